"""What the figures found mean: least, stated and most, of what kind, part of which whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from riwaya.arabic.numerals import Numeral
from riwaya.extract.quantities import FoundFigure
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure, Shape
from riwaya.model.span import Span

# "One way", "a large amount of time" are manners of speaking; of people they are claims.
_LOOSE = frozenset(("one", "vague-amount", "vague-amount-quoted"))
# Many of a thing: a claim only of people, arms or money.
MANY = frozenset(("vague-before", "vague-after"))
_Number = int | float | None
_Bounds = tuple[_Number, _Number, _Number]


def resolve_figures(found: Iterable[FoundFigure], text: str, sha: str) -> tuple[Figure, ...]:
    """Return the figures that a reading holds, with bounds, unit and kind.

    Left out is what claims no amount: words that point back at a known count (the two sides, one of
    them), and one or many of something that is neither people, arms nor money.

    >>> from riwaya.extract.figures import find_figures
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "أصيب أكثر من 20 عاملا، وغادر الطرفان"
    >>> found = find_figures(lay_text(words, load_grammar()), load_grammar())
    >>> [(f.surface, f.low, f.point, f.kind) for f in resolve_figures(found, words, "")]
    [('أكثر من 20 عاملا', 20, None, 'wounded')]
    """
    kept = [figure for figure in found if _claims(figure)]
    ids = {figure.span: make_id("f", sha, figure.span.start, figure.span.end) for figure in kept}
    return tuple(_resolve(figure, text, ids) for figure in kept)


def _claims(figure: FoundFigure) -> bool:
    """Say whether a figure claims an amount that a reading should keep."""
    if figure.refers:
        return False
    if figure.rule in _LOOSE and figure.counts not in {"person", "measure"}:
        return figure.kind not in {None, "other", "duration"}
    return figure.rule not in MANY or figure.kind not in {None, "other", "duration"}


def _resolve(figure: FoundFigure, text: str, ids: Mapping[Span, str]) -> Figure:
    low, point, high = bounds(figure.numeral, figure.shape)
    return Figure(
        id=ids[figure.span],
        start=figure.span.start,
        end=figure.span.end,
        surface=figure.span.of(text),
        low=low,
        point=point,
        high=high,
        shape=_shape(figure),
        approximator=figure.approximator,
        unit=figure.unit,
        kind=figure.kind or "other",
        by=figure.rule,
        part_of=ids.get(figure.part_of) if figure.part_of else None,
        currency=figure.currency,
        scope=figure.scope,
    )


def bounds(numeral: Numeral | None, shape: Shape) -> _Bounds:
    """Return least, stated and most of a number under a shape; all None without a number.

    >>> bounds(Numeral("cardinal", 600, 600, 600), "about")
    (600, 600, 600)
    >>> bounds(Numeral("cardinal", 600, 600, 600), "at_most")
    (None, None, 600)
    """
    if numeral is None:
        return None, None, None
    if shape == "at_least":
        return numeral.low, None, None
    if shape == "at_most":
        return None, None, numeral.high if numeral.high is not None else numeral.low
    return numeral.low, numeral.value, numeral.high


def _shape(figure: FoundFigure) -> Shape:
    """Return the shape: "a few" has two ends, "about thousands" is still a magnitude."""
    numeral = figure.numeral
    if numeral is None or figure.shape in {"at_least", "at_most"}:
        return figure.shape
    if numeral.kind == "magnitude":
        return "magnitude" if numeral.high is None else "between"
    return figure.shape
