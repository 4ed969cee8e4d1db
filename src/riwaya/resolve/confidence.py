"""How sure riwaya is of its own reading of who speaks: the share of such readings that were right.

The shares were counted on annotated news (docs/scores.md holds them against what was right) and are
riwaya's own doubt, never mixed with ``certainty``, which is the source's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.drafts import Draft
from riwaya.resolve.sources import Source

# Who stands with the verb, by what he is called there: the frame is a clause or quotation, or any other.
_NAMED = {
    "person": (0.98, 0.87),
    "organisation": (0.98, 0.87),
    "outlet": (0.98, 0.87),
    "state": (0.95, 0.87),
    "capital": (0.95, 0.87),
    "described": (0.96, 0.8),
    "group": (0.8, 0.7),
    "office": (0.8, 0.7),
    "phrase": (0.72, 0.6),
}
_CLAUSES = frozenset(
    (
        *("said-that", "said-quote", "said-quote-at-once", "said-colon", "said-at-once"),
        *("relay-from", "relay-his-saying", "relay-ascribed", "said-quoting", "saying-that"),
        *("accused-of", "spoke-about", "pointed-to", "according-to-in-quotes", "quote-said"),
        *("his-saying-that", "according-to-what-was-said", "as-was-said", "clause-said"),
    )
)
# «according to» names its source as surely as a verb, where that is a name
_ACCORDING = frozenset(("according-to", "report-noun-that", "warned-of"))
# What going on with a speaker keeps of the certainty that it was he before.
_MEANWHILE = 0.985  # a participle in his sentence, nobody else named since
_AND = 0.97  # a verb with «and» in one of the next sentences, nobody else named since
_ON = 0.88  # any other way
_RIVALS = 0.93  # somebody else is named in between
_OTHERS = 0.85  # somebody else speaks in between
_UNKNOWN = 0.65  # nobody spoke before with whom he could go on
_NOBODY = 0.45  # the text names no speaker, as far as is seen
_SOON = 2  # sentences


def confidences(lattice: Lattice, drafts: Sequence[Draft]) -> Iterator[float]:
    """Yield, for each draft, the share of such readings whose speaker was right.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.resolve.drafts import draft_statements
    >>> words = "قال وزير المياه سامي النجار إن السد آمن. وأضاف أن الطريق مغلق."
    >>> lattice = lay_text(words, load_grammar())
    >>> drafts = draft_statements(lattice, find_attributions(lattice, load_grammar()))
    >>> list(confidences(lattice, drafts))
    [0.98, 0.95]
    """
    before: dict[tuple[int, int], tuple[int, float]] = {}  # a speaker's words: last draft, how sure
    for index, draft in enumerate(drafts):
        source = draft.voice.source
        if source is None or draft.voice.how == "nobody":
            yield _NOBODY
            continue
        key = source.span.start, source.span.end
        if draft.voice.how in {"named", "subject"}:
            sure = _of_named(draft, source)
        elif key in before:
            earlier, share = before[key]
            sure = share * _kept(lattice, drafts[earlier : index + 1], source)
        else:
            sure = _UNKNOWN
        before[key] = index, sure
        yield round(sure, 2)


def _of_named(draft: Draft, source: Source) -> float:
    """Return the share right of a speaker who stands with his verb."""
    name, own = source.name, draft.attribution
    if name is None:
        called = "phrase"
    elif (name.kind == "person" and name.name is None) or source.data:
        called = "office"  # an office or a paper speaks for somebody who may be named elsewhere
    else:
        called = name.kind
    clausal, other = _NAMED.get(called, _NAMED["phrase"])
    surely = own.by in _CLAUSES or (own.by in _ACCORDING and called != "described")
    return clausal if surely else other


def _kept(lattice: Lattice, drafts: Sequence[Draft], source: Source) -> float:
    """Return how much of its certainty a speaker keeps from the first to the last of some drafts."""
    earlier, own = drafts[0].attribution, drafts[-1].attribution
    apart = own.sentence - earlier.sentence
    joined = lattice.text.tokens[own.cue[0]].folded[0] == "و"
    if apart == 0 and not joined:
        kept = _MEANWHILE
    elif 0 < apart <= _SOON and joined:
        kept = _AND
    else:
        kept = _ON
    if _others_named(lattice, earlier.cue[1], own.cue[0], source):
        kept = min(_ON, kept) * _RIVALS
    others = (d.voice.source for d in drafts[1:-1])
    if any(other is not None and other.span != source.span for other in others):
        kept *= _OTHERS
    return kept


def _others_named(lattice: Lattice, first: int, last: int, source: Source) -> bool:
    """Say whether somebody else is named between two verbs."""
    body = lattice.text.article.text
    own = source.span.of(body).split()
    for index in range(first, last):
        for _end, offer in lattice.steps(index, "~@PERSON"):
            name = offer.value
            if not isinstance(name, Name) or name.name is None or name.span == source.span:
                continue
            if name.name.of(body).split()[-1] not in own:
                return True
    return False
