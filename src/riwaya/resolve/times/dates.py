"""What the times of a text mean: every expression to a value, with why, in the order of the text.

Start at `resolve_times`. Each form of expression has one function, listed in ``_FORMS``; a form
whose value is told from other expressions asks the `Story`. What only shows across expressions is
added last: a commemoration's date, and times that cannot stand beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from riwaya.extract.timex import Timex
from riwaya.model.ids import make_id
from riwaya.model.text import Text
from riwaya.model.when import Time
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.anniversaries import recalled_over, resolve_anniversary
from riwaya.resolve.times.calendar_dates import resolve_calendar
from riwaya.resolve.times.clock import resolve_clock, resolve_minute
from riwaya.resolve.times.counted import resolve_counted
from riwaya.resolve.times.deictic import resolve_deictic
from riwaya.resolve.times.durations import resolve_amount
from riwaya.resolve.times.fractions import (
    PARTS,
    resolve_edge,
    resolve_fraction,
    resolve_nth,
    resolve_rest,
)
from riwaya.resolve.times.meaning import Meaning, Prefer, dated, speaking_on, undated
from riwaya.resolve.times.open_ends import opened
from riwaya.resolve.times.periods import resolve_period, resolve_periods
from riwaya.resolve.times.ranges import resolve_range
from riwaya.resolve.times.references import resolve_reference, resolve_set
from riwaya.resolve.times.shifts import resolve_shift
from riwaya.resolve.times.story import Story, tell

_EVE_NEAR = timedelta(days=2)
_SENTENCES_OF_AN_HOUR = 3  # an hour belongs to the day that is being told


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
    ('2031-04-30', 'published',
     'the day before publication, 2031-05-01 (Thursday); it is a Wednesday, as the text says')
    """
    meanings: list[Meaning] = []
    story = tell(timexes, text, speaking_on(published, prefer, text.article.text), meanings)
    for number, timex in enumerate(timexes):
        try:
            meanings.append(_FORMS.get(timex.form, _reference)(number, story))
        except (OverflowError, ValueError):  # told from the very first or last day there is
            meanings.append(undated(timex, "no calendar reaches that far"))
    for number in range(len(timexes)):
        meanings[number] = _commemorated(number, story)
    conflicts = _conflicts(story)
    ids = [make_id("t", sha, t.span.start, t.span.end) for t in timexes]
    return tuple(_time(number, story, ids, conflicts[number]) for number in range(len(timexes)))


def _calendar(number: int, story: Story) -> Meaning:
    """Decide a date; a half or a quarter may be one of a century or month as well as of a year."""
    timex, speaking = story.timexes[number], story.speaking
    if timex.get("last") is not None and timex.word("unit") in PARTS:
        timex = timex.saying(nth=PARTS[timex.word("unit")])
    if timex.part("base") is None:
        return resolve_calendar(timex, speaking)
    base = _base(timex, story)
    if base.stretch is None:
        return undated(timex, base.because)
    if base.stretch.grain == "year":
        return resolve_calendar(timex.saying(year=base.stretch.first.year), speaking)
    return resolve_fraction(timex, base)


def _period(number: int, story: Story) -> Meaning:
    """Decide a period; "the year" is the one its sentence names, else the one that is running."""
    timex, speaking = story.timexes[number], story.speaking
    if timex.word("direction") != "the":
        before = story.last_date()
        stretch = None if before is None else before[1].stretch
        return resolve_period(
            timex, speaking, None if before is None or stretch is None else (before[0], stretch)
        )
    for other in reversed(range(story.beside(number).start, number)):
        stretch = story.meanings[other].stretch
        if stretch is None:
            continue
        found = s.around(stretch.first, timex.word("unit"))
        if found.holds(stretch):
            named = story.meanings[other].when.edtf
            because = f"the {timex.word('unit')} that its sentence names, of {named}"
            return dated(timex, found, because, other)
    return resolve_period(timex.saying(direction="present"), speaking, None)


def _amount(number: int, story: Story) -> Meaning:
    """Decide an amount: "a year on" runs from the event, "the first since" up to its own date."""
    timex = story.timexes[number]
    if (
        timex.word("relation") == "since"
        and timex.get("alone") is not None
        and timex.get("on") is None
    ):
        # nothing goes on for so long here: «منذ يومين» under a post means two days ago
        return resolve_shift(timex.saying(relation="ago"), story.speaking)
    counted_from = story.last_day(number) if timex.word("first") == "yes" else None
    meaning = resolve_amount(timex, story.speaking, counted_from)
    if timex.word("on") != "yes" or timex.word("unit") != "year":
        return meaning
    years = timex.number("count") or 1
    recalled = recalled_over(years, story)
    if recalled is None:
        return meaning
    origin, found = recalled
    first, last = found.first.isoformat(), found.last.isoformat()
    when = replace(meaning.when, edtf=f"{first}/{last}", earliest=first, latest=last)
    because = f"{years} year{'s' if years > 1 else ''} from the event on {first} to its anniversary"
    return replace(meaning, when=when, because=because, anchor=origin, stretch=found)


def _part(number: int, story: Story) -> Meaning:
    """Decide a part of the day that stands alone: of the day just told, else of the report's."""
    near = story.last_day(number, sentences=1)
    news = story.last_news()
    told = near[1] if near is not None else news[1].stretch if news is not None else None
    return resolve_clock(story.timexes[number], story.speaking, told)


def _clock(number: int, story: Story) -> Meaning:
    timex, speaking = story.timexes[number], story.speaking
    near = story.last_day(number, sentences=_SENTENCES_OF_AN_HOUR)
    if near is None:
        hour = resolve_clock(timex, speaking, None).when.timex or ""
        near = story.day_of_hour(hour) if hour.startswith("T") else None
    return resolve_clock(timex, speaking, None if near is None else near[1])


def _range(number: int, story: Story) -> Meaning:
    near = story.last_day(number)
    return resolve_range(story.timexes[number], story.speaking, None if near is None else near[1])


def _same(number: int, story: Story) -> Meaning:
    """Decide a day, month or quarter named before, in another year («الشهر نفسه من العام الماضي»).

    Where that year is the one of the date named before, the year before it is meant.
    """
    timex = story.timexes[number]
    unit = "day" if timex.get("unit_day") is not None else timex.word("unit")
    found = story.last_of_grain(unit)
    base = _base(timex, story).stretch
    if found is None or found[1].stretch is None:
        if base is None:
            return undated(timex, "told from a time that the text does not name before")
        return dated(timex, base, f"some {unit} of it, which the text does not name before")
    other, told = found[0], found[1].stretch
    back = timex.part("base") is not None and (base is None or base.first.year == told.first.year)
    year = told.first.year - 1 if back else base.first.year if base is not None else None
    moved = None if year is None else s.moved_to(told, year)
    if moved is None:
        return undated(timex, "no calendar has that day in that year")
    because = f"the {unit} named before it, {found[1].when.edtf}, in {year}"
    return dated(timex, moved, because, other)


def _eve(number: int, story: Story) -> Meaning:
    timex = story.timexes[number]
    base = _base(timex, story)
    if base.stretch is None:
        return undated(timex, base.because)
    steps = timex.number("days") or -1
    found = base.stretch.first + timedelta(days=steps)
    because = f"the day {'before' if steps < 0 else 'after'} {base.when.edtf}: {base.because}"
    return dated(timex, s.day(found), because, base.anchor, about=True)


def _reference(number: int, story: Story) -> Meaning:
    """Decide a reference, from the expression before it that it means."""
    timex = story.timexes[number]
    if timex.word("anchor") == "stretch":
        base = None if timex.part("base") is None else _base(timex, story).stretch
        moved = timex if base is None else timex.saying(year=base.first.year)
        return resolve_reference(moved, story.speaking, story.last_stretch())
    if timex.word("later") == "yes":
        return resolve_reference(timex, story.speaking, story.last_news() or story.last_date())
    return resolve_reference(timex, story.speaking, story.near_date(number))


def _nth(number: int, story: Story) -> Meaning:
    """Decide a week or weekday by its place in a month, which may be told in the same breath."""
    timex = story.timexes[number]
    if timex.part("base") is None and timex.get("month") is not None:
        return resolve_calendar(timex, story.speaking)
    return resolve_nth(timex, _base(timex, story))


def _base(timex: Timex, story: Story) -> Meaning:
    """Decide the longer period that an expression takes a part of."""
    base = timex.part("base")
    running = timex.word("unit_two")
    if base is None and running:
        return resolve_period(timex.saying(unit=running, direction="present"), story.speaking, None)
    if base is None:
        year = timex.number("year")
        if year is None:
            return undated(timex, "the period is not given")
        return dated(timex, s.year(year), "the text gives the year", "explicit")
    if base.form == "period":
        return resolve_period(base, story.speaking, None)
    return resolve_calendar(base, story.speaking)


_FORMS: dict[str, Callable[[int, Story], Meaning]] = {
    "calendar": _calendar,
    "deictic": lambda n, story: resolve_deictic(story.timexes[n], story.speaking),
    "period": _period,
    "periods": lambda n, story: resolve_periods(story.timexes[n], story.speaking),
    "nth": _nth,
    "edge": lambda n, story: resolve_edge(story.timexes[n], _base(story.timexes[n], story)),
    "rest": lambda n, story: resolve_rest(story.timexes[n], story.speaking),
    "amount": _amount,
    "shift": lambda n, story: resolve_shift(story.timexes[n], story.speaking),
    "range": _range,
    "clock": _clock,
    "part": _part,
    "minute": lambda n, story: resolve_minute(story.timexes[n], story.speaking),
    "anniversary": resolve_anniversary,
    "eve": _eve,
    "same": _same,
    "counted": lambda n, story: resolve_counted(story.timexes[n], _base(story.timexes[n], story)),
    "set": lambda n, story: resolve_set(story.timexes[n]),
}


def _commemorated(number: int, story: Story) -> Meaning:
    """Give a commemoration the date that stands beside it in its sentence."""
    meaning = story.meanings[number]
    beside = meaning.anchor
    dateless = story.timexes[number].form == "anniversary" and meaning.stretch is None
    if not dateless or not isinstance(beside, int):
        return meaning
    other = story.meanings[beside]
    if other.stretch is None:
        return meaning
    because = f"{meaning.because}: {other.when.edtf}"
    return replace(meaning, when=other.when, stretch=other.stretch, because=because)


def _conflicts(story: Story) -> list[list[int]]:
    """Say of each time which ones it cannot stand beside; itself, where its own words disagree.

    An eve is a day, and what its sentence or the next dates a day or two beside it may be the same
    visit told loosely: both are shown.
    """
    found: list[list[int]] = [[n] if m.clash else [] for n, m in enumerate(story.meanings)]
    for number, timex in enumerate(story.timexes):
        eve = story.meanings[number].stretch
        is_eve = timex.form in {"anniversary", "eve"} and timex.number("days") in {-1, 1}
        if eve is None or not is_eve:
            continue
        for other in range(number + 1, len(story.timexes)):
            if story.sentence(other) - story.sentence(number) > 1:
                break
            told, at = story.timexes[other], story.meanings[other].stretch
            if at is None or told.form != "deictic" or told.number("days") == 0 or at == eve:
                continue
            if abs(at.first - eve.first) <= _EVE_NEAR:
                found[number].append(other)
                found[other].append(number)
    return found


def _time(number: int, story: Story, ids: Sequence[str], conflicts: Sequence[int]) -> Time:
    timex = story.timexes[number]
    meaning = opened(story.meanings[number], timex, story.speaking)
    when = meaning.when
    return Time(
        id=ids[number],
        start=timex.span.start,
        end=timex.span.end,
        surface=timex.span.of(story.text.article.text),
        type="reference" if timex.type == "reference" else meaning.type,
        edtf=when.edtf,
        timex=when.timex,
        mod=when.mod,
        earliest=when.earliest,
        latest=when.latest,
        anchor=ids[meaning.anchor] if isinstance(meaning.anchor, int) else meaning.anchor,
        because=meaning.because,
        by=timex.rule,
        alternatives=meaning.alternatives,
        conflicts=tuple(ids[n] for n in conflicts),
    )
