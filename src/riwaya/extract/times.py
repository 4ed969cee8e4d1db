"""Times: which words of a text say when, how long or how often, and what they say.

Start at `find_times`. Rules stand in `rules/times.toml`, those of a sentence that is nothing but a
time in `rules/alone.toml` (see `alone`); what a value is decided to be stands in `resolve.times`.
Beside its own words an expression carries two things its sentence tells of it: ``lean``, that the
sentence looks ahead, and ``occasions``, what happened then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from riwaya.arabic.lexicon import Entry
from riwaya.extract.alone import alone_in
from riwaya.extract.timex import Timex, as_mention, matches
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.model.span import Span
from riwaya.model.text import Sentence

_LOOK_BACK = 12
_TRAP = "trap"
_OPENED = frozenset(("calendar", "period", "deictic"))
_WAYS = {"قبل": "before", "بعد": "after", "منذ": "since", "حتي": "until"}
_COUNTED = ("@COUNTED", "@UNIT_ONE", "@UNIT_MANY", "@PERCENT")


def find_times(lattice: Lattice, grammar: Grammar) -> tuple[Timex, ...]:
    """Return the time expressions of a text in order; none overlaps another.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "افتتح الجسر في السابع من يونيو/حزيران الماضي بعد نحو تسعة أشهر من العمل"
    >>> laid = lay_text(words, load_grammar(), "times")
    >>> [(t.span.of(words), t.form) for t in find_times(laid, load_grammar())]
    [('السابع من يونيو/حزيران الماضي', 'calendar'), ('نحو تسعة أشهر', 'shift')]
    """
    found = [t for _, t in matches(lattice, grammar.matcher("times"), grammar.rules("times"))]
    # a trap is matched so that nothing else is
    kept = [t for t in found if t.form != _TRAP and not _counts(lattice, t)]
    at = 0
    result: list[Timex] = []
    for sentence in lattice.text.sentences:
        own: list[Timex] = []
        while at < len(kept) and kept[at].first < sentence.last:
            own.append(kept[at])
            at += 1
        if (whole := alone_in(lattice, sentence)) is not None:
            own = [whole]
        own = [t for n, t in enumerate(own) if not _recalls_nothing(t, own[n + 1 :])]
        if own:
            result.extend(_in_sentence(lattice, sentence, own))
    return tuple(result)


def lay_times(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay each time over its words as TIME.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("وصل الوفد أمس الأحد", load_grammar(), "times")
    >>> [(m.first, m.last) for m in lay_times(laid, load_grammar())]
    [(2, 4)]
    """
    for timex in find_times(lattice, grammar):
        yield as_mention(lattice, timex, "TIME")


def laid_times(lattice: Lattice) -> tuple[Timex, ...]:
    """Return the times already laid over a text, in order.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> [t.rule for t in laid_times(lay_text("وصل الوفد أمس", load_grammar()))]
    ['day-from-today']
    """
    return tuple(
        timex
        for index in sorted(lattice.over)
        for edge in lattice.over[index]
        if (offer := edge.keys.get("~@TIME")) is not None
        and isinstance(timex := offer.value, Timex)
    )


def _counts(lattice: Lattice, timex: Timex) -> bool:
    """Say whether bare figures taken for a year stand before what they count (إلى 1950 دولارا)."""
    if timex.get("bare") is None or timex.last >= len(lattice.words):
        return False
    keys = lattice.words[timex.last].keys
    return any((offer := keys.get(cls)) is not None and not offer.skipped for cls in _COUNTED)


def _recalls_nothing(timex: Timex, later: Sequence[Timex]) -> bool:
    """Say whether a commemoration has neither a number nor a day beside it to tell its date by."""
    return (
        timex.form == "anniversary"
        and timex.get("occasion") is not None
        and timex.get("nth") is None
        and timex.get("days") is None
        and not any(t.form == "calendar" and t.get("day") is not None for t in later)
    )


def _in_sentence(lattice: Lattice, sentence: Sentence, own: Sequence[Timex]) -> Iterator[Timex]:
    """Add to each time of a sentence what the rest of the sentence tells of it."""
    occasions = _occasions(lattice, sentence, own)
    for number, timex in enumerate(own):
        told = timex
        if _undated(timex) and (cue := _future_cue(lattice, sentence, timex)) is not None:
            told = told.saying(lean="future")
            token = lattice.text.tokens[cue]
            told = replace(told, slots=(*told.slots, ("lean", Span(token.start, token.end))))
        if _alone(lattice, sentence, timex):
            told = told.saying(alone="yes")
        if (way := _open(lattice, sentence, timex)) is not None:
            told = told.saying(open=way)
        if number in occasions and told.get("occasion") is None:
            told = told.saying(occasions="|".join(sorted(occasions[number])))
        yield told


def _alone(lattice: Lattice, sentence: Sentence, timex: Timex) -> bool:
    """Say whether a sentence is nothing but the time and a word that leads to it."""
    tokens = lattice.text.tokens
    before = [n for n in range(sentence.first, timex.first) if tokens[n].kind != "punct"]
    after = [n for n in range(timex.last, sentence.last) if tokens[n].kind != "punct"]
    return not after and len(before) <= 1 and all(lattice.has(n, "@LEADING") for n in before)


def _open(lattice: Lattice, sentence: Sentence, timex: Timex) -> str | None:
    """Return how the word before a date opens it: before, after, since or until, or None.

    «من قبل» is by somebody, not before.
    """
    at = timex.first - 1
    if at < sentence.first or timex.form not in _OPENED:
        return None
    tokens = lattice.text.tokens
    way = _WAYS.get(tokens[at].folded.lstrip("وف"))
    by = way == "before" and at > sentence.first and tokens[at - 1].folded == "من"
    return None if by else way


def _undated(timex: Timex) -> bool:
    """Say whether the direction of a time is left to its sentence."""
    return (
        timex.get("year") is None and timex.get("direction") is None and timex.get("days") is None
    )


def _future_cue(lattice: Lattice, sentence: Sentence, timex: Timex) -> int | None:
    """Return the word shortly before a time that says what follows lies ahead, or None."""
    for index in range(timex.first - 1, max(sentence.first, timex.first - _LOOK_BACK) - 1, -1):
        if lattice.has(index, "@STOP", "@SEMICOLON"):
            return None
        if lattice.has(index, "~@FUTURE") or _may(lattice, index):
            return index
    return None


def _may(lattice: Lattice, index: int) -> bool:
    """Say whether a word is «قد» before a verb of the present: something may yet happen."""
    tokens = lattice.text.tokens
    return tokens[index].folded == "قد" and tokens[index + 1].folded.startswith("ي")


def _occasions(lattice: Lattice, sentence: Sentence, own: Sequence[Timex]) -> dict[int, set[str]]:
    """Say what happened on each whole date of a sentence: what is named before it, else after."""
    whole = [n for n, t in enumerate(own) if t.get("year") is not None and t.form == "calendar"]
    told: dict[int, set[str]] = {}
    if not whole:
        return told
    for index in range(sentence.first, sentence.last):
        for _, offer in lattice.steps(index, "~@OCCASION"):
            after = [n for n in whole if own[n].first > index]
            before = [n for n in whole if own[n].last <= index]
            if isinstance(offer.value, Entry) and (after or before):
                lemma = offer.value.get("occasion") or offer.value.lemma
                told.setdefault(after[0] if after else before[-1], set()).add(lemma)
    return told
