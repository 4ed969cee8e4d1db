"""Who stands in a region of the text: the name or noun phrase after a cue, or before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attributions import Attribution, Tokens
from riwaya.extract.name import Name
from riwaya.extract.quotes import Quotation
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span

_SKIPPED = ("@SIDE", "@PREPRON", "@PART", "@TIME", "@COMMA", "@DASH")
_STOPS = (
    "@PREP",
    "@IN",
    "@REL",
    "@CLAUSE",
    "@THAT",
    "@PUNCT",
    "@CUE",
    "@CUED",
    "@NEG",
    "ل+@DEF",
    "@MEDIUM",
)
_MOST_WORDS = 7
_ISSUER_WITHIN = 5
_MOST_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker; ``name`` is the find they are, None for a bare noun phrase.

    ``data`` tells that data or a document speaks for him: what it says is indicated, not stated.
    """

    span: Span
    first: int
    last: int
    name: Name | None
    data: bool = False


def source_in(lattice: Lattice, region: Tokens | None, *, attached: bool = False) -> Source | None:
    """Return who stands at the beginning of a region, past adverbs of time and turn; None if nobody.

    A statement or report that speaks is spoken by whoever issued it, when the region says who. A bare
    noun phrase speaks only when it fills the region or looks like a name. ``attached`` allows a
    preposition written onto the first word (وفقا لوزارة المياه).

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قالت مصادر محلية إن الطريق مغلق"
    >>> source_in(lay_text(words, load_grammar()), (1, 3)).span.of(words)
    'مصادر محلية'
    """
    if region is None:
        return None
    first, last = _past_asides(lattice, region, attached=attached)
    if first >= last:
        return None
    named = _named(lattice, first, last, attached=attached)
    if named is not None:
        if _data(named):
            issuer = _issuer(lattice, named.first, last) or _of_whom(lattice, named)
            return replace(issuer or named, data=True)
        return _apposed(lattice, named, last) or named
    if (quoted := _quoted_name(lattice, first, last)) is not None:
        return quoted
    if lattice.has(first, "~@MEDIUM", "~@REPORT_NOUN") or lattice.text.tokens[first].folded == "في":
        in_medium, source = _through(lattice, first, last)
        if in_medium and (source is not None or not attached):
            return source
    if attached:
        for index in range(first + 1, min(last, first + _ISSUER_WITHIN)):
            source = _named(lattice, index, last, attached=True)
            if source is not None:
                return source
    return _noun_phrase(lattice, first, last, attached=attached)


def _past_asides(lattice: Lattice, region: Tokens, *, attached: bool) -> Tokens:
    """Return a region without the adverbs and those spoken to at its beginning.

    A name may begin as an adverb does («كي مون»).
    """
    first, last = region
    while first < last and (attached or _named(lattice, first, last) is None):
        end = _skip(lattice, first) if attached else _aside(lattice, first)
        if end == first:
            break
        first = end
    return first, last


def _through(lattice: Lattice, first: int, last: int) -> tuple[bool, Source | None]:
    """Say whether a region begins with the medium of what is said, and who issued it there."""
    led = lattice.text.tokens[first].folded == "في"
    medium = first + 1 if led else first
    if medium >= last or not lattice.has(medium, "~@MEDIUMONLY", "~@REPORT_NOUN"):
        return led and medium < last and _given_to(lattice, medium), None
    if led and _given_to(lattice, medium):
        return True, None
    issuer = _issuer(lattice, medium, last)
    return issuer is not None or lattice.has(medium, "~@MEDIUMONLY"), issuer


def _given_to(lattice: Lattice, index: int) -> bool:
    """Say whether words of this medium are given to somebody (في تصريح لقناة): he did not say them."""
    entry = lattice.known(index, "~@MEDIUM")
    return isinstance(entry, Entry) and entry.lemma in _GIVEN_TO


_GIVEN_TO = frozenset(
    ("تصريح", "تصريحات", "حديث", "مقابلة", "حوار", "لقاء", "مداخلة", "اتصال", "كلمة", "رسالة")
)


def _data(source: Source) -> bool:
    """Say whether a described source is data or a document, which somebody issued."""
    name = source.name
    return name is not None and name.entry is not None and name.entry.get("type") == "data"


def _of_whom(lattice: Lattice, named: Source) -> Source | None:
    """Return whose data a description says these are (بيانات مركز المياه), None for no one's (بيانات رسمية)."""
    first, after = named.first, named.first + 1
    if after >= named.last or lattice.has(first, "@AL", "~@AL"):
        return None
    known = ("@ORG_HEAD", "@TITLE_HEAD", "@NAME", "@ORG", "@OUTLET")
    if not any(True for key in known for _ in lattice.steps(after, key)):
        return None
    return _noun_phrase(lattice, after, named.last)


def _quoted_name(lattice: Lattice, first: int, last: int) -> Source | None:
    """Return a name that the newspaper sets in quotation marks («شهاب»)."""
    for _end, offer in lattice.steps(first, "@QUOTED"):
        quotation = offer.value
        if isinstance(quotation, Quotation) and quotation.closed and quotation.last <= last:
            inside, end = quotation.inside
            if 0 < end - inside <= _MOST_NAME_WORDS:
                tokens = lattice.text.tokens
                return Source(Span(tokens[inside].start, tokens[end - 1].end), inside, end, None)
    return None


def _apposed(lattice: Lattice, named: Source, last: int) -> Source | None:
    """Return the person whom an office or description belongs to that stands before the name.

    «الخبير …، فلان», «رئيس شركة «المرفأ» فلان», «الأمين العام للمنظمة (سقيا) فلان».
    """
    if named.name is None or (named.name.name is not None and named.name.kind != "described"):
        return None
    index = named.last
    while index < last:
        before = index > 0 and lattice.has(
            index - 1, "@COMMA", "@QUOTE", "@CLOSE", "@DEF", "@LATIN"
        )
        for _end, offer in lattice.steps(index, "@PERSON") if before or index == named.last else ():
            if isinstance(offer.value, Name) and offer.value.name is not None:
                return Source(offer.value.span, index, offer.value.last, offer.value)
        index = _inserted(lattice, index, last)
    for comma in range(named.last, last - 1):
        for _end, offer in (
            lattice.steps(comma + 1, "@PERSON") if lattice.has(comma, "@COMMA") else ()
        ):
            if isinstance(offer.value, Name) and offer.value.name is not None:
                return Source(offer.value.span, comma + 1, offer.value.last, offer.value)
    return None


def _inserted(lattice: Lattice, index: int, last: int) -> int:
    """Return where what may stand between a title and its name goes on; the region's end for no more."""
    if lattice.has(index, "@QUOTE", "@OPEN"):
        closing = range(index + 2, min(last, index + _MOST_NAME_WORDS + 2))
        return next((i + 1 for i in closing if lattice.has(i, "@QUOTE", "@CLOSE")), last)
    if lattice.has(index, "@THAT", "@REL", "@CLAUSE", "@PREP", "@IN", "@PUNCT", "@MEDIUM"):
        return last
    return (
        index + 1 if lattice.has(index, "@DEF", "@DEMONYM", "ل+@DEF", "@LATIN", "@COMMON") else last
    )


def _issuer(lattice: Lattice, medium: int, last: int) -> Source | None:
    """Return who issued a statement or report: بيان الوزارة, بيان للوزارة, بيان صادر عن الوزارة."""
    for index in range(medium + 1, min(last, medium + _ISSUER_WITHIN)):
        issuer = _named(lattice, index, last, attached=True)
        owns = index == medium + 1 and not lattice.has(medium, "~@DEF")
        issued = lattice.text.tokens[index - 1].folded in {"عن", "من"}
        given = any(True for key in ("ل+@NAME", "ل+@PLACE") for _ in lattice.steps(index, key))
        issued = issued or lattice.text.tokens[index - 1].folded in _MADE
        if issuer is not None and (owns or issued or given):
            return issuer
        if issued and issuer is None and lattice.text.tokens[index - 1].folded == "عن":
            return _noun_phrase(lattice, index, last)
    return None


# «تقرير نشرته الصحيفة», «تحقيق أجراه المركز»: who made it
_MADE = frozenset(
    verb + object_
    for verb in (
        "نشر",
        "اصدر",
        "اعد",
        "اجر",
        "وضع",
        "انجز",
        "اصدرت",
        "نشرت",
        "اعدت",
        "اجرت",
        "اجرا",
    )
    for object_ in ("ه", "ها", "ته", "تها")
)


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
        named = _named(lattice, index, cue)
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
            named = _named(lattice, index + 1, end, attached=True)
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
        lattice.has(first, "@PART", "@BE", "@SIDE") or _skip(lattice, first) > first
    ):
        first = max(first + 1, _skip(lattice, first))
    if first >= cue or lattice.has(first, "@PREP", "@IN"):
        return None
    named = _named(lattice, first, cue)
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
            named = _named(lattice, index, opened)
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
    source = _noun_phrase(lattice, first, end) if heads and cue - first > 1 else None
    return source if source is not None and source.last == end else None


_LONGEST_NAME = 16
_LONGEST_INSERT = 14


def _skip(lattice: Lattice, index: int) -> int:
    """Return the end of the longest adverb of time or turn that begins here, or the index itself."""
    ends = [end for key in _SKIPPED for end, _ in lattice.steps(index, key)]
    return max(ends, default=index)


def _aside(lattice: Lattice, index: int) -> int:
    """Return the end of an adverb, or of those spoken to before the speaker is named, that begin here.

    «قال لوكالة المرفأ وزير المياه إن …», «قال للصحفيين الوزير إن …», «قال لـ"المرفأ" خبير إن …».
    """
    end = _skip(lattice, index)
    for key in ("ل+@NAME", "ل+@DEF"):
        end = max(end, max((to for to, _ in lattice.steps(index, key)), default=index))
    if lattice.text.tokens[index].folded == "ل" and index + 1 < len(lattice.words):
        for _end, offer in lattice.steps(index + 1, "@QUOTED"):
            if isinstance(offer.value, Quotation) and offer.value.closed:
                end = max(end, offer.value.last)
    return end


def _named(lattice: Lattice, first: int, last: int, *, attached: bool = False) -> Source | None:
    """Return the longest name that begins at a token, or the place that speaks for its state."""
    best: tuple[int, Name] | None = None
    for key in ("~@NAME", "~@PLACE") if attached else ("@NAME", "@PLACE"):
        for end, offer in lattice.steps(first, key):
            if isinstance(offer.value, Name) and end <= last and (best is None or end > best[0]):
                best = end, offer.value
    if best is None:
        return None
    end, name = best
    return Source(name.span, name.first, end, name)


def _noun_phrase(
    lattice: Lattice, first: int, last: int, *, attached: bool = False
) -> Source | None:
    tokens = lattice.text.tokens
    if tokens[first].folded == "ل":  # «وفقا لـ …»: what follows the mark is not in the region
        return None
    if tokens[first].folded in _IN_ANSWER:
        return None
    if lattice.has(first, "@DEM", "@PRON") and (first + 1 >= last or _stops(lattice, first + 1)):
        return None  # «واعتبر ذلك …»: what he judges
    joined = attached and tokens[first].folded.startswith("ل")
    end = first + 1 if joined else first
    while end < last and end - first < _MOST_WORDS and not _stops(lattice, end):
        if end > first and _skip(lattice, end) > end:
            break
        end += 1
    if end == first or (end == first + 1 and is_owned(lattice, first)):
        return None
    if end - first > 1 and end < len(tokens) and _participle_of(lattice, end):
        end -= 1
    start = tokens[first].start + (1 if joined else 0)
    return Source(Span(start, tokens[end - 1].end), first, end, None)


def _participle_of(lattice: Lattice, end: int) -> bool:
    """Say whether a phrase ends in a participle that goes on with a preposition (الوثيقة الواقعة في …)."""
    folded = lattice.text.tokens[end - 1].folded
    shaped = folded.startswith("الم") or folded[3:4] == "ا"
    return lattice.has(end, "@PREP", "@IN") and folded.startswith("ال") and shaped


_IN_ANSWER = frozenset(("ردا", "تعليقا", "تعقيبا", "جوابا", "استنادا", "قائلا", "قايلا"))


def _stops(lattice: Lattice, index: int) -> bool:
    """Say whether a word ends a bare noun phrase: a particle, a mark, or an attached preposition."""
    if lattice.has(index, *_STOPS) or lattice.text.tokens[index].folded in {"ل", "ب", "ك"}:
        return True
    keys = lattice.words[index].keys
    attached = any(key.startswith(("ل+@", "ب+@", "ك+@")) for key in keys)
    return attached and not any(key in keys for key in _LISTED)


_LISTED = (
    "@COMMON",
    "@GIVEN",
    "@STATE",
    "@CAPITAL",
    "@CITY",
    "@DEMONYM",
    "@TITLE_HEAD",
    "@ORG_HEAD",
)


def is_owned(lattice: Lattice, index: int) -> bool:
    """Say whether a word ends in a pronoun that owns it (اسمه, كفاءتها): a thing, not a speaker.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("أكد كفاءتها الوزير", load_grammar())
    >>> [is_owned(lattice, index) for index in range(3)]
    [False, True, False]
    """
    token = lattice.text.tokens[index]
    surface = lattice.text.article.text[token.start : token.end]
    long = len(token.folded) > _SHORTEST_OWNED
    return (
        long
        and surface.endswith(("ه", "ها", "هم", "هما"))
        and not lattice.has(index, "@GIVEN", "@SURNAME_PART")
    )


_SHORTEST_OWNED = 3
