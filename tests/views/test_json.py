"""What is printed is the contract, and reads back as the same reading."""

import json
import time
from dataclasses import fields, is_dataclass, replace
from keyword import iskeyword
from typing import get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from views.made import article, statement, twin
from views.strategies import readings

from riwaya.model.quantity import Figure
from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.views import json as view
from riwaya.views.rows import CutToken, FindRow, Found, TokenPart, TokensRow

TEXT = "قال الوزير إن السد امتلأ."


def types_in(kind: object, seen: set[type]) -> set[type]:
    """Give every dataclass that a type's fields reach."""
    for part in get_args(kind):
        types_in(part, seen)
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        for hint in get_type_hints(kind).values():
            types_in(hint, seen)
    return seen


def test_the_article_reads_back_as_it_was() -> None:
    reading, _ = twin()
    assert view.decode(view.encode(reading)) == reading
    assert view.decode(view.encode_pretty(reading)) == reading
    assert view.decode(view.encode(reading).decode()) == reading


@given(readings)
def test_every_reading_reads_back_as_it_was(reading: Reading) -> None:
    line = view.encode(reading)
    assert b"\n" not in line
    assert view.decode(line) == reading


@given(readings)
def test_another_reader_of_json_sees_the_fields_of_the_contract(reading: Reading) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(name)

    told = json.loads(view.encode(reading), parse_constant=refuse)
    assert next(iter(told)) == "schema"
    assert set(told) == {field.name for field in fields(Reading)}
    assert told["document"]["id"] == reading.document.id
    for one, other in zip(told["figures"], reading.figures, strict=True):
        assert one.get("in") == other.in_
        assert "in" not in one or one["in"] is not None
        assert "in_" not in one


def test_every_name_that_python_reserves_is_known() -> None:
    reserved = {
        field.name.removesuffix("_")
        for kind in types_in(Reading, set()) | types_in(FindRow, set()) | types_in(TokensRow, set())
        for field in fields(kind)
        if field.name.endswith("_")
    }
    assert all(iskeyword(name) for name in reserved)
    assert reserved <= set(view._RESERVED)


def test_words_that_look_like_keys_are_left_alone() -> None:
    said = ',"in_":null "in_": \\"in\\": "in":"title" from_'
    reading = article(TEXT, id=said)
    assert json.loads(view.encode(reading))["document"]["id"] == said
    assert view.decode(view.encode(reading)).document.id == said


def test_a_lone_surrogate_is_an_escape() -> None:
    reading = article("سد\ud800 \udfff😀", id="a")
    line = view.encode(reading)
    assert rb"\ud800" in line
    assert "😀".encode() in line
    assert view.decode(line) == reading
    assert json.loads(line)["document"]["text"] == "سد\ud800 \udfff😀"


@pytest.mark.parametrize("text", [TEXT, "سد\ud800"])
def test_no_number_that_json_lacks(text: str) -> None:
    figure = Figure(
        "f", 0, 2, "x", float("nan"), 1, float("inf"), "exact", None, None, "other", "r"
    )
    told = json.loads(view.encode(article(text, figures=(figure,))))
    assert (told["figures"][0]["low"], told["figures"][0]["high"]) == (None, None)


def test_a_number_of_any_length_is_kept() -> None:
    figure = Figure("f", 0, 2, "x", 10**30, 10**30, 10**30, "exact", None, None, "other", "r")
    reading = article(TEXT, figures=(figure,))
    assert view.decode(view.encode(reading)) == reading


def test_the_text_is_printed_when_the_reading_holds_it() -> None:
    reading = article(TEXT)
    assert json.loads(view.encode(reading))["document"]["text"] == TEXT
    without = replace(reading, document=replace(reading.document, text=None))
    assert json.loads(view.encode(without))["document"]["text"] is None


def test_arabic_is_printed_as_it_is_written() -> None:
    line = view.encode(article(TEXT, statements=(statement(Span(0, 3), Span(14, 24)),)))
    assert TEXT.encode() in line
    assert b'"cue":{"start":0,"end":3}' in line


def test_what_breaks_the_contract_is_named() -> None:
    broken = view.encode(article(TEXT)).replace(b'"language":"ar"', b'"language":5')
    with pytest.raises(msgspec.ValidationError, match=r"\$\.document\.language"):
        view.decode(broken)
    with pytest.raises(msgspec.DecodeError):
        view.decode(b'{"schema":')


def test_rows_of_the_small_commands_read_back() -> None:
    row = FindRow("r1", (Found(0, 4, "number", "1600", "digits", value=1600),))
    assert view.decode_row(view.encode_row(row), FindRow) == row
    cut = TokensRow("r1", (CutToken(0, 4, (TokenPart(0, 1, "CONJ"), TokenPart(1, 4, "STEM"))),))
    assert view.decode_row(view.encode_row(cut), TokensRow) == cut


def test_an_article_is_written_at_once() -> None:
    reading, _ = twin()
    spent = []
    for _ in range(20):
        before = time.process_time()
        view.encode(reading)
        spent.append(time.process_time() - before)
    assert min(spent) <= 0.005
