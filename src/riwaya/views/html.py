"""One page that stands alone: the article on one side, what was read in it on the other.

No server and no request: style and script stand in the page and a policy in its head forbids all
else. Everything works without the script (cards open, links lead); the script joins the two sides
and lets the browser's own Arabic voice speak the summary.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import Template

from riwaya import resources
from riwaya.model.reading import Reading
from riwaya.views.labels import Label
from riwaya.views.layout import Shown, lay_out
from riwaya.views.names import names_of
from riwaya.views.page.article import Drawing, draw_article
from riwaya.views.page.cards import draw_cards
from riwaya.views.page.marks import Evidence, Places, marks_of
from riwaya.views.page.markup import Html, both, element, english, isolated, join
from riwaya.views.page.panels import (
    draw_actors,
    draw_date,
    draw_figures,
    draw_notes,
    draw_proof,
    draw_summary,
    draw_times,
)
from riwaya.views.words import Words, words_of


def page(reading: Reading, text: str | None = None) -> str:
    """The whole page as text, to be written as UTF-8.

    ``text`` is the article's canonical text, needed when the reading does not carry it.
    """
    words, names = words_of(reading, text), names_of(reading)
    blocks = lay_out(reading, words)
    places = Places(blocks)
    evidence = Evidence(words, places)
    panels = (
        _Panel("statements", Label("الأقوال", "statements"), len(reading.spoken),
               draw_cards(reading, words, names, places)),
        _Panel("summary", Label("الملخّص", "summary"), len(reading.summary.points),
               draw_summary(reading, names, evidence)),
        _Panel("date", Label("التاريخ", "date"), None, draw_proof(reading, evidence)),
        _Panel("times", Label("الأزمنة", "times"), len(reading.times),
               draw_times(reading, evidence)),
        _Panel("figures", Label("الأرقام", "figures"), len(reading.figures),
               draw_figures(reading, names, evidence)),
        _Panel("actors", Label("الأسماء", "actors"), len(reading.actors),
               draw_actors(reading, evidence)),
        _Panel("notes", Label("ملاحظات", "notes"), len(reading.notes),
               draw_notes(reading, evidence)),
    )  # fmt: skip
    # Only now is every piece of evidence known that is to be marked in the article.
    drawing = Drawing(reading, words, names, [*marks_of(reading), *evidence.marks])
    assets = _assets()
    return assets.template.substitute(
        title=element("title", f"{_headline(blocks, words)} · رواية riwaya"),
        style=assets.style,
        script=assets.script,
        style_hash=_digest(assets.style),
        script_hash=_digest(assets.script),
        known=_known(reading),
        article=draw_article(blocks, places, drawing, names),
        tabs=join(*(_tab(panel) for panel in panels)),
        panels=join(*(_section(panel, assets) for panel in panels)),
        made=element("code", f"riwaya {reading.made.version} · {reading.made.resources[:12]}"),
    )


@dataclass(frozen=True, slots=True)
class _Panel:
    """A panel of the record: its id, its name, how many entries it has, and what it shows."""

    id: str
    told: Label
    count: int | None
    shown: Html


@dataclass(frozen=True, slots=True)
class _Assets:
    """The files of the page, as they ship."""

    template: Template
    style: str
    script: str
    listen: Html


@lru_cache(maxsize=1)
def _assets() -> _Assets:
    files = {file.name.partition("/")[2]: file.text for file in resources.load("page", "")}
    return _Assets(
        Template(files["template.html"]),
        files["page.css"].strip(),
        files["page.js"].strip(),
        Html(files["listen.html"]),
    )


def _digest(code: str) -> str:
    """Name a script or style by its hash, so that the policy lets it and nothing else run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def _headline(blocks: tuple[Shown, ...], words: Words) -> str:
    first = next((b for b in blocks if b.kind == "headline"), blocks[0] if blocks else None)
    return " ".join(words.of(first.span).split()[:20]) if first else ""


def _known(reading: Reading) -> Html:
    """Draw what is known of the article itself: date, outlet, address (as text, never a link)."""

    def facts() -> Iterator[Html]:
        document = reading.document
        yield element("span", draw_date(reading))
        if document.outlet:
            yield element("span", both(Label("الناشر", "outlet")), " ", isolated(document.outlet))
        if document.url:
            yield element("span", element("bdi", document.url, dir="ltr"), class_="address")

    return join(*facts())


def _tab(panel: _Panel) -> Html:
    count = element("span", f"{panel.count}", class_="count") if panel.count is not None else None
    name = join(element("span", panel.told.ar, class_="ar"), " ", count, english(panel.told.en))
    return element("a", name, href=f"#{panel.id}", id=f"tab-{panel.id}", class_="tab")


def _section(panel: _Panel, assets: _Assets) -> Html:
    nothing = element("p", both(Label("لا شيء", "nothing found")), class_="nothing")
    return element(
        "section",
        element("h2", both(panel.told)),
        assets.listen if panel.id == "summary" and panel.count else None,
        nothing if panel.count == 0 else panel.shown,
        id=panel.id,
        class_="panel",
        aria_labelledby=f"tab-{panel.id}",
    )
