"""Groups without a name: where the rule finds them, how far they reach, and what is none."""

from __future__ import annotations

import csv
import io

import pytest
from drawn import grammar

from riwaya.arabic.characters import fold_phrase
from riwaya.extract.layers import lay_text
from riwaya.extract.names import find_names
from riwaya.resources import load

FOUND = {
    "أغلق المتظاهرون الطريق": "المتظاهرون",
    "أغلق متظاهرون الطريق": "متظاهرون",
    "وقعت الدول الكبرى الميثاق": "الدول الكبرى",
    "وقعت الحكومتان التلمارية والخلنجية الميثاق": "الحكومتان التلمارية والخلنجية",
    "أوقف مسلحون مجهولون حافلة": "مسلحون مجهولون",
    "قاطع نواب المعارضة الجلسة": "نواب المعارضة",
    "سيطرت فصائل مسلحة على المعبر": "فصائل مسلحة",
    "رفض معارضو المشروع التصويت": "معارضو المشروع",
    "وقال الوزراء العرب إن السد آمن": "الوزراء العرب",
    "وصلت رسالة للمتظاهرين": "لمتظاهرين",
    "وعاد عشرات النازحين إلى القرية": "النازحين",
}


def groups(words: str) -> list[str]:
    lattice = lay_text(words, grammar(), before="names")
    found = find_names(lattice, grammar())
    return [(n.name or n.span).of(words) for n in found if n.kind == "group"]


@pytest.mark.parametrize("words", FOUND)
def test_a_group_is_its_noun_with_what_tells_which(words: str) -> None:
    assert groups(words) == [FOUND[words]]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("قالت مصادر محلية إن الطريق مغلق", "described"),
        ("قال مسؤولون محليون إن الطريق مغلق", "described"),
        ("وقال شهود عيان إن السد امتلأ", "described"),
        ("حذر خبراء من انهيار التل", "described"),
        ("ويرى محللون أن السوق هادئة", "described"),
        ("أعلن رئيس الوزراء افتتاح السد", "person"),
        ("أعلن مجلس النواب موعد الجلسة", "organisation"),
    ],
)
def test_who_tells_or_has_an_office_or_a_name_is_no_group(words: str, kind: str) -> None:
    found = find_names(lay_text(words, grammar(), before="names"), grammar())
    assert [n.kind for n in found] == [kind]


def test_athletics_are_no_powers() -> None:
    assert groups("فاز العداء في ألعاب القوى") == []


def test_each_row_stands_in_its_example_and_says_number_and_gender() -> None:
    (file,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/groups.csv")
    rows = list(csv.DictReader(io.StringIO(file.text)))
    assert len({(row["form"], row["class"]) for row in rows}) == len(rows)
    for row in rows:
        features = dict(pair.split("=") for pair in row["features"].split(";"))
        assert features.keys() <= {"number", "gender", "case"}, row["form"]
        assert features["number"] in {"s", "d", "p"}
        assert features["gender"] in {"m", "f"}
        assert int(row["in_bulk"]) >= 2
        if row["class"] != "GROUP_ADJ":
            assert fold_phrase(row["form"].removeprefix("(ال)")) in fold_phrase(row["example"])
