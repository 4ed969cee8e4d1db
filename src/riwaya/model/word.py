"""A way to read a word: what is attached to it, and what the lists say of the rest."""

from __future__ import annotations

from dataclasses import dataclass


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
