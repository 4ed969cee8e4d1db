"""What is written as EDTF, judged by an independent reader of that format."""

from datetime import date, timedelta
from itertools import pairwise

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.edtf import edtf, interval
from riwaya.resolve.times.hijri import hijri_day, hijri_year_of

DAYS = st.dates(date(1000, 1, 1), date(2999, 1, 1))
UNITS = st.sampled_from(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))


@given(DAYS, UNITS)
def test_a_unit_holds_the_day_it_is_around(at: date, unit: str) -> None:
    found = s.around(at, unit)
    assert found.first <= found.last
    if unit != "weekend":
        assert found.first <= at <= found.last


@pytest.mark.parametrize("unit", ["day", "month", "year", "decade", "century"])
def test_the_oracle_reads_the_same_days(unit: str) -> None:
    for at in (date(1987, 2, 17), date(2024, 2, 29), date(2031, 12, 31)):
        found = s.around(at, unit)
        read = oracle.parse_edtf(edtf(found))
        assert tuple(read.lower_strict()[:3]) == (
            found.first.year,
            found.first.month,
            found.first.day,
        )
        assert tuple(read.upper_strict()[:3]) == (found.last.year, found.last.month, found.last.day)


@pytest.mark.parametrize(
    "written",
    [
        edtf(s.season(2031, 24)),
        edtf(s.part_of_year(2031, "quarter", 3)),
        edtf(s.part_of_year(2031, "half", 2)),
        edtf(s.part_of_year(2031, "third", 3)),
        edtf(s.week(date(2031, 5, 1)), about=True),
        edtf(s.months(date(2031, 5, 1), date(2031, 7, 1))),
        edtf(s.years(2029, 2031), about=True),
        interval(s.year(2029), None),
        interval(None, s.day(date(2031, 5, 1))),
        "XXXX-02-24",
        "-0299",
    ],
)
def test_the_oracle_reads_what_is_written(written: str) -> None:
    assert oracle.parse_edtf(written) is not None


@given(DAYS, st.sampled_from(("start", "mid", "end")), UNITS)
def test_a_part_lies_inside_its_whole(at: date, part: str, unit: str) -> None:
    whole = s.around(at, unit)
    assert whole.holds(s.section(whole, part))


def test_the_parts_of_a_month_leave_no_day_out() -> None:
    whole = s.month(2031, 2)
    parts = [s.section(whole, part) for part in ("start", "mid", "end")]
    assert parts[0].first == whole.first
    assert parts[-1].last == whole.last
    for before, after in pairwise(parts):
        assert after.first - before.last == timedelta(days=1)


@given(st.integers(1343, 1499), st.integers(1, 12), st.integers(1, 29))
def test_a_hijri_day_lies_in_its_own_year(year: int, month: int, day: int) -> None:
    found = hijri_day(year, month, day)
    assert found is not None
    assert hijri_year_of(found) == year
