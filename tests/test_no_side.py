"""riwaya takes no side: with the names of two states exchanged, nothing else in a reading changes.

Names and demonyms are exchanged in the article and nowhere else; the reading, its names exchanged
back, must then be the same in every act, certainty, label, English line and summary.
"""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from drawn import ARTICLES, EXAMPLES
from own_voice import article_of

from riwaya.extract.grammar import load_grammar
from riwaya.model.reading import Reading
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
_SIDE = re.compile("|".join(sorted(EXCHANGE, key=len, reverse=True)))


def exchanged(text: str) -> str:
    """The same text with the two states' names and demonyms exchanged."""
    return _SIDE.sub(lambda found: EXCHANGE[found.group()], text)


@pytest.fixture(scope="module")
def both_sides(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The words of the examples with each side's bodies named for the other too."""
    folder = tmp_path_factory.mktemp("words")
    for path in (EXAMPLES / "lexicon").glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        other = [exchanged(row) for row in rows] if path.stem == "outlets" else []
        (folder / path.name).write_text(
            "\n".join(dict.fromkeys([head, *rows, *other])) + "\n", "utf-8"
        )
    return folder


def shape(reading: Reading, text: str) -> dict[str, list[object]]:
    """Everything of a reading but ids and offsets: in words instead."""
    names = {a.id: a.name for a in reading.actors}
    times = {t.id: t.surface for t in reading.times}
    figures = {f.id: f.surface for f in reading.figures}
    return {
        "blocks": [(b.kind, text[b.start : b.end], len(b.repeats)) for b in reading.document.blocks],
        "published": [reading.document.published.value, reading.document.published.basis],
        "actors": [
            # other places stay where they are
            (
                a.type, a.name, a.name_en, a.name_en_by, a.country if a.type == "state" else None, a.aliases,
                len(a.mentions), [r.title for r in a.roles],
            )
            for a in reading.actors
        ],
        "statements": [
            (
                names.get(s.speaker or ""), [names[c.actor] for c in s.channel], s.medium, s.mode,
                s.act, s.certainty, s.modality, s.polarity, s.confidence, s.by, s.because,
                s.cue.of(text), s.content.of(text), [h.of(text) for h in s.hedges],
                times.get(s.said_on or ""), [figures[f] for f in s.about if f in figures], s.says_en,
            )
            for s in reading.statements
        ],
        "times": [(t.surface, t.edtf, t.timex, t.mod, t.because) for t in reading.times],
        "figures": [(f.surface, f.low, f.high, f.shape, f.kind, f.unit) for f in reading.figures],
        "summary": [(p.label, p.text, p.label_en, p.text_en) for p in reading.summary.points],
    }  # fmt: skip


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_with_the_sides_exchanged_nothing_else_changes(path: Path, both_sides: Path) -> None:
    words = load_grammar(None, both_sides)
    article = article_of(path)
    other = dataclasses.replace(
        article,
        text=exchanged(article.text),
        title=article.title and exchanged(article.title),
        outlet=article.outlet and exchanged(article.outlet),
    )
    here = shape(report(article, words), article.text)
    there = shape(report(other, words), other.text)
    back = json.loads(exchanged(json.dumps(there, ensure_ascii=False)))
    want = json.loads(json.dumps(here, ensure_ascii=False))
    for part, found in want.items():
        assert back[part] == found, part


def test_the_exchange_does_exchange() -> None:
    text = TWIN.read_text(encoding="utf-8")
    assert exchanged(exchanged(text)) == text
    assert exchanged(text).count("ريفانة") == text.count("تلمار") - text.count("تلماري")
    assert exchanged("رئيس تلماري في ريفانة") == "رئيس ريفاني في تلمار"
