"""Run an automaton over a lattice: leftmost, then longest, then the order of the rules.

At each token only the rules whose first word is there begin; all of them advance together, one
thread a position, so the work is bounded by text length times the longest pattern. The first thread
to reach a position keeps it: no backtracking.
"""

from __future__ import annotations

from collections.abc import Iterator
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


# position, token index, index after it, offers of the step, the thread before
_Thread = tuple[int, int, int, "dict[str, Offer]", "_Thread | None"]


class Matcher:
    """A rule set ready to run; ``names[bit]`` tells which key a bit stands for."""

    __slots__ = ("_key_of_bit", "_starts", "_table")

    def __init__(self, table: Automaton, key_of_bit: dict[int, str]) -> None:
        self._table = table
        self._key_of_bit = key_of_bit
        self._starts: dict[int, tuple[int, ...]] = {}

    def scan(self, lattice: Lattice, first: int, last: int) -> Iterator[Match]:
        """Yield the matches among the tokens ``first`` to ``last``, none overlapping another.

        A slot named ``span`` says which part of the pattern is the match; the rest is context, and
        the next match may begin in what follows that part.
        """
        index = first
        while index < last:
            thread = self._longest(lattice, index, last)
            if thread is None:
                index += 1
                continue
            match = self._bind(lattice, thread)
            yield match
            index = max(match.last, index + 1)

    def _begin(self, mask: int) -> tuple[int, ...]:
        starts = self._starts.get(mask)
        if starts is None:
            bits = self._table.bits
            starts = tuple(p for p in self._table.starts if bits[p] & mask)
            self._starts[mask] = starts
        return starts

    def _longest(self, lattice: Lattice, index: int, last: int) -> _Thread | None:
        words, over = lattice.words, lattice.over
        word, edges = words[index], over.get(index, ())
        if not self._begin(word.mask) and not any(self._begin(edge.mask) for edge in edges):
            return None
        bits, follows, follow_mask, ends, owner = (
            self._table.bits,
            self._table.follows,
            self._table.follow_mask,
            self._table.ends,
            self._table.owner,
        )
        best: _Thread | None = None
        waiting: dict[int, dict[int, _Thread]] = {}

        def reach(position: int, at: int, end: int, keys: object, before: _Thread | None) -> None:
            nonlocal best
            there = waiting.setdefault(end, {})
            if position in there:
                return
            thread: _Thread = (position, at, end, keys, before)  # type: ignore[assignment]
            there[position] = thread
            if ends[position] and (
                best is None
                or end > best[2]
                or (end == best[2] and owner[position] < owner[best[0]])
            ):
                best = thread

        for position in self._begin(word.mask):
            reach(position, index, index + 1, word.keys, None)
        for edge in edges:
            if edge.end <= last:
                for position in self._begin(edge.mask):
                    reach(position, index, edge.end, edge.keys, None)
        while waiting:
            at = min(waiting)
            threads = waiting.pop(at)
            if at >= last:
                continue
            mask, keys = words[at].mask, words[at].keys
            edges = over.get(at, ())
            for position, thread in threads.items():
                wanted = follow_mask[position]
                if wanted & mask:
                    for nxt in follows[position]:
                        if bits[nxt] & mask:
                            reach(nxt, at, at + 1, keys, thread)
                for edge in edges:
                    if wanted & edge.mask and edge.end <= last:
                        for nxt in follows[position]:
                            if bits[nxt] & edge.mask:
                                reach(nxt, at, edge.end, edge.keys, thread)
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
