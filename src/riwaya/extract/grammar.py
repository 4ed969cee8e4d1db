"""The grammar that ships: every word list and rule file, with a user's own added."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from riwaya.arabic.language import Arabic
from riwaya.arabic.lexicon import Lexicon, build_lexicon
from riwaya.errors import ResourceError
from riwaya.match.grammar import Grammar
from riwaya.match.rules import RuleFile, read_rules
from riwaya.resources import load

# What finders lay over the words; rules may speak of these classes.
LAID = (
    "NUMBER",  # a cardinal in digits, words or both: a Numeral
    "ONE",  # the word one, laid as NUMBER too
    "NUMBER_THE",  # one with the article, laid as NUMBER too
    "ORDINAL",  # an ordinal: a Numeral
    "MAGNITUDE",  # a bare scale plural: thousands, millions; a few
    "FRACTION",  # a part of a whole: a Numeral
    "MONTH_NAME",  # a month by one name or two: a Timex, like all down to TIME
    "MONTH_MAYBE",  # a word that may be a month
    "YEAR_NAME",  # a year called a year
    "WEEKDAY_NAME",
    "CLOCK",  # an hour of the day
    "CLOCK_DAY",  # a number or rank beside a part of the day
    "CLOCK_THE",  # what may be an hour, with the article
    "CLOCK_BARE",  # what may be an hour beside another
    "AMOUNT",  # a number of units of time
    "AMOUNT_ONE",  # one unit of time, not counted
    "DATE",  # what a calendar holds: a day, month, year, season, decade
    "DAY_DASH",  # a day and a month in figures with a dash, which a score can be too
    "PERIOD",  # what is told from the day of speaking: last week
    "TIME",  # a time expression
    "FIGURE",  # a figure: a FoundFigure
    "TAGGED_PERSON",  # a name as the learned tagger sees it: a TaggedName
    "TAGGED_PLACE",
    "TAGGED_BODY",
    "TAGGED_VERB",  # a verb as the learned tagger sees it
    "NAME",  # any actor: a Name
    "PERSON",
    "PLACE",
    "BODY",  # a state, organisation, outlet or group that can speak
    "QUOTED",  # the opening mark of a quotation: a Quotation
    "ENDQUOTE",  # its closing mark
)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the garbage collector: it finds nothing among words that all stay, and takes a third."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()


def _refuse_same(name: str, own: RuleFile, before: Iterable[RuleFile]) -> None:
    """Refuse a rule id that stands already: an entry's rule must be one."""
    known = {rule.id: rule.file for file in before for rule in file.rules}
    for rule in own.rules:
        if rule.id in known:
            raise ResourceError(name, rule.line, f"rule {rule.id} stands in {known[rule.id]} too")


@lru_cache(maxsize=4)
def load_grammar(rules: Path | None = None, lexicon: Path | None = None) -> Grammar:
    """Compile the shipped rules and words, adding those of a user's own folders.

    A user's `times.toml` adds to the rules on times, and so on; a file by a name of its own is
    refused, for no finder would run it. Raises ResourceError with file and line.

    >>> [rule.id for rule in load_grammar().rules("places")][:2]
    ['state', 'capital']
    """
    with _no_collection():
        words = build_lexicon((file.name, file.text) for file in load("lexicon", ".csv", lexicon))
    files: dict[str, RuleFile] = {}
    for resource in load("rules", ".toml", rules):
        own = read_rules(resource.name, resource.text)
        kind = Path(resource.name).stem
        if kind not in files and resource.name != f"rules/{kind}.toml":
            known = ", ".join(sorted(files))
            raise ResourceError(resource.name, 1, f"no such kind of rules; there are {known}")
        base = files.get(kind)
        _refuse_same(resource.name, own, files.values())
        files[kind] = RuleFile(
            kind,
            (base.derived if base else ()) + own.derived,
            (base.rules if base else ()) + own.rules,
        )
    return Grammar(Arabic(words), files.values(), LAID)


def words_of(grammar: Grammar) -> Lexicon:
    """Return the word lists behind a grammar; none when its language is not Arabic.

    >>> words_of(load_grammar()).lookup("فرنسا")[0].get("country")
    'FR'
    """
    language = grammar.language
    return language.lexicon if isinstance(language, Arabic) else Lexicon({}, {}, frozenset())
