"""A stretch of the article's text: the evidence everything else hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something stands, in code points of the text: ``text[start:end]`` is the evidence.

    ``start`` is inclusive, ``end`` exclusive. A span of the title carries ``in_="title"``.

    >>> Span(4, 9).of("أعلن الوزير الخبر")
    ' الوز'
    >>> Span(0, 4).covers(Span(1, 3)), Span(0, 4).overlaps(Span(4, 6))
    (True, False)
    """

    start: int
    end: int
    in_: Literal["title"] | None = None

    def of(self, text: str) -> str:
        """Return the words themselves, exactly as they stand.

        >>> Span(0, 3).of("قال الوزير")
        'قال'
        """
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether the other span lies inside this one.

        >>> Span(0, 10).covers(Span(2, 4))
        True
        """
        return self.in_ == other.in_ and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point.

        >>> Span(0, 4).overlaps(Span(3, 6))
        True
        """
        return self.in_ == other.in_ and self.start < other.end and other.start < self.end
