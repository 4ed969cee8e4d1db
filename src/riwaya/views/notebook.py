"""How a reading draws itself in a notebook: a compact table, and data frames where pandas is."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from riwaya.model.reading import Reading
from riwaya.model.statement import Statement
from riwaya.views.labels import ACT, CERTAINTY, NOBODY, Label, label
from riwaya.views.names import Names, names_of
from riwaya.views.page.doubt import draw_check
from riwaya.views.page.marks import shortened
from riwaya.views.page.markup import Html, both, element, english, isolated, join
from riwaya.views.page.panels import draw_date
from riwaya.views.table import Kind, to_rows
from riwaya.views.words import Words, words_of

if TYPE_CHECKING:
    from pandas import DataFrame

# A notebook has a style of its own: only direction, spacing and small print are set here.
_STYLE = Html(
    ".riwaya{direction:rtl;text-align:start;line-height:1.8;max-width:60rem}"
    ".riwaya .en{font-size:.75em;opacity:.7;unicode-bidi:isolate}"
    ".riwaya table{width:100%;border-collapse:collapse}"
    ".riwaya th,.riwaya td{text-align:start!important;vertical-align:top;padding:.3em .6em}"
    ".riwaya .frame{display:block;direction:ltr}"
    ".riwaya .check{border:1px dashed;padding-inline:.35em;cursor:help}"
)


def repr_html(reading: Reading, text: str | None = None) -> str:
    """A reading as a small table of its statements, right to left, without a script.

    Without ``text``, and when the reading carries none, the words of the statements are left out.
    """
    known = text is not None or reading.document.text is not None
    words = words_of(reading, text) if known else None
    names = names_of(reading)
    heads = (Label("القائل", "chain"), Label("القول", "statement"), Label("اليقين", "certainty"))
    head = element("tr", *(element("th", both(told), scope="col") for told in heads))
    rows = [_row(statement, names, words) for statement in reading.spoken]
    return element(
        "div",
        element("style", _STYLE),
        element("p", draw_date(reading), " · ", english(_counts(reading))),
        element("table", element("thead", head), element("tbody", *rows)),
        class_="riwaya",
        dir="rtl",
        lang="ar",
    )


def to_frame(reading: Reading, kind: Kind = "statements", text: str | None = None) -> DataFrame:
    """One kind of entry as a pandas data frame, a column for each field.

    Raises `ImportError` where pandas is not installed, and says how to install it.
    """
    try:
        pandas = importlib.import_module("pandas")
    except ImportError as error:
        raise ImportError("to_frame() needs pandas: pip install 'riwaya[pandas]'") from error
    frame: DataFrame = pandas.DataFrame(to_rows(reading, kind, text))
    return frame


def _row(statement: Statement, names: Names, words: Words | None) -> Html:
    chain = [isolated(name) if name else both(NOBODY) for name in names.chain(statement, words)]
    links = [join(" ← ", link) if at else link for at, link in enumerate(chain)]
    said = shortened(words.of(statement.content)) if words else None
    frame = english(statement.says_en, class_="en frame") if statement.says_en else None
    certainty = both(label(CERTAINTY, statement.certainty))
    return element(
        "tr",
        element("td", *links, *((" ", check) if (check := draw_check(statement)) else ())),
        element("td", isolated(said) if said else None, frame),
        element("td", join(certainty, " · ", both(label(ACT, statement.act)))),
    )


def _counts(reading: Reading) -> str:
    counted = {
        "statements": reading.spoken,
        "times": reading.times,
        "figures": reading.figures,
        "actors": reading.actors,
    }
    return ", ".join(f"{len(found)} {name}" for name, found in counted.items())
