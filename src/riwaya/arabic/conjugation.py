"""The written shapes of a verb, from the two forms that a dictionary gives.

Start at `conjugate`. A lexicon names a reporting verb by its perfect and its imperfect (قال، يقول);
news writes it in some forty shapes (قالت، قالوا، يقولون، سيقول، لم يقل). `participles` and
`masdars` do the same for the two nouns that report beside the verb (مؤكدا أن …، قوله إن …).

This module knows spelling, not meaning: which verbs report, and what they claim, stands in the
lexicon. Forms carry no vowel marks and hamzas as carefully written; whoever matches looser
spelling folds both sides. Where two spellings are current (قرؤوا، قرأوا), both are given. The
second person and the passive are left out: news reports with neither, save in fixed phrases.

Method: the paradigms of any school grammar, e.g. Wright, A Grammar of the Arabic Language, I.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Person = Literal[1, 3]
Number = Literal["s", "d", "p"]
Gender = Literal["m", "f"]
Tense = Literal["perfect", "imperfect", "shortened", "future"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A verb as written, and whom it agrees with; the first person has no gender.

    ``shortened`` is the imperfect without its ending, where writing shows it (لم ينف، أن ينفوا).
    """

    form: str
    person: Person
    number: Number
    gender: Gender | None
    tense: Tense


@dataclass(frozen=True, slots=True)
class ParticipleForm:
    """A participle that says what its subject does meanwhile (مؤكدا), and whom it agrees with."""

    form: str
    number: Number
    gender: Gender


@dataclass(frozen=True, slots=True)
class MasdarForm:
    """A verbal noun, and the pronoun that owns it: قوله is said by a third person, masculine.

    Without an owner (قول، القول) person, number and gender are None.
    """

    form: str
    person: Person | None = None
    number: Number | None = None
    gender: Gender | None = None


def conjugate(perfect: str, imperfect: str) -> tuple[VerbForm, ...]:
    """Say how a verb is written when he, she, they, I or we report with it, now, then or soon.

    >>> forms = conjugate("نفى", "ينفي")
    >>> [f.form for f in forms if f.tense == "perfect"]
    ['نفى', 'نفت', 'نفيا', 'نفتا', 'نفوا', 'نفين', 'نفيت', 'نفينا']
    >>> [f.form for f in forms if f.tense == "imperfect"]
    ['ينفي', 'تنفي', 'ينفيان', 'تنفيان', 'ينفون', 'ينفين', 'أنفي', 'ننفي']
    >>> [f.form for f in forms if f.tense == "shortened"]
    ['ينفوا']
    >>> [f.form for f in conjugate("قال", "يقول") if (f.person, f.number) == (1, "s")]
    ['قلت', 'أقول', 'سأقول']

    Both forms are third person singular, masculine, active, without marks. The order is fixed and
    no shape stands twice with the same agreement; an empty form gives an empty tuple. What is
    written so after a negation alone (لم ينف) is left to `jussives`: it looks like other words.
    """
    if not (perfect and len(imperfect) > 1):
        return ()
    doubled = _is_doubled(perfect, imperfect)
    present = tuple(_imperfects(perfect, imperfect, doubled=doubled))
    full = tuple(f for f in present if f.tense == "imperfect")
    future = tuple(VerbForm("س" + f.form, f.person, f.number, f.gender, "future") for f in full)
    without_nun = tuple(
        f for f in present if f.tense == "shortened" and f.number == "p" and f.person == 3
    )
    perfects = _perfects(perfect, imperfect, doubled=doubled)
    return tuple(dict.fromkeys((*perfects, *full, *without_nun, *future)))


def jussives(perfect: str, imperfect: str) -> tuple[VerbForm, ...]:
    """Say how a verb is written after "did not", where that differs from the plain imperfect.

    >>> [f.form for f in jussives("أشار", "يشير")]
    ['يشر', 'تشر', 'يشيرا', 'تشيرا', 'يشيروا', 'أشر', 'نشر']
    >>> [f.form for f in jussives("أكد", "يؤكد")]
    ['يؤكدا', 'تؤكدا', 'يؤكدوا']

    Trust them only after لم or another word that asks for them: نشر alone is "published".
    """
    if not (perfect and len(imperfect) > 1):
        return ()
    present = _imperfects(perfect, imperfect, doubled=_is_doubled(perfect, imperfect))
    return tuple(f for f in present if f.tense == "shortened")


def participles(participle: str) -> tuple[ParticipleForm, ...]:
    """Say how a participle is written when it adds what someone said meanwhile.

    >>> [f.form for f in participles("مؤكد")]
    ['مؤكدا', 'مؤكدة', 'مؤكدين', 'مؤكدان', 'مؤكدتين', 'مؤكدين', 'مؤكدات']
    >>> [f.form for f in participles("نافي")][:3] == [f.form for f in participles("نافٍ")][:3]
    True
    >>> [f.form for f in participles("داعٍ")]
    ['داعيا', 'داعية', 'داعيين', 'داعيان', 'داعيتين', 'داعين', 'داعيات']

    A participle of a verb with a weak end is cited with its ya or its tanwin (نافي, نافٍ): the bare
    spelling cannot tell it (داع) from a doubled one (حاث), and is taken as strong.
    """
    weak = participle.endswith(("ي", "ٍ"))
    stem = participle.removesuffix("ٍ").removesuffix("ي") + "ي" if weak else participle
    if not stem:
        return ()
    return (
        ParticipleForm(stem + "ا", "s", "m"),
        ParticipleForm(stem + "ة", "s", "f"),
        ParticipleForm(stem + "ين", "d", "m"),
        ParticipleForm(stem + "ان", "d", "m"),
        ParticipleForm(stem + "تين", "d", "f"),
        ParticipleForm((stem[:-1] if weak else stem) + "ين", "p", "m"),
        ParticipleForm(stem + "ات", "p", "f"),
    )


_OWNERS: tuple[tuple[str, Person, Number, Gender | None], ...] = (
    ("ه", 3, "s", "m"),
    ("ها", 3, "s", "f"),
    ("هما", 3, "d", None),
    ("هم", 3, "p", "m"),
    ("هن", 3, "p", "f"),
    ("ي", 1, "s", None),
    ("نا", 1, "p", None),
)


def masdars(masdar: str) -> tuple[MasdarForm, ...]:
    """Say how a verbal noun is written, alone and with the pronoun of whoever speaks.

    >>> [f.form for f in masdars("إشارة")][:6]
    ['إشارة', 'الإشارة', 'إشارته', 'إشارتها', 'إشارتهما', 'إشارتهم']
    >>> [f.form for f in masdars("ادعاء") if f.gender == "f" and f.number == "s"]
    ['ادعاءها', 'ادعاؤها', 'ادعائها']

    A hamza at the end takes a seat by its case, so all three are given; an empty word gives none.
    """
    if not masdar:
        return ()
    stem, last = masdar[:-1], masdar[-1]
    stems = {
        "ة": (stem + "ت",),
        "ى": (stem + "ا",),
        "ء": (masdar, stem + "ؤ", stem + "ئ"),
        "أ": (masdar, stem + "ؤ", stem + "ئ"),
    }.get(last, (masdar,))
    owned = (MasdarForm(s + suffix, *owner) for suffix, *owner in _OWNERS for s in stems)
    return (MasdarForm(masdar), MasdarForm("ال" + masdar), *owned)


_ASSIMILATED = frozenset("تطدثذظ")
# Form VIII of roots in sin looks like form X of a doubled root (استمر); few are in use.
_EIGHTH_OF_SIN = frozenset({"استمع", "استند", "استلم", "استتر", "استبق", "استرق", "استعر", "استبك"})


def _is_doubled(perfect: str, imperfect: str) -> bool:
    """Tell whether the last two root letters are written as one (رد, أقر, استمر, احتج)."""
    if perfect[-1] in "اىي" or perfect[-2:-1] == "ا":
        return False
    match perfect[0], len(perfect):
        case _, 2:
            return True
        case "أ", 3:  # form IV loses its hamza in the imperfect; أكد/يؤكد and أمل/يأمل keep it
            return imperfect[1:] == perfect[1:]
        case "ا", 4:  # a sound form of this length has swallowed a letter: اتهم, اطلع
            return perfect[1] not in _ASSIMILATED
        case "ا", 5:
            return perfect.startswith("است") and perfect not in _EIGHTH_OF_SIN
        case _:
            return False


def _perfects(perfect: str, imperfect: str, *, doubled: bool) -> Iterator[VerbForm]:
    """Write the perfect: one stem before vowels (قالـ), another before consonants (قلـ)."""
    body, last = perfect[:-1], perfect[-1]
    she, dual, plurals, firm = perfect + "ت", perfect + "ا", (perfect + "وا",), perfect
    if last in "اى":
        firm = body + ("و" if imperfect.endswith("و") else "ي")
        she, dual, plurals = body + "ت", firm + "ا", (body + "وا",)
    elif last == "ي":
        plurals = (body + "وا",)
    elif last in "أء":
        dual = body + "آ" if last == "أ" else dual
        plurals = (body + "ؤوا", perfect + "وا")
    if perfect[-2:-1] == "ا":
        firm = perfect[:-2] + ("ئ" if last == "ء" else last)
    elif doubled:
        firm = perfect + last
    yield VerbForm(perfect, 3, "s", "m", "perfect")
    yield VerbForm(she, 3, "s", "f", "perfect")
    yield VerbForm(dual, 3, "d", "m", "perfect")
    yield VerbForm(she + "ا", 3, "d", "f", "perfect")
    for plural in plurals:
        yield VerbForm(plural, 3, "p", "m", "perfect")
    yield VerbForm(_join(firm, "ن"), 3, "p", "f", "perfect")
    yield VerbForm(_join(firm, "ت"), 1, "s", None, "perfect")
    yield VerbForm(_join(firm, "نا"), 1, "p", None, "perfect")


def _imperfects(perfect: str, imperfect: str, *, doubled: bool) -> Iterator[VerbForm]:
    """Write the imperfect, and the shapes that لم and أن leave of it."""
    stem, body, last = imperfect[1:], imperfect[1:-1], imperfect[-1]
    cut, dual, plurals, women = stem, stem + "ا", (stem + "و",), _join(stem, "ن")
    if last in "ويى":
        cut, plurals = body, (body + "و",)
        if last == "ى":
            dual, women = body + "يا", body + "ين"
    elif last == "أ":
        dual, plurals = body + "آ", (body + "ؤو", stem + "و")
    elif last == "ء":
        seat = "ئ" if body.endswith("ي") else "ؤ"
        dual, plurals = (body + "ئا" if seat == "ئ" else dual), (body + seat + "و", stem + "و")
    if perfect[-2:-1] == "ا" and stem[-2:-1] in tuple("اوي"):
        cut = stem[:-2] + ({"ي": "ئ"}.get(stem[-2], "أ") if last == "ء" else last)
        women = _join(cut, "ن")
    elif doubled:
        women = _join(stem + last, "ن")
    yield VerbForm("ي" + stem, 3, "s", "m", "imperfect")
    yield VerbForm("ت" + stem, 3, "s", "f", "imperfect")
    yield VerbForm("ي" + dual + "ن", 3, "d", "m", "imperfect")
    yield VerbForm("ت" + dual + "ن", 3, "d", "f", "imperfect")
    for plural in plurals:
        yield VerbForm("ي" + plural + "ن", 3, "p", "m", "imperfect")
    yield VerbForm("ي" + women, 3, "p", "f", "imperfect")
    yield VerbForm(_i(stem), 1, "s", None, "imperfect")
    yield VerbForm("ن" + stem, 1, "p", None, "imperfect")
    if cut != stem:
        yield VerbForm("ي" + cut, 3, "s", "m", "shortened")
        yield VerbForm("ت" + cut, 3, "s", "f", "shortened")
    yield VerbForm("ي" + dual, 3, "d", "m", "shortened")
    yield VerbForm("ت" + dual, 3, "d", "f", "shortened")
    for plural in plurals:
        yield VerbForm("ي" + plural + "ا", 3, "p", "m", "shortened")
    if cut != stem:
        yield VerbForm(_i(cut), 1, "s", None, "shortened")
        yield VerbForm("ن" + cut, 1, "p", None, "shortened")


def _i(stem: str) -> str:
    """Put the prefix of the first person on (أقول), which swallows a hamza (آمل)."""
    return "آ" + stem[1:] if stem.startswith("أ") else "أ" + stem


def _join(stem: str, ending: str) -> str:
    """Put an ending on, writing two like letters once (أعلن + نا = أعلنا)."""
    return stem + (ending[1:] if stem.endswith(ending[0]) else ending)
