"""Arabic as the pattern engine sees it: attached letters, listed words, the looks of a token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.arabic.segment import Cut, cut_clitics
from riwaya.arabic.shapes import SHAPES, shapes_of
from riwaya.model.text import Token
from riwaya.model.word import WordReading

Heads = Mapping[str, Sequence[tuple[Cut, tuple[str, ...], tuple[Entry, ...]]]]
_SHORTEST_DEFINITE = 3
_SHORTEST_LED = 4
_MOST_HEADS = 1 << 17


class Arabic:
    """Arabic with its word lists; what the lists do not hold is a word like any other."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.classes = lexicon.classes | SHAPES | {"DEF", "LEDVERB", "OWNED"}
        self._heads: dict[str, Heads] = {}

    def fold(self, word: str) -> str:
        """Return the form in which words are compared.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> Arabic(build_lexicon([])).fold("إلى")
        'الي'
        """
        return fold(word)

    def readings(self, token: Token) -> Iterator[WordReading]:
        r"""Yield the ways to read a token, whole first, then with attached letters taken off.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.tokens import cut_tokens
        >>> arabic = Arabic(build_lexicon([("w", "form,class,lemma,features\n(ال)سد,DAM,سد,")]))
        >>> [(r.preposition, r.stem, [c for c, _ in r.classes if c == "DAM"])
        ...  for r in arabic.readings(next(cut_tokens("وللسد"))) if r.classes]
        [('', 'وللسد', []), ('ل', 'السد', ['DAM'])]
        """
        looks = tuple(shapes_of(token))
        if len(token.folded) > _SHORTEST_LED and token.folded.lstrip("وف").startswith("لت"):
            looks = (*looks, ("LEDVERB", None))  # لتدعيم, لترميم: a purpose, hardly ever a name
        if len(token.folded) > _SHORTEST_LED and token.folded.endswith(("هم", "هما", "ها")):
            looks = (*looks, ("OWNED", None))  # عددهم, كفاءتها: a thing that somebody has
        if token.kind != "word":
            yield WordReading(
                "", 0, token.folded, looks + _classes(self.lexicon.lookup(token.folded))
            )
            return
        for cut in cut_clitics(token.folded):
            classes = _classes(self.lexicon.lookup(cut.stem))
            if len(cut.stem) > _SHORTEST_DEFINITE and cut.stem.startswith("ال"):
                classes = (*classes, ("DEF", None))
            yield WordReading(
                cut.preposition, cut.skipped, cut.stem, classes if cut.skipped else looks + classes
            )

    def begins_phrase(self, folded: str) -> bool:
        r"""Say whether some listed phrase begins with a word, attached letters taken off.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> arabic = Arabic(build_lexicon([("w", "form,class,lemma,features\nكانون الأول,MONTH,,")]))
        >>> arabic.begins_phrase("وكانون"), arabic.begins_phrase("الاول")
        (True, False)
        """
        heads = self._heads.get(folded)
        if heads is None:
            if len(self._heads) >= _MOST_HEADS:
                self._heads.clear()
            heads = self._heads[folded] = self._phrases_from(folded)
        return bool(heads)

    def phrases(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, WordReading]]:
        """Yield the listed phrases that begin at a token, each with its end."""
        if index + 1 >= len(tokens) or not self.begins_phrase(tokens[index].folded):
            return
        heads = self._heads[tokens[index].folded]
        for cut, parts, entries in heads.get(tokens[index + 1].folded, ()):
            end = index + len(parts)
            if end <= len(tokens) and all(
                tokens[index + n].folded == parts[n] for n in range(2, len(parts))
            ):
                yield (
                    end,
                    WordReading(cut.preposition, cut.skipped, " ".join(parts), _classes(entries)),
                )

    def _phrases_from(self, folded: str) -> Heads:
        """Gather the listed phrases that may begin with a word, by their second word."""
        heads: dict[str, list[tuple[Cut, tuple[str, ...], tuple[Entry, ...]]]] = {}
        for cut in cut_clitics(folded):
            for parts, entries in self.lexicon.phrases.get(cut.stem, ()):
                heads.setdefault(parts[1], []).append((cut, parts, entries))
        return heads


def _classes(entries: Sequence[Entry]) -> tuple[tuple[str, object], ...]:
    return tuple((entry.cls, entry) for entry in entries)
