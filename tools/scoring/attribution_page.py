"""The part of docs/scores.md on statements: spans, confidence, and misses by kind, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from scoring.attribution import Attribution
from scoring.kinds import MISSED, SPURIOUS
from scoring.reliability import BINS, SURE
from scoring.spans import CITRON
from scoring.writing import found, percent, table

Row = dict[str, Any]


def attribution(of: Attribution) -> str:
    """Every table of a group's statements."""
    return "\n".join([*_found(of), *_confidence(of), *_misses(of)])


def _found(of: Attribution) -> Iterator[str]:
    yield "### Who said it\n"
    yield (
        "The bar is a list of twenty verbs, each with *that*, a colon or a quotation mark after it, the"
        " words between as the speaker (`tools/scoring/verb_list.py`).\n"
    )
    heads = ("reader", "found", "gold", "read", "right", "P", "R", "F1")
    yield table(
        heads,
        (
            (reader, name, *found(row))
            for name, rows in (("statement", of.detected), ("with its speaker", of.with_speaker))
            for reader, row in rows.items()
        ),
    )
    told, all_ = of.sources
    yield (
        "Spans, scored as BBC Citron scores them, whose figures for English news stand beside; the gold"
        f" tells, or lets find, the words of the source for {told} of {all_} statements.\n"
    )
    yield table(
        ("span", "gold", "read", "right", "P", "R", "F1", "list of verbs", "Citron, English"),
        (
            (name, *found(row), percent(of.bar[name]["f1"]), CITRON.get(name, "–"))
            for name, row in of.spans.items()
        ),
    )
    invented, judged = of.invented
    share = percent(invented / judged) if judged else "–"
    yield (
        f"Of statements that answer each other the contents share {percent(of.alike)} % of their words"
        f" (mean token F1). Relays invented: {invented} of {judged} to which the gold gives none"
        f" ({share} %).\n"
    )


def _confidence(of: Attribution) -> Iterator[str]:
    yield "How sure, and how often right: the speaker of the statements that answer one of the gold.\n"
    highs = (*BINS[1:], 1.0)
    yield table(
        ("confidence", "read", "answer the gold", "speaker right", "%", "mean confidence"),
        (
            (
                f"{b.low:.1f}–{high:.1f}",
                *(b.read, b.answering, b.right),
                percent(b.right / b.answering),
                percent(b.mean),
            )
            for b, high in zip(of.confidence.bins, highs, strict=True)
            if b.answering
        ),
    )
    yield (
        f"Expected calibration error {percent(of.confidence.error)} %. At {SURE} or more:"
        f" {percent(of.confidence.sure)} % of them, the speaker right in"
        f" {percent(of.confidence.sure_right)} %.\n"
    )


def _misses(of: Attribution) -> Iterator[str]:
    if of.forms is None:
        return
    yield "Statements missed, by form and by what became of them.\n"
    yield _by_kind(of.forms, "gold", "missed", MISSED)
    yield "Statements read that answer none, by form and by what the gold has there.\n"
    yield _by_kind(of.forms, "read", "spurious", SPURIOUS)


def _by_kind(forms: dict[str, Row], of: str, kind: str, reasons: Iterable[str]) -> str:
    columns = tuple(reasons)
    total: Counter[str] = sum((row[kind] for row in forms.values()), Counter())
    rows = [*forms.items(), ("all", {of: sum(row[of] for row in forms.values()), kind: total})]
    return table(
        ("form", of, kind, "%", *columns),
        (
            (
                *(form, row[of], row[kind].total(), percent(row[kind].total() / row[of])),
                *(row[kind][reason] or "" for reason in columns),
            )
            for form, row in rows
            if row[of]
        ),
    )
