"""Ids turned into names: who speaks in a statement, and through whom it reached the reader."""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.reading import Reading
from riwaya.model.statement import Statement
from riwaya.model.when import Time
from riwaya.views.words import Words


@dataclass(frozen=True, slots=True)
class Names:
    """Everything a reading names by id, found by it; and statements by their number, from 1."""

    actors: dict[str, Actor]
    times: dict[str, Time]
    figures: dict[str, Figure]
    numbers: dict[str, int]
    outlet: str | None

    def actor(self, key: str | None) -> str | None:
        """The name of an actor, or None for no actor; an unknown id stands for itself."""
        if key is None:
            return None
        return self.actors[key].name if key in self.actors else key

    def speaker(self, statement: Statement, words: Words | None = None) -> str | None:
        """Who speaks: the actor's name, else the words that describe the source, else None."""
        if statement.speaker is not None:
            together = map(self.actor, (statement.speaker, *statement.jointly))
            return " و".join(name for name in together if name)
        return (words.of(statement.source) or None) if words else None

    def chain(self, statement: Statement, words: Words | None = None) -> tuple[str | None, ...]:
        """The speaker, each relay from the speaker on, and the outlet, when it is known.

        None stands for a speaker whom the text does not name. The narrator is the outlet itself.
        """
        links = [self.speaker(statement, words)]
        links += [self.actor(link.actor) for link in statement.channel]
        if self.outlet is not None and links[-1] != self.outlet:
            links.append(self.outlet)
        if statement.mode == "narrator" and links[0] is None and len(links) > 1:
            links = links[1:]
        return tuple(links)


def names_of(reading: Reading) -> Names:
    """Gather what a reading names by id."""
    return Names(
        actors={actor.id: actor for actor in reading.actors},
        times={time.id: time for time in reading.times},
        figures={figure.id: figure for figure in reading.figures},
        numbers={s.id: number for number, s in enumerate(reading.spoken, 1)},
        outlet=reading.document.outlet,
    )


def value_of(time: Time) -> str:
    """The value of a time as one prints it: its date (EDTF), its hour where it has one, else "?".

    >>> value_of(Time("t1", 0, 4, "أشهر", "duration", None, "PXM", None, None, None, None, "", "r"))
    'PXM'
    """
    return shown_value(time.edtf, time.timex)


def shown_value(edtf: str | None, timex: str | None) -> str:
    """A time's value as one prints it: EDTF, but TIMEX3 for the hour, which ours leaves out.

    >>> shown_value("2031-04-29", "2031-04-29T03:30Z"), shown_value(None, None)
    ('2031-04-29T03:30Z', '?')
    """
    if edtf and timex and timex.startswith(f"{edtf}T") and timex[len(edtf) + 1].isdigit():
        return timex
    return edtf or timex or "?"


def amount_of(figure: Figure) -> str:
    """The amount of a figure as one prints it: exact, about, a bound, a range, or nothing.

    >>> figure = Figure("f1", 0, 9, "نحو ستمئة", 600, 600, 600, "about", "نحو", None, "other", "r")
    >>> amount_of(figure)
    '~600'
    """
    match figure.shape:
        case "vague":
            return ""
        case "about" if figure.point is not None:
            return f"~{_number(figure.point)}"
        case "at_least" if figure.low is not None:
            return f"≥ {_number(figure.low)}"
        case "at_most" if figure.high is not None:
            return f"≤ {_number(figure.high)}"
    return range_of(figure.low, figure.point, figure.high)


def range_of(least: float | None, stated: float | None, most: float | None) -> str:
    """The least, stated and most of an amount as one prints them: a number, a range or a bound.

    >>> range_of(60, 60, 60), range_of(3, None, 9), range_of(2000, None, None)
    ('60', '3–9', '≥ 2,000')
    """
    low, point, high = map(_number, (least, stated, most))
    if low and high and low != high:
        return f"{low}–{high}"
    if point:
        return point
    if low or high:
        return f"≥ {low}" if low else f"≤ {high}"
    return ""


def _number(value: float | None) -> str:
    """Write a number with thousands apart, without a needless decimal point."""
    if value is None:
        return ""
    whole = isinstance(value, int) or value.is_integer()
    return f"{int(value):,}" if whole else f"{value:,}"
