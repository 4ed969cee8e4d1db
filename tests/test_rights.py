"""No text of another stands in the project: not the seed, not an article of the gold or the corpora."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
LONG = 48  # characters in a row that chance, or a usual turn of phrase, does not make
ARABIC = 28  # of them in Arabic letters, so that rows of marks and figures do not count


def windows(text: str) -> Iterator[str]:
    """Every stretch of that length in a line of a text, mostly in Arabic letters."""
    for line in text.splitlines():
        for at in range(len(line) - LONG + 1):
            stretch = line[at : at + LONG]
            if sum("\u0600" <= letter <= "\u06ff" for letter in stretch) >= ARABIC:
                yield stretch


def written() -> Iterator[Path]:
    """Every file that the project's makers wrote, its tables of names left out."""
    yield from ROOT.glob("*.md")
    for folder in ("src", "tests", "docs", "examples", "tools"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix not in {".csv", ".pyc"}:
                yield path


def articles() -> Iterator[tuple[str, str]]:
    """Every article kept beside the checkout, the seed first."""
    yield "the seed", (DATA / "seed" / "article.txt").read_text("utf-8")
    for folder in ("news/articles", "dossiers"):
        for path in sorted((DATA / folder).rglob("*.json")):
            yield path.name, path.read_text("utf-8")
    for name in ("recent", "bulk"):
        with gzip.open(DATA / "news" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                yield str(row["id"]), row["text"]


def test_no_text_of_another_stands_in_the_project() -> None:
    if not DATA.is_dir():
        pytest.skip(f"the texts of others are kept beside the checkout, and {DATA} is absent")
    ours: dict[str, str] = {}
    for path in written():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:  # a picture or a model
            continue
        ours.update(dict.fromkeys(windows(text), str(path.relative_to(ROOT))))
    assert len(ours) > 10_000
    found = {
        (ours[stretch], source)
        for source, text in articles()
        for stretch in {text[at : at + LONG] for at in range(len(text) - LONG + 1)} & ours.keys()
    }
    assert found == set()
