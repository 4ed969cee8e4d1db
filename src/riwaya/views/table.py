"""A reading as rows of plain values: one kind of entry at a time, ids turned into names.

Each row is a dictionary of strings, numbers and None, the same keys in every row of a kind, so that
a table, a CSV file or a data frame can be made of it without looking inside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.reading import Note, PageBlock, Point, ProofStep, Reading
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.when import Time
from riwaya.views.doubt import CHECK, needs_check
from riwaya.views.names import Names, names_of, value_of
from riwaya.views.words import Words, words_of

Kind = Literal["statements", "times", "figures", "actors", "blocks", "proof", "summary", "notes"]
Row = dict[str, str | int | float | None]
_BETWEEN = " | "


def to_rows(reading: Reading, kind: Kind = "statements", text: str | None = None) -> list[Row]:
    """The entries of one kind as rows, in the reading's order.

    The columns of words (``content``, ``cue`` …) hold what the spans point at; they are None when
    neither ``text`` is given nor the reading carries its text.
    """
    has_text = text is not None or reading.document.text is not None
    source = _Source(reading, names_of(reading), words_of(reading, text) if has_text else None)
    return _ROWS[kind](source)


class _Source:
    """A reading with its names and, if they are known, its words."""

    def __init__(self, reading: Reading, names: Names, words: Words | None) -> None:
        self.reading = reading
        self.names = names
        self._words = words

    def words(self, *spans: Span | None) -> str | None:
        """Give the words of spans, or None without a text or without a span."""
        if self._words is None:
            return None
        return _BETWEEN.join(self._words.of(span) for span in spans if span) or None

    def statement(self, number: int, s: Statement) -> Row:
        """One statement."""
        said_on = self.names.times.get(s.said_on) if s.said_on else None
        relays = [self.names.actor(link.actor) or "" for link in s.channel]
        return {
            "id": s.id,
            "number": number,
            "speaker": self.names.speaker(s, self._words),
            "channel": _BETWEEN.join(relays) or None,
            "outlet": self.names.outlet,
            "act": s.act,
            "certainty": s.certainty,
            "mode": s.mode,
            "modality": s.modality,
            "polarity": s.polarity,
            "content": self.words(s.content),
            "cue": self.words(s.cue),
            "hedges": self.words(*s.hedges),
            "said_on": value_of(said_on) if said_on else None,
            "said_at": self.names.actor(s.said_at),
            "to": self.names.actor(s.to),
            "medium": s.medium,
            "says_en": s.says_en,
            "confidence": s.confidence,
            "check": CHECK.en if needs_check(s.confidence) else None,
            "because": s.because,
            "by": s.by,
            "start": s.content.start,
            "end": s.content.end,
        }

    def time(self, t: Time) -> Row:
        """One time."""
        return {
            "id": t.id,
            "surface": t.surface,
            "type": t.type,
            "edtf": t.edtf,
            "timex": t.timex,
            "mod": t.mod,
            "earliest": t.earliest,
            "latest": t.latest,
            "anchor": t.anchor,
            "because": t.because,
            "by": t.by,
            "start": t.start,
            "end": t.end,
        }

    def figure(self, f: Figure) -> Row:
        """One figure."""
        return {
            "id": f.id,
            "surface": f.surface,
            "low": f.low,
            "point": f.point,
            "high": f.high,
            "shape": f.shape,
            "approximator": f.approximator,
            "unit": f.unit,
            "kind": f.kind,
            "of": self.names.actor(f.of),
            "part_of": f.part_of,
            "statement": self.names.numbers.get(f.statement) if f.statement else None,
            "by": f.by,
            "start": f.start,
            "end": f.end,
        }

    def actor(self, a: Actor) -> Row:
        """One actor."""
        return {
            "id": a.id,
            "name": a.name,
            "name_en": a.name_en,
            "name_en_by": a.name_en_by,
            "type": a.type,
            "country": a.country,
            "roles": _BETWEEN.join(role.title for role in a.roles) or None,
            "aliases": _BETWEEN.join(a.aliases) or None,
            "mentions": len(a.mentions),
            "by": a.by,
        }

    def block(self, b: PageBlock) -> Row:
        """One block of the page."""
        repeats = (str(self.names.numbers.get(key, key)) for key in b.repeats)
        return {
            "kind": b.kind,
            "text": self.words(Span(b.start, b.end)),
            "label": self.words(b.label),
            "repeats": _BETWEEN.join(repeats) or None,
            "start": b.start,
            "end": b.end,
        }

    def step(self, number: int, p: ProofStep) -> Row:
        """One step of the proof of the date."""
        return {"step": number, "says": p.says, "evidence": self.words(*p.evidence)}

    def point(self, number: int, p: Point) -> Row:
        """One point of the summary."""
        evidence = [span for clause in p.clauses for span in clause.evidence]
        return {
            "point": number,
            "label": p.label,
            "text": p.text,
            "label_en": p.label_en,
            "text_en": p.text_en,
            "evidence": self.words(*evidence),
        }

    def note(self, n: Note) -> Row:
        """One note."""
        return {"says": n.says, "words": self.words(n.at), "start": n.at.start if n.at else None}


_ROWS: dict[Kind, Callable[[_Source], list[Row]]] = {
    "statements": lambda s: [s.statement(n, x) for n, x in enumerate(s.reading.spoken, 1)],
    "times": lambda s: [s.time(x) for x in s.reading.times],
    "figures": lambda s: [s.figure(x) for x in s.reading.figures],
    "actors": lambda s: [s.actor(x) for x in s.reading.actors],
    "blocks": lambda s: [s.block(x) for x in s.reading.document.blocks],
    "proof": lambda s: [s.step(n, x) for n, x in enumerate(s.reading.document.published.proof, 1)],
    "summary": lambda s: [s.point(n, x) for n, x in enumerate(s.reading.summary.points, 1)],
    "notes": lambda s: [s.note(x) for x in s.reading.notes],
}
KINDS: tuple[Kind, ...] = tuple(_ROWS)
