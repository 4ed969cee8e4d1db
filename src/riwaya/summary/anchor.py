"""The clause a statement stands in: one contiguous piece with cue, source, relays, content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Sentence, Text

_WHOLE = 420  # code points: a sentence up to here is quoted whole
_LONGEST = 700
_LONGEST_WORDS = 60  # before the core; a clause that begins farther back is too long anyway
_TAIL = 60  # what is left of a sentence after the content goes with it
_BOUNDARIES = frozenset("،؛:,;")
_CLOSING = frozenset("\"»”'’)].؟!?…")
_OPENING = {"«": "»", "“": "”"}


def clause_of(statement: Statement, text: Text) -> Span | None:
    """Return the piece of the body that may stand for a statement in a summary, or None.

    None means that no piece of bearable length holds the content together with the words that say
    whose it is: such a statement is left out rather than shown without its source.
    """
    core = _core(statement)
    held = _sentences_over(core, text)
    if core is None or not held or len({sentence.block for sentence in held}) != 1:
        return None
    if not text.blocks[held[0].block].reports:
        return None
    whole = Span(held[0].start, held[-1].end)
    if whole.end - whole.start > _WHOLE:
        whole = Span(_start(core, held[0], text), _end(core, held[-1], text))
    whole = _closed(whole, held[-1].end, text.article.text)
    return whole if whole.end - whole.start <= _LONGEST else None


def _core(statement: Statement) -> Span | None:
    """Return the stretch from the first to the last word that must not be lost."""
    if statement.cue is None:
        return None
    spans = [statement.cue, statement.content, *statement.hedges]
    spans += [Span(link.start, link.end) for link in statement.channel]
    if statement.source is not None:
        spans.append(statement.source)
    elif statement.speaker is not None:
        return None  # someone speaks, and nothing shows where the text says so
    if any(span.in_ is not None for span in spans):
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _sentences_over(core: Span | None, text: Text) -> list[Sentence]:
    if core is None:
        return []
    first = max(0, bisect_right(text.sentences, core.start, key=lambda s: s.start) - 1)
    last = bisect_left(text.sentences, core.end, key=lambda s: s.start)
    return [s for s in text.sentences[first:last] if core.start < s.end]


def _start(core: Span, sentence: Sentence, text: Text) -> int:
    """Go back from the core to the clause's beginning, past any negation before the cue."""
    tokens, first = text.tokens, sentence.first
    at = bisect_right(tokens, core.start, first, sentence.last, key=lambda t: t.start) - 1
    farthest = max(first, at - _LONGEST_WORDS)
    while at > farthest and tokens[at - 1].folded not in _BOUNDARIES:
        at -= 1
    return tokens[max(at, first)].start


def _end(core: Span, sentence: Sentence, text: Text) -> int:
    """Take the marks that close the content along, and a short rest of the sentence."""
    if sentence.end - core.end <= _TAIL:
        return sentence.end
    words = text.article.text
    end = core.end
    while end < sentence.end and words[end] in _CLOSING:
        end += 1
    return end


def _closed(span: Span, last: int, words: str) -> Span:
    """Reach on to the mark that closes a quotation opened inside the clause."""
    inside = span.of(words)
    for opening, closing in _OPENING.items():
        if inside.count(opening) > inside.count(closing):
            found = words.find(closing, span.end, last)
            return Span(span.start, found + 1 if found >= 0 else last)
    if inside.count('"') % 2:
        found = words.find('"', span.end, last)
        return Span(span.start, found + 1 if found >= 0 else last)
    return span
