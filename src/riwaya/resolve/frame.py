"""The words of a frame that are neither what was said nor who said it: there the scene is told."""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.extract.attribution import Attribution, Tokens
from riwaya.match.lattice import Lattice
from riwaya.resolve.sources import Source

_REACH = 14  # words after a cue that follows what was said
_VERB_WITHIN = 3  # «حسبما أكد» is a cue and its verb
_LONGEST_RELATIVE = 12
_OBJECT = 10  # words of whoever was told and when, before what he was told
# verbs whose object is who hears it
TELLING = frozenset(("أبلغ", "أخبر", "طمأن", "خاطب"))
_SET_OFF = ("@COMMA", "@DASH", "@COLON", "@CLOSE")
_ENDS = ("@STOP", "@SEMICOLON", "@CLAUSE", "@CUING")


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens of a frame, in order: ``before`` the cue, ``after`` it, and ``passed`` by a relay.

    ``relative`` are those of ``after`` that stand in a relative clause: they tell of somebody in the
    frame and not of the saying.
    """

    source: Source | None
    cue: int
    before: tuple[int, ...]
    after: tuple[int, ...]
    passed: tuple[int, ...]
    relative: frozenset[int]


def frame_of(
    lattice: Lattice, own: Attribution, content: Tokens, source: Source | None, free: int = 0
) -> Frame:
    """Return the words of a frame; none before the token ``free``, where another's content ends.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وفي الميناء، قال الحارس للصحفيين إن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> (own,) = find_attributions(lattice, load_grammar())
    >>> frame = frame_of(lattice, own, (7, 9), None)
    >>> frame.before, frame.after
    ((0, 1, 2), (4, 5, 6))
    """
    sentence = lattice.text.sentences[own.sentence]
    start, cue = max(sentence.first, free), own.cue
    passed: tuple[int, ...] = ()
    lead = cue[0]
    if own.channel is not None and own.channel[0] <= cue[0]:
        passed = tuple(range(own.channel[0], max(cue[0], own.channel[1])))
        lead = own.channel[0] - 1
    around = own.frame == "around" or content[0] < cue[0]
    if content[0] < cue[1] <= content[1] and not around:
        after: tuple[int, ...] = ()
    elif own.word is not None and own.word.lemma in TELLING and own.frame == "at-object":
        after = tuple(range(cue[1], _that(lattice, content)))  # «أبلغ فلانا أن …»
    else:
        last = _until(lattice, cue[1], sentence.last) if around else content[0]
        if around and content[0] >= cue[1]:
            last = min(last, content[0])
        after = tuple(range(cue[1], last))
    speaking = range(source.first, source.last) if source is not None else range(0)
    below = around or bare(lattice, lead - 1).startswith(_WHO)  # «التي وصفها …»
    before = () if below else tuple(i for i in range(start, lead) if not _in(content, i))
    return Frame(
        source,
        cue[0],
        tuple(i for i in before if i not in speaking),
        tuple(i for i in after if i not in speaking),
        tuple(i for i in passed if i not in speaking),
        _relative(lattice, after, speaking),
    )


def _that(lattice: Lattice, content: Tokens) -> int:
    """Return where a clause with «that» begins soon in what a verb of telling has for its object."""
    first, last = content
    near = range(first, min(last, first + _OBJECT))
    return next((index for index in near if lattice.has(index, "@THAT")), first)


def _in(content: Tokens, index: int) -> bool:
    return content[0] <= index < content[1]


def _until(lattice: Lattice, first: int, last: int) -> int:
    """Return where a frame that follows what was said ends: at the next clause, or the sentence's end."""
    for index in range(first, min(last, first + _REACH)):
        if lattice.has(index, *_ENDS):
            return index
        verb = lattice.has(index, "@CUE") and not lattice.has(index, "@IN")
        if verb and index >= first + _VERB_WITHIN:
            return index
    return min(last, first + _REACH)


def _relative(lattice: Lattice, after: tuple[int, ...], speaking: range) -> frozenset[int]:
    """Return the tokens of relative clauses, each up to a mark."""
    inside: set[int] = set()
    left = 0
    for index in after:
        if index in speaking:
            continue
        if lattice.text.tokens[index].folded.lstrip("ول").startswith(_WHO):
            left = _LONGEST_RELATIVE
        elif lattice.has(index, *_SET_OFF):
            left = 0
        if left:
            inside.add(index)
            left -= 1
    return frozenset(inside)


_WHO = ("الذي", "التي", "الذين", "اللذان", "اللتان", "اللواتي", "لذي", "لتي")
_WHOLE = frozenset(
    ("في", "فى", "وفق", "وفقا", "فور", "فوق", "فيما", "وسط", "وصول", "وصوله", "وصولها")
)


def bare(lattice: Lattice, index: int) -> str:
    """Return a folded word without the «and» or «so» written onto it; "" before the text's start.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("وخلال اللقاء وفي الميناء", load_grammar())
    >>> [bare(lattice, i) for i in (-1, 0, 2)]
    ['', 'خلال', 'في']
    """
    word = lattice.text.tokens[index].folded if index >= 0 else ""
    return word[1:] if word[:1] in {"و", "ف"} and word not in _WHOLE else word
