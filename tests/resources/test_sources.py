"""Agencies, states and cities stand in tables with a source outside the project, row by row."""

import csv
import tomllib
from collections import Counter
from importlib import resources

import pytest

from riwaya.resources import load

LISTS = (
    *("places.csv", "demonyms.csv", "outlets.csv", "organisations.csv"),
    *("given_names.csv", "last_names.csv"),
)
MOST_OWN = {  # rows that stand nowhere else; the numbers may only fall
    "STATE": 7,
    "CAPITAL": 6,
    "CITY": 7,
    "REGION": 32,
    "DEMONYM": 18,
    "OUTLET": 245,
    "OUTLET_HEAD": 0,
    "ORG": 129,
    "ORG_HEAD": 1,
    "GIVEN": 332,
    "SURNAME_PART": 48,
    "LAST_NAME": 0,
}
SOURCES = tomllib.loads(
    resources.files("riwaya.resources").joinpath("SOURCES.toml").read_text(encoding="utf-8")
)


def rows(name: str) -> list[dict[str, str]]:
    text = next(file.text for file in load("lexicon", ".csv") if file.name == f"lexicon/{name}")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("name", LISTS)
def test_every_source_is_told_with_its_licence(name: str) -> None:
    told = {source for source, entry in SOURCES["source"].items() if entry["licence"]}
    assert {row["source"].removesuffix("+rule") for row in rows(name)} <= told


@pytest.mark.parametrize("name", LISTS)
def test_the_counts_told_are_those_of_the_list(name: str) -> None:
    entry = next(r for r in SOURCES["resource"] if r["file"] == f"lexicon/{name}")
    assert entry["sources"] == Counter(row["source"] for row in rows(name))


@pytest.mark.parametrize(("cls", "most"), MOST_OWN.items())
def test_few_rows_are_our_own(cls: str, most: int) -> None:
    own = [
        row["form"]
        for name in LISTS
        for row in rows(name)
        if row["class"] == cls and row["source"] == "own"
    ]
    assert len(own) <= most
