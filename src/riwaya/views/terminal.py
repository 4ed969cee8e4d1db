"""The reading drawn under its text, for a terminal: colour, and Arabic that keeps its place.

A terminal lays out mixed lines by the bidi algorithm, if it knows it; then a label between two
Arabic names would move. Each piece of Arabic is therefore wrapped in an isolate (U+2067 … U+2069),
which takes no room. Import this module only where something is shown: it needs rich.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.text import Text

from riwaya.model.reading import Reading
from riwaya.views.lines import Line, Piece, Role
from riwaya.views.text import draw_lines

_RIGHT_TO_LEFT, _POP = "\u2067", "\u2069"
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
# One accent, and no colour that judges; the parts of a statement each look their own.
_STYLES: dict[Role, str] = {
    "words": "",
    "cue": "magenta",
    "source": "bold",
    "via": "blue",
    "content": "cyan",
    "hedge": "cyan underline",
    "gloss": "cyan dim",
    "name": "bold",
    "value": "cyan",
    "check": "reverse",
    "own": "italic",
    "label": "dim",
    "rule": "dim",
}


def draw(reading: Reading, text: str | None = None) -> Text:
    """The drawing as rich text: print it with a ``rich.console.Console``, which heeds ``NO_COLOR``.

    Print it with ``soft_wrap=True``: a terminal breaks long Arabic lines better than rich does.
    """
    return coloured(draw_lines(reading, text))


def coloured(lines: Iterable[Line]) -> Text:
    """Lines of pieces as rich text, the Arabic in isolates."""
    drawn = Text(no_wrap=True)
    for line in lines:
        for piece in line:
            drawn.append(_isolated(piece), _STYLES[piece.role])
        drawn.append("\n")
    drawn.right_crop(1)  # the console ends the last line
    return drawn


def _isolated(piece: Piece) -> str:
    return f"{_RIGHT_TO_LEFT}{piece.text}{_POP}" if _ARABIC.search(piece.text) else piece.text
