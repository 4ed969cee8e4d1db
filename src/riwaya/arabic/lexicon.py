"""Word lists: which classes a folded form belongs to.

A list is CSV with the columns ``form,class,lemma,features,gloss,in_bulk,example,source``; a form
may have several words and may begin with ``(ال)`` for an optional article. A list of reporting verbs
has columns of its own (``perfect``, ``imperfect`` …) and is conjugated here; so has a list of the
nouns that news counts (``lemma``, ``plural``, ``dual``), which are inflected.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from riwaya.arabic.characters import fold
from riwaya.arabic.conjugation import (
    MasdarForm,
    ParticipleForm,
    VerbForm,
    conjugate,
    masdars,
    participles,
    with_objects,
)
from riwaya.arabic.nouns import Dual, inflect
from riwaya.arabic.tokens import cut_tokens
from riwaya.errors import ResourceError

_ARTICLE = "(ال)"
_LAST_NAME = "LAST_NAME"
_COLUMNS = {"form", "class", "lemma", "features"}
_CUE_COLUMNS = frozenset(
    ("lemma", "perfect", "imperfect", "masdar", "participle", "frame", "act", "certainty")
)
_NOUN_COLUMNS = frozenset(("lemma", "plural", "dual", "features"))
_DUALS: dict[str, Dual] = {"": "yes", "no": "no", "nominative": "nominative", "oblique": "oblique"}
_BESIDE = frozenset(("title", "head", "context", "cue"))
_SHOWN = frozenset(("that", "to_that", "on_that", "from_that", "quote"))


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of a form: its class, its lemma, and features such as ``country=XA``."""

    cls: str
    lemma: str
    features: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        """Return a feature's value, or None.

        >>> Entry("STATE", "زمرد", (("country", "XA"),)).get("country")
        'XA'
        """
        return next((value for key, value in self.features if key == name), None)


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists together: single words by folded form, phrases by their first word.

    ``last_names`` gives Latin spellings of last names: for romanising alone, no rule sees them.
    """

    words: Mapping[str, tuple[Entry, ...]]
    phrases: Phrases
    classes: frozenset[str]
    last_names: Mapping[str, str] = field(default_factory=dict)

    def lookup(self, folded: str) -> tuple[Entry, ...]:
        """Return the entries of a folded word, () when no list has it."""
        return self.words.get(folded, ())


def build_lexicon(lists: Iterable[tuple[str, str]]) -> Lexicon:
    r"""Build the lexicon from (name, CSV text) pairs; later lists add to earlier ones.

    >>> words = "form,class,lemma,features\n(ال)ميناء,HARBOUR,ميناء,\nكانون الأول,MONTH,ديسمبر,month=12"
    >>> lexicon = build_lexicon([("w.csv", words)])
    >>> [e.cls for e in lexicon.lookup("الميناء")], list(lexicon.phrases)
    (['HARBOUR'], ['كانون'])
    """
    words: dict[str, dict[Entry, None]] = {}
    phrases: dict[str, dict[tuple[str, ...], dict[Entry, None]]] = {}
    classes: set[str] = set()
    last_names: dict[str, str] = {}
    known: dict[str, tuple[str, ...]] = {}
    for name, source in lists:
        for form, entry in _rows(name, source):
            if entry.cls == _LAST_NAME:
                last_names[fold(form)] = entry.get("en") or ""
                continue
            classes.add(entry.cls)
            parts = known.get(form)
            if parts is None:
                parts = known[form] = _parts(form)
            if len(parts) == 1:
                words.setdefault(parts[0], {})[entry] = None
            elif parts:
                phrases.setdefault(parts[0], {}).setdefault(parts, {})[entry] = None
    return Lexicon(
        {form: tuple(entries) for form, entries in words.items()},
        {
            head: tuple((parts, tuple(entries)) for parts, entries in group.items())
            for head, group in phrases.items()
        },
        frozenset(classes),
        last_names,
    )


def _parts(form: str) -> tuple[str, ...]:
    """Cut a form into folded words; most are one word and need no cutting."""
    if form.isalpha():
        return (fold(form),)
    return tuple(token.folded for token in cut_tokens(form))


def _rows(name: str, source: str) -> Iterator[tuple[str, Entry]]:
    reader = csv.DictReader(io.StringIO(source))
    columns = set(reader.fieldnames or ())
    if columns >= _CUE_COLUMNS:
        for row in reader:
            yield from _cue_forms(row)
        return
    if columns >= _NOUN_COLUMNS:
        for row in reader:
            yield from _noun_forms(name, reader.line_num, row)
        return
    if missing := _COLUMNS - columns:
        raise ResourceError(name, 1, f"lacks the columns {sorted(missing)}")
    for row in reader:
        if not row["form"] or not row["class"]:
            raise ResourceError(name, reader.line_num, "a row without form or class")
        features = _features(row["features"])
        # a form that counts only beside something (needs=title) stands in a class of its own
        maybe = any(key == "needs" and value in _BESIDE for key, value in features)
        kind = row["class"] + "_MAYBE" if maybe else row["class"]
        entry = Entry(kind, row["lemma"] or row["form"], features)
        yield from ((form, entry) for form in _spellings(row["form"]))


def _spellings(form: str) -> tuple[str, ...]:
    if form.startswith(_ARTICLE):
        bare = form[len(_ARTICLE) :]
        return bare, "ال" + bare
    return (form,)


def _features(written: str | None) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in (written or "").split(";") if pair.strip())
    return tuple((key.strip(), value.strip()) for key, _, value in pairs)


def _cue_forms(row: Mapping[str, str]) -> Iterator[tuple[str, Entry]]:
    """Yield each form of a reporting verb under CUE (finite), CUING (participle), CUED (masdar).

    A form is also listed under one class for its act and one for each frame that the lemma licenses:
    CUE_DENY, CUING_TO …
    """
    shared = (("act", row["act"]), ("certainty", row["certainty"]))
    frames = [frame.strip() for frame in row["frame"].split("|") if frame.strip()]
    verbs = conjugate(row["perfect"], row["imperfect"])
    told = tuple(o for v in verbs for o in with_objects(v)) if row.get("object") else ()
    forms: list[tuple[str, str, tuple[tuple[str, str], ...]]] = [
        ("CUE", verb.form, (("tense", verb.tense), *_agreement(verb))) for verb in (*verbs, *told)
    ]
    forms += [("CUING", part.form, _agreement(part)) for part in participles(row["participle"])]
    forms += [("CUED", noun.form, _agreement(noun)) for noun in masdars(row["masdar"])]
    never = frozenset((row.get("except") or "").split("|"))
    doubtful = frozenset((row.get("homographs") or "").split("|")) | {o.form for o in told}
    for cls, form, own in forms:
        if form in never:
            continue
        # a form that is another word too, or has its object on it, reports only where a clause
        # or a quotation shows it
        licensed = [f for f in frames if form not in doubtful or f in _SHOWN]
        kinds = (cls, f"{cls}_{row['act'].upper()}", *(f"{cls}_{f.upper()}" for f in licensed))
        if cls == "CUED" and own:  # with its owner: إعلانه, اتهامها
            kinds = (*kinds, "CUED_HIS")
        for kind in dict.fromkeys(kinds):
            yield form, Entry(kind, row["lemma"], (*shared, *own))


def _noun_forms(name: str, line: int, row: Mapping[str, str]) -> Iterator[tuple[str, Entry]]:
    """Yield each shape of a counted noun under the class that says how it stands by a number."""
    if not row["lemma"] or row["dual"] not in _DUALS:
        raise ResourceError(name, line, "a noun without lemma, or with a dual of no known sort")
    features = _features(row["features"])
    for noun in inflect(row["lemma"], row["plural"], _DUALS[row["dual"]]):
        yield noun.form, Entry(noun.cls, row["lemma"], features)


def _agreement(form: VerbForm | ParticipleForm | MasdarForm) -> tuple[tuple[str, str], ...]:
    named = ((name, getattr(form, name, None)) for name in ("person", "number", "gender"))
    return tuple((name, str(value)) for name, value in named if value is not None)
