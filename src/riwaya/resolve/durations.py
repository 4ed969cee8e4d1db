"""How long: amounts of time, and the dates told by them (three years ago).

What a duration runs from is told where the words tell it: «منذ» runs up to the day of publication,
and a thing that is "the first since" something runs up to that thing's own date.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import Mod, When
from riwaya.resolve import stretch as s
from riwaya.resolve.clock import moment_value
from riwaya.resolve.edtf import edtf
from riwaya.resolve.meaning import Meaning, Now, mod_of, named, undated
from riwaya.resolve.references import resolve_reference
from riwaya.resolve.stretch import Grain, Stretch

Pieces = list[tuple[str, float]]
_CODES = {
    "century": "CE", "decade": "DE", "year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D", "night": "D",
    "hour": "H", "minute": "M", "second": "S",
}  # fmt: skip
_CLOCK = ("hour", "minute", "second")
# A part of a unit is told in smaller ones where they come out whole: a quarter century is 25 years.
_SMALLER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_GRAIN_OF: dict[str, Grain] = {
    "year": "year",
    "decade": "year",
    "century": "year",
    "month": "month",
}


def timex_duration(pieces: Iterable[tuple[str, float]]) -> str:
    """Write an amount as TIMEX3 does (ISO 8601, with DE for decades and CE for centuries).

    >>> timex_duration([("year", 3), ("month", 2)]), timex_duration([("century", 0.25)])
    ('P3Y2M', 'P25Y')
    """
    date_part, clock_part = "", ""
    for unit, count in sorted(_whole(pieces), key=lambda piece: list(_CODES).index(piece[0])):
        text = f"{count:.10g}{_CODES[unit]}"
        if unit in _CLOCK:
            clock_part += text
        else:
            date_part += text
    return f"P{date_part}" + (f"T{clock_part}" if clock_part else "")


def amount_of(timex: Timex) -> Pieces | None:
    """Return how many of which units an expression says; None where it leaves the number open."""
    pieces: Pieces = []
    for piece in (timex, *(part for name, part in timex.parts if name.startswith("plus"))):
        if (
            piece.get("vague") is not None
            or piece.get("few") is not None
            or piece.get("unit") is None
        ):
            return None
        count = piece.get("count")
        amount = float(count) if isinstance(count, int | float) else 1.0
        under = piece.number("under")
        if under is not None:
            part = (piece.number("over") or 1) / under
            of = piece.word("unit_two") or piece.word("unit")
            if of != piece.word("unit"):  # an hour and half a minute
                pieces.append((of, part))
            else:
                amount += part
        if amount:
            pieces.append((piece.word("unit"), amount))
    return pieces


def resolve_amount(timex: Timex, now: Now, anchor: tuple[int, Stretch] | None = None) -> Meaning:
    """Decide an amount of time, and the dates it runs between where the words tell them.

    ``anchor`` is a date that it is counted back from, and that date's number, where it is not today.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.meaning import parse_now
    >>> words = lay_text("لم يفتح السد منذ قرابة ربع قرن", load_grammar())
    >>> meaning = resolve_amount(laid_times(words)[0], parse_now("2031-05-01"))
    >>> meaning.when.timex, meaning.when.mod, meaning.when.edtf
    ('P25Y', 'approx', '2006~/2031-05-01')
    """
    pieces = amount_of(timex)
    mod = mod_of(timex)
    if pieces is None:
        return _uncounted(timex, mod)
    value = timex_duration(pieces)
    low = timex.get("low")
    if isinstance(low, int | float):
        least = timex_duration([(pieces[0][0], float(low))])
        because = _says(pieces, f"the most of a range that begins with {low:.10g}")
        return Meaning("duration", When(value, mod="approx"), because, alternatives=(least,))
    plain = Meaning(
        "duration", When(value, mod=mod), _says(pieces, "the text does not say from when")
    )
    end = anchor[1].last if anchor is not None else now.today
    if (
        timex.word("relation") == "since"
        and timex.get("alone") is not None
        and timex.get("on") is None
    ):
        # nothing goes on for so long here: «منذ يومين» under a post means two days ago
        return resolve_shift(timex.saying(relation="ago"), now)
    if (
        timex.word("relation") != "since"
        or end is None
        or any(unit in _CLOCK for unit, _ in pieces)
    ):
        return plain
    try:
        start = end
        for unit, count in pieces:
            start = s.shift(start, unit, -count)
    except (OverflowError, ValueError):
        return plain
    grain = _GRAIN_OF.get(pieces[0][0], "day")
    first = s.around(start, grain)
    about = mod is not None or (grain == "day" and pieces[0][0] != "day")
    written = f"{edtf(first, about=about)}/{end.isoformat()}"
    when = When(value, written, mod, first.first.isoformat(), end.isoformat())
    told = "the date in its sentence" if anchor is not None else "publication"
    because = _says(pieces, f"counted back from {told}, {named(end)}")
    return Meaning(
        "duration",
        when,
        because,
        anchor[0] if anchor is not None else "published",
        s.days(start, end),
    )


def resolve_shift(timex: Timex, now: Now) -> Meaning:
    """Decide a date told by an amount of time before or after now.

    «بعد شهرين» is told from now only where the sentence looks ahead; elsewhere it follows something
    that the sentence names, and is a duration.
    """
    pieces = amount_of(timex)
    ago = timex.word("relation") == "ago"
    ahead = timex.word("lean") == "future" or now.prefer == "future"
    ahead = ahead and mod_of(timex) in {None, "approx"}
    if pieces is None and ago:
        return resolve_reference(timex.saying(timex="PAST_REF"), now, None)
    if pieces is None or not (ago or ahead):
        return resolve_amount(timex, now)
    value = timex_duration(pieces)
    if now.today is None:
        return undated(timex, "told from the day of publication, which is not known", value)
    sign = -1 if ago else 1
    way = "back" if ago else "on"
    if any(unit in _CLOCK for unit, _ in pieces):
        return _clock_shift(timex, now, pieces, sign)
    try:
        found = now.today
        for unit, count in pieces:
            found = s.shift(found, unit, sign * count)
    except (OverflowError, ValueError):
        return undated(timex, "no calendar reaches that far", value)
    grain = _GRAIN_OF.get(pieces[-1][0], "day")
    stretch = s.around(found, grain)
    mod = mod_of(timex)
    about = mod is not None or (grain == "day" and pieces[-1][0] == "week")
    when = When(
        edtf(stretch),
        edtf(stretch, about=about),
        mod,
        stretch.first.isoformat(),
        stretch.last.isoformat(),
    )
    because = _says(pieces, f"counted {way} from publication, {named(now.today)}")
    return Meaning("date", when, because, "published", stretch)


def _clock_shift(timex: Timex, now: Now, pieces: Pieces, sign: int) -> Meaning:
    value = timex_duration(pieces)
    if now.moment is None:
        return undated(timex, "told from the hour of speaking, which is not known", value)
    seconds = {"day": 86400, "week": 604800, "hour": 3600, "minute": 60, "second": 1}
    if any(unit not in seconds for unit, _ in pieces):
        return undated(timex, "told from the hour of speaking", value)
    try:
        found = now.moment + sign * timedelta(seconds=sum(seconds[u] * n for u, n in pieces))
    except OverflowError:
        return undated(timex, "no calendar reaches that far", value)
    when = When(moment_value(found), found.date().isoformat(), mod_of(timex))
    because = _says(pieces, f"told from {moment_value(now.moment)}")
    return Meaning("date", when, because, "published", s.day(found.date()))


def _uncounted(timex: Timex, mod: Mod | None) -> Meaning:
    unit = timex.word("unit")
    code = _CODES.get(unit)
    value = (
        None if code is None else f"PT X{code}".replace(" ", "") if unit in _CLOCK else f"PX{code}"
    )
    because = "three to nine of them" if timex.get("few") is not None else "how many is left open"
    return Meaning("duration", When(value, mod=mod), because)


def _says(pieces: Pieces, told: str) -> str:
    written = " and ".join(_counted(unit, count) for unit, count in _whole(pieces))
    return f"{written}; {told}"


def _counted(unit: str, count: float) -> str:
    plural = {"century": "centuries"}.get(unit, f"{unit}s")
    return f"{count:.10g} {unit if count == 1 else plural}"


def _whole(pieces: Iterable[tuple[str, float]]) -> Pieces:
    """Tell parts of units in smaller ones, and add up what is of one unit."""
    total: dict[str, float] = {}
    for unit, count in pieces:
        name = "day" if unit == "night" else unit
        smaller = _SMALLER.get(name)
        if smaller is not None and count != int(count):
            each = count * smaller[1]
            if abs(each - round(each)) < 1e-6:
                name, count = smaller[0], float(round(each))
        total[name] = total.get(name, 0) + count
    return list(total.items())
