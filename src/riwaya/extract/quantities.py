"""What a rule's match says of an amount: its number, its bounds, the thing that is counted.

Start at `read_match`. Which words make a match stands in `rules/figures.toml`; here the words that a
match bound are put together: "10 dollars and 43 cents" into 10.43, "three metres and a half" into
3.5, "two degrees below zero" into -2, "more than 100 and less than 300" into one interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from riwaya.arabic.lexicon import Entry
from riwaya.arabic.numerals import Numeral, tidy
from riwaya.match.lattice import Lattice
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match
from riwaya.model.quantity import FigureKind, Shape
from riwaya.model.span import Span

_SHAPES: dict[str, Shape] = {
    "ABOUT": "about",
    "AT_LEAST": "at_least",
    "AT_MOST": "at_most",
    "MORE_THAN": "at_least",
    "LESS_THAN": "at_most",
    "OP_LEAST": "at_least",
    "OP_MOST": "at_most",
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_COLD = frozenset(("degree", "temperature"))


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure as it stands: its words, what its number says, and what it counts.

    ``numeral`` is None for an amount without any number. ``unit`` is the lemma of the counted noun,
    or its words where no list has it, ``counts`` says what sort of thing that is, ``measure`` of
    what it is a measure, ``currency`` the ISO code of a currency. ``refers`` marks what points at
    something known (the two sides, one of them, the sixth of a month); ``part_of`` is the span of
    the whole that this is taken from, ``share`` that of the percentage which the text makes of the
    two, ``scope`` that of the words which narrow it; ``total`` tells that the text adds the parts up.
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
    measure: str | None = None
    currency: str | None = None
    refers: bool = False
    part_of: Span | None = None
    share: Span | None = None
    total: bool = False
    scope: Span | None = None


def read_match(lattice: Lattice, match: Match, rule: Rule) -> Iterator[FoundFigure]:
    """Yield what a match says: one figure, two where a count changed, none where nothing counts.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> lattice = lay_text("ثمن القارب عشرة دولارات و43 سنتا", grammar, before="figures")
    >>> match = next(grammar.matcher("figures").scan(lattice, 0, len(lattice.words)))
    >>> [figure] = read_match(lattice, match, grammar.rules("figures")[match.rule])
    >>> figure.numeral.value, figure.unit
    (10.43, 'دولار')
    """
    slots = match.slots
    if "from" in slots and "to" in slots:
        yield from _change(lattice, slots, rule)
        return
    if "least" in slots and not _one_interval(slots):
        yield from _two_bounds(lattice, slots, rule)
        return
    if rule.gives.get("measure") == "yes" and not _is_measure(slots["unit"]):
        return  # more than one official, about a thing: no amount
    part = slots.get("part")
    if "value" in rule.gives and part is not None and not _joined(lattice, part):
        return  # "a metre", then some half: of something else
    numeral = _numeral(lattice, slots, rule)
    if numeral is None and "vague" not in slots:
        return  # digits that make no number: a row of 40, or marks in the wrong places
    if any(counts_not(lattice, match) for counts_not in (_lone_one, _year, _decade_of_life)):
        return
    words = slots.get("approximator")
    if words is not None and _purpose(lattice, words):
        slots, words = {n: bound for n, bound in slots.items() if bound is not words}, None
    parts, unit = list(slots.values()), slots.get("unit")
    number = slots.get("number")
    if unit is not None and number is not None and unit.first < number.first:
        token = lattice.text.tokens[number.first]
        if token.start < number.span.start and number.key.startswith("@"):
            # the number is joined by "and" to the noun before it, so it counts another
            parts, unit = [bound for bound in parts if bound is not unit], None
    span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
    if "minus" in slots and not _is_minus(slots):
        span = Span(_number_start(slots), span.end)
    figure = FoundFigure(
        min(p.first for p in parts),
        max(p.last for p in parts),
        span,
        numeral,
        _shape(words, rule),
        rule.id,
        approximator=words.span.of(lattice.text.article.text) if words else None,
        refers=rule.gives.get("refers") == "yes",
    )
    yield _counted(lattice, figure, unit, cast("FigureKind | None", rule.gives.get("kind")))


def _change(lattice: Lattice, slots: Mapping[str, Bound], rule: Rule) -> Iterator[FoundFigure]:
    """Yield what a count was and what it became; the unit of the second serves both."""
    for name in ("from", "to"):
        number, unit = slots[name], slots.get(f"{name}_unit")
        last = unit or number
        figure = FoundFigure(
            number.first,
            last.last,
            Span(number.span.start, last.span.end),
            _value(number),
            "exact",
            rule.id,
        )
        yield _counted(lattice, figure, unit or slots.get("to_unit"), None)


def _number_start(slots: Mapping[str, Bound]) -> int:
    """Return where the number of a match begins, any sign before it left out."""
    return min(b.span.start for name, b in slots.items() if name in {"number", "approximator"})


def _counted(
    lattice: Lattice, figure: FoundFigure, unit: Bound | None, said: FigureKind | None
) -> FoundFigure:
    """Return a figure with what its unit tells: lemma, kind, sort of thing, measure, currency.

    ``said`` is the kind that the rule knows; half an hour is a duration all the same, half of a sum
    money.
    """
    if unit is None:
        return replace(figure, kind=said)
    if "PERCENT" in unit.key:
        said = "percent"
    if not isinstance(unit.value, Entry):
        return replace(figure, unit=_unit_words(lattice, unit), kind=said)
    kind = cast("FigureKind | None", unit.value.get("kind"))
    if kind is not None and said == "percent":
        said = None  # "by 3 points": what follows a proportion is no per cent where it has a unit
    if said is None or (said == "fraction" and kind in {"duration", "money"}):
        said = kind
    lemma, code = unit.value.get("lemma") or unit.value.lemma, unit.value.get("code")
    twin = unit.value.get("twin")  # two signs that are compared as one: د.أ and د.إ
    if twin is not None and unit.span.of(lattice.text.article.text).startswith(twin):
        lemma, code = unit.value.get("twin_lemma") or lemma, unit.value.get("twin_code")
    return replace(
        figure,
        unit=lemma,
        kind=said,
        counts=unit.value.get("is"),
        measure=unit.value.get("of"),
        currency=code,
    )


def _unit_words(lattice: Lattice, unit: Bound) -> str:
    """Return the words of a unit that no list has; of one said twice, the second time (20٪ و25٪)."""
    tokens, text = lattice.text.tokens, lattice.text.article.text
    for index in range(unit.first + 1, unit.last):
        if any(end == unit.last for end, _ in lattice.steps(index, unit.key)):
            return text[tokens[index].start : unit.span.end]
    return unit.span.of(text)


def _shape(words: Bound | None, rule: Rule) -> Shape:
    """Return the shape that the word before or after the number gives, else the rule's own."""
    own = cast("Shape", rule.gives.get("shape", "exact"))
    if words is None or own == "between":
        return own
    return _SHAPES.get(words.key.rpartition("@")[2].removesuffix("_AFTER"), own)


def _is_measure(unit: Bound) -> bool:
    """Say whether a unit is one of time or measure."""
    if not isinstance(unit.value, Entry):
        return False
    return unit.value.get("is") == "measure" or unit.value.get("kind") == "duration"


def _purpose(lattice: Lattice, words: Bound) -> bool:
    """Say whether "reaches" is "so as to reach": what was reached is no upper bound (ليصل إلى)."""
    token = lattice.text.tokens[words.first]
    attached = token.folded.removeprefix("و").startswith(("لي", "لت"))
    return attached and words.span.start > token.start and "AT_MOST" in words.key


def _numeral(lattice: Lattice, slots: Mapping[str, Bound], rule: Rule) -> Numeral | None:
    """Return the number of a match; a range is a numeral without a value."""
    written = rule.gives.get("value")
    if "low" in slots:
        return _range(_value(slots["low"]), _value(slots["high"]))
    found = _cardinal(int(written)) if written is not None else _value(slots.get("number"))
    if found is None or found.value is None:
        return found
    value = found.value
    if (part := slots.get("part")) is not None:
        value += _part_of_one(lattice, slots, part)
    if _is_minus(slots) if "minus" in slots else rule.gives.get("sign") == "minus":
        value = -abs(value)
    return found if value == found.value else _cardinal(tidy(value))


def _value(number: Bound | None) -> Numeral | None:
    if number is None:
        return None
    if isinstance(number.value, Numeral):
        return number.value
    return _cardinal(number.value) if isinstance(number.value, int | float) else None


def _cardinal(value: float) -> Numeral:
    return Numeral("cardinal", value, value, value)


def _part_of_one(lattice: Lattice, slots: Mapping[str, Bound], part: Bound) -> float:
    """Return what "and a half" or "and 43 cents" adds; nothing where no "and" joins the fraction."""
    if isinstance(part.value, Numeral):
        return part.value.value or 0 if _joined(lattice, part) else 0
    if isinstance(part.value, Entry) and part.value.get("role") == "part":
        return int(part.value.get("over") or 1) / int(part.value.get("under") or 1)
    minor, unit, entry = _value(slots.get("minor")), slots.get("unit"), part.value
    if minor is None or minor.value is None or not isinstance(entry, Entry):
        return 0
    whole = unit.value.get("minor") if unit and isinstance(unit.value, Entry) else None
    under = int(whole or entry.get("under") or 100)
    return minor.value / under if minor.value < under else 0


def _joined(lattice: Lattice, part: Bound) -> bool:
    """Say whether "and" is written onto a fraction; one as people speak stands where nothing else does."""
    if isinstance(part.value, Entry):
        return True
    return lattice.text.tokens[part.first].start < part.span.start


def _range(low: Numeral | None, high: Numeral | None) -> Numeral | None:
    """Return the range of two numbers; the scale of the second serves both (200 إلى 300 ألف)."""
    if low is None or high is None:
        return None
    least, most = low.value or 0, high.value or 0
    if low.scale == 1 < high.scale and least < most / high.scale:
        least *= high.scale
    return Numeral("cardinal", None, min(least, most), max(least, most), high.scale)


def _one_interval(slots: Mapping[str, Bound]) -> bool:
    """Say whether "more than … and less than …" is about one thing, and leaves anything between."""
    low, high = _value(slots["low"]), _value(slots["high"])
    if low is None or high is None or low.value is None or high.value is None:
        return False
    lower, unit = slots.get("lower"), slots.get("unit")
    same = lower is None or (unit is not None and _lemma(lower) == _lemma(unit))
    return same and low.value < high.value


def _lemma(unit: Bound) -> object:
    return unit.value.lemma if isinstance(unit.value, Entry) else unit.key


def _two_bounds(lattice: Lattice, slots: Mapping[str, Bound], rule: Rule) -> Iterator[FoundFigure]:
    """Yield a lower and an upper bound that are of two things, or leave nothing between them."""
    pairs = (("least", "low", "at_least"), ("most", "high", "at_most"))
    in_order = sorted(pairs, key=lambda pair: slots[pair[0]].first)
    # what the first of the two counts is named between them, what the second does after it
    for (word, number, shape), thing in zip(in_order, ("lower", "unit"), strict=True):
        words, unit = slots[word], slots.get(thing)
        last = unit or slots[number]
        figure = FoundFigure(
            words.first,
            last.last,
            Span(words.span.start, last.span.end),
            _value(slots[number]),
            cast("Shape", shape),
            rule.id,
            approximator=words.span.of(lattice.text.article.text),
        )
        yield _counted(lattice, figure, unit, None)


def _is_minus(slots: Mapping[str, Bound]) -> bool:
    """Say whether a dash before a number is a minus: of degrees, or written onto a measure's number.

    Before the number of anything else it opens an item of a list.
    """
    number, unit = slots["number"], slots.get("unit")
    on_it = slots["minus"].span.end == number.span.start
    if "OP_" in slots.get("approximator", number).key:
        return on_it
    if unit is None or not isinstance(unit.value, Entry):
        return on_it and unit is not None and "PERCENT" in unit.key
    measure = unit.value.get("of")
    return measure in _COLD or (on_it and (measure is not None or "PERCENT" in unit.key))


def _lone_one(lattice: Lattice, match: Match) -> bool:
    """Say whether the word one stands before or without a noun: "a single", "one of", no count."""
    number, unit = match.slots.get("number"), match.slots.get("unit")
    numeral = number and number.value
    if number is None or not isinstance(numeral, Numeral) or numeral.value != 1:
        return False
    if numeral.kind != "cardinal" or "minus" in match.slots:
        return False
    if unit is not None and "PERCENT" in unit.key:
        return False
    is_word = lattice.text.tokens[number.last - 1].kind == "word"
    return is_word and (unit is None or number.first < unit.first)


def _decade_of_life(lattice: Lattice, match: Match) -> bool:
    """Say whether a match is a round number with the article alone: an age (شاب في العشرين)."""
    number = match.slots.get("number")
    if number is None or len(match.slots) > 1 or lattice.text.tokens[number.first].kind != "word":
        return False
    numeral = number.value
    if not isinstance(numeral, Numeral) or numeral.kind != "cardinal":
        return False
    ranked = any("~@ORDINAL" in edge.keys for edge in lattice.over.get(number.first, ()))
    return ranked and numeral.high in range(20, 100, 10)


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
