"""The seed: one real article, and what its reading must show whatever else it holds.

The article is not the project's to hold: it stays beside the checkout, and here it is cited by
offsets and by the ids of the reading expected of it.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from riwaya.arabic.characters import fold

Row = dict[str, Any]
PUBLISHED = "2025-06-19"
# Stands on the path before anything else is imported: from here on it is 2031.
CLOCK = """
import datetime as real
import time

DAY = real.datetime(2031, 6, 19, 8, 30)
SECONDS = DAY.replace(tzinfo=real.timezone.utc).timestamp()
gmtime, localtime, strftime = time.gmtime, time.localtime, time.strftime


class AnyDate(type):
    def __instancecheck__(cls, found):
        return isinstance(found, cls.__mro__[1])


class Date(real.date, metaclass=AnyDate):
    @classmethod
    def today(cls):
        return real_date(2031, 6, 19)


class Datetime(real.datetime, metaclass=AnyDate):
    @classmethod
    def now(cls, tz=None):
        return DAY if tz is None else DAY.replace(tzinfo=tz)

    @classmethod
    def utcnow(cls):
        return DAY

    @classmethod
    def today(cls):
        return DAY


real_date = real.date
real.date, real.datetime = Date, Datetime
time.time = lambda: SECONDS
time.time_ns = lambda: int(SECONDS) * 10**9
time.gmtime = lambda seconds=None: gmtime(SECONDS if seconds is None else seconds)
time.localtime = lambda seconds=None: localtime(SECONDS if seconds is None else seconds)
time.strftime = lambda form, when=None: strftime(form, when or localtime(SECONDS))
"""


@pytest.fixture(scope="session")
def data(root: Path) -> Path:
    """The folder of gold beside the checkout."""
    folder = root.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip(f"the seed is kept beside the checkout, and {folder} is absent")
    return folder


@pytest.fixture(scope="session")
def text(data: Path) -> str:
    """The seed's text, character for character."""
    with (data / "seed" / "article.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


@pytest.fixture(scope="session")
def expected(data: Path) -> Row:
    """The reading expected of it."""
    row: Row = json.loads((data / "seed" / "expected.json").read_text("utf-8"))
    return row


def printed(article: Path, **environment: str) -> str:
    """What `riwaya read` prints of an article, as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "riwaya", "read", article, "--format", "json"],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="session")
def output(data: Path) -> str:
    """What is printed of the seed."""
    return printed(data / "seed" / "article.txt")


@pytest.fixture(scope="session")
def reading(output: str) -> Row:
    """The seed's reading."""
    row: Row = json.loads(output)
    return row


@pytest.fixture(scope="session")
def scored(root: Path, data: Path, output: str, tmp_path_factory: pytest.TempPathFactory) -> Row:
    """What the scorer says of the reading."""
    scorer = root.parent / "shared" / "score" / "score.py"
    if not scorer.exists():
        pytest.skip(f"the scorer is kept beside the checkout, and {scorer} is absent")
    work = tmp_path_factory.mktemp("seed")
    (work / "reading.json").write_text(output, "utf-8")
    seed = data / "seed"
    judged = ["seed", work / "reading.json", seed / "expected.json", seed / "article.txt"]
    options = ["--gold", data / "suites" / "seed_gold.jsonl", "--json", work / "scored.json"]
    done = subprocess.run(
        [sys.executable, scorer, *judged, *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    row: Row = json.loads((work / "scored.json").read_text("utf-8"))
    return row


def lines_of(text: str, expected: Row, *types: str) -> list[tuple[int, int]]:
    """The spans of the lines that the expected reading says are of these types."""
    ends, at = [], 0
    for line in text.split("\n"):
        ends.append((at, at + len(line)))
        at += len(line) + 1
    blocks = expected["document"]["blocks"]
    return [ends[block["line"] - 1] for block in blocks if block["type"] in types]


def within(span: Row, outer: tuple[int, int]) -> bool:
    """Say whether a span lies in another."""
    return bool(outer[0] <= span["start"] and span["end"] <= outer[1])


def touches(span: Row | None, other: tuple[int, int]) -> bool:
    """Say whether a span has a character in common with another."""
    return span is not None and bool(span["start"] < other[1] and other[0] < span["end"])


def spans_of(statement: Row) -> list[Row]:
    """All spans of a statement."""
    single = (statement["source"], statement["cue"], statement["content"])
    several = (*statement["evidence"], *statement["channel"], *statement["hedges"])
    return [span for span in (*single, *several) if span is not None]


def failures(scored: Row, *sections: str) -> list[str]:
    """What the scorer says failed in these sections."""
    return [line for line in scored["failures"] if line.startswith(sections)]


def test_the_date_is_proved_from_the_text(reading: Row, expected: Row) -> None:
    published = reading["document"]["published"]
    assert (published["value"], published["basis"]) == (PUBLISHED, "inferred")
    assert all(step["says"] and step["evidence"] for step in published["proof"])
    evidence = [span for step in published["proof"] for span in step["evidence"]]
    steps = expected["document"]["publication_date"]["proof"][:4]
    unused = [
        step["step"]
        for step in steps
        if not any(
            touches(span, (e["start"], e["end"])) for span in evidence for e in step["evidence"]
        )
    ]
    assert unused == [], "signing, anniversary and both weekdays each stand in the proof"


def test_the_clock_is_not_asked(data: Path, output: str, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CLOCK, "utf-8")
    asked = "import datetime as d, time; print(d.date.today().year, d.datetime.now().year,"
    asked += "time.localtime().tm_year, time.gmtime(time.time()).tm_year)"
    later = {"PYTHONPATH": str(tmp_path)}
    clock = subprocess.run(
        [sys.executable, "-c", asked], env=os.environ | later, capture_output=True, check=True
    )
    assert clock.stdout.split() == [b"2031"] * 4, "the clock of this test must itself be wrong"
    copy = tmp_path / "article.txt"
    copy.write_bytes((data / "seed" / "article.txt").read_bytes())
    os.utime(copy, (1_939_000_000, 1_939_000_000))  # June 2031: nor is the file's own time
    there, here = json.loads(printed(copy, **later)), json.loads(output)
    there["document"].pop("id")
    here["document"].pop("id")
    assert there == here


def test_reading_twice_prints_the_same(data: Path, output: str) -> None:
    assert printed(data / "seed" / "article.txt", PYTHONHASHSEED="7") == output


def test_the_page_control_is_in_no_entry(reading: Row, text: str, expected: Row) -> None:
    (control,) = lines_of(text, expected, "ui_label")
    assert [b["kind"] for b in reading["document"]["blocks"] if within(b, control)] == ["control"]
    entries = [(s["id"], span) for s in reading["statements"] for span in spans_of(s)]
    entries += [(x["id"], x) for kind in ("times", "figures") for x in reading[kind]]
    entries += [(a["id"], mention) for a in reading["actors"] for mention in a["mentions"]]
    clauses = [c for point in reading["summary"]["points"] for c in point["clauses"]]
    entries += [("summary", span) for clause in clauses for span in clause["evidence"]]
    assert [name for name, span in entries if touches(span, control)] == []
    label = text[slice(*control)]
    assert not [c for c in clauses if label in c["text"]]


def test_what_the_page_repeats_is_no_new_statement(reading: Row, text: str, expected: Row) -> None:
    quotes = lines_of(text, expected, "pull_quote", "pull_quote_or_related_headline")
    assert len(quotes) == 2
    for quote in quotes:
        (block,) = [b for b in reading["document"]["blocks"] if within(b, quote)]
        assert block["kind"] in ("pull_quote", "related_headline")
        ids = {s["id"] for s in reading["statements"]}
        assert block["repeats"]
        assert set(block["repeats"]) <= ids
        assert [s["id"] for s in reading["statements"] if touches(s["content"], quote)] == []


def test_the_relaying_agency_relays_one_statement(reading: Row, expected: Row) -> None:
    said = [s for s in expected["statements"] if s["speaker"] != "narrator"]
    relays = Counter(s["channel"] for s in said)
    speakers = {s["speaker"] for s in said}
    agencies = {e["id"]: e for e in expected["entities"] if e["kind"] == "news_agency"}
    (agency,) = [a for a in agencies if relays[a] == 1 and a not in speakers]
    full = fold(agencies[agency]["name_ar"])
    names = {full, full.split()[-1], *map(fold, agencies[agency]["aliases"])}
    actors = {
        a["id"] for a in reading["actors"] if names & {fold(a["name"]), *map(fold, a["aliases"])}
    }
    (relayed,) = [
        s for s in reading["statements"] if actors & {link["actor"] for link in s["channel"]}
    ]
    (want,) = [s for s in said if s["channel"] == agency]
    assert any(touches(relayed["content"], (e["start"], e["end"])) for e in want["evidence"])


def test_nobody_denies(reading: Row) -> None:
    assert [s["id"] for s in reading["statements"] if s["act"] == "deny"] == []
    assert [s["id"] for s in reading["statements"] if s["certainty"] == "denied"] == []


def test_every_span_lies_in_the_text(reading: Row, text: str) -> None:
    assert reading["statements"]
    for kind in ("times", "figures"):
        assert reading[kind]
        assert all(text[x["start"] : x["end"]] == x["surface"] for x in reading[kind])
    for statement in reading["statements"]:
        assert all(0 <= s["start"] < s["end"] <= len(text) for s in spans_of(statement))


def test_core_times_are_exact(scored: Row, data: Path) -> None:
    rows = (data / "suites" / "seed_gold.jsonl").read_text("utf-8").splitlines()
    core = {row["id"] for row in map(json.loads, rows) if row["tier"] == "core"}
    assert len(core) == 17
    failed = {line.split()[1] for line in failures(scored, "times_gold.exact")}
    assert core & failed == set()


def test_twelve_of_seventeen_statements_have_their_speaker(scored: Row, expected: Row) -> None:
    said = {
        s["id"]
        for s in expected["statements"]
        if s["speaker"] != "narrator" and s["certainty"] != "norm"
    }
    assert len(said) == 17
    missed = {line.split()[1] for line in failures(scored, "statements.found")}
    assert len(said - missed) >= 12, sorted(said & missed)


@pytest.mark.parametrize("section", ["must_not", "anchors", "blocks", "document"])
def test_nothing_fails_of(scored: Row, section: str) -> None:
    assert scored["sections"][section]["total"] > 0
    assert failures(scored, f"{section}:") == []
