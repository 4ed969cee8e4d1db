"""Count how often each rule matches in news nobody wrote for riwaya, and write it beside the rule.

Reads every tenth article of the bulk corpus (tests and measurement only: numbers are kept, no text)
and sets ``in_bulk`` of every rule of resources/rules: how often it matched there. A rule that never
matches is named, for somebody to ask whether the language really has it.

    python tools/21_count_rules.py [--corpus ../shared/data/news/bulk.jsonl.gz] [--every 10]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from riwaya.arabic.parse import parse
from riwaya.extract.blocks import find_blocks
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import LAYERS
from riwaya.model.article import Article

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "src/riwaya/resources/rules"


def main() -> None:
    """Count, then rewrite the rule files in place."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--corpus", type=Path, default=ROOT.parent / "shared/data/news/bulk.jsonl.gz"
    )
    parser.add_argument("--every", type=int, default=10)
    options = parser.parse_args()
    counts = count(options.corpus, options.every)
    for path in sorted(RULES.glob("*.toml")):
        written, idle = mark(path.read_text(encoding="utf-8"), counts[path.stem])
        path.write_text(written, encoding="utf-8")
        print(
            f"{path.name}: {sum(counts[path.stem].values())} matches; never: {', '.join(idle) or '-'}"
        )


def count(corpus: Path, every: int) -> dict[str, Counter[str]]:
    """Return how often each rule of each file matches in the articles read."""
    grammar = load_grammar()
    counts = {file.name: Counter[str]() for file in grammar.files}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every:
                continue
            article = Article("bulk", json.loads(line)["text"])
            lattice = grammar.lattice(parse(article, find_blocks(article, grammar)))
            below = dict(LAYERS)
            for name in [*below, *(n for n in counts if n not in below)]:
                if name in counts:
                    rules = grammar.rules(name)
                    for sentence in lattice.text.sentences:
                        for match in grammar.matcher(name).scan(
                            lattice, sentence.first, sentence.last
                        ):
                            counts[name][rules[match.rule].id] += 1
                if name in below:
                    lattice = lattice.with_mentions(below[name](lattice, grammar))
            if number % (every * 200) == 0:
                print(f"\r{number} articles", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return counts


def mark(source: str, counts: Counter[str]) -> tuple[str, list[str]]:
    """Set ``in_bulk`` of each rule in a file's text; return it with the rules that never matched."""
    out: list[str] = []
    idle = []
    identity = ""
    for line in source.splitlines():
        if found := re.match(r'id\s*=\s*"([^"]+)"', line):
            identity = found[1]
        if re.match(r"in_bulk\s*=", line):
            continue
        if identity and re.match(r"examples\s*=", line):
            out.append(f"in_bulk = {counts[identity]}")
            if not counts[identity]:
                idle.append(identity)
            identity = ""
        out.append(line)
    return "\n".join(out) + "\n", idle


if __name__ == "__main__":
    main()
