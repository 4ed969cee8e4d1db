"""What ``riwaya tokens`` cut, drawn in columns: the tag of each word, the word, its parts.

The tag stands first, since its letters are as wide everywhere; Latin stands between one stretch of
Arabic and the next, so that a terminal that knows the order of Arabic does not swap them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import UNSET

from riwaya.views.lines import Line, Piece, clean
from riwaya.views.rows import CutToken, TokensRow

_TAG = len("particle")
_WIDEST = 24  # a longer word pushes its own parts on, not those of all others
_TWO_WIDE, _NO_WIDTH = {"W", "F"}, {"Mn", "Me", "Cf"}


def draw_tokens(row: TokensRow, text: str) -> Iterator[Line]:
    """Draw the words of a row under its id, in the order of the text.

    A verb has its person, number and gender as linguists write them: 3sf is third person, singular,
    feminine; what its letters do not show is left out. A word of one part has no parts drawn.

    >>> from riwaya.views.rows import TokenPart
    >>> from riwaya.views.lines import plain
    >>> parts = TokenPart(0, 1, "conj"), TokenPart(1, 6, "stem")
    >>> verb = CutToken(0, 6, parts, "verb", 3, "singular", "feminine")
    >>> noun = CutToken(7, 14, (TokenPart(7, 14, "stem"),), "noun")
    >>> print(plain(draw_tokens(TokensRow("a", (verb, noun)), "وأعلنت البلدية")), end="")
    a
      verb     3sf  وأعلنت  = conj و + stem أعلنت
      noun          البلدية
    """
    yield (Piece(clean(row.id), "value"),)
    words = [clean(text[token.start : token.end]) for token in row.tokens]
    widths = [_width(word) for word in words]
    column = max((width for width in widths if width <= _WIDEST), default=0)
    for token, word, width in zip(row.tokens, words, widths, strict=True):
        line = (*_tag(token), Piece(word, "words"))
        parts = tuple(_parts(token, text))
        yield (*line, Piece(" " * max(column - width, 0)), *parts) if parts else line
    if not row.tokens:
        yield (Piece("  no words"),)


def _tag(token: CutToken) -> Iterator[Piece]:
    """Draw the tag and whom a verb agrees with; where no tags were asked for, the margin alone."""
    if token.tag is UNSET:
        yield Piece("  ")
        return
    shown = "" if token.person is UNSET else str(token.person)
    shown += "".join(said[0] for said in (token.number, token.gender) if said is not UNSET)
    yield Piece(f"  {token.tag:<{_TAG}} ", "value")
    yield Piece(f"{shown:<3}  ")


def _parts(token: CutToken, text: str) -> Iterator[Piece]:
    if len(token.parts) < 2:
        return
    for number, part in enumerate(token.parts):
        yield Piece(f"{' +' if number else ' ='} {part.tag} ", "rule")
        yield Piece(clean(text[part.start : part.end]), "words")


def _width(word: str) -> int:
    """Say how many places of a terminal a word takes: marks over a letter take none."""
    return sum(
        0
        if unicodedata.category(letter) in _NO_WIDTH
        else 1 + (unicodedata.east_asian_width(letter) in _TWO_WIDE)
        for letter in word
    )
