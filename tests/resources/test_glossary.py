"""The English glossary: neutral, symmetric, in one form, and read as it is written."""

import csv
import io
import unicodedata

import pytest

from riwaya.resources import load

PARTS = {
    "noun",
    "masdar",
    "verb",
    "adjective",
    "negation",
    "condition",
    "limit",
    "hedge",
    "modal",
    "preposition",
}
# Charged words come in pairs: what each side calls the other is charged alike.
PAIRS = [
    ("احتلال", "تحرير"),
    ("شهيد", "قاتل"),
    ("إرهابي", "مجاهد"),
    ("عدوان", "عملية عسكرية خاصة"),
    ("ثورة", "انقلاب"),
    ("مقاومة", "تمرد"),
    ("إبادة", "تطهير عرقي"),
    ("كيان", "محور الشر"),
    ("ميليشيا", "جيش النظام"),
]
JUDGING = {"terrorist", "martyr", "massacre", "regime", "occupation", "genocide", "aggression"}


def rows(name: str) -> list[dict[str, str]]:
    text = next(f.text for f in load("lexicon", ".csv") if f.name == f"lexicon/{name}.csv")
    return list(csv.DictReader(io.StringIO(text)))


def features(row: dict[str, str]) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in row["features"].split(";") if pair)


@pytest.fixture(scope="module")
def glossary() -> list[dict[str, str]]:
    return rows("glossary_en")


def test_it_is_large_enough(glossary: list[dict[str, str]]) -> None:
    assert len({row["lemma"] for row in glossary}) >= 900


def test_every_row_is_in_one_form(glossary: list[dict[str, str]]) -> None:
    for row in glossary:
        told = features(row)
        assert row["class"] == "GLOSS"
        assert told["pos"] in PARTS, row
        assert told["en"].isascii(), row
        assert told["en"] == told["en"].strip() != "", row
        assert row["gloss"], row
        assert unicodedata.is_normalized("NFC", row["form"])
        if told["pos"] == "masdar":
            assert told.get("do"), row
        if told["pos"] == "verb":
            assert told.get("tense"), row


def test_no_row_stands_twice(glossary: list[dict[str, str]]) -> None:
    keys = [(row["form"], row["features"]) for row in glossary]
    assert len(set(keys)) == len(keys)


def test_charged_words_are_charged_on_every_side(glossary: list[dict[str, str]]) -> None:
    charged = {row["lemma"] for row in glossary if features(row).get("loaded") == "yes"}
    listed = {row["lemma"] for row in glossary}
    missing = [word for pair in PAIRS for word in pair if word in listed and word not in charged]
    assert missing == []
    assert sum(word in charged for pair in PAIRS for word in pair) >= 15
    assert len(charged) >= 100


def test_a_judging_gloss_is_always_marked(glossary: list[dict[str, str]]) -> None:
    unmarked = [
        row["form"]
        for row in glossary
        if JUDGING & set(features(row)["en"].split()) and features(row).get("loaded") != "yes"
    ]
    assert unmarked == []


def test_what_news_counts_has_a_gloss(glossary: list[dict[str, str]]) -> None:
    glossed = {row["lemma"] for row in glossary if features(row)["pos"] in {"noun", "masdar"}}
    counted = rows("counted") + rows("units")
    heavy = [row for row in counted if int(row["in_bulk"] or 0) >= 20]
    missing = [row["lemma"] for row in heavy if row["lemma"] not in glossed]
    assert len(missing) / len(heavy) <= 0.03, missing


@pytest.mark.parametrize("name", ["glossary_en", "romanised"])
def test_every_form_was_counted_or_belongs_to_a_system(name: str) -> None:
    listed = rows(name)
    seen = sum(int(row["in_bulk"] or 0) > 0 for row in listed)
    assert seen / len(listed) >= 0.85
