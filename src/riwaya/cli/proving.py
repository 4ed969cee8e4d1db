"""What ``riwaya prove`` holds rules and words against."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import partial
from importlib import resources
from importlib.resources.abc import Traversable

from riwaya.extract.layers import lay_text
from riwaya.match.grammar import Grammar
from riwaya.match.pattern import keys_of
from riwaya.match.proof import prove_file
from riwaya.resources import Resource
from riwaya.resources.form import misshapen

_NAMED = re.compile(r"\b[A-Z][A-Z_]+\b")


def failures(grammar: Grammar, files: Iterable[Resource]) -> Iterator[str]:
    """Yield a line for each proof that fails and each line that is not written as it must be."""
    for file in files:
        for line, why in misshapen(file):
            yield f"{file.name}:{line}: {why}"
    for rules in grammar.files:
        lay = partial(lay_text, grammar=grammar, before=rules.name)
        for broken in prove_file(grammar, rules.name, lay):
            yield f"{broken.file}:{broken.line}: rule {broken.rule}: {broken.says}"


def unasked(grammar: Grammar, lists: Iterable[Resource]) -> tuple[str, ...]:
    """Name the classes written in word lists that no rule speaks of and no finder's code names."""
    asked = {
        key.partition("@")[2]
        for file in grammar.files
        for rule in file.rules
        for key in keys_of(rule.pattern)
    }
    asked |= {
        name
        for file in grammar.files
        for derived in file.derived
        for name in (*derived.any_of, *derived.none_of)
    }
    asked |= set(_NAMED.findall("\n".join(_code(resources.files("riwaya")))))
    written = {
        row.get("class", "") for file in lists for row in csv.DictReader(io.StringIO(file.text))
    }
    return tuple(sorted(name for name in written - {""} if name not in asked))


def _code(folder: Traversable) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _code(entry)
        elif entry.name.endswith(".py"):
            yield entry.read_text(encoding="utf-8")
