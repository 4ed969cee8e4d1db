"""Where the text attributes: the cue, the region in which the speaker stands, the content's start.

Patterns find the frame (rules/attributions.toml); `scope` says where the content ends; `resolve`
decides who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.quotes import Quotation
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.match.rules import Rule
from riwaya.match.run import Bound, Match
from riwaya.model.span import Span
from riwaya.model.text import Sentence

Tokens = tuple[int, int]
# Frames with a noun are too weak in a relative clause (التي تدافع عن المدينة).
_NOUN_FRAMES = frozenset(
    ("spoke-about", "stressed-on", "pointed-to", "called-for", "warned-of", "said-noun-on")
)
# A few words in marks after a verb are more often a title or a name than what was said.
_SHORT_QUOTATION = 6


@dataclass(frozen=True, slots=True)
class Attribution:
    """A frame as found: tokens (first, last exclusive) of cue, region, relay, and content's start.

    ``frame`` says where the content lies: ``after`` the frame, ``at-object``, ``at-cue``, in the
    ``quote``, in the quotation before (``quote-before``), or ``around``. ``clausal`` tells that the
    cue opens a clause of its own, so that the content of an earlier frame ends before it.
    """

    by: str
    frame: str
    sentence: int
    cue: Tokens
    cue_span: Span
    word: Entry | None
    region: Tokens | None
    channel: Tokens | None
    begins: int
    quotation: Quotation | None
    negation: Span | None
    clausal: bool


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
    return tuple(
        a
        for a in found
        if a.frame != "none"
        and not _noun_here(lattice, a)
        and not _until(lattice, a)
        and not _asked(lattice, a)
        and not _sayable(lattice, a)
        and not _unsaid(a)
        and not _wished(lattice, a)
        and not _tells_of_a_thing(lattice, a)
        and not _subordinate(lattice, a)
        and not (a.by == "said-noun-on" and not _goes_on(lattice, a))
        and not (a.by in _NOUN_FRAMES and lattice.has(max(0, a.cue[0] - 1), "@REL"))
    )


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
            if rules[match.rule].id == "quote-said" and cue and _joined(lattice, cue.first):
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
        return opened if few and (written or not whole) else None
    return None


def _lemma(cue: Bound | None) -> str | None:
    return cue.value.lemma if cue and isinstance(cue.value, Entry) else None


_WROTE = "كتب"
_AT_ONCE = frozenset(("said-quote-at-once", "according-to-in-quotes"))


def _joined(lattice: Lattice, index: int) -> bool:
    """Say whether a verb of saying stands with «and» or «so» written onto it."""
    return lattice.text.tokens[index].folded[0] in "وف" and any(
        offer.skipped
        for key, offer in lattice.words[index].keys.items()
        if key in {"@CUE", "@CUING", "@IMPERSONAL"}
    )


def _unsaid(attribution: Attribution) -> bool:
    """Say whether a negated verb reports nothing: who did not warn said nothing.

    Not telling is a refusal, not denying leaves open, not believing is a belief: those stay.
    """
    if attribution.negation is None or attribution.word is None:
        return False
    act = attribution.word.get("act")
    withheld = act in {"assert", "announce", "confirm", "other"} or act == "deny"
    kept = withheld or act in {"believe", "estimate", "decline"}
    return not kept or (act == "acknowledge" and attribution.by in _NOUN_FRAMES)


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


def _wished(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether nobody has said it yet: «أن يقول», «إذا اعتقدت», or «we» after a quotation."""
    word, before = attribution.word, attribution.cue[0] - 1
    if word is None or before < 0 or not lattice.has(attribution.cue[0], "@CUE"):
        return False
    if attribution.by == "quote-said" and word.get("person") == "1":
        return True
    folded = lattice.text.tokens[before].folded
    return folded in _IF or (folded == "ان" and word.get("tense") == "imperfect")


def _tells_of_a_thing(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a verb only tells of the noun before it: «قصائد تحث على القتال»."""
    word, first = attribution.word, attribution.cue[0]
    before = first - 1
    if attribution.by not in _NOUN_FRAMES or attribution.region is not None or before < 0:
        return False
    if word is None or word.get("tense") != "imperfect" or _joined(lattice, first):
        return False
    opened = first == lattice.text.sentences[attribution.sentence].first
    plain = lattice.has(before, "@COMMON", "@GLOSS") and not lattice.has(
        before, "@AL", "@CLAUSE", "@THAT", "@BE", "@PART", "@SIDE", "@REL", "@GIVEN", "@STATE"
    )
    return plain and not opened


_IF = frozenset(("اذا", "لو", "واذا", "ولو", "فاذا"))


def _goes_on(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a verb goes on with a speaker: it opens the sentence, or stands after and or as."""
    first, tokens = attribution.cue[0], lattice.text.tokens
    if (
        first == lattice.text.sentences[attribution.sentence].first
        or tokens[first].folded[0] == "و"
    ):
        return True
    return tokens[first - 1].folded in {"كما", "حيث"}


def _subordinate(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether the that belongs to «بعد أن», «قبل أن» and their like, and not to the verb."""
    at = attribution.begins - 1
    tokens = lattice.text.tokens
    if attribution.frame != "after" or at < 1 or tokens[at].folded != "ان":
        return False
    return at - 1 > attribution.cue[0] and tokens[at - 1].folded.lstrip("وف") in _BEFORE_THAT


_BEFORE_THAT = frozenset(
    (
        "بعد",
        "قبل",
        "منذ",
        "دون",
        "بدون",
        "بمجرد",
        "رغم",
        "مع",
        "غير",
        "الا",
        "بيد",
        "خاصه",
        "سيما",
        "كما",
    )
)


def _sayable(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a noun of saying only can be said (يمكن القول إن): nobody is reported."""
    before = attribution.cue[0] - 1
    if attribution.by != "his-saying-that" or before < 0:
        return False
    return lattice.text.tokens[before].folded.lstrip("وف") in _CAN


_CAN = frozenset(("يمكن", "يمكننا", "يمكنني", "نستطيع", "استطيع", "يصح", "يجوز"))


def _asked(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a verb without a speaker stands in a question (هل تعتقد أن …؟): nobody says it."""
    first = lattice.text.sentences[attribution.sentence].first
    return attribution.region is None and lattice.text.tokens[first].folded == "هل"


def _until(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether the frame's «إلى أن» follows a comma: then it means until, and reports nothing."""
    tokens, at = lattice.text.tokens, attribution.begins
    return (
        attribution.by in {"said-that", "his-saying-that"}
        and at > 2
        and (tokens[at - 2].folded, tokens[at - 1].folded) == ("الي", "ان")
        and lattice.has(at - 3, "@COMMA")
    )


def _noun_here(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a form that verb and noun share is the noun: after a preposition or an or.

    «عن تأكيد أو نفي» holds two nouns; the verb نفى is spelt alike.
    """
    first = attribution.cue[0]
    if attribution.by == "with-the-saying-of" or first == 0:
        return False
    if not lattice.has(first, "@CUED", "@COMMON") or not lattice.has(first, "@CUE"):
        return False
    return (
        lattice.has(first - 1, "@PREP", "@IN") or lattice.text.tokens[first - 1].folded in _OF_NOUNS
    )


_OF_NOUNS = frozenset(("او", "عدم", "دون", "تم", "يتم", "تتم"))


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
    joined = _joined(lattice, first)
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
