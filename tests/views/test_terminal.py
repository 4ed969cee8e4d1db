"""Colour on a terminal, and Arabic that keeps its place among labels."""

from io import StringIO

import pytest
from rich.console import Console
from views.made import twin

from riwaya.views import text as plain
from riwaya.views.lines import Piece, Role
from riwaya.views.terminal import coloured, draw

ISOLATES = str.maketrans("", "", "\u2067\u2069")


def printed(**settings: bool) -> str:
    out = StringIO()
    console = Console(file=out, width=80, **settings)
    console.print(draw(*twin()), soft_wrap=True)
    return out.getvalue()


def test_it_is_the_plain_drawing() -> None:
    assert printed().translate(ISOLATES) == plain.draw(*twin())


def test_every_isolate_is_closed_on_its_line() -> None:
    for line in printed().splitlines():
        depth = 0
        for letter in line:
            depth += {"\u2067": 1, "\u2069": -1}.get(letter, 0)
            assert depth in {0, 1}
        assert depth == 0


def test_colour_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[36m" in printed(force_terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in printed(force_terminal=True)


def test_each_part_of_a_statement_looks_its_own() -> None:
    parts: tuple[Role, ...] = (
        "cue",
        "source",
        "via",
        "content",
        "hedge",
        "gloss",
        "check",
        "label",
    )
    drawn = coloured([tuple(Piece(role, role) for role in parts)])
    assert len({str(span.style) for span in drawn.spans}) == len(parts)
    assert not {"red", "green", "yellow"} & set(" ".join(str(s.style) for s in drawn.spans).split())


def test_no_colour_off_a_terminal() -> None:
    assert "\x1b" not in printed()
