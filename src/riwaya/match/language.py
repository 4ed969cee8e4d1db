"""What the engine asks of a language: how a word may be read, and which longer forms begin at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from riwaya.model.text import Token
from riwaya.model.word import WordReading


class Language(Protocol):
    """A language as the engine sees it."""

    @property
    def classes(self) -> frozenset[str]:
        """Every class some word can have."""

    def fold(self, word: str) -> str:
        """Return the form in which words of patterns and texts are compared."""

    def readings(self, token: Token) -> Iterable[WordReading]:
        """Yield the ways to read one token, the likeliest first."""

    def begins_phrase(self, folded: str) -> bool:
        """Say whether some longer listed form begins with a word, attached letters taken off."""

    def phrases(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, WordReading]]:
        """Yield the longer listed forms that begin at a token, each with its end."""
