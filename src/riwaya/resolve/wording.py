"""The words of a span as they are written alone, and where its tokens and a sentence's lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from riwaya.match.lattice import Lattice
from riwaya.model.span import Span


def written_alone(text: str, span: Span) -> str:
    """Return the words of a span as they stand alone: the alef that للوزارة hides comes back.

    >>> written_alone("وفقا للوزارة", Span(6, 12))
    'الوزارة'
    """
    words = span.of(text)
    hidden = words.startswith("ل") and text[max(0, span.start - 1) : span.start] == "ل"
    joined = hidden and text[max(0, span.start - 2) : span.start - 1] in {"", " ", "و", "ف", "\n"}
    return "ا" + words if joined else words


def tokens_of(lattice: Lattice, span: Span) -> tuple[int, int]:
    """Return the first and the last token (exclusive) of a span.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> tokens_of(lay_text("أعلنت وزارة المياه ذلك", load_grammar()), Span(6, 18))
    (1, 3)
    """
    tokens = lattice.text.tokens
    first = bisect_left(tokens, span.start + 1, key=lambda token: token.end)
    return first, bisect_left(tokens, span.end, key=lambda token: token.start)


def sentence_of(lattice: Lattice, index: int) -> tuple[int, int]:
    """Return the first and the last token (exclusive) of the sentence that a token stands in.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> sentence_of(lay_text("امتلأ السد. فتح المعبر.", load_grammar()), 3)
    (3, 6)
    """
    sentences = lattice.text.sentences
    sentence = sentences[bisect_right(sentences, index, key=lambda one: one.first) - 1]
    return sentence.first, sentence.last
