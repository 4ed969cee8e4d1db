"""A time expression as it is found: what its words say, before anything is decided about the day.

`compose` turns a match of a rule into a `Timex`. What a word contributes is written in the word
lists (``month=6``, ``direction=past``) and what a number contributes is its value under the name of
its slot, so that no code knows a single rule. A slot that holds a smaller expression passes on what
that one said; the ends of a range, what is added to an amount and the ``base`` of a part keep
theirs apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.arabic.numerals import Numeral
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match, Matcher
from riwaya.model.span import Span
from riwaya.model.when import TimeType

Field = str | int | float
_APART = frozenset(("from_", "to", "base", "plus", "plus_two", "plus_three", "plus_four"))
_END = "_to"
_PREPOSITIONS = frozenset("بلك")
_LARGEST = {
    "day": 31,
    "day_two": 31,
    "month": 12,
    "hour": 24,
    "minute": 59,
    "minute_of": 59,
    "year": 2999,
    "year_two": 2999,
}
_TWO_DIGITS = 2
_TOGETHER = range(100, 2400)  # 1140: hour and minutes in one figure
_BARE_YEARS = range(1700, 2150)  # what four figures in prose are taken for a year
_SHORT_YEARS = range(10, 100)  # 2014-15
_FIRST_YEAR = 1000  # below that a year says which calendar it is of


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: where it stands, the rule that found it, and what its words say.

    ``form`` names the way its value is composed (`resolve` has one function for each), ``fields``
    what the words say (``month`` 6, ``direction`` past), ``slots`` where they say it, ``parts`` the
    expressions inside that keep their own.
    """

    first: int
    last: int
    span: Span
    rule: str
    type: TimeType
    form: str
    fields: tuple[tuple[str, Field], ...] = ()
    slots: tuple[tuple[str, Span], ...] = ()
    parts: tuple[tuple[str, Timex], ...] = ()

    def get(self, name: str) -> Field | None:
        """Return what the words say under a name, or None."""
        return next((value for key, value in self.fields if key == name), None)

    def word(self, name: str) -> str:
        """Return what the words say under a name as a word, empty when they say nothing."""
        value = self.get(name)
        return "" if value is None else str(value)

    def number(self, name: str) -> int | None:
        """Return what the words say under a name as a whole number, or None."""
        value = self.get(name)
        return int(value) if isinstance(value, int | float) else None

    def slot(self, name: str) -> Span | None:
        """Return where the words stand that say it, or None."""
        return next((span for key, span in self.slots if key == name), None)

    def part(self, name: str) -> Timex | None:
        """Return an expression inside that keeps its own fields, or None."""
        return next((part for key, part in self.parts if key == name), None)

    def saying(self, **fields: Field) -> Timex:
        """Return the same expression saying more."""
        kept = tuple((key, value) for key, value in self.fields if key not in fields)
        return replace(self, fields=(*kept, *fields.items()))


def matches(
    lattice: Lattice, matcher: Matcher, rules: tuple[Rule, ...]
) -> Iterator[tuple[Rule, Timex]]:
    """Yield what a rule set finds in each sentence, with the rule.

    A match whose numbers cannot be what the rule takes them for (a 40th of June) is let go: a
    shorter one from the same word may stand, and what stands inside it is looked at again.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> laid = lay_text("في 7 يونيو 2031", grammar, "dates")
    >>> found = matches(laid, grammar.matcher("dates"), grammar.rules("dates"))
    >>> [(rule.id, timex.number("day")) for rule, timex in found]
    [('day-month', 7)]
    """
    for sentence in lattice.text.sentences:
        yield from _matches(lattice, matcher, rules, sentence.first, sentence.last)


def _matches(
    lattice: Lattice, matcher: Matcher, rules: tuple[Rule, ...], first: int, last: int
) -> Iterator[tuple[Rule, Timex]]:
    at = first
    while (match := next(matcher.scan(lattice, at, last), None)) is not None:
        found = _soundest(lattice, matcher, rules, match)
        if found is None:
            at = match.first + 1
        else:
            yield found
            at = found[1].last


def _soundest(
    lattice: Lattice, matcher: Matcher, rules: tuple[Rule, ...], match: Match
) -> tuple[Rule, Timex] | None:
    """Return what a match says, or else the longest match from its first word that says something."""
    longest: Match | None = match
    while longest is not None and longest.first == match.first:
        rule = rules[longest.rule]
        if (timex := compose(lattice, longest, rule)) is not None:
            return rule, timex
        longest = next(matcher.scan(lattice, match.first, longest.last - 1), None)
    return None


def compose(lattice: Lattice, match: Match, rule: Rule) -> Timex | None:
    """Gather what the words of a match say; None when its numbers are out of range.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> laid = lay_text("أواخر إبريل الماضي", grammar, "times")
    >>> match = next(grammar.matcher("times").scan(laid, 0, 3))
    >>> dict(compose(laid, match, grammar.rules("times")[match.rule]).fields)
    {'month': 4, 'direction': 'past', 'part': 'end'}
    """
    fields: dict[str, Field] = {}
    slots: dict[str, Span] = {}
    parts: list[tuple[str, Timex]] = []
    form = ""
    for name, bound in match.slots.items():
        value = bound.value
        if isinstance(value, Timex) and name in _APART:
            parts.append((name, value))
        elif isinstance(value, Timex) and name.endswith(_END):
            # the end of a stretch of months: its month alone, under the slot's own name
            fields.update((name, told) for key, told in value.fields if key + _END == name)
        elif isinstance(value, Timex):
            fields.update(value.fields)
            slots.update(value.slots)
            parts.extend(value.parts)
            form = form if form not in {"", "clock"} else value.form
    for name, bound in match.slots.items():
        slots[name] = bound.span
        fields.update(_said(lattice, name, bound))
    if any(_added(lattice, name, bound) for name, bound in match.slots.items()):
        return None
    gives = dict(rule.gives)
    gives.pop("class", None)
    kind = gives.pop("type", "date")
    form = gives.pop("form", "deictic" if "days" in fields and form in {"", "clock"} else form)
    fields.update({name: _plain(value) for name, value in gives.items()})
    if not _sound(fields, slots):
        return None
    return Timex(
        match.first,
        match.last,
        match.span,
        rule.id,
        cast("TimeType", kind),
        form,
        tuple(fields.items()),
        tuple(slots.items()),
        tuple(parts),
    )


def _added(lattice: Lattice, name: str, bound: Bound) -> bool:
    """Say whether a number that should name a month or year is added by "and" (شهر و20 يوما)."""
    named = name in {"month", "year"} and isinstance(bound.value, Numeral)
    token = lattice.text.tokens[bound.first]
    return named and token.folded.startswith("و") and bound.span.start > token.start


def as_mention(lattice: Lattice, timex: Timex, cls: str) -> Mention:
    """Return the expression as something to lay over its words under a class.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> laid = lay_text("ولليلة الماضية أثر", load_grammar())
    >>> mention = as_mention(laid, laid_times(laid)[0], "TIME")
    >>> mention.skipped, mention.preposition
    (2, 'ل')
    """
    token = lattice.text.tokens[timex.first]
    before = fold(lattice.text.article.text[token.start : timex.span.start].strip())
    preposition = before[-1:] if before[-1:] in _PREPOSITIONS else ""
    return Mention(timex.first, timex.last, cls, timex, len(before), preposition)


def _said(lattice: Lattice, name: str, bound: Bound) -> Mapping[str, Field]:
    """Return what one slot says."""
    value = bound.value
    if isinstance(value, Timex):
        return {}
    if isinstance(value, Entry):
        # a slot named for the feature with a tail holds a second word of its kind
        tail = "_two" if name.endswith("_two") else ""
        return {f"{key}{tail}": _plain(written) for key, written in value.features}
    if isinstance(value, Numeral):
        return {} if value.value is None else {name: value.value}
    if isinstance(value, int | float):
        return {name: value}
    return {name: lattice.text.tokens[bound.last - 1].folded}


def _plain(written: str) -> Field:
    return int(written) if written.lstrip("-").isdigit() else written


def _sound(fields: Mapping[str, Field], slots: Mapping[str, Span]) -> bool:
    """Say whether every number can be what it is taken for."""
    for name, most in _LARGEST.items():
        value = fields.get(name)
        if isinstance(value, int | float) and not 0 <= value <= most:
            return False
        if name.startswith(("day", "month", "year")) and value == 0:
            return False
    year = fields.get("year")
    if isinstance(year, int | float) and year < _FIRST_YEAR and fields.get("calendar") is None:
        return False
    if fields.get("bare") is not None and isinstance(year, int) and year not in _BARE_YEARS:
        return False
    first, last = fields.get("from_"), fields.get("to")
    if isinstance(first, int | float) and isinstance(last, int | float):
        later = last > first or last in _SHORT_YEARS
        if not later:
            return False
    together = fields.get("digits")  # hour and minutes: 1140
    if isinstance(together, int | float) and (
        together not in _TOGETHER or together % 100 > _LARGEST["minute"]
    ):
        return False
    colon = slots.get("colon")
    minute = slots.get("minute")
    # 2:5 is a score; with seconds it is an hour
    told = colon is None or minute is None or fields.get("second") is not None
    return told or minute is None or minute.end - minute.start == _TWO_DIGITS
