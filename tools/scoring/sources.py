"""Where the gold lies, and the digest by which a change of it is seen.

The gold of others stays in a folder beside the checkout, `../shared`, with the scorer; our own
annotations (tests/gold) hold offsets alone, and their words are put back from the corpora there.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"
SCORER = SHARED / "score" / "score.py"


class MissingError(Exception):
    """Something outside the project that scores need is not there."""


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated articles: the two folders that the scorer's `news` reads, and their digest."""

    gold: Path
    articles: Path
    digest: str


def check_shared() -> None:
    """Raise MissingError, naming the path, when gold or scorer is not beside the checkout."""
    for path in (DATA, SCORER):
        if not path.exists():
            raise MissingError(
                f"{path} is absent: gold and scorer lie beside the checkout, not in it"
            )


def news() -> Gold:
    """The open news gold."""
    gold, articles = DATA / "news" / "gold", DATA / "news" / "articles"
    files = [*gold.glob("*.json"), *articles.glob("*.json")]
    return Gold(gold, articles, digest_of(files, DATA))


def own(name: str, work: Path) -> Gold:
    """Our own annotations of that name (`dev`, `unseen`), their words put back under `work`."""
    lines = ROOT / "tests" / "gold" / f"{name}.jsonl"
    gold, articles = work / "gold", work / "articles"
    rehydrate = ["--gold", lines, "--news", DATA / "news", "rehydrate", gold, articles]
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "30_gold_build.py", *rehydrate],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MissingError(done.stderr.strip())
    return Gold(gold, articles, digest_of([lines], ROOT))


def seed_files() -> tuple[Path, Path, Path]:
    """The seed article, the reading expected of it, and its temporal expressions."""
    seed = DATA / "seed"
    return seed / "article.txt", seed / "expected.json", DATA / "suites" / "seed_gold.jsonl"


def digest_of(files: Iterable[Path], base: Path) -> str:
    """The SHA-256 over files, each by its name under `base` and its bytes, in order of name."""
    total = hashlib.sha256()
    for path in sorted(files):
        content = path.read_bytes()
        total.update(f"{path.relative_to(base)} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()
