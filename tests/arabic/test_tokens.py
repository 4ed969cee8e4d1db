"""Where words are cut, drawn with a bar at each cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.characters import fold, surface_offset
from riwaya.arabic.parse import parse
from riwaya.arabic.sentences import cut_sentences
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.article import Article
from riwaya.model.text import Block


@pytest.mark.parametrize(
    "drawn",
    [
        "أعلن|الوزير|،|أمس|،|افتتاح|السد|.",
        "المادة|الـ|51|من|الميثاق",
        'في|حديث|لـ|"|المرفأ|"|:',
        "12|يوليو|/|تموز|2031",
        "بلغ|4.2|مليارات|و|15|%",
        "١٢٬٥٠٠|عامل",
        "كوفيد|-|19",
        "وَقَّعَ|الاتفاقيةَ",
    ],
)
def test_cuts(drawn: str) -> None:
    cut = drawn.split("|")
    text = " ".join(cut)
    assert [text[t.start : t.end] for t in cut_tokens(text)] == cut


@pytest.mark.parametrize(
    "drawn",
    [
        "امتلأ السد. |وفاض النهر!",
        "قال (أ. ب) إن السد امتلأ. |ثم صمت.",
        "بلغ الارتفاع 4.5 متر. |وزاد.",
        '"انتهى الخطر." |وغادر.',
        '"انتهى الخطر". |وغادر.',
    ],
)
def test_sentences(drawn: str) -> None:
    text = drawn.replace("|", "")
    tokens = tuple(cut_tokens(text))
    cut = [text[tokens[a].start : tokens[b - 1].end] for a, b in cut_sentences(text, tokens)]
    assert cut == [piece.strip() for piece in drawn.split("|")]


@given(st.text())
def test_offsets_are_exact_and_in_order(text: str) -> None:
    tokens = list(cut_tokens(text))
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    assert all(t.folded for t in tokens)


@given(st.text(alphabet='وبلقاسد \u064e\u0640\u200f.،"1٢'))
def test_no_word_is_lost(text: str) -> None:
    sentences = parse(Article("a", text), [Block("paragraph", 0, len(text))]).sentences
    kept = "".join(text[s.start : s.end] for s in sentences)
    assert sorted(c for c in kept if c.isalnum()) == sorted(c for c in text if c.isalnum())


@given(st.text(alphabet="وبلقاسد\u064e\u0651\u0640", min_size=1))
def test_surface_offset_lands_on_a_letter(word: str) -> None:
    folded = fold(word)
    for length in range(1, len(folded)):
        at = surface_offset(word, length)
        assert fold(word[:at]) == folded[:length]
        assert fold(word[at]) == folded[length]
