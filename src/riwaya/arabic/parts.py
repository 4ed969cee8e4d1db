"""A word cut into its parts: the letters written before it, the stem, the pronoun written after it.

A word alone does not show where it is to be cut (وزير is a minister, وزار is "and he visited"),
so the word lists decide: a listed word stays whole, else the cut whose stem is listed is taken.
What no list holds keeps only the cuts that spelling makes nearly certain. Particles are cut even
where they are listed as written (أنه، فيها، وذلك).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.model.text import Token

_TAGS = {"و": "conj", "ف": "conj", "ب": "prep", "ل": "prep", "ك": "prep", "س": "fut"}
_FRONTS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس")
_ENDS = ("هما", "ها", "هم", "هن", "ه", "كما", "كم", "نا", "ني", "ك")
# Enough alone to be seen as a pronoun after three letters or more that no list holds.
_LONG_ENDS = ("هما", "ها", "هم", "هن")
_PARTICLES = frozenset(
    word
    for words in (
        "ان في الي علي عن من مع لدي بين بعد قبل عند حول نحو سبب غير حسب وحد كل اي نفس ذات",
        "ذلك تلك هذا هذه هو هي هم الذي التي الذين لا لم لن لكن قد كان كانت كانوا ليس ليست",
        "نسبه المئه المائه",
    )
    for word in words.split()
)
# With these a pronoun alone makes a word: له، بها.
_HOLD_PRONOUNS = {"ب", "ل", "ول", "وب", "فل", "فب"}
_PERSONS = frozenset("يتنا")  # what a verb of the future begins with
_FUTURE = "FUTURE"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a word, at its place in the text.

    ``tag`` is ``conj``, ``prep``, ``fut``, ``stem`` or ``pron``; what is no word of Arabic is one
    part, tagged with the kind of its token.
    """

    start: int
    end: int
    tag: str


def cut_parts(token: Token, text: str, lexicon: Lexicon) -> tuple[Part, ...]:
    r"""Return the parts of a token, one part when nothing is attached to it.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.arabic.tokens import cut_tokens
    >>> listed = "form,class,lemma,features\nوزير,W,,\nجسر,W,,\nبوابة,W,,"
    >>> words = build_lexicon([("w", listed)])
    >>> text = "وزير وبجسرها للبوابات وبوابته"
    >>> [[text[p.start : p.end] for p in cut_parts(t, text, words)] for t in cut_tokens(text)]
    [['وزير'], ['و', 'ب', 'جسر', 'ها'], ['ل', 'لبوابات'], ['و', 'بوابت', 'ه']]
    """
    if token.kind != "word":
        return (Part(token.start, token.end, token.kind),)
    surface = text[token.start : token.end]
    front, end = _best(token.folded, surface, lexicon)
    stem = len(token.folded) - len(end)
    cuts = [*range(1, len(front) + 1)] + ([stem] if end and stem > len(front) else [])
    places = [0, *(surface_offset(surface, cut) for cut in cuts), len(surface)]
    tags = [*(_TAGS[letter] for letter in front)]
    tags += ["stem"] if stem > len(front) else []
    tags += ["pron"] if end else []
    return tuple(
        Part(token.start + a, token.start + b, tag)
        for (a, b), tag in zip(pairwise(places), tags, strict=True)
    )


def _best(folded: str, surface: str, lexicon: Lexicon) -> tuple[str, str]:
    """Choose what is attached before and after."""
    if folded in _PARTICLES:
        return "", ""
    cuts = [(front, end, _stem(folded, front, end)) for front, end in _attached(folded, surface)]
    for front, end, stem in cuts:
        if (stem in _PARTICLES and "س" not in front) or (not stem and front in _HOLD_PRONOUNS):
            return front, end
    entries = lexicon.lookup(folded)
    if not _plain(folded, lexicon):
        return "س", ""
    if any(_is_whole(entry, surface) for entry in entries):
        lemmas = {entry.lemma for entry in entries}
        for front, end, stem in cuts:  # قوله is listed beside قول
            if end and not front and any(e.lemma in lemmas for e in lexicon.lookup(stem)):
                return front, end
        return "", ""
    for front, end, stem in cuts:
        if stem and _is_listed(stem, front, end, lexicon):
            return (front, end) if _plain(stem, lexicon) else (front + "س", end)
    return _by_spelling(folded, surface)


def _stem(folded: str, front: str, end: str) -> str:
    return folded[len(front) : len(folded) - len(end)]


def _attached(folded: str, surface: str) -> Iterator[tuple[str, str]]:
    """Yield what may be attached, the least first; a final ة is never a pronoun."""
    ends = () if surface.endswith("ة") else tuple(e for e in _ENDS if folded.endswith(e))
    for end in ("", *ends):
        for front in _FRONTS:
            attached = len(front) + len(end)
            if folded.startswith(front) and 0 < attached <= len(folded) - (not end):
                yield front, end


def _is_whole(entry: Entry, surface: str) -> bool:
    """Say whether a listed word is this one: عمله, his work, is not عملة, a currency."""
    return not (surface.endswith("ه") and entry.lemma.endswith("ة"))


def _plain(form: str, lexicon: Lexicon) -> bool:
    """Say whether a form is not one that is listed with the letter of the future before it."""
    return form[0] != "س" or all(entry.cls != _FUTURE for entry in lexicon.lookup(form))


def _is_listed(stem: str, front: str, end: str, lexicon: Lexicon) -> bool:
    if len(stem) < 2 or (len(stem) < 3 and front and end):
        return False
    if front.endswith("س") and (stem[0] not in _PERSONS or len(stem) < 4):
        return False
    if end and (stem.startswith("ال") or (end in {"نا", "ك", "ني"} and not stem.endswith("ت"))):
        return False  # the article excludes a pronoun; these three end many other words
    if front.endswith("ل") and stem.startswith("ل"):
        stem = "ا" + stem  # للوزير hides the article's alef
    forms = [stem]
    if end and stem.endswith("ت"):
        forms.append(stem[:-1] + "ه")  # the ة of the word, written ت before its pronoun
    return any(map(lexicon.lookup, forms))


def _by_spelling(folded: str, surface: str) -> tuple[str, str]:
    """Cut what no list holds where its letters leave little doubt."""
    front = folded[0] if folded[0] in "وف" else ""
    rest = folded[len(front) :]
    if (rest.startswith("لل") and len(rest) > 3) or (
        rest[:1] in {"ب", "ك"} and rest[1:].startswith("ال") and len(rest) > 5
    ):
        front += rest[0]
    elif front and rest.startswith("ال") and len(rest) > 4:
        pass
    elif rest[:1] in {"ب", "ل"} and _leads(surface[len(front) + 1 :], rest[0]):
        front += rest[0]
    elif rest[:1] == "س" and rest[1:2] in _PERSONS and len(rest) + len(front) > 5:
        front += "س"
    elif front == "ف" or len(rest) < 4:
        front = ""
    return front, _ending(folded[len(front) :], surface)


def _leads(after: str, letter: str) -> bool:
    """Say whether what follows ب or ل begins as a noun of four letters or more does."""
    return len(after) > 3 and after[0] in ("أإمت" if letter == "ل" else "أإم")


def _ending(rest: str, surface: str) -> str:
    if surface.endswith("ة") or rest.startswith("ال"):
        return ""
    for end in _ENDS:
        stem = rest.removesuffix(end)
        if stem == rest or len(stem) < 3:
            continue
        if stem.endswith("ات") or end in _LONG_ENDS or (end == "ه" and stem.endswith("ت")):
            return end
    return ""
