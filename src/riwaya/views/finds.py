"""What ``riwaya find`` found, drawn an entry a line: the words, the value, and why; who says what."""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.views.doubt import CHECK, needs_check
from riwaya.views.lines import Line, Piece, clean
from riwaya.views.names import range_of, shown_value
from riwaya.views.rows import FindRow, Found


def draw_found(row: FindRow) -> Iterator[Line]:
    """Draw the entries of a row under its id, in the order of the text.

    >>> from riwaya.views.lines import plain
    >>> day = Found(0, 3, "time", "أمس", "day", edtf="2031-04-30", because="the day before")
    >>> some = Found(4, 14, "number", "نحو 60 قارب", "count", value=60, low=60, high=60,
    ...              unit="قارب", approximator="نحو")
    >>> print(plain(draw_found(FindRow("a", (day, some)))), end="")
    a
      «أمس» · time = 2031-04-30 · because the day before · rule day
      «نحو 60 قارب» · number = 60 قارب · «نحو» · rule count
    """
    yield (Piece(clean(row.id), "value"),)
    for found in row.found:
        if found.kind == "statement":
            yield from _statement(found)
            continue
        yield (
            Piece(f"  «{clean(found.surface)}»", "words"),
            *_told_as(found),
            *_told(found),
            Piece(f" · rule {found.by}", "rule"),
        )
    if not row.found:
        yield (Piece("  nothing found"),)


def _statement(found: Found) -> Iterator[Line]:
    """Draw a statement in two lines: who says it, through whom, how surely; and under it the words.

    >>> from riwaya.views.lines import plain
    >>> said = Found(30, 41, "statement", "السد امتلأ", "said-that", speaker=None,
    ...              channel=("وكالة المرفأ",), cue="ذُكر", act="assert", certainty="stated",
    ...              mode="indirect", confidence=0.4)
    >>> print(plain(_statement(said)), end="")
      says (not named) ← وكالة المرفأ · assert · stated · indirect · check · cue «ذُكر» · rule said-that
           «السد امتلأ»
    """
    line = [Piece("  says "), Piece(clean(found.speaker or "(not named)"), "name")]
    for relay in found.channel or ():
        line += [Piece(" ← "), Piece(clean(relay), "name")]
    line.append(Piece(f" · {found.act} · {found.certainty} · {found.mode}", "value"))
    if isinstance(found.confidence, float) and needs_check(found.confidence):
        line += [Piece(" · "), Piece(CHECK.en, "check")]
    if found.cue:
        line += [Piece(" · cue "), Piece(f"«{clean(found.cue)}»", "cue")]
    yield *line, Piece(f" · rule {found.by}", "rule")
    yield Piece("       "), Piece(f"«{clean(found.surface)}»", "content")


def _told_as(found: Found) -> Iterator[Piece]:
    """Write what a stretch is: a title is nothing but one, all else has a value or type."""
    if found.kind == "role":
        yield Piece(" · role")
        return
    yield Piece(f" · {found.kind} = ")
    yield Piece(_value(found), "value")


def _value(found: Found) -> str:
    """Write a value: a date or length of time, a number with its unit, the type of an actor."""
    if found.edtf or found.timex:
        return shown_value(found.edtf, found.timex) + (f" ({found.mod})" if found.mod else "")
    amount = range_of(found.low, found.value, found.high)
    return " ".join(filter(None, (amount, found.unit, found.type))) or "no value"


def _told(found: Found) -> Iterator[Piece]:
    for words in (found.approximator, found.scope):
        if words:
            yield Piece(f" · «{clean(words)}»", "words")
    if found.because:
        yield Piece(" · because ")
        yield Piece(clean(found.because), "own")
