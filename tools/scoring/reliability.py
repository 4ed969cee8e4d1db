"""Is riwaya as often right as it is sure? Confidence by bins, beside the share that was right.

Right is a read statement that answers one of the gold and names its speaker. The gold is not
exhaustive, so the share is told twice: of the statements that answer one, by which confidence is
held (the expected calibration error), and of all that were read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.pairs import Judged

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of a range of confidence: read, answering one of the gold, with its speaker."""

    low: float
    read: int
    answering: int
    right: int
    mean: float  # of the confidence of those that answer


@dataclass(frozen=True, slots=True)
class Reliability:
    """The bins, the expected calibration error, and how the sure statements fare."""

    bins: tuple[Bin, ...]
    error: float
    sure: float  # their share of the statements that answer one of the gold
    sure_right: float | None


def reliability(articles: Iterable[Judged]) -> Reliability:
    """Sort what was read by confidence, and say how often it was right."""
    kept = list(articles)
    told = [
        (statement["confidence"], speakers.get(number))
        for article in kept
        for speakers in [{pair.read: pair.speaker for pair in article.pairs}]
        for number, statement in enumerate(article.read)
        if statement["mode"] != "narrator" and statement.get("confidence") is not None
    ]
    return of_told(told)


def of_told(told: list[tuple[float, bool | None]]) -> Reliability:
    """The same of pairs: a confidence, and whether the speaker was right (None: answers nothing).

    >>> made = of_told([(0.95, True), (0.9, True), (0.9, None), (0.5, False)])
    >>> [(b.low, b.read, b.answering, b.right) for b in made.bins if b.read]
    [(0.5, 1, 1, 0), (0.9, 3, 2, 2)]
    >>> round(made.error, 3), round(made.sure, 3), made.sure_right
    (0.217, 0.667, 1.0)
    """
    bins = []
    for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True):
        here = [(sure, right) for sure, right in told if low <= sure < high]
        answering = [(sure, right) for sure, right in here if right is not None]
        mean = sum(sure for sure, _ in answering) / len(answering) if answering else 0.0
        right = sum(bool(right) for _, right in answering)
        bins.append(Bin(low, len(here), len(answering), right, mean))
    total = sum(b.answering for b in bins)
    error = sum(abs(b.answering * b.mean - b.right) for b in bins) / total if total else 0.0
    sure = [b for b in bins if b.low >= SURE]
    answering_sure = sum(b.answering for b in sure)
    return Reliability(
        tuple(bins),
        error,
        answering_sure / total if total else 0.0,
        sum(b.right for b in sure) / answering_sure if answering_sure else None,
    )
