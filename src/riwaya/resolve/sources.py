"""Who stands in a region of the text: the name or noun phrase after a cue, or before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Tokens
from riwaya.extract.name import Name
from riwaya.extract.quotes import Quotation
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.offices import bare_office

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
    named = named_at(lattice, first, last, attached=attached)
    if named is not None:
        if _data(named):
            return with_issuer(lattice, named, last)
        return _apposed(lattice, named, last) or named
    if (quoted := _quoted_name(lattice, first, last)) is not None:
        return quoted
    if lattice.has(first, "~@MEDIUM", "~@REPORT_NOUN") or lattice.text.tokens[first].folded == "في":
        in_medium, source = _through(lattice, first, last)
        if in_medium and (source is not None or not attached):
            return source
    if attached:
        for index in range(first + 1, min(last, first + _ISSUER_WITHIN)):
            source = named_at(lattice, index, last, attached=True)
            if source is not None:
                return source
    return noun_phrase(lattice, first, last, attached=attached)


def _past_asides(lattice: Lattice, region: Tokens, *, attached: bool) -> Tokens:
    """Return a region without the adverbs and those spoken to at its beginning.

    A name may begin as an adverb does («كي مون»).
    """
    first, last = region
    while first < last and (attached or named_at(lattice, first, last) is None):
        end = past_adverb(lattice, first) if attached else _aside(lattice, first)
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


def with_issuer(lattice: Lattice, source: Source, last: int) -> Source:
    """Return who issued the data or paper that speaks, where the words up to ``last`` tell; else itself.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "لكن بيانات وزارة المياه تشير إلى جفاف"
    >>> lattice = lay_text(words, load_grammar())
    >>> with_issuer(lattice, named_at(lattice, 1, 4), 4).span.of(words)
    'وزارة المياه'
    """
    if not _data(source):
        return source
    issuer = _issuer(lattice, source.first, last) or _of_whom(lattice, source)
    return replace(issuer or source, data=True)


def _of_whom(lattice: Lattice, named: Source) -> Source | None:
    """Return whose data a description says these are (بيانات مركز المياه), None for «بيانات رسمية»."""
    first, after = named.first, named.first + 1
    if after >= named.last or lattice.has(first, "@AL", "~@AL"):
        return None
    known = ("@ORG_HEAD", "@TITLE_HEAD", "@NAME", "@ORG", "@OUTLET")
    if not any(True for key in known for _ in lattice.steps(after, key)):
        return None
    return noun_phrase(lattice, after, named.last)


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
    tokens = lattice.text.tokens
    for index in range(medium + 1, min(last, medium + _ISSUER_WITHIN)):
        issuer = named_at(lattice, index, last, attached=True)
        owns = index == medium + 1 and not lattice.has(medium, "~@DEF")
        issued = tokens[index - 1].folded in {"عن", "من"}
        given = any(True for key in ("ل+@NAME", "ل+@PLACE") for _ in lattice.steps(index, key))
        issued = issued or tokens[index - 1].folded in _MADE
        if issuer is not None and (owns or issued or given):
            return issuer
        known = lattice.has(index, "@ORG_HEAD", "@TITLE_HEAD")
        of_it = owns and known and lattice.has(index, "@DEF")  # «بيان اللجنة»
        if issuer is None and (of_it or (issued and tokens[index - 1].folded == "عن")):
            return noun_phrase(lattice, index, last)
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


def past_adverb(lattice: Lattice, index: int) -> int:
    """Return the end of the longest adverb of time or turn that begins here, or the index itself.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> past_adverb(lay_text("قال أمس الوزير", load_grammar()), 1)
    2
    """
    ends = [end for key in _SKIPPED for end, _ in lattice.steps(index, key)]
    return max(ends, default=index)


def _aside(lattice: Lattice, index: int) -> int:
    """Return the end of an adverb, or of those spoken to before the speaker is named, that begin here.

    «قال لوكالة المرفأ وزير المياه إن …», «قال للصحفيين الوزير إن …», «قال لـ"المرفأ" خبير إن …».
    """
    end = past_adverb(lattice, index)
    for key in ("ل+@NAME", "ل+@DEF"):
        end = max(end, max((to for to, _ in lattice.steps(index, key)), default=index))
    if lattice.text.tokens[index].folded == "ل" and index + 1 < len(lattice.words):
        for _end, offer in lattice.steps(index + 1, "@QUOTED"):
            if isinstance(offer.value, Quotation) and offer.value.closed:
                end = max(end, offer.value.last)
    return end


def named_at(lattice: Lattice, first: int, last: int, *, attached: bool = False) -> Source | None:
    """Return the longest name that begins at a token, or the place that speaks for its state.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "أكدت وزارة المياه ذلك"
    >>> named_at(lay_text(words, load_grammar()), 1, 4).span.of(words)
    'وزارة المياه'
    """
    best: tuple[int, Name] | None = None
    for key in ("~@NAME", "~@PLACE") if attached else ("@NAME", "@PLACE"):
        for end, offer in lattice.steps(first, key):
            if isinstance(offer.value, Name) and end <= last and (best is None or end > best[0]):
                best = end, offer.value
    if best is None:
        return None
    end, name = best
    return Source(name.span, name.first, end, name)


def noun_phrase(
    lattice: Lattice, first: int, last: int, *, attached: bool = False
) -> Source | None:
    """Return the bare noun phrase that begins at a token, None where it can be nobody who speaks.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قال حارس السد إن الباب مغلق"
    >>> noun_phrase(lay_text(words, load_grammar()), 1, 3).span.of(words)
    'حارس السد'
    """
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
        if end > first and past_adverb(lattice, end) > end:
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
    return lattice.has(end, "@PREP", "@IN") and bare_office(folded) in _GOES_ON


_GOES_ON = frozenset(
    (
        *("واقع", "صادر", "موروث", "تابع", "قايم", "موجود", "منعقد", "مقام", "متعلق", "مولف"),
        *("مكون", "ممتد", "وارد", "قادم", "منبثق", "مشارك", "مقيم", "عامل", "ناتج", "حاصل"),
        *("حاضر", "مبرم", "موقع", "مكلف", "معني", "متخصص", "مشرف", "موجه", "منشور", "مرفوع"),
    )
)
_IN_ANSWER = frozenset(("ردا", "تعليقا", "تعقيبا", "جوابا", "استنادا", "قايلا"))


def _stops(lattice: Lattice, index: int) -> bool:
    """Say whether a word ends a bare noun phrase: a particle, a mark, or an attached preposition."""
    if lattice.has(index, *_STOPS) or lattice.text.tokens[index].folded in {"ل", "ب", "ك"}:
        return True
    verb = any(True for _ in lattice.steps(index, "@TAGGED_VERB"))
    if verb and lattice.text.tokens[index].folded.startswith("ي"):
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
