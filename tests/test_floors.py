"""Scores do not fall: the seed and the open news gold are read, scored and held to floors.json."""

import doctest
import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

# What the first reading had to reach. Floors rise from here and never go below it.
LEAST = {
    ("news", "anchors.anchors_ok.accuracy"): 1,
    ("news", "figures.value.f1"): 0.65,
    ("news", "statements.detect.f1"): 0.76,
    ("news", "statements.with_speaker.f1"): 0.45,
    ("news", "times.value.f1"): 0.70,
    ("seed", "attributed"): 12,
    ("seed", "core_times"): 17,
    ("seed", "published"): 1,
}
SCORING = (
    *(
        "attribution",
        "attribution_page",
        "constants",
        "floors",
        "groups",
        "kinds",
        "misses",
        "page",
    ),
    *("pairs", "reliability", "run", "sources", "spans", "verb_list", "writing"),
)
Written = dict[str, dict[str, Any]]


@pytest.fixture(scope="session")
def held(root: Path) -> Written:
    """The floors and the digests of the gold they were measured on."""
    written: Written = json.loads((root / "tests" / "floors.json").read_text("utf-8"))
    return written


@pytest.fixture(scope="session")
def measured(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The seed and the news gold, read and scored as `make score` does it."""
    shared = root.parent / "shared"
    for path in (shared / "data", shared / "score"):
        if not path.exists():
            pytest.skip(f"the gold of others is kept beside the checkout, and {path} is absent")
    work = tmp_path_factory.mktemp("score")
    figures = work / "figures.json"
    command = [sys.executable, root / "tools" / "score.py", "--only", "seed", "--only", "news"]
    done = subprocess.run(
        [*command, "--check", "--json", figures, "--work", work],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    scored: Written = json.loads(figures.read_text("utf-8"))
    return scored | {"said": {"status": done.returncode, "lines": done.stderr}}


def test_floors_stand_no_lower_than_the_first_reading(held: Written) -> None:
    low = {key: held["floors"][key[0]].get(key[1], 0) for key in LEAST}
    assert {key: value for key, value in low.items() if value < LEAST[key]} == {}


def test_every_floor_belongs_to_a_gold_of_known_digest(held: Written) -> None:
    assert set(held["floors"]) <= set(held["corpora"])
    assert all(len(digest) == 64 for digest in held["corpora"].values())


def test_no_floor_is_higher_than_can_be_reached(held: Written) -> None:
    shares = {n: v for n, v in held["floors"]["news"].items() if not 0 < v <= 1}
    assert shares == {}


@pytest.mark.parametrize("group", ["seed", "news"])
def test_the_gold_is_the_one_the_floors_were_measured_on(
    held: Written, measured: Written, group: str
) -> None:
    assert measured["digests"][group] == held["corpora"][group]


@pytest.mark.parametrize("group", ["seed", "news"])
def test_no_score_falls_under_its_floor(held: Written, measured: Written, group: str) -> None:
    floors, figures = held["floors"][group], measured["figures"][group]
    under = {n: (figures.get(n), floor) for n, floor in floors.items() if figures[n] < floor}
    assert under == {}


def test_the_check_of_make_score_says_the_same(held: Written, measured: Written) -> None:
    fell = any(
        measured["figures"][group][name] < floor
        for group in ("seed", "news")
        for name, floor in held["floors"][group].items()
    )
    assert measured["said"]["status"] == int(fell), measured["said"]["lines"]


@pytest.mark.parametrize("name", SCORING)
def test_what_scoring_says_of_itself_is_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.syspath_prepend(str(root / "tools"))
    module = importlib.import_module(f"scoring.{name}")
    assert doctest.testmod(module).failed == 0


def test_a_constant_answer_changes_one_label_and_spares_the_narrator(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(root / "tools"))
    constants = importlib.import_module("scoring.constants")
    said = {"speaker": "a1", "channel": [], "mode": "direct", "certainty": "denied", "act": "deny"}
    told = said | {"mode": "narrator", "certainty": "withheld"}
    reading = {
        "document": {"published": {"value": "2026-03-11"}},
        "actors": [{"type": "person"}, {"type": "place"}],
        "times": [{"edtf": "2020", "timex": "2020", "mod": None}],
        "figures": [{"shape": "about"}],
        "statements": [said, told],
        "events": [],
    }
    sets = list(constants.constant_readings([reading]))
    names, (changed,) = next(s for s in sets if s[0].get("statements.certainty") == "stated")
    assert [s["certainty"] for s in changed["statements"]] == ["stated", "withheld"]
    assert changed["statements"][0]["act"] == "assert"
    assert changed["times"][0]["edtf"] == "2026-03-11"
    assert names["times.value"] == "the day of publication"
    assert [a["type"] for a in changed["actors"]] == ["person", "place"]
    assert reading["statements"][0] is said
    assert said["certainty"] == "denied"
