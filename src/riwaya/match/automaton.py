"""Patterns into one automaton for a whole rule set.

Each place in a pattern where a word can stand becomes a position (Glushkov's construction): it knows
the key it wants, the slots around it, and the positions that may follow. Positions of all rules are
numbered together, so a rule set is one table. Bounded repeats are written out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from riwaya.match import pattern as p


@dataclass(frozen=True, slots=True)
class Automaton:
    """The table of a rule set.

    ``bits[i]`` is the key of position i as a bit; ``follows[i]`` the positions that may come next in
    the order they should be tried; ``ends[i]`` whether a match may stop there; ``owner[i]`` the
    rule's number; ``slots[i]`` the slots it stands in; ``starts`` all first positions, by rule.
    """

    bits: tuple[int, ...]
    follows: tuple[tuple[int, ...], ...]
    follow_mask: tuple[int, ...]
    ends: tuple[bool, ...]
    owner: tuple[int, ...]
    slots: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]


@dataclass(slots=True)
class _Piece:
    first: list[int]
    last: list[int]
    empty: bool


@dataclass(slots=True)
class _Builder:
    bit_of: Callable[[str], int]
    bits: list[int] = field(default_factory=list)
    follows: list[list[int]] = field(default_factory=list)
    slots: list[tuple[str, ...]] = field(default_factory=list)

    def build(self, node: p.Node, inside: tuple[str, ...]) -> _Piece:
        match node:
            case p.Atom(key):
                self.bits.append(self.bit_of(key))
                self.follows.append([])
                self.slots.append(inside)
                place = [len(self.bits) - 1]
                return _Piece(place, place, empty=False)
            case p.Slot(name, part):
                return self.build(part, (*inside, name))
            case p.Choice(parts):
                pieces = [self.build(part, inside) for part in parts]
                return _Piece(
                    [i for piece in pieces for i in piece.first],
                    [i for piece in pieces for i in piece.last],
                    any(piece.empty for piece in pieces),
                )
            case p.Sequence(parts):
                return self.join([self.build(part, inside) for part in parts])
            case p.Repeat(part, least, most):
                pieces = [self.build(part, inside) for _ in range(most)]
                for piece in pieces[least:]:
                    piece.empty = True
                return self.join(pieces)

    def join(self, pieces: Sequence[_Piece]) -> _Piece:
        first: list[int] = []
        last: list[int] = []
        empty = True
        for piece in pieces:
            for i in last:
                self.follows[i].extend(j for j in piece.first if j not in self.follows[i])
            if empty:
                first = first + piece.first
            last = (last + piece.last) if piece.empty else list(piece.last)
            empty = empty and piece.empty
        return _Piece(first, last, empty)


def build_automaton(patterns: Sequence[p.Node], bit_of: Callable[[str], int]) -> Automaton:
    """Build the table of several patterns; ``bit_of`` gives each key its bit.

    >>> table = build_automaton([p.read_pattern("a b?")], {"a": 1, "b": 2}.__getitem__)
    >>> table.bits, table.follows, table.ends
    ((1, 2), ((1,), ()), (True, True))
    """
    builder = _Builder(bit_of)
    starts: list[int] = []
    ends: set[int] = set()
    owner: list[int] = []
    for number, node in enumerate(patterns):
        piece = builder.build(node, ())
        starts.extend(piece.first)
        ends.update(piece.last)
        owner.extend([number] * (len(builder.bits) - len(owner)))
    follow_mask = []
    for positions in builder.follows:
        mask = 0
        for position in positions:
            mask |= builder.bits[position]
        follow_mask.append(mask)
    return Automaton(
        tuple(builder.bits),
        tuple(map(tuple, builder.follows)),
        tuple(follow_mask),
        tuple(i in ends for i in range(len(builder.bits))),
        tuple(owner),
        tuple(builder.slots),
        tuple(starts),
    )
