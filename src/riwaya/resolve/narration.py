"""The newspaper's own account: sentences, and clauses left over, that nobody is made to say.

Start at `narrate`. What a report tells in its own voice is a statement too, of the mode narrator,
without cue and source. `own_sentences` yields the sentences that no statement touches. Questions,
sentences within a running quotation, and bare credits are nobody's account.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Tokens
from riwaya.extract.attributions import clause_word_before
from riwaya.match.lattice import Lattice
from riwaya.model.ids import make_id
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Sentence, Text, Token
from riwaya.model.when import Time
from riwaya.resolve.certainty import assure_account

_BECAUSE = "nobody is made to say this"
_CONFIDENCE = 0.9  # the share that is the newspaper's own account, of ninety stretches read by eye
_SHORTEST = 3  # words of a sentence
_SHORTEST_VERBLESS = 6
_SHORTEST_CLAUSE = 5  # words of a clause beside a statement
_OPENER = 4  # words at a clause's start among which an event stands (إلى جانب مشاركة …)
_MOSTLY = 0.5
_OPENING = {"«": "»", "“": "”"}
_NEAR = 6  # tokens between what is said and the clause set off after it
_REACH = 20  # tokens between a verb of saying and its clause
_MARKS = frozenset("،,؛;:.…!-–—")
_NO_ACCOUNT = frozenset("؟?:")  # a question, or the head of a list
_QUOTING = ("@CUE", "@CUING", "@ACCORDING", "@ACCORDING_CLAUSE", "@ACCORDING_OWNED", "@IMPERSONAL")
_BY_ACCOUNT = ("@ACCORDING", "@ACCORDING_CLAUSE", "@ACCORDING_OWNED")
_SCENE = ("~@MEDIUM", "~@REPORT_NOUN")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence of the body and how far statements cover it: the first and the last character.

    ``inside`` tells that a quotation runs on from the sentence before, ``runs_on`` that one goes on in
    the next.
    """

    sentence: Sentence
    covered: tuple[int, int] | None
    inside: bool
    runs_on: bool


def narrate(
    lattice: Lattice,
    statements: Sequence[Statement],
    times: Sequence[Time],
    figures: Sequence[Figure],
    sha: str,
) -> tuple[Statement, ...]:
    """Add the newspaper's own account to the statements of a text, in its order.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "افتتح الجسر الجديد أمس. ويبدو أن العمال لم يتموا الرصيف."
    >>> told = narrate(lay_text(words, load_grammar()), (), (), (), "00")
    >>> [(s.mode, s.certainty, s.content.of(words)) for s in told] # doctest: +NORMALIZE_WHITESPACE
    [('narrator', 'stated', 'افتتح الجسر الجديد أمس'),
     ('narrator', 'apparent', 'ويبدو أن العمال لم يتموا الرصيف')]
    """
    both: tuple[Figure | Time, ...] = (*figures, *times)
    held = sorted((e for e in both if e.in_ is None), key=lambda entry: entry.start)
    own = (
        _statement(lattice, tokens, held, sha)
        for piece in _pieces(statements, lattice.text)
        for tokens in _stretches(lattice, piece)
    )
    return tuple(sorted((*statements, *own), key=_place))


def own_sentences(statements: Sequence[Statement], text: Text) -> Iterator[Span]:
    """Yield the sentences of the body that are the article's own account, in order.

    A sentence that a speaker's statement touches, or that stands inside a quotation begun earlier, is
    not.

    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.model.article import Article
    >>> from riwaya.model.text import Block
    >>> words = "امتلأ السد. نام الحارس."
    >>> text = parse(Article("a", words), [Block("paragraph", 0, len(words))])
    >>> [span.of(words) for span in own_sentences((), text)]
    ['امتلأ السد.', 'نام الحارس.']
    """
    for piece in _pieces(statements, text):
        if piece.covered is None and not piece.inside and not piece.runs_on:
            yield Span(piece.sentence.start, piece.sentence.end)


def _pieces(statements: Sequence[Statement], text: Text) -> Iterator[_Piece]:
    """Walk the sentences of the body, each with what speakers' statements cover of it."""
    taken = sorted(
        span
        for statement in statements
        if statement.cue is not None
        for span in (*statement.evidence, statement.content, statement.cue)
        if span.in_ is None
    )
    quoted = False
    block, at, reached = -1, 0, 0
    for sentence in text.sentences:
        if sentence.block != block:
            block, quoted = sentence.block, False
        first = sentence.start if reached > sentence.start else sentence.end
        while at < len(taken) and taken[at].start < sentence.end:
            first = min(first, max(taken[at].start, sentence.start))
            reached = max(reached, taken[at].end)
            at += 1
        inside = quoted
        quoted = _left_open(text.tokens[sentence.first : sentence.last], quoted=quoted)
        if text.blocks[sentence.block].reports:
            covered = (first, reached) if reached > sentence.start else None
            yield _Piece(sentence, covered, inside, quoted)


def _left_open(tokens: Sequence[Token], *, quoted: bool) -> bool:
    """Say whether a quotation is open after these tokens."""
    for token in tokens:
        if token.folded in _OPENING:
            quoted = True
        elif token.folded in _OPENING.values():
            quoted = False
        elif token.folded == '"':
            quoted = not quoted
    return quoted


def _stretches(lattice: Lattice, piece: _Piece) -> Iterator[Tokens]:
    """Yield what of a sentence is the newspaper's own account: the whole, or its ends."""
    first, last = piece.sentence.first, piece.sentence.last
    ends = {token.folded for token in lattice.text.tokens[max(first, last - 2) : last]}
    if not _NO_ACCOUNT.isdisjoint(ends):
        return
    if piece.covered is None:
        whole = _trim(lattice, first, last)
        if not piece.inside and not piece.runs_on and _tells(lattice, whole):
            yield whole
        return
    tokens = lattice.text.tokens
    start, end = piece.covered
    if not piece.inside:
        before = bisect_left(tokens, start + 1, first, last, key=lambda token: token.end)
        lead = _trim(lattice, first, before)
        if _set_off(lattice, before, start) and _stands(lattice, lead, leads=True):
            yield lead
    if not piece.runs_on:
        after = bisect_left(tokens, end, first, last, key=lambda token: token.start)
        rest = _trim(lattice, _comma(lattice, after, last), last)
        if _stands(lattice, rest, leads=False):
            yield rest


def _tells(lattice: Lattice, stretch: Tokens) -> bool:
    """Say whether a sentence that nobody says tells something: a verb, or enough words and a stop."""
    words = _words(lattice, stretch)
    if words < _SHORTEST or _quoted(lattice, stretch) > _MOSTLY * (stretch[1] - stretch[0]):
        return False
    if _unread(lattice, stretch):
        return False
    if _has_verb(lattice, stretch):
        return True
    tokens = lattice.text.tokens
    stopped = stretch[1] < len(tokens) and tokens[stretch[1]].folded == "."
    return words >= _SHORTEST_VERBLESS and stopped


def _stands(lattice: Lattice, stretch: Tokens, *, leads: bool) -> bool:
    """Say whether a clause beside a statement tells something of its own.

    Who or what the statement was made through is no account, nor is an attribution left unread.
    """
    first, last = stretch
    if _words(lattice, stretch) < _SHORTEST_CLAUSE or _quoted(lattice, stretch):
        return False
    if any(True for at in range(first, last) for key in _SCENE for _ in lattice.steps(at, key)):
        return False
    if any(True for at in range(first, last) for key in _QUOTING for _ in lattice.steps(at, key)):
        return False
    if leads and _event(lattice, stretch):
        return True
    return _has_verb(lattice, stretch)


def _event(lattice: Lattice, stretch: Tokens) -> bool:
    """Say whether a fronted phrase takes an event for granted (إلى جانب مشاركة …, بعد افتتاح …)."""
    first, last = stretch
    if not any(True for key in ("@IN", "@PREP", "@CLAUSE") for _ in lattice.steps(first, key)):
        return False
    for at in range(first + 1, min(last, first + _OPENER)):
        entry = lattice.known(at, "@GLOSS")
        if isinstance(entry, Entry) and entry.get("pos") == "masdar":
            return True
    return False


def _comma(lattice: Lattice, first: int, last: int) -> int:
    """Return where a clause is set off after a statement: at the first comma near its end."""
    for at in range(first, min(last, first + _NEAR)):
        if lattice.has(at, "@COMMA"):
            return at
    return last


def _unread(lattice: Lattice, stretch: Tokens) -> bool:
    """Say whether a sentence looks attributed, though nobody could be found to say it.

    A verb of saying has a clause after it, or the sentence tells by whose account it is.
    """
    first, last = stretch
    for at in range(first, last):
        ends = [end for key in _BY_ACCOUNT for end, _ in lattice.steps(at, key)]
        if any(end < last and lattice.text.tokens[end].kind != "punct" for end in ends):
            return True  # «فحسب،» before a mark is "only", and names nobody
        if lattice.has(at, "@CUE") and _is_verb(lattice, at):
            after = range(at + 1, min(last, at + _REACH))
            if any(lattice.has(n, "@THAT") for n in after):
                return True
    return False


def _is_verb(lattice: Lattice, at: int) -> bool:
    return any(True for _ in lattice.steps(at, "@TAGGED_VERB"))


def _set_off(lattice: Lattice, before: int, start: int) -> bool:
    """Say whether a comma or a joining letter parts a leading clause from the statement after it."""
    joined = before < len(lattice.words) and lattice.text.tokens[before].start < start
    return joined or lattice.has(before - 1, "@COMMA")


def _has_verb(lattice: Lattice, stretch: Tokens) -> bool:
    return any(lattice.has(at, "@BE") or _is_verb(lattice, at) for at in range(*stretch))


def _quoted(lattice: Lattice, stretch: Tokens) -> int:
    """Count the tokens that stand in quotation marks."""
    first, last = stretch
    return sum(
        min(offer.value.last, last) - at  # type: ignore[attr-defined]
        for at in range(first, last)
        for _, offer in lattice.steps(at, "@QUOTED")
    )


def _words(lattice: Lattice, stretch: Tokens) -> int:
    return sum(token.kind == "word" for token in lattice.text.tokens[slice(*stretch)])


def _trim(lattice: Lattice, first: int, last: int) -> Tokens:
    """Leave out marks at both ends, and the word or phrase that only joins what follows."""
    tokens = lattice.text.tokens
    while last > first:
        joint = clause_word_before(lattice, last)
        if joint == last and tokens[last - 1].folded not in _MARKS:
            break
        last = max(first, min(joint, last - 1))
    while first < last and tokens[first].folded in _MARKS:
        first += 1
    return first, last


def _main(lattice: Lattice, stretch: Tokens) -> int:
    """Return where the main clause begins: after what is fronted, at a comma before a verb."""
    first, last = stretch
    hedged = any(True for _ in lattice.steps(first, "@HEDGE"))  # من المرجح أن …: nothing fronted
    if not hedged and any(True for key in ("@IN", "@PREP") for _ in lattice.steps(first, key)):
        for at in range(first + 1, last - 1):
            begins = at + 2 if lattice.has(at + 1, "@NEG") else at + 1
            if lattice.has(at, "@COMMA") and _has_verb(lattice, (begins, min(last, begins + 1))):
                return at + 1
    return first


def _statement(
    lattice: Lattice, stretch: Tokens, held: Sequence[Figure | Time], sha: str
) -> Statement:
    tokens = lattice.text.tokens
    first, last = stretch
    content = Span(tokens[first].start, tokens[last - 1].end)
    assured = assure_account(lattice, (_main(lattice, stretch), last))
    return Statement(
        id=make_id("s", sha, content.start, content.end, 0),
        speaker=None,
        source=None,
        channel=(),
        medium=None,
        mode="narrator",
        act=assured.act,
        certainty=assured.certainty,
        modality=assured.modality,
        polarity=assured.polarity,
        cue=None,
        content=content,
        evidence=(content,),
        confidence=_CONFIDENCE,
        by="narration",
        because=_BECAUSE,
        hedges=assured.hedges,
        about=tuple(_within(held, content)),
    )


def _within(held: Sequence[Figure | Time], span: Span) -> Iterator[str]:
    """Yield the ids of the times and figures that lie in a span, in the order of the text."""
    first = bisect_left(held, span.start, key=lambda entry: entry.start)
    last = bisect_left(held, span.end, key=lambda entry: entry.start)
    return (entry.id for entry in held[first:last] if entry.end <= span.end)


def _place(statement: Statement) -> int:
    """Order statements as the text has them: by the cue, the narrator's by their first word."""
    return (statement.cue or statement.content).start
