"""What comes in: one article and what its bearer said about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was given: its text, character for character, and its metadata.

    ``published`` is a date or date-time in ISO form, given by the caller or the page, never guessed.
    ``given`` tells whether the canonical text is the input itself (plain text, JSON) or was drawn
    from another form, in which case a reading carries the text along.

    >>> Article(id="a1", text="أعلنت الوزارة افتتاح الجسر.").outlet is None
    True
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    given: bool = True
