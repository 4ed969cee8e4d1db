"""Ids that never change: reading the same text twice gives the same ids."""

from __future__ import annotations

import hashlib


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text as 64 hex digits; a lone surrogate is hashed as it stands.

    >>> text_hash("سد")[:8]
    'fa623108'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_id(letter: str, sha: str, start: int, end: int, ordinal: int = 0) -> str:
    """Return a kind letter and ten hex digits over text, place, kind and ordinal.

    ``ordinal`` tells apart entries of one kind at one place.

    >>> make_id("t", "00", 3, 9) == make_id("t", "00", 3, 9) != make_id("t", "00", 3, 9, 1)
    True
    """
    key = f"{sha}:{start}:{end}:{letter}:{ordinal}"
    return letter + hashlib.sha256(key.encode()).hexdigest()[:10]
