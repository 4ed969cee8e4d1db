"""Draw the golden readings again: every example article, drawn under its text.

    python tools/golden.py            writes tests/golden/NN-*.txt
    python tools/golden.py --check    writes nothing; shows what differs, status 1

A drawing is the whole reading as `riwaya read` prints it, with the words of examples/lexicon. What
changes is reviewed as a diff, like code: a line that reads worse than before is a fault, whatever
else the change was for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from riwaya.errors import InputError
from riwaya.extract.grammar import load_grammar
from riwaya.ingest.inputs import read_articles
from riwaya.ingest.rows import Given
from riwaya.report import report
from riwaya.views.text import draw

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
GOLDEN = ROOT / "tests" / "golden"


def main() -> int:
    """Write the drawings, or compare them and show every difference."""
    if "--check" not in sys.argv[1:]:
        for name, drawing in drawings():
            (GOLDEN / name).write_text(drawing, encoding="utf-8")
        for stray in sorted({path.name for path in GOLDEN.glob("*.txt")} - set(names())):
            (GOLDEN / stray).unlink()
        print(f"written: {len(names())} readings in {GOLDEN.relative_to(ROOT)}")
        return 0
    differences = [line for name in names() for line in compare(name)]
    print("\n".join(differences) or f"{len(names())} golden readings are current")
    return 1 if differences else 0


def names() -> tuple[str, ...]:
    """Name the golden file of each example."""
    return tuple(f"{path.stem}.txt" for path in articles())


def articles() -> list[Path]:
    """List the example articles, which are numbered, in their order."""
    return sorted(path for path in EXAMPLES.glob("[0-9]*") if path.suffix in {".txt", ".json"})


def drawings() -> Iterator[tuple[str, str]]:
    """Draw every example, each with the name of its file."""
    for path in articles():
        yield f"{path.stem}.txt", drawing_of(path)


def drawing_of(path: Path) -> str:
    """Read one example as the command line does, and draw it; the same wherever it is called."""
    (article,) = read_articles([str(path)], Given())
    if isinstance(article, InputError):
        raise article
    if article.id == str(path):
        article = replace(article, id=str(path.relative_to(ROOT)))
    return draw(report(article, load_grammar(None, EXAMPLES / "lexicon")), article.text)


def compare(name: str) -> list[str]:
    """Show how an example is read now beside its golden reading; [] when it is the same."""
    path = next(path for path in articles() if path.stem == Path(name).stem)
    golden = GOLDEN / name
    was = golden.read_text(encoding="utf-8") if golden.exists() else ""
    now = drawing_of(path)
    shown = unified_diff(was.splitlines(), now.splitlines(), f"golden/{name}", "now", lineterm="")
    return list(shown)


if __name__ == "__main__":
    sys.exit(main())
