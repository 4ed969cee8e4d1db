"""Where the reported content ends: the next attribution, the source named after it, the sentence.

A quotation ends at its closing mark, however many sentences it runs over. Reported speech ends with
its sentence, or before a clause that attributes anew (وأضاف, مؤكدا أن, بحسب).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from riwaya.extract.attribution import Attribution, Tokens
from riwaya.extract.attributions import clause_word_before
from riwaya.extract.quotes import Quotation
from riwaya.match.lattice import Lattice

_OPENER = 4
# a refusal as a noun (في ظل إحجام …): when it leads the sentence, its clause ends at a comma
_BELOW = "declining-to"
# these end at the next comma
_INSERTED = frozenset(("it-is-said", "with-the-saying-of", "with-the-saying-about"))
# what somebody would not say is named in few words: «رفضت التعليق، …»
_REFUSALS = frozenset(("refused-to", "the-subject-refused-to", "gave-no-answer", "without-saying"))
_TRAILING = frozenset("،,؛;:-–—")


def find_content(lattice: Lattice, found: Sequence[Attribution], index: int) -> Tokens | None:
    """Return the tokens of the content of one attribution among all of a text, None when empty.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قال الوزير إن السد امتلأ، مضيفا أن الطريق مغلق."
    >>> lattice = lay_text(words, load_grammar())
    >>> found = find_attributions(lattice, load_grammar())
    >>> tokens = lattice.text.tokens
    >>> [words[tokens[a].start:tokens[b - 1].end] for a, b in
    ...  (find_content(lattice, found, i) for i in range(len(found)))]
    ['السد امتلأ', 'الطريق مغلق']
    """
    own = found[index]
    sentence = lattice.text.sentences[own.sentence]
    if own.quotation is not None and own.frame in {"quote", "quote-before"}:
        first, last = own.quotation.inside
        further = further_half(lattice, own)
        return _trim(lattice, first, last if further is None else further.inside[1])
    if own.frame == "around":
        return _around(lattice, found, index)
    end = _until(lattice, own.begins, sentence.last)
    if own.by == _BELOW and own.cue[0] - sentence.first <= _OPENER:
        end = min(end, _comma(lattice, own.begins, sentence.last))
    if own.by in _REFUSALS:
        end = min(end, _comma(lattice, own.begins, sentence.last))
    if _in_passing(lattice, own) and own.cue[0] > sentence.first + 1:
        end = min(end, _comma(lattice, own.begins, sentence.last))
    opener = _opens_below(lattice, found, index)
    quoted = _quoted_from(lattice, own.begins)
    for later in islice(found, index + 1, None):
        if later.sentence != own.sentence:
            break
        main = opener and lattice.has(later.cue[0] - 1, "@COMMA")
        if (later.clausal or main) and later.cue[0] > max(own.begins, quoted):
            end = min(end, later.cue[0])
            break
    return _trim(lattice, own.begins, end)


def further_half(lattice: Lattice, own: Attribution) -> Quotation | None:
    """Return the second half of a quotation that its speaker's name parts in two.

    «"السد امتلأ"، قالت سعاد النجار، "والطريق مغلق"» is one statement.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = '"السد امتلأ"، قالت سعاد النجار، "والطريق مغلق"'
    >>> lattice = lay_text(words, load_grammar())
    >>> half = further_half(lattice, find_attributions(lattice, load_grammar())[0])
    >>> lattice.text.tokens[half.inside[0]].folded
    'والطريق'
    """
    if own.frame != "quote-before" or own.region is None:
        return None
    at = own.region[1]
    while at < min(own.region[1] + 2, len(lattice.words)) and lattice.has(at, "@COMMA", "@COLON"):
        at += 1
    if at >= len(lattice.words):
        return None
    halves = (offer.value for _end, offer in lattice.steps(at, "@QUOTED"))
    return next((half for half in halves if isinstance(half, Quotation) and half.closed), None)


def _in_passing(lattice: Lattice, own: Attribution) -> bool:
    """Say whether something is told of a noun in passing: «صاروخا، يعتقد أنه قديم، أمس»."""
    if own.by in _INSERTED:
        return True
    nobody = own.by == "said-that" and own.region is None and lattice.has(own.cue[0], "@IMPERSONAL")
    return nobody and lattice.has(own.cue[0] - 1, "@COMMA", "@REL")


def _quoted_from(lattice: Lattice, begins: int) -> int:
    """Return the last token of the quotation that a content begins with: nothing cuts it short."""
    if begins >= len(lattice.words):
        return begins
    for _end, offer in lattice.steps(begins, "@QUOTED"):
        if isinstance(offer.value, Quotation) and offer.value.closed:
            return offer.value.last - 1
    return begins


def _comma(lattice: Lattice, first: int, last: int) -> int:
    """Return where the first comma stands, or the end given."""
    return next((index for index in range(first, last) if lattice.has(index, "@COMMA")), last)


def _opens_below(lattice: Lattice, found: Sequence[Attribution], index: int) -> bool:
    """Say whether a frame stands in a clause below the main one (في وقت لم تكشف …، تشير …).

    Then a finite verb after a comma is the main one and goes on with nothing.
    """
    own = found[index]
    sentence = lattice.text.sentences[own.sentence]
    first = index == 0 or found[index - 1].sentence != own.sentence
    below = any(
        True for key in ("@IN", "@PREP", "@CLAUSE") for _ in lattice.steps(sentence.first, key)
    )
    return first and below and own.cue[0] - sentence.first <= _OPENER


def _until(lattice: Lattice, first: int, last: int) -> int:
    """Return where the narrator speaks on in the sentence, or the end given.

    «، إلى أن» (until) and «في إشارة إلى» (meaning by that) are never the speaker's.
    """
    tokens = lattice.text.tokens
    for index in range(first, last - 2):
        words = tokens[index + 1].folded, tokens[index + 2].folded
        if words in _NARRATED and (words[0] == "في" or lattice.has(index, "@COMMA")):
            return index if lattice.has(index, "@COMMA") else index + 1
    return last


_NARRATED = frozenset((("الي", "ان"), ("في", "اشاره")))


def _around(lattice: Lattice, found: Sequence[Attribution], index: int) -> Tokens | None:
    """Return the clause that "according to" speaks of: what follows when it leads, else what precedes."""
    own = found[index]
    sentence = lattice.text.sentences[own.sentence]
    start, end = sentence.first, sentence.last
    for other in _sentence_mates(found, index):
        if other.cue[0] < own.cue[0]:
            start = max(start, other.begins)
        elif other.cue[0] > own.cue[0] and other.clausal:
            end = min(end, other.cue[0])
    if own.by == "in-his-words" and (quoted := _quotation_before(lattice, own)) is not None:
        return quoted
    leads = own.cue[0] - start <= 1
    if leads:
        first = own.begins
        while first < end and (lattice.has(first, "@COMMA") or _so(lattice, first)):
            first += 1
        return _trim(lattice, first, end)
    return _trim(lattice, start, own.cue[0])


def _quotation_before(lattice: Lattice, own: Attribution) -> Tokens | None:
    """Return what stands in marks right before «على حد قوله»: those words are his."""
    close = own.cue[0] - 1
    if close > 0 and lattice.has(close, "@COMMA"):
        close -= 1
    for _end, offer in lattice.steps(close, "@ENDQUOTE"):
        if isinstance(offer.value, Quotation):
            return _trim(lattice, *offer.value.inside)
    return None


def _so(lattice: Lattice, index: int) -> bool:
    """Say whether a word only takes the sentence up again after its source (فإن)."""
    return lattice.text.tokens[index].folded == "فان"


def _sentence_mates(found: Sequence[Attribution], index: int) -> Iterator[Attribution]:
    """Yield the attributions of one sentence; they stand together in the order of the text."""
    first = index
    while first and found[first - 1].sentence == found[index].sentence:
        first -= 1
    for other in islice(found, first, None):
        if other.sentence != found[index].sentence:
            return
        yield other


def _trim(lattice: Lattice, first: int, last: int) -> Tokens | None:
    tokens = lattice.text.tokens
    while last > first:
        joint = clause_word_before(lattice, last)
        mark = tokens[last - 1].folded in _TRAILING or lattice.has(last - 1, "@STOP")
        if joint == last and not mark and tokens[last - 1].folded != "و":
            break
        last = max(first, min(joint, last - 1))
    while first < last and tokens[first].folded in _TRAILING:
        first += 1
    return (first, last) if first < last else None
