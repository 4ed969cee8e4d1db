"""The persons of a text, by all their names and offices.

Whoever is named in full once is found again by the surname, by another spelling, by a title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from riwaya.arabic.lexicon import Lexicon
from riwaya.resolve.actor_drafts import ActorDraft
from riwaya.resolve.offices import Office
from riwaya.resolve.same_person import (
    Likeness,
    PersonName,
    keys_of,
    likeness,
    person_name,
    short_names,
)


class Persons:
    """The persons named so far, found by any part of the name or by how the surname sounds."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._read: dict[str, PersonName] = {}
        self._names: dict[ActorDraft, PersonName] = {}
        self._by: dict[str, list[ActorDraft]] = defaultdict(list)
        self._met: dict[ActorDraft, Counter[tuple[PersonName, str]]] = defaultdict(Counter)
        self._offices: dict[str, list[tuple[ActorDraft, Office]]] = defaultdict(list)

    def read(self, words: str) -> PersonName:
        """Cut a name into its parts, knowing the listed given names."""
        if words not in self._read:
            self._read[words] = person_name(words, self._english)
        return self._read[words]

    def _english(self, part: str) -> str:
        entries = self._lexicon.lookup(part)
        return next((e.get("en") or "" for e in entries if e.cls.startswith("GIVEN")), "")

    def know(self, name: PersonName, draft: ActorDraft) -> None:
        """Remember that somebody is called so."""
        self._names[draft] = name
        for key in keys_of(name):
            self._by[key].append(draft)

    def met(self, name: PersonName, draft: ActorDraft, words: str) -> None:
        """Count how somebody is called."""
        self._met[draft][name, words] += 1

    def settle(self) -> None:
        """Let nobody go by a name with a word too many, that the text mostly leaves off."""
        for draft, counts in self._met.items():
            full = self._names.get(draft)
            if full is None or len(counts) == 1:
                continue
            once = sum(count for (name, _), count in counts.items() if name.parts == full.parts)
            for (name, words), count in counts.most_common():
                first = full.parts[: len(name.parts)] == name.parts
                if first and 1 < len(name.parts) < len(full.parts) and count > once:
                    draft.aliases[draft.name] = None
                    draft.name = words
                    break

    def find(self, name: PersonName) -> list[ActorDraft]:
        """Return who may be called so, likeliest alone; two only where they share the surname."""
        found: dict[ActorDraft, Likeness] = {}
        for key in keys_of(name):
            for draft in self._by.get(key, ()):
                like = likeness(name, self._names[draft])
                if like is not None:
                    found[draft] = like
        best = min(found.values(), default=Likeness.SAME)
        same = [draft for draft, like in found.items() if like is best]
        if len(same) == 1 or best is Likeness.SAME:
            return same[:1]
        if best is Likeness.SURNAME:
            return same
        return same[:1] if best is Likeness.SHORTER else []

    def short(self) -> Iterator[tuple[tuple[str, ...], ActorDraft]]:
        """Yield the words by which the text may go on to name each person."""
        for draft, name in self._names.items():
            yield from ((words, draft) for words in short_names(name))

    def hold(self, draft: ActorDraft, office: Office) -> None:
        """Remember that somebody holds or held an office."""
        if draft.type == "person" and (draft, office) not in self._offices[office.head]:
            self._offices[office.head].append((draft, office))

    def offices(self, head: str) -> Sequence[tuple[ActorDraft, Office]]:
        """Return the holders of offices whose title has a head, with those offices."""
        return self._offices.get(head, ())
