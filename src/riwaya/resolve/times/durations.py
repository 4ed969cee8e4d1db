"""How long something takes, and the dates it runs between where the words tell them.

«منذ» runs up to the day of publication, and what is "the first since" runs up to its own date.
"""

from __future__ import annotations

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.amounts import Amount, amount_of, open_amount
from riwaya.resolve.times.edtf import edtf
from riwaya.resolve.times.meaning import Meaning, Speaking, mod_of, named
from riwaya.resolve.times.stretch import Stretch


def resolve_amount(
    timex: Timex, speaking: Speaking, anchor: tuple[int, Stretch] | None = None
) -> Meaning:
    """Decide an amount of time.

    ``anchor`` is a date to count back from, with its number, where that is not today.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> words = lay_text("لم يفتح السد منذ قرابة ربع قرن", load_grammar())
    >>> meaning = resolve_amount(laid_times(words)[0], speaking_on("2031-05-01"))
    >>> meaning.when.timex, meaning.when.mod, meaning.when.edtf
    ('P25Y', 'approx', '2006~/2031-05-01')
    """
    amount = amount_of(timex)
    if amount is None:
        few = timex.get("few") is not None
        because = "three to nine of them" if few else "how many is left open"
        return Meaning(
            "duration", When(open_amount(timex.word("unit")), mod=mod_of(timex)), because
        )
    least = _least(timex, amount)
    if least is not None:
        because = f"from {least.words} to {amount.words}"
        when = When(amount.timex, mod="approx")
        return Meaning("duration", when, because, alternatives=(least.timex,))
    if timex.word("relation") == "since" and not amount.by_clock:
        running = _running(timex, speaking, amount, anchor)
        if running is not None:
            return running
    because = f"{amount.words}; the text does not say from when"
    return Meaning("duration", When(amount.timex, mod=mod_of(timex)), because)


def _least(timex: Timex, most: Amount) -> Amount | None:
    """Return the lower of two amounts that stand as ends, None where there is but one."""
    first, low = timex.part("from_"), timex.get("low")
    if first is not None:
        return amount_of(first)
    return Amount(((most.unit, float(low)),)) if isinstance(low, int | float) else None


def _running(
    timex: Timex, speaking: Speaking, amount: Amount, anchor: tuple[int, Stretch] | None
) -> Meaning | None:
    """Return an amount of time that runs up to a known day, None where none is known."""
    end = speaking.day if anchor is None else anchor[1].last
    start = None if end is None else amount.moved(end, -1)
    if end is None or start is None:
        return None
    mod = mod_of(timex)
    first = s.around(start, amount.grain)
    about = mod is not None or (amount.grain == "day" and amount.unit != "day")
    written = f"{edtf(first, about=about)}/{end.isoformat()}"
    when = When(amount.timex, written, mod, first.first.isoformat(), end.isoformat())
    told = "publication" if anchor is None else "the date in its sentence"
    because = f"{amount.words}, counted back from {told}, {named(end)}"
    source = "published" if anchor is None else anchor[0]
    return Meaning("duration", when, because, source, s.days(start, end))
