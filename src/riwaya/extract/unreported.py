"""Verbs of saying by which nobody reports anything: «يمكن القول إن», «هل تعتقد أن …؟», «أن يقول»."""

from __future__ import annotations

from riwaya.extract.attribution import Attribution
from riwaya.match.lattice import Lattice

# Frames with a noun are too weak in a relative clause (التي تدافع عن المدينة).
_NOUN_FRAMES = frozenset(
    ("spoke-about", "stressed-on", "pointed-to", "called-for", "warned-of", "said-noun-on")
)


def reports(lattice: Lattice, attribution: Attribution) -> bool:
    """Say whether a frame reports that somebody said something, and not only could or would.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> def found(words):
    ...     return [a.by for a in find_attributions(lay_text(words, grammar), grammar)]
    >>> found("قال الوزير إن السد امتلأ"), found("يمكن القول إن الموسم جيد")
    (['said-that'], [])
    """
    before_relative = lattice.has(max(0, attribution.cue[0] - 1), "@REL")
    return not (
        _noun_here(lattice, attribution)
        or _until(lattice, attribution)
        or _asked(lattice, attribution)
        or _sayable(lattice, attribution)
        or _unsaid(attribution)
        or _wished(lattice, attribution)
        or _tells_of_a_thing(lattice, attribution)
        or _subordinate(lattice, attribution)
        or (attribution.by == "said-noun-on" and not _goes_on(lattice, attribution))
        or (attribution.by in _NOUN_FRAMES and before_relative)
    )


def is_joined(lattice: Lattice, index: int) -> bool:
    """Say whether a verb of saying stands with «and» or «so» written onto it.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("وأكد الوزير", load_grammar())
    >>> is_joined(lattice, 0), is_joined(lattice, 1)
    (True, False)
    """
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
    if word is None or word.get("tense") != "imperfect" or is_joined(lattice, first):
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
    if lattice.has(first, "@CUE") and _after_verb_and_subject(lattice, first):
        return True
    if not lattice.has(first, "@CUED", "@COMMON") or not lattice.has(first, "@CUE"):
        return False
    return (
        lattice.has(first - 1, "@PREP", "@IN") or lattice.text.tokens[first - 1].folded in _OF_NOUNS
    )


def _after_verb_and_subject(lattice: Lattice, index: int) -> bool:
    """Say whether a verb with its subject stands right before a word: then the word is its object."""
    for first in range(max(1, index - _LONGEST_SUBJECT), index):
        subject = any(
            end == index for key in ("@NAME", "@PLACE") for end, _ in lattice.steps(first, key)
        )
        if subject and lattice.has(first - 1, "@CUE_NOUN"):
            return True
    return False


_LONGEST_SUBJECT = 4
_OF_NOUNS = frozenset(("او", "عدم", "دون", "تم", "يتم", "تتم"))
