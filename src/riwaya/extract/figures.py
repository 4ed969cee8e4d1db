"""Figures: how much of what a text says, and how exactly.

Start at `lay_figures`, which runs `rules/figures.toml` over numbers and times, then
`find_figures`, which runs `rules/figure_kinds.toml` over the figures for what only their
surroundings tell: that the 600 are dead, and part of the 15,000. What the findings mean is decided
in `resolve.figures`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from riwaya.arabic.lexicon import Entry
from riwaya.arabic.numerals import Numeral
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match
from riwaya.model.quantity import FigureKind, Shape
from riwaya.model.span import Span

_SHAPES: dict[str, Shape] = {"ABOUT": "about", "AT_LEAST": "at_least", "AT_MOST": "at_most"}
_PEOPLE = frozenset(("killed", "wounded", "casualties", "captured", "displaced", "sent", "planned"))
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure as it stands: its words, what its number says, and what it counts.

    ``numeral`` is None for an amount without any number. ``unit`` is the lemma of the counted noun,
    or its words where no list has it, ``counts`` says what sort of thing that is. ``refers`` marks
    what points at something known (the two sides, one of them, the sixth of a month); ``part_of``
    is the span of the whole that this is taken from.
    """

    first: int
    last: int
    span: Span
    numeral: Numeral | None
    shape: Shape
    rule: str
    approximator: str | None = None
    unit: str | None = None
    kind: FigureKind | None = None
    counts: str | None = None
    refers: bool = False
    part_of: Span | None = None


def lay_figures(lattice: Lattice, grammar: Grammar) -> Iterable[Mention]:
    """Lay each figure over its words, with what was found as value; times are no figures.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("أنقذ الحراس نحو 15 ألف صياد", load_grammar(), before="figures")
    >>> [(m.value.numeral.value, m.value.shape, m.value.unit)
    ...  for m in lay_figures(lattice, load_grammar())]
    [(15000, 'about', 'صياد')]
    """
    matcher, rules = grammar.matcher("figures"), grammar.rules("figures")
    taken = _times(lattice)
    for sentence in lattice.text.sentences:
        for match in matcher.scan(lattice, sentence.first, sentence.last):
            rule = rules[match.rule]
            if rule.gives.get("figure") == "no":
                continue
            for figure in _read(lattice, match, rule):
                timed = not taken.isdisjoint(range(figure.first, figure.last))
                if timed and figure.kind not in {"duration", "rank"}:
                    continue
                found = replace(figure, refers=True) if timed and figure.kind == "rank" else figure
                skipped = int(figure.span.start > lattice.text.tokens[figure.first].start)
                yield Mention(figure.first, figure.last, "FIGURE", found, skipped)


def find_figures(lattice: Lattice, grammar: Grammar) -> tuple[FoundFigure, ...]:
    """Return the figures laid over a text, each with the kind and whole its surroundings tell.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "عدد القتلى في الحريق بلغ نحو 60 من بين إجمالي 200 عامل"
    >>> dead, all_ = find_figures(lay_text(words, load_grammar()), load_grammar())
    >>> dead.kind, dead.unit, dead.part_of.of(words), all_.span.of(words)
    ('killed', 'قتيل', '200 عامل', '200 عامل')
    """
    found: dict[Span, FoundFigure] = {}
    for index in sorted(lattice.over):
        for edge in lattice.over[index]:
            if "~@FIGURE" in edge.keys:
                figure = cast("FoundFigure", edge.keys["~@FIGURE"].value)
                found[figure.span] = figure
    matcher, rules = grammar.matcher("figure_kinds"), grammar.rules("figure_kinds")
    if found:
        for sentence in lattice.text.sentences:
            for match in matcher.scan(lattice, sentence.first, sentence.last):
                _tell(found, match, rules[match.rule])
    return tuple(found[span] for span in sorted(found))


def _times(lattice: Lattice) -> frozenset[int]:
    """Return the tokens that stand in a time."""
    return frozenset(
        index
        for first, edges in lattice.over.items()
        for edge in edges
        if "~@TIME" in edge.keys
        for index in range(first, edge.end)
    )


def _read(lattice: Lattice, match: Match, rule: Rule) -> Iterator[FoundFigure]:
    """Yield what a match says: one figure, or the two of a change."""
    ends = [match.slots[name] for name in ("from", "to") if name in match.slots]
    for end in ends:
        changed = cast("Numeral", end.value)
        yield FoundFigure(end.first, end.last, end.span, changed, "exact", rule.id)
    if ends:
        return
    numeral = _numeral(match, rule)
    if numeral is None and "vague" not in match.slots:
        return  # digits that make no number: a row of 40, or marks in the wrong places
    unit = match.slots.get("unit")
    if any(counts_not(lattice, match) for counts_not in (_lone_one, _year, _decade_of_life)):
        return
    words = match.slots.get("approximator")
    shape = cast("Shape", rule.gives.get("shape", "exact"))
    if words is not None:
        shape = _SHAPES.get(words.key.rpartition("@")[2].removesuffix("_AFTER"), shape)
    parts = list(match.slots.values())
    number = match.slots.get("number")
    if unit is not None and number is not None and unit.first < number.first:
        token = lattice.text.tokens[number.first]
        if token.start < number.span.start and number.key.startswith("@"):
            # the number is joined by "and" to the noun before it, so it counts another
            parts, unit = [bound for bound in parts if bound is not unit], None
    lemma, kind, counts = _counted(lattice, unit)
    span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
    yield FoundFigure(
        min(p.first for p in parts),
        max(p.last for p in parts),
        span,
        numeral,
        shape,
        rule.id,
        approximator=words.span.of(lattice.text.article.text) if words else None,
        unit=lemma,
        kind=_kind(rule, kind),
        counts=counts,
        refers=rule.gives.get("refers") == "yes",
    )


def _numeral(match: Match, rule: Rule) -> Numeral | None:
    """Return the number of a match; a range is a numeral without a value."""
    written = rule.gives.get("value")
    if written is not None:
        value = int(written)
        return Numeral("cardinal", value, value, value)
    if "low" in match.slots:
        low = cast("Numeral", match.slots["low"].value)
        high = cast("Numeral", match.slots["high"].value)
        return _range(low, high)
    number = match.slots.get("number")
    if number is None:
        return None
    if isinstance(number.value, Numeral):
        return number.value
    if not isinstance(number.value, int | float):
        return None
    return Numeral("cardinal", number.value, number.value, number.value)


def _range(low: Numeral, high: Numeral) -> Numeral:
    """Return the range of two numbers; the scale of the second serves both (200 إلى 300 ألف)."""
    least, most = low.value or 0, high.value or 0
    if low.scale == 1 < high.scale and least < most / high.scale:
        least *= high.scale
    return Numeral("cardinal", None, min(least, most), max(least, most), high.scale)


def _lone_one(lattice: Lattice, match: Match) -> bool:
    """Say whether the word one stands before or without a noun: "a single", "one of", no count."""
    number, unit = match.slots.get("number"), match.slots.get("unit")
    numeral = number and number.value
    if number is None or not isinstance(numeral, Numeral) or numeral.value != 1:
        return False
    if numeral.kind != "cardinal":
        return False
    is_word = lattice.text.tokens[number.last - 1].kind == "word"
    return is_word and (unit is None or number.first < unit.first)


def _decade_of_life(lattice: Lattice, match: Match) -> bool:
    """Say whether a match is a round number with the article alone: an age (شاب في العشرين)."""
    number = match.slots.get("number")
    if number is None or len(match.slots) > 1 or lattice.text.tokens[number.first].kind != "word":
        return False
    numeral = cast("Numeral", number.value)
    ranked = any("~@ORDINAL" in edge.keys for edge in lattice.over.get(number.first, ()))
    return ranked and numeral.kind == "cardinal" and numeral.high in range(20, 100, 10)


def _year(lattice: Lattice, match: Match) -> bool:
    """Say whether a number is rather a year: four digits of our time that no listed noun follows.

    Years are times; this one stands where no time was read, as in the budget of a year.
    """
    number, unit = match.slots.get("number"), match.slots.get("unit")
    if number is None or "approximator" in match.slots:
        return False
    if unit is not None and (isinstance(unit.value, Entry) or "PERCENT" in unit.key):
        return False
    if not lattice.has(number.last - 1, "@YEARNUM") or (
        number.first > 0 and lattice.has(number.first - 1, "~@REACH")
    ):
        return False
    value = lattice.known(number.last - 1, "@NUM")
    return isinstance(value, int) and _FIRST_YEAR <= value <= _LAST_YEAR


def _kind(rule: Rule, counted: FigureKind | None) -> FigureKind | None:
    """Return the kind that the rule says, else that of the noun; half an hour is a duration."""
    said = cast("FigureKind | None", rule.gives.get("kind"))
    return (
        counted
        if said is None or (said == "fraction" and counted in {"duration", "money"})
        else said
    )


def _counted(
    lattice: Lattice, unit: Bound | None
) -> tuple[str | None, FigureKind | None, str | None]:
    """Return the counted noun's lemma, the kind of figure it makes, and its sort of thing."""
    if unit is None:
        return None, None, None
    if isinstance(unit.value, Entry):
        lemma = unit.value.lemma if unit.key != "@CURRENCY_SIGN" else unit.value.get("lemma")
        kind = unit.value.get("kind")
        return lemma, cast("FigureKind | None", kind), unit.value.get("is")
    return unit.span.of(lattice.text.article.text), None, None


def _tell(found: dict[Span, FoundFigure], match: Match, rule: Rule) -> None:
    """Write what a rule on surroundings says into the figures that it binds."""
    kind = cast("FigureKind | None", rule.gives.get("kind"))
    for name in ("figure", "other"):
        bound = match.slots.get(name)
        figure = bound and found.get(cast("FoundFigure", bound.value).span)
        if not figure:
            continue
        if kind is not None and figure.kind in {None, "other"} and _may_be(kind, figure, rule):
            figure = replace(figure, kind=kind, rule=rule.id)
        unit = match.slots.get("unit")
        if unit is not None and figure.unit is None and isinstance(unit.value, Entry):
            told = cast("FigureKind", unit.value.get("kind"))
            figure = replace(figure, unit=unit.value.lemma, kind=told, counts=unit.value.get("is"))
        whole = match.slots.get("whole")
        if whole is not None and name == "figure":
            figure = replace(figure, part_of=cast("FoundFigure", whole.value).span)
        found[figure.span] = figure


def _may_be(kind: FigureKind, figure: FoundFigure, rule: Rule) -> bool:
    """Say whether a figure can be of a kind: people die, ships are sent, metres neither."""
    if kind not in _PEOPLE or figure.counts in {"person", "group"} or figure.kind is None:
        return True
    return rule.gives.get("things") == "yes" and figure.counts != "measure"
