"""A summary that cannot drop its sources: every clause is the article's own, with cue and source."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from riwaya.extract.grammar import load_grammar
from riwaya.model.article import Article
from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.report import report

EXAMPLES = Path(__file__).parents[2] / "examples"
TWIN = "01-treaty-anniversary.txt"


def article(path: Path) -> Article:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        row = json.loads(text)
        return Article(path.stem, row["text"], row.get("title"), row.get("published"))
    return Article(path.stem, text)


def examples() -> list[Path]:
    return sorted(p for p in EXAMPLES.iterdir() if p.suffix in {".txt", ".json"})


@pytest.fixture(scope="module")
def readings() -> dict[str, tuple[Article, Reading]]:
    grammar = load_grammar(None, EXAMPLES / "lexicon")
    return {p.name: (a, report(a, grammar)) for p in examples() for a in [article(p)]}


def read(text: str, points: int = 5, title: str | None = None) -> Reading:
    return report(Article("a", text, title), load_grammar(), points)


@pytest.mark.parametrize("name", [path.name for path in examples()])
def test_every_clause_is_a_piece_of_the_article(
    readings: dict[str, tuple[Article, Reading]], name: str
) -> None:
    source, reading = readings[name]
    assert reading.summary.points
    for point in reading.summary.points:
        assert point.label
        assert point.text == " … ".join(clause.text for clause in point.clauses)
        for clause in point.clauses:
            assert clause.evidence
            assert clause.text == clause.evidence[0].of(source.text)


@pytest.mark.parametrize("name", [path.name for path in examples()])
def test_no_clause_loses_cue_source_hedge_or_negation(
    readings: dict[str, tuple[Article, Reading]], name: str
) -> None:
    _source, reading = readings[name]
    said = {statement.id: statement for statement in reading.statements}
    for point in reading.summary.points:
        for clause in point.clauses:
            if clause.statement is None:
                continue
            statement = said[clause.statement]
            (span,) = clause.evidence
            assert span.covers(statement.cue)
            assert span.covers(statement.content)
            assert all(span.covers(hedge) for hedge in statement.hedges)
            if statement.speaker is not None:
                assert statement.source is not None
                assert span.covers(statement.source)


@pytest.mark.parametrize("name", [path.name for path in examples()])
def test_only_the_body_enters(readings: dict[str, tuple[Article, Reading]], name: str) -> None:
    _source, reading = readings[name]
    body = [
        Span(block.start, block.end)
        for block in reading.document.blocks
        if block.kind in {"paragraph", "flash", "correction"}
    ]
    for point in reading.summary.points:
        for clause in point.clauses:
            assert any(block.covers(clause.evidence[0]) for block in body)


def test_the_twin_is_summed_up_without_its_own_laundered_summary(
    readings: dict[str, tuple[Article, Reading]],
) -> None:
    source, reading = readings[TWIN]
    points = reading.summary.points
    assert 3 <= len(points) <= 5
    own = [b for b in reading.document.blocks if b.kind in {"summary_point", "control", "headline"}]
    assert own
    for point in points:
        assert not any(source.text[block.start : block.end] in point.text for block in own)
    assert any("المرجاوي" in point.label for point in points)


def test_points_stand_in_the_order_of_the_text_and_do_not_overlap(
    readings: dict[str, tuple[Article, Reading]],
) -> None:
    for _source, reading in readings.values():
        spans = [clause.evidence[0] for p in reading.summary.points for clause in p.clauses]
        assert spans == sorted(spans)
        assert not any(a.overlaps(b) for a, b in pairwise(spans))


def test_a_negation_before_the_cue_stays_in_label_and_clause() -> None:
    reading = read("ولم تكشف وزارة المياه عن عدد المصابين في انهيار السد.")
    for point in reading.summary.points:
        assert "لم تكشف" in point.text
        assert "تكشف" not in point.label or "لم تكشف" in point.label


def test_the_number_of_points_is_the_callers() -> None:
    text = " ".join(
        f"وقال وزير المياه سامي النجار إن السد رقم {n} امتلأ في قرية {name}."
        for n, name in enumerate(("الزهراء", "الفنار", "المرايا", "العنبر"), 1)
    )
    assert len(read(text, points=1).summary.points) == 1


def test_nothing_to_report_gives_no_points() -> None:
    assert read("").summary.points == ()
    assert read("صباح الخير").summary.points == ()


def test_the_articles_own_sentences_fill_up_and_say_so() -> None:
    text = (
        "انهار جسر قديم فوق نهر الغدير فجر اليوم وأسفر الحادث عن إصابة 12 عاملا كانوا يعبرونه.\n"
        "وقال وزير النقل سامي النجار إن الجسر أغلق قبل عامين وإن الطريق البديل مفتوح أمام الشاحنات."
    )
    reading = read(text, title="انهيار جسر الغدير وإصابة 12 عاملا")
    labels = {point.label_en: point for point in reading.summary.points}
    own = [point for point in reading.summary.points if point.clauses[0].statement is None]
    assert len(reading.summary.points) == 2
    assert [point.label for point in own] == ["المقال"]
    assert "the article" in labels


def test_a_sentence_inside_an_open_quotation_is_never_the_articles_own() -> None:
    text = (
        'وقال وزير المياه سامي النجار: "امتلأ السد قبل موعده بأسبوعين كاملين في هذا العام. '
        'سنفتح البوابات غدا ونغلق الطريق القديم أمام 300 شاحنة تعبر كل يوم نحو المدينة. انتهى الخطر."'
    )
    reading = read(text, title="السد يمتلئ والبوابات تفتح أمام الشاحنات")
    assert all(point.clauses[0].statement for point in reading.summary.points)


def test_the_same_article_gives_the_same_summary() -> None:
    text = article(EXAMPLES / TWIN).text
    assert read(text).summary == read(text).summary
