"""Entries of a reading, found by id and told: the words they stand on, the rule that made them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from riwaya.cli.options import Said
from riwaya.errors import InputError
from riwaya.ingest.inputs import read_articles
from riwaya.ingest.rows import Given
from riwaya.ingest.streams import opened, shown_name
from riwaya.match.grammar import Grammar
from riwaya.match.rules import Rule
from riwaya.model.reading import Reading
from riwaya.model.span import Span

_IS_READING = re.compile(rb'\A\s*\{\s*"schema"\s*:\s*"riwaya\.reading/')
_NUMBERED = re.compile(r"([a-z])([1-9]\d{0,3})")
_KINDS = {"s": "spoken", "t": "times", "f": "figures", "a": "actors"}
# In the order of telling: which words decided, then the words as a whole.
_PLACES = (
    "source",
    "cue",
    "content",
    "hedges",
    "loaded",
    "gloss",
    "evidence",
    "mentions",
    "channel",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A reading and, if it is known, the text it was read in."""

    reading: Reading
    text: str | None


def readings_of(source: str, said: Said, grammar: Grammar) -> Iterator[Shown | InputError]:
    """Yield the readings that an input holds, or those of the articles that it holds."""
    from riwaya.report import report
    from riwaya.views.json import decode

    data = _held_readings(source)
    if data is None:
        for article in read_articles([source], Given(said.published, said.outlet)):
            if isinstance(article, InputError):
                yield article
            else:
                yield Shown(report(article, grammar), article.text)
        return
    for number, line in enumerate(data, 1):
        try:
            reading = decode(line)
        except ValueError as error:
            yield InputError(shown_name(source), f"reading {number}: {error}")
            return
        yield Shown(reading, reading.document.text)


def _held_readings(source: str) -> list[bytes] | None:
    """Return the JSON of each reading that an input holds, None when it holds something else."""
    with opened(source) as stream:
        if not _IS_READING.match(stream.peek(256) if hasattr(stream, "peek") else b""):
            return None
        data = stream.read()
    lines = [line for line in data.split(b"\n") if line.strip()]
    return lines if all(_IS_READING.match(line) for line in lines) else [data]


def find_entry(reading: Reading, wanted: str) -> Any | None:  # noqa: ANN401 - an entry of any kind
    """Find an entry by its id, by its kind and number, or by the beginning of its id."""
    entries = {
        entry.id: entry
        for field in fields(reading)
        for entry in _listed(getattr(reading, field.name))
    }
    if wanted in entries:
        return entries[wanted]
    if numbered := _NUMBERED.fullmatch(wanted):
        kind = getattr(reading, _KINDS.get(numbered[1], ""), ())
        number = int(numbered[2])
        return kind[number - 1] if number <= len(kind) else None
    begun = [entry for key, entry in entries.items() if len(wanted) > 4 and key.startswith(wanted)]
    return begun[0] if len(begun) == 1 else None


def _listed(value: object) -> tuple[Any, ...]:
    return tuple(v for v in value if hasattr(v, "id")) if isinstance(value, tuple) else ()


def explain(entry: Any, shown: Shown, grammar: Grammar) -> Iterator[str]:  # noqa: ANN401
    """Tell an entry in lines: its values, its words, the reason, the rule with its examples."""
    yield f"{type(entry).__name__.lower():<10}{entry.id}"
    for name, value in _values(entry):
        yield f"{name:<10}{value}"
    for name, span in _spans(entry):
        yield f"{name:<10}{_words(span, shown)}"
    if because := getattr(entry, "because", ""):
        yield f"because   {because}"
    rules = [rule for file in grammar.files for rule in file.rules if rule.id == entry.by]
    if not rules:
        yield f"by        {entry.by or '?'}: no rule of a file, but the code of a finder"
    for rule in rules:
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"rule      {rule.id} ({rule.file}:{rule.line})"
    yield f"says      {rule.says}"
    yield f"pattern   {' '.join(rule.source.split())}"
    for example in rule.examples:
        bound = ", ".join(f"{slot} = {words}" for slot, words in example.slots.items())
        yield f"example   {example.text}{f' ({bound})' if bound else ''}"


def _values(entry: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401
    for name in (
        "act",
        "certainty",
        "mode",
        "edtf",
        "timex",
        "mod",
        "point",
        "low",
        "high",
        "shape",
    ):
        value = getattr(entry, name, None)
        if value is not None:
            yield name, value


def _spans(entry: Any) -> Iterator[tuple[str, Span]]:  # noqa: ANN401
    if hasattr(entry, "start"):
        yield "words", Span(entry.start, entry.end, entry.in_)
    for name in _PLACES:
        value = getattr(entry, name, None)
        for at in value if isinstance(value, tuple) else (value,):
            if at is not None:
                yield name, Span(at.start, at.end, getattr(at, "in_", None))


def _words(span: Span, shown: Shown) -> str:
    place = f"[{span.start}, {span.end})"
    text = shown.reading.document.title if span.in_ == "title" else shown.text
    if text is None:
        return f"{place} of the article, whose text the reading does not carry"
    words = "".join(c if c.isprintable() else " " for c in span.of(text))
    return f"«{words}» {'of the title ' if span.in_ else ''}{place}"
