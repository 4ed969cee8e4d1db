"""A chosen clause as a point: the label says whose it is, the text is the article's own."""

from __future__ import annotations

from riwaya.arabic.characters import fold
from riwaya.model.reading import Clause, Point, Reading
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.resolve.english.frame import SEPARATOR, describe_span
from riwaya.resolve.english.scene import Scene
from riwaya.summary.choose import Candidate

OWN = "المقال"
OWN_EN = "the article"
_NEGATIONS = frozenset(("لم", "لا", "لن", "ما", "ليس", "ليست", "غير", "دون", "عدم"))
_NEAR = 25  # code points between act and source that may stand in the label
_LONGEST_SOURCE = 60
_LONGEST_NEGATION = 10


def phrase(candidate: Candidate, reading: Reading, scene: Scene) -> Point:
    """Label a clause with its attribution and pair it with its English frame.

    The label is made of the text's own words for act and source, negation included; a sentence of
    the article's own is labelled as that.
    """
    words = scene.text.article.text
    statement = candidate.statement
    text = candidate.span.of(words)
    if statement is None:
        told = describe_span(candidate.span, scene)
        clause = Clause(text, (candidate.span,))
        return Point(OWN, text, (clause,), OWN_EN, f"{OWN_EN}{SEPARATOR}{told}" if told else None)
    clause = Clause(text, (candidate.span,), statement.id)
    label = attribution(statement, reading, words)
    return Point(label, text, (clause,), _opening(statement.says_en), statement.says_en)


def attribution(statement: Statement, reading: Reading, words: str) -> str:
    """Return who says it and how, in the text's words: «أعلنت المرجاوي», «لم تكشف الوزارة»."""
    source = statement.source
    if statement.cue is None:
        return OWN
    cue = _with_negation(statement.cue, words)
    if source is None:
        return cue.of(words)
    if 0 <= source.start - cue.end <= _NEAR and source.end - source.start <= _LONGEST_SOURCE:
        return Span(cue.start, source.end).of(words)
    name = source.of(words)
    if len(name) > _LONGEST_SOURCE:
        named = (actor.name for actor in reading.actors if actor.id == statement.speaker)
        name = next(named, name)
    return f"{cue.of(words)} {name}" if cue.start < source.start else f"{name}، {cue.of(words)}"


def _with_negation(cue: Span, words: str) -> Span:
    """Take along the word before the cue when it turns the act around."""
    first = max(0, cue.start - _LONGEST_NEGATION)
    before = words[first : cue.start].rstrip()
    word = before.rsplit(maxsplit=1)[-1] if before else ""
    at = first + len(before) - len(word)
    stem = fold(word)
    joined = stem[:1] in {"و", "ف"} and stem[1:] in _NEGATIONS
    if joined or stem in _NEGATIONS:
        return Span(at + joined, cue.end)
    return cue


def _opening(says_en: str | None) -> str | None:
    """Return who and which act, from the beginning of the frame line."""
    if not says_en:
        return None
    fields = says_en.split(SEPARATOR)
    return fields[0] if fields[0].startswith("according to") else " ".join(fields[:2])
