"""Lines of pieces, each piece with a role: what every drawing for a terminal is made of.

`plain` joins them, the same on every machine, in logical order and without bidi controls; `terminal`
colours them. What a terminal would obey instead of show (escape sequences, direction overrides) is
written as its code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

# What a piece is: words of the article, by what they do in a statement where they do something; a
# name or value read in it; riwaya's own words.
Role = Literal[
    "words",
    "cue",
    "source",
    "via",
    "content",
    "hedge",
    "gloss",
    "name",
    "value",
    "check",
    "own",
    "label",
    "rule",
]
# C0 and C1 controls, embeddings, overrides and isolates, lone surrogates.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FEW_WORDS, _FIRST, _LAST = 12, 6, 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a drawn line, and what it is."""

    text: str
    role: Role = "label"


Line = tuple[Piece, ...]


def plain(lines: Iterable[Line]) -> str:
    r"""Lines of pieces as plain text, one newline at the end of each.

    >>> plain([(Piece("time    "), Piece("أمس", "words"))])
    'time    أمس\n'
    """
    return "".join("".join(piece.text for piece in line) + "\n" for line in lines)


def clean(text: str) -> str:
    """Write what a terminal would obey, not show, as its code."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", " ".join(text.splitlines()))


def shortened(text: str) -> str:
    """Leave out the middle of a long stretch, whose whole stands just above; and needless space.

    >>> shortened("امتلأ   السد")
    'امتلأ السد'
    """
    said = text.split()
    if len(said) > _FEW_WORDS:
        said = [*said[:_FIRST], "…", *said[-_LAST:]]
    return clean(" ".join(said))
