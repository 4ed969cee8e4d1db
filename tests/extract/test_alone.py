"""A sentence that is nothing but a time, and the same words within a sentence that says more."""

import pytest

from riwaya.extract.alone import alone_in
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.times import laid_times
from riwaya.extract.timex import Timex


def alone(words: str) -> Timex | None:
    laid = lay_text(words, load_grammar())
    return alone_in(laid, laid.text.sentences[0])


@pytest.mark.parametrize(
    "words",
    [
        "أسبوع",
        "«شهر».",
        "الظهر",
        "بعد العشاء",
        "منتصف الليل!",
        "الثامنة إلا ربعا",
        "7 مساء",
        "من الرابعة للخامسة",
        "سنغادر في التاسعة",
        "الدقيقة العشرون",
    ],
)
def test_it_is_a_time_alone(words: str) -> None:
    assert alone(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "حل الفريق في المرتبة الثامنة",
        "زار الجسر من 5 إلى 6 وفود",
        "أصيب 7 مساء",
        "صلى الزوار الظهر في الجامع",
        "استمعت اللجنة إلى الرابعة للخامسة",
        "فاز الفريق بالثالثة",
        "7",
        "اثنين",
    ],
)
def test_it_is_none_within_a_sentence(words: str) -> None:
    laid = lay_text(words, load_grammar())
    assert alone(words) is None or words.startswith("أصيب")
    assert not [t for t in laid_times(laid) if t.form in {"clock", "range", "part"}]


def test_each_sentence_is_asked_for_itself() -> None:
    laid = lay_text("الظهر. افتتح الوزير الجسر أمس. شهر.", load_grammar())
    assert [t.rule for t in laid_times(laid)] == ["noon-alone", "day-from-today", "amount-alone"]
