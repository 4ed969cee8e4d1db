"""Checks: whether the figures of a text add up, and whether a share is the share it is said to be.

Start at `find_checks`. A check speaks only of figures that the text itself sets beside each other:
parts of a named whole, parts and what they come to, a share and the two figures it is made of; or
of large figures near each other of which one is exactly the sum of the rest. It says what it found,
never who is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from riwaya.extract.quantities import FoundFigure
from riwaya.model.quantity import Check, Figure
from riwaya.model.span import Span

_COUNTS = frozenset(
    ("killed", "wounded", "casualties", "sent", "planned", "captured", "displaced", "arms", "other")
)
_LEAST_BY_CHANCE = 100  # below this, three figures of a page often happen to add up
_NEAR = 900  # code points between parts and a whole that no word joins
_APART = 100  # code points between one such part and the next
_MOST_PARTS = 3
_ROUGHLY = 3  # per cent points that "about" may be off

Found = Mapping[Span, FoundFigure]


def find_checks(found: Sequence[FoundFigure], figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Say which figures of a text add up, and which do not.

    >>> import riwaya
    >>> for check in riwaya.read("عاد 50 بحارا بينهم 20 طفلا و30 امرأة").checks:
    ...     print(check.kind, check.status, check.says)
    sum holds 20 + 30 = 50
    >>> for check in riwaya.read("عاد 450 من أصل 1500 بحار، أي 40 في المئة").checks:
    ...     print(check.kind, check.status, check.says)
    share fails 450 of 1,500 = 30%, not 40%
    """
    at = {Span(figure.start, figure.end): figure for figure in figures}
    words = {figure.span: figure for figure in found}
    named = [*_named_sums(at, words), *_shares(at, words)]
    members = {frozenset(check.members) for check in named}
    near = (c for c in _near_sums(figures, words) if frozenset(c.members) not in members)
    return (*named, *near)


def _named_sums(at: Mapping[Span, Figure], words: Found) -> Iterator[Check]:
    """Yield the sums of the parts that the text gives of one whole."""
    parts: dict[Span, list[Figure]] = {}
    for span, figure in at.items():
        of = words[span].part_of
        if of is not None and of in at and figure.point is not None and at[of].point is not None:
            parts.setdefault(of, []).append(figure)
    for of, some in parts.items():
        whole = at[of]
        total = sum(part.point or 0 for part in some)
        complete = any(words[Span(part.start, part.end)].total for part in some)
        most = whole.point or 0
        if total == most and len(some) > 1:
            yield _sum(some, whole, _added(some, whole.point), holds=True)
        elif whole.shape == "exact" and (total > most or (complete and total != most)):
            only = f"{_written(total)} is more than {_written(most)}"
            added = f"{_added(some, total)}, not {_written(most)}"
            yield _sum(some, whole, added if len(some) > 1 else only, holds=False)


def _near_sums(figures: Sequence[Figure], words: Found) -> Iterator[Check]:
    """Yield the sums of large figures in a row that a figure near them is exactly."""
    plain = [f for f in figures if f.point is not None and f.point >= _LEAST_BY_CHANCE]
    plain = [f for f in plain if f.kind in _COUNTS or f.kind == "money"]
    totals: dict[float, list[Figure]] = {}
    for figure in plain:
        totals.setdefault(float(figure.point or 0), []).append(figure)
    for first in range(len(plain)):
        for last in range(first + 2, min(first + _MOST_PARTS, len(plain)) + 1):
            some = plain[first:last]
            if not _alike(some, words) or some[-1].start - some[-2].end > _APART:
                break
            sums = totals.get(float(sum(part.point or 0 for part in some)), [])
            near = [
                f for f in sums if f not in some and _is_near(f, some) and _alike([f, *some], words)
            ]
            if near:
                whole = min(near, key=lambda f: abs(f.start - some[0].start))
                yield _sum(some, whole, _added(some, whole.point), holds=True)


def _is_near(whole: Figure, some: Sequence[Figure]) -> bool:
    if whole.start > some[-1].start:
        return whole.start - some[-1].end <= _NEAR
    return whole.end < some[0].start and some[0].start - whole.end <= _NEAR


def _alike(figures: Iterable[Figure], words: Found) -> bool:
    """Say whether figures can be added: money of one currency, measures of one unit, or counts."""
    sorts = set()
    for figure in figures:
        measure = words[Span(figure.start, figure.end)].measure
        if figure.kind == "money":
            sorts.add(("money", figure.currency or figure.unit))
        elif measure is not None:
            sorts.add(("measure", figure.unit))
        else:
            sorts.add(("count", "arms" if figure.kind == "arms" else None))
    return len(sorts) == 1


def _shares(at: Mapping[Span, Figure], words: Found) -> Iterator[Check]:
    """Yield the shares that the text makes of a part and its whole."""
    for span, part in at.items():
        of, share = words[span].part_of, words[span].share
        if of is None or share is None or of not in at or share not in at:
            continue
        whole, said = at[of], at[share]
        if said.kind != "percent" or not whole.point or part.point is None or said.point is None:
            continue
        real = part.point / whole.point * 100
        off = (
            _ROUGHLY if "about" in {said.shape, part.shape, whole.shape} else _half_step(said.point)
        )
        holds = abs(real - said.point) <= off
        of_it = f"{_written(part.point)} of {_written(whole.point)}"
        says = f"{of_it} = {_written(said.point)}%"
        if not holds:
            says = f"{of_it} = {_written(round(real, 1))}%, not {_written(said.point)}%"
        yield Check("share", _status(holds=holds), says, (part.id, whole.id, said.id))


def _half_step(value: float) -> float:
    """Return half of the last place that a number is written to, and a little: 30.4 is 30.35 on."""
    decimals = len(str(value).partition(".")[2])
    return 0.51 * float(10**-decimals)


def _sum(some: Sequence[Figure], whole: Figure, says: str, *, holds: bool) -> Check:
    return Check("sum", _status(holds=holds), says, (*(part.id for part in some), whole.id))


def _status(*, holds: bool) -> Literal["holds", "fails"]:
    return "holds" if holds else "fails"


def _added(some: Sequence[Figure], total: float | None) -> str:
    return f"{' + '.join(_written(part.point) for part in some)} = {_written(total)}"


def _written(value: float | None) -> str:
    """Write a number as English does: 1,250 and 30.5."""
    if value is None:
        return "?"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
