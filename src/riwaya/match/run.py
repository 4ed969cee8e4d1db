"""Run an automaton over a lattice: leftmost, then longest, then the order of the rules.

At each token only the rules whose first word is there begin, and all of them advance together. A
first pass moves the set of live positions as one integer and only tells whether, and up to where, a
rule matches; its steps are remembered, so a set met before costs two look-ups. Where it says yes, a
second pass follows threads, one a position, to bind the slots; the first thread to reach a position
keeps it. The work is bounded by text length times the longest pattern: no backtracking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from riwaya.arabic.characters import surface_offset
from riwaya.match.automaton import Automaton
from riwaya.match.lattice import Lattice, Offer
from riwaya.model.span import Span


@dataclass(frozen=True, slots=True)
class Bound:
    """What a slot bound: the tokens ``first`` to ``last``, the span, and what is known of its head."""

    first: int
    last: int
    span: Span
    key: str
    value: object


@dataclass(frozen=True, slots=True)
class Match:
    """A match of rule number ``rule``: tokens, span, and slots by name."""

    rule: int
    first: int
    last: int
    span: Span
    slots: dict[str, Bound]


_MOST_SETS = 1 << 16
_ANY = -1
# position, token index, index after it, offers of the step, the thread before
_Thread = tuple[int, int, int, Mapping[str, Offer], "_Thread | None"]


class Matcher:
    """A rule set ready to run; ``key_of_bit`` tells which key a bit stands for.

    ``number`` is the bit of this rule set among those of its grammar; ``opening`` sums the keys that
    some pattern may begin with.
    """

    __slots__ = (
        "_begins",
        "_ending",
        "_key_of_bit",
        "_live",
        "_next",
        "_of_bit",
        "_second",
        "_starting",
        "_table",
        "number",
        "opening",
    )

    def __init__(self, table: Automaton, key_of_bit: dict[int, str], number: int) -> None:
        self.number = number
        self.opening = 0
        for position in table.starts:
            self.opening |= table.bits[position]
        self._table = table
        self._key_of_bit = key_of_bit
        # sets of positions as integers: those that want a key, those that begin or end a match
        self._of_bit: dict[int, int] = {}
        for position, bit in enumerate(table.bits):
            self._of_bit[bit] = self._of_bit.get(bit, 0) | 1 << position
        self._begins: dict[int, list[int]] = {}
        for position in table.starts:
            self._begins.setdefault(table.owner[position], []).append(position)
        self._starting = sum(1 << position for position in set(table.starts))
        self._ending = sum(1 << position for position, end in enumerate(table.ends) if end)
        self._live: dict[int, int] = {}
        self._next: dict[int, int] = {}
        self._second: dict[int, int] = {}

    def scan(self, lattice: Lattice, first: int, last: int) -> Iterator[Match]:
        """Yield the matches among the tokens ``first`` to ``last``, none overlapping another.

        A slot named ``span`` says which part of the pattern is the match; the rest is context, and
        the next match may begin in what follows that part.
        """
        words, over, number = lattice.words, lattice.over, self.number
        # few words can begin a pattern: this test is all that the others cost
        may = [i for i in range(first, last) if words[i].opens & number or i in over]
        free = first
        for index in may:
            if index < free or not self._goes_on(lattice, index, last):
                continue
            thread = self._longest(lattice, index, last)
            if thread is not None:
                match = self._bind(lattice, thread)
                yield match
                free = match.last

    def _goes_on(self, lattice: Lattice, index: int, last: int) -> bool:
        """Say whether a pattern that begins with this word may end there or go on with the next."""
        words, over = lattice.words, lattice.over
        if index in over:
            opening = self.opening
            if not words[index].opens & self.number:
                return any(edge.mask & opening for edge in over[index])
            return True
        mask = words[index].mask
        second = self._second.get(mask)
        if second is None:
            second = self._seconds(mask)
        if second == _ANY:
            return True
        index += 1
        if index >= last:
            return False
        if words[index].mask & second:
            return True
        return index in over and any(edge.mask & second for edge in over[index])

    def _seconds(self, mask: int) -> int:
        """Sum the keys that may come second after a word with these keys, ``_ANY`` if none need."""
        reached = self._starting & self._wanting(mask)
        second = 0
        if reached & self._ending:
            second = _ANY
        else:
            following = self._following(reached)
            for bit, positions in self._of_bit.items():
                if positions & following:
                    second |= bit
        if len(self._second) >= _MOST_SETS:
            self._second.clear()
        self._second[mask] = second
        return second

    def _wanting(self, mask: int) -> int:
        """Return the positions that a word with these keys can fill."""
        live = self._live.get(mask)
        if live is None:
            live = 0
            for bit, positions in self._of_bit.items():
                if bit & mask:
                    live |= positions
            if len(self._live) >= _MOST_SETS:
                self._live.clear()
            self._live[mask] = live
        return live

    def _following(self, positions: int) -> int:
        """Return the positions that may follow any of a set."""
        following = self._next.get(positions)
        if following is None:
            following = 0
            left = positions
            while left:
                low = left & -left
                for position in self._table.follows[low.bit_length() - 1]:
                    following |= 1 << position
                left ^= low
            if len(self._next) >= _MOST_SETS:
                self._next.clear()
            self._next[positions] = following
        return following

    def _winner(self, lattice: Lattice, index: int, last: int) -> tuple[int, int] | None:
        """Return end and rule of the longest match from a token, None when no rule matches."""
        words, over = lattice.words, lattice.over
        waiting: dict[int, int] = {index: self._starting}
        furthest = accepted = 0
        at = index
        while waiting:
            wanted = waiting.pop(at, 0)
            steps = [(at + 1, words[at].mask)] if wanted else []
            if wanted and at in over:
                steps += [(edge.end, edge.mask) for edge in over[at] if edge.end <= last]
            for end, mask in steps:
                reached = wanted & self._wanting(mask)
                if not reached:
                    continue
                if reached & self._ending and end >= furthest:
                    accepted = reached & self._ending | (accepted if end == furthest else 0)
                    furthest = end
                if end < last:
                    waiting[end] = waiting.get(end, 0) | self._following(reached)
            at += 1
        if not furthest:
            return None
        # positions are numbered rule by rule, so the lowest belongs to the first rule
        return furthest, self._table.owner[(accepted & -accepted).bit_length() - 1]

    def _longest(self, lattice: Lattice, index: int, last: int) -> _Thread | None:
        winner = self._winner(lattice, index, last)
        if winner is None:
            return None
        last, rule = winner
        words, over = lattice.words, lattice.over
        bits, follows, ends = self._table.bits, self._table.follows, self._table.ends
        best: _Thread | None = None
        waiting: dict[int, dict[int, _Thread]] = {}

        def step(positions: Iterable[int], at: int, before: _Thread | None) -> None:
            nonlocal best
            ways = [(at + 1, words[at].mask, words[at].keys)]
            ways += [(e.end, e.mask, e.keys) for e in over.get(at, ()) if e.end <= last]
            for end, mask, keys in ways:
                there = waiting.setdefault(end, {})
                for position in positions:
                    if bits[position] & mask and position not in there:
                        thread: _Thread = (position, at, end, keys, before)
                        there[position] = thread
                        if best is None and end == last and ends[position]:
                            best = thread

        step(self._begins[rule], index, None)
        while waiting and best is None:
            at = min(waiting)
            threads = waiting.pop(at)
            if at < last:
                for position, thread in threads.items():
                    step(follows[position], at, thread)
        return best

    def _bind(self, lattice: Lattice, thread: _Thread) -> Match:
        table, tokens = self._table, lattice.text.tokens
        rule = table.owner[thread[0]]
        path = []
        step: _Thread | None = thread
        while step is not None:
            path.append(step)
            step = step[4]
        path.reverse()
        heads: dict[str, tuple[int, str, Offer]] = {}
        lasts: dict[str, int] = {}
        for position, at, end, keys, _ in path:
            key = self._key_of_bit[table.bits[position]]
            for name in table.slots[position]:
                heads.setdefault(name, (at, key, keys[key]))
                lasts[name] = end
        slots = {}
        for name, (at, key, offer) in heads.items():
            end = lasts[name]
            start = _start(lattice, at, offer)
            slots[name] = Bound(at, end, Span(start, tokens[end - 1].end), key, offer.value)
        whole = slots.pop("span", None)
        if whole is not None:
            return Match(rule, whole.first, whole.last, whole.span, slots)
        position, at, _, keys, _ = path[0]
        start = _start(lattice, at, keys[self._key_of_bit[table.bits[position]]])
        last = path[-1][2]
        return Match(rule, at, last, Span(start, tokens[last - 1].end), slots)


def _start(lattice: Lattice, at: int, offer: Offer) -> int:
    token = lattice.text.tokens[at]
    if not offer.skipped:
        return token.start
    surface = lattice.text.article.text[token.start : token.end]
    start = token.start + surface_offset(surface, offer.skipped)
    # what was taken off can be the whole token: the «و» of «و 27»
    return start if start < token.end else lattice.text.tokens[at + 1].start
