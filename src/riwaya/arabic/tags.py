"""Light tags: is a word a verb, a noun, a name; and whom a verb agrees with.

The tagger (`windows`) gives the tag of a word's stem from the words around it; what a verb's letters
show of person, number and gender is read off them (`agreement`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from riwaya.arabic.agreement import Agreement, agreement
from riwaya.arabic.segmenter import Segmenter
from riwaya.arabic.windows import WindowModel
from riwaya.model.text import Token

Tag = Literal["noun", "proper", "adjective", "verb", "particle", "number", "mark"]


@dataclass(frozen=True, slots=True)
class LightTag:
    """What a word is; ``agrees`` is given for verbs alone."""

    tag: Tag
    agrees: Agreement | None = None


def tag_words(
    sentences: Sequence[Sequence[Token]], model: WindowModel, segmenter: Segmenter
) -> Iterator[tuple[LightTag, ...]]:
    """Yield the light tags of each sentence.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.arabic.listed import ListedPhrases
    >>> from riwaya.arabic.segmenter import load_segmenter
    >>> from riwaya.arabic.tokens import cut_tokens
    >>> from riwaya.arabic.vocabulary import load_vocabulary
    >>> from riwaya.arabic.windows import load_windows
    >>> from riwaya.arabic.word_features import WordFeatures
    >>> lists = build_lexicon([])
    >>> cutter = load_segmenter(lists)
    >>> model = load_windows(WordFeatures(lists, load_vocabulary(), cutter), ListedPhrases(lists))
    >>> words = [tuple(cut_tokens("وأعلنت البلدية افتتاح الجسر"))]
    >>> (tags,) = tag_words(words, model, cutter)
    >>> [t.tag for t in tags], tags[0].agrees
    (['verb', 'noun', 'noun', 'noun'], Agreement(person=3, number='s', gender='f'))
    """
    judged = model.judge([[(t.folded, t.kind) for t in tokens] for tokens in sentences])
    for tokens, one in zip(sentences, judged, strict=True):
        yield tuple(
            LightTag(cast("Tag", tag), _agrees(token.folded, segmenter) if tag == "verb" else None)
            for token, tag in zip(tokens, one.tags, strict=True)
        )


def _agrees(folded: str, segmenter: Segmenter) -> Agreement:
    front, end = segmenter.choose(folded, folded)
    stem = folded[len(front) : len(folded) - len(end)]
    return agreement(stem, future=front.endswith("س"))
