"""What a word is, and a way to read it: what is attached, what the lists say of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WordTag = Literal["noun", "proper", "adjective", "verb", "particle", "number", "mark"]


@dataclass(frozen=True, slots=True)
class WordReading:
    """One way to read a word: the attached preposition, the stem, and its classes.

    ``skipped`` counts the folded letters before the stem; ``classes`` pairs a class with what is
    known of the stem under it.
    """

    preposition: str
    skipped: int
    stem: str
    classes: tuple[tuple[str, object], ...]
