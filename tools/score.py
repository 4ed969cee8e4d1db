"""Score riwaya against the gold that lies beside the checkout, and write docs/scores.md.

    python tools/score.py                     score everything, write docs/scores.md
    python tools/score.py --only news         one group, shown and not written
    python tools/score.py --check             compare with tests/floors.json; 1 when a score fell
    python tools/score.py --raise             lift the floors to what is measured

Groups: seed, news, dev, unseen, said, said-unseen (statements alone), suites. What the product read,
and the misses in words, are kept in build/score for who works on the rules (of the unseen sets,
nothing). Exit status 2 when the gold is absent.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from scoring import floors, groups, page, run
from scoring.sources import DATA, ROOT, MissingError, check_shared, digest_of

from riwaya import __version__
from riwaya.resources import digest as resources_digest

PAGE = ROOT / "docs" / "scores.md"
ARTICLES = {
    "seed": groups.score_seed,
    "news": groups.score_news,
    "dev": groups.score_dev,
    "unseen": groups.score_unseen,
    "said": groups.score_said,
    "said-unseen": groups.score_said_unseen,
}
GROUPS = (*ARTICLES, "suites")


def main() -> int:
    """Read the command line, score, show; then write, compare or raise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=GROUPS, action="append", help="score this group alone")
    parser.add_argument(
        "--check", action="store_true", help="compare with the floors, write no page"
    )
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "score")
    args = parser.parse_args()
    try:
        check_shared()
        scores = Scores(args.work)
        for name in args.only or GROUPS:
            scores.add(name)
    except (MissingError, run.RunError) as error:
        print(f"score: {error}", file=sys.stderr)
        return 2
    text = "\n".join(scores.parts)
    print(text)
    if args.json:
        written = {"figures": scores.figures, "digests": scores.digests}
        args.json.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    if not args.only and not args.check:
        PAGE.write_text(f"{scores.head()}\n{text}\n{scores.whereabouts()}", "utf-8")
        print(f"written: {PAGE.relative_to(ROOT)}")
    return _against_floors(scores, lift=args.lift, check=args.check)


class Scores:
    """What has been scored so far: the page's parts, the figures that floors hold, the digests."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.parts: list[str] = []
        self.articles: list[groups.Scored] = []
        self.figures: floors.Floors = {}
        self.digests: dict[str, str] = {}

    def add(self, name: str) -> None:
        """Score one group."""
        work = self.work / name
        work.mkdir(parents=True, exist_ok=True)
        if name == "suites":
            self._add_commands(work)
            return
        scored = ARTICLES[name](work)
        self.articles.append(scored)
        self.parts.append(page.group(scored))
        tracked = floors.SEED_TRACKED if name == "seed" else floors.TRACKED
        self.figures[name] = {k: v for k, v in scored.figures.items() if k in tracked}
        self.digests[name] = scored.digest

    def _add_commands(self, work: Path) -> None:
        if not run.has_command("find"):
            self.parts.append("## Suites of times and numbers\n\nNot yet: no `riwaya find`.\n")
            return
        rows = groups.score_suites(work)
        self.parts.append(page.suites(rows))
        shares = {name: row["right"] / row["total"] for name, row in rows}
        self.figures["suites"] = shares
        if names := groups.score_names(work):
            self.parts.append(page.names(names))
        if run.has_command("tokens"):
            result = groups.score_tokens(work)
            self.parts.append(page.tokens(result))
            shares["tokens"] = result["scores"]["clitics"]["f1"]
        files = [DATA / "suites" / f"{name}.jsonl" for name in groups.SUITES]
        files.append(DATA / "language" / groups.SEGMENTED)
        self.digests["suites"] = digest_of(files, DATA)

    def head(self) -> str:
        """What was measured, and on what."""
        return page.head(self.digests, resources_digest(), __version__)

    def whereabouts(self) -> str:
        """Where the misses stand."""
        return page.whereabouts(self.articles)


def _against_floors(scores: Scores, *, lift: bool, check: bool) -> int:
    held, corpora = floors.read_floors()
    wrong = floors.fallen(held, scores.figures) + floors.changed(corpora, scores.digests)
    for line in wrong:
        print(f"score: {line}", file=sys.stderr)
    if lift:
        floors.write_floors(floors.raised(held, scores.figures), corpora | scores.digests)
        print(f"raised: {floors.FLOORS.relative_to(ROOT)}")
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
