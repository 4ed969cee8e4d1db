"""Strings that the rules on times and figures describe: each pattern walked at random.

A class is filled by a listed word, by what looks like it, or by a string of a rule that lays it, so
that what is made goes deep into the code that decides what a match means.
"""

from __future__ import annotations

import random

from riwaya.extract.grammar import words_of
from riwaya.match.grammar import Grammar
from riwaya.match.pattern import Atom, Choice, Node, Repeat, Sequence, Slot, keys_of

FILES = ("calendar", "dates", "alone", "times", "figures", "figure_kinds")
_LAYING = ("calendar", "dates")  # what these rules give under `class` other rules may ask for
_LOOKS = {
    "ANY": "شيء",
    "WORD": "سد",
    "COMMA": "،",
    "SEMICOLON": "؛",
    "STOP": ".",
    "DASH": "-",
    "SLASH": "/",
    "COLON": ":",
    "OPEN": "(",
    "CLOSE": ")",
    "QUOTE": '"',
    "QUOTED": "«",
    "PERCENT": "%",
    "PLUS": "+",
    "LATIN": "MH",
}
_RANGES = {
    "NUM": (0, 20_000),
    "DAYNUM": (1, 31),
    "LATEDAY": (13, 31),
    "MONTHNUM": (1, 12),
    "HOURNUM": (0, 24),
    "MINUTENUM": (0, 59),
    "YEARNUM": (1000, 2199),
    "YEARTWO": (0, 99),
    "NUMBER": (0, 3_000),
    "NUMBER_THE": (1, 100),
}
_WORDED = {
    "NUMBER": ("خمسة", "ثلاثة آلاف", "مئتين وخمسين", "مليون", "1.5", "15 ألف", "ألفا"),
    "NUMBER_THE": ("الخمسة", "الـ28", "العشرين"),
    "ONE": ("واحد", "واحدة"),
    "ORDINAL": ("الأول", "الحادي والثلاثين", "الـ51", "الثانية", "الخامس عشر", "التسعين"),
    "MAGNITUDE": ("آلاف", "عشرات الآلاف", "بضعة", "ملايين", "مئات"),
    "FRACTION": ("نصف", "ثلث", "ثلاثة أرباع", "ربع"),
}
_DEEPEST = 6


class Grown:
    """Makes strings of the patterns of a grammar; ``words`` are the listed ones they speak of."""

    def __init__(self, grammar: Grammar) -> None:
        files = [file for file in grammar.files if file.name in FILES]
        self._rules = [rule.pattern for file in files for rule in file.rules]
        self._laid: dict[str, list[Node]] = {"TIME": [], "FIGURE": []}
        for file in files:
            for rule in file.rules:
                cls = rule.gives.get("class")
                if file.name in _LAYING and cls:
                    self._laid.setdefault(cls, []).append(rule.pattern)
                elif file.name in {"times", "figures"}:
                    self._laid["TIME" if file.name == "times" else "FIGURE"].append(rule.pattern)
        self._forms: dict[str, list[str]] = {}
        lexicon = words_of(grammar)
        listed = [((word,), entries) for word, entries in lexicon.words.items()]
        listed += [phrase for phrases in lexicon.phrases.values() for phrase in phrases]
        for parts, entries in listed:
            for entry in entries:
                self._forms.setdefault(entry.cls, []).append(" ".join(parts))
        for file in grammar.files:
            for derived in file.derived:
                own = [
                    f for cls in derived.any_of + derived.all_of for f in self._forms.get(cls, ())
                ]
                self._forms.setdefault(derived.name, []).extend(own)
        asked = {key.partition("@")[2] for node in self._rules for key in keys_of(node)}
        asked = {cls for cls in asked if cls in lexicon.classes} | {"NUMERAL"}
        self.words = sorted({form for cls in asked for form in self._forms[cls]})

    def string(self, chance: random.Random) -> str:
        """Make one string of one rule."""
        return " ".join(self._words(chance.choice(self._rules), chance, 0))

    def _words(self, node: Node, chance: random.Random, deep: int) -> list[str]:
        match node:
            case Atom(key):
                return [self._word(key, chance, deep)]
            case Slot(_, part):
                return self._words(part, chance, deep)
            case Choice(parts):
                return self._words(chance.choice(parts), chance, deep)
            case Sequence(parts):
                return [word for part in parts for word in self._words(part, chance, deep)]
            case Repeat(part, least, most):
                times = range(chance.randint(least, min(most, least + 2)))
                return [word for _ in times for word in self._words(part, chance, deep)]

    def _word(self, key: str, chance: random.Random, deep: int) -> str:
        led, _, bare = key.rpartition("+")
        if bare.startswith("~") or led.startswith("~"):
            led = led.removeprefix("~") + chance.choice(("", "", "", "و", "ب", "ل", "ول"))
            bare = bare.removeprefix("~")
        if not bare.startswith("@"):
            return led + bare
        name = bare.removeprefix("@")
        if name in self._laid and deep < _DEEPEST:
            return led + " ".join(self._words(chance.choice(self._laid[name]), chance, deep + 1))
        if name in _RANGES and (name not in _WORDED or chance.random() < 0.5):
            return led + str(chance.randint(*_RANGES[name]))
        forms = _WORDED.get(name) or self._forms.get(name)
        return led + (chance.choice(forms) if forms else _LOOKS.get(name, "سد"))
