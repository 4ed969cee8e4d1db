"""Cases drawn as text: a line of Arabic, and indented under it what must be found there.

    وقالت سعاد النجار إن السد امتلأ.
      قالت | سعاد النجار | السد امتلأ

Cells are cut at «|», «·» is an empty one; a text with nothing under it must give nothing. Lines that
begin with # head a group. Texts and places are invented; the invented geography is that of examples/.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from riwaya.extract.grammar import load_grammar
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.reading import Reading
from riwaya.reading import read

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
ARTICLES = sorted([*EXAMPLES.glob("[0-9]*.txt"), *EXAMPLES.glob("[0-9]*.json")])
PUBLISHED = "2031-05-15"  # a Thursday
NONE = "·"


@dataclass(frozen=True)
class Case:
    """A text and the rows that must be found in it."""

    text: str
    rows: tuple[str, ...]


def grammar() -> Grammar:
    """The rules and words that ship, with the invented geography of the examples."""
    return load_grammar(None, EXAMPLES / "lexicon")


def cases(table: str) -> list[object]:
    """Cut a table into parameters, one a case, each named by the line on which it stands."""
    return [pytest.param(case, id=f"line-{line}") for line, case in _cut(table)]


def row(*cells: object) -> str:
    """Draw what was found as a row is written."""
    return " | ".join(NONE if cell in {None, "", ()} else str(cell) for cell in cells)


@cache
def reading_of(text: str) -> Reading:
    """Read a text as an article of one paragraph a line, published on a day of its own."""
    return read(Article("drawn", text, published=PUBLISHED), grammar())


def _cut(table: str) -> Iterator[tuple[int, Case]]:
    text, begun, rows = "", 0, []
    for number, line in enumerate(table.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            rows.append(" | ".join(cell.strip() for cell in line.split("|")))
            continue
        if text:
            yield begun, Case(text, tuple(rows))
        text, begun, rows = line.strip(), number, []
    if text:
        yield begun, Case(text, tuple(rows))
