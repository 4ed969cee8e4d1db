"""Which names are one: actors with all their mentions, roles and aliases.

A person named in full once is found everywhere by the last part of the name; a capital stands for
its state where it speaks; an office alone is whoever was named with that title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from riwaya.arabic.characters import fold_phrase
from riwaya.arabic.lexicon import Entry
from riwaya.extract.grammar import words_of
from riwaya.extract.name import TYPES, Name
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.model.actor import Actor, ActorType, Role
from riwaya.model.span import Span
from riwaya.resolve.actor_drafts import ActorDraft, actors_of
from riwaya.resolve.again import find_again
from riwaya.resolve.bodies import Bodies
from riwaya.resolve.capitals import speaks_for_state
from riwaya.resolve.descriptions import described_as, is_any_official, meant_again
from riwaya.resolve.groups import acting_groups
from riwaya.resolve.holders import find_holder
from riwaya.resolve.offices import office_of
from riwaya.resolve.persons import Persons
from riwaya.resolve.same_body import BodyName, body_name
from riwaya.resolve.same_person import PersonName
from riwaya.resolve.sources import Source
from riwaya.resolve.states import is_form, kingdoms, load_states
from riwaya.resolve.wording import written_alone

_PLACES = frozenset(("state", "capital", "place"))


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a text, and which actor stands behind a span."""

    actors: tuple[Actor, ...]
    behind: dict[Span, str]

    def of(self, source: Source | None) -> str | None:
        """Return the id of the actor a source names, None for nobody."""
        return None if source is None else self.behind.get(source.span)


def build_cast(
    lattice: Lattice,
    names: Sequence[Name],
    sources: Iterable[Source],
    sha: str,
    grammar: Grammar,
) -> Cast:
    """Gather names, places and bare noun phrases that speak into actors.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> words = "قال وزير المياه سامي النجار إن السد امتلأ. وغادر النجار المدينة."
    >>> lattice = lay_text(words, load_grammar())
    >>> cast = build_cast(lattice, laid_names(lattice), (), "00", load_grammar())
    >>> [(a.name, len(a.mentions), a.roles[0].title) for a in cast.actors if a.type == "person"]
    [('سامي النجار', 2, 'وزير المياه')]
    """
    return _Casting(lattice, sha, grammar).run(names, sources)


class _Casting:
    def __init__(self, lattice: Lattice, sha: str, grammar: Grammar) -> None:
        self.lattice = lattice
        self.text = lattice.text.article.text
        self.sha = sha
        self.grammar = grammar
        self.drafts: dict[tuple[str, str], ActorDraft] = {}
        self.behind: dict[Span, ActorDraft] = {}
        self.persons = Persons(words_of(grammar))
        self.bodies = Bodies(())
        self.described: dict[ActorDraft, str] = {}  # the first word of who was described
        self.spoke: Counter[ActorDraft] = Counter()  # how often each person speaks so far
        self.heard: tuple[Span, ...] = ()  # the words that speak, in order
        self.states: dict[str, Entry] = {}  # the state that each country is told of by

    def run(self, names: Sequence[Name], sources: Iterable[Source]) -> Cast:
        speaking = tuple(sources)
        heard = {source.span for source in speaking}
        self.heard = tuple(sorted(heard))
        places = {name.span for name in names if name.kind in _PLACES}
        names = [n for n in names if n.kind in _PLACES or n.titles or n.span not in places]
        bodies = self._bodies(names)
        named = [n for n in names if n.kind == "person" and n.name is not None and n not in bodies]
        for name in sorted(named, key=lambda n: -len(self._called(n).parts)):
            self._person(name, heard)
        self.persons.settle()
        self._named(names, bodies, heard)
        self._everywhere()
        for name in names:
            if name.kind == "place" and name.span not in self.behind:  # a kingdom of no state here
                self._place(name)
        persons = {span.start: span for span, d in self.behind.items() if d.type == "person"}
        for source in speaking:
            if source.span not in self.behind:
                self._phrase(source, persons)
        made = actors_of(dict.fromkeys(self.drafts.values()), self.sha, words_of(self.grammar))
        ids = {draft: actor.id for draft, actor in made}
        return Cast(tuple(a for _, a in made), {s: ids[d] for s, d in self.behind.items()})

    def _bodies(self, names: Sequence[Name]) -> dict[Name, BodyName]:
        """Read the names of bodies, and those that only look like a person's (النهر, of حركة النهر)."""
        bodies = {
            name: body_name(self.lattice, name.name or name.span)
            for name in names
            if name.kind not in _PLACES and name.kind not in {"person", "group"}
        }
        called = {name.core for name in bodies.values() if name.core != name.plain}
        short = (self._bracketed(name) for name in bodies)
        called |= {body_name(self.lattice, span).words for span in short if span is not None}
        for name in names:
            if name.kind == "person" and name.name is not None and not name.titles:
                read = body_name(self.lattice, name.name)
                if read.words in called:
                    bodies[name] = read
        return bodies

    def _named(
        self,
        names: Sequence[Name],
        bodies: Mapping[Name, BodyName],
        heard: AbstractSet[Span],
    ) -> None:
        """Go through offices, places and bodies in the order of the text."""
        self.bodies = Bodies(tuple(bodies.values()), {span.start for span in heard})
        groups = acting_groups(self.lattice, names, heard)
        capital: tuple[int, bool] | None = None  # where the last one ended, and its reading
        for name in names:
            office = name.kind == "person" and name.name is None
            if office or self._points_back(name):
                self._office(name, heard)
            elif name.kind == "capital":
                joined = capital[1] if capital and capital[0] == name.first else None
                state = name.span in heard or speaks_for_state(self.lattice, name, before=joined)
                self._place(name, acts=state)
                capital = name.last, state
            elif name.kind in _PLACES:
                if name.entry is not None or not is_form(name.span.of(self.text)):
                    self._place(name)
            elif name.kind == "group":
                if name in groups:
                    self._group(name, groups[name])
            elif name in bodies and (name.kind != "described" or name.span in heard):
                self._body(name, bodies[name])
        for gone, kept in self.bodies.settle():
            self._merge(gone, kept)

    def _points_back(self, name: Name) -> bool:
        """Say whether a source described by a role may be somebody named before.

        «المتحدث», «القيادي» and «المسؤولة التلمارية» may; «مسؤول تلماري» is somebody new.
        """
        if name.kind != "described" or name.entry is None:
            return False
        words = fold_phrase(written_alone(self.text, name.span)).split()
        one = name.entry.get("type") == "described" and name.entry.get("number") == "sg"
        again = one and words[0].startswith("ال")
        return is_any_official(words) or again or name.entry.get("type") == "person_role"

    def _draft(self, kind: ActorType, key: str, name: str, by: str) -> ActorDraft:
        return self.drafts.setdefault((kind, key), ActorDraft(name, kind, by))

    def _add(self, draft: ActorDraft, span: Span, mention: Span) -> None:
        draft.mention(mention)
        self.behind[span] = draft
        self.behind.setdefault(mention, draft)

    def _merge(self, gone: ActorDraft, kept: ActorDraft) -> None:
        kept.take(gone)
        self.drafts = {key: draft for key, draft in self.drafts.items() if draft is not gone}
        self.behind = {s: kept if d is gone else d for s, d in self.behind.items()}

    def _called(self, name: Name) -> PersonName:
        return self.persons.read(written_alone(self.text, name.name or name.span))

    def _person(self, name: Name, heard: AbstractSet[Span]) -> None:
        assert name.name is not None  # noqa: S101 - only named persons come here
        called = self._called(name)
        words = written_alone(self.text, name.name)
        same = self.persons.find(called)
        if len(same) > 1 and name.span in heard:  # who speaks is rather who spoke most so far
            most = max(self.spoke[draft] for draft in same)
            same = [draft for draft in same if self.spoke[draft] == most]
        if len(same) > 1:  # a surname that two have is neither's
            draft = self._draft("described", called.joined, words, name.by)
        elif same:
            draft = same[0]
        else:
            draft = self._draft("person", called.joined, words, name.by)
            self.persons.know(called, draft)
        draft.call(words)
        self.persons.met(called, draft, words)
        self._add(draft, name.span, name.name)
        self.spoke[draft] += len({name.span, name.name} & heard)
        for title in name.titles:
            self._role(draft, title)

    def _office(self, name: Name, heard: AbstractSet[Span]) -> None:
        """Give an office to who holds it; without a holder it counts only where it speaks."""
        holder = self._holder(name)
        if holder is None and name.span not in heard:
            return
        kind: ActorType = "described" if name.kind == "described" else "person"
        words = written_alone(self.text, name.span)
        draft = holder or self._draft(kind, fold_phrase(words), words, name.by)
        self._add(draft, name.span, name.span)
        if holder is None:
            self.described.setdefault(draft, described_as(fold_phrase(words).split()))
            if name.kind == "person":
                self._role(draft, name.span)

    def _holder(self, name: Name) -> ActorDraft | None:
        """Return who holds an office, or whom a definite description means; None for nobody known."""
        title = fold_phrase(written_alone(self.text, name.span)).split()
        if is_any_official(title):
            return meant_again(title, self._spoke(name.span), self.described)
        holder = find_holder(self.lattice, name.span, self.persons)
        if holder is None and title[0].startswith("ال"):
            return meant_again(title, self._spoke(name.span), self.described)
        return holder

    def _spoke(self, span: Span) -> list[ActorDraft]:
        """Return who spoke before a place, the last one first."""
        at = bisect_left(self.heard, span.start, key=lambda heard: heard.start)
        spoke = (self.behind.get(heard) for heard in reversed(self.heard[:at]))
        return [draft for draft in spoke if draft is not None]

    def _role(self, draft: ActorDraft, title: Span) -> None:
        words = written_alone(self.text, title)  # «للمخرج» is of «المخرج»
        office = office_of(self.lattice, title)
        role = Role(words, office.status, title.start, title.end)
        draft.roles.setdefault((fold_phrase(words), office.status), role)
        self.persons.hold(draft, office)

    def _body(self, name: Name, called: BodyName) -> None:
        span = name.name or name.span
        words = written_alone(self.text, span)
        kind = TYPES["organisation" if name.kind == "person" else name.kind]
        listed = name.entry if name.entry and name.entry.cls not in _HEADS else None
        lemma = listed.lemma if listed and kind == "outlet" else words
        key = (kind, fold_phrase(lemma))
        draft = self.drafts.get(key)
        if draft is None:
            new = ActorDraft(words, kind, name.by, listed)
            draft = self.bodies.find(called, new) or new
            self.drafts[key] = draft
        if kind == "outlet":  # what is once called a newspaper is one
            draft.type = kind
        draft.entry = draft.entry or listed
        if not called.points_back:
            draft.call(words)
        if kind == "described":
            self.described.setdefault(draft, described_as(fold_phrase(words).split()))
        self.bodies.know(called, draft)
        self._add(draft, name.span, span)
        if (short := self._bracketed(name)) is not None:
            draft.call(short.of(self.text))
            self.bodies.know(body_name(self.lattice, short), draft)
            self._add(draft, short, short)

    def _group(self, name: Name, key: str) -> None:
        span = name.name or name.span
        draft = self._draft("group", key, written_alone(self.text, span), name.by)
        self._add(draft, name.span, span)

    def _bracketed(self, name: Name) -> Span | None:
        """Return the abbreviation in brackets after a body's full name («… (ناتو)»)."""
        tokens = self.lattice.text.tokens
        inside = name.last + 1
        if name.last - name.first < _FULL or inside + 1 >= len(tokens):
            return None
        if (tokens[name.last].folded, tokens[inside + 1].folded) != ("(", ")"):
            return None
        token = tokens[inside]
        proper = token.kind == "word" and not self.lattice.has(inside, *_ORDINARY)
        return Span(token.start, token.end) if proper or token.kind == "latin" else None

    def _place(self, name: Name, *, acts: bool = False) -> None:
        entry = name.entry
        words = written_alone(self.text, name.span)
        state = self._state_of(entry) if acts and entry is not None else None
        entry = state or entry
        lemma = entry.lemma if entry else words
        kind = "state" if state else TYPES[name.kind]
        draft = self._draft(kind, fold_phrase(lemma), lemma, name.by)
        draft.entry = draft.entry or entry
        if kind == "state" and draft.entry is not None:
            self.states.setdefault(draft.entry.get("country") or "", draft.entry)
        draft.call(words)
        self._add(draft, name.span, name.span)

    def _state_of(self, capital: Entry) -> Entry | None:
        country = capital.get("country") or ""
        return self.states.get(country) or load_states(self.grammar).of.get(country)

    def _everywhere(self) -> None:
        """Find persons again by surname, states by what they are, wherever these stand alone."""
        calls = [*self.persons.short(), *kingdoms(self.lattice, self.drafts.values(), self.grammar)]
        taken = [span for draft in self.drafts.values() for span in draft.mentions]
        for span, draft in find_again(self.lattice, calls, taken):
            draft.call(written_alone(self.text, span))
            self._add(draft, span, span)

    def _phrase(self, source: Source, persons: Mapping[int, Span]) -> None:
        """Find the actor of a bare noun phrase: a person named elsewhere, or somebody described."""
        for start in range(source.span.start, source.span.end):
            person = persons.get(start)
            if person is not None and source.span.covers(person):
                self._add(self.behind[person], source.span, person)
                return
        words = written_alone(self.text, source.span)
        called = body_name(self.lattice, source.span)
        if (body := self.bodies.spoken_of(called, words, source.span.start)) is not None:
            self._add(body, source.span, source.span)
            return
        title = fold_phrase(words).split()
        again = meant_again(title, self._spoke(source.span), self.described)
        if title[0].startswith("ال") and again is not None:
            self._add(again, source.span, source.span)
            return
        unknown = self.lattice.has(source.first, "@NAMEWORD", "@GIVEN")
        kind: ActorType = "person" if unknown else "described"
        draft = self._draft(kind, fold_phrase(words), words, "noun-phrase-source")
        self._add(draft, source.span, source.span)


_FULL = 2  # words of a name that may be followed by its abbreviation
_HEADS = frozenset(("OUTLET_HEAD", "ORG_HEAD"))  # their entry tells of the head and not of the name
_ORDINARY = (
    "@COMMON",
    "@DEF",
    "@STATE",
    "@CAPITAL",
    "@CITY",
    "@DEMONYM",
    "@GIVEN",
    "@TIME",
    "@PREP",
    "@IN",
)
