"""Figures: how much of what a text says, and how exactly.

Start at `lay_figures`, which runs `rules/figures.toml` over numbers and times, then
`find_figures`, which runs `rules/figure_kinds.toml` over the figures for what only their
surroundings tell: that the 600 are dead, and part of the 15,000, within six months. How the words of
a match are put together stands in `extract.quantities`; what the findings mean is decided in
`resolve.figures`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.arabic.numerals import Numeral
from riwaya.extract.grammar import words_of
from riwaya.extract.quantities import FoundFigure, read_match
from riwaya.extract.timex import Timex
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match
from riwaya.model.quantity import FigureKind
from riwaya.model.span import Span
from riwaya.model.text import Sentence

__all__ = ["FoundFigure", "find_figures", "lay_figures"]

_PEOPLE = frozenset(("killed", "wounded", "casualties", "captured", "displaced", "sent", "planned"))
_LONGEST_ALONE = 12  # tokens of a sentence that may be nothing but an amount
_ROW = 8  # tokens between two ranks of one row
_BETWEEN_PARTS = 2  # tokens between two parts of one whole
_NO_PART = frozenset(("rank", "percent", "fraction", "duration"))
_TWO = 2
_FAR = 16  # tokens between a thing and the verb that says which in a row it is
_PRONOUNS = ("ه", "ها", "هم", "هما")
_NAME = 3  # tokens: a word, a dash, a number
_ADDRESS = frozenset(("http", "https", "ftp", "www"))


def lay_figures(lattice: Lattice, grammar: Grammar) -> Iterable[Mention]:
    """Lay each figure over its words, with what was found as value; times are no figures.

    Digits that are no number at all (a telephone number, those of an address) are laid as UNCOUNTED,
    a rank told from the last or the present one as RELATIVE, with its offset.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("أنقذ الحراس نحو 15 ألف صياد", load_grammar(), before="figures")
    >>> [(m.value.numeral.value, m.value.shape, m.value.unit)
    ...  for m in lay_figures(lattice, load_grammar())]
    [(15000, 'about', 'صياد')]
    """
    taken = _times(lattice)
    addresses = _addresses(lattice)
    yield from addresses
    masked = {index for m in addresses for index in range(m.first, m.last)}
    for sentence in lattice.text.sentences:
        whole = _alone(lattice, sentence, grammar)
        for match, rule in whole or _matches(lattice, sentence, grammar):
            if match.first in masked:
                continue
            if rule.gives.get("figure") == "uncounted":
                yield Mention(match.first, match.last, "UNCOUNTED")
            elif rule.gives.get("figure") == "relative":
                skipped = match.span.start - lattice.text.tokens[match.first].start
                yield Mention(match.first, match.last, "RELATIVE", _offset(match), skipped)
            elif rule.gives.get("figure") != "no":
                yield from _mentions(lattice, match, rule, taken)


def _matches(
    lattice: Lattice, sentence: Sentence, grammar: Grammar
) -> Iterator[tuple[Match, Rule]]:
    """Yield the matches of a sentence; a name cut off before what is rather a minus gives way."""
    matcher, rules = grammar.matcher("figures"), grammar.rules("figures")
    first = sentence.first
    while True:
        for match in matcher.scan(lattice, first, sentence.last):
            rule = rules[match.rule]
            if rule.gives.get("minus") == "no" and _ends_in_minus(lattice, match, sentence.last):
                first = match.first + 1
                break
            yield match, rule
        else:
            return


def _ends_in_minus(lattice: Lattice, match: Match, last: int) -> bool:
    """Say whether a match ends in a dash after a blank, digits written onto it, then a unit."""
    tokens, end = lattice.text.tokens, match.last
    if end - match.first < _NAME or end >= last or not lattice.has(end - 2, "@DASH"):
        return False
    dash, number = tokens[end - 2], tokens[end - 1]
    apart = tokens[end - 3].end < dash.start and dash.end == number.start
    return apart and lattice.has(end, "@COUNTED", "@PERCENT")


def _mentions(
    lattice: Lattice, match: Match, rule: Rule, taken: frozenset[int]
) -> Iterator[Mention]:
    for figure in read_match(lattice, match, rule):
        timed = not taken.isdisjoint(range(figure.first, figure.last))
        if timed and figure.kind not in {"duration", "rank"}:
            continue
        found = replace(figure, refers=True) if timed and figure.kind == "rank" else figure
        skipped = int(figure.span.start > lattice.text.tokens[figure.first].start)
        yield Mention(figure.first, figure.last, "FIGURE", found, skipped)


def _offset(match: Match) -> tuple[int, str]:
    """Return how far from what a relative rank is: the last but one is -1 from the end."""
    entry, rank = cast("Entry", match.slots["offset"].value), match.slots.get("rank")
    counted = cast("Numeral", rank.value).value if rank is not None else 1
    return int(entry.get("offset") or 0) - int(counted or 1) + 1, entry.get("from") or "current"


def _alone(lattice: Lattice, sentence: Sentence, grammar: Grammar) -> list[tuple[Match, Rule]]:
    """Return the one match that a short sentence is nothing but: a unit alone is one of it."""
    if sentence.last - sentence.first > _LONGEST_ALONE:
        return []
    tokens, first, last = lattice.text.tokens, sentence.first, sentence.last
    while first < last and _is_mark(lattice, first):
        first += 1
    while first < last and tokens[last - 1].kind == "punct":
        last -= 1
    matcher, rules = grammar.matcher("figures_alone"), grammar.rules("figures_alone")
    match = next(matcher.scan(lattice, first, last), None) if first < last else None
    if match is None or (match.first, match.last) != (first, last):
        return []
    unit = match.slots["unit"].value
    known = isinstance(unit, Entry) and unit.get("is") == "measure"
    return [(match, rules[match.rule])] if known else []


def _is_mark(lattice: Lattice, index: int) -> bool:
    """Say whether a token is a mark that opens nothing: neither a sign of money nor a minus."""
    token = lattice.text.tokens[index]
    return token.kind == "punct" and not lattice.has(index, "@DASH", "@CURRENCY_SIGN", "@COUNTED")


def _addresses(lattice: Lattice) -> list[Mention]:
    """Return the addresses of pages in a text: from their first word to the next blank."""
    tokens, text = lattice.text.tokens, lattice.text.article.text
    found: list[Mention] = []
    for index, token in enumerate(tokens):
        if token.kind != "latin" or token.folded.lower() not in _ADDRESS:
            continue
        if found and index < found[-1].last:
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].start == tokens[end - 1].end:
            end += 1
        if text[token.end : token.end + 1] in {":", "."} and end > index + 2:
            found.append(Mention(index, end, "UNCOUNTED"))
    return found


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
    words = words_of(grammar)
    if found:
        for sentence in lattice.text.sentences:
            for match in matcher.scan(lattice, sentence.first, sentence.last):
                _tell(lattice, words, found, match, rules[match.rule])
    figures = [found[span] for span in sorted(found)]
    return tuple(_same_row(lattice, _of_its_whole(_same_whole(lattice, figures))))


def _same_row(lattice: Lattice, figures: list[FoundFigure]) -> Iterator[FoundFigure]:
    """Yield the figures; a rank joined by "and" to another is of the same thing: second and third."""
    tokens = lattice.text.tokens
    before: FoundFigure | None = None
    for figure in figures:
        told = figure
        if figure.kind == "rank" and figure.unit is None and before is not None:
            joined = tokens[figure.last - 1].folded.startswith("وال")
            if joined and figure.first - before.last <= _ROW:
                told = replace(figure, unit=before.unit, counts=before.counts)
        if told.kind == "rank" and told.unit is not None:
            before = told
        yield told


def _of_its_whole(figures: list[FoundFigure]) -> list[FoundFigure]:
    """Return the figures; people who are among the dead are dead."""
    kinds = {figure.span: figure.kind for figure in figures}
    return [
        replace(figure, kind=kind)
        if figure.part_of is not None
        and (kind := kinds.get(figure.part_of)) in _PEOPLE
        and figure.kind in {None, "other"}
        and _is_of_people(figure)
        else figure
        for figure in figures
    ]


def _same_whole(lattice: Lattice, figures: list[FoundFigure]) -> list[FoundFigure]:
    """Return the figures; a part joined by "and" to another is of the same whole: 20 men and 30 women.

    Only while the parts leave room in the whole: after "five dead, two of them children", "and twelve
    wounded" goes on from the dead.
    """
    tokens, told = lattice.text.tokens, list[FoundFigure]()
    wholes = {figure.span: figure for figure in figures}
    room: float = 0
    for figure in figures:
        whole = wholes.get(figure.part_of) if figure.part_of else None
        before = told[-1] if told else None
        if whole is not None:
            room = _value(whole) - _value(figure)
        elif before is not None and before.part_of is not None and not before.total:
            joined = tokens[figure.first].folded.startswith("و")
            near = joined and figure.first - before.last <= _BETWEEN_PARTS
            of_it = _may_be_part(figure, wholes[before.part_of])
            if near and of_it and 0 < _value(figure) <= room:
                room -= _value(figure)
                told.append(replace(figure, part_of=before.part_of))
                continue
        told.append(figure)
    return told


def _value(figure: FoundFigure) -> float:
    return (figure.numeral.value or 0) if figure.numeral is not None else 0


def _may_be_part(figure: FoundFigure, whole: FoundFigure) -> bool:
    """Say whether a figure can be a part of another: the wounded are no part of the dead."""
    if figure.kind in _NO_PART or figure.measure != whole.measure:
        return False
    people = {figure.kind, whole.kind} & _PEOPLE
    return len(people) < _TWO


def _times(lattice: Lattice) -> frozenset[int]:
    """Return the tokens that stand in a time."""
    return frozenset(
        index
        for first, edges in lattice.over.items()
        for edge in edges
        if "~@TIME" in edge.keys
        for index in range(first, edge.end)
    )


def _tell(
    lattice: Lattice, words: Lexicon, found: dict[Span, FoundFigure], match: Match, rule: Rule
) -> None:
    """Write what a rule on surroundings says into the figures that it binds."""
    kind = cast("FigureKind | None", rule.gives.get("kind"))
    for name in ("figure", "other"):
        bound = match.slots.get(name)
        figure = bound and found.get(cast("FoundFigure", bound.value).span)
        if not figure:
            continue
        if kind is not None and figure.kind in {None, "other"} and _may_be(kind, figure, rule):
            figure = replace(figure, kind=kind, rule=rule.id)
        being = match.slots.get("being")
        if being is not None and figure.kind == "rank" and figure.unit is None:
            thing = _thing_before(lattice, being, words)
            figure = replace(figure, unit=thing.lemma if thing else None)
        unit = match.slots.get("unit")
        if unit is not None and figure.unit is None and isinstance(unit.value, Entry):
            told = cast("FigureKind | None", unit.value.get("kind"))
            told = told if figure.kind in {None, "other"} else figure.kind
            figure = replace(figure, unit=unit.value.lemma, kind=told, counts=unit.value.get("is"))
        scope = match.slots.get("scope")
        if scope is not None and figure.kind != "duration" and _is_stretch(match):
            figure = replace(figure, scope=scope.span)
        whole, share = match.slots.get("whole"), match.slots.get("share")
        if whole is not None:
            of = cast("FoundFigure", whole.value).span
            figure = replace(figure, part_of=of, total=rule.gives.get("total") == "yes")
        if share is not None and name == "figure":
            figure = replace(figure, share=cast("FoundFigure", share.value).span)
        found[figure.span] = figure


def _is_stretch(match: Match) -> bool:
    """Say whether what follows a figure is a stretch of time, and not the day or hour it happened."""
    timex = match.slots["within"].value
    if not isinstance(timex, Timex) or timex.form in {"deictic", "clock", "part"}:
        return False
    return timex.get("day") is None and timex.get("weekday") is None


def _may_be(kind: FigureKind, figure: FoundFigure, rule: Rule) -> bool:
    """Say whether a figure can be of a kind: people die, ships are sent, metres neither."""
    if kind not in _PEOPLE or _is_of_people(figure):
        return True
    return rule.gives.get("things") == "yes" and figure.counts != "measure"


def _is_of_people(figure: FoundFigure) -> bool:
    """Say whether a figure counts people, or may: what it counts is not known."""
    return figure.counts in {"person", "group"} or figure.kind is None


def _thing_before(lattice: Lattice, being: Bound, words: Lexicon) -> Entry | None:
    """Return the nearest thing before a verb to be that agrees with it in gender: a visit, his visit."""
    feminine = isinstance(being.value, Entry) and being.value.get("gender") == "f"
    for index in range(being.first - 1, max(being.first - _FAR, -1), -1):
        if lattice.has(index, "@STOP"):
            return None
        known = (lattice.known(index, key) for key in ("~@COUNTED_A", "~@COUNTED_ONE"))
        for thing in (*known, *_owned(lattice.text.tokens[index].folded, words)):
            if isinstance(thing, Entry) and thing.lemma.endswith(("ة", "ى")) == feminine:
                return thing
    return None


def _owned(folded: str, words: Lexicon) -> Iterator[Entry]:
    """Yield the counted noun in a word that ends in a pronoun: زيارته is a visit."""
    for pronoun in _PRONOUNS:
        stem = folded.removesuffix(pronoun)
        if stem != folded and len(stem) > _TWO:
            stem = stem[:-1] + "ه" if stem.endswith("ت") else stem
            yield from (entry for entry in words.lookup(stem) if entry.cls == "COUNTED_A")
