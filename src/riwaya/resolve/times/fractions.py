"""Parts of longer periods: the second half of a year, its first months, a month's last Friday."""

from __future__ import annotations

from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.edtf import when_of
from riwaya.resolve.times.meaning import Meaning, Speaking, dated, named, undated

PARTS = {"half": 2, "third": 3, "quarter": 4}
_LONG_UNITS = {"month": "year", "year": "decade", "decade": "century"}


def resolve_nth(timex: Timex, whole: Meaning) -> Meaning:
    """Decide the first, second or last Friday, day or week of a longer period.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import dated
    >>> timex = laid_times(lay_text("الجمعة الأخيرة من مايو", load_grammar()))[0]
    >>> resolve_nth(timex, dated(timex, s.month(2031, 5), "May")).when.edtf
    '2031-05-30'
    """
    if whole.stretch is None:
        return undated(timex, whole.because)
    first, last = whole.stretch.first, whole.stretch.last
    nth, weekday = timex.number("nth") or 1, timex.number("weekday")
    if timex.word("unit") in _LONG_UNITS:
        return _long_nth(timex, whole, nth)
    step = 1 if timex.word("unit") != "week" and weekday is None else 7
    backwards = timex.get("last") is not None
    if weekday is None and step == 7:
        weekday = 1  # the weeks of a month are those that lie in it whole
    if backwards:
        found = last - timedelta(days=(last.isoweekday() - weekday) % 7 if weekday else 0)
        if timex.word("unit") == "week" and found + timedelta(days=6) > last:
            found -= timedelta(days=7)
    else:
        start = first + timedelta(days=(weekday - first.isoweekday()) % 7 if weekday else 0)
        found = start + timedelta(days=step * (nth - 1))
    if not first <= found <= last:
        return undated(timex, f"{whole.when.edtf} has no such day")
    stretch = s.week(found) if timex.word("unit") == "week" else s.day(found)
    because = f"counted in {whole.when.edtf}: {whole.because}"
    return dated(timex, stretch, because, whole.anchor)


def _long_nth(timex: Timex, whole: Meaning, nth: int) -> Meaning:
    """Decide a month by its place in a year, or a decade by its place in a century."""
    unit, stretch = timex.word("unit"), whole.stretch
    if stretch is None or _LONG_UNITS[unit] != stretch.grain:
        return undated(timex, f"a {unit} by its place in a period; {whole.because}")
    most = 12 if unit == "month" else 10
    place = most if timex.get("last") is not None else nth
    if not 1 <= place <= most:
        return undated(timex, f"{whole.when.edtf} has no {unit} number {place}")
    year = stretch.first.year
    if unit == "month":
        found = s.month(year, place)
    elif unit == "year":
        found = s.year(year // 10 * 10 + place - 1)
    else:
        found = s.decade(year // 100 * 100 + 10 * (place - 1))
    because = f"{unit} number {place} of {whole.when.edtf}: {whole.because}"
    return dated(timex, found, because, whole.anchor)


def resolve_fraction(timex: Timex, whole: Meaning) -> Meaning:
    """Decide the first or second half, third or quarter of a century, a decade or a month.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import dated
    >>> timex = laid_times(lay_text("النصف الأول من القرن العشرين", load_grammar()))[0]
    >>> resolve_fraction(timex, dated(timex, s.century(20), "the 20th")).when.edtf
    '1900/1949'
    """
    parts = PARTS.get(timex.word("unit"))
    nth = timex.number("nth") or 1
    if whole.stretch is None or parts is None or nth > parts:
        return undated(timex, f"a part of a period; {whole.because}")
    first, last = whole.stretch.first, whole.stretch.last
    long = last.year + 1 - first.year
    if whole.stretch.grain in {"century", "decade"}:
        begins = first.year + long * (nth - 1) // parts
        found = s.years(begins, first.year + long * nth // parts - 1)
    else:
        step = (last - first + timedelta(days=1)) / parts
        found = s.days(first + step * (nth - 1), first + step * nth - timedelta(days=1))
    because = f"part {nth} of {parts} of {whole.when.edtf}: {whole.because}"
    return dated(timex, found, because, whole.anchor)


def resolve_edge(timex: Timex, whole: Meaning) -> Meaning:
    """Decide the first or last months, weeks or days of a longer period.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import dated
    >>> timex = laid_times(lay_text("الأشهر الثلاثة الأولى من عام 2031", load_grammar()))[0]
    >>> resolve_edge(timex, dated(timex, s.year(2031), "the year")).when.edtf
    '2031-01/2031-03'
    """
    unit, count = timex.word("unit"), timex.number("count")
    if whole.stretch is None or count is None:
        return undated(timex, f"a part of a period; {whole.because}")
    if unit not in s.UNIT_DAYS and unit not in s.UNIT_MONTHS:
        return undated(timex, f"a calendar holds no {unit}s")
    if count < 1 or count != int(count):  # «آخر نصف الشهر في 2174» has no whole month at its end
        return undated(timex, f"no whole {unit}s at one end of {whole.when.edtf}")
    first, last = whole.stretch.first, whole.stretch.last
    if timex.word("edge").startswith(("الاخ", "اخر")):
        first = s.shift(last + timedelta(days=1), unit, -count)
    else:
        last = s.shift(first, unit, count) - timedelta(days=1)
    found = s.months(first, last) if unit == "month" else s.days(first, last)
    because = f"{count} {unit}s at one end of {whole.when.edtf}: {whole.because}"
    return dated(timex, found, because, whole.anchor)


def resolve_rest(timex: Timex, speaking: Speaking) -> Meaning:
    """Decide what is left of the period that is running.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> timex = laid_times(lay_text("يغلق الجسر بقية الشهر", load_grammar()))[0]
    >>> resolve_rest(timex, speaking_on("2031-05-10")).when.edtf
    '2031-05-10/2031-05-31'
    """
    if speaking.day is None:
        return undated(timex, "told from the day of publication, which is not known")
    whole = s.around(speaking.day, timex.word("unit"))
    because = f"from {named(speaking.day)} to the end of {when_of(whole).edtf}"
    return dated(timex, s.days(speaking.day, whole.last), because)
