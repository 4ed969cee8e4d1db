"""Names by the learned tagger: on invented events, what holds and what must never happen."""

from itertools import pairwise

import pytest

from riwaya.arabic.parse import parse
from riwaya.extract.grammar import load_grammar, words_of
from riwaya.extract.tagged_names import NameTagger, TaggedName, load_name_tagger
from riwaya.model.article import Article
from riwaya.model.text import Block, Text


@pytest.fixture(scope="module")
def tagger() -> NameTagger:
    return load_name_tagger(words_of(load_grammar()))


def _text(words: str) -> Text:
    blocks, at = [], 0
    for line in words.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return parse(Article("a", words), blocks)


def _drawn(names: tuple[TaggedName, ...], words: str) -> list[str]:
    return [f"{name.kind}: {name.span.of(words)}" for name in names]


def test_persons_and_places_are_found(tagger: NameTagger) -> None:
    words = "زارت المهندسة سلمى الحداد جسرا جديدا في مدينة حلب مع زميلها باتريك دوبوا."
    assert _drawn(tagger.find(_text(words)), words) == [
        "title: المهندسة",
        "person: سلمى الحداد",
        "place: حلب",
        "person: باتريك دوبوا",
    ]


def test_what_is_attached_is_left_out_of_the_span(tagger: NameTagger) -> None:
    words = "وصل القطار إلى دمشق ولبنان."
    assert "place: لبنان" in _drawn(tagger.find(_text(words)), words)


def test_a_surname_is_found_again(tagger: NameTagger) -> None:
    words = "قال المهندس سامي الدوخان إن السد امتلأ.\nثم جلس الدوخان وشرب الشاي."
    found = tagger.find(_text(words))
    assert _drawn(found, words)[-1] == "person: الدوخان"


def test_names_do_not_overlap_and_keep_to_their_sentence(tagger: NameTagger) -> None:
    words = "افتتح سامي النجار معرضا في بيروت.\nوحضر النجار وسلمى الحداد من بلدية صيدا.\n؟"
    text = _text(words)
    found = tagger.find(text)
    names = [name for name in found if name.kind != "title"]
    assert all(one.last <= two.first for one, two in pairwise(names))
    assert all(any(s.first <= n.first < n.last <= s.last for s in text.sentences) for n in found)
    assert found == tagger.find(text)


@pytest.mark.parametrize("words", ["", "؟", "12 %", "Mars 2", "ـ"])
def test_no_name_in_nothing(tagger: NameTagger, words: str) -> None:
    assert all(name.span.of(words) for name in tagger.find(_text(words)))
