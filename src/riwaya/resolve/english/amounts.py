"""Figures and times of the record in English, with their shape: about, at least, thousands of."""

from __future__ import annotations

import re
from fractions import Fraction

from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.quantity import Figure
from riwaya.model.when import Time
from riwaya.resolve.english.inflection import plural
from riwaya.resolve.english.origins import origin_at
from riwaya.resolve.english.words import gloss_lemma

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASONS |= {str(33 + n): f"quarter {n + 1} of" for n in range(4)}
_SEASONS |= {"40": "first half of", "41": "second half of"}
_MODS = {
    "approx": "about ",
    "start": "early ",
    "mid": "mid-",
    "end": "late ",
    "before": "before ",
    "after": "after ",
    "less_than": "less than ",
    "more_than": "more than ",
}
_REFERENCES = {"PAST_REF": "the past", "PRESENT_REF": "now", "FUTURE_REF": "the future"}
_PERIODS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}
_PERIODS |= {"DE": "decade", "CE": "century", "TS": "second"}
_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)(DE|CE|[YMWDHS])")
_SHAPES = {"about": "about ", "at_least": "at least ", "at_most": "at most "}
_SCALES = (
    (1_000_000_000, "billions"),
    (1_000_000, "millions"),
    (100_000, "hundreds of thousands"),
    (10_000, "tens of thousands"),
    (1_000, "thousands"),
    (100, "hundreds"),
    (10, "tens"),
    (2, "several"),
)
UNIT = "(unit in Arabic)"
_PEOPLE = {
    "killed": "killed",
    "wounded": "wounded",
    "casualties": "casualties",
    "sent": "sent",
    "planned": "planned",
    "captured": "captured",
    "displaced": "displaced",
}
_FEW = frozenset(((3, 9), (3, 10)))  # what the Arabic for "a few" means
_BILLION, _TRILLION = 1_000_000_000, 1_000_000_000_000
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def figure_in_english(figure: Figure, lexicon: Lexicon) -> str:
    """Write a figure in English, its shape kept, its counted noun from the glossary.

    >>> from riwaya.extract.grammar import load_grammar
    >>> figure = Figure("f1", 0, 0, "", 70, 70, 70, "about", "نحو", "قارب", "other", "rule")
    >>> figure_in_english(figure, load_grammar().language.lexicon)
    'about 70 boats'
    """
    entry = gloss_lemma(figure.unit, lexicon, figure.kind) if figure.unit else None
    number, one = _number(figure)
    if figure.kind == "percent":
        return f"{number}%"
    if entry is None and figure.currency:
        return f"{number} {figure.currency}"
    if entry is None:
        tokens = tuple(cut_tokens(figure.unit or ""))
        origin = origin_at(tokens, 0, lexicon) if tokens else None
        what = f"({_PEOPLE[figure.kind]})" if figure.kind in _PEOPLE else ""
        noun = UNIT if figure.unit else what
        return f"{number} people of {origin.place}" if origin else f"{number} {noun}".strip()
    noun = entry.get("en") or ""
    if not one and entry.get("count") != "no":
        noun = entry.get("many") or plural(noun)
    if entry.get("loaded") == "yes":
        noun = f"“{noun}”"
    what = _PEOPLE.get(figure.kind, "")
    known = what and what.rstrip("s") not in noun
    of = "of " if figure.shape in {"magnitude", "vague"} or figure.kind == "fraction" else ""
    if number == "several":
        of = ""
    return f"{number} {of}{noun}" + (f" ({what})" if known else "")


def time_in_english(time: Time, *, led: bool = False) -> str | None:
    """Write a time of the record in English, no finer than it is; None where it has no value.

    ``led`` says that the words before it are written too: "since" needs the date, not the stretch.

    >>> time_in_english(Time("t1", 0, 0, "", "date", "2031-06", "2031-06", "end", None, None,
    ...                      "published", "", "rule"))
    'late June 2031'
    """
    mod = _MODS.get(time.mod or "", "")
    if time.type == "duration":
        return _duration(time.timex or "", mod)
    if time.type == "date" and time.edtf:
        if "/" in time.edtf:
            first, last = (_date(part) for part in time.edtf.split("/", 1))
            named = _date(time.timex or "")
            if named and led and time.mod in {None, "before", "after"}:
                return named
            if named and time.mod in {"start", "mid", "end", "before", "after"}:
                return f"{mod}{named}"
            if led and ".." in time.edtf:
                return f"the end of {last}" if last else f"the start of {first}"
            if first == last:
                return first  # what "early" or "late" narrows is in the interval already
            return f"{first or '…'} to {last or '…'}"
        written = _date(time.edtf)
        return f"{mod}{written}" if written else None
    return _REFERENCES.get(time.timex or "") if time.type in {"reference", "date"} else None


def _number(figure: Figure) -> tuple[str, bool]:
    """Return the number in words or digits, and whether it is one."""
    if figure.shape == "vague" or (figure.point is None and figure.low is None and not figure.high):
        return "an unspecified number" if figure.kind != "money" else "an unspecified sum", False
    if figure.shape == "magnitude" and figure.point is None:
        low = figure.low or 0
        return next((words for least, words in _SCALES if low >= least), "several"), False
    if (figure.low, figure.high) in _FEW and figure.point is None:
        return "a few", False
    if figure.shape == "between" and figure.point is None:
        return f"between {_digits(figure.low)} and {_digits(figure.high)}", False
    value = figure.point if figure.point is not None else figure.low
    if value is None:
        return f"at most {_digits(figure.high)}", figure.high == 1
    if figure.kind == "rank":
        return _rank(value), True
    if figure.kind == "fraction" and 0 < value < 1:
        part = Fraction(value).limit_denominator(20)
        return _SHAPES.get(figure.shape, "") + str(part), True
    return _SHAPES.get(figure.shape, "") + _digits(value), value == 1


def _rank(value: float) -> str:
    whole = int(value)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th") if whole // 10 % 10 != 1 else "th"
    return _ORDINALS.get(whole, f"{whole}{ending}")


def _digits(value: float | None) -> str:
    if value is None:
        return "…"
    if value == 0.5:
        return "half"
    if value >= _TRILLION and value % _BILLION == 0:
        return f"{value / _TRILLION:g} trillion"
    if value >= _BILLION and value % 1_000_000 == 0:
        return f"{value / _BILLION:g} billion"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _date(edtf: str) -> str | None:
    about = "about " if edtf.endswith(("~", "%")) else ""
    perhaps = "probably " if edtf.endswith(("?", "%")) else ""
    bare = edtf.rstrip("~?%")
    if re.fullmatch(r"\d{3}X", bare):
        return f"{about}the {bare[:3]}0s"
    if re.fullmatch(r"\d\dXX", bare):
        return f"{about}century beginning {bare[:2]}00"
    match = _DATE.fullmatch(bare)
    if match is None:
        return None
    year, month, day = match.groups()
    if month in _SEASONS:
        return f"{perhaps}{about}{_SEASONS[month]} {year}"
    if month and not 1 <= int(month) <= len(_MONTHS):
        return f"{perhaps}{about}{year}"
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    return perhaps + about + " ".join([*words, year])


def _duration(timex: str, mod: str) -> str | None:
    match = _DURATION.fullmatch(timex)
    if match is None:
        return None
    clock, amount, unit = match.groups()
    noun = _PERIODS["T" + unit] if clock else _PERIODS[unit]
    if amount == "X":
        return f"several {plural(noun)}"
    return f"{mod}{amount} {noun if amount == '1' else plural(noun)}"
