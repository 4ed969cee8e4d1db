"""Train resources/models/segmenter.tsv.gz: where a word is cut into its clitics and its stem.

Trains on the words of Arabic-PUD (CC BY-SA 3.0) and of the first half of the WikiNews segmentation
reference of Farasa (free to copy and distribute), and on nothing else. The list of ordinary words,
common.csv, is left out of the evidence: it was drawn from the same two texts. Says how often words
are cut right when an article is held out (five folds; WikiNews marks no articles, so its folds are
stretches), then trains on everything and writes the weights.

    pip install numpy scipy
    python tools/40_train_segmenter.py [--data ../shared/data/language] [--held HELD.jsonl INPUT]

`--held` writes the cuts of the held-out words of WikiNews in the form that the scorer of tokens reads.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "scipy"]
# ///

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.characters import fold  # noqa: E402
from riwaya.arabic.cutting import ENDS, Evidence, cuttings  # noqa: E402
from riwaya.arabic.lexicon import build_lexicon  # noqa: E402
from riwaya.arabic.segmenter import Segmenter  # noqa: E402
from riwaya.arabic.tokens import cut_tokens  # noqa: E402
from riwaya.arabic.vocabulary import load_vocabulary  # noqa: E402
from riwaya.resources import load  # noqa: E402

OUT = ROOT / "src/riwaya/resources/models/segmenter.tsv.gz"
FOLDS = 5
SPREAD = 0.3  # of the quadratic penalty
FRONT = frozenset("وفبلكس")
_LETTERS = re.compile(r"[\u0621-\u064a]{2,}")
_FUSED = frozenset(("مما", "عما", "ممن", "عمن", "ألا", "إلا", "إما"))
_FREE = "*"  # نا and ي after a verb: subject or object, the reference does not say


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the gold with what is attached, and the fold that holds its article."""

    surface: str
    front: str
    end: str
    fold: int


def pud(path: Path) -> Iterator[Word]:
    """Yield the words of the treebank: its tokens put together where no space stands between."""
    group: list[tuple[str, str]] = []
    articles = -1
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            articles += 1
        cells = line.split("\t")
        if len(cells) > 9 and cells[0].isdigit() and cells[3] != "PUNCT":
            group.append((cells[1], cells[3]))
            if "SpaceAfter=No" in cells[9]:
                continue
        if group:
            yield from _pud_word(group, articles % FOLDS)
            group = []


def _pud_word(group: Sequence[tuple[str, str]], number: int) -> Iterator[Word]:
    forms = [form for form, _ in group]
    if not _LETTERS.fullmatch("".join(forms)):
        return
    first = 0
    while (
        first < len(forms) - 1
        and forms[first] in FRONT
        and group[first][1] in {"ADP", "CCONJ", "SCONJ", "PART", "AUX", "ADV"}
    ):
        first += 1
    owned = len(forms) > 1 and group[-1][1] == "PRON" and forms[-1] in ENDS
    if len(forms) - first - owned <= 1:
        yield Word("".join(forms), "".join(forms[:first]), forms[-1] if owned else "", number)


def wikinews(path: Path) -> list[Word]:
    """Return the words of the reference, spelt as written (للوقت is ل and لوقت)."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:]]
    rows = [row for row in rows if len(row) > 1]
    size = -(-len(rows) // FOLDS)
    return [word for at, row in enumerate(rows) for word in _reference_word(row, at // size)]


def _reference_word(row: Sequence[str], number: int) -> Iterator[Word]:
    parts = [part for part in row[0].split("+") if part]
    tags = row[1].split("+")
    if len(tags) != len(parts):
        tags = []
    first = 0
    while (
        first < len(parts) - 1
        and parts[first] in FRONT
        and (not tags or tags[first] in {"CONJ", "PREP", "FUT_PART", "PART"})
    ):
        first += 1
    end = ""
    if first and len(parts) == first + 1 and parts[-1] in ENDS and tags and tags[-1] == "PRON":
        end = parts[-1]
    elif len(parts) > first + 1 and tags and tags[-1] == "PRON" and parts[-1] in ENDS:
        free = parts[-1] in {"نا", "ي"} and tags[-2] == "V"
        end = _FREE if free else parts[-1]
    surface = "".join(_written(parts))
    if _LETTERS.fullmatch(surface) and surface not in _FUSED:
        yield Word(surface, "".join(parts[:first]), end, number)


def _written(parts: Sequence[str]) -> Iterator[str]:
    for at, part in enumerate(parts):
        if part == "ال" and at and parts[at - 1] == "ل":
            yield "" if "".join(parts[at + 1 : at + 2]).startswith("ل") else "ل"
        else:
            yield part


def train(words: Sequence[Word], evidence: Evidence) -> dict[str, float]:
    """Return the weights that make the cuts of the gold likeliest among those offered."""
    rows: list[list[str]] = []
    firsts: list[int] = []
    right: list[int] = []
    times: list[float] = []
    for (surface, front, end), count in Counter((w.surface, w.front, w.end) for w in words).items():
        folded = fold(surface)
        offered = cuttings(folded, closed=surface.endswith("ة"))
        if (front, end) not in offered:
            continue
        firsts.append(len(rows))
        right.append(len(rows) + offered.index((front, end)))
        times.append(min(count, 20) ** 0.7)  # a word met often is not as much more proof
        rows += [list(evidence.of(folded, cutting)) for cutting in offered]
    met = Counter(name for row in rows for name in set(row))
    column = {name: at for at, name in enumerate(sorted(n for n, c in met.items() if c > 1))}
    columns = [[column[name] for name in row if name in column] for row in rows]
    found = csr_matrix(
        (
            np.ones(sum(map(len, columns))),
            np.array([at for row in columns for at in row]),
            np.cumsum([0, *map(len, columns)]),
        ),
        shape=(len(rows), len(column)),
    )
    weights = _fit(found, np.array(firsts), np.array(right), np.array(times))
    return {name: float(weights[at]) for name, at in column.items()}


def _fit(found: csr_matrix, firsts: np.ndarray, right: np.ndarray, times: np.ndarray) -> np.ndarray:
    group = np.zeros(found.shape[0], int)
    group[firsts[1:]] = 1
    group = group.cumsum()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = found @ weights
        top = np.maximum.reduceat(scores, firsts)
        share = np.exp(scores - top[group])
        total = np.add.reduceat(share, firsts)
        gain = times @ (scores[right] - top - np.log(total))
        excess = share / total[group] * times[group]
        excess[right] -= times
        return SPREAD * weights @ weights / 2 - gain, found.T @ excess + SPREAD * weights

    start = np.zeros(found.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def right_of(words: Sequence[Word], segmenter: Segmenter) -> tuple[int, int]:
    """Count the words cut as in the gold, and those judged."""
    judged = [word for word in words if word.end != _FREE]
    return sum(
        segmenter.choose(fold(w.surface), w.surface) == (w.front, w.end) for w in judged
    ), len(judged)


def main() -> None:
    """Say how good held-out words are cut, then train on all and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data/language")
    parser.add_argument("--held", type=Path, nargs=2, metavar=("HELD", "INPUT"))
    options = parser.parse_args()
    lists = [f for f in load("lexicon", ".csv") if not f.name.endswith("/common.csv")]
    evidence = Evidence(build_lexicon((f.name, f.text) for f in lists), load_vocabulary())
    gold = {
        "Arabic-PUD": list(pud(options.data / "pud/ar_pud-ud-test.conllu")),
        "WikiNews": wikinews(options.data / "wikinews_farasa/first_half.pos.ref"),
    }
    every = [word for words in gold.values() for word in words]
    counts = dict.fromkeys(gold, (0, 0))
    folds = []
    for number in range(FOLDS):
        learned = train([word for word in every if word.fold != number], evidence)
        folds.append(Segmenter(learned, evidence))
        for name, words in gold.items():
            right, of = right_of([word for word in words if word.fold == number], folds[-1])
            print(f"fold {number + 1} {name}: {right} of {of}, {right / of:.2%}", file=sys.stderr)
            counts[name] = (counts[name][0] + right, counts[name][1] + of)
    for name, (right, of) in counts.items():
        print(f"held out, {name}: {right} of {of}, {right / of:.2%}", file=sys.stderr)
    apart = train(gold["Arabic-PUD"], evidence)
    right, of = right_of(gold["WikiNews"], Segmenter(apart, evidence))
    print(f"trained on Arabic-PUD alone, WikiNews: {right / of:.2%}", file=sys.stderr)
    if options.held:
        _write_held(*options.held, folds)
    weights = {name: round(weight * 100) for name, weight in train(every, evidence).items()}
    kept = sorted(name for name, weight in weights.items() if weight)
    table = "\t".join(kept) + "\n" + "\t".join(str(weights[name]) for name in kept) + "\n"
    OUT.write_bytes(gzip.compress(table.encode(), 9, mtime=0))
    print(f"{len(kept)} weights, {OUT.stat().st_size} bytes", file=sys.stderr)


def _write_held(out: Path, rows: Path, folds: Sequence[Segmenter]) -> None:
    """Cut each sentence of the scorer's input with the model that has not seen it."""
    read = [json.loads(line) for line in rows.read_text(encoding="utf-8").split("\n") if line]
    total = sum(len(row["text"].split()) for row in read)
    size = -(-total // FOLDS)
    met = 0
    with out.open("w", encoding="utf-8") as file:
        for row in read:
            tokens = []
            for token in cut_tokens(row["text"]):
                # the word's own place decides, so that no word meets a model that saw it
                at = met + row["text"].count(" ", 0, token.start)
                parts = folds[min(at // size, FOLDS - 1)].cut(token, row["text"])
                tokens.append(
                    {
                        "start": token.start,
                        "end": token.end,
                        "parts": [{"start": p.start, "end": p.end, "tag": p.tag} for p in parts],
                    }
                )
            met += len(row["text"].split())
            file.write(json.dumps({"id": row["id"], "tokens": tokens}) + "\n")


if __name__ == "__main__":
    main()
