"""A time as the text gives it, no finer than its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimeType = Literal["date", "duration", "set", "reference"]
Mod = Literal["approx", "start", "mid", "end", "before", "after", "less_than", "more_than"]


@dataclass(frozen=True, slots=True)
class When:
    """The value of a time: TIMEX3, EDTF, and the first and last day it can mean.

    ``edtf`` is a date, month, year or interval in Extended Date/Time Format (ISO 8601-2), or None
    where the words name no date; ``earliest`` and ``latest`` are days, or None for an open end.

    >>> When(timex="2024-12", edtf="2024-12", earliest="2024-12-01", latest="2024-12-31").overlaps(
    ...     When(timex="2024-12-04", edtf="2024-12-04", earliest="2024-12-04", latest="2024-12-04"))
    True
    """

    timex: str | None
    edtf: str | None = None
    mod: Mod | None = None
    earliest: str | None = None
    latest: str | None = None

    def overlaps(self, other: When) -> bool:
        """Say whether some day lies in both; an open end reaches as far as it must.

        >>> When("PAST_REF", latest="2025-01-01").overlaps(When("2026", earliest="2026-01-01"))
        False
        """
        return (not (self.latest and other.earliest and self.latest < other.earliest)) and not (
            other.latest and self.earliest and other.latest < self.earliest
        )


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression of the text, its value, and why it has that value.

    ``anchor`` is ``explicit``, ``published``, the id of another time, or None when nothing holds it;
    ``because`` is a sentence a reader can check; ``conflicts`` names times it cannot stand beside.
    """

    id: str
    start: int
    end: int
    surface: str
    type: TimeType
    edtf: str | None
    timex: str | None
    mod: Mod | None
    earliest: str | None
    latest: str | None
    anchor: str | None
    because: str
    by: str
    alternatives: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    in_: Literal["title"] | None = None
