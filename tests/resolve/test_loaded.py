"""Charged words are marked in whose words they stand, and never said bare by riwaya."""

import csv
import io
from collections import Counter

import pytest
from drawn import grammar

from riwaya.arabic.characters import fold
from riwaya.arabic.parse import parse
from riwaya.extract.grammar import words_of
from riwaya.model.article import Article
from riwaya.model.text import Block
from riwaya.reading import read
from riwaya.resolve.loaded import find_loaded
from riwaya.resources import load

KINDS = ("praise", "blame", "label", "emotion")


def rows() -> list[dict[str, str]]:
    (file,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/loaded.csv")
    return list(csv.DictReader(io.StringIO(file.text)))


def charged(text: str) -> list[str]:
    parsed = parse(Article("a", text), [Block("paragraph", 0, len(text))])
    return [span.of(text) for span in find_loaded(grammar().lattice(parsed))]


def test_every_lemma_has_a_kind_a_gloss_and_an_example_that_shows_it() -> None:
    forms: dict[str, set[str]] = {}
    for row in rows():
        bare = row["form"].removeprefix("(ال)")
        forms.setdefault(row["lemma"], set()).update((bare, "ال" + bare, "ل" + bare))
        assert row["class"] == "LOADED"
        assert row["features"].partition(";")[0].removeprefix("kind=") in KINDS
        assert row["gloss"]
    examples = [(row["lemma"], row["example"]) for row in rows() if row["example"]]
    assert {lemma for lemma, _ in examples} == set(forms)
    unshown = [
        (lemma, example) for lemma, example in examples if not forms[lemma] & set(charged(example))
    ]
    assert unshown == []


def test_words_for_and_against_are_both_there() -> None:
    kinds = Counter({row["lemma"]: row["features"].partition(";")[0] for row in rows()}.values())
    assert set(kinds) == {f"kind={kind}" for kind in KINDS}
    assert min(kinds.values()) >= 40
    assert kinds["kind=praise"] >= kinds["kind=blame"] / 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("صد الحراس الهجوم الغادر ببسالة", ["الغادر", "بسالة"]),
        ("تخاذلت البلدية عن إصلاح الجسر", ["تخاذلت"]),
        ("شكرت القرية جارتها على المساعدة الأخوية", ["الأخوية"]),
        ("سمى العمدة السرقة عدوانا سافرا", ["عدوانا", "سافرا"]),
        ("مني المشروع بفشل ذريع", ["فشل ذريع"]),
        ("تحدث عن الفصل العنصري في الملعب", ["الفصل العنصري"]),
        ("امتلأ السد أمس", []),
        ("اللاعب الذي قتله المرض", []),
        ("ألغى القاضي العقد وأمر بإبطال البيع", []),
        ("أعلن الآباء موعد الرحلة", []),
    ],
)
def test_a_charged_word_is_found_without_what_is_attached(text: str, found: list[str]) -> None:
    assert charged(text) == found


def test_they_belong_to_whoever_speaks() -> None:
    text = (
        "وصف العمدة سامي النجار السرقة بأنها عمل جبان، وقال إن الحراس أخطأوا."
        " وتخاذلت البلدية مرات عن إصلاح الجسر القديم."
    )
    statements = read(Article("a", text), grammar()).statements
    told = {s.narrated: [w.of(text) for w in s.loaded] for s in statements if s.loaded}
    assert told.get(True) == ["تخاذلت"]
    for statement in statements:
        assert all(statement.content.covers(span) for span in statement.loaded)


def test_the_newspapers_gloss_is_not_the_speakers() -> None:
    text = 'قال العمدة سامي النجار: "امتلأ السد (وهي كذبة مخزية كما تبين) أمس والطريق مغلق".'
    statements = read(Article("a", text), grammar()).statements
    spoken = [w.of(text) for s in statements if not s.narrated for w in s.loaded]
    assert "مخزية" not in spoken


def test_a_charged_word_is_quoted_in_the_frame_line() -> None:
    text = "قال العمدة سامي النجار إن غدر الحارس أضر بالسوق."
    (said,) = read(Article("a", text), grammar()).statements
    assert [w.of(text) for w in said.loaded] == ["غدر"]
    assert "“treachery”" in (said.says_en or "")
    assert "own" in (said.says_en or "")


def test_no_word_is_there_because_of_one_side() -> None:
    """No name of a state, capital or people stands among them."""
    lexicon = words_of(grammar())
    named = {"STATE", "CAPITAL", "DEMONYM"}

    found = [
        row["form"]
        for row in rows()
        for word in row["form"].removeprefix("(ال)").split()
        if named & {entry.cls for entry in lexicon.lookup(fold(word))}
    ]
    assert found == []
