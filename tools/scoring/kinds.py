"""Missed and spurious statements by kind: in which form they are said, and what went wrong.

Every statement has a form (`form_of`) and every miss a reason (`why_missed`, `why_spurious`), both
told from the text around it; only counts leave.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from scoring.pairs import Judged, Span
from scoring.spans import gold_span

from riwaya.arabic.parse import parse
from riwaya.extract.grammar import load_grammar
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.text import Block

Row = dict[str, Any]

FORMS = (
    *("that-clause", "quotation", "colon", "object or bare clause", "participle", "verbal noun"),
    *("according to", "nobody named"),
)
MISSED = (
    *("nested in another's words", "cue found, other content", "merged into another"),
    *("cue in no list", "no frame"),
)
SPURIOUS = ("cue of the gold, other content", "within one of the gold", "overlapping one", "none")
CUES = (  # the classes of words that can open a frame of attribution
    *("CUE", "CUING", "CUED", "IMPERSONAL", "RELAY", "RELAY_THAT", "RELAY_TO", "REPORT_NOUN"),
    *("ACCORDING", "ACCORDING_OWNED", "ACCORDING_CLAUSE", "ACCORDING_CLAUSE_MAYBE", "DECLINE"),
)
MOST = 0.8  # of the letters of a content: it is a part of the other

_VOWELS = re.compile("[\u064b-\u0652\u0670]")
_ACCORDING = re.compile(r"[وف]?(?:وفقا?|بحسب|حسب|حسبما|نقلا|طبقا|استنادا|كما|على حد|على لسان)\b")
_PARTICIPLE = re.compile(r"[وف]?م\w+?(?:ا|ين|ة|تين|ات|ان)\b")
_NOUN = re.compile(
    r"[وف]?[بلك]?(?:ال)?(?:قول|[إا]علان|ت[أا]كيد|تصريح|تصريحات|وصف|[إا]شارة|نفي|تحذير|دعوة|اتهام"
    r"|بيان|تقرير|كلام|حديث|رفض|طلب|ترحيب|[إا]دانة|تعهد|وعد|توقعات|اعتقاد|ر[أا]ي|رد)"
    r"(?:ه|ها|هم|هما|ي|نا)?\b"
)
_THAT = re.compile(r"[وف]?[بلك]?[أإا]ن(?:ه|ها|هم|هما|نا|ني|ي|ك|كم)?\b")


def by_form(articles: Iterable[Judged]) -> dict[str, Row]:
    """Count by form the statements of the gold, those missed by reason, read, and spurious.

    Statements whose cue cannot be told from the gold count as said by a bare clause.
    """
    table: dict[str, Row] = {
        form: {"gold": 0, "missed": Counter(), "read": 0, "spurious": Counter()} for form in FORMS
    }
    for article in articles:
        answered = {pair.gold for pair in article.pairs}
        for number, entry in enumerate(article.gold):
            if number in article.spared:
                continue
            cue, content = gold_span("cue", article, number), gold_span("content", article, number)
            named = entry["speaker_canonical_ar"] != "غير محدد"
            row = table[form_of(article.text, cue, content, named=named)]
            row["gold"] += 1
            if number not in answered:
                row["missed"][why_missed(article, number)] += 1
        answering = {pair.read for pair in article.pairs}
        for number, statement in enumerate(article.read):
            if statement["mode"] == "narrator":
                continue
            cue, content = _span(statement.get("cue")), _span(statement["content"])
            named = statement["speaker"] is not None
            row = table[form_of(article.text, cue, content, named=named)]
            row["read"] += 1
            if number not in answering:
                row["spurious"][why_spurious(article, number)] += 1
    return table


def form_of(text: str, cue: Span | None, content: Span | None, *, named: bool = True) -> str:
    """In which form a statement is said: by the word that attributes, then by how it begins.

    >>> form_of("وقال الوزير إن السد امتلأ", (0, 4), (12, 25))
    'that-clause'
    >>> form_of("مؤكدا أن السد امتلأ", (0, 5), (6, 19)), form_of("وفقا للوزير", (0, 4), None)
    ('participle', 'according to')
    """
    words = _VOWELS.sub("", text[slice(*cue)]) if cue else ""
    if _ACCORDING.match(words):
        return "according to"
    if not named:
        return "nobody named"
    if _PARTICIPLE.match(words):
        return "participle"
    if _NOUN.match(words):
        return "verbal noun"
    if content is None:
        return "object or bare clause"
    before = text[max(0, content[0] - 3) : content[0]].rstrip(" \n")
    if before[-1:] in set("\"'«“”„‘") or text[content[0]] in set('"«“”„‘'):
        return "quotation"
    if before.endswith(":"):
        return "colon"
    begins = _VOWELS.sub("", text[content[0] : content[0] + 12])
    led = _VOWELS.sub("", text[max(0, content[0] - 6) : content[0]]).split()
    if _THAT.match(begins) or (led and _THAT.fullmatch(led[-1])):
        return "that-clause"
    return "object or bare clause"


def why_missed(article: Judged, number: int) -> str:
    """What became of a statement of the gold that no read one answers."""
    cue, content = gold_span("cue", article, number), gold_span("content", article, number)
    others = [gold_span("content", article, n) for n in range(len(article.gold)) if n != number]
    read = [s for s in article.read if s["mode"] != "narrator"]
    if cue and any(o and o[0] <= cue[0] and cue[1] <= o[1] for o in others):
        return "nested in another's words"
    if cue and any(_shared(cue, _span(s.get("cue"))) for s in read):
        return "cue found, other content"
    if any(_within(content, _span(s["content"])) for s in read):
        return "merged into another"
    if cue and not known(article.text[slice(*cue)]):
        return "cue in no list"
    return "no frame"


def why_spurious(article: Judged, number: int) -> str:
    """What the gold has where a statement was read that answers none of it."""
    statement = article.read[number]
    cue, content = _span(statement.get("cue")), _span(statement["content"])
    numbers = range(len(article.gold))
    if any(_shared(cue, gold_span("cue", article, n)) for n in numbers):
        return "cue of the gold, other content"
    contents = [gold_span("content", article, n) for n in numbers]
    if any(_within(content, other) for other in contents):
        return "within one of the gold"
    return "overlapping one" if any(_shared(content, other) for other in contents) else "none"


@cache
def known(words: str) -> bool:
    """Say whether riwaya's lexicon lists the words, or one of them, as such that attribute.

    >>> known("وأكدت"), known("الجسر")
    (True, False)
    """
    lattice = _grammar().lattice(parse(Article("cue", words), [Block("paragraph", 0, len(words))]))
    keys = [f"{led}@{name}" for name in CUES for led in ("", "ب+", "ل+", "ك+")]
    return any(
        True
        for first in range(len(lattice.text.tokens))
        for key in keys
        for _ in lattice.steps(first, key)
    )


@cache
def _grammar() -> Grammar:
    return load_grammar()


def _span(of: Row | None) -> Span | None:
    return (of["start"], of["end"]) if of else None


def _shared(one: Span | None, other: Span | None) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0])) if one and other else 0


def _within(one: Span | None, other: Span | None) -> bool:
    return one is not None and _shared(one, other) >= MOST * (one[1] - one[0])
