"""How docs/scores.md writes: tables, shares, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table.

    >>> print(table(("a", "b"), [(1, "x")]))
    | a | b |
    |---|---|
    | 1 | x |
    <BLANKLINE>
    """
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def counted(counts: dict[str, int]) -> str:
    """Counts, most first: what and how many.

    >>> counted({"speaker": 3, "time missed": 9})
    'time missed 9, speaker 3'
    """
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered if count) or "none"


def found(row: Row) -> tuple[object, ...]:
    """Counts and shares of what is found: gold, read, right, P, R, F1."""
    shares = (row["precision"], row["recall"], row["f1"])
    return (row["gold"], row["pred"], row["tp"], *map(percent, shares))


def percent(value: float | None) -> str:
    """A share in hundredths; a dash where there is none.

    >>> percent(0.5), percent(None)
    ('50.0', '–')
    """
    return "–" if value is None else f"{100 * value:.1f}"
