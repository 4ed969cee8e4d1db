"""Words, numbers and marks with exact offsets.

A token never crosses a space; a number keeps its decimal and thousands marks; digits glued to an
article (الـ51) and quotation marks glued to a preposition (لـ"…") come apart. Marks and invisible
characters inside a word belong to it. Linear: one pass of one regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from riwaya.arabic.characters import BIDI, fold
from riwaya.model.text import Token, TokenKind

_ARABIC = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_TOKEN = re.compile(
    f"(?P<number>[{_DIGIT}]+(?:[.,\u066b\u066c]\u200f?[{_DIGIT}]+)*)"
    f"|(?P<word>[{_ARABIC}][{_ARABIC}\u200c\u200d]*)"
    r"|(?P<latin>[^\W\d_][\w'’]*)"
    r"|(?P<punct>[^\s\w]|_)"
    r"|(?P<other>\w)"
)
# Some agencies type a decimal as it is seen in a line from the right: 5, point, RLM, 7 for 7.5.
_REVERSED = re.compile(r"(\d+)[.,\u066b]\u200f(\d+)")
_KINDS: dict[str, TokenKind] = {
    "number": "number",
    "word": "word",
    "latin": "latin",
    "punct": "punct",
    "other": "latin",
}
_Folded = tuple[str, TokenKind]
_NOTHING: _Folded = ("", "punct")  # a mark of direction is no token
_MOST_KNOWN, _LONGEST_KNOWN = 1 << 16, 40
_known: dict[str, _Folded] = {}


def cut_tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Cut a stretch of text into tokens; offsets count in the whole text.

    >>> [(t.folded, t.kind) for t in cut_tokens("المادة الـ51، 15.5%")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('الماده', 'word'), ('ال', 'word'), ('51', 'number'), ('،', 'punct'), ('15.5', 'number'),
     ('%', 'punct')]
    >>> [t.folded for t in cut_tokens('حديث لـ"الصحيفة"')]
    ['حديث', 'ل', '"', 'الصحيفه', '"']
    """
    known = _known.get
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        surface = match.group()
        word = known(surface) or _read(surface, match.lastgroup)
        if word is not _NOTHING:
            yield Token(*match.span(), *word)


def _read(surface: str, group: str | None) -> _Folded:
    """Fold what one token is written as; the same writing is always the same kind of token."""
    if surface in BIDI:
        word = _NOTHING
    else:
        shown = _REVERSED.sub(r"\2.\1", surface) if "\u200f" in surface else surface
        # digits of two scripts in one number stay as they are: nobody can say what was meant
        folded = shown if group == "number" and _two_scripts(shown) else fold(shown)
        word = (folded, _KINDS[group or "punct"]) if folded else (shown, "punct")
    if len(surface) <= _LONGEST_KNOWN:  # nothing longer is met again
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[surface] = word
    return word


def _two_scripts(digits: str) -> bool:
    """Say whether digits as Latin writes them stand beside digits as Arabic does: 12٣."""
    pairs = pairwise(digits)
    return not digits.isascii() and any(
        a.isdigit() and b.isdigit() and a.isascii() != b.isascii() for a, b in pairs
    )
