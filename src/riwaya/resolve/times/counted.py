"""Dates told by how far they lie from a date that the same words give: three days after 7 May."""

from __future__ import annotations

from riwaya.extract.timex import Timex
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.amounts import amount_of
from riwaya.resolve.times.meaning import Meaning, dated, mod_of, undated


def resolve_counted(timex: Timex, base: Meaning) -> Meaning:
    """Decide a date so long before or after another.

    From a day one counts to a day; from a month or year to a stretch as long as the unit counted.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.calendar_dates import resolve_calendar
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> laid = lay_text("يفتح الجسر بعد ثلاثة أيام من 7 مايو 2031", load_grammar())
    >>> timex = laid_times(laid)[0]
    >>> resolve_counted(timex, resolve_calendar(timex.part("base"), speaking_on(None))).when.edtf
    '2031-05-10'
    """
    amount = amount_of(timex)
    before = timex.word("relation") == "قبل"
    if amount is None or base.stretch is None:
        return undated(timex, f"counted from another date; {base.because}")
    if amount.by_clock:
        return undated(timex, f"counted by the hour from {base.when.edtf}", amount.timex)
    found = amount.moved(base.stretch.first if before else base.stretch.last, -1 if before else 1)
    if found is None:
        return undated(timex, "no calendar reaches that far", amount.timex)
    stretch = s.day(found) if base.stretch.grain == "day" else s.around(found, amount.grain)
    way = "back" if before else "on"
    because = f"{amount.words}, counted {way} from {base.when.edtf}: {base.because}"
    return dated(timex, stretch, because, base.anchor, about=mod_of(timex) is not None)
