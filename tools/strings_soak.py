"""A million strings nobody would write, read for times and figures by all cores: part of the soak.

The makers and the checks are those of the tests (`tests/fuzz`). Series of 5,000 strings, each with a
seed of its own, go round the cores; what breaks is told with its seed and number.
"""

from __future__ import annotations

import gc
import gzip
import json
import multiprocessing
import os
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from time import monotonic, process_time

from riwaya.extract.grammar import load_grammar
from riwaya.match.grammar import Grammar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))  # one set of makers and checks for tests and soak

from fuzz.holds import check  # noqa: E402
from fuzz.strings import PUBLISHED, Strings, sentences_of  # noqa: E402

SERIES = 5_000
LONGEST_KEPT = 300
TOLD_EVERY = 20


@dataclass(slots=True)
class Fuzz:
    """What became of a series of strings, or of all of them."""

    read: int = 0
    characters: int = 0
    found: int = 0
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "none")

    def add(self, other: Fuzz) -> None:
        """Count another series in."""
        self.read += other.read
        self.characters += other.characters
        self.found += other.found
        self.seconds += other.seconds
        self.broken += other.broken
        self.slowest = max(self.slowest, other.slowest)


def soak_strings(bulk: Path, count: int, seed: int, minutes: float) -> Fuzz:
    """Read so many strings, or as many as the time allows, on all cores."""
    whole = Fuzz()
    load_grammar()  # before the processes part, so that they share it
    _sentences(bulk)
    gc.collect()
    gc.freeze()
    started = monotonic()
    tasks = [
        (bulk, seed, number, min(SERIES, count - number * SERIES))
        for number in range(-(-count // SERIES))
    ]
    with multiprocessing.get_context("fork").Pool(len(os.sched_getaffinity(0))) as pool:
        for number, part in enumerate(pool.imap_unordered(_series, tasks), 1):
            whole.add(part)
            taken = monotonic() - started
            for line in part.broken:
                print(f"BROKEN {line}", flush=True)
            if number % TOLD_EVERY == 0:
                rate = whole.read / taken
                broke = len(whole.broken)
                print(f"{whole.read:9,} strings, {rate:6,.0f} a second, {broke} broke", flush=True)
            if taken > 60 * minutes:
                pool.terminate()
                break
    return whole


def _series(task: tuple[Path, int, int, int]) -> Fuzz:
    """Read one series; a string that breaks something is told and does not stop the others."""
    bulk, seed, number, count = task
    own = seed * 1_000_000 + number
    grammar = load_grammar()
    fuzz = Fuzz()
    for at, text in enumerate(islice(_strings(grammar, bulk, own), count)):
        published = PUBLISHED[at % len(PUBLISHED)]
        before = process_time()
        try:
            fuzz.found += check(text, published, grammar)
        except Exception as error:  # noqa: BLE001 - whatever broke is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {error}"
            what = ascii(text[:LONGEST_KEPT])
            fuzz.broken.append(f"seed {own}, string {at}, published {published}: {where} in {what}")
        taken = process_time() - before
        fuzz.slowest = max(fuzz.slowest, (taken, f"seed {own}, string {at}"))
        fuzz.read += 1
        fuzz.characters += len(text)
        fuzz.seconds += taken
    return fuzz


def _strings(grammar: Grammar, bulk: Path, seed: int) -> Iterator[str]:
    return iter(Strings(grammar, _sentences(bulk), seed))


@cache
def _sentences(bulk: Path) -> tuple[str, ...]:
    """Give the examples of all rules and sentences of the corpus, one article in a hundred."""
    found = list(sentences_of(load_grammar()))
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 100):
            found += [s for s in json.loads(line)["text"].split(". ") if 0 < len(s) < 400]
    return tuple(found)
