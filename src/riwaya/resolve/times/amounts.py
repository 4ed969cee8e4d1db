"""Amounts of time: how many of which units, and how TIMEX3 writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riwaya.extract.timex import Timex
from riwaya.resolve.times import stretch as s
from riwaya.resolve.times.stretch import Grain

CLOCK_UNITS = {"hour": 3600, "minute": 60, "second": 1}  # in seconds
_CODES = {
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "week": "W",
    "day": "D",
    "night": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_ORDER = tuple(_CODES)
# A part of a unit is told in smaller ones where they come out whole: a quarter century is 25 years.
_SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_GRAINS: dict[str, Grain] = {
    "century": "year",
    "decade": "year",
    "year": "year",
    "quarter": "month",
    "month": "month",
}
_NEAR_WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of these units, in the order of the words.

    >>> quarter_century = Amount((("century", 0.25),))
    >>> quarter_century.timex, quarter_century.words
    ('P25Y', '25 years')
    """

    pieces: tuple[tuple[str, float], ...]

    @property
    def timex(self) -> str:
        """Return the amount as TIMEX3 writes it: ISO 8601, with DE decades and CE centuries."""
        parts, clock = "", ""
        for unit, count in sorted(_whole(self.pieces), key=lambda piece: _ORDER.index(piece[0])):
            if unit in CLOCK_UNITS:
                clock += f"{_written(count)}{_CODES[unit]}"
            else:
                parts += f"{_written(count)}{_CODES[unit]}"
        return f"P{parts}" + (f"T{clock}" if clock else "")

    @property
    def words(self) -> str:
        """Return the amount in English, for a sentence that says why."""
        return " and ".join(_counted(unit, count) for unit, count in _whole(self.pieces))

    @property
    def by_clock(self) -> bool:
        """Say whether it is told to the hour or finer."""
        return any(unit in CLOCK_UNITS for unit, _ in self.pieces)

    @property
    def unit(self) -> str:
        """Return the last unit it names: how fine it is told."""
        return self.pieces[-1][0]

    @property
    def grain(self) -> Grain:
        """Return how fine a date is that is told by it."""
        return _GRAINS.get(self.unit, "day")

    def moved(self, at: date, sign: int) -> date | None:
        """Return the day so long after another, or before it; None where no calendar reaches."""
        try:
            for unit, count in self.pieces:
                at = s.shift(at, unit, sign * count)
        except (OverflowError, ValueError):
            return None
        return at


def _written(count: float) -> str:
    """Write a number of units in full: TIMEX3 knows no powers of ten."""
    return str(count) if isinstance(count, int) else f"{count:.6f}".rstrip("0").rstrip(".")


def amount_of(timex: Timex) -> Amount | None:
    """Return how much time an expression says; None where it leaves the number open.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> amount_of(laid_times(lay_text("استغرق ثلاث سنوات وشهرين", load_grammar()))[0]).timex
    'P3Y2M'
    """
    pieces: list[tuple[str, float]] = []
    for piece in (timex, *(part for name, part in timex.parts if name.startswith("plus"))):
        unit = piece.word("unit")
        if not unit or piece.get("vague") is not None or piece.get("few") is not None:
            return None
        count = piece.get("count")
        amount = float(count) if isinstance(count, int | float) else 1.0
        under = piece.number("under")
        part = 0.0 if under is None else (piece.number("over") or 1) / under
        of = piece.word("unit_two") or unit  # «ساعة ونصف دقيقة» is no hour and a half
        if of == unit:
            amount += part
        elif part:
            pieces.append((of, part))
        if amount:
            pieces.append((unit, amount))
    return Amount(tuple(pieces)) if pieces else None


def open_amount(unit: str) -> str | None:
    """Return the TIMEX3 value of uncounted units, None for a stretch without a unit.

    >>> open_amount("decade"), open_amount("hour")
    ('PXDE', 'PTXH')
    """
    code = _CODES.get(unit)
    if code is None:
        return None
    return f"PTX{code}" if unit in CLOCK_UNITS else f"PX{code}"


def _counted(unit: str, count: float) -> str:
    plural = {"century": "centuries"}.get(unit, f"{unit}s")
    return f"{_written(count)} {unit if count == 1 else plural}"


def _whole(pieces: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """Tell parts of units in smaller ones, and add up what is of one unit."""
    total: dict[str, float] = {}
    for unit, count in pieces:
        name = "day" if unit == "night" else unit
        smaller, each = _SMALLER.get(name, (name, 1))
        parts = count * each
        if count != int(count) and abs(parts - round(parts)) < _NEAR_WHOLE:
            total[smaller] = total.get(smaller, 0) + round(parts)
        else:
            total[name] = total.get(name, 0) + count
    return list(total.items())
