"""What stands inside a time expression: months and years by name, clock times, amounts, dates.

Two layers below that of times. `lay_calendar` names things (MONTH_NAME, YEAR_NAME, WEEKDAY_NAME,
CLOCK, AMOUNT), `lay_dates` joins them into a day or a stretch of the calendar (DATE, PERIOD), so
that each rule of `rules/times.toml` stays one short line.
"""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.extract.timex import as_mention, matches
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention


def lay_calendar(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay the names of months, years and weekdays, clock times and amounts of time.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = lay_text("في حزيران (يونيو) 2031", load_grammar(), "calendar")
    >>> [(m.cls, m.value.number("month")) for m in lay_calendar(words, load_grammar())]
    [('MONTH_NAME', 6)]
    """
    return _lay(lattice, grammar, "calendar")


def lay_dates(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay dates and periods over what `lay_calendar` named.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = lay_text("افتتح الجسر في 7 حزيران (يونيو) 2031", load_grammar(), "dates")
    >>> [(m.cls, m.value.number("day"), m.value.number("year"))
    ...  for m in lay_dates(words, load_grammar())]
    [('DATE', 7, 2031)]
    """
    return _lay(lattice, grammar, "dates")


def _lay(lattice: Lattice, grammar: Grammar, name: str) -> Iterator[Mention]:
    for rule, timex in matches(lattice, grammar.matcher(name), grammar.rules(name)):
        if timex.form != "trap":
            yield as_mention(lattice, timex, rule.gives["class"])
