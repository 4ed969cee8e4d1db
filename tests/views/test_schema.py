"""The schema says what is printed, no less and no more."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from views.made import article, twin
from views.strategies import readings

from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.views.json import encode, encode_row
from riwaya.views.rows import CutToken, FindRow, Found, TokenPart, TokensRow
from riwaya.views.schema import SCHEMAS, encode_schema, make_schema


def validator(name: str) -> Draft202012Validator:
    schema = make_schema(name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


READING = validator("riwaya.reading/1")


def told(reading: Reading) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(encode(reading))
    return printed


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_names_itself_and_is_printed(name: str) -> None:
    printed = json.loads(encode_schema(name))
    assert printed == make_schema(name)
    assert printed["$id"] == name
    assert printed["$schema"].endswith("2020-12/schema")


def test_the_article_follows_the_schema() -> None:
    READING.validate(told(twin()[0]))


@given(readings)
def test_every_reading_follows_the_schema(reading: Reading) -> None:
    READING.validate(told(reading))


def test_every_type_says_what_it_is_and_shows_no_example() -> None:
    for name in SCHEMAS:
        for kind, shape in make_schema(name)["$defs"].items():
            assert shape["description"].endswith("."), kind
            assert ">>>" not in shape["description"], kind


def test_every_field_is_required_but_the_place_in_the_title() -> None:
    shapes = make_schema()["$defs"]
    assert set(shapes["Reading"]["required"]) == {field.name for field in fields(Reading)}
    assert set(shapes["Span"]["required"]) == {"start", "end"}
    assert shapes["Span"]["properties"]["in"] == {"const": "title"}
    assert not any(key.endswith("_") for shape in shapes.values() for key in shape["properties"])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["statements", 0, "content", "start"], -1),
        (["statements", 0, "confidence"], 1.5),
        (["statements", 0, "certainty"], "sure"),
        (["statements", 0, "cue", "in"], None),
        (["figures", 0, "shape"], "estimated"),
        (["document", "published", "basis"], "clock"),
        (["schema"], "riwaya.reading/2"),
    ],
)
def test_what_is_not_the_contract_is_refused(path: list[str | int], value: object) -> None:
    printed = told(twin()[0])
    inner: Any = printed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not READING.is_valid(printed)


def test_a_dropped_field_is_refused() -> None:
    printed = told(article("خبر"))
    del printed["times"]
    assert not READING.is_valid(printed)


def test_a_span_of_the_title_follows_the_schema() -> None:
    reading = article("خبر", title="عنوان")
    document = replace(reading.document, outlet_evidence=(Span(0, 3, "title"),))
    printed = told(replace(reading, document=document))
    READING.validate(printed)
    assert printed["document"]["outlet_evidence"] == [{"start": 0, "end": 3, "in": "title"}]


def test_rows_of_the_small_commands_follow_theirs() -> None:
    found = Found(0, 4, "time", "أمس", "yesterday", edtf="2026-03-10", timex="2026-03-10")
    who = Found(5, 9, "actor", "ريفانة", "name", type="state")
    row = FindRow("r1", (found, who))
    validator("riwaya.find/1").validate(json.loads(encode_row(row)))
    parts = (TokenPart(0, 4, "stem"),)
    verb = CutToken(0, 4, parts, "verb", 3, "plural", "masculine")
    cut = TokensRow("r1", (CutToken(0, 4, parts), CutToken(0, 4, parts, "noun"), verb))
    validator("riwaya.tokens/1").validate(json.loads(encode_row(cut)))


def test_what_a_word_does_not_show_is_absent_and_never_null() -> None:
    bare = json.loads(encode_row(CutToken(0, 4, (), "verb", person=3)))
    assert bare == {"start": 0, "end": 4, "parts": [], "tag": "verb", "person": 3}
    cut = {"id": "r1", "tokens": [bare]}
    judge = validator("riwaya.tokens/1")
    assert judge.is_valid(cut)
    for wrong in ({"gender": None}, {"tag": "pronoun"}, {"person": 4}):
        assert not judge.is_valid({"id": "r1", "tokens": [bare | wrong]})
    assert not judge.is_valid({"id": "r1", "tokens": [{"start": 0, "end": 4}]})
