"""What headlines and headings report, and sections that open with a name and a colon.

A headline says «فلان: …» where a report says that he said it. Its frames are found apart from the
body's: they mostly say again what the body says, and no speaker of theirs goes on speaking in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution
from riwaya.extract.attributions import find_attributions
from riwaya.extract.name import Name
from riwaya.extract.quotes import Quotation
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.match.rules import Rule
from riwaya.match.run import Match
from riwaya.model.text import Sentence

HEADS = frozenset(("headline", "heading"))
_WEAK = frozenset(
    ("said-colon",)
)  # a headline's colon has its own rule: «بين» is seldom a verb there
_FEWEST = 3  # words after a name and a colon
_SPEAKS = frozenset(("person", "described", "organisation", "state", "capital", "outlet", "group"))


def find_headlines(lattice: Lattice, grammar: Grammar) -> tuple[Attribution, ...]:
    r"""Find what headlines and headings attribute, and body sections that open with a name and colon.

    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.extract.blocks import find_blocks
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay
    >>> from riwaya.model.article import Article
    >>> page = Article("a", "سامي النجار: السد امتلأ قبل موعده\nوامتلأ السد قبل الربيع.")
    >>> text = parse(page, find_blocks(page, load_grammar()))
    >>> lattice = lay(load_grammar().lattice(text), load_grammar())
    >>> [a.by for a in find_headlines(lattice, load_grammar())]
    ['headline-colon']
    """
    heads = [
        number
        for number, sentence in enumerate(lattice.text.sentences)
        if lattice.text.blocks[sentence.block].kind in HEADS
    ]
    opened = {a.sentence: a for a in _opened(lattice, grammar)}
    told = find_attributions(_as_body(lattice), grammar) if heads else ()
    plain = (
        a
        for a in told
        if a.by not in _WEAK and (a.sentence not in opened or a.cue[0] >= opened[a.sentence].begins)
    )
    return tuple(sorted((*opened.values(), *plain), key=lambda a: (a.sentence, a.cue)))


def _as_body(lattice: Lattice) -> Lattice:
    """Return the page read the other way: its headlines and headings as body, its body as none."""
    blocks = tuple(
        replace(block, kind="paragraph" if block.kind in HEADS else "control")
        for block in lattice.text.blocks
    )
    return replace(lattice, text=replace(lattice.text, blocks=blocks))


def _opened(lattice: Lattice, grammar: Grammar) -> Iterator[Attribution]:
    """Yield what sentences open with by these rules: any in a heading, a person's colon in the body."""
    matcher, rules = grammar.matcher("headlines"), grammar.rules("headlines")
    block = -1
    for number, sentence in enumerate(lattice.text.sentences):
        kind = lattice.text.blocks[sentence.block]
        leads, block = sentence.block != block, sentence.block
        if not (kind.kind in HEADS or (leads and kind.reports)):
            continue
        match = next(iter(matcher.scan(lattice, sentence.first, sentence.last)), None)
        if match is None or match.first != sentence.first:
            continue
        rule = rules[match.rule]
        fits = kind.kind in HEADS or _person(match)
        if fits and _speaks(match) and sentence.last - match.last >= _FEWEST:
            yield _attribution(number, sentence, rule, match)


def _speaks(match: Match) -> bool:
    name = match.slots["region"].value
    return isinstance(name, Name) and name.kind in _SPEAKS


def _person(match: Match) -> bool:
    name = match.slots["region"].value
    return isinstance(name, Name) and name.kind == "person" and name.name is not None


def _attribution(number: int, sentence: Sentence, rule: Rule, match: Match) -> Attribution:
    region, colon, opened = match.slots["region"], match.slots["cue"], match.slots.get("open")
    quotation = opened.value if opened and isinstance(opened.value, Quotation) else None
    whole = quotation is not None and quotation.last >= sentence.last - 1
    return Attribution(
        by=rule.id,
        frame="quote" if whole else rule.gives["content"],
        sentence=number,
        cue=(colon.first, colon.last),
        cue_span=colon.span,
        word=Entry("CUE", "قال", (("act", rule.gives["act"]),)),
        region=(region.first, region.last),
        channel=None,
        begins=colon.last,
        quotation=quotation if whole else None,
        negation=None,
        clausal=True,
    )
