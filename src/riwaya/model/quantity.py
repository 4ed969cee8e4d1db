"""A figure: how much, of what, how exactly, by whose claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from riwaya.model.span import Span

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
    a vague amount ("a good number") has no number at all. ``unit`` is the lemma of what is counted,
    or a currency's Arabic name; ``currency`` its ISO 4217 code where the text tells whose it is.
    ``scope`` are the words that narrow the figure ("within six months"), ``part_of`` the figure it is
    taken from, ``statement`` the statement whose claim it is.
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
    currency: str | None = None
    scope: Span | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Whether figures of one text agree: ``says`` is the reckoning, ``members`` the figures' ids.

    The last member of a sum is the whole, the last of a share the percentage.

    >>> Check("sum", "holds", "20 + 30 = 50", ("f1", "f2", "f3")).status
    'holds'
    """

    kind: Literal["sum", "share"]
    status: Literal["holds", "fails"]
    says: str
    members: tuple[str, ...]
