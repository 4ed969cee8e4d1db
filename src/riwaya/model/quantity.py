"""A figure: how much, of what, how exactly, by whose claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["exact", "about", "at_least", "at_most", "between", "magnitude", "vague"]
FigureKind = Literal[
    "killed",
    "wounded",
    "casualties",
    "sent",
    "planned",
    "captured",
    "displaced",
    "arms",
    "money",
    "percent",
    "fraction",
    "duration",
    "rank",
    "other",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the text: low, point and high, the shape of the claim and the counted noun.

    "About 600" is 600 / 600 / 600 with shape ``about``; "thousands" has a low bound and no point;
    a vague amount ("a good number") has no number at all.
    """

    id: str
    start: int
    end: int
    surface: str
    low: int | float | None
    point: int | float | None
    high: int | float | None
    shape: Shape
    approximator: str | None
    unit: str | None
    kind: FigureKind
    by: str
    of: str | None = None
    part_of: str | None = None
    statement: str | None = None
    in_: Literal["title"] | None = None
