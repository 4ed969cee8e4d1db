"""Who and where is named: persons, bodies, outlets, described sources, places.

Two passes: names proper, which do not overlap, and places, which also stand inside longer names
(the state in a minister's title).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.extract.apposition import joined_offices
from riwaya.extract.name import Name
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.run import Match
from riwaya.model.span import Span

if TYPE_CHECKING:
    from riwaya.extract.introductions import Introduction
    from riwaya.extract.tagged_names import TaggedName

_CLASS_OF = {"person": "PERSON", "state": "PLACE", "capital": "PLACE", "place": "PLACE"}


def find_names(lattice: Lattice, grammar: Grammar) -> tuple[Name, ...]:
    """Find persons, bodies, outlets and described sources, in the order of the text.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "أعلن وزير المياه سامي النجار افتتاح السد."
    >>> names = find_names(lay_text(words, load_grammar(), before="names"), load_grammar())
    >>> [(n.kind, n.name.of(words), n.titles[0].of(words)) for n in names]
    [('person', 'سامي النجار', 'وزير المياه')]
    """
    return tuple(
        name
        for sentence in lattice.text.sentences
        for name in joined_offices(
            lattice, _in_sentence(lattice, grammar, sentence.first, sentence.last)
        )
    )


def _in_sentence(lattice: Lattice, grammar: Grammar, first: int, last: int) -> Iterator[Name]:
    """Yield the persons whom the tagger sees and what rules find between them, in order.

    A person without a title of the tagger's may have one that a rule finds.
    """
    from riwaya.extract.introductions import introductions  # noqa: PLC0415 - as in layers

    at = first
    for one in introductions(lattice, first, last):
        if one.first < at or (not one.before and _listed(lattice, one.name)):
            continue
        for name in _by_rule(lattice, grammar, "names", at, last):
            if name.last <= one.first or name.by == _SPOKESMAN or _named_so(name, one):
                yield name
                at = name.last
                if at > one.first:
                    break
            elif _has_title(lattice, name, one):
                yield replace(name, titles=(*name.titles, *(t.span for t in one.after)))
                at = one.last
                break
            elif name.first >= one.name.last:
                break
            else:  # it ran into the name: what it found may stand short of it too
                yield from _by_rule(lattice, grammar, "names", at, one.first)
                break
        if at < one.name.last:
            yield from _office_of(lattice, one)
            yield _introduced(one)
            at = one.last
    yield from _by_rule(lattice, grammar, "names", at, last)


def _has_title(lattice: Lattice, name: Name, one: Introduction) -> bool:
    """Say whether a rule found the tagger's person with a title, and no «and» between the two."""
    alone = lattice.text.tokens[one.name.first].start == one.name.span.start
    found = name.kind == "person" and name.name == one.name.span
    return not one.before and found and (alone or not name.titles)


_SPOKESMAN = "spokesman-of-somebody"


def _named_so(name: Name, one: Introduction) -> bool:
    """Say whether a person's name is the name of a body whose head word stands before it."""
    body = name.kind in {"organisation", "outlet"} and name.first < one.first
    return body and not one.before and name.last >= one.name.last


def _office_of(lattice: Lattice, one: Introduction) -> Iterator[Name]:
    """Yield the body that is known by whose it is (مكتب الرئيس سامي النجار)."""
    head = one.first - 1
    if not one.before or head < 0 or not lattice.has(head, "@INDEFBODY"):
        return
    start, end = lattice.text.tokens[head].start, one.before[-1].span.end
    whole = Span(start, one.name.span.end)
    yield Name(
        "organisation", whole, Span(start, end), (), None, head, one.name.last, "body-by-head"
    )


def _introduced(one: Introduction) -> Name:
    titles = tuple(title.span for title in (*one.before, *one.after))
    span = Span(one.start, one.name.span.end)
    by = "titled-person" if one.before else "person-tagged"
    return Name("person", span, one.name.span, titles, None, one.first, one.name.last, by)


def find_places(lattice: Lattice, grammar: Grammar) -> tuple[Name, ...]:
    """Find states, cities and regions of the tables, also inside longer names.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "التقى الوزيران في باريس."
    >>> [n.kind for n in find_places(lay_text(words, load_grammar()), load_grammar())]
    ['capital']
    """
    return tuple(
        name
        for sentence in lattice.text.sentences
        for name in _by_rule(lattice, grammar, "places", sentence.first, sentence.last)
    )


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


def bodies_in_titles(lattice: Lattice, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the bodies that stand in a person's title, which no name of a text tells by itself.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وصل سكرتير مجلس المياه التلماري سامي النجار."
    >>> laid = lay_text(words, load_grammar())
    >>> [name.span.of(words) for name in bodies_in_titles(laid, laid_names(laid))]
    ['مجلس المياه التلماري']
    """
    titles = [title for name in names if name.kind == "person" for title in name.titles]
    for index in sorted(lattice.over):
        for end, offer in lattice.steps(index, "~@TAGGED_BODY"):
            span = cast("TaggedName", offer.value).span
            if any(title.covers(span) and title != span for title in titles):
                kind = "outlet" if lattice.has(index, "~@OUTLET_HEAD") else "organisation"
                yield Name(kind, span, span, (), None, index, end, "body-tagged")


def _mention(lattice: Lattice, name: Name, cls: str) -> Mention:
    """Lay a name out under a class, saying which letters stand before it in its first token."""
    token = lattice.text.tokens[name.first]
    before = fold(lattice.text.article.text[token.start : name.span.start])
    preposition = before[-1:] if before[-1:] in {"ب", "ل", "ك"} else ""
    return Mention(name.first, name.last, cls, name, len(before), preposition)


def _by_rule(
    lattice: Lattice, grammar: Grammar, file: str, first: int, last: int
) -> Iterator[Name]:
    rules = grammar.rules(file)
    for match in grammar.matcher(file).scan(lattice, first, last):
        kind, by = rules[match.rule].gives["kind"], rules[match.rule].id
        person = kind == "person" and _vetoed(lattice, match)
        learned = by in _LEARNED and _listed(lattice, cast("TaggedName", match.slots["name"].value))
        if kind == "group" and _owned(lattice, match):
            continue
        if kind != "none" and not person and not learned and not _timed(lattice, match):
            yield _name(lattice, match, kind, by)


def _owned(lattice: Lattice, match: Match) -> bool:
    """Say whether what looks like a group is a thing of his: «طلبه» is no «طلبة»."""
    return lattice.text.article.text[: lattice.text.tokens[match.first].end].endswith("ه")


def _vetoed(lattice: Lattice, match: Match) -> bool:
    """Say whether the learned tagger sees no person in what a rule takes for a person's name.

    A title and a listed given name vouch for each other, or a title and two words that no list has,
    unless the tagger sees a place or a body there; else the tagger must see a person. An office alone
    gives no name to judge.
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
    if _is_inside(lattice, name.first):
        return True
    unknown = name.last - name.first > 1 and not lattice.has(name.first, *_NONE_ALONE)
    vouched = "title" in match.slots and (unknown or lattice.has(name.first, *_GIVEN))
    return bool(seen) or not vouched


def _is_inside(lattice: Lattice, index: int) -> bool:
    """Say whether the tagger sees a place or body that begins before a token and goes on over it."""
    return any(
        end > index
        for first in range(max(0, index - _LONGEST), index)
        if first in lattice.over
        for key in _TAGGED[1:]
        for end, _ in lattice.steps(first, key)
    )


_LONGEST = 8  # words of a place or body named for a person, before his name
_GIVEN = ("@GIVEN", "@GIVEN_MAYBE")


# What the lists know better than the tagger: words that begin no name of this kind, and words that
# are none alone.
_BEGIN_NONE = {
    "person": (
        *("~@STATE", "~@CAPITAL", "~@COUNTED", "~@ORG", "~@OUTLET"),
        *("~@GROUP_NOUN", "~@GROUP_SOUND"),
    ),
    "place": ("~@OUTLET", "~@ORG", "~@COUNTED"),
    "organisation": ("~@STATE",),
}
_NONE_ALONE = ("~@COMMON", "~@COUNTED", "~@GLOSS", "~@MONTH_NAME", "~@MONTH_MAYBE")
_LEARNED = frozenset(("person-tagged", "place-tagged", "body-tagged"))


def _listed(lattice: Lattice, name: TaggedName) -> bool:
    """Say whether the lists hold what the tagger alone takes for a name as something else."""
    one = name.last - name.first == 1
    given = name.kind == "person" and not one and lattice.has(name.first, *_GIVEN)
    if name.by == "surname" or given:
        return False
    alone = one and lattice.has(name.first, *_NONE_ALONE)
    place = name.kind == "person" and any(
        end == name.last for key in _PLACES for end, _ in lattice.steps(name.first, key)
    )
    return place or alone or lattice.has(name.first, *_BEGIN_NONE[name.kind])


_PLACES = ("~@STATE", "~@CAPITAL")  # «بيونغ يانغ» is no person, whatever verb stands before it
_TAGGED = ("~@TAGGED_PERSON", "~@TAGGED_PLACE", "~@TAGGED_BODY")


def _timed(lattice: Lattice, match: Match) -> bool:
    """Say whether what looks like an untitled name is a time (صباح السبت)."""
    if "title" in match.slots:
        return False
    return any(end >= match.last for end, _ in lattice.steps(match.first, "~@TIME"))


def _name(lattice: Lattice, match: Match, kind: str, by: str) -> Name:
    if by == "body-tagged" and lattice.has(match.first, "~@OUTLET_HEAD"):
        kind = "outlet"
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
