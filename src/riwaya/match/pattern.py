r"""The pattern language, read into a tree.

| written | means |
|---|---|
| `word` | that word, with or without an attached "and" |
| `@CLASS` | a word or phrase of that class |
| `~word`, `~@CLASS` | the same, with any attached preposition too |
| `ب+word`, `ل+@CLASS` | the same, with just that preposition attached |
| `slot:x` | x, remembered under that name |
| `( a \| b c )` | one of several |
| `x?  x*  x+  x{2,5}` | optional, up to eight, one to eight, two to five |

Repeats are bounded, so a pattern has a longest possible match and a whole rule set runs in linear
time. There are no group numbers and no priorities.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MANY = 8
_LEXEME = re.compile(
    r"\s*(?:(?P<slot>[a-z][a-z_]*):|(?P<mark>[()|])|(?P<repeat>[?*+]|\{\d+,\d+\})"
    r"|(?P<atom>~?(?:[^\W\d_]\+)?@[A-Z][A-Z0-9_]*|~?(?:[^\W\d_]\+)?[^\s()|?*+{}@~:]+))"
)


class PatternError(ValueError):
    """A pattern is not well formed; ``at`` is the column where reading stopped."""

    def __init__(self, why: str, at: int) -> None:
        super().__init__(why)
        self.at = at


@dataclass(frozen=True, slots=True)
class Atom:
    """One word or class; ``key`` is what a token must offer to match."""

    key: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A part whose place is remembered under a name."""

    name: str
    part: Node


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part ``least`` to ``most`` times."""

    part: Node
    least: int
    most: int


Node = Atom | Slot | Sequence | Choice | Repeat


def read_pattern(source: str) -> Node:
    """Read a pattern into its tree; raises PatternError with the column of what is wrong.

    >>> read_pattern("cue:@CUE @THAT?")  # doctest: +NORMALIZE_WHITESPACE
    Sequence(parts=(Slot(name='cue', part=Atom(key='@CUE')),
                    Repeat(part=Atom(key='@THAT'), least=0, most=1)))
    """
    reader = _Reader(source)
    node = reader.choice()
    if (left := reader.peek()) is not None:
        raise PatternError("a ')' closes nothing", left.start("mark"))
    return node


def keys_of(node: Node) -> frozenset[str]:
    """Name every key a pattern asks for.

    >>> sorted(keys_of(read_pattern("@CUE (عن | من)?")))
    ['@CUE', 'عن', 'من']
    """
    match node:
        case Atom(key):
            return frozenset((key,))
        case Slot(_, part) | Repeat(part, _, _):
            return keys_of(part)
        case Sequence(parts) | Choice(parts):
            return frozenset().union(*map(keys_of, parts))


def slots_of(node: Node) -> frozenset[str]:
    """Name every slot a pattern can bind.

    >>> sorted(slots_of(read_pattern("cue:@CUE (source:@NAME | عن to:@NAME)")))
    ['cue', 'source', 'to']
    """
    match node:
        case Atom():
            return frozenset()
        case Slot(name, part):
            return slots_of(part) | {name}
        case Repeat(part, _, _):
            return slots_of(part)
        case Sequence(parts) | Choice(parts):
            return frozenset().union(*map(slots_of, parts))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def peek(self) -> re.Match[str] | None:
        if not self.source[self.at :].strip():
            return None
        match = _LEXEME.match(self.source, self.at)
        if match is None:
            raise PatternError("not part of the pattern language", self.at)
        return match

    def choice(self) -> Node:
        options = [self.sequence()]
        while (ahead := self.peek()) is not None and ahead["mark"] == "|":
            self.at = ahead.end()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def sequence(self) -> Node:
        parts = []
        while (ahead := self.peek()) is not None and ahead["mark"] not in {"|", ")"}:
            parts.append(self.repeated())
        if not parts:
            raise PatternError("nothing to match here", self.at)
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def repeated(self) -> Node:
        node = self.single()
        while (ahead := self.peek()) is not None and ahead["repeat"]:
            self.at = ahead.end()
            least, most = _bounds(ahead["repeat"])
            if most < max(least, 1):
                raise PatternError("a repeat that cannot be met", ahead.start())
            node = Repeat(node, least, most)
        return node

    def single(self) -> Node:
        ahead = self.peek()
        if ahead is None:
            raise PatternError("the pattern stops short", self.at)
        self.at = ahead.end()
        if ahead["slot"]:
            return Slot(ahead["slot"], self.single())
        if ahead["atom"]:
            return Atom(ahead["atom"])
        if ahead["mark"] != "(":
            raise PatternError("a repeat or mark where a word should stand", ahead.start())
        node = self.choice()
        close = self.peek()
        if close is None or close["mark"] != ")":
            raise PatternError("a '(' is never closed", ahead.start("mark"))
        self.at = close.end()
        return node


def _bounds(repeat: str) -> tuple[int, int]:
    match repeat:
        case "?":
            return 0, 1
        case "*":
            return 0, MANY
        case "+":
            return 1, MANY
    least, most = repeat[1:-1].split(",")
    return int(least), int(most)
