"""What the times of a text mean: every expression to a value, with why, in the order of the text.

Start at `resolve_times`. Each form of expression has one function in a file of its own; here they
are called in turn, and what only shows across expressions is added: a time told from another one,
and times that cannot stand beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.model.ids import make_id
from riwaya.model.text import Text
from riwaya.model.when import Time
from riwaya.resolve import stretch as s
from riwaya.resolve.anniversaries import recalled_over, resolve_anniversary
from riwaya.resolve.calendar_dates import resolve_calendar
from riwaya.resolve.clock import resolve_clock
from riwaya.resolve.deictic import resolve_deictic
from riwaya.resolve.durations import resolve_amount, resolve_shift
from riwaya.resolve.meaning import Meaning, Now, Prefer, dated, parse_now, undated
from riwaya.resolve.periods import (
    resolve_edge,
    resolve_fraction,
    resolve_nth,
    resolve_period,
    resolve_periods,
    resolve_rest,
)
from riwaya.resolve.ranges import resolve_range
from riwaya.resolve.references import resolve_reference, resolve_set
from riwaya.resolve.stretch import Stretch

_EVE_NEAR = timedelta(days=2)
_SENTENCES_BACK = 2


def resolve_times(
    timexes: Sequence[Timex],
    text: Text,
    published: str | None,
    sha: str,
    prefer: Prefer = "past",
) -> tuple[Time, ...]:
    """Return the value of every time expression, in order.

    ``published`` is the day of publication in ISO form, or None: then what is told from it stays
    without a date and says why. Nothing here knows the day of reading.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> laid = lay_text("افتتح الجسر أمس الأربعاء", load_grammar())
    >>> time = resolve_times(laid_times(laid), laid.text, "2031-05-01", "00")[0]
    >>> time.edtf, time.anchor, time.because
    ('2031-04-30', 'published', 'the day before publication, 2031-05-01 (Thursday); it is a Wednesday, as the text says')
    """
    now = parse_now(published, prefer, text.article.text)
    meanings: list[Meaning] = []
    for number, timex in enumerate(timexes):
        meanings.append(_resolve(number, timexes, meanings, text, now))
    meanings = [_beside(n, timexes, meanings) for n in range(len(timexes))]
    ids = [make_id("t", sha, t.span.start, t.span.end, 0) for t in timexes]
    conflicts = _conflicts(timexes, meanings, text)
    return tuple(
        _time(timex, meaning, ids, tuple(ids[n] for n in conflicts[number]), text, ids[number])
        for number, (timex, meaning) in enumerate(zip(timexes, meanings, strict=True))
    )


def _resolve(
    number: int, timexes: Sequence[Timex], before: Sequence[Meaning], text: Text, now: Now
) -> Meaning:
    """Decide one expression, knowing those before it."""
    timex = timexes[number]
    match timex.form:
        case "calendar":
            return _calendar(timex, now)
        case "deictic":
            return resolve_deictic(timex, now)
        case "period":
            return _period(timex, timexes, before, text, now)
        case "periods":
            return resolve_periods(timex, now)
        case "nth":
            return resolve_nth(timex, _base(timex, now))
        case "rest":
            return resolve_rest(timex, now)
        case "edge":
            return resolve_edge(timex, _base(timex, now))
        case "amount":
            return _amount(timex, timexes, before, text, now)
        case "shift":
            return resolve_shift(timex, now)
        case "range":
            return resolve_range(timex, now)
        case "clock":
            return resolve_clock(timex, now, _day_before(timex, timexes, before, text))
        case "part":
            near = _day_before(timex, timexes, before, text, sentences=1)
            told = _last_news(timexes, before)
            return resolve_clock(timex, now, near or (told[1].stretch if told else None))
        case "anniversary":
            return resolve_anniversary(number, timexes, text, now)
        case "eve":
            return _eve(timex, now)
        case "set":
            return resolve_set(timex, now)
    if timex.word("anchor") == "stretch":
        return resolve_reference(_based(timex, now), now, _last_stretch(before))
    if timex.word("later") == "yes":
        return resolve_reference(timex, now, _last_news(timexes, before) or _last_meaning(before))
    return resolve_reference(timex, now, _near_meaning(timex, timexes, before, text))


def _period(
    timex: Timex, timexes: Sequence[Timex], before: Sequence[Meaning], text: Text, now: Now
) -> Meaning:
    """Decide a period; "the year" is the one its sentence names, else the one that is running."""
    if timex.word("direction") != "the":
        return resolve_period(timex, now, _last_date(before))
    own = _sentence(timex, text)
    for number in range(len(before) - 1, -1, -1):
        stretch = before[number].stretch
        if stretch is None or not own[0] <= timexes[number].first < own[1]:
            continue
        found = s.around(stretch.first, timex.word("unit"))
        if found.holds(stretch):
            because = (
                f"the {timex.word('unit')} that its sentence names, of {before[number].when.edtf}"
            )
            return dated(timex, found, because, number)
    return resolve_period(timex.saying(direction="present"), now, None)


def _calendar(timex: Timex, now: Now) -> Meaning:
    """Decide a date; a half or a quarter may be one of a century or month as well as of a year."""
    if timex.part("base") is None:
        return resolve_calendar(timex, now)
    base = _base(timex, now)
    if base.stretch is None:
        return undated(timex, base.because)
    if base.stretch.grain == "year":
        return resolve_calendar(timex.saying(year=base.stretch.first.year), now)
    return resolve_fraction(timex, base)


def _amount(
    timex: Timex, timexes: Sequence[Timex], before: Sequence[Meaning], text: Text, now: Now
) -> Meaning:
    """Decide an amount of time; "a year on" runs from the event to its anniversary, if that is known."""
    meaning = resolve_amount(timex, now, _counted_from(timex, timexes, before, text))
    years = timex.number("count") or 1
    if timex.word("on") != "yes" or timex.word("unit") != "year":
        return meaning
    recalled = recalled_over(years, timexes, text)
    if recalled is None:
        return meaning
    number, found = recalled
    first, last = found.first.isoformat(), found.last.isoformat()
    when = replace(meaning.when, edtf=f"{first}/{last}", earliest=first, latest=last)
    because = f"{years} year{'s' if years > 1 else ''} from the event on {first} to its anniversary"
    return replace(meaning, when=when, because=because, anchor=number, stretch=found)


def _base(timex: Timex, now: Now) -> Meaning:
    """Decide the longer period that an expression takes a part of."""
    base = timex.part("base")
    if base is None:
        year = timex.number("year")
        if year is None:
            return undated(timex, "the period is not given")
        return dated(timex, s.year(year), "the text gives the year", "explicit")
    if base.form == "period":
        return resolve_period(base, now, None)
    return resolve_calendar(base, now)


def _based(timex: Timex, now: Now) -> Timex:
    """Let a part of a year know its year from the period beside it."""
    if timex.part("base") is None:
        return timex
    base = _base(timex, now)
    if base.stretch is None:
        return timex
    return timex.saying(year=base.stretch.first.year)


def _eve(timex: Timex, now: Now) -> Meaning:
    base = _base(timex, now)
    if base.stretch is None:
        return undated(timex, base.because)
    steps = timex.number("days") or -1
    found = base.stretch.first + timedelta(days=steps)
    because = f"the day {'before' if steps < 0 else 'after'} {base.when.edtf}: {base.because}"
    return dated(timex, s.day(found), because, base.anchor, about=True)


def _last_date(before: Sequence[Meaning]) -> tuple[int, Stretch] | None:
    found = _last_meaning(before)
    return None if found is None or found[1].stretch is None else (found[0], found[1].stretch)


def _last_meaning(before: Sequence[Meaning]) -> tuple[int, Meaning] | None:
    """Return the last date of the text so far that lies on the calendar."""
    for number in range(len(before) - 1, -1, -1):
        if before[number].stretch is not None and before[number].type == "date":
            return number, before[number]
    return None


def _near_meaning(
    timex: Timex, timexes: Sequence[Timex], before: Sequence[Meaning], text: Text
) -> tuple[int, Meaning] | None:
    """Return the last date before an expression, not further back than the sentence before last."""
    found = _last_meaning(before)
    if found is None or found[1].stretch is None:
        return None
    back = _sentence_number(timex, text) - _sentence_number(timexes[found[0]], text)
    return found if back <= _SENTENCES_BACK else None


def _last_news(timexes: Sequence[Timex], before: Sequence[Meaning]) -> tuple[int, Meaning] | None:
    """Return the last day told from today: the day that the report itself is about."""
    for number in range(len(before) - 1, -1, -1):
        if timexes[number].form == "deictic" and before[number].stretch is not None:
            return number, before[number]
    return None


def _last_stretch(before: Sequence[Meaning]) -> tuple[int, Meaning] | None:
    """Return the last stretch longer than a day; none when a bare length was told since."""
    for number in range(len(before) - 1, -1, -1):
        stretch = before[number].stretch
        if before[number].type == "duration" and stretch is None:
            return None
        if stretch is not None and stretch.grain != "day":
            return number, before[number]
    return None


def _counted_from(
    timex: Timex, timexes: Sequence[Timex], before: Sequence[Meaning], text: Text
) -> tuple[int, Stretch] | None:
    """Return the whole date in the same sentence that "the first since" counts back from."""
    if timex.word("first") != "yes":
        return None
    own = _sentence(timex, text)
    for number in range(len(before) - 1, -1, -1):
        stretch = before[number].stretch
        if (
            stretch is not None
            and stretch.grain == "day"
            and own[0] <= timexes[number].first < own[1]
        ):
            return number, stretch
    return None


def _day_before(
    timex: Timex,
    timexes: Sequence[Timex],
    before: Sequence[Meaning],
    text: Text,
    sentences: int = 0,
) -> Stretch | None:
    """Return the last day named in the sentence of a bare hour, or in so many before it."""
    at = _sentence_number(timex, text)
    own = (text.sentences[max(at - sentences, 0)].first, timex.last) if at >= 0 else (0, 0)
    for number in range(len(before) - 1, -1, -1):
        if not own[0] <= timexes[number].first < own[1]:
            return None
        stretch = before[number].stretch
        if stretch is not None and stretch.grain == "day":
            return stretch
    return None


def _sentence(timex: Timex, text: Text) -> tuple[int, int]:
    return next(
        ((x.first, x.last) for x in text.sentences if x.first <= timex.first < x.last),
        (timex.first, timex.last),
    )


def _beside(number: int, timexes: Sequence[Timex], meanings: Sequence[Meaning]) -> Meaning:
    """Give a commemoration the date that stands beside it in its sentence."""
    meaning = meanings[number]
    if (
        timexes[number].form != "anniversary"
        or meaning.stretch is not None
        or not isinstance(meaning.anchor, int)
    ):
        return meaning
    other = meanings[meaning.anchor]
    if other.stretch is None:
        return meaning
    because = f"{meaning.because}: {other.when.edtf}"
    return replace(meaning, when=other.when, stretch=other.stretch, because=because)


def _conflicts(
    timexes: Sequence[Timex], meanings: Sequence[Meaning], text: Text
) -> list[list[int]]:
    """Say of each time which ones it cannot stand beside; itself, where its own words disagree.

    An eve is a day, and what its sentence or the next dates a day or two beside it may be the same
    visit told loosely: both are shown.
    """
    found: list[list[int]] = [[n] if m.clash else [] for n, m in enumerate(meanings)]
    for number, timex in enumerate(timexes):
        eve = meanings[number].stretch
        if (
            eve is None
            or timex.number("days") not in {-1, 1}
            or timex.form not in {"anniversary", "eve"}
        ):
            continue
        sentence = _sentence_number(timex, text)
        for other, meaning in enumerate(meanings):
            at = meaning.stretch
            if (
                at is None
                or at.grain != "day"
                or timexes[other].form != "deictic"
                or timexes[other].number("days") == 0
            ):
                continue
            near = 0 <= _sentence_number(timexes[other], text) - sentence <= 1
            if near and at != eve and abs(at.first - eve.first) <= _EVE_NEAR:
                found[number].append(other)
                found[other].append(number)
    return found


def _sentence_number(timex: Timex, text: Text) -> int:
    return next((n for n, x in enumerate(text.sentences) if x.first <= timex.first < x.last), -1)


def _time(
    timex: Timex,
    meaning: Meaning,
    ids: Sequence[str],
    conflicts: tuple[str, ...],
    text: Text,
    own: str,
) -> Time:
    when = meaning.when
    anchor = ids[meaning.anchor] if isinstance(meaning.anchor, int) else meaning.anchor
    return Time(
        own,
        timex.span.start,
        timex.span.end,
        timex.span.of(text.article.text),
        timex.type if meaning.type == "date" and timex.type == "reference" else meaning.type,
        when.edtf,
        when.timex,
        when.mod,
        when.earliest,
        when.latest,
        anchor,
        meaning.because,
        timex.rule,
        meaning.alternatives,
        conflicts,
    )
