"""Which read statement answers which of the gold, as the scorer pairs them, and what was right.

The scorer prints totals; spans, confidence and kinds of misses need the pairs themselves. They are
made here by the scorer's own functions, and `check` sees that both count the same.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from scoring.run import RunError
from scoring.sources import SCORER

Row = dict[str, Any]
Span = tuple[int, int]

ALIKE = 0.5  # of the words of two contents: less is another statement


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the gold and the read one that answers it.

    ``speaker`` says whether the speaker is right; None where the reader left it to the narrator.
    ``invented`` says whether a relay was given where the gold has none; None where it has one.
    """

    gold: int
    read: int
    alike: float
    speaker: bool | None
    invented: bool | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: its gold and read statements, the pairs, and what the gold calls each speaker.

    ``spared`` are statements of the gold on which annotators may differ and that nothing answers:
    they are no misses.
    """

    id: str
    text: str
    gold: list[Row]
    read: list[Row]
    pairs: tuple[Pair, ...] = ()
    spared: frozenset[int] = frozenset()
    names: tuple[frozenset[str], ...] = ()


@cache
def scorer() -> ModuleType:
    """The scorer as a module: its functions judge names, words and pairs."""
    made = importlib.util.spec_from_file_location("riwaya_scorer", SCORER)
    if made is None or made.loader is None:
        raise RunError(f"{SCORER} cannot be loaded")
    module = importlib.util.module_from_spec(made)
    made.loader.exec_module(module)
    return module


def judge_statements(readings: list[Row], gold: Path, articles: Path) -> list[Judged]:
    """Pair the statements of every article of the gold with those of its reading."""
    by_id = {reading["document"]["id"]: reading for reading in readings}
    judged = []
    for path in sorted(gold.glob("*.json")):
        article = json.loads((articles / path.name).read_text("utf-8"))
        wanted = json.loads(path.read_text("utf-8"))
        judged.append(_paired(article, wanted, by_id[article["id"]]))
    return judged


def check(judged: list[Judged], scores: Row) -> None:
    """Raise RunError when the scorer counted other pairs, or other speakers right."""
    pairs = [pair for article in judged for pair in article.pairs]
    ours = len(pairs), sum(bool(pair.speaker) for pair in pairs)
    theirs = scores["detect"]["tp"], scores["speaker"]["right"]
    if ours != theirs:
        raise RunError(f"pairs and right speakers: {ours} here, {theirs} by the scorer")


def _paired(article: Row, wanted: Row, reading: Row) -> Judged:
    judge = scorer()
    read, names = (
        judge.Reading(reading, article["text"], article.get("title")),
        judge.GoldNames(wanted),
    )
    gold, found = wanted["statements"], read.raw["statements"]
    words = [judge.tokens(entry["content"]) for entry in gold]
    heard = [judge.tokens(read.content(statement)) for statement in found]
    offers = [
        (
            round(alike, 6)
            + (0.02 if judge.said_by(read, statement["speaker"], entry, names) else 0)
            - min(0.01, abs(_start(statement) - entry["start"]) / 1e6),
            i,
            j,
        )
        for i, entry in enumerate(gold)
        for j, statement in enumerate(found)
        if statement["mode"] != "narrator"
        or (entry["certainty"] == "unknown" and statement["certainty"] == "withheld")
        if (alike := judge.token_f1(words[i], heard[j])) >= ALIKE
    ]
    answered, _ = judge.greedy(offers)
    pairs = tuple(
        Pair(
            i,
            j,
            judge.token_f1(words[i], heard[j]),
            None
            if found[j]["mode"] == "narrator"
            else judge.said_by(read, found[j]["speaker"], gold[i], names),
            _invented(gold[i], found[j], read, names),
        )
        for i, j in sorted(answered.items())
    )
    spared = frozenset(
        i for i, entry in enumerate(gold) if i not in answered and _doubtful(entry, names)
    )
    called = tuple(frozenset(names.names(entry["speaker_canonical_ar"])) for entry in gold)
    return Judged(article["id"], article["text"], gold, found, pairs, spared, called)


def _invented(entry: Row, statement: Row, read: Any, names: Any) -> bool | None:  # noqa: ANN401
    """Say whether a relay is given that the gold has neither first nor as an alternative."""
    if entry.get("channel_ar") or statement["mode"] == "narrator":
        return None
    judge = scorer()
    others = [name for name in judge.alternatives(entry, "channel_ar") if name]
    links = [link["actor"] for link in statement["channel"]]
    return bool(links) and not any(
        judge.name_match(read.names(link), names.names(name), False)  # noqa: FBT003 - the scorer's
        for link in links
        for name in others
    )


def _doubtful(entry: Row, names: Any) -> bool:  # noqa: ANN401
    """Say whether nobody is blamed for not reading a statement, as the scorer sees it."""
    judge = scorer()
    speaker = entry["speaker_canonical_ar"]
    treaty = speaker not in names.by and judge.fold(speaker).startswith(judge.TREATY)
    twice = entry.get("duplicate_of") is not None
    return bool(entry.get("optional") or twice or entry.get("verb") is None or treaty)


def _start(statement: Row) -> int:
    span = statement["content"] or (statement["evidence"] or [{"start": 0}])[0]
    start: int = span["start"]
    return start
