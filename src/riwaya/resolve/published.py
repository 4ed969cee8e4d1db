"""The day of publication: given, in the page's metadata, or proved from the text alone.

A proof solves for the one day on which everything holds that the text says of "today": an
anniversary that falls today, a date written beside «أمس», a dateline, the weekdays beside «اليوم» and
«أول من أمس». It is a proof or it is none: days that do not agree give no date and a step that says
which words clash, and what fits several days gives those as candidates. No clock is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.article import Article
from riwaya.model.reading import ProofStep, Published
from riwaya.model.span import Span
from riwaya.model.text import Block, Text
from riwaya.resolve.anniversaries import anniversary_of, find_origin
from riwaya.resolve.calendar_dates import explicit_day
from riwaya.resolve.meaning import named, weekday_name
from riwaya.resolve.stretch import shift_months

_ASIDE = frozenset(("control", "related_headline", "caption"))
_FIRST_BLOCKS, _FIRST_WORDS, _MORE_WORDS = 4, 8, 4
_YEARS_ON = 6  # how long after the last year it names a text may speak of a day without its year
_SAYS = {-2: "two days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in two days"}


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that some words make the day of publication, with the steps that lead there."""

    day: date
    steps: tuple[ProofStep, ...]


def prove_published(article: Article, timexes: Sequence[Timex], text: Text) -> Published:
    """Return the day of publication and how it is known.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> laid = lay_text("تحل اليوم السبت الذكرى العاشرة لافتتاح الجسر الذي افتتح في 7 يونيو 2021", load_grammar())
    >>> found = prove_published(laid.text.article, laid_times(laid), laid.text)
    >>> found.value, found.basis, found.proof[-1].says
    ('2031-06-07', 'inferred', '«اليوم السبت»: 2031-06-07 (Saturday) is a Saturday, as the text says of today')
    """
    known = _known(article)
    if known is not None:
        return known
    kept = [n for n, t in enumerate(timexes) if not _aside(t, text)]
    clash: list[ProofStep] = []
    days = [
        *_anniversaries(kept, timexes, text, clash),
        *_written_beside(kept, timexes, text),
        *_datelines(kept, timexes, text),
    ]
    weekdays = [timexes[n] for n in kept if _tells_weekday(timexes[n])]
    if clash:
        return Published(None, "unknown", candidates=_values(days), proof=tuple(clash))
    if not days:
        return _without_date(weekdays, kept, timexes, text)
    steps = tuple(step for found in days for step in found.steps)
    if len({found.day for found in days}) > 1:
        both = " and ".join(dict.fromkeys(named(found.day) for found in days))
        says = f"these cannot all be the day of publication: {both}; the proof fails"
        spans = tuple(span for step in steps for span in step.evidence)
        return Published(
            None, "unknown", candidates=_values(days), proof=(*steps, ProofStep(says, spans))
        )
    found = days[0].day
    for timex in weekdays:
        step, holds = _weekday_step(timex, found, text)
        steps = (*steps, step)
        if not holds:
            return Published(None, "unknown", proof=steps)
    return Published(found.isoformat(), "inferred", proof=steps)


def _known(article: Article) -> Published | None:
    """Return the day that came with the article, None where none did or it cannot be read."""
    if article.published is None:
        return None
    try:
        moment = datetime.fromisoformat(article.published)
    except ValueError:
        return None
    exact = article.published if len(article.published) > len("2031-05-01") else None
    return Published(moment.date().isoformat(), "given" if article.given else "metadata", exact)


def _anniversaries(
    kept: Sequence[int], timexes: Sequence[Timex], text: Text, clash: list[ProofStep]
) -> list[_Day]:
    """Find anniversaries that the text says fall today, and count from the event's own date."""
    found: list[_Day] = []
    for number in kept:
        falls = timexes[number]
        if falls.word("falls") != "yes":
            continue
        recalled = _recalled(number, timexes, text)
        if recalled is None:
            continue
        anniversary = anniversary_of(recalled, timexes)
        origin = find_origin(recalled, timexes, text)
        years = anniversary.number("nth") if anniversary is not None else None
        if anniversary is None or origin is None or years is None:
            continue
        evidence = tuple(timexes[n].span for n in origin.at)
        if len(origin.days) > 1:
            both = " and ".join(named(at) for at in origin.days)
            clash.append(
                ProofStep(f"the text gives more than one day for the event: {both}", evidence)
            )
            continue
        try:
            day = shift_months(origin.day, 12 * years)
        except OverflowError:
            continue
        today = day - timedelta(days=falls.number("days") or 0)
        between = Span(
            min(timexes[recalled].span.start, falls.span.start),
            max(timexes[recalled].span.end, falls.span.end),
        )
        said = _SAYS[falls.number("days") or 0]
        steps = (
            ProofStep(f"the event is dated {named(origin.day)}", evidence),
            ProofStep(f"its anniversary number {years} is {named(day)}", (anniversary.span,)),
            ProofStep(
                f"that anniversary falls {said}, so the text is of {named(today)}", (between,)
            ),
        )
        found.append(_Day(today, steps))
    return found


def _recalled(number: int, timexes: Sequence[Timex], text: Text) -> int | None:
    """Return the anniversary nearest to a day that something falls on, in its sentence."""
    first, last = _sentence(timexes[number], text)
    own = [n for n, t in enumerate(timexes) if t.form == "anniversary" and first <= t.first < last]
    return min(own, key=lambda n: abs(timexes[n].first - timexes[number].first), default=None)


def _written_beside(kept: Sequence[int], timexes: Sequence[Timex], text: Text) -> list[_Day]:
    """Find dates written beside a day told from today (أمس الجمعة 12 مايو 2031)."""
    found = []
    for timex in (timexes[n] for n in kept):
        written = explicit_day(timex) if timex.form == "deictic" else None
        if written is None:
            continue
        steps = timex.number("days") or 0
        today = written - timedelta(days=steps)
        says = f"{_quoted(timex, text)}: {named(written)} is {_SAYS[steps]}, so the text is of {named(today)}"
        found.append(_Day(today, (ProofStep(says, (timex.span,)),)))
    return found


def _datelines(kept: Sequence[int], timexes: Sequence[Timex], text: Text) -> list[_Day]:
    """Find a date that heads the article: on a line of its own, or before the dash of the first one."""
    for timex in (timexes[n] for n in kept):
        written = explicit_day(timex) if timex.form == "calendar" else None
        if written is None:
            continue
        block, number = _block(timex, text)
        if block is None or number >= _FIRST_BLOCKS:
            return []
        alone = _words(text, block.start, block.end) - _words(
            text, timex.span.start, timex.span.end
        )
        if alone <= _MORE_WORDS or _before_dash(timex, block, text):
            says = f"the article is headed {_quoted(timex, text)}, which is {named(written)}"
            return [_Day(written, (ProofStep(says, (timex.span,)),))]
    return []


def _before_dash(timex: Timex, block: Block, text: Text) -> bool:
    """Say whether a date stands among the first words of a block, before a dash or a bracket."""
    if _words(text, block.start, timex.span.start) > _FIRST_WORDS or timex.last >= len(text.tokens):
        return False
    return text.tokens[timex.last].folded in {"-", "–", "—", "ـ", "(", ":"}


def _without_date(
    weekdays: Sequence[Timex], kept: Sequence[int], timexes: Sequence[Timex], text: Text
) -> Published:
    """Say what is known where no words give the whole day."""
    told: dict[int, list[Timex]] = {}
    for timex in weekdays:
        told.setdefault(_weekday_of_today(timex), []).append(timex)
    if len(told) > 1:
        clash = "; ".join(
            f"{_quoted(own[0], text)} makes it a {weekday_name(day)}"
            for day, own in sorted(told.items())
        )
        spans = tuple(timex.span for own in told.values() for timex in own)
        says = f"the text says of the day of publication what cannot be: {clash}"
        return Published(None, "unknown", proof=(ProofStep(says, spans),))
    steps = tuple(
        ProofStep(
            f"{_quoted(own[0], text)}: the day of publication is a {weekday_name(day)}",
            (own[0].span,),
        )
        for day, own in told.items()
    )
    yearless = [timexes[n] for n in kept if _is_yearless_day(timexes[n])]
    last_year = max(
        (y for t in timexes if (y := t.number("year")) is not None and y > 1500), default=None
    )
    if not yearless or last_year is None:
        return Published(None, "unknown", proof=steps)
    timex = yearless[0]
    days = [
        today
        for year in range(last_year, last_year + _YEARS_ON + 1)
        if (written := explicit_day(timex.saying(year=year))) is not None
        and (today := written - timedelta(days=timex.number("days") or 0)).isoweekday()
        in (told or range(1, 8))
    ]
    says = f"{_quoted(timex, text)} is a day without its year; these years fit"
    step = ProofStep(says, (timex.span,))
    return Published(
        None, "unknown", candidates=tuple(d.isoformat() for d in days), proof=(*steps, step)
    )


def _weekday_step(timex: Timex, today: date, text: Text) -> tuple[ProofStep, bool]:
    """Hold a weekday beside a day told from today against the day found."""
    steps, weekday = timex.number("days") or 0, timex.number("weekday") or 1
    day = today + timedelta(days=steps)
    holds = day.isoweekday() == weekday
    said = f"{_quoted(timex, text)}: {named(day)}"
    if holds:
        says = f"{said} is a {weekday_name(weekday)}, as the text says of {_SAYS[steps]}"
    else:
        says = f"{said} is no {weekday_name(weekday)}, which the text says of {_SAYS[steps]}; the proof fails"
    return ProofStep(says, (timex.span,)), holds


def _tells_weekday(timex: Timex) -> bool:
    return (
        timex.form == "deictic"
        and timex.get("weekday") is not None
        and timex.number("days") in _SAYS
    )


def _is_yearless_day(timex: Timex) -> bool:
    return timex.form == "deictic" and timex.get("day") is not None and timex.get("year") is None


def _weekday_of_today(timex: Timex) -> int:
    return ((timex.number("weekday") or 1) - (timex.number("days") or 0) - 1) % 7 + 1


def _values(days: Sequence[_Day]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.day.isoformat() for found in days))


def _quoted(timex: Timex, text: Text) -> str:
    return f"«{timex.span.of(text.article.text)}»"


def _block(timex: Timex, text: Text) -> tuple[Block | None, int]:
    for number, block in enumerate(text.blocks):
        if block.start <= timex.span.start < block.end:
            return block, number
    return None, len(text.blocks)


def _aside(timex: Timex, text: Text) -> bool:
    """Say whether an expression stands in what the page adds, not in the report."""
    block, _ = _block(timex, text)
    return block is not None and block.kind in _ASIDE


def _sentence(timex: Timex, text: Text) -> tuple[int, int]:
    return next(
        ((x.first, x.last) for x in text.sentences if x.first <= timex.first < x.last),
        (timex.first, timex.last),
    )


def _words(text: Text, start: int, end: int) -> int:
    return sum(t.kind != "punct" for t in text.tokens if start <= t.start < end)
