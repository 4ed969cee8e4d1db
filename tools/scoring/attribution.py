"""The statements of a group looked at closely: spans, relays, confidence, and misses by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scoring import kinds, spans
from scoring.pairs import Judged
from scoring.reliability import Reliability, reliability

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a group of gold says of riwaya's statements, beside those of a list of verbs."""

    spans: dict[str, Row]
    bar: dict[str, Row]  # the spans of the list of verbs
    detected: dict[str, Row]  # what each finds: riwaya, the list of verbs
    with_speaker: dict[str, Row]
    alike: float | None
    invented: tuple[int, int]
    sources: tuple[int, int]  # statements whose source span the gold tells, and of how many
    confidence: Reliability
    forms: dict[str, Row] | None  # None where nobody looks at misses


def look_closely(
    articles: list[Judged], bar: list[Judged], scores: dict[str, Row], *, misses: bool
) -> Attribution:
    """Put together what `docs/scores.md` tells; ``scores`` are the scorer's, by reader."""
    told = [
        spans.gold_span("source", article, number) is not None
        for article in articles
        for number in range(len(article.gold))
    ]
    return Attribution(
        spans=spans.span_scores(articles),
        bar=spans.span_scores(bar),
        detected={name: row["detect"] for name, row in scores.items()},
        with_speaker={name: row["with_speaker"] for name, row in scores.items()},
        alike=spans.content_overlap(articles),
        invented=spans.relays_invented(articles),
        sources=(sum(told), len(told)),
        confidence=reliability(articles),
        forms=kinds.by_form(articles) if misses else None,
    )


def figures(of: Attribution) -> dict[str, float]:
    """The figures by name, as floors hold them: `spans.cue.overlapping.f1` and so on."""
    out = {f"spans.{name}.f1": row["f1"] for name, row in of.spans.items()}
    invented, judged = of.invented
    out["statements.relays_not_invented.accuracy"] = 1 - invented / judged if judged else 1.0
    out["statements.content_overlap.accuracy"] = of.alike or 0.0
    return out
