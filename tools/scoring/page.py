"""docs/scores.md: tables, each label beside the best constant answer, and the misses by kind."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from scoring.attribution_page import attribution
from scoring.groups import SEGMENTED, Scored
from scoring.sources import ROOT
from scoring.writing import counted, found, percent, table

Row = dict[str, Any]

INTRODUCTION = """\
# Scores

Written by `make score`; not to be edited. The gold and the scorer lie beside the checkout, in
`../shared`; no word of an article stands here, only counts, ids and offsets.

Beside each label stands **the best constant answer**: what a reader would score that gives the same
answer everywhere, judged on the same items. Beside what is *found* stands a reader that knows no
word: every sentence a statement, every run of digits a figure, every year in digits a date. A label
that does not clear its constant says nothing.
"""


def head(digests: dict[str, str], resources: str, version: str) -> str:
    """What was measured, and on what."""
    lines = [
        INTRODUCTION,
        table(
            ("of", "is"),
            [
                ("commit", f"`{commit()}`"),
                ("riwaya", version),
                ("rules and words", f"`{resources[:16]}`"),
                *((f"gold: {name}", f"`{digest[:16]}`") for name, digest in digests.items()),
            ],
        ),
    ]
    return "\n".join(lines)


def group(scored: Scored) -> str:
    """One group: what was found, the labels, the misses by kind."""
    parts = [f"## {scored.title}\n", scored.says + "\n"]
    if scored.found:
        columns = ("found", "gold", "read", "right", "P", "R", "F1", "knowing no word")
        rows = [
            (name, *found(row), _constant(scored, name))
            for name, row in scored.found
            if row["gold"] or row["pred"]
        ]
        parts.append(table(columns, rows))
    columns = ("label" if scored.found else "section", "of", "right", "%", "best constant answer")
    rows = [
        (name, row["total"], row["right"], percent(row["accuracy"]), _constant(scored, name))
        for name, row in scored.labels
        if row["total"]
    ]
    parts.append(table(columns, rows))
    if none := [name for name, row in scored.labels if not row["total"]]:
        parts.append("No item to judge: " + ", ".join(none) + ".\n")
    parts.append("Misses by kind: " + counted(scored.misses) + ".\n")
    if scored.attribution:
        parts.append(attribution(scored.attribution))
    return "\n".join(parts)


def suites(rows: Sequence[tuple[str, Row]]) -> str:
    """Peers' suites: rows right, and what finding nothing scores."""
    columns = (
        *("suite", "rows", "right", "%", "finding nothing", "of the misses, exceptions"),
        *("left out", "read with"),
    )
    body = [
        (
            name,
            row["total"],
            row["right"],
            percent(row["right"] / row["total"]),
            percent(row["nothing"] / row["total"]),
            sum(map(len, row["exceptions"].values())),
            sum(row["skipped"].values()),
            f"prefer {row['product_prefers']}",
        )
        for name, row in rows
    ]
    parts = ["## Suites of times and numbers\n", "Through `riwaya find`.\n", table(columns, body)]
    for name, row in rows:
        wrong = {k: v["total"] - v["right"] for k, v in row["kinds"].items()}
        if any(wrong.values()):
            parts.append(f"Misses of {name} by kind: {counted(wrong)}.\n")
    parts.append(
        "Exceptions are rows that contradict news usage, the suite itself or another; they count as"
        " wrong above.\n"
    )
    reasons = [
        (name, why, " ".join(ids)) for name, row in rows for why, ids in row["exceptions"].items()
    ]
    parts.append(table(("suite", "because", "rows"), reasons))
    kinds = [
        (name, kind, row["total"], row["right"], percent(row["right"] / row["total"]))
        for name, result in rows
        for kind, row in result["kinds"].items()
        if row["total"]
    ]
    parts.append(table(("suite", "kind", "rows", "right", "%"), kinds))
    parts.append(_spans_and_values(rows))
    return "\n".join(parts)


def _spans_and_values(rows: Sequence[tuple[str, Row]]) -> str:
    """Spans touched and values right, by the first part of the kind (DateTime, Number)."""
    sums: dict[tuple[str, str], Counter[str]] = {}
    for name, result in rows:
        for kind, row in result["kinds"].items():
            total = sums.setdefault((name, kind.partition("/")[0].partition(" ")[0]), Counter())
            total.update({key: value for key, value in row.items() if isinstance(value, int)})
    body = [
        (
            *key,
            row["items"],
            row["span_touched"],
            percent(row["span_touched"] / row["items"]),
            row["value_asserted"],
            row["value_right"],
            percent(row["value_right"] / row["value_asserted"]) if row["value_asserted"] else "–",
        )
        for key, row in sums.items()
        if row["items"]
    ]
    heads = ("suite", "kinds", "items", "span touched", "%", "values asserted", "right", "%")
    return table(heads, body)


def names(rows: Sequence[tuple[str, Row]]) -> str:
    """Names of plain corpora."""
    columns = ("corpus", "found", "gold", "read", "right", "P", "R", "F1")
    body = [
        (title, key, *found(row))
        for title, result in rows
        for key, row in result["scores"].items()
        if not key.startswith("characters")
    ]
    says = "Through `riwaya find`; finding nothing scores 0. Files differ in what a state is.\n"
    return "\n".join(["## Names in plain corpora\n", says, table(columns, body)])


_SEEN = (
    "The segmenter was trained on this very text: these are no figures of words it has not seen; held"
    " out by article it cuts 99.2 % of the words right (docs/models.md).\n"
)


def tokens(result: Row) -> str:
    """Clitics of the segmented reference."""
    columns = ("found", "gold", "read", "right", "P", "R", "F1")
    scores = result["scores"]
    body = [(key, *found(row)) for key, row in scores.items() if "f1" in row]
    whole = result["constant"]
    labels = [
        (key, row["total"], row["right"], *map(percent, (row["accuracy"], whole[key]["accuracy"])))
        for key, row in scores.items()
        if "accuracy" in row
    ]
    parts = [
        "## Words and their parts\n",
        f"Through `riwaya tokens`, on `{SEGMENTED}`.\n",
        _SEEN,
        table(columns, body),
        table(("label", "of", "right", "%", "no word cut"), labels),
    ]
    return "\n".join(parts)


def whereabouts(groups: Iterable[Scored]) -> str:
    """Where misses stand: ids and offsets."""
    parts = [
        "## Where the misses stand\n",
        "Article @ offset of the gold's entry, in code points.\n",
    ]
    for scored in groups:
        for kind, places in scored.places.items():
            parts.append(
                f"<details><summary>{scored.title}: {kind} ({len(places)})</summary>\n\n"
                + " ".join(places)
                + "\n\n</details>\n"
            )
    return "\n".join(parts)


def _constant(scored: Scored, name: str) -> str:
    if name not in scored.constant:
        return "–"
    value, answer = scored.constant[name]
    return f"{percent(value)} ({answer})"


def commit() -> str:
    """The commit that was measured and its day; a tree with changes says so."""
    said = []
    for command in (["show", "-s", "--format=%h of %cs", "HEAD"], ["status", "--porcelain", "src"]):
        done = subprocess.run(
            ["git", *command],  # noqa: S607 - the user's own git
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        said.append(done.stdout.strip() if done.returncode == 0 else "unknown")
    return said[0] + (", with changes" if said[1] else "")
