"""What a reader that always gives the same answer would score: the bar each label must clear.

A constant answer is scored like any other: in our own readings the label is replaced everywhere
by one value, and the scorer judges the same matched items again. Where there is no label but a
question of what is there at all, a reader without any knowledge stands in its place: every
sentence a statement, every run of digits a figure, every year in digits a date.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

Row = dict[str, Any]
Change = Callable[[Row], None]

CERTAINTIES = ("stated", "indicated", "probable", "possible", "denied", "withheld")
MODES = ("indirect", "direct")
SHAPES = ("exact", "about")
ACTOR_TYPES = ("person", "state", "organisation", "outlet", "group", "described")
MODALITIES = ("happened", "planned", "decided", "alleged", "conditional", "denied")

_SENTENCE = re.compile(r"[^.!?؟\n]*[^.!?؟\s]")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


def certainty(value: str) -> Change:
    """Every statement is of that certainty, and no act or modality says otherwise."""

    def change(reading: Row) -> None:
        for statement in _statements(reading):
            statement |= {"certainty": value, "act": "assert", "modality": "actual"}

    return change


def mode(value: str) -> Change:
    """Every statement is quoted in that way."""

    def change(reading: Row) -> None:
        for statement in _statements(reading):
            statement["mode"] = value

    return change


def no_channel(reading: Row) -> None:
    """No statement has a relay."""
    for statement in _statements(reading):
        statement["channel"] = []


def one_channel(reading: Row) -> None:
    """Every statement came through the relay that the article has most."""
    links = [link for statement in _statements(reading) for link in statement["channel"]]
    most = Counter(link["actor"] for link in links).most_common(1)
    for statement in _statements(reading):
        statement["channel"] = [next(x for x in links if x["actor"] == most[0][0])] if most else []


def no_speaker(reading: Row) -> None:
    """Every statement is anybody's."""
    for statement in _statements(reading):
        statement["speaker"] = None


def one_speaker(reading: Row) -> None:
    """Every statement is by the one who speaks most in its article."""
    speaker = _main_speaker(reading)
    for statement in _statements(reading):
        statement["speaker"] = speaker


def shape(value: str) -> Change:
    """Every figure is of that shape."""

    def change(reading: Row) -> None:
        for figure in reading["figures"]:
            figure["shape"] = value

    return change


def date_of(value: str | None) -> Change:
    """Every time is that date; None stands for the day of publication."""

    def change(reading: Row) -> None:
        published = reading["document"].get("published") or {}
        for time in reading["times"]:
            day = published.get("value") if value is None else value
            time |= {"edtf": None if day == "PRESENT_REF" else day, "timex": day, "mod": None}
            time |= {"earliest": None, "latest": None}

    return change


def actor_type(value: str) -> Change:
    """Every actor is of that type, places apart."""

    def change(reading: Row) -> None:
        for actor in reading["actors"]:
            if actor["type"] != "place":
                actor["type"] = value

    return change


def event_modality(value: str) -> Change:
    """Every event is of that modality."""

    def change(reading: Row) -> None:
        for event in reading["events"]:
            event["modality"] = value

    return change


def no_event_date(reading: Row) -> None:
    """No event has a date."""
    for event in reading["events"]:
        event["when"] = None


def unread(reading: Row, text: str) -> Row:
    """A reading by one who knows no word: sentences are statements, digits are figures or years."""
    speaker = _main_speaker(reading)
    statements = [
        {"id": f"s{m.start()}", "speaker": speaker, "channel": [], "mode": "indirect"}
        | {"certainty": "stated", "content": _span(m), "evidence": [_span(m)]}
        for m in _SENTENCE.finditer(text)
    ]
    years = [m for m in _DIGITS.finditer(text) if _YEAR.fullmatch(m.group())]
    figures = [m for m in _DIGITS.finditer(text) if not _YEAR.fullmatch(m.group())]
    return reading | {
        "statements": statements,
        "events": [],
        "times": [
            {"id": f"t{m.start()}", "edtf": m.group(), "timex": m.group()} | _span(m) for m in years
        ],
        "figures": [
            {"id": f"f{m.start()}", "shape": "exact"} | dict.fromkeys(BOUNDS, _number(m)) | _span(m)
            for m in figures
        ],
    }


BOUNDS = ("low", "point", "high")
# The label, and the constant answers tried for it: what a table says of each, and how it is given.
CONSTANTS: dict[str, list[tuple[str, Change]]] = {
    "statements.speaker": [("one speaker an article", one_speaker), ("nobody", no_speaker)],
    "statements.channel": [("none", no_channel), ("one relay an article", one_channel)],
    "statements.mode": [(name, mode(name)) for name in MODES],
    "statements.certainty": [(name, certainty(name)) for name in CERTAINTIES],
    "figures.approx": [(name, shape(name)) for name in SHAPES],
    "times.value": [("the day of publication", date_of(None)), ("vague", date_of("PRESENT_REF"))],
    "actors.type": [(name, actor_type(name)) for name in ACTOR_TYPES],
    "events.modality": [(name, event_modality(name)) for name in MODALITIES],
    "events.no_date": [("none", no_event_date)],
}
# Labels that the same change answers.
ALSO = {
    "statements.speaker": ("statements.sure_speaker",),
    "statements.channel": ("statements.channel_named",),
    "statements.certainty": ("statements.certainty_marked",),
    "times.value": ("times.strict", "times.coarse"),
}
# Found at all: judged beside the reader that knows no word.
UNREAD = {
    "statements.detect": "every sentence",
    "statements.with_speaker": "every sentence, one speaker an article",
    "figures.overlap": "every run of digits",
    "figures.value": "every run of digits",
    "times.overlap": "every year in digits",
    "times.value": "every year in digits",
    "times.strict": "every year in digits",
    "times.coarse": "every year in digits",
}


def constant_readings(readings: list[Row]) -> Iterator[tuple[dict[str, str], list[Row]]]:
    """Give sets of readings that answer constantly, each with what it answers to which label.

    One set holds one constant of every label: they are judged apart, so they can be given together,
    save the speaker, by whom statements are also matched.
    """
    first = dict(CONSTANTS)
    speakers = first.pop("statements.speaker")
    sets = [dict(zip(first, column, strict=True)) for column in zip_longest(*first.values())]
    sets += [{"statements.speaker": constant} for constant in speakers]
    for chosen in sets:
        given = {label: constant for label, constant in chosen.items() if constant is not None}
        changed = copy.deepcopy(readings)
        for reading in changed:
            for _, change in given.values():
                change(reading)
        names = {
            each: name
            for label, (name, _) in given.items()
            for each in (label, *ALSO.get(label, ()))
        }
        yield names, changed


def _statements(reading: Row) -> list[Row]:
    """The statements of others than the narrator, whose mode decides whether they count at all."""
    return [s for s in reading["statements"] if s["mode"] != "narrator"]


def _main_speaker(reading: Row) -> str | None:
    named = Counter(s["speaker"] for s in _statements(reading) if s["speaker"])
    return named.most_common(1)[0][0] if named else None


def _span(match: re.Match[str]) -> Row:
    return {"start": match.start(), "end": match.end()}


def _number(match: re.Match[str]) -> float:
    return float(match.group().replace(",", "").replace(".", "", match.group().count(".") - 1))
