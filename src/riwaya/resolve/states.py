"""States by their country code: the name a capital stands for, and which state «المملكة» can mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from riwaya.arabic.characters import fold_phrase
from riwaya.arabic.lexicon import Entry
from riwaya.extract.grammar import words_of
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.resolve.actor_drafts import ActorDraft

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class States:
    """The states of the tables: each country's, and those whose official name begins with a form."""

    of: Mapping[str, Entry]
    by_form: Mapping[Phrase, frozenset[str]]


@lru_cache(maxsize=4)
def load_states(grammar: Grammar) -> States:
    """Read the states out of the word lists, once.

    >>> from riwaya.extract.grammar import load_grammar
    >>> states = load_states(load_grammar())
    >>> states.of["FR"].lemma, sorted(states.by_form[("المملكه",)])
    ('فرنسا', ['GB', 'JO', 'MA', 'SA'])
    """
    of: dict[str, Entry] = {}
    by_form: dict[Phrase, set[str]] = {}
    for words, entry in _listed(grammar):
        country = entry.get("country")
        if country is None:
            continue
        if country not in of or words == tuple(fold_phrase(entry.lemma).split()):
            of[country] = entry
        for form in FORMS:
            if words[: len(form)] == form:
                by_form.setdefault(form, set()).add(country)
    return States(of, {form: frozenset(countries) for form, countries in by_form.items()})


def _listed(grammar: Grammar) -> Iterator[tuple[Phrase, Entry]]:
    lexicon = words_of(grammar)
    for word, entries in lexicon.words.items():
        yield from (((word,), entry) for entry in entries if entry.cls == "STATE")
    for group in lexicon.phrases.values():
        for words, entries in group:
            yield from ((words, entry) for entry in entries if entry.cls == "STATE")


# What a text calls a state by alone.
FORMS: tuple[Phrase, ...] = tuple(
    tuple(fold_phrase(form).split())
    for form in ("المملكة", "السلطنة", "الإمارة", "الجمهورية الإسلامية")
)


def is_form(words: str) -> bool:
    """Say whether words are what a state is, and not its name.

    >>> is_form("المملكة"), is_form("المملكة المتحدة")
    (True, False)
    """
    return tuple(fold_phrase(words).split()) in FORMS


def kingdoms(
    lattice: Lattice, drafts: Iterable[ActorDraft], grammar: Grammar
) -> Iterator[tuple[Phrase, ActorDraft]]:
    """Yield «المملكة» and its like, where a text has it, with the one state of the text so called.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> grammar = load_grammar()
    >>> lattice = lay_text("وصل الوفد إلى المملكة", grammar)
    >>> jordan = ActorDraft("الأردن", "state", "state", load_states(grammar).of["JO"])
    >>> [(words, draft.name) for words, draft in kingdoms(lattice, [jordan], grammar)]
    [(('المملكه',), 'الأردن')]
    """
    ends = tuple(form[0].removeprefix("ال") for form in FORMS)
    if not any(token.folded.endswith(ends) for token in lattice.text.tokens):
        return
    states = load_states(grammar)
    known = [draft for draft in dict.fromkeys(drafts) if draft.type == "state" and draft.entry]
    for form in FORMS:
        countries = states.by_form.get(form, frozenset())
        meant = [draft for draft in known if _is(draft, form, countries)]
        if len(meant) == 1:
            yield form, meant[0]


def _is(draft: ActorDraft, form: Phrase, countries: frozenset[str]) -> bool:
    """Say whether a state is officially such a one, or the text calls it one (سلطنة كذا)."""
    country = draft.entry.get("country") if draft.entry else None
    called = form[0].removeprefix("ال")
    by_name = len(form) == 1 and any(
        fold_phrase(name).split()[0] == called for name in draft.aliases
    )
    return country in countries or by_name
