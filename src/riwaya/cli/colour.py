"""Colour on a terminal: the option, whether it is wanted, and lines drawn with it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from riwaya.views.lines import Line

option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in text: on a terminal, always, or never.",
)


def is_wanted(color: str, *, is_terminal: bool) -> bool:
    """Say whether to colour; ``auto`` heeds the terminal, ``NO_COLOR`` and a dumb ``TERM``."""
    if color != "auto":
        return color == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal and not plain


def encode_lines(lines: Iterable[Line], *, color: bool) -> bytes:
    """Write drawn lines as bytes, in colour or not."""
    if not color:
        from riwaya.views.lines import plain

        return encode_shown(plain(lines))
    from rich.console import Console

    from riwaya.views.terminal import coloured

    drawn = StringIO()
    console = Console(file=drawn, force_terminal=True, color_system="standard", no_color=False)
    console.print(coloured(lines), soft_wrap=True)
    return encode_shown(drawn.getvalue())


def encode_shown(drawn: str) -> bytes:
    """Encode what is shown; a lone surrogate, which no UTF-8 holds, is shown as a question mark."""
    return drawn.encode("utf-8", "replace")
