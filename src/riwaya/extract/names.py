"""Who and where is named: persons, bodies, outlets, described sources, places.

Two passes: names proper, which do not overlap, and places, which also stand inside longer names
(the state in a minister's title).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.run import Match
from riwaya.model.span import Span

if TYPE_CHECKING:
    from riwaya.extract.tagged_names import TaggedName

_CLASS_OF = {"person": "PERSON", "state": "PLACE", "capital": "PLACE", "place": "PLACE"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: the whole mention, the name in it (None for an office alone), titles.

    ``first`` and ``last`` are its tokens; ``entry`` what the tables know of it.
    """

    kind: str
    span: Span
    name: Span | None
    titles: tuple[Span, ...]
    entry: Entry | None
    first: int
    last: int
    by: str


def find_names(lattice: Lattice, grammar: Grammar) -> tuple[Name, ...]:
    """Find persons, bodies, outlets and described sources, in the order of the text.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "أعلن وزير المياه سامي النجار افتتاح السد."
    >>> names = find_names(lay_text(words, load_grammar(), before="names"), load_grammar())
    >>> [(n.kind, n.name.of(words), n.titles[0].of(words)) for n in names]
    [('person', 'سامي النجار', 'وزير المياه')]
    """
    return _find(lattice, grammar, "names")


def find_places(lattice: Lattice, grammar: Grammar) -> tuple[Name, ...]:
    """Find states, cities and regions of the tables, also inside longer names.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "التقى الوزيران في باريس."
    >>> [n.kind for n in find_places(lay_text(words, load_grammar()), load_grammar())]
    ['capital']
    """
    return _find(lattice, grammar, "places")


def lay_names(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay NAME over every name, and PERSON or BODY by its kind.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("أعلنت وزارة المياه أن السد امتلأ", load_grammar(), before="names")
    >>> [(m.cls, m.first, m.last) for m in lay_names(laid, load_grammar())]
    [('NAME', 1, 3), ('BODY', 1, 3)]
    """
    for name in find_names(lattice, grammar):
        yield _mention(lattice, name, "NAME")
        yield _mention(lattice, name, _CLASS_OF.get(name.kind, "BODY"))


def lay_places(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay PLACE over every place.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("وصل القطار إلى باريس", load_grammar(), before="places")
    >>> [(m.cls, m.first) for m in lay_places(laid, load_grammar())]
    [('PLACE', 3)]
    """
    for name in find_places(lattice, grammar):
        yield _mention(lattice, name, "PLACE")


def laid_names(lattice: Lattice) -> tuple[Name, ...]:
    """Return the names and places already laid over a text, in order; a place inside a name too.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وصل وزير المياه سامي النجار إلى باريس."
    >>> [n.kind for n in laid_names(lay_text(words, load_grammar()))]
    ['person', 'capital']
    """
    return tuple(
        name
        for index in sorted(lattice.over)
        for edge in lattice.over[index]
        for key in ("~@NAME", "~@PLACE")
        if (offer := edge.keys.get(key)) is not None and isinstance(name := offer.value, Name)
    )


def _mention(lattice: Lattice, name: Name, cls: str) -> Mention:
    """Lay a name out under a class, saying which letters stand before it in its first token."""
    token = lattice.text.tokens[name.first]
    before = fold(lattice.text.article.text[token.start : name.span.start])
    preposition = before[-1:] if before[-1:] in {"ب", "ل", "ك"} else ""
    return Mention(name.first, name.last, cls, name, len(before), preposition)


def _find(lattice: Lattice, grammar: Grammar, file: str) -> tuple[Name, ...]:
    rules = grammar.rules(file)
    return tuple(
        _name(match, rules[match.rule].gives["kind"], rules[match.rule].id)
        for sentence in lattice.text.sentences
        for match in grammar.matcher(file).scan(lattice, sentence.first, sentence.last)
        if rules[match.rule].gives["kind"] != "none"
        and not _timed(lattice, match)
        and not (rules[match.rule].gives["kind"] == "person" and _vetoed(lattice, match))
        and not (rules[match.rule].id in _LEARNED and _listed(lattice, match))
    )


def _vetoed(lattice: Lattice, match: Match) -> bool:
    """Say whether the learned tagger sees no person in what a rule takes for a person's name.

    A title vouches for the name after it, unless the tagger sees a place or a body there, or the name
    begins as no name does (الرواد في أغلب الأعمال); without a title the tagger must see a person. An
    office alone gives no name to judge.
    """
    name = match.slots.get("name")
    if name is None:
        return False
    seen = {
        key
        for index in range(name.first, name.last)
        for edge in lattice.over.get(index, ())
        for key in _TAGGED
        if key in edge.keys
    }
    if _TAGGED[0] in seen:
        return False
    ordinary = lattice.has(name.first, *_NONE_ALONE) and not lattice.has(name.first, *_GIVEN)
    return "title" not in match.slots or bool(seen) or ordinary


_GIVEN = ("@GIVEN", "@GIVEN_MAYBE")


# What the lists know better than the tagger: words that begin no name of this kind, and words that
# are none alone.
_BEGIN_NONE = {
    "person": ("~@STATE", "~@CAPITAL", "~@COUNTED", "~@ORG", "~@OUTLET"),
    "place": ("~@OUTLET", "~@ORG", "~@COUNTED"),
    "organisation": ("~@STATE", "~@COUNTED"),
}
_NONE_ALONE = ("~@COMMON", "~@COUNTED", "~@GLOSS")
_LEARNED = frozenset(("person-tagged", "place-tagged", "body-tagged"))


def _listed(lattice: Lattice, match: Match) -> bool:
    """Say whether the lists hold what the tagger alone takes for a name as something else."""
    name = match.slots["name"]
    tagged = cast("TaggedName", name.value)
    if tagged.by == "surname":
        return False
    alone = name.last - name.first == 1 and lattice.has(name.first, *_NONE_ALONE)
    return alone or lattice.has(name.first, *_BEGIN_NONE[tagged.kind])


_TAGGED = ("~@TAGGED_PERSON", "~@TAGGED_PLACE", "~@TAGGED_BODY")


def _timed(lattice: Lattice, match: Match) -> bool:
    """Say whether what looks like an untitled name is a time (صباح السبت)."""
    if "title" in match.slots:
        return False
    return any(end >= match.last for end, _ in lattice.steps(match.first, "~@TIME"))


def _name(match: Match, kind: str, by: str) -> Name:
    bound = match.slots.get("name")
    titles = tuple(match.slots[slot].span for slot in ("title", "title_two") if slot in match.slots)
    value = bound.value if bound else None
    return Name(
        kind,
        match.span,
        bound.span if bound else None,
        titles,
        value if isinstance(value, Entry) else None,
        match.first,
        match.last,
        by,
    )
