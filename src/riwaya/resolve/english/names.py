"""Actors as a frame line calls them, and noun phrases in the glossary's words."""

from __future__ import annotations

from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.actor import Actor
from riwaya.resolve.english.composing import Composer
from riwaya.resolve.english.origins import origin_at, plain
from riwaya.resolve.english.words import NOUNS, Gloss, gloss_at

UNNAMED = "source named in Arabic only"


def name_in_english(actor: Actor, lexicon: Lexicon) -> str:
    """Return how a frame line calls an actor: by the English name of the record.

    A source described without a name is put in the glossary's words as far as they go; what they
    miss shows as "…".

    >>> from riwaya.extract.grammar import load_grammar
    >>> words = load_grammar().language.lexicon
    >>> named = Actor("a1", "نهى المرجاوي", "person", (), "Nuha al-Marjawi", "romanised")
    >>> strange = Actor("a2", "مصادر فستقية", "described", ())
    >>> name_in_english(named, words), name_in_english(strange, words)
    ('Nuha al-Marjawi', 'sources …')
    """
    if actor.name_en:
        return plain(actor.name_en)
    text, _ = phrase_in_english(actor.name, lexicon)
    return f"{text} …" if text else UNNAMED


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
        origin = None if found else origin_at(tokens, index, lexicon)
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
            index = origin.last
            continue
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
            bare = not (gloss.form.owned or gloss.conjunction or gloss.preposition)
            agrees = bare and before.definite == gloss.form.definite
            if gloss.part == "adjective" and agrees:
                return gloss
    return next((gloss for gloss in found if gloss.part in NOUNS), found[0])
