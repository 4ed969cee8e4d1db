"""What a time expression is decided to mean, and what that was decided from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from riwaya.extract.timex import Timex
from riwaya.model.when import Mod, TimeType, When
from riwaya.resolve.times.edtf import when_of
from riwaya.resolve.times.stretch import Stretch, section

Prefer = Literal["past", "future"]
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DIRECTIONS = {"next": "future", "previous": "past"}
_PARTS = {"start": "beginning", "mid": "middle", "end": "end"}


@dataclass(frozen=True, slots=True)
class Speaking:
    """The day of speaking, which is the day of publication; None where nobody knows it.

    ``moment`` is the hour too, where the caller gave one. ``prefer`` says which way a date without
    a direction leans: news looks back, an assistant ahead. ``text`` is there for reasons to quote.
    """

    day: date | None
    moment: datetime | None = None
    prefer: Prefer = "past"
    text: str = ""

    def quote(self, timex: Timex, slot: str) -> str:
        """Return the words of a slot between quotation marks, for a sentence that says why."""
        span = timex.slot(slot)
        return "its direction" if span is None else f"«{span.of(self.text)}»"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The value of a time expression and why it has it.

    ``anchor`` is what it was told from: ``explicit``, ``published``, the number of another
    expression, or None. ``stretch`` is the value as days, for those told from it in turn. ``clash``
    says that the words disagree with each other.
    """

    type: TimeType
    when: When
    because: str
    anchor: str | int | None = None
    stretch: Stretch | None = None
    alternatives: tuple[str, ...] = ()
    clash: bool = False


def speaking_on(published: str | None, prefer: Prefer = "past", text: str = "") -> Speaking:
    """Read a date or date-time as the day of speaking; what cannot be read is not known.

    >>> speaking_on("2031-05-01T09:30:00+03:00").day, speaking_on("2031-05").day
    (datetime.date(2031, 5, 1), None)
    """
    if published is None:
        return Speaking(None, None, prefer, text)
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return Speaking(None, None, prefer, text)
    return Speaking(
        moment.date(), moment if len(published) > len("2031-05-01") else None, prefer, text
    )


def dated(
    timex: Timex,
    stretch: Stretch,
    because: str,
    anchor: str | int | None = "published",
    *,
    about: bool = False,
) -> Meaning:
    """Return the meaning of an expression that a stretch of the calendar answers.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.stretch import year
    >>> timex = laid_times(lay_text("في عام 2031", load_grammar()))[0]
    >>> dated(timex, year(2031), "the text gives it").when.latest
    '2031-12-31'
    """
    mod = mod_of(timex)
    when = when_of(stretch, mod, about=about or mod == "approx")
    return Meaning("date", when, because, anchor, stretch)


def checked(
    timex: Timex, stretch: Stretch, because: str, anchor: str | int | None = "published"
) -> Meaning:
    """Return the meaning of a stretch, its day held against the weekday beside it.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.stretch import day
    >>> timex = laid_times(lay_text("الجمعة 1 مايو 2031", load_grammar()))[0]
    >>> checked(timex, day(date(2031, 5, 1)), "the text gives it").because
    'the text gives it; but the text says Friday, and 2031-05-01 (Thursday) is not one'
    """
    weekday = timex.number("weekday")
    if weekday is None or stretch.grain != "day":
        return dated(timex, stretch, because, anchor)
    name = weekday_name(weekday)
    if stretch.first.isoweekday() == weekday:
        return dated(timex, stretch, f"{because}; it is a {name}, as the text says", anchor)
    because = f"{because}; but the text says {name}, and {named(stretch.first)} is not one"
    return replace(dated(timex, stretch, because, anchor), clash=True)


def parted(meaning: Meaning, timex: Timex) -> Meaning:
    """Cut a stretch to its beginning, middle or end, where the words take one.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.stretch import year
    >>> timex = laid_times(lay_text("مطلع عام 2031", load_grammar()))[0]
    >>> parted(dated(timex, year(2031), "the text gives it"), timex).when.edtf
    '2031-01/2031-04'
    """
    part, whole = timex.word("part"), meaning.stretch
    if part not in _PARTS or whole is None or whole.grain == "day":
        return meaning
    cut = section(whole, part)
    when = when_of(cut, mod_of(timex), timex=meaning.when.timex)
    because = f"{meaning.because}; the words take its {_PARTS[part]}"
    return replace(meaning, when=when, because=because, stretch=cut)


def undated(timex: Timex, because: str, timex_value: str | None = None) -> Meaning:
    """Return the meaning of an expression whose date cannot be told, with why.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> timex = laid_times(lay_text("وصل أمس", load_grammar()))[0]
    >>> undated(timex, "the day of publication is not known").when.edtf is None
    True
    """
    return Meaning(timex.type, When(timex_value, mod=mod_of(timex)), because)


def mod_of(timex: Timex) -> Mod | None:
    """Return the modifier that the words state.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> mod_of(laid_times(lay_text("استغرق أقل من شهر", load_grammar()))[0])
    'less_than'
    """
    word = timex.word("mod") or timex.word("part")
    return word if word in {"approx", "less_than", "more_than", "start", "mid", "end"} else None  # type: ignore[return-value]


def direction_of(timex: Timex) -> str:
    """Return past, present or future, as the words point; empty where they do not.

    What follows or precedes («التالي») points on or back here; `periods` tells from where.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> direction_of(laid_times(lay_text("الأسبوع المنصرم", load_grammar()))[0])
    'past'
    """
    word = timex.word("direction")
    return _DIRECTIONS.get(word, word)


def named(at: date) -> str:
    """Write a day with its weekday, for a sentence that says why.

    >>> named(date(2031, 5, 1))
    '2031-05-01 (Thursday)'
    """
    return f"{at.isoformat()} ({weekday_name(at.isoweekday())})"


def weekday_name(number: int) -> str:
    """Return the English name of a weekday, 1 for Monday.

    >>> weekday_name(7)
    'Sunday'
    """
    return _WEEKDAYS[number - 1]
