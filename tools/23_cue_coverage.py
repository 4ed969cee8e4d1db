"""Measure which share of the words that report in real news the lexicon of cues knows.

Positions where Arabic may report are found by their shape alone (`cue_positions`), drawn at random
from all articles, read one by one, and decided: which word reports there, or that none does. A
decision is kept in tests/gold/cues.jsonl as article id, hash and offsets, without a word of text.
Coverage is the share of the reporting words that carry a class of cue in riwaya's lexicon.

    python tools/23_cue_coverage.py                     measure, write docs/cues.md
    python tools/23_cue_coverage.py draw SET > file     print the positions of a set, to be read
    python tools/23_cue_coverage.py keep SET < file     keep the decisions: number, tab, word or -

SET is `first` (480 positions of the bulk corpus and 120 of the recent one), `second` or `blind`
(240 and 60 each), drawn with other seeds. The lexicon grew by what `first` missed, then by what
`second` missed; `blind` was read after that, and the lexicon learnt nothing from it. Of the recent
corpus only articles are drawn that no other gold set may hold (under 1,500 or over 4,000
characters).

What reports: saying, writing, thinking, feeling, judging, asking, ordering, promising, deciding,
ruling, and what documents, studies and signs show, whoever is named or nobody. What does not: what
may, must, can or seems; what somebody wants, tries or achieves; comparison, cause, time.

The commonest word types right before that (`TYPES`) are judged too: known to the lexicon, or listed
by its hash in tests/gold/cue_types.txt as no word of reporting, or missing.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bulk_counts import LEXICON, ROOT, fold
from cue_page import Known, Measured, page
from cue_positions import Place, Word, cut, places, shown

from riwaya.arabic.parse import parse
from riwaya.extract.grammar import load_grammar
from riwaya.extract.quotes import lay_quotations
from riwaya.match.lattice import Lattice
from riwaya.model.article import Article
from riwaya.model.text import Block

NEWS = ROOT.parent / "shared/data/news"
GOLD = ROOT / "tests/gold/cues.jsonl"
NO_CUE = ROOT / "tests/gold/cue_types.txt"
PAGE = ROOT / "docs/cues.md"
SETS = {
    "first": (41, {"bulk": 480, "recent": 120}),
    "second": (43, {"bulk": 240, "recent": 60}),
    "blind": (47, {"bulk": 240, "recent": 60}),
}
GOLD_LENGTHS = range(1500, 4001)
TYPES = 300
SEEN_OF_TYPE = 5
CLASSES = (
    *("CUE", "CUING", "CUED", "IMPERSONAL", "RELAY", "RELAY_THAT", "RELAY_TO", "REPORT_NOUN"),
    *("ACCORDING", "ACCORDING_OWNED", "ACCORDING_CLAUSE", "ACCORDING_CLAUSE_MAYBE", "DECLINE"),
)
KEYS = tuple(f"{led}@{name}" for name in CLASSES for led in ("", "ب+", "ل+"))

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn position: its corpus, article, words and place."""

    corpus: str
    row: Row
    words: list[Word]
    place: Place


def rows(corpus: str) -> Iterator[Row]:
    """Give the articles of a corpus that positions may be drawn from."""
    with gzip.open(NEWS / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if corpus == "bulk" or len(row["text"]) not in GOLD_LENGTHS:
                yield row


def draw(name: str) -> list[Drawn]:
    """Draw a set: every position of a corpus is as likely as any other, none is drawn twice."""
    seed, sizes = SETS[name]
    taken = {(row["id"], row["at"]) for row in kept() if row["set"] != name}
    found: list[Drawn] = []
    for corpus, size in sizes.items():
        chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
        sample: list[Drawn] = []
        seen = 0
        for row in rows(corpus):
            words = cut(row["text"])
            for place in places(words):
                if (row["id"], words[place.at].start) in taken:
                    continue
                seen += 1
                if len(sample) < size:
                    sample.append(Drawn(corpus, row, words, place))
                elif (slot := chance.randrange(seen)) < size:
                    sample[slot] = Drawn(corpus, row, words, place)
        print(f"{corpus}: {len(sample)} of {seen} positions", file=sys.stderr)
        found += sample
    return found


def keep(name: str, decisions: Iterable[str]) -> None:
    """Keep the decisions on a set; the word that reports is told by its letters or by its number.

    A word stands for its nearest occurrence before the position; `>word` for the nearest after it.
    """
    told = dict(line.rstrip("\n").split("\t", 1) for line in decisions if "\t" in line)
    lines = [json.dumps(row) for row in kept() if row["set"] != name]
    for number, drawn in enumerate(draw(name), 1):
        here = drawn.words[drawn.place.at]
        row = {
            "set": name,
            "corpus": drawn.corpus,
            "id": drawn.row["id"],
            "text_sha256": digest(drawn.row["text"]),
            "frame": drawn.place.frame,
            "at": here.start,
            "cue": _cue(drawn, told[str(number)], number),
        }
        lines.append(json.dumps(row))
    GOLD.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _cue(drawn: Drawn, told: str, number: int) -> list[int] | None:
    if told == "-":
        return None
    at = drawn.place.at
    after = drawn.words[at : at + 30]
    before = list(reversed(drawn.words[max(0, at - 60) : at + 1]))
    for word in after if told.startswith(">") else [*before, *after]:
        if word.folded == fold(told.lstrip(">")):
            return [word.start, word.end]
    raise LookupError(number, told)


def digest(text: str) -> str:
    """Give a text's SHA-256, by which its row is known to be unchanged."""
    return hashlib.sha256(text.encode()).hexdigest()


def kept() -> list[dict[str, object]]:
    """Read the decisions."""
    if not GOLD.exists():
        return []
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def lay(text: str) -> Lattice:
    """Lay the lexicon over a text's words, and nothing else."""
    grammar = load_grammar()
    lattice = grammar.lattice(parse(Article("a", text), [Block("paragraph", 0, len(text))]))
    return lattice.with_mentions(lay_quotations(lattice, grammar))


def knows(lattice: Lattice, start: int) -> bool:
    """Say whether the word at an offset is, or stands in, a listed cue.

    >>> knows(lay("قال الوزير إن السد امتلأ"), 0), knows(lay("قال الوزير إن السد امتلأ"), 4)
    (True, False)
    """
    tokens = lattice.text.tokens
    at = next((n for n, token in enumerate(tokens) if token.start <= start < token.end), None)
    if at is None:
        return False
    return any(
        end > at
        for first in range(max(0, at - 3), at + 1)
        for key in KEYS
        for end, _ in lattice.steps(first, key)
    )


def measure() -> list[Measured]:
    """Look every kept decision up in its article: known or not."""
    wanted: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for row in kept():
        wanted[str(row["corpus"]), str(row["id"])].append(row)
    found = []
    for corpus in ("bulk", "recent"):
        for article in rows(corpus):
            decided = wanted.get((corpus, article["id"]))
            if not decided:
                continue
            text = article["text"]
            lattice = lay(text)
            for row in decided:
                if row["text_sha256"] != digest(text):
                    raise ValueError(row["id"])
                cue = row["cue"]
                word = text[cue[0] : cue[1]] if isinstance(cue, list) else ""
                known = isinstance(cue, list) and knows(lattice, cue[0])
                found.append(Measured(str(row["set"]), corpus, str(row["frame"]), word, known))
    return sorted(found, key=lambda row: list(SETS).index(row.set))


def types() -> list[tuple[str, int, Known]]:
    """Judge the commonest words right before that, each by a few of its occurrences."""
    counts: Counter[str] = Counter()
    seen: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for article in rows("bulk"):
        words = cut(article["text"])
        for place in places(words):
            before = words[place.at - 1]
            if place.frame != "that" or not before.folded[:1].isalpha():
                continue
            counts[before.folded] += 1
            if len(seen[before.folded]) < SEEN_OF_TYPE:
                window = article["text"][max(0, before.start - 60) : words[place.at].end]
                seen[before.folded].append((window, before.start - max(0, before.start - 60)))
    none = set(NO_CUE.read_text(encoding="utf-8").split()) if NO_CUE.exists() else set()
    judged: list[tuple[str, int, Known]] = []
    for word, count in counts.most_common(TYPES):
        if digest(word) in none:
            judged.append((word, count, "no cue"))
            continue
        hits = sum(knows(lay(text), at) for text, at in seen[word])
        judged.append((word, count, "known" if 2 * hits > len(seen[word]) else "missing"))
    return judged


def main() -> None:
    """Draw, keep, or measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("job", nargs="?", choices=("measure", "draw", "keep"), default="measure")
    parser.add_argument("set", nargs="?", choices=tuple(SETS), default="first")
    parser.add_argument("--date", default="", help="the day of measuring, for the page")
    told = parser.parse_args()
    if told.job == "draw":
        for number, drawn in enumerate(draw(told.set), 1):
            print(
                number,
                drawn.place.frame,
                shown(drawn.row["text"], drawn.words, drawn.place),
                sep="\t",
            )
    elif told.job == "keep":
        keep(told.set, sys.stdin)
    else:
        written = page(measure(), types(), LEXICON, told.date)
        PAGE.write_text(written, encoding="utf-8")
        print(written)


if __name__ == "__main__":
    main()
