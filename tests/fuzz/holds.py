"""What holds of the times and figures of any string; `check` raises AssertionError where it does not.

Spans lie in the text, are what they say they are, follow one another and do not overlap; a time's
first day is not after its last and its EDTF says the same two days; a figure's least is not above
what is stated, nor that above its most; what is pointed at exists.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from riwaya.engines.local import find_figures, find_times
from riwaya.match.grammar import Grammar
from riwaya.model.quantity import Figure
from riwaya.model.when import Time

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_OF_ANY_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_BEFORE_CHRIST = re.compile(r"-\d{4}(-\d\d){0,2}|-\d{3}X|-\d{2}XX|0000")
# values of TIMEX3 that are no EDTF: an amount, a time of day
_TIMEX = re.compile(
    r"P(T?[\dX.]+[A-Z]+)+"
    r"|(\d{4}-\d\d-\d\d)?T(\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?|[A-Z]{2})"
)
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"\d{3}X")
_CENTURY = re.compile(r"\d{2}XX")
_PARTS = {  # codes of ISO 8601-2 past the months: quarters, thirds, halves
    **{33 + n: (3 * n + 1, 3) for n in range(4)},
    **{37 + n: (4 * n + 1, 4) for n in range(3)},
    **{40 + n: (6 * n + 1, 6) for n in range(2)},
}
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_Days = tuple[date | None, date | None]


def check(text: str, published: str | None, grammar: Grammar) -> int:
    """Find times and figures in a string, check them, return how many were found."""
    times = find_times(text, published=published, grammar=grammar)
    figures = find_figures(text, grammar=grammar)
    _spans(text, times)
    _spans(text, figures)
    ids = {time.id for time in times}
    assert len(ids) == len(times), "two times have one id"
    for time in times:
        _time(time, ids)
    for figure in figures:
        _figure(figure, {figure.id for figure in figures} | ids)
    return len(times) + len(figures)


def _spans(text: str, found: Sequence[Time | Figure]) -> None:
    end = 0
    for each in found:
        assert each.start >= end, f"{each.surface!r} overlaps what stands before it"
        assert each.start < each.end <= len(text), f"{each.surface!r} leaves the text"
        assert text[each.start : each.end] == each.surface, f"{each.surface!r} is not what is there"
        assert not each.surface[0].isspace(), f"{each.surface!r} begins with a space"
        assert not each.surface[-1].isspace(), f"{each.surface!r} ends with a space"
        assert each.by, f"{each.surface!r} names no rule"
        end = each.end


def _time(time: Time, ids: set[str]) -> None:
    what = f"{time.surface!r} ({time.by})"
    assert time.because, f"{what} does not say why"
    assert time.anchor in {None, "explicit", "published"} | ids, f"{what} is told from nothing"
    assert set(time.conflicts) <= ids, f"{what} conflicts with nothing"
    earliest = None if time.earliest is None else date.fromisoformat(time.earliest)
    latest = None if time.latest is None else date.fromisoformat(time.latest)
    if earliest is not None and latest is not None:
        assert earliest <= latest, f"{what} ends before it begins"
    for other in time.alternatives:
        assert _TIMEX.fullmatch(other) or read_edtf(other), f"{what}: {other} is no value"
    if time.edtf is None:
        return
    ends = read_edtf(time.edtf)
    assert ends is not None, f"{what}: {time.edtf} is no EDTF"
    if time.mod is None and "~" not in time.edtf:
        first, last = ends
        assert (first is None) == (earliest is None), f"{what}: {time.edtf} has another start"
        assert (last is None) == (latest is None), f"{what}: {time.edtf} has another end"
        assert not first or not earliest or first <= earliest, f"{what} begins before {time.edtf}"
        assert not last or not latest or latest <= last, f"{what} ends after {time.edtf}"


def _figure(figure: Figure, ids: set[str]) -> None:
    what = f"{figure.surface!r} ({figure.by})"
    bounds = [n for n in (figure.low, figure.point, figure.high) if n is not None]
    assert all(math.isfinite(n) for n in bounds), f"{what} is no number"
    assert bounds == sorted(bounds), f"{what}: {bounds} are not in order"
    assert figure.part_of is None or figure.part_of in ids, f"{what} is part of nothing"


def read_edtf(written: str) -> _Days | None:
    """Read the EDTF that riwaya writes as its first and last day; None when it is anything else."""
    first, slash, last = written.partition("/")
    if not slash:
        return _stretch(written)
    if ".." in {first, last}:
        known = _stretch(last if first == ".." else first)
        if known is None or first == last:
            return None
        return (None, known[1]) if first == ".." else (known[0], None)
    ends = _stretch(first), _stretch(last)
    if ends[0] is None or ends[1] is None:
        return None
    begin, end = ends[0][0], ends[1][1]
    if _BEFORE_CHRIST.fullmatch(first.removesuffix("~")):
        return None, end
    return (begin, end) if begin is not None and end is not None and begin <= end else None


def _stretch(written: str) -> _Days | None:
    bare = written.removesuffix("~")
    try:
        if _DAY.fullmatch(bare):
            day = date.fromisoformat(bare)
            return day, day
        if match := _OF_ANY_YEAR.fullmatch(bare):
            date(2000, int(match[1]), int(match[2] or 1))  # a leap year: every day there can be
            return None, None
        if _BEFORE_CHRIST.fullmatch(bare):  # no `date` reaches back there
            return None, None
        if match := _MONTH.fullmatch(bare):
            return _months(int(match[1]), int(match[2]))
        for pattern in (_YEAR, _DECADE, _CENTURY):
            if pattern.fullmatch(bare):
                first = max(int(bare.replace("X", "0")), 1)
                return date(first, 1, 1), date(int(bare.replace("X", "9")), 12, 31)
    except ValueError:  # a day or year that no calendar has
        return None
    return None


def _months(year: int, code: int) -> _Days | None:
    month, count = _PARTS.get(code) or _SEASONS.get(code) or (code, 1)
    if code > 12 and month == code:
        return None
    last = month + count - 1
    ends = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, 1), date(*ends, monthrange(*ends)[1])
