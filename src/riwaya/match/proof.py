"""The law of proof: each example matches by its own rule and binds exactly the slots it names.

No counter-example matches that rule, and known failures still fail: one that turns green must move
to the examples.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.match.rules import Example, Rule
from riwaya.match.run import Match


@dataclass(frozen=True, slots=True)
class Failure:
    """A broken proof: the rule, where it stands, and what was seen instead."""

    file: str
    line: int
    rule: str
    says: str


def prove_file(grammar: Grammar, name: str, lay: Callable[[str], Lattice]) -> Iterator[Failure]:
    """Yield what does not hold in one rule file; ``lay`` lays an example text out for matching.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> list(prove_file(grammar, "places", lambda t: lay_text(t, grammar, before="places")))
    []
    """
    rules = grammar.rules(name)
    for number, rule in enumerate(rules):
        for example in rule.examples:
            if seen := _misses(grammar, name, number, example, lay):
                yield _failure(rule, f"«{example.text}»: {seen}")
        for text in rule.counter_examples:
            if any(match.rule == number for match in _matches(grammar, name, text, lay)):
                yield _failure(rule, f"counter-example «{text}» matches")
        for example in rule.known_failures:
            if not _misses(grammar, name, number, example, lay):
                yield _failure(
                    rule, f"known failure «{example.text}» now holds: make it an example"
                )


def _misses(
    grammar: Grammar, name: str, number: int, example: Example, lay: Callable[[str], Lattice]
) -> str | None:
    """Say how an example fails, or None when it holds."""
    found = _matches(grammar, name, example.text, lay)
    own = [match for match in found if match.rule == number]
    if not own:
        others = ", ".join(grammar.rules(name)[m.rule].id for m in found)
        return f"no match by this rule (by: {others or 'none'})"
    best = None
    for match in own:
        bound = {slot: at.span.of(example.text) for slot, at in match.slots.items()}
        wanted = {k: v for k, v in example.slots.items() if k != "span"}
        span = example.slots.get("span")
        if bound == wanted and span in (None, match.span.of(example.text)):
            return None
        best = best or f"binds {bound} in «{match.span.of(example.text)}»"
    return best


def _matches(grammar: Grammar, name: str, text: str, lay: Callable[[str], Lattice]) -> list[Match]:
    lattice = lay(text)
    matcher = grammar.matcher(name)
    return [
        match
        for sentence in lattice.text.sentences
        for match in matcher.scan(lattice, sentence.first, sentence.last)
    ]


def _failure(rule: Rule, says: str) -> Failure:
    return Failure(rule.file, rule.line, rule.id, says)
