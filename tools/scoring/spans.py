"""Spans as BBC Citron scores them: cue, source and content, exact and overlapping.

A read span is right *overlapping* when it overlaps one of the gold, *exact* when it is the same;
one read span answers one of the gold. Of a kind, each span of an article counts once: what goes on
by a speaker named before has no words of its own for him. Edges that convention alone decides
are not compared: «و» or «ف» written onto a cue, the word for *that* or a preposition before a
content, and marks at both its ends.

Beside them, for the statements that answer each other: how alike their words are, and how often a
relay was invented.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from scoring.pairs import Judged, Span

Row = dict[str, Any]
Spans = dict[str, tuple[set[Span], set[Span]]]

KINDS = ("cue", "source", "content")
# English news, as its makers tell it; no measure of Arabic, but the bar that was set.
CITRON = {
    "cue.overlapping": "82",
    "source.overlapping": "82",
    "content.exact": "59",
    "content.overlapping": "83",
}
FAR = 300  # a cue further from its content than that is another's

_VOWELS = "[\u064b-\u0652\u0670]*"
_MARKS = " \t\n\"'«»“”„‟‘’()[].,،؛;:!?؟…-–—"
_BEFORE = re.compile(rf"(?:[وف]?[بلك]?[أإا]ن{_VOWELS}|عن|على|إلى|الى|في|من|حول|بشأن){_VOWELS}\s+")
_LETTER = re.compile(r"\w")


def span_scores(articles: Iterable[Judged]) -> dict[str, Row]:
    """Precision, recall and F1 by kind and measure: `cue.exact`, `cue.overlapping` and so on."""
    counts = {f"{kind}.{how}": [0, 0, 0] for kind in KINDS for how in ("exact", "overlapping")}
    for article in articles:
        for kind, (gold, read) in spans_of(article).items():
            edges = {span: edge(kind, article.text, span) for span in gold | read}
            same = {edges[span] for span in gold} & {edges[span] for span in read}
            for how, right in (("exact", len(same)), ("overlapping", overlapping(gold, read))):
                for at, count in enumerate((len(gold), len(read), right)):
                    counts[f"{kind}.{how}"][at] += count
    return {name: found(*count) for name, count in counts.items()}


def spans_of(article: Judged) -> Spans:
    """The spans of an article by kind: those of the gold, and those read that it can judge.

    What answers a statement whose span the gold leaves open is left out.
    """
    answers = {pair.gold: pair.read for pair in article.pairs}
    out: Spans = {}
    for kind in KINDS:
        gold, open_ = set(), set()
        for number in range(len(article.gold)):
            span = gold_span(kind, article, number)
            if span is not None and number not in article.spared:
                gold.add(span)
            elif span is None and number in answers:
                open_.add(answers[number])
        spoken = [
            s for j, s in enumerate(article.read) if s["mode"] != "narrator" and j not in open_
        ]
        read = {(s[kind]["start"], s[kind]["end"]) for s in spoken if s.get(kind)}
        out[kind] = gold, read
    return out


def gold_span(kind: str, article: Judged, number: int) -> Span | None:
    """Where the gold's cue, source or content stands; None when it cannot be told."""
    entry = article.gold[number]
    if kind == "content":
        return entry["start"], entry["start"] + len(entry["content"])
    cue = cue_of(article.text, entry)
    if kind == "cue":
        return cue
    if "source" in entry:
        words: str | None = entry["source"]
        return (entry["source_start"], entry["source_start"] + len(words)) if words else None
    return mention_near(article.text, entry, cue, article.names[number])


def cue_of(text: str, entry: Row) -> Span | None:
    """The gold's cue: where the gold puts it, else the nearest such word to the content.

    >>> text = "قال الوزير أمس: «قال لي أبي»"
    >>> cue_of(text, {"verb": "قال", "content": "قال لي أبي", "start": 17})
    (0, 3)
    """
    verb = entry.get("verb")
    if not verb:
        return None
    if entry.get("verb_start") is not None:
        return entry["verb_start"], entry["verb_start"] + len(verb)
    start, end = entry["start"], entry["start"] + len(entry["content"])
    far: Callable[[Span], int] = lambda at: max(start - at[1], at[0] - end)  # noqa: E731
    outside = [at for at in places(text, verb) if 0 <= far(at) <= FAR]
    return min(outside, key=far, default=None)


def mention_near(text: str, entry: Row, cue: Span | None, names: Iterable[str]) -> Span | None:
    """The words that name the speaker nearest the cue, in its sentence and out of the content.

    The gold's names are looked for, then the last word of each: a person is met again by it.

    >>> text = "حضر النجار. وقال سامي النجار إن السد امتلأ."
    >>> entry = {"content": "إن السد امتلأ", "start": 29}
    >>> mention_near(text, entry, (12, 16), ["سامي النجار"])
    (17, 28)
    """
    if cue is None:
        return None
    first = max((text.rfind(mark, 0, cue[0]) for mark in ".!?؟\n"), default=-1) + 1
    ends = [at for mark in ".!?؟\n" if (at := text.find(mark, cue[1])) >= 0]
    last = min(ends, default=len(text))
    start, end = entry["start"], entry["start"] + len(entry["content"])
    whole = sorted(names, key=len, reverse=True)
    ending = [name.split()[-1] for name in whole if " " in name and len(name.split()[-1]) > 3]
    for forms in (whole, ending):
        found = [
            at
            for form in forms
            for at in places(text, form)
            if first <= at[0] and at[1] <= last and (at[1] <= start or at[0] >= end)
        ]
        if found:
            return min(found, key=lambda at: (max(cue[0] - at[1], at[0] - cue[1]), at[0] - at[1]))
    return None


def places(text: str, words: str) -> Iterator[Span]:
    """Every place where words stand whole; «و» or «ف» may be written onto them.

    >>> list(places("وقال وقالت قال", "قال"))
    [(1, 4), (11, 14)]
    """
    for found in re.finditer(rf"(?<!\w)[وفلب]?(?P<words>{re.escape(words)})(?!\w)", text):
        yield found.span("words")


def edge(kind: str, text: str, span: Span) -> Span:
    """A span without what convention alone puts at its edges.

    >>> text = "وأكد «أن السد امتلأ»."
    >>> [text[slice(*edge(k, text, s))] for k, s in (("cue", (0, 4)), ("content", (6, 21)))]
    ['أكد', 'السد امتلأ']
    """
    start, end = span
    if kind == "cue":
        joined = text[start] in "وف" and end - start > 2 and _LETTER.match(text, start + 1)
        return (start + 1 if joined else start), end
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    for _ in range(2 if kind == "content" else 0):
        start = _past_marks(text, start, end)
        if led := _BEFORE.match(text, start, end):
            start = led.end()
    return _past_marks(text, start, end), end


def _past_marks(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _MARKS:
        start += 1
    return start


def overlapping(gold: Iterable[Span], read: Iterable[Span]) -> int:
    """How many spans overlap, one to one, those that share most first.

    >>> overlapping([(0, 10), (12, 20)], [(5, 30)])
    1
    """
    shared = sorted(
        ((min(a[1], b[1]) - max(a[0], b[0]), a, b) for a in gold for b in read),
        key=lambda offer: (-offer[0], offer[1:]),
    )
    taken: set[tuple[str, Span]] = set()
    right = 0
    for common, a, b in shared:
        if common > 0 and ("gold", a) not in taken and ("read", b) not in taken:
            taken |= {("gold", a), ("read", b)}
            right += 1
    return right


def content_overlap(articles: Iterable[Judged]) -> float | None:
    """The mean of how alike the words of two contents are (token F1), over the pairs."""
    alike = [pair.alike for article in articles for pair in article.pairs]
    return sum(alike) / len(alike) if alike else None


def relays_invented(articles: Iterable[Judged]) -> tuple[int, int]:
    """How many of the pairs whose gold has no relay were given one, and of how many."""
    judged = [
        pair.invented for article in articles for pair in article.pairs if pair.invented is not None
    ]
    return sum(judged), len(judged)


def found(gold: int, read: int, right: int) -> Row:
    """Precision, recall and F1 of counts.

    >>> found(4, 2, 1)["f1"]
    0.3333333333333333
    """
    precision = right / read if read else float(not gold)
    recall = right / gold if gold else 1.0
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    counts = {"gold": gold, "pred": read, "tp": right}
    return counts | {"precision": precision, "recall": recall, "f1": f1}
