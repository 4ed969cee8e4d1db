"""Forms of a word lead back to the stem that a list has."""

import pytest

from riwaya.arabic.affixes import reductions
from riwaya.arabic.characters import fold


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("الاتفاقات", "اتفاق"),
        ("اتفاقيات", "اتفاقية"),
        ("اتفاقيته", "اتفاقية"),
        ("زيارتهما", "زيارة"),
        ("المهندسين", "مهندس"),
        ("مهندسون", "مهندس"),
        ("جسران", "جسر"),
        ("قريتان", "قرية"),
        ("التجارية", "تجاري"),
        ("قرارا", "قرار"),
        ("أرسلت", "أرسل"),
        ("أرسلوا", "أرسل"),
        ("سيرسل", "يرسل"),
        ("سترسل", "يرسل"),
        ("يرسلون", "يرسل"),
        ("ترسلها", "يرسل"),
        ("دعت", "دعا"),
        ("أنهت", "أنهى"),
    ],
)
def test_a_form_leads_to_its_stem(form: str, stem: str) -> None:
    assert fold(stem) in {reduction.stem for reduction in reductions(fold(form))}


def test_the_word_itself_comes_first() -> None:
    assert reductions("بيانات")[0].stem == "بيانات"


def test_what_was_taken_off_is_said() -> None:
    by_stem = {r.stem: r for r in reductions(fold("زيارتهم")) if r.owned}
    assert by_stem["زياره"].owned
    future = [r for r in reductions("سيرسلون") if r.stem == "يرسل"]
    assert {r.tense for r in future} == {"future"}
    definite = [r for r in reductions("المهندسين") if r.stem == "مهندس"]
    assert definite[0].definite
    assert definite[0].number == "plural"
