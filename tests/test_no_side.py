"""riwaya takes no side: with the names of two states exchanged, nothing else in a reading changes.

Names and demonyms are exchanged in the article and nowhere else; the reading, its names exchanged
back, must then be the same in every act, certainty, label, English line and summary.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from drawn import ARTICLES, EXAMPLES
from own_voice import article_of
from worded import exchanged, plain, renamed, shape

from riwaya.extract.grammar import load_grammar
from riwaya.report import report

TWIN = EXAMPLES / "01-treaty-anniversary.txt"
EXCHANGE = {
    "تلماري": "ريفاني",
    "ريفاني": "تلماري",
    "تلمار": "ريفانة",
    "ريفانة": "تلمار",
    "Talmari": "Rifani",
    "Rifani": "Talmari",
    "Talmar": "Rifana",
    "Rifana": "Talmar",
    "XA": "XB",
    "XB": "XA",
    # a capital speaks for its state
    "بلسونة": "الباسقة",
    "الباسقة": "بلسونة",
    "Balsuna": "Al-Basiqa",
    "Al-Basiqa": "Balsuna",
}


@pytest.fixture(scope="module")
def both_sides(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The words of the examples with each side's bodies named for the other too."""
    folder = tmp_path_factory.mktemp("words")
    for path in (EXAMPLES / "lexicon").glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        other = [exchanged(row, EXCHANGE) for row in rows] if path.stem == "outlets" else []
        (folder / path.name).write_text(
            "\n".join(dict.fromkeys([head, *rows, *other])) + "\n", "utf-8"
        )
    return folder


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_with_the_sides_exchanged_nothing_else_changes(path: Path, both_sides: Path) -> None:
    words = load_grammar(None, both_sides)
    article = article_of(path)
    other = dataclasses.replace(
        article,
        text=exchanged(article.text, EXCHANGE),
        title=article.title and exchanged(article.title, EXCHANGE),
        outlet=article.outlet and exchanged(article.outlet, EXCHANGE),
    )
    here = shape(report(article, words), article.text)
    there = shape(report(other, words), other.text)
    back = renamed(there, EXCHANGE)
    for part, found in plain(here).items():
        assert back[part] == found, part


def test_the_exchange_does_exchange() -> None:
    text = TWIN.read_text(encoding="utf-8")
    assert exchanged(exchanged(text, EXCHANGE), EXCHANGE) == text
    assert exchanged(text, EXCHANGE).count("ريفانة") == text.count("تلمار") - text.count("تلماري")
    assert exchanged("رئيس تلماري في ريفانة", EXCHANGE) == "رئيس ريفاني في تلمار"
