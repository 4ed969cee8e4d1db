"""The subject of a verb of saying that stands before it, in its clause or its sentence."""

from __future__ import annotations

from riwaya.extract.attribution import Attribution
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.sources import Source, named_at, noun_phrase, past_adverb, source_in

_LONGEST_NAME = 16
_LONGEST_INSERT = 14


def subject_first(lattice: Lattice, attribution: Attribution) -> Source | None:
    """Return the name between a that and its verb: the noun after the verb is then no speaker.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وأضاف أن وزارة المياه أبلغت السكان أن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> subject_first(lattice, find_attributions(lattice, load_grammar())[1]).span.of(words)
    'وزارة المياه'
    """
    sentence = lattice.text.sentences[attribution.sentence]
    cue, tokens = attribution.cue[0], lattice.text.tokens
    if cue > sentence.first and (had := _had(lattice, sentence.first, cue)) is not None:
        return source_in(lattice, (had + 1, cue - 1))
    if cue - 1 > sentence.first and tokens[cue - 1].folded == "ان":
        return _of_whom_before(lattice, sentence.first, cue - 1)
    for index in range(cue - 1, max(sentence.first, cue - _LONGEST_NAME) - 1, -1):
        leads = index == sentence.first or lattice.has(index - 1, "@THAT", "@BE")
        if not leads:
            continue
        named = named_at(lattice, index, cue)
        end = cue - 1 if index == sentence.first and lattice.has(cue - 1, "@COMMA") else cue
        if named is not None and named.last in {end, cue}:
            return named
        if index > sentence.first:
            return None
    return None


def _of_whom_before(lattice: Lattice, first: int, that: int) -> Source | None:
    """Return who said something before (سبق لوزير المياه أن أعلن …), None for another construction."""
    end = that - 1 if lattice.has(that - 1, "@COMMA") else that
    for index in range(max(first, that - _LONGEST_NAME), that):
        if lattice.text.tokens[index].folded.lstrip("و") == "سبق" and index + 1 < end:
            named = named_at(lattice, index + 1, end, attached=True)
            return named if named is not None and named.last == end else None
    return None


def source_before(lattice: Lattice, attribution: Attribution) -> Source | None:
    """Return the subject that stands before its verb, in the clause that the verb ends.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وزير المياه سامي النجار أكد أن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> source_before(lattice, find_attributions(lattice, load_grammar())[0]).span.of(words)
    'وزير المياه سامي النجار'
    """
    sentence = lattice.text.sentences[attribution.sentence]
    cue = attribution.cue[0]
    if lattice.text.tokens[cue].folded[0] == "و" and cue > sentence.first:
        return None
    if (had := _had(lattice, sentence.first, cue)) is not None:
        return source_in(lattice, (had + 1, cue - 1))
    if cue > sentence.first and lattice.has(cue - 1, "@REL"):
        return _antecedent(lattice, sentence.first, cue - 1)
    if cue > sentence.first and lattice.has(cue - 1, "@COMMA"):
        return _set_off(lattice, sentence.first, cue - 1)
    first = cue
    while first > sentence.first and not lattice.has(first - 1, "@PUNCT", "@CLAUSE", "@THAT"):
        first -= 1
    while first < cue and (
        lattice.has(first, "@PART", "@BE", "@SIDE") or past_adverb(lattice, first) > first
    ):
        first = max(first + 1, past_adverb(lattice, first))
    if first >= cue or lattice.has(first, "@PREP", "@IN"):
        return None
    named = named_at(lattice, first, cue)
    if named is not None and named.last < cue and lattice.text.tokens[cue - 1].folded != "قد":
        named = None if _adjacent(lattice, first, cue) is not None else named
    return named or _adjacent(lattice, first, cue) or _unnamed(lattice, first, cue)


def _adjacent(lattice: Lattice, first: int, cue: int) -> Source | None:
    """Return the person by name who stands right before a verb, whatever else leads up to it."""
    for index in range(max(first, cue - _LONGEST_NAME), cue):
        if index > first and lattice.has(index - 1, "@PREP", "@IN", "@COMMON"):
            continue
        for end, offer in lattice.steps(index, "@PERSON"):
            if end == cue and isinstance(offer.value, Name) and offer.value.name is not None:
                return Source(offer.value.span, offer.value.first, end, offer.value)
    return None


def _had(lattice: Lattice, first: int, cue: int) -> int | None:
    """Return where a sentence begins with «كان», when its verb is told with «قد» (كانت حصيلة …، قد أشارت)."""
    if lattice.text.tokens[cue - 1].folded != "قد":
        return None
    return next((i for i in range(first, min(first + 2, cue - 1)) if lattice.has(i, "@BE")), None)


def _antecedent(lattice: Lattice, first: int, rel: int) -> Source | None:
    """Return the name that a relative clause tells of: «الوزير سامي النجار، الذي قال إن …»."""
    end = rel - 1 if lattice.has(rel - 1, "@COMMA") else rel
    for index in range(max(first, end - _LONGEST_NAME), end):
        for last, offer in lattice.steps(index, "~@NAME"):
            if last == end and isinstance(offer.value, Name):
                return Source(offer.value.span, offer.value.first, end, offer.value)
    return None


def _set_off(lattice: Lattice, first: int, comma: int) -> Source | None:
    """Return the person whose name, set off by commas, ends at one (رئيسة الهيئة، نعيمة الفناري، قالت)."""
    for index in range(max(first, comma - _LONGEST_NAME), comma):
        for end, offer in lattice.steps(index, "@PERSON"):
            name = offer.value
            led = index > first and lattice.has(index - 1, "@PREP", "@IN")
            if end == comma and isinstance(name, Name) and name.name is not None and not led:
                return Source(name.span, index, end, name)
    return _before_insert(lattice, first, comma)


def _before_insert(lattice: Lattice, first: int, comma: int) -> Source | None:
    """Return the subject of a clause before an insert that ends at a comma.

    «إلا أن مسؤولا محليا، طلب عدم ذكر اسمه، قال …».
    """
    for opened in range(comma - 1, max(first, comma - _LONGEST_INSERT), -1):
        if not lattice.has(opened, "@COMMA"):
            continue
        for index in range(max(first, opened - _LONGEST_NAME), opened):
            opens = (
                lattice.has(index - 1, "@THAT", "@CLAUSE", "@BE", "@PART")
                if index > first
                else True
            )
            if not opens and lattice.text.tokens[index - 1].folded != "فان":
                continue
            named = named_at(lattice, index, opened)
            if named is not None and named.last == opened:
                return named
    return None


def _unnamed(lattice: Lattice, first: int, cue: int) -> Source | None:
    """Return a subject that no finder knows, when it fills the clause up to its verb."""
    end = cue - 1 if lattice.text.tokens[cue - 1].folded == "قد" else cue
    was = (
        first > 0
        and lattice.has(first - 1, "@BE")
        and lattice.has(first, "@NAMEWORD", "@GIVEN", "@GIVEN_MAYBE")
    )
    heads = was or lattice.has(first, "@DEF", "@ORG_HEAD", "@TITLE_HEAD", "@SOURCE_NOUN")
    source = noun_phrase(lattice, first, end) if heads and cue - first > 1 else None
    return source if source is not None and source.last == end else None
