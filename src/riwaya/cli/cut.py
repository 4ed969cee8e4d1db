"""What ``riwaya tokens`` says of one row: its words, their parts and, when asked, their tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import UNSET

from riwaya.arabic.lexicon import build_lexicon
from riwaya.arabic.segmenter import load_segmenter
from riwaya.arabic.sentences import cut_sentences
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.article import Article
from riwaya.model.text import Token
from riwaya.resources import load
from riwaya.views.rows import CutToken, TokenPart, TokensRow

if TYPE_CHECKING:
    from riwaya.arabic.lexicon import Lexicon
    from riwaya.arabic.segmenter import Segmenter
    from riwaya.arabic.tags import LightTag

Tagger = Callable[[Sequence[Sequence[Token]], str], Iterator["tuple[LightTag, ...]"]]
_NUMBERS: dict[str, Literal["singular", "dual", "plural"]] = {
    "s": "singular",
    "d": "dual",
    "p": "plural",
}
_GENDERS: dict[str, Literal["masculine", "feminine"]] = {"m": "masculine", "f": "feminine"}


class Cutter:
    """Cuts texts into words and parts, over the word lists in use; ``tagger`` says what words are."""

    def __init__(self, segmenter: Segmenter, tagger: Tagger | None) -> None:
        self._segmenter = segmenter
        self._tagger = tagger

    def cut(self, article: Article) -> TokensRow:
        """Return the words of an article, each with its parts; with its tag if there is a tagger.

        >>> row = load_cutter().cut(Article("a", "وستعلن البلدية"))
        >>> [(t.tag, t.person, t.gender, len(t.parts)) for t in row.tokens]
        [('verb', 3, 'feminine', 3), ('noun', UNSET, UNSET, 1)]
        """
        text = article.text
        sentences = list(_sentences(text))
        tokens = [token for sentence in sentences for token in sentence]
        if self._tagger is None:
            return TokensRow(article.id, tuple(self._bare(token, text) for token in tokens))
        tags = (tag for one in self._tagger(sentences, text) for tag in one)
        return TokensRow(
            article.id,
            tuple(self._tagged(*pair, text) for pair in zip(tokens, tags, strict=True)),
        )

    def _bare(self, token: Token, text: str) -> CutToken:
        return CutToken(token.start, token.end, self._parts(token, text))

    def _tagged(self, token: Token, light: LightTag, text: str) -> CutToken:
        agrees, parts = light.agrees, self._parts(token, text)
        if agrees is None:
            return CutToken(token.start, token.end, parts, light.tag)
        return CutToken(
            token.start,
            token.end,
            parts,
            light.tag,
            agrees.person or UNSET,
            _NUMBERS[agrees.number] if agrees.number else UNSET,
            _GENDERS[agrees.gender] if agrees.gender else UNSET,
        )

    def _parts(self, token: Token, text: str) -> tuple[TokenPart, ...]:
        return tuple(TokenPart(p.start, p.end, p.tag) for p in self._segmenter.cut(token, text))


def load_cutter(own: Path | None = None, *, parts_only: bool = False) -> Cutter:
    """Return the cutter over the word lists that ship and a user's own.

    The weights of the tagger are read unless ``parts_only``.

    >>> load_cutter(parts_only=True).cut(Article("a", "ولبيروت")).tokens[0].tag
    UNSET
    """
    lists = load("lexicon", ".csv", own)
    lexicon = build_lexicon((file.name, file.text) for file in lists)
    segmenter = load_segmenter(lexicon)
    return Cutter(segmenter, None if parts_only else _load_tagger(lexicon, segmenter))


def _load_tagger(lexicon: Lexicon, segmenter: Segmenter) -> Tagger:
    """Load what only tags need: numpy and the weights of the tagger."""
    from riwaya.arabic.listed import ListedPhrases
    from riwaya.arabic.tags import tag_words
    from riwaya.arabic.vocabulary import load_vocabulary
    from riwaya.arabic.windows import load_windows
    from riwaya.arabic.word_features import WordFeatures

    words = WordFeatures(lexicon, load_vocabulary(), segmenter)
    model = load_windows(words, ListedPhrases(lexicon))
    return lambda sentences, text: tag_words(sentences, text, model, segmenter)


def _sentences(text: str) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each sentence; none runs over the end of a line."""
    line: list[Token] = []
    for token in cut_tokens(text):
        if line and "\n" in text[line[-1].end : token.start]:
            yield from _of_line(text, line)
            line = []
        line.append(token)
    yield from _of_line(text, line)


def _of_line(text: str, line: list[Token]) -> Iterator[tuple[Token, ...]]:
    for first, last in cut_sentences(text, line):
        yield tuple(line[first:last])
