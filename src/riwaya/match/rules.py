"""Rules as data: TOML files of patterns, each with its proof beside it.

A rule without an example does not load. See `proof` for what an example must show.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from riwaya.errors import ResourceError
from riwaya.match.pattern import Node, PatternError, read_pattern, slots_of

_ALLOWED = frozenset(
    ("id", "says", "pattern", "gives", "examples", "counter_examples", "known_failures", "in_bulk")
)


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the words each slot must bind in it; ``span`` is the whole match."""

    text: str
    slots: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it says in words, its pattern, what it gives, and its examples."""

    id: str
    says: str
    pattern: Node
    source: str
    gives: Mapping[str, str]
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...]
    known_failures: tuple[Example, ...]
    in_bulk: int | None
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Derived:
    """A class made of others: one of ``any_of``, all of ``all_of`` and none of ``none_of``."""

    name: str
    any_of: tuple[str, ...]
    none_of: tuple[str, ...]
    all_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What one TOML file holds: derived classes, then rules in order."""

    name: str
    derived: tuple[Derived, ...]
    rules: tuple[Rule, ...]


def read_rules(name: str, source: str) -> RuleFile:
    """Read a rule file; raises ResourceError with file and line of what is wrong.

    >>> rules = read_rules("x.toml", '''
    ... [[rule]]
    ... id = "said"
    ... says = "Somebody said."
    ... pattern = "cue:قال"
    ... examples = [{ text = "قال الوزير", cue = "قال" }]
    ... ''').rules
    >>> rules[0].id, rules[0].line, dict(rules[0].examples[0].slots)
    ('said', 3, {'cue': 'قال'})
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = (
            int(str(error).rpartition("line ")[2].partition(",")[0] or 0)
            if "line " in str(error)
            else source.count("\n")
        )
        raise ResourceError(name, line, str(error)) from error
    derived = tuple(
        Derived(
            key, tuple(spec.get("any", ())), tuple(spec.get("none", ())), tuple(spec.get("all", ()))
        )
        for key, spec in data.get("class", {}).items()
    )
    rules = tuple(_rule(name, source, table) for table in data.get("rule", ()))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise ResourceError(name, rule.line, f"rule {rule.id} stands twice")
        seen.add(rule.id)
    return RuleFile(name, derived, rules)


def _rule(name: str, source: str, table: dict[str, object]) -> Rule:
    identity = str(table.get("id", ""))
    line = _line_of(source, identity)
    if not identity or not table.get("says") or not table.get("pattern"):
        raise ResourceError(name, line, f"rule {identity or '?'} lacks id, says or pattern")
    if unknown := set(table) - _ALLOWED:
        raise ResourceError(name, line, f"rule {identity} has unknown {sorted(unknown)}")
    written = str(table["pattern"])
    try:
        node = read_pattern(written)
    except PatternError as error:
        where = f"{written}\n{' ' * error.at}^"
        raise ResourceError(name, line, f"rule {identity}: {error}\n{where}") from error
    examples = _examples(table.get("examples"))
    if not examples:
        raise ResourceError(name, line, f"rule {identity} has no example")
    for example in examples:
        if stray := set(example.slots) - slots_of(node) - {"span"}:
            raise ResourceError(name, line, f"rule {identity}: no slot {sorted(stray)} to bind")
    counters = table.get("counter_examples") or ()
    count = table.get("in_bulk")
    return Rule(
        identity,
        str(table["says"]),
        node,
        written,
        {str(k): str(v) for k, v in _table(table.get("gives")).items()},
        examples,
        tuple(str(text) for text in counters),  # type: ignore[attr-defined]
        _examples(table.get("known_failures")),
        int(count) if isinstance(count, int) else None,
        name,
        line,
    )


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _examples(value: object) -> tuple[Example, ...]:
    rows = value if isinstance(value, list) else []
    return tuple(
        Example(str(row["text"]), {k: str(v) for k, v in row.items() if k != "text"})
        for row in rows
    )


def _line_of(source: str, identity: str) -> int:
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip().startswith("id") and f'"{identity}"' in line:
            return number
    return 1
