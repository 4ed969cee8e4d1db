"""The day of publication: given, in the page's metadata, or proved from the text alone.

A proof solves for the one day on which everything holds that the text says of "today": what makes
one day the day of publication (`datings`), and the weekdays beside «اليوم» and «أول من أمس». It is
a proof or it is none: days that do not agree give no date and a step that says which words clash,
and what fits several days gives those as candidates. No clock is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.article import Article
from riwaya.model.reading import ProofStep, Published
from riwaya.model.text import Text
from riwaya.resolve.times.datings import SAYS, block_of, find_datings, quoted
from riwaya.resolve.times.meaning import Speaking, named, weekday_name
from riwaya.resolve.times.story import tell
from riwaya.resolve.times.written import explicit_day

_ASIDE = frozenset(("control", "related_headline", "caption"))
_YEARS_ON = 6  # how long after the last year it names a text may speak of a day without its year
_LAST_HIJRI = 1600


def prove_published(article: Article, timexes: Sequence[Timex], text: Text) -> Published:
    """Return the day of publication and how it is known.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> said = "تحل اليوم السبت الذكرى العاشرة لافتتاح الجسر الذي افتتح في 7 يونيو 2021"
    >>> laid = lay_text(said, load_grammar())
    >>> found = prove_published(laid.text.article, laid_times(laid), laid.text)
    >>> found.value, found.basis
    ('2031-06-07', 'inferred')
    >>> found.proof[-1].says
    '«اليوم السبت»: 2031-06-07 (Saturday) is a Saturday, as the text says of today'
    """
    known = _known(article)
    if known is not None:
        return known
    story = tell(timexes, text, Speaking(None))
    kept = [n for n, t in enumerate(timexes) if not _aside(t, text)]
    own = [timexes[n] for n in kept]
    weekdays = [t for t in own if _tells_weekday(t)]
    datings = find_datings(story, kept)
    if not datings:
        return _without_date(weekdays, own, timexes, text)
    steps = tuple(step for dating in datings for step in dating.steps)
    days = tuple(dict.fromkeys(d.day for d in datings if d.day is not None))
    written = tuple(day.isoformat() for day in days)
    if any(dating.day is None for dating in datings):
        return Published(None, "unknown", candidates=written, proof=steps)
    if len(days) > 1:
        both = " and ".join(map(named, days))
        says = f"these cannot all be the day of publication: {both}; the proof fails"
        spans = tuple(span for step in steps for span in step.evidence)
        clash = ProofStep(says, spans)
        return Published(None, "unknown", candidates=written, proof=(*steps, clash))
    for timex in weekdays:
        step, holds = _weekday_step(timex, days[0], text)
        steps = (*steps, step)
        if not holds:
            return Published(None, "unknown", proof=steps)
    return Published(written[0], "inferred", proof=steps)


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


def _without_date(
    weekdays: Sequence[Timex], own: Sequence[Timex], timexes: Sequence[Timex], text: Text
) -> Published:
    """Say what is known where no words give the whole day."""
    told: dict[int, list[Timex]] = {}
    for timex in weekdays:
        told.setdefault(_weekday_of_today(timex), []).append(timex)
    if len(told) > 1:
        clash = "; ".join(
            f"{quoted(same[0], text)} makes it a {weekday_name(day)}"
            for day, same in sorted(told.items())
        )
        spans = tuple(timex.span for same in told.values() for timex in same)
        says = f"the text says of the day of publication what cannot be: {clash}"
        return Published(None, "unknown", proof=(ProofStep(says, spans),))
    steps = tuple(
        ProofStep(
            f"{quoted(same[0], text)}: the day of publication is a {weekday_name(day)}",
            (same[0].span,),
        )
        for day, same in told.items()
    )
    yearless = next((t for t in own if _is_yearless_day(t)), None)
    last_year = max(filter(_is_gregorian, (t.number("year") or 0 for t in timexes)), default=None)
    if yearless is None or last_year is None:
        return Published(None, "unknown", proof=steps)
    fitting = tuple(
        today.isoformat()
        for year in range(last_year, last_year + _YEARS_ON + 1)
        if (today := _today_in(yearless, year)) is not None
        and today.isoweekday() in (told or range(1, 8))
    )
    says = f"{quoted(yearless, text)} is a day without its year; these years fit"
    step = ProofStep(says, (yearless.span,))
    return Published(None, "unknown", candidates=fitting, proof=(*steps, step))


def _today_in(timex: Timex, year: int) -> date | None:
    """Return the day of publication if a day without its year is of that year."""
    written = explicit_day(timex.saying(year=year))
    return None if written is None else written - timedelta(days=timex.number("days") or 0)


def _weekday_step(timex: Timex, today: date, text: Text) -> tuple[ProofStep, bool]:
    """Hold a weekday beside a day told from today against the day found."""
    steps, weekday = timex.number("days") or 0, timex.number("weekday") or 1
    day, name = today + timedelta(days=steps), weekday_name(weekday)
    said = f"{quoted(timex, text)}: {named(day)}"
    if day.isoweekday() == weekday:
        says = f"{said} is a {name}, as the text says of {SAYS[steps]}"
        return ProofStep(says, (timex.span,)), True
    says = f"{said} is no {name}, which the text says of {SAYS[steps]}; the proof fails"
    return ProofStep(says, (timex.span,)), False


def _tells_weekday(timex: Timex) -> bool:
    return timex.form == "deictic" and timex.get("weekday") is not None


def _is_yearless_day(timex: Timex) -> bool:
    return timex.form == "deictic" and timex.get("day") is not None and timex.get("year") is None


def _is_gregorian(year: int) -> bool:
    return year > _LAST_HIJRI


def _weekday_of_today(timex: Timex) -> int:
    return ((timex.number("weekday") or 1) - (timex.number("days") or 0) - 1) % 7 + 1


def _aside(timex: Timex, text: Text) -> bool:
    """Say whether an expression stands in what the page adds, not in the report."""
    block = block_of(timex, text)[1]
    return block is not None and block.kind in _ASIDE
