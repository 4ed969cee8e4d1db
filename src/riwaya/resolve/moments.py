"""When something was said: the time that stands with the cue and not with anything told there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from riwaya.match.lattice import Lattice
from riwaya.model.when import Time
from riwaya.resolve.frame import Frame, bare

_SINCE = frozenset(("سابق", "لاحق", "متاخر", "مبكر"))
_TO_COME = frozenset(("المقبل", "المقبله", "القادم", "القادمه", "غدا", "غد"))
_FROM = ("منذ", "حتي", "لغايه", "بحلول", "اعتبارا")
# what leads to these is what was spoken about
_ABOUT = ("حول", "بشان", "بخصوص", "عن", "ازاء", "تعليق", "معلق", "رد", "بمناسبه", "خلفيه", "بسبب")
_OPENERS = ("@IN", "@PREP", "@CLAUSE", "@PART", "@COMMA", "@BE", "@SIDE", "@DASH")
_YEARS = frozenset(("عام", "سنه", "العام"))
_MOST_BETWEEN = 3
_LONGEST_TIME = 8


def moment_of(lattice: Lattice, frame: Frame, times: Sequence[Time]) -> str | None:
    """Return the id of the time of saying, None where the frame tells none.

    It stands after the cue, in the words of who passed it on, or opens the sentence.

    >>> moment_of(None, Frame(None, 0, (), (), (), frozenset()), ())
    """
    for tokens in (frame.after, frame.passed):
        for index in tokens:
            if index in frame.relative:
                continue
            time = _time_at(lattice, index, times)
            if time is None or _spoken_about(lattice, index, tokens[0]):
                continue
            if not _of_noun(lattice, frame, index):
                return time.id
    return (
        _closing(lattice, frame, times)
        or _opening(lattice, frame, times)
        or _leading(lattice, frame, times)
    )


def _time_at(lattice: Lattice, index: int, times: Sequence[Time]) -> Time | None:
    """Return the time that begins in a token, if something can have been said then."""
    token = lattice.text.tokens[index]
    at = bisect_left(times, token.start, key=lambda time: time.start)
    if at >= len(times) or times[at].start >= token.end:
        return None
    time = times[at]
    words = {one.folded for one in lattice.text.tokens[index : _last(lattice, time)]}
    if time.in_ is not None or words & _TO_COME:
        return None
    before = bare(lattice, index - 1)
    if before in _FROM or bare(lattice, index).startswith(_FROM):
        return None
    known = time.type == "date" or (time.type == "reference" and bool(words & _SINCE))
    return time if known else None


def _closing(lattice: Lattice, frame: Frame, times: Sequence[Time]) -> str | None:
    """Return the time with which the words for who speaks end, where a name ran on into it."""
    source = frame.source
    if source is None:
        return None
    for index in range(source.first + 1, source.last):
        time = _time_at(lattice, index, times)
        if time is not None and time.end == source.span.end:
            return time.id
    return None


def _leading(lattice: Lattice, frame: Frame, times: Sequence[Time]) -> str | None:
    """Return the time that opens a clause in mid-sentence and ends right at the cue (…، ففي … قال)."""
    for index in range(frame.cue - 1, max(frame.cue - _LONGEST_TIME, 1), -1):
        time = _time_at(lattice, index, times)
        if time is not None:
            opens = lattice.has(index - 1, "@IN") and lattice.has(index - 2, "@COMMA", "@STOP")
            return time.id if opens and _last(lattice, time) == frame.cue else None
    return None


def _last(lattice: Lattice, time: Time) -> int:
    return bisect_left(lattice.text.tokens, time.end, key=lambda token: token.start)


def _of_noun(lattice: Lattice, frame: Frame, index: int) -> bool:
    """Say whether a year stands on a noun that it dates (قرار عام 1981): nothing was said then."""
    before = index - 1
    if bare(lattice, index) not in _YEARS or before < frame.cue:
        return False
    ends_source = frame.source is not None and frame.source.last == index
    free = lattice.has(before, "@COMMA", "@DASH", "@IN", "@PREP", "@CUE")
    return not (ends_source or free)


def _spoken_about(lattice: Lattice, index: int, first: int) -> bool:
    """Say whether a time belongs to what was spoken about (في تعليقه على هجوم الأحد)."""
    for at in range(index - 1, first - 1, -1):
        if lattice.has(at, "@COMMA", "@DASH"):
            return False
        if bare(lattice, at).startswith(_ABOUT) and not lattice.has(at, "@CUE"):
            return True
    return False


def _opening(lattice: Lattice, frame: Frame, times: Sequence[Time]) -> str | None:
    """Return the time that opens the sentence (وفي وقت لاحق، قالت …), nothing between it and who speaks."""
    if not frame.before:
        return None
    first, cue = frame.before[0], frame.before[-1] + 1
    for index in frame.before:
        time = _time_at(lattice, index, times)
        if time is not None:
            between = [i for i in frame.before if i >= max(_last(lattice, time), index + 1)]
            told = [i for i in between if not lattice.has(i, *_OPENERS)]
            before_source = frame.source is None or not first <= frame.source.first < index
            ends = sum(lattice.has(i, "@COMMA") for i in between) <= 1
            return time.id if len(told) <= _MOST_BETWEEN and before_source and ends else None
        if index >= cue or not lattice.has(index, *_OPENERS):
            return None
    return None
