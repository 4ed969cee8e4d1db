"""The learned segmenter: cuts drawn with a bar where a part ends."""

from itertools import pairwise

import pytest

from riwaya.arabic.lexicon import build_lexicon
from riwaya.arabic.segmenter import Segmenter, load_segmenter
from riwaya.arabic.tokens import cut_tokens
from riwaya.resources import load


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return load_segmenter(build_lexicon((f.name, f.text) for f in load("lexicon", ".csv")))


@pytest.mark.parametrize(
    "drawn",
    [
        "وزير",
        "و|أعلنت",  # the subject's ت is part of the verb
        "ف|س|يفتتح",
        "ف|س|يعلنون",
        "و|س|نعلن",
        "ك|أن|ه",
        "و|ك|أن",
        "و|ك|أن|ه",
        "ك|أن|هم",
        "و|كان",  # without its hamza it is a verb
        "كائن",
        "و|ب|جسور|ها",
        "ل|لبلدية",
        "بيروت",
        "ل|بيروت",
        "و|ل|بيروت",  # a listed name after what only clitics can be
        "و|ب|دمشق",
        "ف|واشنطن",
        "ف|ب|بيروت",
        "ف|لندن",
        "ك|لندن",
        "ب|باريس",
        "لندن",  # a listed name is not cut for its first letter
        "بولندا",
        "فنزويلا",
        "كوبا",
        "سوريا",
        "وهران",
        "و|ل|لكويت",
        "كابول",
        "والدة",
        "و|والدت|ه",
        "ب|ها",
        "ل|لوزير",
        "و|ذلك",
        "ب|سبب",
        "علي|ه",
        "شهدت|ها",
        "حكومت|هم",
        "قول|ه",
        "وطني",
        "فيضان",
        "لجنة",
        "كما",
        "و|قُطعت",
    ],
)
def test_a_word_is_cut_where_its_parts_meet(segmenter: Segmenter, drawn: str) -> None:
    text = drawn.replace("|", "")
    (token,) = cut_tokens(text)
    parts = segmenter.cut(token, text)
    assert "|".join(text[part.start : part.end] for part in parts) == drawn


def test_parts_cover_their_word(segmenter: Segmenter) -> None:
    text = "وَبِجِسرِها الجديد، فسيعبرون 12 نهرًا إلى Mars"
    for token in cut_tokens(text):
        parts = segmenter.cut(token, text)
        assert parts[0].start == token.start
        assert parts[-1].end == token.end
        assert all(one.end == two.start for one, two in pairwise(parts))


def test_a_listed_name_is_left_whole() -> None:
    head, name = "form,class,lemma,features\n", "لوهران,CITY,,\n"
    bare, listed = (load_segmenter(build_lexicon([("own", own)])) for own in (head, head + name))
    assert [bare.choose(word, word) for word in ("لوهران", "ولوهران")] == [("ل", ""), ("ول", "")]
    assert [listed.choose(word, word) for word in ("لوهران", "ولوهران")] == [("", ""), ("و", "")]
