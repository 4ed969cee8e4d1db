"""The words of attribution keep to their vocabulary, and each stands in its own example."""

import csv
import io
import unicodedata
from typing import get_args

import pytest

from riwaya.arabic.characters import fold, fold_phrase
from riwaya.arabic.conjugation import conjugate, jussives, participles
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.certainty import Certainty
from riwaya.model.statement import Act, Medium
from riwaya.resources import load

TEXTS = {r.name.removeprefix("lexicon/"): r.text for r in load("lexicon", ".csv")}
LISTS = ("cues.csv", "cue_nouns.csv", "hedges.csv", "sources.csv")
ROWS = {name: list(csv.DictReader(io.StringIO(TEXTS[name]))) for name in LISTS}
VERBS = ROWS["cues.csv"]
OTHERS = [row for name in LISTS[1:] for row in ROWS[name]]
FRAMES = {
    "that", "to_that", "on_that", "from_that", "about", "quote", "noun", "to", "on", "from", "in", "by"
}  # fmt: skip
VALUES = {
    "act": set(get_args(Act)),
    "certainty": set(get_args(Certainty)),
    "medium": set(get_args(Medium)),
    "takes": {"l", "an", "ila", "bare", "clause", "none"},
    "owner": {"3sm", "3sf", "3pm"},
    "type": {"described", "group", "data", "person_role"},
    "number": {"sg", "pl"},
    "needs": {"imperfect", "cue"},
    "also": {"active"},
    "loaded": {"yes"},
    "polarity": {"-"},
    "kind": {"real", "unreal"},
    "reports": {"no"},
    "about": {"name", "identity", "standing"},
}


def forms(verb: dict[str, str]) -> set[str]:
    """Give the forms that the list's columns may set apart."""
    found = {f.form for f in conjugate(verb["perfect"], verb["imperfect"])}
    return found | {f.form for f in participles(verb["participle"])}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_in_its_canonical_form(name: str) -> None:
    assert unicodedata.is_normalized("NFC", TEXTS[name])
    assert "\u0640" not in TEXTS[name]  # no tatweel
    assert "\r" not in TEXTS[name]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(ROWS[name][0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(ROWS[name])
    assert out.getvalue() == TEXTS[name]


@pytest.mark.parametrize("name", LISTS)
def test_every_word_was_counted_and_is_explained(name: str) -> None:
    for row in ROWS[name]:
        assert row["gloss"], row
        assert row["example"], row
        assert int(row["in_bulk"]) > 0 or row["source"] == "counted in recent news", row


def test_verbs_keep_to_the_vocabulary() -> None:
    assert len(VERBS) >= 170
    for row in VERBS:
        assert row["act"] in VALUES["act"], row["lemma"]
        assert row["certainty"] in VALUES["certainty"], row["lemma"]
        assert set(row["frame"].split("|")) <= FRAMES, row["lemma"]
        assert row["imperfect"].startswith("ي"), row["lemma"]
        assert (row["act"] == "norm") == (row["certainty"] == "norm"), row["lemma"]
        assert (row["act"] == "deny") == (row["certainty"] == "denied"), row["lemma"]
        assert (row["act"] == "decline") == (row["certainty"] == "withheld"), row["lemma"]


def test_no_verb_is_listed_twice_in_one_sense() -> None:
    senses = [(row["lemma"], row["gloss"]) for row in VERBS]
    assert len(senses) == len(set(senses))


def test_no_word_is_listed_twice_in_one_class() -> None:
    words = [(fold_phrase(row["form"]), row["class"]) for row in OTHERS]
    assert len(words) == len(set(words))


def test_features_keep_to_the_vocabulary() -> None:
    for row in OTHERS:
        for pair in filter(None, row["features"].split(";")):
            key, _, value = pair.partition("=")
            assert value in VALUES[key], row


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row["lemma"])
def test_a_verb_stands_in_its_example(row: dict[str, str]) -> None:
    shortened = {f.form for f in jussives(row["perfect"], row["imperfect"])}
    written = {fold(form) for form in forms(row) | shortened}
    words = {token.folded for token in cut_tokens(row["example"])}
    assert written & (words | {w[1:] for w in words if w[0] in "وف"})


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row["lemma"])
def test_a_form_set_apart_is_one_of_the_verb(row: dict[str, str]) -> None:
    apart = row["except"].split("|") + row["homographs"].split("|")
    assert set(filter(None, apart)) <= forms(row)


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: row["form"])
def test_a_word_stands_in_its_example(row: dict[str, str]) -> None:
    said = " ".join(token.folded for token in cut_tokens(row["example"]))
    assert fold_phrase(row["form"].removeprefix("(ال)")) in said
