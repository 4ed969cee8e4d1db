"""One reader of times and figures in a process of its own: texts in, one a line; times out.

    python tools/peers/reader.py NAME

The first line out says which release it is. For each text, a JSON string on a line, a line says how
long the processor was at it and how much was found. Run by `race`, with the interpreter of the
environment in which the reader is installed.
"""

# ruff: noqa: PLC0415 - each reader is installed in one environment, and only there imported

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import version
from time import process_time
from typing import Any

PUBLISHED = "2017-01-23"
_SECONDS = 1_485_129_600  # the same day, as Duckling wants it
Find = Callable[[str], int]


def main() -> None:
    """Read texts until none comes."""
    package, find = READERS[sys.argv[1]]()
    say({"release": version(package)})
    for line in sys.stdin:
        text = json.loads(line)
        start = process_time()
        found = find(text)
        say({"seconds": process_time() - start, "found": found})


def say(answer: dict[str, Any]) -> None:
    """Write one line and let it go at once."""
    print(json.dumps(answer), flush=True)


def riwaya() -> tuple[str, Find]:
    """Both public functions, one after the other, as they are called by who wants both."""
    from riwaya import find_figures, find_times, load_grammar

    load_grammar()
    gc.collect()
    gc.freeze()  # as the command line does: what is loaded is not looked through again
    return "riwaya", lambda t: len(find_times(t, published=PUBLISHED)) + len(find_figures(t))


def duckling() -> tuple[str, Find]:
    """Duckling's dimensions that riwaya has too, without latent readings."""
    import duckling as d

    zones = d.load_time_zones("/usr/share/zoneinfo")
    locale = d.parse_locale("AR_XX", d.default_locale_lang(d.parse_lang("AR")))
    context = d.Context(d.parse_ref_time(zones, "UTC", _SECONDS), locale)
    wanted = ("time", "duration", "number", "ordinal", "amount-of-money", "quantity", "distance")
    dimensions = d.parse_dimensions([*wanted, "volume", "temperature"])
    return "pyduckling-native-phihos", lambda t: len(d.parse(t, context, dimensions))


def duckling_by_line() -> tuple[str, Find]:
    """The same, given one line at a time: it is quicker on short texts."""
    package, find = duckling()
    return package, lambda t: sum(find(line) for line in t.split("\n") if line.strip())


def maha() -> tuple[str, Find]:
    """Maha's dimensions that riwaya has too."""
    from maha.parsers.functions import parse_dimension

    wanted = {"time": True, "duration": True, "numeral": True, "ordinal": True}
    return "mahad", lambda t: len(parse_dimension(t, **wanted))


def dateparser() -> tuple[str, Find]:
    """Dates alone: dateparser has no figures."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(PUBLISHED)}
    return "dateparser", lambda t: len(search_dates(t, languages=["ar"], settings=settings) or ())


READERS: dict[str, Callable[[], tuple[str, Find]]] = {
    "riwaya": riwaya,
    "duckling": duckling,
    "duckling by line": duckling_by_line,
    "maha": maha,
    "dateparser": dateparser,
}

if __name__ == "__main__":
    main()
