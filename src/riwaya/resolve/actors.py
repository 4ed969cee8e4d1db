"""Which names are one: actors with all their mentions, roles and aliases.

A person named in full once is found everywhere by the last part of the name; a capital stands for
its state where it speaks; an office alone is whoever was named with that title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import itemgetter

from riwaya.arabic.characters import fold, fold_phrase, surface_offset
from riwaya.arabic.segment import cut_clitics
from riwaya.extract.names import Name
from riwaya.match.lattice import Lattice
from riwaya.model.actor import Actor, ActorType, Place, Role
from riwaya.model.ids import make_id
from riwaya.model.span import Span
from riwaya.resolve.sources import Source

_TYPES: dict[str, ActorType] = {
    "person": "person",
    "state": "state",
    "capital": "place",
    "place": "place",
    "organisation": "organisation",
    "outlet": "outlet",
    "described": "described",
}
_PLACES = frozenset(("state", "capital", "place"))
_SHORTEST_ALIAS = 3


@dataclass(slots=True)
class _Draft:
    name: str
    key: str
    type: ActorType
    by: str
    mentions: set[Span] = field(default_factory=set)
    roles: dict[str, Role] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    entry: object = None


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
) -> Cast:
    """Gather names, places and bare noun phrases that speak into actors.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> words = "قال وزير المياه سامي النجار إن السد امتلأ. وغادر النجار المدينة."
    >>> lattice = lay_text(words, load_grammar())
    >>> cast = build_cast(lattice, laid_names(lattice), (), "00")
    >>> [(a.name, len(a.mentions), a.roles[0].title) for a in cast.actors if a.type == "person"]
    [('سامي النجار', 2, 'وزير المياه')]
    """
    return _Casting(lattice, sha).run(names, sources)


class _Casting:
    def __init__(self, lattice: Lattice, sha: str) -> None:
        self.lattice = lattice
        self.text = lattice.text.article.text
        self.sha = sha
        self.drafts: dict[tuple[str, str], _Draft] = {}
        self.behind: dict[Span, _Draft] = {}
        self.by_last: dict[str, list[_Draft]] = {}

    def run(self, names: Sequence[Name], sources: Iterable[Source]) -> Cast:
        speaking = tuple(sources)
        heard = {source.span for source in speaking}
        places = {name.span for name in names if name.kind in _PLACES}
        names = [n for n in names if n.kind in _PLACES or n.titles or n.span not in places]
        named = [name for name in names if name.kind == "person" and name.name is not None]
        for name in sorted(
            named, key=lambda n: -len(_words(_spelling(self.text, n.name or n.span)))
        ):
            self._person(name)
        for name in names:
            office = name.kind == "person" and name.name is None
            if office or self._points_back(name):
                self._office(name, heard)
            elif name.kind in _PLACES:
                self._place(name)
            elif name.kind != "person" and (name.kind != "described" or name.span in heard):
                self._body(name)
        self._everywhere()
        persons = {span.start: span for span, d in self.behind.items() if d.type == "person"}
        for source in speaking:
            if source.span not in self.behind:
                self._phrase(source, persons)
        return self._finish()

    def _points_back(self, name: Name) -> bool:
        """Say whether a source described by a role may be somebody named before.

        «المتحدث», «المسؤول» and «المسؤولة التلمارية» may; «مسؤول تلماري» is somebody new.
        """
        if name.kind != "described" or name.entry is None:
            return False
        words = fold_phrase(_spelling(self.text, name.span)).split()
        definite = all(word.startswith("ال") for word in words)
        official = definite and words[0].removeprefix("ال").rstrip("ه") in _ANY_OFFICE
        return official or name.entry.get("type") == "person_role"

    def _draft(self, kind: ActorType, key: str, name: str, by: str) -> _Draft:
        return self.drafts.setdefault((kind, key), _Draft(name, key, kind, by))

    def _add(self, draft: _Draft, span: Span, mention: Span) -> None:
        draft.mentions.add(mention)
        self.behind[span] = draft
        self.behind.setdefault(mention, draft)

    def _person(self, name: Name) -> None:
        assert name.name is not None  # noqa: S101 - only named persons come here
        words = _words(_spelling(self.text, name.name))
        namesakes = self.by_last.setdefault(words[-1] if words else "", [])
        same = [d for d in namesakes if _same_person(words, _words(d.name))]
        draft = same[0] if same else None
        if len(words) == 1 and len(same) > 1:  # a surname that two have is neither's
            draft = self._draft("described", words[0], _spelling(self.text, name.name), name.by)
        elif draft is None:
            draft = self._draft("person", " ".join(words), _spelling(self.text, name.name), name.by)
            namesakes.append(draft)
        elif draft.key != " ".join(words):
            draft.aliases[_spelling(self.text, name.name)] = None
        self._add(draft, name.span, name.name)
        for title in name.titles:
            self._role(draft, title)

    def _office(self, name: Name, heard: AbstractSet[Span]) -> None:
        """Give an office to who holds it; without a holder it counts only where it speaks."""
        title = fold_phrase(_spelling(self.text, name.span))
        held = [
            (fold_phrase(role.title) != title, draft)
            for draft in self._persons()
            for role in draft.roles.values()
            if _same_office(title, fold_phrase(role.title))
        ]
        holder = min(held, key=itemgetter(0))[1] if held else None  # the very title before a longer
        holder = holder or self._meant(title, name.span, heard)
        if holder is None and name.span not in heard:
            return
        kind: ActorType = "described" if name.kind == "described" else "person"
        draft = holder or self._draft(kind, title, _spelling(self.text, name.span), name.by)
        self._add(draft, name.span, name.span)
        if holder is None and name.kind == "person":
            self._role(draft, name.span)

    def _meant(self, title: str, span: Span, heard: AbstractSet[Span]) -> _Draft | None:
        """Return the person a definite title points back to: the last one with a title of that head.

        «المسؤول» and «المسؤولة» point to whoever spoke last, a person or an official without a name.
        """
        head = title.split(maxsplit=1)[0]
        if not head.startswith("ال") or title.split()[1:2] == ["باسم"]:
            return None
        stem = head.removeprefix("ال").rstrip("ه")
        if stem in _ANY_OFFICE:
            spoke = [
                (s, self.behind[s]) for s in heard if s.start < span.start and s in self.behind
            ]
            officials = [(s, d) for s, d in spoke if d.type == "person" or d.key.split()[0] == stem]
            return max(officials, key=lambda pair: pair[0])[1] if officials else None
        before = [
            (max(m for m in draft.mentions if m.start < span.start), draft)
            for draft in self._persons()
            if any(m.start < span.start for m in draft.mentions) and draft.roles
        ]
        fitting = [
            draft
            for _, draft in sorted(before, key=lambda pair: pair[0], reverse=True)
            if any(_head_of(role) == stem for role in draft.roles.values())
        ]
        ours = [draft for draft in fitting if self._beside(draft, title.split()[1:], span.start)]
        return next(iter(ours or fitting), None)

    def _beside(self, draft: _Draft, words: Sequence[str], before: int) -> bool:
        """Say whether words of a title stand shortly before who is introduced, as his country does."""
        starts = [token.start for token in self.lattice.text.tokens]
        first = min(draft.mentions)
        at = bisect_left(starts, first.start)
        near = self.lattice.text.tokens[max(0, at - _NEAR) : at]
        return first.start < before and any(token.folded in words for token in near)

    def _role(self, draft: _Draft, title: Span) -> None:
        words = title.of(self.text)
        former = any(word in _FORMER for word in fold_phrase(words).split())
        role = Role(words, "former" if former else "unstated", title.start, title.end)
        draft.roles.setdefault(fold_phrase(words), role)

    def _body(self, name: Name) -> None:
        span = name.name or name.span
        words = _spelling(self.text, span)
        kind = _TYPES[name.kind]
        lemma = name.entry.lemma if name.entry is not None and name.kind == "outlet" else None
        key = fold_phrase(words)
        if (earlier := self._again(kind, key)) is not None:
            self._add(earlier, name.span, span)
            return
        draft = self._draft(kind, fold_phrase(lemma) if lemma else key, words, name.by)
        draft.entry = draft.entry or name.entry
        self._add(draft, name.span, span)

    def _again(self, kind: ActorType, key: str) -> _Draft | None:
        """Return the body or source that a shorter name means again.

        «الوزارة» and «المصادر» mean the last ministry and the last sources named; «وزارة المياه» means
        «وزارة المياه التلمارية» when it is the only one.
        """
        if kind not in {"organisation", "described"} or (kind, key) in self.drafts:
            return None
        known = [draft for draft in self.drafts.values() if draft.type == kind]
        if len(key.split()) == 1 and key.startswith("ال"):
            return next((d for d in reversed(known) if d.key.split()[0] in {key, key[2:]}), None)
        longer = [draft for draft in known if draft.key.startswith(key + " ")]
        return longer[0] if len(longer) == 1 and kind == "organisation" else None

    def _place(self, name: Name) -> None:
        lemma = name.entry.lemma if name.entry else _spelling(self.text, name.span)
        draft = self._draft(_TYPES[name.kind], fold_phrase(lemma), lemma, name.by)
        draft.entry = draft.entry or name.entry
        if _spelling(self.text, name.span) != lemma:
            draft.aliases[_spelling(self.text, name.span)] = None
        self._add(draft, name.span, name.span)

    def _everywhere(self) -> None:
        """Find each person again by the last part of the name, wherever it stands alone."""
        short: dict[str, _Draft | None] = {}
        for draft in self._persons():
            words = _words(draft.name)
            if len(words) > 1 and not draft.roles.get(draft.key):
                for word in {words[-1], words[0] if len(words) == 3 else words[-1]}:
                    if len(word) >= _SHORTEST_ALIAS:
                        short[word] = None if word in short and short[word] is not draft else draft
        if not short:
            return
        taken = sorted(span for draft in self.drafts.values() for span in draft.mentions)
        starts = {span.start: span.end for span in taken}
        covered_to = 0
        for token in self.lattice.text.tokens:
            covered_to = max(covered_to, starts.get(token.start, 0))
            if token.kind != "word" or token.start < covered_to:
                continue
            for cut in cut_clitics(token.folded):
                owner = short.get(cut.stem)
                if owner is None:
                    continue
                surface = self.text[token.start : token.end]
                span = Span(token.start + surface_offset(surface, cut.skipped), token.end)
                owner.aliases.setdefault(span.of(self.text), None)
                self._add(owner, span, span)
                break

    def _phrase(self, source: Source, persons: Mapping[int, Span]) -> None:
        """Find the actor of a bare noun phrase: a person named elsewhere, or somebody described."""
        for start in range(source.span.start, source.span.end):
            person = persons.get(start)
            if person is not None and source.span.covers(person):
                self._add(self.behind[person], source.span, person)
                return
        words = _spelling(self.text, source.span)
        unknown = self.lattice.has(source.first, "@NAMEWORD", "@GIVEN")
        kind: ActorType = "person" if unknown else "described"
        draft = self._draft(kind, fold_phrase(words), words, "noun-phrase-source")
        self._add(draft, source.span, source.span)

    def _persons(self) -> list[_Draft]:
        return [draft for draft in self.drafts.values() if draft.type == "person"]

    def _finish(self) -> Cast:
        ids: dict[int, str] = {}
        actors = []
        order = sorted(self.drafts.values(), key=lambda d: min(d.mentions, default=Span(0, 0)))
        here: Counter[Span] = Counter()
        for draft in order:
            first = min(draft.mentions)
            identity = make_id("a", self.sha, first.start, first.end, here[first])
            here[first] += 1
            ids[id(draft)] = identity
            entry = draft.entry
            country = getattr(entry, "get", lambda _: None)("country")
            actors.append(
                Actor(
                    identity,
                    draft.name,
                    draft.type,
                    tuple(sorted(draft.mentions)),
                    getattr(entry, "get", lambda _: None)("en"),
                    tuple(draft.roles.values()),
                    tuple(alias for alias in draft.aliases if alias != draft.name),
                    country,
                    _where(draft),
                    draft.by,
                )
            )
        return Cast(tuple(actors), {span: ids[id(d)] for span, d in self.behind.items()})


def _head_of(role: Role) -> str:
    """Return the first word of a title, its article and feminine ending left off."""
    return fold_phrase(role.title).split()[0].removeprefix("ال").rstrip("ه")


_NEAR = 8  # words in which a country stands before the name of its minister
_ANY_OFFICE = frozenset(map(fold, ("مسؤول", "مسئول")))
_FORMER = frozenset(fold(w) for w in ("السابق", "السابقة", "الأسبق", "الأسبقة", "سابقا", "سابق"))


def _spelling(text: str, span: Span) -> str:
    """Return the words of a span as they are written alone: the alef that للوزارة hides comes back.

    >>> _spelling("وفقا للوزارة", Span(6, 12))
    'الوزارة'
    """
    words = span.of(text)
    hidden = words.startswith("ل") and text[max(0, span.start - 1) : span.start] == "ل"
    joined = hidden and text[max(0, span.start - 2) : span.start - 1] in {"", " ", "و", "ف", "\n"}
    return "ا" + words if joined else words


def _words(name: str) -> list[str]:
    return fold_phrase(name.replace("،", " ")).split()


def _same_person(short: list[str], long: list[str]) -> bool:
    """Say whether a name is another in short: the same last part, or words of it in order."""
    if not short or len(short) > len(long):
        return False
    return short == long or (short[-1] == long[-1] and set(short) <= set(long))


def _same_office(one: str, other: str) -> bool:
    """Say whether two titles name one office: equal, or one the other without its beginning or end."""
    first, second = one.removeprefix("ال"), other.removeprefix("ال")
    if first == second or second.startswith(first + " ") or first.startswith(second + " "):
        return True
    words, others = first.split(), second.split()
    shorter, longer = sorted((words, others), key=len)
    return words[0] == others[0] and len(shorter) > 2 and set(shorter) <= set(longer)


def _where(draft: _Draft) -> Place | None:
    entry = draft.entry
    if draft.type not in {"place", "state"} or entry is None:
        return None
    get = entry.get  # type: ignore[attr-defined]
    lat, lon = get("lat"), get("lon")
    cls = entry.cls  # type: ignore[attr-defined]
    precision = {"STATE": "country", "REGION": "region"}.get(cls, "city")
    return Place(get("region"), float(lat) if lat else None, float(lon) if lon else None, precision)  # type: ignore[arg-type]
