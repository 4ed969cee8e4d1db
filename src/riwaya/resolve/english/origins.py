"""Words of origin in English: «التلمارية» is of Talmar, «التلماريون» people of Talmar.

The lists of demonyms say which country such a word means; one that they lack is taken back to the
place it is made from, when a list has that place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from riwaya.arabic.affixes import reductions
from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.arabic.segment import cut_clitics
from riwaya.model.text import Token
from riwaya.resolve.english.composing import Composer
from riwaya.resolve.english.words import Same

_SCHOLARLY = frozenset("\u0304\u0323\u0327\u0331")  # macron, dot below, cedilla, line below
_ENDS = {"STATE": ("", "ا", "ه", "يا"), "CAPITAL": ("", "ا", "ه"), "REGION": ("", "ا", "ه")}
_SHORTEST_ROOT = 3
_SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Origin:
    """A place that a word of origin is made from; ``people`` tells that it means persons.

    ``last`` is the token after the word, ``conjunction`` an attached "and".
    """

    place: str
    last: int
    conjunction: str
    people: bool
    definite: bool = False

    def put(self, composer: Composer, index: int) -> bool:
        """Hang the place on the noun before, or let its people stand for themselves."""
        before = composer.pieces[-1] if composer.pieces else None
        owned = self.definite and before is not None and before.last == index and before.owns
        if (owned or not composer.follows_noun(index)) and self.people:
            text = f"people of {self.place}"
            composer.add_other(text, "name", index, self.last, self.conjunction)
            return True
        return composer.add_origin(self.place, index, self.last, self.conjunction)


def origin_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Origin | None:
    """Return the place that the word or phrase of origin at a token is made from.

    >>> from riwaya.arabic.tokens import cut_tokens
    >>> from riwaya.extract.grammar import load_grammar
    >>> words = load_grammar().language.lexicon
    >>> [origin_at(tuple(cut_tokens(w)), 0, words).place for w in ("الفرنسية", "كوري جنوبي")]
    ['France', 'South Korea']
    """
    token = tokens[index]
    if token.kind != "word" or "ي" not in token.folded[-_SHORTEST_PLURAL:]:
        return None
    return _phrase(tokens, index, lexicon) or _word(token, index, lexicon)


def _phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Origin | None:
    for cut in cut_clitics(tokens[index].folded):
        for parts, entries in lexicon.phrases.get(cut.stem, ()):
            last = index + len(parts)
            if [token.folded for token in tokens[index + 1 : last]] != list(parts[1:]):
                continue
            for entry in entries:
                if entry.cls == "DEMONYM" and (place := _country(entry, lexicon)):
                    people, definite = entry.get("number") == "p", cut.stem.startswith("ال")
                    return Origin(place, last, cut.conjunction, people, definite)
    return None


def _word(token: Token, index: int, lexicon: Lexicon) -> Origin | None:
    for cut in cut_clitics(token.folded):
        for entry in lexicon.lookup(cut.stem):
            if entry.cls == "DEMONYM" and (place := _country(entry, lexicon)):
                people = entry.get("number") == "p" and entry.get("gender") == "m"
                definite = cut.stem.startswith("ال")
                return Origin(place, index + 1, cut.conjunction, people, definite)
    for cut in cut_clitics(token.folded):
        for form in reductions(cut.stem):
            root = form.stem[:-1]
            if (
                not form.stem.endswith("ي")
                or form.owned
                or form.tense
                or len(root) < _SHORTEST_ROOT
            ):
                continue
            if (place := _made_from(root, lexicon)) is not None:
                return Origin(place, index + 1, cut.conjunction, form.strong, form.definite)
    return None


def _made_from(root: str, lexicon: Lexicon) -> str | None:
    for cls, ends in _ENDS.items():
        for end in ends:
            for stem in (root + end, f"ال{root}{end}"):
                for entry in lexicon.lookup(stem):
                    if entry.cls == cls and (name := entry.get("en")):
                        return plain(name)
    return None


def _country(entry: Entry, lexicon: Lexicon) -> str | None:
    return _countries(Same(lexicon)).get(entry.get("country") or "")


@lru_cache(maxsize=4)
def _countries(of: Same) -> dict[str, str]:
    """Return the English name of each country of the lists, by its code."""
    names: dict[str, str] = {}
    listed = [entry for entries in of.lexicon.words.values() for entry in entries]
    listed += [e for group in of.lexicon.phrases.values() for _, entries in group for e in entries]
    for entry in listed:
        code, name = entry.get("country"), entry.get("en")
        if entry.cls == "STATE" and code and name and not entry.get("official"):
            names.setdefault(code, plain(name))
    return names


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
