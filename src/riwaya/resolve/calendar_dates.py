"""Dates of the calendar: a day, a month or a year as far as the words give it, the rest decided.

What the words leave out is the year, mostly. Their direction decides it («الماضي»), then a word of
the sentence that looks ahead, then the weekday beside it, then nearness: news looks back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from riwaya.extract.timex import Timex
from riwaya.model.when import When
from riwaya.resolve import hijri
from riwaya.resolve import stretch as s
from riwaya.resolve.clock import with_clock
from riwaya.resolve.edtf import edtf, when_of
from riwaya.resolve.meaning import Meaning, Now, dated, mod_of, named, undated, weekday_name
from riwaya.resolve.stretch import Stretch

Builder = Callable[[int], Stretch | None]
_REACH = 9  # years to look for a date that does not stand in each of them
# A writer who means a day almost a year back says so; one who leaves the year out means the near one.
_FAR_BACK, _NEAR_AHEAD = timedelta(days=270), timedelta(days=95)
_LIKELY_HIJRI = range(1380, 1461)
_DIRECTIONS = {"next": "future", "previous": "past"}


def resolve_calendar(timex: Timex, now: Now) -> Meaning:
    """Decide a date of the calendar.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.meaning import parse_now
    >>> said = "افتتح الجسر في السادس من أغسطس/آب الماضي"
    >>> timex = laid_times(lay_text(said, load_grammar()))[0]
    >>> meaning = resolve_calendar(timex, parse_now("2031-06-19", text=said))
    >>> meaning.when.edtf, meaning.because
    ('2030-08-06',
     '«الماضي» points back from 2031-06-19 (Thursday) to the nearest such date, in 2030')
    """
    if timex.word("calendar") == "bc":
        return _before_christ(timex)
    meaning = _resolve(timex, now)
    part = timex.word("part")
    if part and meaning.stretch is not None and meaning.stretch.grain != "day":
        cut = s.section(meaning.stretch, part)
        whole = meaning.when.timex
        meaning = meaning.because_of(
            f"{meaning.because}; the words take its {_PART_NAMES[part]}",
            when=when_of(cut, mod_of(timex), timex=whole),
            stretch=cut,
        )
    return with_clock(meaning, timex, now)


_PART_NAMES = {"start": "beginning", "mid": "middle", "end": "end"}


def _resolve(timex: Timex, now: Now) -> Meaning:
    if timex.get("decade") is not None or timex.get("century") is not None:
        return _long_ago(timex, now)
    if timex.get("month_of") is not None:
        return _day_of_this_month(timex, now)
    if (
        timex.get("month") is None
        and timex.get("weekday") is not None
        and timex.get("year") is None
    ):
        return resolve_weekday(timex, now)
    year = timex.number("year")
    if year is not None:
        return _with_year(timex, year)
    return _without_year(timex, now)


def explicit_day(timex: Timex) -> date | None:
    """Return the day that an expression names by day, month and year; None when it does not.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> words = lay_text("افتتح الجسر في 7 يونيو/حزيران 2031", load_grammar())
    >>> explicit_day(laid_times(words)[0])
    datetime.date(2031, 6, 7)
    """
    year = timex.number("year")
    if year is None or timex.number("day") is None or timex.get("day_two") is not None:
        return None
    if timex.form not in {"calendar", "deictic"} or timex.word("calendar") == "bc":
        return None
    found = build(timex, is_hijri(timex, year))(year)
    return found.first if found is not None and found.grain == "day" else None


def is_hijri(timex: Timex, year: int | None) -> bool:
    """Say whether an expression speaks of the Hijri calendar; a year can tell by its number."""
    named_ = timex.word("calendar")
    if named_ and timex.get("calendar_two") is None and timex.get("month_two") is None:
        return named_ == "hijri"
    if timex.get("month") is not None and timex.slot("month") is not None:
        figures = timex.get("twin") is None and not named_ and _month_is_figure(timex)
        return named_ == "hijri" or (figures and year is not None and year in _LIKELY_HIJRI)
    return year is not None and year in _LIKELY_HIJRI


def _month_is_figure(timex: Timex) -> bool:
    """Say whether the month is written as a number, which any calendar could mean."""
    span = timex.slot("month")
    return span is not None and span.end - span.start <= len("12")


def build(timex: Timex, hijri_: bool) -> Builder:  # noqa: FBT001
    """Return what makes the stretch of an expression once its year is known."""
    month, day = timex.number("month"), timex.number("day")
    last_month = timex.number("month_to") or timex.number("month_two")
    day_two = timex.number("day_two")
    code, nth, unit = timex.number("season"), timex.number("nth"), timex.word("unit")

    def in_year(year: int) -> Stretch | None:
        if not MINYEAR <= year < MAXYEAR:
            return None
        try:
            if hijri_:
                return _hijri(year, month, day)
            if code is not None:
                return s.season(year, code)
            if nth is not None and unit in {"quarter", "half", "third"}:
                return s.part_of_year(year, unit, nth)  # type: ignore[arg-type]
            if month is None:
                return s.year(year)
            if last_month is not None and last_month != month and day is None:
                ends = year if last_month > month else year + 1
                return s.months(date(year, month, 1), date(ends, last_month, 1))
            if day is None:
                return s.month(year, month)
            if day_two is not None:
                return s.days(date(year, month, day), date(year, month, day_two))
            return s.day(date(year, month, day))
        except ValueError:
            return None  # the month has no such day, the year no such quarter

    return in_year


def _hijri(year: int, month: int | None, day: int | None) -> Stretch | None:
    if month is None:
        return hijri.hijri_year(year)
    if day is None:
        return hijri.hijri_month(year, month)
    found = hijri.hijri_day(year, month, day)
    return None if found is None else s.day(found)


def _with_year(timex: Timex, year: int) -> Meaning:
    hijri_ = is_hijri(timex, year)
    if hijri_ and year > hijri.LAST + 100:
        return _hijri_in(timex, year)
    found = build(timex, hijri_)(year)
    if found is None:
        return undated(timex, f"no calendar has this date in {year}")
    if hijri_:
        alternatives = () if timex.word("calendar") else (f"{year:04}",)
        because = "the Hijri date by the calendar of Umm al-Qura; by sighting it may be a day off"
        return dated(timex, found, because, "explicit", about=True, alternatives=alternatives)
    because = "the text gives it whole"
    second = timex.number("month_two")
    if second is not None and second == timex.number("month"):
        because = "the text gives it whole; both names are of one month"
    elif second is not None and timex.get("day") is not None and timex.get("calendar_two") is None:
        other = build(timex.saying(month=second), hijri_=False)(year)
        because = "the text gives two names of different months; the first is taken"
        alternatives = () if other is None else (edtf(other),)
        return dated(timex, found, because, "explicit", alternatives=alternatives, clash=True)
    return _checked(timex, found, because, "explicit")


def _hijri_in(timex: Timex, year: int) -> Meaning:
    """Decide a Hijri month or feast of a Gregorian year (رمضان 2031): the first that begins in it."""
    start = hijri.hijri_year_of(date(year, 1, 1))
    for candidate in (start, start + 1):
        found = build(timex, hijri_=True)(candidate)
        if found is not None and found.first.year == year:
            because = f"the one of the Hijri year {candidate}, which begins in {year}; by sighting a day off"
            return dated(timex, found, because, "explicit", about=True)
    return undated(timex, f"none begins in {year}")


def _checked(timex: Timex, found: Stretch, because: str, anchor: str) -> Meaning:
    """Hold a day against the weekday beside it."""
    weekday = timex.number("weekday")
    if weekday is None or found.grain != "day":
        return dated(timex, found, because, anchor)
    if found.first.isoweekday() == weekday:
        return dated(
            timex, found, f"{because}; it is a {weekday_name(weekday)}, as the text says", anchor
        )
    because = (
        f"{because}; but the text says {weekday_name(weekday)}, and {named(found.first)} is not one"
    )
    return dated(timex, found, because, anchor, clash=True)


def _without_year(timex: Timex, now: Now) -> Meaning:
    hijri_ = is_hijri(timex, None)
    in_year = build(timex, hijri_)
    if now.today is None:
        return _yearless(timex, hijri_)
    start = hijri.hijri_year_of(now.today) if hijri_ else now.today.year
    direction = timex.word("direction")
    direction = _DIRECTIONS.get(direction, direction)
    steps = 2 if timex.word("before") else 1
    past = list(
        _nearest(
            in_year, now.today, range(start, start - _REACH, -1), "past", whole=bool(direction)
        )
    )
    ahead = list(
        _nearest(in_year, now.today, range(start, start + _REACH), "future", whole=bool(direction))
    )
    said = now.quote(timex, "direction")
    told = named(now.today)
    if direction == "past" and len(past) >= steps:
        found = past[steps - 1]
        because = f"{said} points back from {told} to the nearest such date, in {found.first.year}"
        return _checked_hijri(timex, found, because, hijri_)
    if direction == "future" and len(ahead) >= steps:
        found = ahead[steps - 1]
        because = f"{said} points ahead from {told} to the nearest such date, in {found.first.year}"
        return _checked_hijri(timex, found, because, hijri_)
    if direction == "present" and (found_now := in_year(start)) is not None:
        because = f"{said} keeps it in the year of publication, {start}"
        return _checked_hijri(timex, found_now, because, hijri_)
    return _leaning(timex, now, past, ahead, hijri_=hijri_)


def _leaning(
    timex: Timex, now: Now, past: list[Stretch], ahead: list[Stretch], *, hijri_: bool
) -> Meaning:
    """Choose between the nearest date back and the nearest ahead where no word gives a direction."""
    if now.today is None or not (past and ahead):
        return undated(timex, "no year holds such a date")
    back, fore = past[0], ahead[0]
    weekday = timex.number("weekday")
    by_weekday = [x for x in (back, fore) if x.grain == "day" and x.first.isoweekday() == weekday]
    far = now.today - back.first > _FAR_BACK and fore.first - now.today < _NEAR_AHEAD
    if weekday is not None and len(by_weekday) == 1:
        found = by_weekday[0]
        because = f"no year is given; in {found.first.year} it is a {weekday_name(weekday)}, as the text says"
    elif timex.word("lean") == "future" or now.prefer == "future":
        found = fore
        cue = now.quote(timex, "lean")
        because = f"no year is given; {cue} looks ahead, to the nearest such date after {named(now.today)}"
        if timex.word("lean") != "future":
            because = f"no year is given; dates are to lean ahead of {named(now.today)}"
    elif far:
        found = fore
        because = f"no year is given; the one ahead of {named(now.today)} is by far the nearest"
    else:
        found = back
        because = f"no year is given; the nearest such date up to {named(now.today)} is taken"
    other = fore if found is back else back
    meaning = _checked_hijri(timex, found, because, hijri_)
    alternatives = () if other == found else (edtf(other),)
    return meaning.because_of(meaning.because, alternatives=alternatives)


def _checked_hijri(timex: Timex, found: Stretch, because: str, hijri_: bool) -> Meaning:  # noqa: FBT001
    if hijri_:
        because += "; by the calendar of Umm al-Qura, which sighting may move by a day"
        return dated(timex, found, because, about=True)
    return _checked(timex, found, because, "published")


def _nearest(
    in_year: Builder, today: date, years: Iterable[int], way: str, *, whole: bool
) -> Iterable[Stretch]:
    """Yield the dates of a kind on one side of today, nearest first.

    ``whole`` leaves out the one that holds today: «مارس الماضي» is not the running month.
    """
    for year in years:
        found = in_year(year)
        if found is None:
            continue
        if way == "past":
            if found.last < today or (not whole and found.first <= today):
                yield found
        elif found.first > today or (not whole and found.last >= today):
            yield found


def _yearless(timex: Timex, hijri_: bool) -> Meaning:  # noqa: FBT001
    month, day = timex.number("month"), timex.number("day")
    because = "no year is given and the day of publication is not known"
    if (
        hijri_
        or month is None
        or timex.get("month_to") is not None
        or timex.get("day_two") is not None
    ):
        return undated(timex, because)
    value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
    return Meaning("date", When(value, value, mod_of(timex)), because)


def resolve_weekday(timex: Timex, now: Now) -> Meaning:
    """Decide a day of the week: by its direction, by its week, else the nearest one back."""
    weekday = timex.number("weekday") or 1
    if now.today is None:
        return undated(timex, "the day of publication is not known", f"XXXX-WXX-{weekday}")
    direction = timex.word("direction")
    direction = _DIRECTIONS.get(direction, direction)
    told = named(now.today)
    name = weekday_name(weekday)
    if timex.word("unit") == "week":
        monday = s.week(now.today).first + timedelta(
            weeks={"past": -1, "future": 1}.get(direction, 0)
        )
        found = monday + timedelta(days=weekday - 1)
        return dated(timex, s.day(found), f"the {name} of that week, told from {told}")
    back = (now.today.isoweekday() - weekday) % 7
    ahead = (weekday - now.today.isoweekday()) % 7
    more = 7 if timex.word("before") else 0
    if direction == "past":
        found = now.today - timedelta(days=(back or 7) + more)
        because = f"{now.quote(timex, 'direction')}: the last {name} before {told}"
        return dated(timex, s.day(found), because)
    if direction == "future":
        found = now.today + timedelta(days=(ahead or 7) + more)
        because = f"{now.quote(timex, 'direction')}: the next {name} after {told}"
        return dated(timex, s.day(found), because)
    if direction == "present" and now.prefer != "future":
        found = s.week(now.today).first + timedelta(days=weekday - 1)
        return dated(timex, s.day(found), f"the {name} of the week of {told}")
    last, following = now.today - timedelta(days=back), now.today + timedelta(days=ahead or 7)
    if timex.word("lean") == "future" or now.prefer == "future":
        cue = now.quote(timex, "lean") if timex.word("lean") else "the direction asked for"
        because = f"{cue} looks ahead: the next {name} after {told}"
        return dated(timex, s.day(following), because, alternatives=(last.isoformat(),))
    because = f"no direction is given: the last {name} up to {told}"
    return dated(timex, s.day(last), because, alternatives=(following.isoformat(),))


def _day_of_this_month(timex: Timex, now: Now) -> Meaning:
    if now.today is None:
        return undated(timex, "the day of publication is not known")
    step = {"past": -1, "previous": -1, "future": 1, "next": 1}.get(timex.word("direction"), 0)
    month = s.shift_months(now.today.replace(day=1), step)
    try:
        found = month.replace(day=timex.number("day") or 1)
    except ValueError:
        return undated(timex, f"{month.isoformat()[:7]} has no such day")
    because = f"{now.quote(timex, 'direction')} points to {month.isoformat()[:7]}, told from {named(now.today)}"
    return _checked(timex, s.day(found), because, "published")


def _long_ago(timex: Timex, now: Now) -> Meaning:
    """Decide a decade or a century."""
    century, decade = timex.number("century"), timex.number("decade")
    if timex.word("calendar") == "hijri":
        return undated(timex, "a century of the Hijri calendar")
    direction = timex.word("direction")
    if century is None and now.today is not None:
        running = now.today.year // 100 + 1
        century = running - 1 if direction == "past" else running
        if decade is not None and not direction and (century - 1) * 100 + decade > now.today.year:
            century -= 1
    if century is None:
        return undated(timex, "its century is not given and the day of publication is not known")
    if decade is None:
        return dated(
            timex, s.century(century), "the text gives the number of the century", "explicit"
        )
    anchor = "explicit" if timex.get("century") is not None else "published"
    found = s.decade((century - 1) * 100 + decade)
    return dated(timex, found, f"the decade that began in {found.first.year}", anchor)


def _before_christ(timex: Timex) -> Meaning:
    year = timex.number("year") or 1
    # EDTF counts a year 0, so that the year 1 before Christ is 0000
    value = f"-{year - 1:04}" if year > 1 else "0000"
    return Meaning(
        "date", When(f"BC{year:04}", value), "the text gives a year before Christ", "explicit"
    )
