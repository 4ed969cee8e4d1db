"""What ``riwaya find`` finds in one row: times, figures and, when asked, actors and statements.

The finders are those of a reading; what only news knows (a date of publication, who is cited) is
left out. A number that counts nothing in news, and is therefore no figure, is found here too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import cast

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.numerals import Numeral, tidy
from riwaya.arabic.parse import parse
from riwaya.arabic.shapes import why_unread
from riwaya.cli.found_actors import find_actors
from riwaya.cli.found_statements import find_statements
from riwaya.extract.blocks import find_blocks
from riwaya.extract.figures import find_figures
from riwaya.extract.layers import above_figures, lay
from riwaya.extract.quantities import FoundFigure
from riwaya.extract.times import laid_times
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Edge, Lattice
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.quantity import Figure
from riwaya.model.when import Time
from riwaya.resolve.figures import MANY, bounds, resolve_figures
from riwaya.resolve.times.dates import resolve_times
from riwaya.resolve.times.meaning import Prefer
from riwaya.views.rows import FindRow, Found, FoundKind

NUMBERS = ("number", "ordinal", "percent", "money", "distance", "quantity", "volume", "temperature")
USUAL: tuple[str, ...] = ("time", "duration", *NUMBERS)
KINDS: tuple[str, ...] = (*USUAL, "ordinal_relative", "actor", "role", "statement")
_LAID: dict[str, FoundKind] = {"~@NUMBER": "number", "~@FRACTION": "number", "~@ORDINAL": "ordinal"}
_FIGURES: dict[str, FoundKind] = {"rank": "ordinal", "percent": "percent", "money": "money"}
_MEASURED: dict[str, FoundKind] = {
    "distance": "distance",
    "mass": "quantity",
    "volume": "volume",
    "degree": "temperature",
    "temperature": "temperature",
}
_PLURAL = 3  # a plural that is said to be many is at least so many: two have a form of their own


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for, the moment times are read at, and which way a bare date leans."""

    kinds: tuple[str, ...] = USUAL
    reference: str | None = None
    prefer: Prefer = "past"


def find_all(article: Article, grammar: Grammar, asked: Question) -> FindRow:
    """Find what is asked for in a text, in the order of the text.

    >>> from riwaya.extract.grammar import load_grammar
    >>> article = Article("a", "عبر الجسر أمس 1600 زائر")
    >>> row = find_all(article, load_grammar(), Question(reference="2031-05-01"))
    >>> [(found.kind, found.edtf, found.value) for found in row.found]
    [('time', '2031-04-30', None), ('number', None, 1600)]
    """
    found = _found_alone(article, grammar, asked)
    kept = {(f.start, f.end, f.kind): f for f in found if f.kind in asked.kinds}
    told = list(kept.values())
    if "statement" in asked.kinds:  # two may share their words: nobody's is dropped
        told += find_statements(article, grammar, asked.reference)
    return FindRow(article.id, tuple(sorted(told, key=attrgetter("start", "end", "kind"))))


_ACTORS = frozenset(("actor", "role"))
_STATEMENTS = frozenset(("statement",))
_AMOUNTS = ("alone", "figures")  # layers that no name asks for


def _found_alone(article: Article, grammar: Grammar, asked: Question) -> Iterator[Found]:
    """Yield what is found without reading the whole as news: times, amounts, names, titles."""
    if _STATEMENTS.issuperset(asked.kinds):
        return
    text = parse(article, find_blocks(article, grammar))
    names_alone = (_ACTORS | _STATEMENTS).issuperset(asked.kinds)
    unasked = _AMOUNTS if names_alone else ()
    lattice = lay(grammar.lattice(text), grammar, above_figures(grammar), without=unasked)
    if not names_alone:
        for found in _times_and_amounts(lattice, grammar, asked):
            yield _as_asked(found, asked.kinds)
    if not _ACTORS.isdisjoint(asked.kinds):
        laid = lay(lattice, grammar, since=above_figures(grammar))
        yield from find_actors(laid, flat=_ACTORS.issubset(asked.kinds))


def _times_and_amounts(lattice: Lattice, grammar: Grammar, asked: Question) -> list[Found]:
    text = lattice.text
    sha = text_hash(text.article.text)
    times = resolve_times(laid_times(lattice), text, asked.reference, sha, asked.prefer)
    figures = find_figures(lattice, grammar)
    amounts = resolve_figures(figures, text.article.text, sha)
    lengths = [figure for figure in amounts if figure.kind == "duration"]
    found = [_time(time, lengths) for time in times]
    taken = _Taken(text.article.text, [(time.start, time.end) for time in times])
    measures = {figure.span.start: figure.measure for figure in figures}
    found += [
        _figure(figure, measures.get(figure.start), text.article.text)
        for figure in amounts
        if not (figure.kind == "duration" and taken.meets(figure.start, figure.end))
    ]
    found += [
        pointer
        for pointer in _pointers(figures, text.article.text)
        if "time" not in asked.kinds or not taken.meets(pointer.start, pointer.end)
    ]
    taken.take((figure.span.start, figure.span.end) for figure in figures)
    relative = list(_relative(lattice))
    taken.take((found.start, found.end) for found in relative)
    taken.take(_laid(lattice, edge.end, first) for first, edge in _edges(lattice, "~@UNCOUNTED"))
    found += relative
    found += _bare_numbers(lattice, taken)
    found += _unread(lattice, taken)
    return found


def _as_asked(found: Found, kinds: tuple[str, ...]) -> Found:
    """Call an amount of something a number where numbers are asked for and its own kind is not."""
    said = (found.value, found.low, found.high) != (None, None, None)
    amount = found.kind in NUMBERS[2:] or (found.kind == "duration" and said)
    if amount and found.kind not in kinds and "number" in kinds:
        return replace(_hundredths(found) if found.kind == "percent" else found, kind="number")
    return found


def _hundredths(found: Found) -> Found:
    """Return a percentage as the number that it is: 5 % is 0.05."""
    value, low, high = (
        None if part is None else tidy(part / 100) for part in (found.value, found.low, found.high)
    )
    return replace(found, value=value, low=low, high=high, unit=None)


class _Taken:
    """The code points of a text in which something is found already."""

    def __init__(self, text: str, places: Iterable[tuple[int, int]]) -> None:
        self.points = bytearray(len(text))
        self.take(places)

    def take(self, places: Iterable[tuple[int, int]]) -> None:
        for start, end in places:
            self.points[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        return 1 in self.points[start:end]


def _time(time: Time, lengths: list[Figure]) -> Found:
    """Show a time; a duration with the figure that its words also are (``lengths`` are sorted)."""
    found = Found(
        time.start,
        time.end,
        "duration" if time.type == "duration" else "time",
        time.surface,
        time.by,
        edtf=time.edtf,
        timex=time.timex,
        mod=time.mod,
        earliest=time.earliest,
        latest=time.latest,
        because=time.because,
    )
    at = bisect_left(lengths, time.start, key=attrgetter("start"))
    if at == len(lengths) or lengths[at].end > time.end:
        return found
    figure = lengths[at]
    return replace(
        found,
        value=figure.point,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        approximator=figure.approximator,
    )


def _figure(figure: Figure, measure: str | None, text: str) -> Found:
    kind = "duration" if figure.kind == "duration" else _FIGURES.get(figure.kind)
    return Found(
        figure.start,
        figure.end,
        kind or _MEASURED.get(measure or "", "number"),
        figure.surface,
        figure.by,
        value=figure.point,
        low=figure.low,
        high=figure.high,
        unit=figure.currency or figure.unit,
        name=figure.unit if figure.currency else None,
        approximator=figure.approximator,
        scope=figure.scope.of(text) if figure.scope else None,
    )


def _pointers(figures: tuple[FoundFigure, ...], text: str) -> Iterator[Found]:
    """Yield what a reading leaves out: numbers that name a thing or point back, many of a thing."""
    for figure in figures:
        many = figure.numeral is None and figure.rule in MANY
        if not many and not (figure.refers and figure.numeral is not None):
            continue
        low, point, high = bounds(figure.numeral, figure.shape)
        ranked = figure.numeral is not None and figure.numeral.kind == "ordinal"
        yield Found(
            figure.span.start,
            figure.span.end,
            "ordinal" if ranked else "number",
            figure.span.of(text),
            figure.rule,
            value=point,
            low=_PLURAL if many else low,
            high=high,
            unit=figure.unit,
            scope=figure.scope.of(text) if figure.scope else None,
        )


def _edges(lattice: Lattice, key: str) -> Iterator[tuple[int, Edge]]:
    """Yield the first token and the step of whatever is laid under a key."""
    for first in sorted(lattice.over):
        for edge in lattice.over[first]:
            if key in edge.keys:
                yield first, edge


def _laid(lattice: Lattice, end: int, first: int, skipped: int = 0) -> tuple[int, int]:
    """Return the code points of tokens, without the letters attached before them."""
    tokens, text = lattice.text.tokens, lattice.text.article.text
    start, stop = tokens[first].start, tokens[end - 1].end
    return start + surface_offset(text[start:stop], skipped), stop


def _relative(lattice: Lattice) -> Iterator[Found]:
    """Yield the ranks told from the last or the present one; the value is how far from it."""
    text = lattice.text.article.text
    for first, edge in _edges(lattice, "~@RELATIVE"):
        offer = edge.keys["~@RELATIVE"]
        start, end = _laid(lattice, edge.end, first, offer.skipped)
        offset, origin = cast("tuple[int, str]", offer.value)
        words = text[start:end]
        yield Found(
            start, end, "ordinal_relative", words, "relative-rank", value=offset, scope=origin
        )


def _bare_numbers(lattice: Lattice, taken: _Taken) -> Iterator[Found]:
    """Yield the numbers that are in no time and no figure."""
    text = lattice.text.article.text
    for key, kind in _LAID.items():
        for first, edge in _edges(lattice, key):
            offer = edge.keys[key]
            start, end = _laid(lattice, edge.end, first, offer.skipped)
            if not taken.meets(start, end) and not _in_a_name(text, start, end):
                numeral = cast("Numeral", offer.value)
                yield Found(
                    start,
                    end,
                    kind,
                    text[start:end],
                    "number",
                    value=numeral.value,
                    low=numeral.low,
                    high=numeral.high,
                )


def _unread(lattice: Lattice, taken: _Taken) -> Iterator[Found]:
    """Yield the digits that make no number, without a value and with the reason."""
    text = lattice.text.article.text
    for index, token in enumerate(lattice.text.tokens):
        unread = token.kind == "number" and lattice.known(index, "@NUM") is None
        if unread and not taken.meets(token.start, token.end):
            because = why_unread(token.folded)
            words = text[token.start : token.end]
            yield Found(token.start, token.end, "number", words, "digits", because=because)


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Say whether Latin letters are written onto digits: 4G, F16."""
    around = text[start - 1 : start] + text[end : end + 1]
    return text[end - 1].isdigit() and any(c.isascii() and c.isalpha() for c in around)
