"""A reading in words: everything of it but ids and offsets, so that two texts' readings compare.

`shape` tells a whole reading; `said` its statements, each as a row of named parts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from riwaya.model.reading import Reading
from riwaya.model.span import Span

Said = dict[str, Any]


def shape(reading: Reading, text: str) -> dict[str, list[object]]:
    """Everything of a reading but ids and offsets: in words instead."""
    return {
        "blocks": [(b.kind, text[b.start : b.end], len(b.repeats)) for b in reading.document.blocks],
        "published": [reading.document.published.value, reading.document.published.basis],
        "actors": [
            # other places stay where they are
            (
                a.type, a.name, a.name_en, a.name_en_by, a.country if a.type == "state" else None, a.aliases,
                len(a.mentions), [r.title for r in a.roles],
            )
            for a in reading.actors
        ],
        "statements": [*said(reading, text, narrated=True)],
        "times": [(t.surface, t.edtf, t.timex, t.mod, t.because) for t in reading.times],
        "figures": [(f.surface, f.low, f.high, f.shape, f.kind, f.unit) for f in reading.figures],
        "summary": [(p.label, p.text, p.label_en, p.text_en) for p in reading.summary.points],
    }  # fmt: skip


def said(reading: Reading, text: str, *, narrated: bool = False) -> list[Said]:
    """The statements in the order of the text, each part in words; without the narrator's own."""
    names = {a.id: a.name for a in reading.actors}
    times = {t.id: t.surface for t in reading.times}
    figures = {f.id: f.surface for f in reading.figures}
    cues = {s.id: _words(s.cue, text) for s in reading.statements}
    return [
        {
            "speaker": names.get(s.speaker or ""),
            "source": _words(s.source, text),
            "channel": [names[c.actor] for c in s.channel],
            "medium": s.medium,
            "mode": s.mode,
            "act": s.act,
            "certainty": s.certainty,
            "modality": s.modality,
            "polarity": s.polarity,
            "cue": _words(s.cue, text),
            "content": _words(s.content, text),
            "gloss": [g.of(text) for g in s.gloss],
            "hedges": [h.of(text) for h in s.hedges],
            "loaded": [w.of(text) for w in s.loaded],
            "said_on": times.get(s.said_on or ""),
            "said_at": names.get(s.said_at or ""),
            "to": names.get(s.to or ""),
            "nested": cues.get(s.nested or ""),
            "about": [figures[f] for f in s.about if f in figures],
            "says_en": s.says_en,
            "confidence": s.confidence,
            "by": s.by,
            "because": s.because,
        }
        for s in reading.statements
        if narrated or not s.narrated
    ]


def without(rows: Iterable[Said], *parts: str) -> list[Said]:
    """The rows without some of their parts."""
    return [{key: value for key, value in row.items() if key not in parts} for row in rows]


def plain(found: object) -> Any:  # noqa: ANN401
    """A thing as JSON holds it: tuples are lists, so that a thing renamed in JSON compares."""
    return json.loads(json.dumps(found, ensure_ascii=False))


def renamed(found: object, names: Mapping[str, str]) -> Any:  # noqa: ANN401
    """A thing with words exchanged in every string of it, the longest first."""
    return json.loads(exchanged(json.dumps(found, ensure_ascii=False), names))


def exchanged(text: str, names: Mapping[str, str]) -> str:
    """A text with words exchanged, the longest first; each stands for the other at once.

    >>> exchanged("سلمى ونهى", {"سلمى": "نهى", "نهى": "سلمى"})
    'نهى وسلمى'
    """
    longest = sorted(names, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest)), lambda found: names[found.group()], text)


def both_ways(pairs: Mapping[str, str]) -> dict[str, str]:
    """Each word for the other, and the other for it."""
    return dict(pairs) | {there: here for here, there in pairs.items()}


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None
