"""Hours, ranges of hours and lengths of time; every event is invented."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.times import laid_times
from riwaya.model.when import Time
from riwaya.resolve.times.dates import resolve_times

HOURS = (
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
    "التاسعة", "العاشرة", "الحادية عشرة", "الثانية عشرة",
)  # fmt: skip
PARTS = {"": 0, " والربع": 15, " والثلث": 20, " ونصف": 30, " إلا ثلثا": -20, " إلا ربعا": -15}
CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\d)?T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|\+\d\d:\d\d)?")


def times(words: str) -> tuple[Time, ...]:
    laid = lay_text(words, load_grammar())
    return resolve_times(laid_times(laid), laid.text, "2031-06-19", "00")


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("فتح الجسر الساعة السابعة وعشر دقائق مساء", "T19:10"),
        ("فتح الجسر الساعة الرابعة وأربعون دقيقة بعد العصر", "T16:40"),
        ("فتح الجسر الساعة الرابعة وخمس وأربعين دقيقة عصرا", "T16:45"),
        ("فتح الجسر الساعة 3 إلا ربع الفجر", "T02:45"),
        ("فتح الجسر الثالثة وربع بعد الظهر", "T15:15"),
        ("فتح الجسر عند الثالثة فجرا", "T03:00"),
        ("فتح الجسر الساعة 12 ونص مساء", "T12:30"),
        ("فتح الجسر الساعة الثانية عشرة ليلا", "T00:00"),
        ("فتح الجسر الساعة 11:2:40", "T11:02:40"),
        ("فتح الجسر الساعة 16:30 بتوقيت غرينتش", "T16:30Z"),
        ("فتح الجسر الساعة 16:30 بالتوقيت المحلي", "T16:30"),
        ("فتح الجسر الثامنة هذه الليلة", "2031-06-19T20:00"),
        ("فتح الجسر أمس على الخمسة العصر", "2031-06-18T17:00"),
        ("يفتح الجسر من 5 إلى 6 مساء", "T17:00/T18:00"),
        ("يفتح الجسر من الساعة 9 إلى 11 مساء", "T21:00/T23:00"),
        ("يفتح الجسر من الساعة 4 ونص للخمسة بعد العصر", "T16:30/T17:00"),
        ("يفتح الجسر بين الرابعة والخامسة عصرا", "T16:00/T17:00"),
        ("يفتح الجسر من 11 إلى 1 ظهرا", "T11:00/T13:00"),
        ("يفتح الجسر الساعة الثالثة عصرا حتى السابعة", "T15:00/T19:00"),
        ("استغرق العمل ساعتين ونصف", "PT150M"),
        ("استغرق العمل أسبوعا ويومين و50 دقيقة", "P1W2DT50M"),
        ("استغرق العمل سنة ونصف ثانية", "P1YT0.5S"),
    ],
)
def test_value(words: str, timex: str) -> None:
    assert times(words)[0].timex == timex


@given(
    hour=st.integers(1, 12),
    part=st.sampled_from(sorted(PARTS)),
    half=st.sampled_from([("صباحا", 0), ("مساء", 12)]),
)
def test_every_hour_is_read(hour: int, part: str, half: tuple[str, int]) -> None:
    """Twelve of the morning is midnight; twelve of the evening is said for noon."""
    word, later = half
    (time,) = times(f"فتح الجسر الساعة {HOURS[hour - 1]}{part} {word}")
    assert time.timex is not None
    told = hour * 60 + PARTS[part]
    minutes = int(time.timex[1:3]) * 60 + int(time.timex[4:6])
    assert minutes % 720 == told % 720
    if part in {"", " والربع"} and hour < 12:
        assert minutes // 720 == later // 12


@given(st.integers(0, 99), st.integers(0, 99))
def test_no_hour_is_invented(hour: int, minute: int) -> None:
    found = times(f"فتح الجسر الساعة {hour:02}:{minute:02}")
    if hour <= 23 and minute <= 59:
        assert [t.timex for t in found] == [f"T{hour:02}:{minute:02}"]
    elif hour != 24 or minute > 59:
        assert [(t.timex, t.edtf) for t in found] == [(None, None)]
        assert f"«{hour:02}:{minute:02}»" in found[0].because


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(["صباحا", "مساء", "ظهرا", "ليلا"]))
def test_both_ends_are_hours_and_near_each_other(first: int, last: int, part: str) -> None:
    (time,) = times(f"يفتح الجسر من {first} إلى {last} {part}")
    assert time.timex is not None
    ends = time.timex.split("/")
    assert all(CLOCK.fullmatch(end) for end in ends)
    begin, end = (int(each[1:3]) for each in ends)
    assert (end - begin) % 24 <= 12


def test_an_hour_without_its_half_shows_both() -> None:
    (time,) = times("فتح الجسر الساعة السابعة")
    assert (time.timex, time.alternatives) == ("T07:00", ("T19:00",))
    assert "nothing tells morning from evening" in time.because


@given(st.integers(3, 10), st.sampled_from(["أيام", "ساعات", "أشهر", "سنوات", "دقائق", "أسابيع"]))
def test_every_length_is_read(count: int, unit: str) -> None:
    (time,) = times(f"استغرق العمل {count} {unit}")
    assert time.type == "duration"
    assert re.fullmatch(rf"PT?{count}[DHMYW]", time.timex or "")


@pytest.mark.parametrize(
    "words",
    ["بلغت الحصيلة حتى الساعة 12 قتيلا", "زار الجسر من 5 إلى 6 وفود", "فاز الفريق 3-1 مساء"],
)
def test_counts_are_no_hours(words: str) -> None:
    assert not [t for t in times(words) if CLOCK.fullmatch(t.timex or "") or "/T" in str(t.timex)]
