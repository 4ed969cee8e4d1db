"""Several speakers of one statement: «قال وزير المياه ورئيسة البلدية إن …»."""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.extract.attribution import Attribution
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.sources import Source

_SPEAKS = frozenset(("person", "organisation", "outlet", "state", "capital", "described"))
_NOR = "ولا"
_WITHIN = 40  # tokens of a region that is looked through


def speak_with(lattice: Lattice, own: Attribution, source: Source) -> tuple[Source, ...]:
    """Return who says it together with a speaker: those joined to him by «and», up to the verb's that.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.resolve.sources import source_in
    >>> words = "قال سامي النجار وسعاد المرجان إن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> own = find_attributions(lattice, load_grammar())[0]
    >>> [s.span.of(words) for s in speak_with(lattice, own, source_in(lattice, own.region))]
    ['سعاد المرجان']
    """
    if source.name is None or source.name.kind not in _SPEAKS:
        return ()
    end = own.cue[0] if source.first < own.cue[0] else min(own.begins, source.last + _WITHIN)
    return tuple(_joined(lattice, source.last, end))


def _joined(lattice: Lattice, at: int, end: int) -> Iterator[Source]:
    while at < end and lattice.text.tokens[at].folded[0] == "و":
        nor = lattice.text.tokens[at].folded == _NOR  # «لم تعلق تلمار ولا ريفانة»
        first = last = at + 1 if nor else at
        for key in ("~@NAME", "~@PLACE") if first < end else ():
            for to, offer in lattice.steps(first, key):
                name = offer.value
                joined = nor or bool(offer.skipped)
                if not isinstance(name, Name) or name.kind not in _SPEAKS or not joined:
                    continue
                if last < to <= end:
                    last, found = to, Source(name.span, first, to, name)
        if last == first:
            return
        yield found
        at = last
