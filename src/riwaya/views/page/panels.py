"""The other panels: times, figures, actors, the proof of the date, the summary, the notes."""

from __future__ import annotations

from datetime import date

from riwaya.model.actor import Actor, Role
from riwaya.model.quantity import Figure
from riwaya.model.reading import Point, Reading
from riwaya.model.span import Span
from riwaya.model.when import Time
from riwaya.views.labels import (
    ACTOR,
    BASIS,
    FIGURE,
    MOD,
    NAMED,
    ROLE,
    SHAPE,
    TIME,
    WEEKDAYS,
    Label,
    label,
)
from riwaya.views.names import Names, amount_of, value_of
from riwaya.views.page.marks import Evidence, Layer
from riwaya.views.page.markup import Html, both, element, english, isolated, join


def draw_times(reading: Reading, evidence: Evidence) -> Html:
    """Draw the times of the article: words, value, and why they have it."""
    times = {time.id: time for time in reading.times}
    rows = [_time(number, time, times, evidence) for number, time in enumerate(reading.times, 1)]
    return _table((Label("العبارة", "words"), Label("القيمة", "value"), _WHY), rows)


def draw_figures(reading: Reading, names: Names, evidence: Evidence) -> Html:
    """Draw the figures: words, amount, how exact, of what, and in which statement."""
    rows = [_figure(n, figure, names, evidence) for n, figure in enumerate(reading.figures, 1)]
    heads = (Label("العبارة", "words"), Label("القيمة", "value"), Label("ماذا", "what"))
    return _table(heads, rows)


def draw_actors(reading: Reading, evidence: Evidence) -> Html:
    """Draw who and what is named, by type, with roles as the text words them."""
    groups = []
    numbered = list(enumerate(reading.actors, 1))
    for kind, told in ACTOR.items():
        members = [_actor(n, actor, evidence) for n, actor in numbered if actor.type == kind]
        if members:
            groups += [element("h3", both(told)), element("ul", *members, class_="actors")]
    return join(*groups)


def draw_proof(reading: Reading, evidence: Evidence) -> Html:
    """Draw when the article was published and how that is known, step by step, and its outlet."""
    document = reading.document
    steps = [
        element("li", isolated(step.says), *_links(step.evidence, evidence, "p"))
        for step in document.published.proof
    ]
    candidates = [isolated(candidate) for candidate in document.published.candidates]
    return join(
        element("p", draw_date(reading), class_="date"),
        element("p", *_spaced(candidates)) if candidates else None,
        element("ol", *steps, class_="proof") if steps else None,
        element("h3", both(Label("الناشر", "outlet"))),
        element(
            "p",
            isolated(document.outlet) if document.outlet else "—",
            " · ",
            both(label(BASIS, document.outlet_basis)),
            *_links(document.outlet_evidence, evidence, "p"),
        ),
    )


def draw_date(reading: Reading) -> Html:
    """Draw the date of publication with its weekday, and how it is known."""
    published = reading.document.published
    value = published.at or published.value
    if value is None:
        return both(Label("تاريخ النشر غير معروف", "publication date unknown"))
    day = _weekday(value)
    return join(
        both(day) if day else None,
        " ",
        element("time", value, datetime=value, dir="ltr"),
        " ",
        element("span", both(label(BASIS, published.basis)), class_="basis"),
    )


def draw_summary(reading: Reading, names: Names, evidence: Evidence) -> Html:
    """Draw the summary's points, each with what it stands on; ``data-say`` is what is spoken."""
    points = [_point(point, names, evidence) for point in reading.summary.points]
    return element("ol", *points, class_="points")


def draw_notes(reading: Reading, evidence: Evidence) -> Html:
    """Draw what could not be read, and why."""
    notes = [
        element("li", isolated(note.says), *_links((note.at,) if note.at else (), evidence, "n"))
        for note in reading.notes
    ]
    return element("ul", *notes, class_="notes")


_WHY = Label("لماذا", "because")
_CLASHES = Label("لا يتّفق مع", "clashes with")
_DISAGREES = Label("كلماته لا تتّفق فيما بينها", "its own words disagree")


def _table(heads: tuple[Label, ...], rows: list[Html]) -> Html:
    head = element("tr", *(element("th", both(told), scope="col") for told in heads))
    return element("table", element("thead", head), element("tbody", *rows))


def _words(layer: str, number: int, surface: str, span: Span, evidence: Evidence) -> Html:
    """Draw the first cell of a row: its words, a link to where they stand."""
    link = element(
        "a", surface, lang="ar", href=f"#{evidence.places.of(span)}", data_go=f"{layer} {number}"
    )
    return element("th", link, scope="row")


def _time(number: int, time: Time, times: dict[str, Time], evidence: Evidence) -> Html:
    mod = element("small", both(label(MOD, time.mod))) if time.mod else None
    others = [element("small", isolated(each)) for each in time.alternatives]
    return element(
        "tr",
        _words("t", number, time.surface, Span(time.start, time.end, time.in_), evidence),
        element(
            "td",
            element("span", *_whole_dates(value_of(time)), dir="ltr", class_="value"),
            mod or element("small", both(label(TIME, time.type))),
            *others,
        ),
        element(
            "td",
            isolated(time.because),
            *_clashes(time, times),
            " ",
            _rule(time.by),
            class_="why",
        ),
    )


def _clashes(time: Time, times: dict[str, Time]) -> list[Html]:
    """Draw the words of the times that this one cannot stand beside, or that its own disagree."""
    others = [times[key] for key in time.conflicts if key in times]
    if not others:
        return []
    words = [isolated(f"«{other.surface}»") for other in others if other.id != time.id]
    return [element("p", both(_CLASHES if words else _DISAGREES), " ", *_spaced(words))]


def _figure(number: int, figure: Figure, names: Names, evidence: Evidence) -> Html:
    shape = both(label(SHAPE, figure.shape))
    said = names.numbers.get(figure.statement) if figure.statement else None
    link = (
        element("a", f"{said}", class_="chip", href=f"#s{said}", data_go=f"s {said}")
        if said
        else None
    )
    return element(
        "tr",
        _words("f", number, figure.surface, Span(figure.start, figure.end, figure.in_), evidence),
        element(
            "td",
            element("span", amount_of(figure) or "—", dir="ltr", class_="value"),
            element("small", shape),
        ),
        element(
            "td",
            isolated(figure.unit) if figure.unit else None,
            " ",
            element("small", both(label(FIGURE, figure.kind))),
            " ",
            link,
            " ",
            _rule(figure.by),
            class_="why",
        ),
    )


def _actor(number: int, actor: Actor, evidence: Evidence) -> Html:
    first = actor.mentions[0] if actor.mentions else None
    name: Html = isolated(actor.name)
    if first is not None:
        href = f"#{evidence.places.of(first)}"
        name = element("a", name, href=href, data_go=f"a {number}", class_="name")
    others = [alias for alias in actor.aliases if alias != actor.name]
    return element(
        "li",
        name,
        join(" ", _in_english(actor)) if actor.name_en else None,
        join(" ", element("span", f"×{len(actor.mentions)}", class_="count", dir="ltr")),
        *(element("p", _role(role), class_="role") for role in actor.roles),
        element("p", "ويُذكَر أيضاً: ", *_spaced([isolated(o) for o in others]), class_="role")
        if others
        else None,
    )


def _in_english(actor: Actor) -> Html:
    """Show the English name, told where it comes from; one spelt by its letters bears a mark."""
    told = label(NAMED, actor.name_en_by) if actor.name_en_by else None
    return element(
        "span",
        actor.name_en,
        class_="en spelt" if actor.name_en_by == "romanised" else "en",
        lang="ar-Latn" if actor.name_en_by == "romanised" else "en",
        dir="ltr",
        title=f"{told.ar} · {told.en}" if told else None,
    )


def _role(role: Role) -> Html:
    status = label(ROLE, role.status)
    told = join(" · ", both(status)) if status.ar else None
    return join(isolated(role.title), told)


def _point(point: Point, names: Names, evidence: Evidence) -> Html:
    told = [
        element("strong", point.label, lang="ar"),
        element("span", point.text, lang="ar") if point.text else None,
    ]
    in_english = point.text_en or point.label_en or ""
    sources = []
    for clause in point.clauses:
        number = names.numbers.get(clause.statement) if clause.statement else None
        if number:
            link = element(
                "a", f"{number}", class_="chip", href=f"#s{number}", data_go=f"s {number}"
            )
            sources.append(join(link, " "))
        sources += _links(clause.evidence, evidence, "e")
    return element(
        "li",
        element("p", told[0], ": ", told[1], class_="say", data_say=True),
        english(in_english, "p", "frame") if in_english else None,
        element("p", *sources, class_="sources") if sources else None,
    )


def _links(spans: tuple[Span, ...], evidence: Evidence, layer: Layer) -> list[Html]:
    return [join(" ", evidence.link(span, layer)) for span in spans]


def _spaced(pieces: list[Html]) -> list[Html]:
    return [join("، ", piece) if at else piece for at, piece in enumerate(pieces)]


def _whole_dates(value: str) -> list[Html]:
    """Keep each end of an interval on one line: a date is not broken at its hyphens."""
    first, slash, second = value.partition("/")
    return [element("span", part) for part in (first + slash, second) if part]


def _rule(by: str) -> Html:
    return element("code", by, dir="ltr", title="القاعدة · rule")


def _weekday(value: str) -> Label | None:
    try:
        return WEEKDAYS[date.fromisoformat(value[:10]).weekday()]
    except ValueError:  # a month or a year has no weekday
        return None
