"""The reading drawn under its text: each sentence, and below it what was read in it.

A statement has its chain (speaker ← relay ← outlet) and, below it, its parts in the very words. The
drawing is `lines` of pieces: `draw` joins them as plain text, `terminal` colours the same pieces.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter

from riwaya.model.quantity import Figure
from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.when import Time
from riwaya.views.doubt import CHECK, needs_check
from riwaya.views.labels import BLOCK, MEDIUM, label
from riwaya.views.layout import Shown, lay_out
from riwaya.views.lines import Line, Piece, clean, plain, shortened
from riwaya.views.names import Names, amount_of, names_of, value_of
from riwaya.views.parts import draw_parts
from riwaya.views.words import Words, words_of


def draw(reading: Reading, text: str | None = None) -> str:
    """The reading under its text as plain text, one newline at its end.

    ``text`` is the article's canonical text, needed when the reading does not carry it.
    """
    return plain(draw_lines(reading, text))


def draw_lines(reading: Reading, text: str | None = None) -> Iterator[Line]:
    """The same drawing as lines of pieces, for a view that colours them."""
    words, names = words_of(reading, text), names_of(reading)
    yield from _head(reading, words)
    yield from _actors(reading)
    finds = _Finds(reading)
    for shown in lay_out(reading, words):
        yield ()
        if shown.kind != "paragraph":
            yield (Piece(f"[{label(BLOCK, shown.kind).en}]"), *_repeats(shown, names))
        for sentence in shown.sentences:
            if said := clean(words.of(sentence).strip()):
                yield Piece("  "), Piece(said, "words")
            yield from _under(finds.under(sentence), words, names)
    yield from _foot(reading, words)


def _head(reading: Reading, words: Words) -> Iterator[Line]:
    document = reading.document
    published = document.published
    date = published.at or published.value or " | ".join(published.candidates) or "unknown"
    yield Piece("article    "), Piece(clean(document.id), "value")
    yield Piece("published  "), Piece(date, "value"), Piece(f" · {published.basis}")
    for number, step in enumerate(published.proof, 1):
        yield Piece(f"  {number}. "), Piece(clean(step.says), "own")
        for span in step.evidence:
            yield Piece("     "), _quoted(words, span)
    outlet = document.outlet
    yield Piece("outlet     "), _name(outlet or "unknown"), Piece(f" · {document.outlet_basis}")
    counted = (("statements", reading.spoken), ("times", reading.times))
    also = (("figures", reading.figures), ("actors", reading.actors))
    counts = " · ".join(f"{len(found)} {name}" for name, found in (*counted, *also))
    yield Piece("found      "), Piece(counts, "value")


def _actors(reading: Reading) -> Iterator[Line]:
    if reading.actors:
        yield ()
        yield (Piece("[actors]"),)
    for actor in reading.actors:
        line = [Piece("  "), _name(actor.name), Piece(f" · {actor.type}")]
        if actor.name_en:
            spelt = " (romanised)" if actor.name_en_by == "romanised" else ""
            line += [Piece(" · "), Piece(clean(actor.name_en), "own"), Piece(spelt)]
        for role in actor.roles:
            status = "" if role.status == "unstated" else f" ({role.status})"
            line += [Piece(" · "), _said(role.title), Piece(status)]
        yield *line, Piece(f" · ×{len(actor.mentions)}")


_Found = Statement | Time | Figure


class _Finds:
    """What is drawn under each sentence: found by its place, without a search through all."""

    def __init__(self, reading: Reading) -> None:
        found: tuple[Time | Figure, ...] = (*reading.times, *reading.figures)
        statements: list[tuple[Span, _Found]] = [
            (s.cue or s.content, s) for s in reading.statements
        ]
        rest: list[tuple[Span, _Found]] = [(Span(f.start, f.end, f.in_), f) for f in found]
        self._kinds = tuple(
            sorted(((_place(span), found) for span, found in kind), key=itemgetter(0))
            for kind in (statements, rest)
        )

    def under(self, sentence: Span) -> list[_Found]:
        """Give the statements of a sentence, then its times and figures, as the text has them."""
        first, last = _place(sentence), (sentence.in_ is None, sentence.end)
        here: list[_Found] = []
        for kind in self._kinds:
            one, other = (bisect_left(kind, place, key=itemgetter(0)) for place in (first, last))
            here += [found for _, found in kind[one:other]]
        return here


def _place(span: Span) -> tuple[bool, int]:
    """Order places: the title before the text."""
    return span.in_ is None, span.start


def _under(found: list[_Found], words: Words, names: Names) -> Iterator[Line]:
    for number, each in enumerate(found, 1):
        first, under = ("   └ ", "     ") if number == len(found) else ("   ├ ", "   │ ")
        match each:
            case Statement(cue=None):
                lines = [_narrator(each, words)]
            case Statement():
                lines = _statement(each, words, names)
            case Time():
                lines = [_time(each)]
            case Figure():
                lines = [_figure(each)]
        for row, line in enumerate(lines):
            yield Piece(under if row else first), *line


def _statement(statement: Statement, words: Words, names: Names) -> list[Line]:
    said: list[Piece] = [Piece(f"says {names.numbers[statement.id]:<2} ")]
    for number, link in enumerate(names.chain(statement, words)):
        said += [Piece(" ← ")] if number else []
        said.append(_name(link or "(not named)"))
    told: list[str] = [statement.act, statement.certainty, statement.mode]
    told += [statement.modality] if statement.modality != "actual" else []
    told += ["negated"] if statement.polarity == "-" else []
    said.append(Piece(" · " + " · ".join(told), "value"))
    if statement.said_on is not None and statement.said_on in names.times:
        said.append(Piece(f" · on {value_of(names.times[statement.said_on])}", "value"))
    for how, actor in (("at", statement.said_at), ("to", statement.to)):
        said += [Piece(f" · {how} "), _name(names.actor(actor) or "")] if actor else []
    if statement.medium is not None:
        said.append(Piece(f" · in: {label(MEDIUM, statement.medium).en}", "value"))
    if needs_check(statement.confidence):
        said += [Piece(" · "), Piece(CHECK.en, "check")]
    lines: list[Line] = [tuple(said), (Piece("        "), *draw_parts(statement, words))]
    if statement.loaded:
        lines.append((Piece("        charged"), *_marked(words, statement.loaded)))
    if statement.says_en:
        lines.append((Piece("        en      "), Piece(clean(statement.says_en), "own")))
    lines.append(
        (
            Piece("        because "),
            Piece(clean(statement.because), "own"),
            Piece(f" · rule {statement.by} · confidence {statement.confidence:.2f}", "rule"),
        )
    )
    return lines


def _narrator(statement: Statement, words: Words) -> Line:
    """Draw the newspaper's own account: how sure it is, and the words that show it."""
    told: list[str] = [statement.act] if statement.act != "assert" else []
    told += [statement.certainty]
    told += [statement.modality] if statement.modality != "actual" else []
    told += ["negated"] if statement.polarity == "-" else []
    line = [Piece("narrator"), Piece(" · " + " · ".join(told), "value")]
    for name, spans in (("hedged", statement.hedges), ("charged", statement.loaded)):
        line += [Piece(f" · {name}"), *_marked(words, spans)] if spans else []
    return tuple(line)


def _marked(words: Words, spans: tuple[Span, ...]) -> Iterator[Piece]:
    return chain.from_iterable((Piece(" "), _quoted(words, span)) for span in spans)


def _time(time: Time) -> Line:
    mod = f" ({time.mod})" if time.mod else ""
    line = [Piece("time    "), _said(time.surface)]
    line += [Piece(" = "), Piece(value_of(time) + mod, "value")]
    if time.because:
        line += [Piece(" · because "), Piece(clean(time.because), "own")]
    line += [Piece(" · conflict", "value")] if time.conflicts else []
    return *line, Piece(f" · rule {time.by}", "rule")


def _figure(figure: Figure) -> Line:
    line = [Piece("figure  "), _said(figure.surface)]
    line += [Piece(" = "), Piece(amount_of(figure) or "no number", "value")]
    line += [Piece(" "), _said(figure.unit)] if figure.unit else []
    return *line, Piece(f" · {figure.shape} · {figure.kind}"), Piece(f" · rule {figure.by}", "rule")


def _repeats(shown: Shown, names: Names) -> Line:
    if not shown.repeats:
        return ()
    numbers = ", ".join(str(names.numbers.get(key, key)) for key in shown.repeats)
    return (Piece(f" of statement {numbers}"),)


def _foot(reading: Reading, words: Words) -> Iterator[Line]:
    if reading.summary.points:
        yield ()
        yield (Piece("[summary]"),)
    for number, point in enumerate(reading.summary.points, 1):
        yield Piece(f"  {number}. "), _name(point.label), Piece(": "), _said(point.text)
        if point.text_en:
            yield Piece("     en      "), Piece(clean(point.text_en), "own")
        for span in dict.fromkeys(chain.from_iterable(c.evidence for c in point.clauses)):
            yield Piece("     on      "), _quoted(words, span)
    if reading.notes:
        yield ()
        yield (Piece("[notes]"),)
    for note in reading.notes:
        where = f"at {note.at.start}: " if note.at else ""
        yield Piece(f"  - {where}"), Piece(clean(note.says), "own")


def _name(name: str) -> Piece:
    return Piece(clean(name), "name")


def _said(text: str) -> Piece:
    return Piece(clean(text), "words")


def _quoted(words: Words, span: Span) -> Piece:
    """Quote a stretch, its middle left out when it is long: the whole stands just above."""
    return Piece(f"«{shortened(words.of(span))}»", "words")
