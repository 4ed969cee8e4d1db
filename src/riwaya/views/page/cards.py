"""A statement's card: the chain it came through, how sure its source is, and why it is read so."""

from __future__ import annotations

from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.views.labels import (
    ACT,
    CERTAINTY,
    MEDIUM,
    MODALITY,
    MODE,
    NOBODY,
    Label,
    label,
)
from riwaya.views.names import Names, amount_of, value_of
from riwaya.views.page.doubt import draw_check
from riwaya.views.page.marks import Places
from riwaya.views.page.markup import Html, both, element, english, isolated, join
from riwaya.views.words import Words

_ARROW = element("span", "←", class_="arrow", aria_hidden="true")
_THROUGH = element("span", " عبر ", class_="unseen")


def draw_cards(reading: Reading, words: Words, names: Names, places: Places) -> Html:
    """Draw the legend of certainties and a card for every statement, in the reading's order."""
    cards = [
        element("li", _card(number, statement, words, names, places))
        for number, statement in enumerate(reading.spoken, 1)
    ]
    return join(_legend(reading), element("ol", *cards, class_="cards"))


def _legend(reading: Reading) -> Html | None:
    found = {statement.certainty for statement in reading.spoken}
    samples = [
        element("li", element("span", both(told), class_=f"line c-{value}"))
        for value, told in CERTAINTY.items()
        if value in found
    ]
    if not samples:
        return None
    title = both(
        Label("يقين المصدر كما يُرى تحت كلامه", "the line under words: the source's certainty")
    )
    return element("div", element("p", title), element("ul", *samples), class_="legend")


def _card(number: int, statement: Statement, words: Words, names: Names, places: Places) -> Html:
    told = [
        element("span", both(label(ACT, statement.act)), class_="act"),
        element(
            "span",
            both(label(CERTAINTY, statement.certainty)),
            class_=f"line c-{statement.certainty}",
        ),
    ]
    head = element(
        "summary",
        element("span", f"{number}", class_="number"),
        element(
            "span",
            element("span", _chain(statement, words, names), class_="chain"),
            element("span", words.of(statement.content), class_="excerpt", lang="ar"),
            element("span", join(told[0], " ", told[1], " ", draw_check(statement)), class_="told"),
            english(statement.says_en, class_="frame") if statement.says_en else None,
            class_="who",
        ),
    )
    body = element(
        "div",
        _content(statement, words),
        element("dl", *_rows(statement, words, names), class_="facts"),
        element(
            "p",
            element(
                "a",
                both(Label("موضعه في النص", "its place in the text")),
                href=f"#{places.of(statement.content)}",
                data_go=f"s {number}",
                class_="back",
            ),
        ),
        class_="body",
    )
    return element("details", head, body, class_="card", id=f"s{number}", data_s=number)


def _chain(statement: Statement, words: Words, names: Names) -> Html:
    """Draw speaker ← relays ← outlet: the way the words took, the speaker first."""
    links = [
        isolated(name) if name else element("span", both(NOBODY), class_="nobody")
        for name in names.chain(statement, words)
    ]
    pieces = [join(_ARROW, _THROUGH, link) if at else link for at, link in enumerate(links)]
    return join(*pieces)


def _content(statement: Statement, words: Words) -> Html:
    """Draw the content with the newspaper's own glosses marked as such."""
    content = statement.content
    pieces: list[str] = []
    at = content.start
    for gloss in sorted(statement.gloss):
        if content.covers(gloss) and gloss.start >= at:
            pieces.append(words.of(Span(at, gloss.start, content.in_)))
            pieces.append(element("span", words.of(gloss), class_="gloss"))
            at = gloss.end
    pieces.append(words.of(Span(at, content.end, content.in_)))
    quoted = statement.mode in {"direct", "document"}
    return element("blockquote", *pieces, lang="ar", class_="quoted" if quoted else None)


def _rows(statement: Statement, words: Words, names: Names) -> list[Html]:
    s = statement
    rows = [
        _row(
            Label("يقين المصدر", "the source's certainty"),
            element("span", both(label(CERTAINTY, s.certainty)), class_=f"line c-{s.certainty}"),
        ),
        _row(
            Label("ثقة رواية بقراءتها", "riwaya's confidence in its reading"),
            element("span", f"{s.confidence:.2f}", dir="ltr"),
        ),
        _row(Label("الصيغة", "mode"), both(label(MODE, s.mode))),
        _row(Label("حال المضمون", "modality"), both(label(MODALITY, s.modality))),
    ]
    if s.polarity == "-":
        rows.append(_row(Label("المضمون", "content"), both(Label("منفي", "negated"))))
    rows += _spans(Label("فعل النسبة", "cue"), (s.cue,) if s.cue else (), words)
    rows += _spans(Label("تحفّظات", "hedges"), s.hedges, words)
    rows += _spans(Label("شرح من الصحيفة", "the newspaper's gloss"), s.gloss, words)
    rows += _spans(Label("ألفاظ مشحونة، لقائلها", "charged words, the speaker's"), s.loaded, words)
    if s.medium is not None:
        rows.append(_row(Label("الوسيلة", "medium"), both(label(MEDIUM, s.medium))))
    if s.said_on is not None and (time := names.times.get(s.said_on)) is not None:
        day = element("span", value_of(time), dir="ltr")
        rows.append(_row(Label("قيل في", "said on"), join(isolated(time.surface), " = ", day)))
    for told, key in ((Label("قيل في مكان", "said at"), s.said_at), (Label("إلى", "to"), s.to)):
        if (name := names.actor(key)) is not None:
            rows.append(_row(told, isolated(name)))
    if s.nested is not None and (inner := names.numbers.get(s.nested)) is not None:
        link = element("a", f"{inner}", class_="chip", href=f"#s{inner}", data_go=f"s {inner}")
        rows.append(_row(Label("وفيه قول", "holds statement"), link))
    figures = [names.figures[key] for key in s.about if key in names.figures]
    for figure in figures:
        amount = element("span", amount_of(figure), dir="ltr")
        value = join(" = ", amount) if amount_of(figure) else None
        rows.append(_row(Label("رقم", "figure"), join(isolated(figure.surface), value)))
    rows.append(_row(Label("لماذا قُرئ هكذا", "because"), isolated(s.because)))
    rows.append(_row(Label("القاعدة", "rule"), element("code", s.by, dir="ltr")))
    return rows


def _spans(told: Label, spans: tuple[Span, ...], words: Words) -> list[Html]:
    said = [words.of(span) for span in spans]
    return [_row(told, join(*(element("q", each, lang="ar") for each in said)))] if said else []


def _row(told: Label, value: Html) -> Html:
    return element("div", element("dt", both(told)), element("dd", value))
