"""How statements are scored more closely: spans, confidence and kinds of misses, on invented cases."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (
    "وقال وزير المياه سامي النجار إن السد امتلأ، مضيفا أن العمل مستمر. "
    "وأعلنت البلدية إغلاق الطريق. وبحسب الشرطة عاد الصيادون."
)
Row = dict[str, Any]
Modules = SimpleNamespace


@pytest.fixture
def scoring(monkeypatch: pytest.MonkeyPatch) -> Modules:
    """The modules of tools/scoring."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    names = ("attribution", "attribution_page", "kinds", "pairs", "reliability", "spans")
    return Modules(**{name: importlib.import_module(f"scoring.{name}") for name in names})


def gold(verb: str, content: str, source: str | None, *, speaker: str = "سامي النجار") -> Row:
    """A statement of the gold, its offsets looked up."""
    start = TEXT.index(content)
    entry: Row = {"verb": verb, "verb_start": TEXT.index(verb), "content": content, "start": start}
    entry |= {"speaker_canonical_ar": speaker, "source": source}
    return entry | {"source_start": TEXT.index(source) if source else None}


def read(cue: str, content: str, source: str | None, confidence: float = 0.9) -> Row:
    """A statement as riwaya reads it."""

    def span(words: str | None) -> dict[str, int] | None:
        return words and {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}

    row: Row = {"cue": span(cue), "content": span(content), "source": span(source)}
    return row | {"mode": "indirect", "speaker": "a1", "confidence": confidence}


GOLD = [
    gold("وقال", "إن السد امتلأ", "وزير المياه سامي النجار"),
    gold("مضيفا", "أن العمل مستمر", None),
    gold("وأعلنت", "إغلاق الطريق", "البلدية", speaker="البلدية"),
    gold("وبحسب", "عاد الصيادون", "الشرطة", speaker="الشرطة"),
]
READ = [
    read("قال", "السد امتلأ", "سامي النجار"),
    read("مضيفا", "العمل مستمر", "سامي النجار", 0.6),
    read("وأعلنت", "الطريق. وبحسب الشرطة", "البلدية", 0.4),
]


def article(scoring: Modules, **changed: object) -> Any:  # noqa: ANN401
    """The invented article judged: the first two statements answered, the others missed."""
    pair = scoring.pairs.Pair
    pairs = (
        pair(gold=0, read=0, alike=0.8, speaker=True, invented=False),
        pair(gold=1, read=1, alike=0.9, speaker=False, invented=True),
    )
    names = (frozenset({"سامي النجار"}),) * 2 + (frozenset({"البلدية"}), frozenset({"الشرطة"}))
    given: Row = {"gold": GOLD, "read": READ, "pairs": pairs, "names": names} | changed
    return scoring.pairs.Judged(id="drawn", text=TEXT, **given)


def counts(scores: dict[str, Row], name: str) -> tuple[int, int, int]:
    """Gold, read and right of one kind of span."""
    row = scores[name]
    return row["gold"], row["pred"], row["tp"]


def test_spans_are_right_exactly_or_by_overlap(scoring: Modules) -> None:
    scores = scoring.spans.span_scores([article(scoring)])
    assert counts(scores, "cue.exact") == (4, 3, 3)  # «و» written onto a cue is convention
    assert counts(scores, "content.exact") == (4, 3, 2)  # so is the word for that
    assert counts(scores, "content.overlapping") == (4, 3, 3)
    assert scores["cue.exact"]["f1"] == pytest.approx(6 / 7)


def test_a_source_that_goes_on_is_no_second_span(scoring: Modules) -> None:
    scores = scoring.spans.span_scores([article(scoring)])
    # of «مضيفا» the gold names nobody, so whom the reader gives is not judged there
    assert counts(scores, "source.overlapping") == (3, 2, 2)
    assert counts(scores, "source.exact") == (3, 2, 1)


def test_one_read_span_answers_one_of_the_gold(scoring: Modules) -> None:
    assert scoring.spans.overlapping({(0, 5), (6, 9)}, {(0, 9)}) == 1
    assert scoring.spans.overlapping({(0, 5), (6, 9)}, {(0, 6), (5, 9)}) == 2
    assert scoring.spans.overlapping({(0, 5)}, {(5, 9)}) == 0


def test_what_is_spared_is_no_miss(scoring: Modules) -> None:
    scores = scoring.spans.span_scores([article(scoring, spared=frozenset({2, 3}))])
    assert counts(scores, "cue.exact") == (2, 3, 2)


def test_a_source_is_looked_for_where_the_gold_tells_none(scoring: Modules) -> None:
    bare = [{k: v for k, v in entry.items() if not k.startswith("source")} for entry in GOLD]
    spans = [
        scoring.spans.gold_span("source", article(scoring, gold=bare), number)
        for number in range(len(bare))
    ]
    words = [span and TEXT[slice(*span)] for span in spans]
    assert words == ["سامي النجار", "سامي النجار", "البلدية", "الشرطة"]


def test_a_source_is_not_looked_for_in_another_sentence(scoring: Modules) -> None:
    away = {k: v for k, v in GOLD[2].items() if not k.startswith("source")}
    judged = article(scoring, gold=[away], names=(frozenset({"سامي النجار"}),))
    assert scoring.spans.gold_span("source", judged, 0) is None


def test_a_cue_without_its_offset_is_the_nearest_outside_the_content(scoring: Modules) -> None:
    text = "قال الوزير: «قال لي جاري إن السوق قال كلمته»"
    start = text.index("قال لي")
    entry = {"verb": "قال", "content": text[start:-1], "start": start}
    assert scoring.spans.cue_of(text, entry) == (0, 3)
    assert scoring.spans.cue_of(text, entry | {"verb": "أكد"}) is None
    assert scoring.spans.cue_of(text, entry | {"verb": None}) is None


def test_contents_and_relays(scoring: Modules) -> None:
    assert scoring.spans.content_overlap([article(scoring)]) == pytest.approx(0.85)
    assert scoring.spans.relays_invented([article(scoring)]) == (1, 2)
    assert scoring.spans.content_overlap([]) is None


def test_confidence_is_held_by_how_often_it_is_right(scoring: Modules) -> None:
    told = scoring.reliability.reliability([article(scoring)])
    filled = [(b.low, b.read, b.answering, b.right) for b in told.bins if b.read]
    assert filled == [(0.0, 1, 0, 0), (0.6, 1, 1, 0), (0.9, 1, 1, 1)]
    assert told.error == pytest.approx((0.6 + 0.1) / 2)
    assert (told.sure, told.sure_right) == (0.5, 1.0)


def test_a_calibrated_reader_has_no_error(scoring: Modules) -> None:
    made = scoring.reliability.of_told([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
    assert made.error == 0
    assert made.sure_right is None


@pytest.mark.parametrize(
    ("text", "cue", "content", "form"),
    [
        ("وقال الوزير إن السد امتلأ", "وقال", "إن السد امتلأ", "that-clause"),
        ("وقال الوزير إن السد امتلأ", "وقال", "السد امتلأ", "that-clause"),
        ("وقال الوزير: «السد امتلأ»", "وقال", "السد امتلأ", "quotation"),
        ("وقال الوزير: السد امتلأ", "وقال", "السد امتلأ", "colon"),
        ("ونفى الوزير إغلاق السد", "ونفى", "إغلاق السد", "object or bare clause"),
        ("غادر مؤكدا أن السد امتلأ", "مؤكدا", "أن السد امتلأ", "participle"),
        ("غادر مُؤكِّداً أن السد امتلأ", "مُؤكِّداً", "أن السد امتلأ", "participle"),
        ("أثار قوله إن السد امتلأ", "قوله", "إن السد امتلأ", "verbal noun"),
        ("السد امتلأ وفقا للوزير", "وفقا", "السد امتلأ", "according to"),
    ],
)
def test_forms(scoring: Modules, text: str, cue: str, content: str, form: str) -> None:
    at, start = text.index(cue), text.index(content)
    spans = (at, at + len(cue)), (start, start + len(content))
    assert scoring.kinds.form_of(text, *spans) == form
    assert scoring.kinds.form_of("قيل إن", (0, 3), (4, 6), named=False) == "nobody named"


def test_misses_by_kind(scoring: Modules) -> None:
    table = scoring.kinds.by_form([article(scoring)])
    assert table["object or bare clause"]["missed"] == {"cue found, other content": 1}
    assert table["according to"]["missed"] == {"no frame": 1}
    assert table["object or bare clause"]["spurious"] == {"cue of the gold, other content": 1}
    assert sum(row["gold"] for row in table.values()) == 4
    assert sum(row["read"] for row in table.values()) == 3


def test_why_a_statement_was_missed(scoring: Modules) -> None:
    why = scoring.kinds.why_missed
    around = GOLD[2] | {"content": TEXT[TEXT.index("وقال") :], "start": TEXT.index("وقال")}
    assert why(article(scoring, gold=[GOLD[3], around]), 0) == "nested in another's words"
    wide = READ[0] | {"content": {"start": 0, "end": len(TEXT)}}
    assert why(article(scoring, read=[wide]), 3) == "merged into another"
    stray = GOLD[3] | {"verb": "الصيادون", "verb_start": TEXT.index("الصيادون")}
    assert why(article(scoring, gold=[stray], read=[]), 0) == "cue in no list"
    assert why(article(scoring, read=[]), 3) == "no frame"


def test_why_a_statement_is_spurious(scoring: Modules) -> None:
    why = scoring.kinds.why_spurious
    part = read("السد", "العمل مستمر", None)
    assert why(article(scoring, read=[part]), 0) == "within one of the gold"
    wide = read("السد", "امتلأ، مضيفا أن العمل مستمر. وأعلنت البلدية", None)
    assert why(article(scoring, read=[wide], gold=[GOLD[1]]), 0) == "overlapping one"
    assert why(article(scoring, read=[part], gold=[GOLD[3]]), 0) == "none"


def test_the_page_says_no_word_of_a_text(scoring: Modules) -> None:
    rows = dict.fromkeys(("detect", "with_speaker"), scoring.spans.found(4, 3, 2))
    scores = {"riwaya": rows, "list of verbs": rows}
    judged = [article(scoring)]
    looked = scoring.attribution.look_closely(judged, judged, scores, misses=True)
    page = scoring.attribution_page.attribution(looked)
    assert "| cue.exact | 4 | 3 | 3 |" in page
    assert "Relays invented: 1 of 2" in page
    assert "| all | 4 | 2 | 50.0 |" in page
    assert not any("\u0600" <= letter <= "\u06ff" for letter in page)
    blind = scoring.attribution.look_closely(judged, judged, scores, misses=False)
    assert "missed" not in scoring.attribution_page.attribution(blind)
    assert scoring.attribution.figures(looked)["spans.cue.exact.f1"] == pytest.approx(6 / 7)


# ------------------------------------------------------- gold of a few layers (tools/30_gold_build.py)
@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder of one draft of an annotator, and a corpus that holds its article."""
    import gzip

    entry = GOLD[0] | {"kind": "indirect", "certainty": "asserted", "speaker_start": 17}
    actor = {"canonical_ar": "سامي النجار", "canonical_start": 17, "surface": "سامي النجار"}
    draft = {"id": "drawn-1", "published": None, "dates": [], "quantities": []}
    draft |= {"actors": [actor | {"start": 17, "type": "person"}], "statements": [entry, GOLD[1]]}
    (tmp_path / "drafts").mkdir()
    file = tmp_path / "drafts" / "drawn-1.json"
    file.write_text(json.dumps(draft, ensure_ascii=False), "utf-8")
    row = {"id": "drawn-1", "text": TEXT, "outlet": "a", "title": None, "source_repo": "b"}
    for name, rows in (("recent", []), ("bulk", [row])):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(each) + "\n" for each in rows)
    return tmp_path


def build(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the builder on that folder."""
    tool = [sys.executable, ROOT / "tools" / "30_gold_build.py", "--gold", folder / "gold.jsonl"]
    command = [*tool, "--news", folder, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_draft_becomes_a_line_without_words_and_comes_back(drafts: Path) -> None:
    layers = ("--annotated", "statements", "actors")
    done = build(drafts, "build", str(drafts / "drafts"), *layers)
    assert done.returncode == 0, done.stderr
    line = (drafts / "gold.jsonl").read_text("utf-8")
    assert line.isascii()
    told = json.loads(line)
    assert (told["corpus"], told["published_basis"]) == ("bulk", "none")
    assert told["annotated"] == ["actors", "statements"]
    first, second = told["layers"]["statements"]
    assert TEXT[slice(*first["source_at"])] == "وزير المياه سامي النجار"
    assert second["source_at"] is None
    back = build(drafts, "rehydrate", str(drafts / "gold"), str(drafts / "articles"))
    assert back.returncode == 0, back.stderr
    again = json.loads((drafts / "gold" / "drawn-1.json").read_text("utf-8"))
    assert again["statements"][0]["source"] == "وزير المياه سامي النجار"
    assert build(drafts, "build", str(drafts / "gold")).returncode == 0
    assert (drafts / "gold.jsonl").read_text("utf-8") == line


def test_a_layer_that_was_not_annotated_holds_nothing(drafts: Path) -> None:
    done = build(drafts, "build", str(drafts / "drafts"), "--annotated", "statements")
    assert done.returncode == 2
    assert "entries of actors" in done.stderr


def test_an_article_is_annotated_once(drafts: Path) -> None:
    folder = str(drafts / "drafts")
    done = build(drafts, "build", folder, folder)
    assert done.returncode == 2
    assert "annotated twice" in done.stderr


def test_the_sets_of_statements_hold_offsets_and_no_word() -> None:
    for name, articles in (("said", 24), ("said_unseen", 16)):
        lines = (ROOT / "tests" / "gold" / f"{name}.jsonl").read_text("ascii").splitlines()
        assert len(lines) == articles
        for line in map(json.loads, lines):
            assert line["annotated"] == ["actors", "statements"]
            assert not line["layers"]["dates"]
            assert not line["layers"]["quantities"]
            assert all("source_at" in entry for entry in line["layers"]["statements"])
