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
    present = tuple(_imperfects(perfect, imperfect))
    theirs = (f for f in _shortened(perfect, imperfect) if (f.person, f.number) == (3, "p"))
    future = (VerbForm("س" + f.form, f.person, f.number, f.gender, "future") for f in present)
    return tuple(dict.fromkeys((*_perfects(perfect, imperfect), *present, *theirs, *future)))


def jussives(perfect: str, imperfect: str) -> tuple[VerbForm, ...]:
    """Say how a verb is written after "did not", where that differs from the plain imperfect.

    >>> [f.form for f in jussives("أشار", "يشير")]
    ['يشر', 'تشر', 'أشر', 'نشر', 'يشيرا', 'تشيرا', 'يشيروا']
    >>> [f.form for f in jussives("أكد", "يؤكد")]
    ['يؤكدا', 'تؤكدا', 'يؤكدوا']

    Trust them only after لم or another word that asks for them: نشر alone is "published".
    """
    if not (perfect and len(imperfect) > 1):
        return ()
    return tuple(_shortened(perfect, imperfect))


_OBJECTS = ("ه", "ها", "هم", "هما", "ني", "نا")


def with_objects(verb: VerbForm) -> tuple[VerbForm, ...]:
    """Say how a verb is written with the pronoun of whoever it is said to, or said of.

    >>> [f.form for f in with_objects(conjugate("أخبر", "يخبر")[4])]
    ['أخبروه', 'أخبروها', 'أخبروهم', 'أخبروهما', 'أخبروني', 'أخبرونا']
    >>> with_objects(conjugate("نفى", "ينفي")[0])[0].form
    'نفاه'

    What news hardly writes is left out, the dual and the future: it gives an empty tuple.
    """
    if verb.number == "d" or verb.tense in {"shortened", "future"}:
        return ()
    stem = verb.form
    if stem.endswith("ى"):
        stem = stem[:-1] + "ا"
    elif stem.endswith("وا"):
        stem = stem[:-1]
    return tuple(
        VerbForm(stem + pronoun, verb.person, verb.number, verb.gender, verb.tense)
        for pronoun in _OBJECTS
    )


def participles(participle: str) -> tuple[ParticipleForm, ...]:
    """Say how a participle is written when it adds what someone said meanwhile.

    >>> [f.form for f in participles("مؤكد")]
    ['مؤكدا', 'مؤكدة', 'مؤكدين', 'مؤكدان', 'مؤكدتين', 'مؤكدين', 'مؤكدات']
    >>> [f.form for f in participles("داعي")]
    ['داعيا', 'داعية', 'داعيين', 'داعيان', 'داعيتين', 'داعين', 'داعيات']
    >>> participles("نافٍ") == participles("نافي")
    True

    A participle with a weak end is cited with its ya or its tanwin (داعي, داعٍ): the bare spelling
    داع cannot be told from a doubled one (حاث) and is taken as strong. An empty word gives none.
    """
    stem = participle[:-1] + "ي" if participle.endswith("ٍ") else participle
    if not stem:
        return ()
    return (
        ParticipleForm(stem + "ا", "s", "m"),
        ParticipleForm(stem + "ة", "s", "f"),
        ParticipleForm(stem + "ين", "d", "m"),
        ParticipleForm(stem + "ان", "d", "m"),
        ParticipleForm(stem + "تين", "d", "f"),
        ParticipleForm(stem.removesuffix("ي") + "ين", "p", "m"),
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
    owned = (
        MasdarForm(owned_stem + suffix, person, number, gender)
        for suffix, person, number, gender in _OWNERS
        for owned_stem in stems
    )
    return (MasdarForm(masdar), MasdarForm("ال" + masdar), *owned)


_ASSIMILATED = frozenset("تطدثذظ")
# Form VIII of a root in sin looks like form X of a doubled root (استمر); few are in use.
_EIGHTH_OF_SIN = frozenset({"استمع", "استند", "استلم", "استتر", "استبق", "استرق", "استعر"})


def _is_hollow(perfect: str) -> bool:
    """Tell whether a long alef stands before the last letter (قال, أشار, استطاع)."""
    return perfect[-2:-1] == "ا"


def _is_doubled(perfect: str, imperfect: str) -> bool:
    """Tell whether the last two root letters are written as one (رد, أقر, استمر, احتج)."""
    if perfect[-1] in "اىي" or _is_hollow(perfect):
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


def _perfects(perfect: str, imperfect: str) -> Iterator[VerbForm]:
    """Write the perfect: one stem before vowels (قال), another before consonants (قل)."""
    body, last = perfect[:-1], perfect[-1]
    firm, she, they = perfect, perfect + "ت", [perfect + "وا"]
    dual = perfect + "ا"
    if last in "اى":
        firm = body + ("و" if imperfect.endswith("و") else "ي")
        she, dual, they = body + "ت", firm + "ا", [body + "وا"]
    elif last == "ي":
        they = [body + "وا"]
    elif last in "أء":
        they = [body + "ؤوا", *they]
        dual = body + "آ" if last == "أ" else dual
    if _is_hollow(perfect):
        firm = perfect[:-2] + ("ئ" if last == "ء" else last)
    elif _is_doubled(perfect, imperfect):
        firm = perfect + last
    yield VerbForm(perfect, 3, "s", "m", "perfect")
    yield VerbForm(she, 3, "s", "f", "perfect")
    yield VerbForm(dual, 3, "d", "m", "perfect")
    yield VerbForm(she + "ا", 3, "d", "f", "perfect")
    for form in they:
        yield VerbForm(form, 3, "p", "m", "perfect")
    yield VerbForm(_join(firm, "ن"), 3, "p", "f", "perfect")
    yield VerbForm(_join(firm, "ت"), 1, "s", None, "perfect")
    yield VerbForm(_join(firm, "نا"), 1, "p", None, "perfect")


def _imperfects(perfect: str, imperfect: str) -> Iterator[VerbForm]:
    """Write the full imperfect."""
    stem = imperfect[1:]
    dual = _dual(stem) + "ن"
    if stem[-1] in "وي":
        women = stem + "ن"
    elif stem[-1] == "ى":
        women = stem[:-1] + "ين"
    elif _is_doubled(perfect, imperfect):
        women = stem + stem[-1] + "ن"
    else:
        women = _join(_cut(perfect, stem), "ن")
    yield VerbForm("ي" + stem, 3, "s", "m", "imperfect")
    yield VerbForm("ت" + stem, 3, "s", "f", "imperfect")
    yield VerbForm("ي" + dual, 3, "d", "m", "imperfect")
    yield VerbForm("ت" + dual, 3, "d", "f", "imperfect")
    for they in _theirs(stem):
        yield VerbForm("ي" + they + "ن", 3, "p", "m", "imperfect")
    yield VerbForm("ي" + women, 3, "p", "f", "imperfect")
    yield VerbForm(_mine(stem), 1, "s", None, "imperfect")
    yield VerbForm("ن" + stem, 1, "p", None, "imperfect")


def _shortened(perfect: str, imperfect: str) -> Iterator[VerbForm]:
    """Write what لم leaves of the imperfect, where it is written otherwise."""
    stem = imperfect[1:]
    cut, dual = _cut(perfect, stem), _dual(stem)
    if cut != stem:
        yield VerbForm("ي" + cut, 3, "s", "m", "shortened")
        yield VerbForm("ت" + cut, 3, "s", "f", "shortened")
        yield VerbForm(_mine(cut), 1, "s", None, "shortened")
        yield VerbForm("ن" + cut, 1, "p", None, "shortened")
    yield VerbForm("ي" + dual, 3, "d", "m", "shortened")
    yield VerbForm("ت" + dual, 3, "d", "f", "shortened")
    for they in _theirs(stem):
        yield VerbForm("ي" + they + "ا", 3, "p", "m", "shortened")


def _cut(perfect: str, stem: str) -> str:
    """Drop the weak letter that falls where no vowel follows (ينفي, ينف; يقول, يقل)."""
    if stem[-1] in "ويى":
        return stem[:-1]
    if not (_is_hollow(perfect) and stem[-2:-1] in {"ا", "و", "ي"}):
        return stem
    seat = "ئ" if stem[-2] == "ي" else "أ"
    return stem[:-2] + (seat if stem[-1] == "ء" else stem[-1])


def _dual(stem: str) -> str:
    """Put the alef of two on an imperfect stem (يريا, يقرآ)."""
    body = stem[:-1]
    if stem.endswith("يء"):
        return body + "ئا"
    return {"ى": body + "يا", "أ": body + "آ"}.get(stem[-1], stem + "ا")


def _theirs(stem: str) -> tuple[str, ...]:
    """Put the waw of many on an imperfect stem, in each current spelling (يقرؤو, يقرأو)."""
    body, last = stem[:-1], stem[-1]
    if last in "ويى":
        return (body + "و",)
    if last in "أء":
        return (body + ("ئ" if body.endswith("ي") else "ؤ") + "و", stem + "و")
    return (stem + "و",)


def _mine(stem: str) -> str:
    """Put the prefix of the first person on (أقول), which swallows a hamza (آمل)."""
    return "آ" + stem[1:] if stem.startswith("أ") else "أ" + stem


def _join(stem: str, ending: str) -> str:
    """Put an ending on, writing two like letters once (أعلن + نا = أعلنا)."""
    return stem + (ending[1:] if stem.endswith(ending[0]) else ending)
