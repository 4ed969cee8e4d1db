"""What holds of every reading, whatever the text: mixtures of real sentences and of any characters."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from drawn import ARTICLES, grammar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from riwaya.arabic.tokens import cut_tokens
from riwaya.extract.blocks import find_blocks
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.reading import read

BODY = {"paragraph", "flash", "correction"}
# What a finder makes without a rule, and says so: an actor from a bare noun phrase that speaks.
FINDERS = {"noun-phrase-source"}
RARE = (
    "\x00\x1b\u200b\u200f\u202e\u2066\ufeff\ud800\udfff"  # controls, marks unseen, halves
    "\u0640\u064b\u064e\u0650\u0651\u0652\u0670"  # tatweel, marks on letters
    "«»“”\"'()[]…،؛:؟!.-–—/%٪"
    "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳,٫٬"
    "\n\r\t\u2028 "
    "\ufefb\ufdf2①½"  # presentation forms
)


@cache
def sentences() -> tuple[str, ...]:
    """Every line and sentence of the examples."""
    found: dict[str, None] = {}
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8")
        text = json.loads(text)["text"] if path.suffix == ".json" else text
        for line in text.splitlines():
            found[line] = None
            for piece in line.split(". "):
                found[piece + "."] = None
    return tuple(found)


def mixtures() -> st.SearchStrategy[str]:
    """Sentences of the examples in any order, and odd characters between them and inside."""
    odd = st.text(st.sampled_from(RARE) | st.characters(), max_size=8)
    said = st.deferred(lambda: st.sampled_from(sentences()))
    cut = st.builds(lambda s, at, o: s[: at % (len(s) + 1)] + o, said, st.integers(0, 400), odd)
    joint = st.sampled_from([" ", "\n", "\n\n", ""])
    return st.lists(st.tuples(said | cut | odd, joint), max_size=6).map(
        lambda pieces: "".join(piece + mark for piece, mark in pieces)
    )


published = st.none() | st.dates().map(str) | st.sampled_from(["2031-05-15T08:00:00+03:00", "?"])


def spans_of(reading: Reading) -> Iterator[Span]:
    """Every span of a reading, wherever it stands."""
    for statement in reading.statements:
        yield from (statement.content, *statement.evidence)
        if statement.cue is not None:
            yield statement.cue
        yield from (*statement.gloss, *statement.hedges, *statement.loaded)
        yield from (Span(link.start, link.end) for link in statement.channel)
        if statement.source is not None:
            yield statement.source
    for found in (*reading.times, *reading.figures):
        yield Span(found.start, found.end, found.in_)
    for actor in reading.actors:
        yield from actor.mentions
        yield from (Span(role.start, role.end) for role in actor.roles)
    for block in reading.document.blocks:
        yield Span(block.start, block.end)
        if block.label is not None:
            yield block.label
    for step in reading.document.published.proof:
        yield from step.evidence
    yield from reading.document.outlet_evidence
    yield from (note.at for note in reading.notes if note.at is not None)


def ids_of(reading: Reading) -> list[str]:
    kinds = (reading.actors, reading.times, reading.figures, reading.statements)
    return [entry.id for kind in kinds for entry in kind]


def rule_ids() -> set[str]:
    return {rule.id for file in grammar().files for rule in file.rules}


def hold(article: Article, reading: Reading) -> None:
    """Assert what must hold of the reading of an article."""
    text, title = article.text, article.title or ""
    for span in spans_of(reading):
        assert 0 <= span.start < span.end <= len(title if span.in_ else text)
    for found in (*reading.times, *reading.figures):
        assert found.surface == (title if found.in_ else text)[found.start : found.end]
    for actor in reading.actors:
        assert actor.mentions
        assert all(r.title == text[r.start : r.end] for r in actor.roles)

    ids = ids_of(reading)
    assert len(ids) == len(set(ids))
    rules = rule_ids()
    by_kind = {
        name: {x.id for x in getattr(reading, name)} for name in ("actors", "times", "figures")
    }
    statements = {statement.id for statement in reading.statements}
    known = statements.union(*by_kind.values())
    for statement in reading.statements:
        assert statement.by == "narration" if statement.narrated else statement.by in rules
        assert statement.speaker is None or statement.speaker in by_kind["actors"]
        assert {link.actor for link in statement.channel} <= by_kind["actors"]
        assert statement.said_on is None or statement.said_on in by_kind["times"]
        assert statement.said_at is None or statement.said_at in by_kind["actors"]
        assert statement.to is None or statement.to in by_kind["actors"]
        assert statement.nested is None or statement.nested in statements - {statement.id}
        assert set(statement.about) <= by_kind["figures"] | by_kind["times"]
        assert 0 <= statement.confidence <= 1
        assert statement.because
        assert (statement.certainty == "norm") == (statement.act == "norm")
        assert (statement.certainty == "withheld") == (statement.act == "decline")
    for time in reading.times:
        assert time.by in rules
        assert time.because
        assert time.anchor in {None, "explicit", "published"} | by_kind["times"] - {time.id}
        assert set(time.conflicts) <= by_kind["times"]
    for figure in reading.figures:
        assert figure.by in rules
        assert figure.of is None or figure.of in by_kind["actors"]
        assert figure.part_of is None or figure.part_of in by_kind["figures"] - {figure.id}
        assert figure.statement is None or figure.statement in statements
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    for actor in reading.actors:
        assert actor.by in rules | FINDERS
    for block in reading.document.blocks:
        assert set(block.repeats) <= statements
        assert block.kind != "control" or not block.repeats
    assert all(entry for entry in known)

    body = [b for b in reading.document.blocks if b.kind in {*BODY, "headline", "heading"}]
    for statement in reading.statements:
        held = [b for b in body if b.start <= (statement.cue or statement.content).start < b.end]
        assert len(held) == 1
        assert held[0].start <= statement.content.start < statement.content.end <= held[0].end
        assert all(held[0].start <= e.start < e.end <= held[0].end for e in statement.evidence)
    controls = [Span(b.start, b.end) for b in reading.document.blocks if b.kind == "control"]
    if controls:
        said = [span for s in reading.statements for span in (s.content, *s.evidence)]
        said += [s.cue for s in reading.statements if s.cue is not None]
        assert not any(span.overlaps(control) for span in said for control in controls)


@settings(max_examples=60)
@given(mixtures(), published)
def test_a_reading_holds_together(text: str, day: str | None) -> None:
    article = Article("a", text, published=day)
    reading = read(article, grammar())
    hold(article, reading)
    assert article == Article("a", text, published=day)
    assert reading.document.text_sha256 == text_hash(text)


@settings(max_examples=20)
@given(mixtures())
def test_reading_twice_gives_the_same_and_travels(text: str) -> None:
    one, other = (read(Article("a", text), grammar()) for _ in range(2))
    assert one == other
    assert ids_of(one) == ids_of(other)
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes


@settings(max_examples=150)
@given(st.text(st.characters() | st.characters(categories=("Cs",)) | st.sampled_from(RARE)))
@example("")
@example("\ufeff\n \u2028\t")
@example("قال" * 400)
@example("قال: «" * 200)
@example("إن أن " * 300)
@example('"' * 1501)
@example("«" * 800 + "»" * 800)
@example("9" * 5000)
@example("1" + ",000" * 600)
@example("ألف " * 500)
@example("في 5 مايو " * 200)
@example("\ud800قال\udfff الوزير إن السد امتلأ")
@example("\u064b" * 2000)
@example("\u0640" * 2000)
def test_no_text_raises(text: str) -> None:
    article = Article("a", text)
    hold(article, read(article, grammar()))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_example_holds_together(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    article = Article(**json.loads(text)) if path.suffix == ".json" else Article(path.stem, text)
    reading = read(article, grammar())
    assert reading.statements
    hold(article, reading)


def test_nothing_is_said_by_a_button() -> None:
    """Not even where a button's label reads like a report."""
    page = (
        "جسر جديد في المدينة\nاستمع إلى الملخص\nأعلنت البلدية أن الجسر افتتح اليوم أمام العابرين."
    )
    reading = read(Article("a", page), grammar())
    (control,) = (b for b in reading.document.blocks if b.kind == "control")
    label = Span(control.start, control.end)
    assert label.of(page) == "استمع إلى الملخص"
    assert len(reading.statements) == 1
    assert not any(span.overlaps(label) for span in spans_of(reading) if span != label)


@settings(max_examples=30)
@given(mixtures())
def test_the_pieces_of_a_text_lie_in_it_in_order(text: str) -> None:
    """The floor under every span: tokens and blocks keep to the text and do not overlap."""
    reached = 0
    for token in cut_tokens(text):
        assert reached <= token.start < token.end <= len(text)
        assert token.folded
        reached = token.end
    reached = 0
    for block in find_blocks(Article("a", text), grammar()):
        assert reached <= block.start < block.end <= len(text)
        reached = block.end


def test_reports_within_reports_without_end_are_read() -> None:
    text = "قال الوزير إن المدير قال إن " * 400 + "السد امتلأ."
    article = Article("a", text)
    hold(article, read(article, grammar()))
