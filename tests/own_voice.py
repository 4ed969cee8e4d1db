"""What riwaya says in its own voice, and the words it may not use there.

Start at `own_english` (what it tells of an article) and `templates` (what it could tell of any).
"""

from __future__ import annotations

import ast
import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from drawn import ARTICLES, grammar

from riwaya.arabic.parse import parse
from riwaya.ingest.inputs import read_articles
from riwaya.ingest.rows import Given
from riwaya.model.article import Article
from riwaya.model.reading import Reading
from riwaya.model.text import Block
from riwaya.report import report
from riwaya.resolve.loaded import find_loaded
from riwaya.resources import load

SRC = Path(__file__).resolve().parent.parent / "src" / "riwaya"
# The seed article, where it stands beside the checkout: it is not the project's to hold.
SEED = SRC.parents[2] / "shared/data/seed/article.txt"

# A verdict in riwaya's own voice: on truth, on guilt, on what a treaty has come to.
VERDICTS = frozenset(
    re.findall(
        r"\S+",
        """
        true truth truthful untrue false falsely falsehood lie lies lied liar wrong wrongly rightly
        correct incorrect proven disproven debunked refuted refutes fake hoax baseless unfounded
        claims claimed purported purportedly so-called allegedly admits admitted confesses confessed
        propaganda biased bias credible reliable unreliable trustworthy untrustworthy notorious
        guilty innocent illegal illegally lawful unlawful legitimate illegitimate justified
        unjustified violates violated violation breach breached triggered invoked activated
        """,
    )
)
VERDICTS_AR = frozenset(
    re.findall(
        r"\S+",
        """
        صحيح خاطئ كاذب كذب صادق زعم زعمت يزعم مزعوم مزاعم ادعى ادعت ادعاء تضليل مضلل دعاية منحاز
        موثوق انتهاك انتهك خرق شرعي لاشرعي محق مخطئ باطل
        """,
    )
)


def article_of(path: Path) -> Article:
    """Take an example in as the command line does."""
    (article,) = read_articles([str(path)], Given())
    assert isinstance(article, Article)
    return article


@cache
def report_of(path: Path) -> tuple[Reading, str]:
    """Read and sum up an example; with it, its text."""
    article = article_of(path)
    return report(article, grammar()), article.text


def all_reports() -> Iterator[tuple[Reading, str]]:
    """The examples and, where it is at hand, the seed."""
    yield from map(report_of, ARTICLES)
    if SEED.exists():
        yield report_of(SEED)


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z][a-z-]*[a-z]", text.lower()))


def own_english(reading: Reading) -> Iterator[str]:
    """Yield what riwaya itself says of an article in English, quoted words taken out."""
    lines = [s.says_en or "" for s in reading.statements]
    lines += [s.because for s in reading.statements]
    lines += [t.because for t in reading.times]
    lines += [step.says for step in reading.document.published.proof]
    lines += [note.says for note in reading.notes]
    lines += [p.text_en or "" for p in reading.summary.points]
    lines += [p.label_en or "" for p in reading.summary.points]
    yield from (re.sub(r"[“«][^”»]*[”»]", "", line) for line in lines)


def loaded_english() -> set[str]:
    """Every English word or phrase that the glossary marks as taking a side."""
    (glossary,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/glossary_en.csv")
    found = set()
    for row in csv.DictReader(io.StringIO(glossary.text)):
        features = dict(pair.partition("=")[::2] for pair in row["features"].split(";"))
        if features.get("loaded") == "yes":
            found |= {features[k].lower() for k in ("en", "many", "past") if features.get(k)}
    return found


def glosses() -> set[str]:
    """What every charged word of loaded.csv means in English."""
    (charged,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/loaded.csv")
    return {row["gloss"].lower() for row in csv.DictReader(io.StringIO(charged.text))}


def charged_in(words: str) -> list[str]:
    """The charged words that loaded.csv finds in Arabic, quoted ones left out."""
    bare = re.sub(r"[“«][^”»]*[”»]", "", words)
    text = parse(Article("a", bare), [Block("paragraph", 0, len(bare))])
    return [span.of(bare) for span in find_loaded(grammar().lattice(text))]


def templates() -> Iterator[tuple[str, str]]:
    """Yield each English string of the rooms that speak, with its file: no docstrings, no Arabic."""
    for folder in ("resolve", "summary", "views"):
        for path in sorted((SRC / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            documents = {
                ast.get_docstring(node, clean=False)
                for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            }
            for node in ast.walk(tree):
                match node:
                    case ast.Constant(value=str(text)) if text not in documents:
                        yield path.relative_to(SRC).as_posix(), text
    for page in sorted((SRC / "resources" / "page").iterdir()):
        text = re.sub(r"/\*.*?\*/|<!--.*?-->|<[^>]*>", "", page.read_text("utf-8"), flags=re.DOTALL)
        yield f"resources/page/{page.name}", text
