"""Where the text attributes: the cue, the region in which the speaker stands, the content's start.

Patterns find the frame (rules/attributions.toml); `scope` says where the content ends; `resolve`
decides who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution
from riwaya.extract.quotes import Quotation
from riwaya.extract.unreported import is_joined, reports
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match
from riwaya.model.text import Sentence

# A few words in marks after a verb are more often a title or a name than what was said.
_SHORT_QUOTATION = 6


def find_attributions(lattice: Lattice, grammar: Grammar) -> tuple[Attribution, ...]:
    """Find the frames of attribution in the report's body, in the order of the text.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وقال وزير المياه سامي النجار إن السد امتلأ."
    >>> found = find_attributions(lay_text(words, load_grammar()), load_grammar())
    >>> [(a.by, a.cue_span.of(words)) for a in found]
    [('said-that', 'قال')]
    """
    found = (
        _attribution(lattice, grammar, number, sentence, match)
        for number, sentence in enumerate(lattice.text.sentences)
        if lattice.text.blocks[sentence.block].reports
        for match in _matches(lattice, grammar, sentence)
    )
    return tuple(a for a in found if a.frame != "none" and reports(lattice, a))


def _matches(lattice: Lattice, grammar: Grammar, sentence: Sentence) -> Iterator[Match]:
    """Yield the matches of a sentence; a verb with «and» after a quotation begins its own frame.

    A frame ends before «إلا» (except), which is spelt as «ألا» (that not) but for its hamza, and
    before a name or title in quotation marks, too short to be what was said.
    """
    matcher, rules = grammar.matcher("attributions"), grammar.rules("attributions")
    first = sentence.first
    while first < sentence.last:
        for match in matcher.scan(lattice, first, sentence.last):
            cue = match.slots.get("cue")
            if rules[match.rule].id == "quote-said" and cue and is_joined(lattice, cue.first):
                first = cue.first
                break
            if cue and _false_subject(lattice, rules[match.rule], match, sentence.first):
                first = cue.first
                break
            stop = _stop(lattice, rules[match.rule], match, sentence.last)
            if stop is not None:
                yield from matcher.scan(lattice, match.first, stop.first)
                first = stop.last
                break
            yield match
        else:
            return


def _stop(lattice: Lattice, rule: Rule, match: Match, end: int) -> Bound | None:
    """Return what a match reaches over and should not: «إلا», or a few words in marks."""
    that, opened = match.slots.get("that"), match.slots.get("open")
    if that and lattice.text.article.text[that.span.start :].startswith("إلا"):
        return that
    quotation = opened.value if opened else None
    if rule.id in _AT_ONCE and isinstance(quotation, Quotation):
        few = quotation.last - quotation.first < _SHORT_QUOTATION
        whole = quotation.closed and quotation.last >= end - 1  # the sentence ends with it
        written = _lemma(match.slots.get("cue")) == _WROTE  # «كتب الشاعر "السد"» names a work
        said = whole and not written and _names_alone(lattice, match.slots.get("region"))
        return opened if few and not said else None
    return None


def _names_alone(lattice: Lattice, region: Bound | None) -> bool:
    """Say whether a region holds the speaker's name and nothing that is said."""
    if region is None:
        return True
    keys = ("@NAME", "@PLACE")
    return any(end == region.last for key in keys for end, _ in lattice.steps(region.first, key))


def _lemma(cue: Bound | None) -> str | None:
    return cue.value.lemma if cue and isinstance(cue.value, Entry) else None


_WROTE = "كتب"
_AT_ONCE = frozenset(("said-quote-at-once", "according-to-in-quotes"))


def _false_subject(lattice: Lattice, rule: Rule, match: Match, start: int) -> bool:
    """Say whether the name before a verb is no subject: it does not begin its clause."""
    region = match.slots.get("region")
    if rule.id != "said-noun-of-the-subject" or region is None or region.first == start:
        return False
    first = region.first
    opened = lattice.has(first - 1, "@BE", "@THAT", "@CLAUSE", "@COMMA", "@QUOTE", "@STOP")
    opened = opened or lattice.text.tokens[first - 1].folded == "لكن"
    joined = any(
        offer.skipped for key in ("@NAME", "@PLACE") for _, offer in lattice.steps(first, key)
    )
    return not opened and not joined


def _attribution(
    lattice: Lattice, grammar: Grammar, number: int, sentence: Sentence, match: Match
) -> Attribution:
    rule = grammar.rules("attributions")[match.rule]
    slots = match.slots
    cue = slots.get("saying") or slots["cue"]
    opened = slots.get("open") or slots.get("close")
    quotation = opened.value if opened and isinstance(opened.value, Quotation) else None
    begins = match.last
    if "object" in slots:
        begins = slots["object"].first
    elif rule.gives.get("content") == "at-cue":
        begins = cue.first
    elif (that := slots.get("that")) and _carries_pronoun(lattice, that):
        begins = that.first
    frame = rule.gives.get("content", "after")
    if quotation is None and frame == "after":
        quotation = _whole_quotation(lattice, sentence, match.last)
    if quotation is not None and "close" not in slots:
        frame = "quote"
        if "colon" not in rule.id and quotation.last - quotation.first < _SHORT_QUOTATION:
            frame = "after"
    source = slots.get("source") or slots.get("region")
    return Attribution(
        by=rule.id,
        frame=frame,
        sentence=number,
        cue=(cue.first, cue.last),
        cue_span=cue.span,
        word=_word(cue, rule),
        region=(source.first, source.last) if source else None,
        channel=(slots["channel"].first, slots["channel"].last) if "channel" in slots else None,
        begins=begins,
        quotation=quotation,
        negation=slots["negation"].span if "negation" in slots else None,
        clausal=_clausal(
            lattice, sentence, match.first, participle=_participle(lattice, rule, cue)
        ),
    )


def _word(cue: Bound, rule: Rule) -> Entry | None:
    """Return what the lists say of the cue, its act and certainty as the rule gives them, if it does."""
    entry = cue.value if isinstance(cue.value, Entry) else None
    given = tuple((name, rule.gives[name]) for name in ("act", "certainty") if name in rule.gives)
    if not given:
        return entry
    if entry is None:
        return Entry("CUE", cue.key, given)
    return Entry(entry.cls, entry.lemma, (*given, *entry.features))


def _whole_quotation(lattice: Lattice, sentence: Sentence, index: int) -> Quotation | None:
    """Return the quotation that begins at a token and is the whole of what is said there."""
    if index >= sentence.last:
        return None
    for _end, offer in lattice.steps(index, "@QUOTED"):
        quotation = offer.value
        if isinstance(quotation, Quotation):
            last = quotation.last
            if last >= sentence.last or lattice.has(last, "@PUNCT") or not quotation.closed:
                return quotation
    return None


def _carries_pronoun(lattice: Lattice, that: Bound) -> bool:
    """Say whether the clause's subject is written onto the word for that (أنه, بأنها)."""
    return len(lattice.text.tokens[that.last - 1].folded.lstrip("بفولا")) > len("ن")


def _participle(lattice: Lattice, rule: Rule, cue: Bound) -> bool:
    """Say whether a frame is a participle that tells what its subject does meanwhile: «مؤكدا أن»."""
    return rule.id.startswith(_MEANWHILE) and not lattice.has(cue.first - 1, "@PREP", "@IN")


_MEANWHILE = ("saying-", "pointing-", "stressing-", "warning-", "calling-", "speaking-")


def _adjunct_opens(lattice: Lattice, sentence: Sentence, first: int) -> bool:
    """Say whether only an adverb of turn or time stands between a comma and the verb.

    «، من ناحيتها نقلت الصحيفة …», «، وفي 1998 أعلنت مصادر …»: a new clause, where a finite verb after a
    bare comma is none.
    """
    for start in range(first - 1, max(sentence.first, first - _LONGEST_ADJUNCT), -1):
        if not lattice.has(start - 1, "@COMMA", "@SEMICOLON"):
            continue
        turn = any(end == first for end, _ in lattice.steps(start, "~@SIDE"))
        dated = any(
            end == first
            for key, at in (("~@TIME", start), ("@TIME", start + 1))
            for end, _ in lattice.steps(at, key)
        )
        return turn or (dated and lattice.text.tokens[start].folded[0] == "و")
    return False


_LONGEST_ADJUNCT = 6


def _clausal(lattice: Lattice, sentence: Sentence, first: int, *, participle: bool) -> bool:
    """Say whether a frame opens a clause: at a sentence's start, with an and, or as a participle.

    A finite verb after a bare comma goes on with the clause it stands in (إن الوزارة، التي …، تعد).
    """
    if first == sentence.first:
        return True
    before = lattice.text.tokens[first - 1]
    joined = is_joined(lattice, first)
    marked = before.kind == "punct" and any(
        True for key in _SET_OFF for _ in lattice.steps(first, key)
    )
    return (
        joined
        or marked
        or participle
        or any(True for _ in lattice.steps(first - 1, "@ENDQUOTE"))
        or clause_word_before(lattice, first) < first
        or _adjunct_opens(lattice, sentence, first)
    )


def clause_word_before(lattice: Lattice, end: int) -> int:
    """Return where the word or phrase begins that joins a clause and ends here, or the end itself.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> clause_word_before(lay_text("امتلأ السد في حين نام الحارس", load_grammar()), 4)
    2
    """
    for first in range(max(0, end - _LONGEST_JOINT), end):
        if any(last == end for last, _ in lattice.steps(first, "@CLAUSE")):
            return first
    return end


_SET_OFF = ("@CUING", "@ACCORDING", "@ACCORDING_CLAUSE", "@ACCORDING_OWNED")
_LONGEST_JOINT = 3
