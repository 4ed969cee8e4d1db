"""What ``riwaya find`` finds in one row: times, figures and, when asked, actors, as predictions.

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
from riwaya.arabic.numerals import Numeral
from riwaya.arabic.parse import parse
from riwaya.extract.blocks import find_blocks
from riwaya.extract.figures import FoundFigure, find_figures
from riwaya.extract.layers import lay
from riwaya.extract.times import laid_times
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.quantity import Figure
from riwaya.model.reading import Reading
from riwaya.model.when import Time
from riwaya.resolve.figures import bounds, resolve_figures
from riwaya.resolve.times.dates import resolve_times
from riwaya.resolve.times.meaning import Prefer
from riwaya.views.rows import FindRow, Found, FoundKind

NUMBERS = ("number", "ordinal", "percent", "money", "distance", "quantity", "volume", "temperature")
USUAL: tuple[str, ...] = ("time", "duration", *NUMBERS)
KINDS: tuple[str, ...] = (*USUAL, "ordinal_relative", "actor", "role")
_LAID: dict[str, FoundKind] = {"~@NUMBER": "number", "~@FRACTION": "number", "~@ORDINAL": "ordinal"}
_FIGURES: dict[str, FoundKind] = {"rank": "ordinal", "percent": "percent", "money": "money"}
_MEASURES: dict[FoundKind, str] = {
    "distance": "كيلومتر متر سنتيمتر مليمتر ميل بوصة ياردة قدم إنش كم كلم سم ملم مم",
    "quantity": "كيلو طن كيلوغرام كيلوجرام غرام جرام كغ كلغ كجم كغم رطل قنطار أونصة قيراط",
    "volume": "لتر ليتر برميل غالون مليلتر",
    "temperature": "درجة درجة_مئوية",
}
_MEASURED = {
    lemma.replace("_", " "): kind for kind, lemmas in _MEASURES.items() for lemma in lemmas.split()
}


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
    text = parse(article, find_blocks(article, grammar))
    lattice = lay(grammar.lattice(text), grammar)
    sha = text_hash(article.text)
    times = resolve_times(laid_times(lattice), text, asked.reference, sha, asked.prefer)
    figures = find_figures(lattice, grammar)
    amounts = resolve_figures(figures, article.text, sha)
    lengths = [figure for figure in amounts if figure.kind == "duration"]
    found = [_time(time, lengths) for time in times]
    taken = _Taken(article.text, [(time.start, time.end) for time in times])
    found += [
        _figure(figure)
        for figure in amounts
        if not (figure.kind == "duration" and taken.meets(figure.start, figure.end))
    ]
    found += [
        pointer
        for pointer in _pointers(figures, article.text)
        if "time" not in asked.kinds or not taken.meets(pointer.start, pointer.end)
    ]
    taken.take((figure.span.start, figure.span.end) for figure in figures)
    found += _bare_numbers(lattice, taken)
    if {"actor", "role"} & set(asked.kinds):
        found += _actors(article, grammar)
    found = [_as_asked(each, asked.kinds) for each in found]
    kept = {(f.start, f.end, f.kind): f for f in found if f.kind in asked.kinds}
    return FindRow(article.id, tuple(kept[place] for place in sorted(kept)))


def _as_asked(found: Found, kinds: tuple[str, ...]) -> Found:
    """Call an amount of something a number where numbers are asked for and its own kind is not."""
    amount = found.kind in NUMBERS[2:] or (found.kind == "duration" and found.value is not None)
    if amount and found.kind not in kinds and "number" in kinds:
        return replace(found, kind="number")
    return found


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


def _figure(figure: Figure) -> Found:
    return Found(
        figure.start,
        figure.end,
        _kind(figure),
        figure.surface,
        figure.by,
        value=figure.point,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        approximator=figure.approximator,
    )


def _kind(figure: Figure) -> FoundKind:
    if figure.kind == "duration":
        return "duration"
    return _FIGURES.get(figure.kind) or _MEASURED.get(figure.unit or "", "number")


def _pointers(figures: tuple[FoundFigure, ...], text: str) -> Iterator[Found]:
    """Yield what a reading leaves out: numbers that name a thing, or point back at a count."""
    for figure in figures:
        if figure.refers and figure.numeral is not None:
            low, point, high = bounds(figure.numeral, figure.shape)
            yield Found(
                figure.span.start,
                figure.span.end,
                "ordinal" if figure.numeral.kind == "ordinal" else "number",
                figure.span.of(text),
                figure.rule,
                value=point,
                low=low,
                high=high,
                unit=figure.unit,
            )


def _bare_numbers(lattice: Lattice, taken: _Taken) -> Iterator[Found]:
    """Yield the numbers that are in no time and no figure."""
    tokens, text = lattice.text.tokens, lattice.text.article.text
    for first in sorted(lattice.over):
        for edge in lattice.over[first]:
            for key, kind in _LAID.items():
                offer = edge.keys.get(key)
                if offer is None:
                    continue
                start, end = tokens[first].start, tokens[edge.end - 1].end
                start += surface_offset(text[start:end], offer.skipped)
                if not taken.meets(start, end):
                    numeral = cast("Numeral", offer.value)
                    low, high = numeral.low, numeral.high
                    yield Found(
                        start,
                        end,
                        kind,
                        text[start:end],
                        "number",
                        value=numeral.value,
                        low=low,
                        high=high,
                    )


def _actors(article: Article, grammar: Grammar) -> Iterator[Found]:
    """Yield each mention of an actor and each role, as a reading has them."""
    from riwaya.reading import read

    reading: Reading = read(article, grammar)
    for actor in reading.actors:
        for at in actor.mentions:
            if at.in_ is None:
                words = at.of(article.text)
                yield Found(at.start, at.end, "actor", words, actor.by, type=actor.type)
        for role in actor.roles:
            words = article.text[role.start : role.end]
            yield Found(role.start, role.end, "role", words, actor.by)
