"""Words are cut where a letter or a pronoun is attached, written here with | where the cut must be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.lexicon import Lexicon, build_lexicon
from riwaya.arabic.parts import cut_parts
from riwaya.arabic.tokens import cut_tokens
from riwaya.resources import load

SHIPPED = build_lexicon((file.name, file.text) for file in load("lexicon", ".csv"))


def drawn(text: str, words: Lexicon = SHIPPED) -> str:
    return " ".join(
        "|".join(text[part.start : part.end] for part in cut_parts(token, text, words))
        for token in cut_tokens(text)
    )


@pytest.mark.parametrize(
    "cut",
    [
        "و|قال وزير المياه إن|ه وصل",
        "ل|لوزير و|ب|السد",
        "ب|ها و|ل|هم ل|ه",
        "و|ذلك ب|سبب في|ها من|ه علي|ه",
        "س|يفتتح و|س|يزور",
        "شهدت|ها بوابات|ه حكومت|هم",
        "وزارة والدة بعد كان وطني فيضان لجنة كما",
        "بعد قول|ه إن|هم",
        "و|قُطعت ال 51 ،",
    ],
)
def test_words_are_cut_where_something_is_attached(cut: str) -> None:
    assert drawn(cut.replace("|", "")) == cut


def test_a_final_ta_marbuta_is_no_pronoun() -> None:
    words = build_lexicon([("w", "form,class,lemma,features\nعملة,W,عملة,\nعمل,W,عمل,")])
    assert drawn("عملة", words) == "عملة"
    assert drawn("عمله", words) == "عمل|ه"


def test_parts_are_tagged() -> None:
    text = "وبجسرها سيصل 15"
    tags = [[part.tag for part in cut_parts(t, text, SHIPPED)] for t in cut_tokens(text)]
    assert tags == [["conj", "prep", "stem", "pron"], ["fut", "stem"], ["number"]]


@given(st.text(alphabet="وفبلكسيتناهمال\u064b\u0640\u0651ةءaز ", max_size=12))
def test_parts_cover_their_word_without_gap(text: str) -> None:
    for token in cut_tokens(text):
        parts = cut_parts(token, text, SHIPPED)
        assert parts[0].start == token.start
        assert parts[-1].end == token.end
        assert all(part.start < part.end for part in parts)
        assert all(a.end == b.start for a, b in pairwise(parts))
