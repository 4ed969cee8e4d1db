"""What riwaya must never do, each line of it as a test on the examples, their twin above all.

It never says who is right, grades outlets or countries, says that an article of a treaty was
triggered, locates a unit below a province, forecasts, keeps a record of a person beyond office and
quoted words, adds figures across sources or kinds, drops a hedge, puts a charged word in its own
mouth, or publishes by itself. Silence is shown as silence. (That it takes no side: test_no_side.py)
"""

from __future__ import annotations

import ast
import csv
import dataclasses
import io
import json
import re
import typing
from collections.abc import Iterator

import pytest
from drawn import EXAMPLES, grammar
from own_voice import (
    SRC,
    VERDICTS,
    VERDICTS_AR,
    all_reports,
    charged_in,
    glosses,
    loaded_english,
    own_english,
    report_of,
    templates,
    words_of,
)

from riwaya.model.actor import Actor, Place, Role
from riwaya.model.article import Article
from riwaya.model.certainty import Certainty
from riwaya.model.reading import Reading
from riwaya.model.statement import Act
from riwaya.report import report
from riwaya.resources import load
from riwaya.summary.phrase import OWN
from riwaya.views import labels
from riwaya.views.json import encode
from riwaya.views.schema import make_schema

TWIN = EXAMPLES / "01-treaty-anniversary.txt"
# Names of fields that would grade somebody.
GRADES = re.compile(
    r"score|grade|rating|credib|reliab|trust|bias|rank_of|reputation|verdict", re.IGNORECASE
)
NETWORK = frozenset(
    re.findall(
        r"\S+",
        """
        socket ssl http urllib ftplib smtplib poplib imaplib nntplib telnetlib xmlrpc socketserver
        webbrowser requests httpx aiohttp urllib3 websockets paramiko
        """,
    )
)


@pytest.fixture
def twin() -> tuple[Reading, str]:
    return report_of(TWIN)


# ------------------------------------------------------------------ who is right


def labels_in(value: object) -> list[labels.Label]:
    found = value.values() if isinstance(value, dict) else (value,)
    if isinstance(value, tuple) and not isinstance(value, labels.Label):
        found = value
    return [label for label in found if isinstance(label, labels.Label)]


def test_no_label_says_who_is_right() -> None:
    told = [label for value in vars(labels).values() for label in labels_in(value)]
    assert len(told) > 80
    assert [label for label in told if words_of(label.en) & VERDICTS] == []
    assert [label for label in told if VERDICTS_AR & set(label.ar.split())] == []


def test_no_template_says_who_is_right() -> None:
    # «true» is a value of markup (aria-hidden) and a word of scripts and styles
    code = {"true", "false"}
    found = []
    for file, text in templates():
        spared = code if text in code or file.endswith((".js", ".css")) else set()
        if words := words_of(text) & VERDICTS - spared:
            found.append((file, sorted(words)))
    assert found == []


def test_what_is_told_of_an_article_is_no_verdict() -> None:
    for reading, _ in all_reports():
        assert [line for line in own_english(reading) if words_of(line) & VERDICTS] == []


def test_every_act_and_certainty_is_the_sources() -> None:
    """Of two who contradict each other both stand, neither marked; doubt is the speaker's word."""
    reading, text = report_of(EXAMPLES / "05-quarry-collapse.json")
    told = {s.content.of(text): s.certainty for s in reading.statements}
    (killed,) = (said for said in told if said.startswith("ارتفعت حصيلة انهيار مقلع"))
    assert told[killed] == "stated"
    assert told["عدد القتلى لا يقل عن 21 عاملاً"] == "stated"
    judged = {"disputed", "refuted", "verified", "false", "true"}
    assert not judged & set(typing.get_args(Certainty))
    assert not {"lie", "claim", "admit", "confess"} & set(typing.get_args(Act))


# ------------------------------------------------------------------ grades


def test_nothing_has_a_field_for_a_grade() -> None:
    named: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, dict):
            named.update(map(str, node.get("properties", {})))
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(make_schema())
    assert {"actors", "country", "outlet", "certainty"} <= named
    assert [name for name in named if GRADES.search(name)] == []


def test_no_word_list_grades_an_outlet_or_a_country() -> None:
    known = {
        "country", "kind", "en", "needs", "gender", "number", "region", "lat", "lon", "iso",
        "official", "stands_for", "loaded",
    }  # fmt: skip
    for name in ("outlets", "places", "demonyms", "organisations"):
        (file,) = (f for f in load("lexicon", ".csv") if f.name == f"lexicon/{name}.csv")
        rows = csv.DictReader(io.StringIO(file.text))
        features = {p.partition("=")[0] for row in rows for p in row["features"].split(";")}
        assert features - {""} <= known, name


def test_who_carries_it_changes_nothing_of_what_was_said() -> None:
    """The same report by another outlet: the same certainty, the same confidence."""
    text = TWIN.read_text(encoding="utf-8")
    readings = [
        report(Article("a", text, outlet=outlet), grammar())
        for outlet in ("بريد السواحل", "صحيفة لا يعرفها أحد")
    ]
    one, other = ([(s.certainty, s.confidence, s.act) for s in r.statements] for r in readings)
    assert one == other


# ------------------------------------------------------------------ treaties


def test_no_article_of_a_treaty_is_said_to_be_triggered(twin: tuple[Reading, str]) -> None:
    reading, text = twin
    norms = [s for s in reading.statements if s.act == "norm"]
    assert len(norms) == 1
    (norm,) = norms
    assert (norm.certainty, norm.modality, norm.mode) == ("norm", "conditional", "document")
    assert "if" in words_of(norm.says_en or "")
    assert norm.content.of(text).startswith("في حال")
    shown = " ".join(own_english(reading)).lower()
    assert not re.search(r"\b(trigger|invoke|activat|violat|in force since)", shown)
    assert reading.agreements == ()


# ------------------------------------------------------------------ places


def test_no_place_is_finer_than_a_city() -> None:
    assert set(typing.get_args(typing.get_type_hints(Place)["precision"])) == {
        "country",
        "region",
        "city",
    }
    (file,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/places.csv")
    finest = [
        row["form"]
        for row in csv.DictReader(io.StringIO(file.text))
        for pair in row["features"].split(";")
        if pair[:4] in {"lat=", "lon="} and len(pair.partition(".")[2]) > 2
    ]
    assert finest == [], "a hundredth of a degree is about a kilometre: a city's point"


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إن اللواء الثالث ينتشر عند الكيلومتر 14 شمال أم الجسور.",
        "وتمركزت كتيبة الهندسة الخامسة في مدرسة القرية قرب وادي العنبر، وفق البيان.",
        "وقال المتحدث إن الوحدة عند خط العرض 35.1234 وخط الطول 36.5678 قرب بئر اللوز.",
    ],
)
def test_a_unit_in_the_field_is_never_located(text: str) -> None:
    reading = report(Article("a", text, published="2031-05-15"), grammar())
    assert all(a.place is None for a in reading.actors if a.type not in {"place", "state"})
    assert all(
        a.place is None or a.place.precision == "city" for a in reading.actors if a.type == "place"
    )
    shown = json.loads(encode(reading))
    numbers = [a["place"][key] for a in shown["actors"] if a["place"] for key in ("lat", "lon")]
    assert not {35.1234, 36.5678, 14} & set(numbers)


# ------------------------------------------------------------------ persons


def test_of_a_person_only_office_and_words_are_kept() -> None:
    """A field added here is a decision: nothing on health, faith, family, home, or what he will do."""
    assert {field.name for field in dataclasses.fields(Actor)} == {
        "id", "name", "type", "mentions", "name_en", "name_en_by", "roles", "aliases", "country",
        "place", "by",
    }  # fmt: skip
    assert {field.name for field in dataclasses.fields(Role)} == {"title", "status", "start", "end"}
    for reading, text in all_reports():
        for actor in reading.actors:
            if actor.type == "person":
                assert actor.country is None
                assert actor.place is None
                assert all(role.title in text for role in actor.roles)


# ------------------------------------------------------------------ figures


def test_no_figure_is_added_up() -> None:
    """Each figure is the text's own: killed and wounded, ministry and union stay apart."""
    reading, text = report_of(EXAMPLES / "05-quarry-collapse.json")
    people = {f.point for f in reading.figures if f.kind in {"killed", "wounded", "casualties"}}
    assert people == {14, 23, 9}
    everything = {f.point for f in reading.figures}
    assert not {14 + 23, 14 + 21, 9 + 14 + 23, 9 + 23, (14 + 21) / 2} & everything
    assert all(f.surface == text[f.start : f.end] for f in reading.figures)
    assert reading.checks == ()


def test_no_figure_stands_without_its_words() -> None:
    for reading, text in all_reports():
        for figure in reading.figures:
            assert figure.in_ or figure.surface == text[figure.start : figure.end]
        spans = [(f.start, f.end, f.in_) for f in reading.figures]
        assert len(spans) == len(set(spans))


# ------------------------------------------------------------------ hedges


def hedge_words() -> dict[str, tuple[str, ...]]:
    """What shows each weaker certainty in a frame line."""
    return {
        "indicated": ("indicat",),
        "probable": ("likely", "probabl", "expected"),
        "believed": ("belie",),
        "apparent": ("apparent", "seem"),
        "possible": ("possib", "may ", "might", "perhaps", "could"),
        "speculative": ("specul", "guess", "suppos", "unconfirmed"),
        "denied": ("denied", "denies"),
        "withheld": ("did not disclose", "declined", "withheld"),
        "norm": ("provides", "rule"),
    }


def test_no_frame_drops_a_hedge() -> None:
    for reading, _ in all_reports():
        for statement in reading.spoken:
            shown = hedge_words().get(statement.certainty)
            line = f"{statement.says_en} ".lower()
            assert shown is None or any(word in line for word in shown), statement.says_en
            if statement.modality == "conditional":
                assert any(
                    word in line for word in ("if ", "if …", "unless", "condition", "as long")
                )


def test_no_summary_drops_a_hedge_or_a_source() -> None:
    for reading, text in all_reports():
        statements = {s.id: s for s in reading.statements}
        for point in reading.summary.points:
            for clause in point.clauses:
                assert clause.text in text
                said = statements.get(clause.statement or "")
                if said is None:
                    continue
                shown = [span.of(text) for span in clause.evidence]
                assert said.cue is not None, "the narrator's own account is no statement to sum up"
                for span in (*said.hedges, said.cue, said.content):
                    assert any(span.of(text) in words for words in shown)
                if said.source is not None:
                    assert any(said.source.of(text) in words for words in shown)


def test_a_hedge_stays_from_the_text_to_the_summary() -> None:
    text = "قال الخبير سامي النجار إن السد ربما يفيض قبل الفجر، ولم تعلق وزارة المياه على ذلك."
    reading = report(Article("a", text, published="2031-05-15"), grammar())
    said = reading.statements[0]
    assert (said.certainty, [h.of(text) for h in said.hedges]) == ("possible", ["ربما"])
    assert any(word in (said.says_en or "").lower() for word in hedge_words()["possible"])
    assert "ربما" in reading.summary.points[0].text


# ------------------------------------------------------------------ charged words


def test_the_glossary_knows_charged_words() -> None:
    assert {
        "terrorist",
        "martyr",
        "regime forces",
        "occupation forces",
        "treachery",
    } <= loaded_english()


def charged_english(*plain: str) -> re.Pattern[str]:
    """Every charged word in English, of the glossary and of loaded.csv, save some plain ones."""
    known = sorted((loaded_english() | glosses()) - set(plain), key=len, reverse=True)
    assert len(known) > 400
    return re.compile(rf"\b({'|'.join(map(re.escape, known))})\b", re.IGNORECASE)


def test_no_charged_word_stands_in_riwayas_own_mouth() -> None:
    charged = charged_english()
    for reading, _ in all_reports():
        for line in own_english(reading):
            assert not charged.search(line), line


def test_no_label_of_riwayas_is_charged() -> None:
    told = [label for value in vars(labels).values() for label in labels_in(value)]
    assert [label for label in told if charged_in(label.ar)] == []
    assert charged_in(OWN) == []
    for reading, _ in all_reports():
        assert [p.label for p in reading.summary.points if charged_in(p.label)] == []


def test_a_charged_word_is_quoted_and_has_its_owner(twin: tuple[Reading, str]) -> None:
    reading, text = twin
    (said,) = (s for s in reading.statements if "غدراً" in s.content.of(text))
    assert "“treachery”" in (said.says_en or "")
    assert "Nuha al-Marjawi's own" in (said.says_en or "")
    for other, _ in all_reports():
        for statement in other.statements:
            quoted = re.findall(r"“([^”]+)”", statement.says_en or "")
            if any(word.lower() in loaded_english() for word in quoted):
                assert "own" in words_of(statement.says_en or "")


def test_no_template_holds_a_charged_word() -> None:
    # words that are also the field's own or plain English, used here in that sense
    plain = {"agent", "entity", "band", "axis", "false", "claims", "resistance", "remnants"}
    plain |= {"base", "bold", "just"}
    charged = charged_english(*plain)
    assert [(file, text) for file, text in templates() if charged.search(text)] == []


# ------------------------------------------------------------------ publishing, forecasts, silence


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def test_nothing_publishes_by_itself() -> None:
    """No part of it, command line included, can reach a network."""
    files = sorted(SRC.rglob("*.py"))
    assert len(files) > 100
    found = [
        (path.relative_to(SRC).as_posix(), name)
        for path in files
        for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name in NETWORK
    ]
    assert found == []


def test_the_page_asks_nobody_for_anything() -> None:
    pages = {p.name: p.read_text(encoding="utf-8") for p in (SRC / "resources/page").iterdir()}
    assert "default-src 'none'" in pages["template.html"]
    for name, text in pages.items():
        assert not re.search(
            r"https?://|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|@import", text
        ), name


def test_nothing_is_forecast() -> None:
    """What lies ahead is only what the text says lies ahead, by whoever says it."""
    for reading, text in all_reports():
        for time in reading.times:
            assert time.in_ or time.surface == text[time.start : time.end]
        for statement in reading.statements:
            # what is asked for or promised is told as that, by whoever asks or promises
            assert statement.modality != "hypothetical" or statement.act == "request"
            if statement.modality == "planned" and statement.act not in {"promise", "threaten"}:
                assert re.search(
                    r"\bو?(س[يتنأ]|سوف|[يت](عتزم|نوي|خطط|زمع))", statement.content.of(text)
                ), statement.content
    past = report(Article("a", "قال الوزير إن السد امتلأ أمس.", published="2031-05-15"), grammar())
    assert {s.modality for s in past.statements} == {"actual"}
    assert all((time.latest or "") <= "2031-05-15" for time in past.times)


@pytest.mark.parametrize("text", ["", "افتتح السد.", "يذكر أن السد بني قبل نصف قرن."])
def test_silence_is_silence(text: str) -> None:
    reading = report(Article("a", text), grammar())
    assert reading.spoken == ()
    assert reading.document.published.value is None
    assert reading.document.outlet is None
    assert all(point.clauses for point in reading.summary.points)


def test_what_was_withheld_is_withheld_and_no_denial(twin: tuple[Reading, str]) -> None:
    reading, text = twin
    withheld = [s for s in reading.spoken if s.certainty == "withheld"]
    assert {s.mode for s in withheld} == {"narrator"}
    assert any("تأكيد أو نفي" in s.content.of(text) for s in withheld)
    assert [s for s in reading.statements if s.act == "deny" or s.certainty == "denied"] == []
