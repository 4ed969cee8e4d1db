"""Before, after, since and until a date: a stretch that the date bounds at one end.

The date keeps its TIMEX3 value, with the modifier where TIMEX3 has one (before, after); EDTF and the
days hold what comes before it, after it, from it on or up to it. What is told since a day lasts until
the report appears; where nobody knows when that was, its end is open.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.edtf import edtf, interval
from riwaya.resolve.times.meaning import Meaning, Speaking
from riwaya.resolve.times.stretch import Stretch

_DAY = timedelta(days=1)


def opened(meaning: Meaning, timex: Timex, speaking: Speaking) -> Meaning:
    """Return a date that «قبل», «بعد», «منذ» or «حتى» stands before, opened at the end it leaves open.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.dates import resolve_times
    >>> def ends(words):
    ...     laid = lay_text(words, load_grammar())
    ...     [time] = resolve_times(laid_times(laid), laid.text, "2031-05-01", "00")
    ...     return time.edtf, time.timex, time.mod
    >>> ends("بني السد قبل عام 2015"), ends("يفتح السد بعد 7 يونيو 2031")
    (('../2014-12-31', '2015', 'before'), ('2031-06-08/..', '2031-06-07', 'after'))
    >>> ends("أغلق السد منذ مارس 2030"), ends("يغلق السد حتى عام 2035")
    (('2030-03/2031-05-01', '2030-03', None), ('../2035', '2035', None))
    """
    way, found = timex.word("open"), meaning.stretch
    if not way or found is None or meaning.when.edtf is None or "~" in meaning.when.edtf:
        return meaning
    ends = _ENDS[way](found, speaking.day)
    if ends is None:
        return meaning
    first, last = ends
    when = When(
        meaning.when.timex,
        interval(first, last),
        meaning.when.mod or ("before" if way == "before" else "after" if way == "after" else None),
        None if first is None else first.first.isoformat(),
        None if last is None else last.last.isoformat(),
    )
    return replace(meaning, when=when, because=f"{meaning.because}; the words mean {_MEANS[way]}")


_Ends = tuple[Stretch | None, Stretch | None]
_MEANS = {
    "before": "what comes before it",
    "after": "what comes after it",
    "since": "from then on",
    "until": "up to then",
}


def _before(found: Stretch, _today: date | None) -> _Ends | None:
    return None if found.first == date.min else (None, s.day(found.first - _DAY))


def _after(found: Stretch, _today: date | None) -> _Ends | None:
    return None if found.last == date.max else (s.day(found.last + _DAY), None)


def _since(found: Stretch, today: date | None) -> _Ends | None:
    first = s.day(found.first) if _is_interval(found) else found
    if today is None or today < found.first:
        return first, None
    return None if found.holds(s.day(today)) else (first, s.day(today))


def _until(found: Stretch, _today: date | None) -> _Ends | None:
    return None, s.day(found.last) if _is_interval(found) else found


def _is_interval(found: Stretch) -> bool:
    """Say whether a stretch is written as two ends itself, and cannot be one end of another."""
    return "/" in edtf(found)


_ENDS = {"before": _before, "after": _after, "since": _since, "until": _until}
