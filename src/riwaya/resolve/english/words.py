"""What the glossary says of a word as it stands: the entry, the form, the letters before it.

Words that could be two different things are in the glossary only where their shape tells which
(with the article, as a plural, as a counted noun); where it does not, they are not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from riwaya.arabic.affixes import Reduction, reductions
from riwaya.arabic.characters import fold, surface_offset
from riwaya.arabic.lexicon import Entry, Lexicon
from riwaya.arabic.segment import cut_clitics
from riwaya.model.text import Token
from riwaya.resolve.english.inflection import gerund, past, plural

_MOST_TYPES = 1 << 16
NOUNS = frozenset(("noun", "masdar"))
_CLOSED = frozenset(("SIDE", "CLAUSE", "THAT", "REL", "DEM", "PRON", "BE"))
_OF_CONTENT = frozenset(("noun", "masdar", "adjective", "verb"))


class Same:
    """A lexicon that is equal to itself alone, so that what was looked up in it can be kept.

    >>> words = Lexicon({}, {}, frozenset())
    >>> Same(words) == Same(words), Same(words) == Same(Lexicon({}, {}, frozenset()))
    (True, False)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __eq__(self, other: object) -> bool:
        """Say whether it is the very same lexicon."""
        return isinstance(other, Same) and self.lexicon is other.lexicon

    def __hash__(self) -> int:
        """Return what tells lexicons apart within one run."""
        return id(self.lexicon)


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word with its gloss: ``part`` of speech, what is attached, and whether it is charged.

    ``last`` is the token after it. ``singular`` holds the entry's plain English.
    """

    last: int
    part: str
    singular: str
    form: Reduction
    entry: Entry
    conjunction: str = ""
    preposition: str = ""

    @property
    def loaded(self) -> bool:
        """Say whether the word takes a side."""
        return self.entry.get("loaded") == "yes"

    def has(self, feature: str) -> bool:
        """Say whether the glossary marks the word so.

        >>> entry = Entry("GLOSS", "خطة", (("to", "yes"),))
        >>> Gloss(1, "noun", "plan", Reduction("خطه"), entry).has("to")
        True
        """
        return self.entry.get(feature) == "yes"

    def english(self) -> str:
        """Return the word in English, in the number and tense of its form.

        >>> Gloss(1, "verb", "send", Reduction("ارسل", tense="perfect"),
        ...       Entry("GLOSS", "", (("tense", "perfect"), ("past", "sent")))).english()
        'sent'
        """
        if self.part == "verb":
            return self._verb()
        many = self.entry.get("many") or plural(self.singular)
        if self.entry.get("count") == "no" or self.part not in NOUNS:
            return self.singular
        if self.form.number == "dual":
            return f"two {many}"
        return many if self.form.number == "plural" or self.entry.get("number") else self.singular

    def _verb(self) -> str:
        tense = self.entry.get("tense")
        if tense == "perfect":
            return self.entry.get("past") or past(self.singular)
        if tense == "imperfect":
            will = self.form.tense == "future"
            return f"will {self.singular}" if will else gerund(self.singular)
        return self.singular


def gloss_at(tokens: Sequence[Token], index: int, text: str, lexicon: Lexicon) -> tuple[Gloss, ...]:
    """Return the glosses of the word or listed phrase at a token, the longest and likeliest first.

    Only the likeliest way of cutting the word is returned; two glosses of it when it is listed as
    noun and as adjective. () when the glossary does not know it.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.arabic.tokens import cut_tokens
    >>> words = "وللجسور قرارهم"
    >>> tokens, lexicon = tuple(cut_tokens(words)), load_grammar().language.lexicon
    >>> [gloss_at(tokens, i, words, lexicon)[0].english() for i in range(2)]
    ['bridges', 'decision']
    """
    token = tokens[index]
    if token.kind != "word":
        return ()
    phrase = _phrase(tokens, index, lexicon)
    if phrase is not None:
        return (phrase,)
    known = _memory(Same(lexicon))
    key = token.folded, text[token.start : token.end]
    found = known.get(key)
    if found is None:
        if len(known) >= _MOST_TYPES:
            known.clear()
        found = known[key] = _word(*key, lexicon)
    return tuple(replace(gloss, last=index + 1) for gloss in found)


@lru_cache(maxsize=4)
def _memory(_of: Same) -> dict[tuple[str, str], tuple[Gloss, ...]]:
    """Return what the words of one lexicon were found to be, each looked up once."""
    return {}


@lru_cache(maxsize=4)
def _glossed_phrases(of: Same) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """Return the glossary's phrases by their first word."""
    found: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]] = {}
    for head, listed in of.lexicon.phrases.items():
        own = tuple((p, e) for p, entries in listed for e in entries if e.cls == "GLOSS")
        if own:
            found[head] = own
    return found


def _word(folded: str, surface: str, lexicon: Lexicon) -> tuple[Gloss, ...]:
    known = {entry.cls for entry in lexicon.lookup(folded)}
    if known & _CLOSED and "GLOSS" not in known:
        return ()  # «بدوره» is a turn of phrase, no form of "role"
    whole = "COMMON" in known
    for cut in cut_clitics(folded):
        if len(cut.stem) < 2 or (whole and cut.preposition):
            continue
        for form in _forms(cut.stem, surface):
            entries = lexicon.lookup(form.stem)
            found = tuple(
                Gloss(
                    0,
                    entry.get("pos") or "noun",
                    entry.get("en") or "",
                    form,
                    entry,
                    cut.conjunction,
                    cut.preposition,
                )
                for entry in entries
                if entry.cls == "GLOSS"
                and _fits(entry, form, attached=bool(cut.skipped))
                and _written_so(entry, form, surface, cut.skipped)
            )
            if found:
                return found
    return ()


def _written_so(entry: Entry, form: Reduction, surface: str, skipped: int) -> bool:
    """Say whether the spelling allows the entry, where folding alone takes two words for one."""
    hamza = entry.get("hamza")
    if hamza is not None:
        at = surface_offset(surface, skipped) + 2 * (form.definite and not _is_definite(form.stem))
        if surface[at : at + 1] not in {hamza, "ا"}:
            return False
    written = entry.get("written")
    if written is not None:
        return written in surface
    owned = surface.endswith("ه") and form.stem.endswith("ه") and not form.owned
    return not owned or entry.lemma.endswith("ه") or form.number != ""


def _forms(stem: str, surface: str) -> Iterator[Reduction]:
    """Yield the forms a stem may be: ta marbuta, which folds like a pronoun, is none."""
    for form in reductions(stem):
        if surface.endswith("ة") and form.owned:
            continue
        if form.stem == stem and _is_definite(stem):
            yield replace(form, definite=True)
        else:
            yield form


def _is_definite(stem: str) -> bool:
    return stem.startswith("ال") and len(stem) > len("ال") + 1


def gloss_lemma(lemma: str, lexicon: Lexicon, kind: str | None = None) -> Entry | None:
    """Return the glossary's entry for a lemma as a counted noun, None when it has none.

    >>> from riwaya.extract.grammar import load_grammar
    >>> gloss_lemma("مهندس", load_grammar().language.lexicon).get("en")
    'engineer'
    """
    words = [fold(word) for word in lemma.split()]
    if not words:
        return None
    entries = tuple(_glosses(words[0], lexicon)) if len(words) == 1 else ()
    for phrase, entry in _glossed_phrases(Same(lexicon)).get(words[0], ()):
        if len(words) > 1 and list(phrase) == words:
            entries = (entry,)
    nouns = [entry for entry in entries if entry.get("pos") in NOUNS]
    nouns.sort(key=lambda e: (e.get("kind") != kind, e.get("use") != "unit", bool(e.get("number"))))
    return nouns[0] if nouns else None


def _glosses(stem: str, lexicon: Lexicon) -> Iterator[Entry]:
    return (entry for entry in lexicon.lookup(stem) if entry.cls == "GLOSS")


def _phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Gloss | None:
    best: Gloss | None = None
    listed = _glossed_phrases(Same(lexicon))
    for cut in cut_clitics(tokens[index].folded):
        for parts, entry in listed.get(cut.stem, ()):
            last = index + len(parts)
            if last > len(tokens) or (best is not None and last <= best.last):
                continue
            if any(tokens[index + n].folded != parts[n] for n in range(1, len(parts))):
                continue
            definite = any(part.startswith("ال") for part in parts)
            form = Reduction(" ".join(parts), definite=definite)
            en, pos = entry.get("en") or "", entry.get("pos") or "noun"
            best = Gloss(last, pos, en, form, entry, cut.conjunction, cut.preposition)
    return best


def _fits(entry: Entry, form: Reduction, *, attached: bool) -> bool:
    """Say whether an entry can stand in a form: nouns take no tense, function words no ending."""
    part = entry.get("pos")
    plain = form == Reduction(form.stem, definite=_is_definite(form.stem))
    if part not in _OF_CONTENT:
        return plain and (not attached or part in {"negation", "limit", "hedge", "modal"})
    if part == "verb":
        return _fits_verb(entry, form, plain=plain)
    if form.tense:
        return False
    use = entry.get("use")
    if use == "unit":
        return form.number == "plural" and form.strong
    if use == "article":
        return form.definite
    if form.feminine:
        return part == "adjective"
    return not (form.number and entry.get("number"))


def _fits_verb(entry: Entry, form: Reduction, *, plain: bool) -> bool:
    tense = entry.get("tense")
    if tense == "perfect":
        return form.tense == "perfect" or (plain and entry.get("bare") != "no")
    if tense == "imperfect":
        return form.tense in {"imperfect", "future"} or plain
    return plain
