"""An actor's name in English, and where it comes from: a table, the glossary or the letters.

A table's name stands as it is printed elsewhere. A body or source of common words is put in the
glossary's words, if it has every one of them. What is a proper name is spelt in Latin letters, and
said to be so: its short vowels are a guess. Where none of these can be done honestly, nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.arabic.characters import fold, fold_phrase
from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.arabic.romanise import romanise
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.actor import ActorType, NameBy
from riwaya.resolve.english.composing import APART
from riwaya.resolve.english.names import phrase_in_english
from riwaya.resolve.english.origins import plain
from riwaya.resolve.english.words import Gloss, gloss_at

Named = tuple[str | None, NameBy | None]


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split("، "))


NOTHING: Named = (None, None)
_QUOTES = '«»"“”„‟()[]'
_UNQUOTED = str.maketrans(dict.fromkeys(_QUOTES, " "))
_ARTICLE = "ال"
_BODIES = ("OUTLET", "ORG")
_TABLES = (*_BODIES, "STATE", "CAPITAL", "CITY", "REGION")
_LONGEST_NAME, _SHORTEST_LATIN = 5, 2
# Heads that a listed name goes without: «منظمة الصليب» is the Cross, «مقر الصليب» is not.
_SAME = _folded("تنظيم، حركة، جماعة، حزب، منظمة، ميليشيا، ميليشيات، شركة، نادي، هيئة")
# Heads before a proper name even where it has the article: «حركة الشراع», «صحيفة الشراع».
_PAPERS = _folded("صحيفة، جريدة، مجلة، قناة، إذاعة")
_NAMING = _SAME | _PAPERS | _folded("وكالة، بنك، مصرف، مؤسسة، مجموعة، كتائب، كتيبة، لواء")
_NO_NAME = frozenset(("COMMON", "CLAUSE", "THAT", "REL", "DEM", "PRON", "BE", "SIDE"))


def english_name(
    name: str, kind: ActorType, lexicon: Lexicon, *, listed: str | None = None, office: bool = False
) -> Named:
    """Return an actor's English name and what gives it; (None, None) when nothing honest can be said.

    ``listed`` is the name a table has for it, ``office`` tells a person known by a title alone.

    >>> from riwaya.extract.grammar import load_grammar
    >>> words = load_grammar().language.lexicon
    >>> english_name("بلسونة", "place", words, listed="Balsuna")
    ('Balsuna', 'table')
    >>> english_name("وزير المياه", "person", words, office=True)
    ('minister of water', 'glossary')
    >>> english_name("نهى المرجاوي", "person", words), english_name("وكالة إسطرلاب", "outlet", words)
    (('Nuha al-Marjawi', 'romanised'), ('Istarlab agency', 'romanised'))
    >>> english_name("مصادر فستقية", "described", words)
    (None, None)
    """
    if listed:
        return listed, "table"
    bare = " ".join(name.translate(_UNQUOTED).split())
    if kind in {"person", "state"} and not office:
        return _spelt(bare, lexicon, person=kind == "person")
    if kind == "place":
        return _place(bare, lexicon)
    if kind in {"outlet", "organisation"}:
        return _body(bare, name, lexicon, outlet=kind == "outlet")
    return _glossed(bare, lexicon)


def _spelt(name: str, lexicon: Lexicon, *, person: bool = False) -> Named:
    latin = romanise(name, lexicon, person=person).strip()
    readable = sum(char.isalpha() for char in latin) >= _SHORTEST_LATIN
    return (latin, "romanised") if readable else NOTHING


def _glossed(name: str, lexicon: Lexicon) -> Named:
    """Put a name in the glossary's words when it has them all and they hang together."""
    text, complete = phrase_in_english(name, lexicon)
    return (text, "glossary") if complete and text and APART not in text else NOTHING


def _place(name: str, lexicon: Lexicon) -> Named:
    """Name a place by its letters; «المملكة» and «البيت الأبيض» are common words."""
    if all(word.startswith(_ARTICLE) for word in name.split()):
        glossed = _glossed(name, lexicon)
        if glossed != NOTHING:
            return glossed
    return _spelt(name, lexicon)


def _body(name: str, written: str, lexicon: Lexicon, *, outlet: bool) -> Named:
    """Name a body by the words it is called with, or by its own name and what it is."""
    entry = _entry(name, lexicon, _BODIES)
    if entry is not None:
        return entry.get("en"), "table"
    tokens = tuple(cut_tokens(name))
    if outlet and written[:1] in _QUOTES and written[-1:] in _QUOTES:
        return _spelt(name, lexicon)
    heads = gloss_at(tokens, 0, name, lexicon) if tokens else ()
    if not heads:
        proper = _is_proper(name.split(), lexicon)
        return _spelt(name, lexicon) if proper else _glossed(name, lexicon)
    own = name[tokens[heads[0].last].start :] if heads[0].last < len(tokens) else ""
    if own and not name.startswith(_ARTICLE):
        quoted = any(f"{mark}{own}" in written for mark in _QUOTES)
        called = quoted or _calls(fold(name.split(maxsplit=1)[0]), own, lexicon, outlet=outlet)
        listed = _entry(own, lexicon, _TABLES)
        if listed is not None or called:
            return _with_head(own, listed, heads[0], lexicon)
    return _glossed(name, lexicon)


def _calls(head: str, own: str, lexicon: Lexicon, *, outlet: bool) -> bool:
    """Say whether the words after a head are its proper name: «وكالة إسطرلاب», not «وكالة محلية»."""
    words = own.split()
    if outlet and head in _PAPERS and len(words) == 1 and own.startswith(_ARTICLE):
        return True  # whatever it means as a word
    tokens = tuple(cut_tokens(own))
    if any(gloss_at(tokens, at, own, lexicon) for at in range(len(tokens))):
        return False
    if phrase_in_english(own, lexicon)[1] or own.endswith("ية"):
        return False
    named = head in _NAMING or not any(word.startswith(_ARTICLE) for word in words)
    return named and _is_proper(words, lexicon)


def _with_head(own: str, listed: Entry | None, head: Gloss, lexicon: Lexicon) -> Named:
    """Name a body by its own name and what it is: «وكالة إسطرلاب», Istarlab agency."""
    if listed is None:
        latin, by = _spelt(own, lexicon)
        return (f"{latin} {head.english()}", by) if latin else NOTHING
    english = plain(listed.get("en") or "")
    outlet = listed.cls == "OUTLET" and head.form.number != "plural"
    if outlet or (listed.cls == "ORG" and head.form.stem in _SAME):
        return english, "table"
    return f"{english} {head.english()}", "glossary"


def _is_proper(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether words that the glossary does not have may be a name: none is common, none "and"."""
    if not 0 < len(words) <= _LONGEST_NAME or any(word.startswith("وال") for word in words):
        return False
    return not any(e.cls in _NO_NAME for word in words for e in lexicon.lookup(fold(word)))


def _entry(name: str, lexicon: Lexicon, classes: Sequence[str]) -> Entry | None:
    """Return the table's entry for a whole name, None when no table has it in English."""
    folded = tuple(fold_phrase(name).split())
    if len(folded) == 1:
        entries = tuple(lexicon.lookup(folded[0]))
    else:
        listed = lexicon.phrases.get(folded[0], ()) if folded else ()
        entries = tuple(e for phrase, found in listed if phrase == folded for e in found)
    return next(
        (e for e in entries if e.cls in classes and e.get("en") and not e.get("needs")), None
    )
