"""Light tags: is a word a verb, a noun, a name; and whom a verb agrees with.

The tagger (`windows`) gives the tag of a word's stem from the words around it; what its letters leave
no doubt of stands above that. What a verb's letters show of person, number and gender is read off
them (`agreement`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from riwaya.arabic.agreement import Agreement, agreement
from riwaya.arabic.segmenter import Segmenter
from riwaya.arabic.windows import WindowModel
from riwaya.model.text import Token, TokenKind
from riwaya.model.word import WordTag

# What these are needs no judging.
_SURE: dict[TokenKind, WordTag] = {"number": "number", "punct": "mark"}
_PRESENT = frozenset("يتنا")  # a present verb begins with one of these, after س too


@dataclass(frozen=True, slots=True)
class LightTag:
    """What a word is; ``agrees`` is given for verbs alone."""

    tag: WordTag
    agrees: Agreement | None = None


def tag_words(
    sentences: Sequence[Sequence[Token]], text: str, model: WindowModel, segmenter: Segmenter
) -> Iterator[tuple[LightTag, ...]]:
    """Yield the light tags of each sentence of a text.

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
    >>> text = "وأعلنت البلدية افتتاح الجسر"
    >>> (tags,) = tag_words([tuple(cut_tokens(text))], text, model, cutter)
    >>> [t.tag for t in tags], tags[0].agrees
    (['verb', 'noun', 'noun', 'noun'], Agreement(person=3, number='s', gender='f'))
    """
    judged = model.judge([[(t.folded, t.kind) for t in tokens] for tokens in sentences])
    for tokens, one in zip(sentences, judged, strict=True):
        yield tuple(
            _light(token, text[token.start : token.end], cast("WordTag", tag), segmenter)
            for token, tag in zip(tokens, one.tags, strict=True)
        )


def _light(token: Token, surface: str, judged: WordTag, segmenter: Segmenter) -> LightTag:
    if token.kind != "word":
        return LightTag(_SURE.get(token.kind, "noun" if judged == "verb" else judged))
    if surface.endswith("ة"):
        return LightTag("noun" if judged == "verb" else judged)  # no verb ends so
    front, end = segmenter.choose(token.folded, surface)
    stem = token.folded[len(front) : len(token.folded) - len(end)]
    future = front.endswith("س")
    if judged == "verb" or (future and _is_future(stem, judged)):
        return LightTag("verb", agreement(stem, future=future))
    return LightTag(judged)


def _is_future(stem: str, judged: WordTag) -> bool:
    """Say whether what stands after س is a verb: surely with ي, else unless it looks like a name."""
    return stem.startswith("ي") or (stem[:1] in _PRESENT and judged != "proper")
