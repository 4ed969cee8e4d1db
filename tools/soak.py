"""Read many articles for a long time, and texts nobody would write, watching time and memory.

    python tools/soak.py                     all: the bulk corpus, odd texts, a million strings
    python tools/soak.py --articles 2000     the first 2,000 of them
    python tools/soak.py --minutes 10        stop each part after ten minutes
    python tools/soak.py --only odd --seed 7 odd texts alone, another series of them
    python tools/soak.py --only strings      a million strings, for times and figures, on all cores

Of every reading it is asserted that it is the same when read again (one in fifty), that each span
lies in the text, each surface is what stands there, each id that is named exists, ids are unique,
and that what is printed validates. What breaks is told as the article's id and the error, or kept
in build/soak as the odd text itself. Exit status 1 when anything broke, or when memory grew. A part
that was read whole writes its line in docs/soak.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

from scoring.page import commit
from strings_soak import soak_strings

from riwaya.extract.grammar import load_grammar
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.report import report
from riwaya.views.json import decode, encode

ROOT = Path(__file__).resolve().parent.parent
BULK = ROOT.parent / "shared" / "data" / "news" / "bulk.jsonl.gz"
KEPT = ROOT / "build" / "soak"
PAGE = ROOT / "docs" / "soak.md"
ODD, STRINGS = 5_000, 1_000_000
SECONDS = 60.0  # what the command line gives an article
GROWTH_MB = 200
AGAIN = 50
EVERY = 1000
SETTLED = 10_000  # by then the caches of words, which have their bounds, are near them
WEIRD = [*"\0\u200f\u200e\u202b\u202c\u2067\u2069\ufeff\u0640\u064b\u0651\u0670\ufdfa\ufefb\ud800"]
WEIRD += [*"«»“”\"'()[]{}،؛؟.!:…-–—/\\%٪٫٬٠١٢٣۴۵0123456789 \t\r\n\u00a0\u2028"]
Item = dict[str, Any]


@dataclass(slots=True)
class Soak:
    """What has been read, what broke, how long the slowest took, and where memory stood."""

    until: float
    again: int
    read: int = 0
    characters: int = 0
    broken: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "none")
    settled_mb: float = 0.0

    def over(self, articles: Iterator[Article], grammar: Grammar) -> None:
        """Read articles until they or the time end."""
        started = monotonic()
        for article in articles:
            if monotonic() > self.until:
                break
            self._one(article, grammar)
            if self.read == SETTLED:
                self.settled_mb = memory()
            if self.read % EVERY == 0:
                rate = self.characters / (monotonic() - started)
                print(f"{self.read:6} read, {rate:9,.0f} characters a second, {memory():5.0f} MB")

    def _one(self, article: Article, grammar: Grammar) -> None:
        before = monotonic()
        try:
            reading = report(article, grammar)
            printed = encode(reading)
            check(json.loads(printed), article)
            if self.read % self.again == 0:
                check_again(printed, encode(report(article, grammar)))
        except Exception as error:  # noqa: BLE001 - whatever broke is what is looked for
            at = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(at.filename).name}:{at.lineno}"
            self.broken.append(f"{article.id}: {type(error).__name__} at {where}: {error}")
            print(f"BROKEN {self.broken[-1][:300]}")
            keep(article)
        taken = monotonic() - before
        if taken > SECONDS:
            self.broken.append(f"{article.id}: took {taken:.1f} s")
        self.slowest = max(self.slowest, (taken, article.id))
        self.read += 1
        self.characters += len(article.text)

    def told(self, name: str) -> str:
        """One line about all of it."""
        taken, name_of = self.slowest
        grew = max(0.0, memory() - self.settled_mb) if self.settled_mb else 0.0
        return (
            f"{name}: {self.read:,} read, {self.characters:,} characters, {len(self.broken)} broke;"
            f" slowest {taken:.2f} s ({name_of}); memory {memory():.0f} MB,"
            f" {grew:.0f} MB more than after the first {SETTLED:,}"
        )


def main() -> int:
    """Read the command line, soak, tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--bulk", type=Path, default=BULK, help="articles, JSON Lines, gzipped")
    parser.add_argument("--articles", type=int, help="read so many of them, not all")
    parser.add_argument("--odd", type=int, default=ODD, help="how many odd texts")
    parser.add_argument("--strings", type=int, default=STRINGS, help="how many strings")
    parser.add_argument("--minutes", type=float, default=600, help="stop each part after these")
    parser.add_argument("--seed", type=int, default=1, help="which series of odd texts")
    parser.add_argument("--only", choices=("bulk", "odd", "strings"))
    args = parser.parse_args()
    if not args.bulk.exists():
        print(f"soak: {args.bulk} is absent: articles lie beside the checkout", file=sys.stderr)
        return 2
    grammar = load_grammar()
    parts = {
        "bulk": lambda: islice(bulk(args.bulk), args.articles),
        "odd": lambda: islice(odd(args.bulk, args.seed), args.odd),
    }
    done = []
    for name, articles in parts.items():
        if args.only in (None, name):
            soak = Soak(until=monotonic() + 60 * args.minutes, again=AGAIN)
            soak.over(articles(), grammar)
            done.append((name, soak))
    for name, soak in done:
        print(soak.told(name))
        for line in soak.broken[:50]:
            print(f"  {line[:300]}")
        whole = {"bulk": args.articles is None, "odd": soak.read == ODD}[name]
        if whole and monotonic() < soak.until:
            memory_told = f"{memory():.0f} MB"
            write(name, soak.read, soak.characters, len(soak.broken), soak.slowest, memory_told)
    broken = args.only in (None, "strings") and strings(args)
    grown = [s for _, s in done if s.settled_mb and memory() - s.settled_mb > GROWTH_MB]
    if grown:
        print(f"memory grew by more than {GROWTH_MB} MB")
    return int(bool(grown) or broken or any(soak.broken for _, soak in done))


def strings(args: argparse.Namespace) -> bool:
    """Read the strings, tell, write; say whether one broke something."""
    started = monotonic()
    fuzz = soak_strings(args.bulk, args.strings, args.seed, args.minutes)
    taken = monotonic() - started
    print(
        f"strings: {fuzz.read:,} read, {fuzz.characters:,} characters, {fuzz.found:,} times and"
        f" figures, {len(fuzz.broken)} broke; {fuzz.seconds:,.0f} s of processor, {taken:,.0f} s in"
        f" all; slowest {fuzz.slowest[0]:.2f} s ({fuzz.slowest[1]})"
    )
    for line in fuzz.broken[:50]:
        print(f"  {line[:600]}")
    if fuzz.read >= STRINGS:
        told = f"{fuzz.seconds:,.0f} s of processor, {fuzz.found:,} times and figures found"
        write("strings", fuzz.read, fuzz.characters, len(fuzz.broken), fuzz.slowest, told)
    return bool(fuzz.broken)


def write(
    part: str, read: int, characters: int, broke: int, slowest: tuple[float, str], besides: str
) -> None:
    """Put the line of one part into docs/soak.md, in place of the one before."""
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    cells = (part, day, commit(), f"{read:,}", f"{characters:,}", str(broke), f"{slowest[0]:.2f} s")
    row = f"| {' | '.join((*cells, besides))} |"
    lines = PAGE.read_text("utf-8").splitlines()
    kept = [row if line.startswith(f"| {part} |") else line for line in lines]
    PAGE.write_text("\n".join(kept) + "\n", "utf-8")


def bulk(path: Path) -> Iterator[Article]:
    """Give every article of the corpus, with what its row says of it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Article(
                row["id"], row["text"], row.get("title"), row.get("published"), row.get("outlet")
            )


def odd(path: Path, seed: int) -> Iterator[Article]:
    """Give texts that nobody wrote: articles cut, shuffled, doubled, with odd characters put in."""
    chance = random.Random(seed)  # noqa: S311 - a series that can be had again
    sources = [a for a in islice(bulk(path), 0, 4000, 10) if a.text]
    turns = (_cut, _sprinkled, _shuffled, _doubled, _soup, _digits)
    number = 0
    while True:
        text = chance.choice(sources).text[:3000]
        for _ in range(chance.randint(1, 3)):
            text = chance.choice(turns)(text, chance)
        title = chance.choice((None, text[:60], ""))
        published = chance.choice((None, "2017-01-23", "2016-02", "2016"))
        yield Article(f"odd-{seed}-{number}", text, title, published)
        number += 1


Turn = Callable[[str, random.Random], str]


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    return text[start : start + chance.choice((0, 1, 2, 10, 300, 3000))]


def _sprinkled(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 60)):
        letters.insert(chance.randint(0, len(letters)), chance.choice(WEIRD))
    return "".join(letters)


def _shuffled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def _doubled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    at = chance.randint(0, max(0, len(words) - 1))
    return " ".join(words[:at] + words[at : at + 3] * chance.choice((2, 30, 300)) + words[at:])


def _soup(_text: str, chance: random.Random) -> str:
    return "".join(chance.choices(WEIRD, k=chance.choice((1, 3, 50, 2000))))


def _digits(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(chance.randint(1, 30)):
        kind = chance.choice(
            ("{}", "{}/{}/{}", "{}-{}", "{}.{}", "{}:{}", "{}%", "${}", "{} مليون")
        )
        made = kind.format(*(chance.choice((0, 31, 1437, 2016, 10**30)) for _ in range(3)))
        words.insert(chance.randint(0, len(words)), made)
    return " ".join(words)


def check_again(printed: bytes, again: bytes) -> None:
    """Raise AssertionError when a reading is another the second time, or once decoded."""
    if again != printed:
        raise AssertionError("read again, it is another reading")
    if encode(decode(printed)) != printed:
        raise AssertionError("decoded and encoded, it is another reading")


def check(reading: Item, article: Article) -> None:
    """Raise AssertionError when an entry does not hold: its anchors, its ids, what it points to."""
    ids = [
        entry["id"]
        for kind in ("actors", "times", "figures", "statements", "events", "agreements")
        for entry in reading[kind]
    ]
    if len(ids) != len(set(ids)):
        twice = sorted({name for name in ids if ids.count(name) > 1})
        raise AssertionError(f"ids not unique: {twice[:3]}")
    known = {kind: {x["id"] for x in reading[kind]} for kind in ("actors", "times", "figures")}
    texts = {None: article.text, "title": article.title or ""}
    for path, span in spans(reading, "$"):
        text = texts[span.get("in")]
        if not 0 <= span["start"] < span["end"] <= len(text):
            raise AssertionError(f"{path}: {span['start']}–{span['end']} is not in the text")
        if "surface" in span and text[span["start"] : span["end"]] != span["surface"]:
            raise AssertionError(f"{path}: the surface is not what stands there")
    for statement in reading["statements"]:
        named = [statement["speaker"], statement["to"], *(c["actor"] for c in statement["channel"])]
        if lost := {name for name in named if name is not None} - known["actors"]:
            raise AssertionError(f"{statement['id']} names no actor: {sorted(lost)}")
        if statement["said_on"] is not None and statement["said_on"] not in known["times"]:
            raise AssertionError(f"{statement['id']} names no time: {statement['said_on']}")
    for block in reading["document"]["blocks"]:
        if lost := set(block["repeats"]) - set(ids):
            raise AssertionError(f"a block repeats no statement: {sorted(lost)}")


def spans(found: object, path: str) -> Iterator[tuple[str, Item]]:
    """Give every span within a reading, with its path."""
    if isinstance(found, dict):
        if isinstance(found.get("start"), int):
            yield path, found
        for key, value in found.items():
            yield from spans(value, f"{path}.{key}")
    elif isinstance(found, list):
        for number, value in enumerate(found):
            yield from spans(value, f"{path}[{number}]")


def keep(article: Article) -> None:
    """Keep an odd text that broke something; an article has its id in the corpus."""
    if article.id.startswith("odd-"):
        KEPT.mkdir(parents=True, exist_ok=True)
        row = {"id": article.id, "text": article.text, "title": article.title}
        row["published"] = article.published
        (KEPT / f"{article.id}.json").write_text(json.dumps(row), "utf-8")


def memory() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
