"""Every example article, as riwaya reads it: printed, drawn and shown."""

import json
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from views.made import EXAMPLES

from riwaya.extract.grammar import load_grammar
from riwaya.model.article import Article
from riwaya.model.reading import Reading
from riwaya.reading import read
from riwaya.views.doubt import needs_check
from riwaya.views.html import page
from riwaya.views.json import decode, encode
from riwaya.views.schema import make_schema
from riwaya.views.table import KINDS, to_rows
from riwaya.views.text import draw

ARTICLES = sorted([*EXAMPLES.glob("*.txt"), *EXAMPLES.glob("*.json")])


@cache
def reading_of(name: str) -> tuple[Reading, str]:
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    given = json.loads(text) if name.endswith(".json") else {"id": name, "text": text}
    return read(Article(**given), load_grammar()), given["text"]


def test_there_are_examples() -> None:
    assert len(ARTICLES) >= 6


@pytest.mark.parametrize("name", [path.name for path in ARTICLES])
def test_an_example_is_shown_in_every_view(name: str) -> None:
    reading, text = reading_of(name)
    line = encode(reading)
    Draft202012Validator(make_schema()).validate(json.loads(line))
    assert decode(line) == reading
    drawn, shown = draw(reading, text), page(reading, text)
    assert drawn.count(" says ") >= len(reading.spoken)
    assert shown.count('class="card"') == len(reading.spoken)
    unsure = [said for said in reading.spoken if needs_check(said.confidence)]
    assert drawn.count(" · check\n") == shown.count('class="check"') == len(unsure)
    for kind in KINDS:
        to_rows(reading, kind, text)
