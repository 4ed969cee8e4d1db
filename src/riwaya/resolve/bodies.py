"""The bodies, outlets and described sources of a text, each under whatever it is called.

A text names a body in full and then by its head, its short name or an abbreviation: «الوزارة», «النهر»,
«(ناتو)». Two bodies that share the shorter name keep it from both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from riwaya.resolve.actor_drafts import ActorDraft
from riwaya.resolve.same_body import BodyName

Words = tuple[str, ...]


class Bodies:
    """The bodies met so far, found by all their words, without nationality, by name and by head."""

    def __init__(self, named: Sequence[BodyName], heard: Collection[int] = ()) -> None:
        self._heard = heard
        self._nations: dict[Words, set[str]] = defaultdict(set)
        for name in named:
            if name.country is not None:
                self._nations[name.plain].add(name.country)
        self._names: dict[ActorDraft, list[BodyName]] = {}
        self._by: dict[tuple[str, Words], list[ActorDraft]] = defaultdict(list)
        self._by_head: dict[str, dict[ActorDraft, None]] = defaultdict(dict)
        self._kept: dict[ActorDraft, ActorDraft] = {}
        self._waiting: list[tuple[BodyName, ActorDraft]] = []

    def know(self, name: BodyName, draft: ActorDraft) -> None:
        """Remember that a body is called so."""
        forms = self._names.setdefault(draft, [])
        if name in forms:
            return
        forms.append(name)
        for how, words in (("all", name.words), ("plain", name.plain), ("core", name.core)):
            if draft not in self._by[how, words]:
                self._by[how, words].append(draft)
        for head in {name.head, name.kind} - {None, ""}:
            self._by_head[head or ""][draft] = None
        if draft.entry is not None and draft.type == "outlet":
            self._by_head[draft.entry.get("kind") or ""][draft] = None

    def find(self, name: BodyName, draft: ActorDraft) -> ActorDraft | None:
        """Return the body that a name means, None for one not met before.

        ``draft`` is what becomes of the name then: its type decides which bodies it can be.
        """
        if same := self._fitting("all", name.words, draft):
            return same[0]
        core = [one for one in self._fitting("core", name.core, draft) if self._goes(name, one)]
        if len(core) == 1:
            return core[0]
        if name.points_back:
            back = self._pointed_at(name, draft)
            if not back:
                self._waiting.append((name, draft))
            return max(back, key=lambda one: (self._spoke(one), one.latest)) if back else None
        if len(self._nations[name.plain]) < _SHARED:
            plain = self._fitting("plain", name.plain, draft)
            if len(plain) == 1:
                return plain[0]
        return self._longer(name, draft)

    def spoken_of(self, name: BodyName, words: str, at: int) -> ActorDraft | None:
        """Return the body that a noun phrase at a place means, where no finder saw a name."""
        draft = ActorDraft(words, "outlet", "noun-phrase-source")  # by no longer name
        if not name.points_back or self._fitting("core", name.core, draft):
            found = self.find(name, draft)
            return self._kept.get(found, found) if found is not None else None
        before = {
            one: max((m.start for m in one.mentions if m.start < at), default=-1)
            for one in self._pointed_at(name, draft)
        }
        last = max(before, key=lambda one: before[one], default=None)
        return last if last is not None and before[last] >= 0 else None

    def _spoke(self, one: ActorDraft) -> bool:
        """Say whether a body has spoken: one that speaks again is rather meant than another."""
        return any(mention.start in self._heard for mention in one.mentions)

    def settle(self) -> Iterable[tuple[ActorDraft, ActorDraft]]:
        """Yield each body that was pointed at before it was named, with the one that names it."""
        for name, draft in self._waiting:
            if any(not form.points_back for form in self._names[draft]):
                continue  # it has been named since
            named = [one for one in self._pointed_at(name, draft) if one is not draft]
            if len(named) == 1:
                self._kept[draft] = named[0]
                yield draft, named[0]

    def _fitting(self, how: str, words: Words, draft: ActorDraft) -> list[ActorDraft]:
        known = self._by.get((how, words), ()) if words else ()
        return [one for one in known if _one_type(one, draft)]

    def _goes(self, name: BodyName, other: ActorDraft) -> bool:
        """Say whether heads and nations let a name without them be that body: no party is a paper."""
        return all(
            (
                name.head == form.head
                or name.core == name.plain
                or form.core == form.plain
                or (name.kind is not None and name.kind == form.kind)
            )
            and (name.country is None or form.country is None or name.country == form.country)
            for form in self._names[other]
        )

    def _pointed_at(self, name: BodyName, draft: ActorDraft) -> list[ActorDraft]:
        keys = (name.head, name.kind or name.head)
        heads = chain.from_iterable(self._by_head.get(key, ()) for key in dict.fromkeys(keys))
        return [
            one
            for one in dict.fromkeys(heads)
            if (_one_type(one, draft) or one.type == "outlet")
            and any(not form.points_back for form in self._names[one])
        ]

    def _longer(self, name: BodyName, draft: ActorDraft) -> ActorDraft | None:
        """Return the one body whose name goes on where this one ends: «وزارة المياه» with a nation's."""
        if draft.type != "organisation" or len(self._nations[name.plain]) >= _SHARED:
            return None
        longer = [
            one
            for one in self._by_head.get(name.head, ())
            if one.type == draft.type
            and any(form.words[: len(name.words)] == name.words for form in self._names[one])
        ]
        return longer[0] if len(longer) == 1 else None


def _one_type(one: ActorDraft, other: ActorDraft) -> bool:
    return one.type == other.type or {one.type, other.type} == {"organisation", "outlet"}


_SHARED = 2  # nations with a body of this name: alone it tells which no more
