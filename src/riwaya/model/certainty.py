"""How sure the *source* says to be. How sure riwaya is of its reading is another number."""

from __future__ import annotations

from typing import Literal

Certainty = Literal[
    "stated",
    "indicated",
    "probable",
    "believed",
    "apparent",
    "possible",
    "speculative",
    "denied",
    "withheld",
    "norm",
]
Modality = Literal["actual", "decided", "planned", "possible", "conditional", "hypothetical"]

_WEAKENING: tuple[Certainty, ...] = (
    "stated",
    "indicated",
    "probable",
    "believed",
    "apparent",
    "possible",
    "speculative",
)


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """Return the weaker of two certainties, so that a hedge is never lost when both apply.

    Denied, withheld and norm are not on the scale: the first one named wins over a scale value.

    >>> weaker("stated", "probable"), weaker("denied", "possible")
    ('probable', 'denied')
    """
    if one not in _WEAKENING:
        return one
    if other not in _WEAKENING:
        return other
    return max(one, other, key=_WEAKENING.index)
