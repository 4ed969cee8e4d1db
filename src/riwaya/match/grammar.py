"""A grammar: rule sets and the words they speak of, compiled together, ready for any number of texts.

What a word type offers is kept, so a word is looked up once however often it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from riwaya.errors import ResourceError
from riwaya.match.automaton import build_automaton
from riwaya.match.language import Language
from riwaya.match.lattice import Edge, Lattice, Offer, Word
from riwaya.match.pattern import Atom, Choice, Node, Repeat, Slot, keys_of
from riwaya.match.pattern import Sequence as Parts
from riwaya.match.rules import Derived, Rule, RuleFile
from riwaya.match.run import Matcher
from riwaya.model.text import Text, Token
from riwaya.model.word import WordReading

_MOST_TYPES = 1 << 17


@dataclass(frozen=True, slots=True)
class _Made:
    """A class made of others, as keys: its own, and those a word must offer some, all, none of."""

    key: str
    bases: tuple[str, ...]
    some: frozenset[str]
    every: frozenset[str]
    no: frozenset[str]

    @classmethod
    def of(cls, derived: Derived, language: Language) -> _Made:
        bases = tuple(f"@{name}" for name in (*derived.any_of, *derived.all_of))
        every = frozenset(f"@{name}" for name in derived.all_of)
        # words stand among the classes that a word must not have
        no = frozenset(key for c in map(language.fold, derived.none_of) for key in (f"@{c}", c))
        return cls(f"@{derived.name}", bases, frozenset(bases), every, no)


class Grammar:
    """Rule sets by name, over one language.

    ``laid`` names the classes that finders lay over a text, so that a misspelt class in a rule is an
    error when the rules load and not a rule that never matches.
    """

    def __init__(
        self, language: Language, files: Iterable[RuleFile], laid: Iterable[str] = ()
    ) -> None:
        self.language = language
        self.files = tuple(files)
        self._derived = tuple(_Made.of(d, language) for file in self.files for d in file.derived)
        _refuse_twins(self.files)
        self._bits: dict[str, int] = {}
        self._alike: dict[tuple[str, ...], tuple[tuple[tuple[str, str], ...], int, int]] = {}
        self._words: dict[tuple[str, str], Word] = {}
        self._check_classes(frozenset(laid))
        patterns = {
            file.name: tuple(_folded(rule.pattern, language) for rule in file.rules)
            for file in self.files
        }
        for nodes in patterns.values():
            for node in nodes:
                for key in sorted(keys_of(node)):
                    self._bits.setdefault(key, 1 << len(self._bits))
        self._literals = frozenset(
            key.removeprefix("~").rpartition("+")[2] for key in self._bits if "@" not in key
        )
        key_of_bit = {bit: key for key, bit in self._bits.items()}
        self._matchers = {
            name: Matcher(build_automaton(nodes, self._bits.__getitem__), key_of_bit, 1 << number)
            for number, (name, nodes) in enumerate(patterns.items())
        }
        self._rules = {file.name: file.rules for file in self.files}

    def rules(self, name: str) -> tuple[Rule, ...]:
        """Return the rules of one file in order; a match's ``rule`` counts in it."""
        return self._rules[name]

    def matcher(self, name: str) -> Matcher:
        """Return the compiled rule set of one file."""
        return self._matchers[name]

    def lattice(self, text: Text) -> Lattice:
        """Lay the words and listed phrases of a text out for matching."""
        tokens, phrases = text.tokens, self.language.phrases
        words = tuple(map(self.word, tokens))
        over: dict[int, tuple[Edge, ...]] = {}
        for index in [index for index, word in enumerate(words) if word.leads]:
            edges = tuple(self._edge(end, reading) for end, reading in phrases(tokens, index))
            if edges:
                over[index] = edges
        return Lattice(text, words, over, self.mask_of)

    def word(self, token: Token) -> Word:
        """Return what a token's type offers."""
        known = self._words.get((token.folded, token.kind))
        if known is None:
            if len(self._words) >= _MOST_TYPES:
                self._words.clear()
            known = self._words[token.folded, token.kind] = self._offers(token)
        return known

    def mask_of(self, keys: Iterable[str]) -> int:
        """Sum the bits of the keys that some pattern asks for."""
        mask = 0
        for key in keys:
            mask |= self._bits.get(key, 0)
        return mask

    def _offers(self, token: Token) -> Word:
        keys: dict[str, Offer] = {}
        for reading in self.language.readings(token):
            self._add(keys, reading)
        signature = tuple(keys)
        known = self._alike.get(signature)
        if known is None:
            if len(self._alike) >= _MOST_TYPES:
                self._alike.clear()
            known = self._alike[signature] = self._made_of(signature)
        made, mask, opens = known
        for key, base in made:
            keys[key] = keys[base]  # what is known of the word under the class it comes from
        return Word(mask, keys, opens, self.language.begins_phrase(token.folded))

    def _made_of(self, signature: tuple[str, ...]) -> tuple[tuple[tuple[str, str], ...], int, int]:
        """Return the classes that keys make, each with the key it comes from; the mask; who opens.

        Thousands of words offer the same keys, so that this is worked out once for all of them.
        """
        keys = dict.fromkeys(signature)
        found: list[tuple[str, str]] = []
        for made in self._derived:
            if made.some.isdisjoint(keys) or not made.every <= keys.keys():
                continue
            if made.no.isdisjoint(keys):
                base = next(key for key in made.bases if key in keys)
                for key in (made.key, f"~{made.key}"):
                    keys[key] = None
                    found.append((key, base))
        mask = self.mask_of(keys)
        opens = sum(m.number for m in self._matchers.values() if m.opening & mask)
        return tuple(found), mask, opens

    def _add(self, keys: dict[str, Offer], reading: WordReading) -> None:
        attached = f"{reading.preposition}+" if reading.preposition else ""
        for cls, value in reading.classes:
            offer = Offer(reading.skipped, value)
            keys.setdefault(f"{attached}@{cls}", offer)
            keys.setdefault(f"~@{cls}", offer)
        if reading.stem in self._literals:
            offer = Offer(reading.skipped)
            keys.setdefault(attached + reading.stem, offer)
            keys.setdefault("~" + reading.stem, offer)

    def _edge(self, end: int, reading: WordReading) -> Edge:
        keys: dict[str, Offer] = {}
        self._add(keys, reading)
        return Edge(end, self.mask_of(keys), keys)

    def _check_classes(self, laid: frozenset[str]) -> None:
        known = (
            self.language.classes | laid | {made.key.removeprefix("@") for made in self._derived}
        )
        for file in self.files:
            for rule in file.rules:
                for key in keys_of(rule.pattern):
                    name = key.partition("@")[2]
                    if name and name not in known:
                        raise ResourceError(
                            rule.file, rule.line, f"rule {rule.id}: no class @{name}"
                        )


def _refuse_twins(files: Iterable[RuleFile]) -> None:
    """Refuse two classes made under one name: the later would change the earlier one's rules."""
    seen: dict[str, str] = {}
    for file in files:
        for derived in file.derived:
            if derived.name in seen:
                why = f"class {derived.name} is made in {seen[derived.name]} too"
                raise ResourceError(file.name, 1, why)
            seen[derived.name] = file.name


def _folded(node: Node, language: Language) -> Node:
    match node:
        case Atom(key):
            if "@" in key:
                return node
            head, plus, word = key.rpartition("+")
            mark = "~" if word.startswith("~") else ""
            return Atom(head + plus + mark + language.fold(word.removeprefix("~")))
        case Slot(name, part):
            return Slot(name, _folded(part, language))
        case Repeat(part, least, most):
            return Repeat(_folded(part, language), least, most)
        case Parts(parts):
            return Parts(_all(parts, language))
        case Choice(parts):
            return Choice(_all(parts, language))


def _all(parts: Sequence[Node], language: Language) -> tuple[Node, ...]:
    return tuple(_folded(part, language) for part in parts)
