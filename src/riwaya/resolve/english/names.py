"""Actors by their English names: the tables', else the glossary's words, else spelt."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from riwaya.arabic.affixes import reductions
from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.romanise import romanise
from riwaya.arabic.segment import cut_clitics
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.actor import Actor
from riwaya.model.text import Token
from riwaya.resolve.english.composing import Composer
from riwaya.resolve.english.words import NOUNS, Gloss, gloss_at

_PLACES = frozenset(("STATE", "CAPITAL", "CITY", "REGION"))
UNNAMED = "source named in Arabic only"
_SCHOLARLY = frozenset("\u0304\u0323\u0327\u0331")  # macron, dot below, cedilla, line below
_SPELT = frozenset(("person", "place", "state"))


def name_in_english(actor: Actor, lexicon: Lexicon) -> str:
    """Return an actor's English name: the table's, the glossary's words, or the name spelt.

    A source described without a name is put in the glossary's words; what they miss shows as "…".

    >>> from riwaya.extract.grammar import load_grammar
    >>> words = load_grammar().language.lexicon
    >>> named = ("نهى المرجاوي", "person"), ("وزارة المياه", "organisation")
    >>> [name_in_english(Actor("a", name, kind, ()), words)
    ...  for name, kind in (*named, ("مصادر محلية", "described"))]
    ['Nuha al-Marjawi', 'ministry of water', 'local sources']
    """
    if actor.name_en:
        return plain(actor.name_en)
    if actor.type in _SPELT and not _is_title(actor):
        return romanise(actor.name, lexicon)
    text, complete = phrase_in_english(actor.name, lexicon)
    if actor.type == "described" or _is_title(actor):
        if not text:
            return UNNAMED
        return text if complete else f"{text} …"
    return text if complete and text else _by_kind(actor.name, text, lexicon)


def phrase_in_english(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    """Put a noun phrase in the glossary's words; say too whether every word was known.

    >>> from riwaya.extract.grammar import load_grammar
    >>> phrase_in_english("وزير المياه", load_grammar().language.lexicon)
    ('minister of water', True)
    """
    tokens = tuple(cut_tokens(text))
    composer = Composer()
    complete = True
    index = 0
    while index < len(tokens):
        found = gloss_at(tokens, index, text, lexicon)
        origin = None if found else origin_of(tokens[index], lexicon)
        if found:
            gloss = choose(found, composer, index)
            if gloss.part in {"preposition", "negation", "hedge", "limit", "modal", "condition"}:
                composer.wait(gloss.singular, gloss.part, gloss.form.stem, index, gloss.last)
            else:
                composer.add_gloss(gloss, index)
            index = gloss.last
            continue
        if origin is not None:
            complete &= origin.put(composer, index)
        else:
            complete &= tokens[index].kind == "punct"
        index += 1
    composer.flush()
    return composer.line(), complete


def choose(found: tuple[Gloss, ...], composer: Composer, index: int) -> Gloss:
    """Choose between noun and adjective: an adjective follows a noun that it agrees with.

    >>> from riwaya.arabic.affixes import Reduction
    >>> from riwaya.arabic.lexicon import Entry
    >>> noun, adjective = (Gloss(1, p, "", Reduction(""), Entry("GLOSS", "")) for p in
    ...                    ("noun", "adjective"))
    >>> choose((adjective, noun), Composer(), 0).part
    'noun'
    """
    if len(found) == 1:
        return found[0]
    before = composer.pieces[-1] if composer.pieces else None
    follows = before is not None and before.last == index and before.part in NOUNS
    if follows and before is not None:
        for gloss in found:
            agrees = before.definite == gloss.form.definite and not gloss.conjunction
            if gloss.part == "adjective" and agrees:
                return gloss
    return next((gloss for gloss in found if gloss.part in NOUNS), found[0])


@dataclass(frozen=True, slots=True)
class Origin:
    """A place that a word of origin is made from; ``people`` tells that it means persons."""

    place: str
    conjunction: str
    people: bool

    def put(self, composer: Composer, index: int) -> bool:
        """Hang the place on the noun before, or let its people stand for themselves."""
        before = composer.pieces[-1] if composer.pieces else None
        owned = before is not None and before.last == index and before.open
        if (owned or not composer.follows_noun(index)) and self.people:
            text = f"people of {self.place}"
            composer.add_other(text, "name", index, index + 1, self.conjunction)
            return True
        return composer.add_origin(self.place, index, self.conjunction)


def origin_of(token: Token, lexicon: Lexicon) -> Origin | None:
    """Return the place that a word of origin is made from.

    >>> from riwaya.extract.grammar import load_grammar
    >>> origin_of(next(cut_tokens("الفرنسية")), load_grammar().language.lexicon)
    Origin(place='France', conjunction='', people=False)
    """
    if token.kind != "word" or "ي" not in token.folded[-4:]:
        return None
    for cut in cut_clitics(token.folded):
        for form in reductions(cut.stem):
            if not form.stem.endswith("ي") or form.owned or form.tense or len(form.stem) < 4:
                continue
            root = form.stem[:-1]
            ends = ("", "ا", "ه", "يا")
            for stem in (
                *(root + end for end in ends),
                *(f"ال{root}{end}" for end in (*ends, "يه")),
            ):
                for entry in lexicon.lookup(stem):
                    if entry.cls in _PLACES and (name := entry.get("en")):
                        return Origin(plain(name), cut.conjunction, form.strong)
    return None


def _is_title(actor: Actor) -> bool:
    """Say whether a person is named by an office alone."""
    return actor.type == "person" and any(role.title == actor.name for role in actor.roles)


def _by_kind(name: str, text: str, lexicon: Lexicon) -> str:
    """Name a body by its own name and what it is: «وكالة إسطرلاب», Istarlab agency."""
    tokens = tuple(cut_tokens(name))
    head = gloss_at(tokens, 0, name, lexicon)
    if not head:
        return romanise(name, lexicon)
    if len(tokens) == head[0].last + 1:
        return f"{romanise(name[tokens[-1].start :], lexicon)} {head[0].english()}"
    return f"{text} …"


def plain(name: str) -> str:
    """Take the marks of scholarly transliteration off a table's name; other accents stay.

    >>> plain("Dūmā"), plain("An Nuşayrāt"), plain("São Tomé")
    ('Duma', 'An Nusayrat', 'São Tomé')
    """
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", name):
        if char in _SCHOLARLY and not (char == "\u0327" and kept[-1:] in (["c"], ["C"])):
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ʿ", "").replace("‘", "")
