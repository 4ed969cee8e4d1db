"""Time riwaya: beside other readers, an article, the commands, rules on long texts, the layers.

    python tools/bench.py                    measure, show, write docs/benchmarks.md
    python tools/bench.py --quick            fewer repeats, nothing written
    python tools/bench.py --only race        one part: its table is written, the others stay
    python tools/bench.py --profile FILE     where an article's time goes, instead

Texts are news articles, joined and cut to 5,000 code points: what the project calls an article. All
is measured in one run on one core, each figure as the median of several. Commands are timed as
one waits for them; all else by the processor's time, which others at work do not lengthen.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import gzip
import json
import os
import platform
import pstats
import subprocess
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from peers.race import pin, race
from scoring.page import commit, table

from riwaya.arabic.parse import parse
from riwaya.cli.found import Question, find_all
from riwaya.extract.attributions import find_attributions
from riwaya.extract.blocks import find_blocks
from riwaya.extract.figures import find_figures
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import LAYERS, lay
from riwaya.extract.times import laid_times
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.model.article import Article
from riwaya.report import report
from riwaya.resolve.figures import resolve_figures
from riwaya.resolve.times.dates import resolve_times
from riwaya.views.json import encode

ROOT = Path(__file__).resolve().parent.parent
BULK = ROOT.parent / "shared" / "data" / "news" / "bulk.jsonl.gz"
PAGE = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- {} -->", "<!-- /{} -->"
LENGTH = 5_000
MOST_MS, MOST_HELP = 60, 0.3
SIZES = (1, 10, 100)
Finder = Callable[[Lattice, Grammar], Iterable[object]]
TIMED: dict[str, Finder] = {
    "times": dict(LAYERS)["times"],
    "figures": dict(LAYERS)["figures"],
    "attributions": find_attributions,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: articles, how often each, how often the commands and the long texts.

    ``raced`` articles are read beside other readers, each of which has ``budget`` seconds.
    """

    articles: int = 120
    rounds: int = 3
    commands: int = 9
    lengths: int = 3
    raced: int = 200
    named: int = 280
    budget: float = 60


QUICK = Plan(articles=24, rounds=1, commands=3, lengths=1, raced=20, named=40, budget=5)
PARTS = ("race", "measured")


def main() -> int:
    """Read the command line, measure, show, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--bulk", type=Path, default=BULK, help="articles, JSON Lines, gzipped")
    parser.add_argument("--quick", action="store_true", help="fewer repeats; write nothing")
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    parser.add_argument("--profile", type=Path, help="write there where an article's time goes")
    args = parser.parse_args()
    if not args.bulk.exists():
        print(
            f"bench: {args.bulk} is absent: real articles lie beside the checkout", file=sys.stderr
        )
        return 2
    pin()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the command line does, before numpy is met
    plan = QUICK if args.quick else Plan()
    if args.only != "measured" and not args.profile:
        texts = [article.text for article in islice(cut_articles(args.bulk), plan.raced)]
        show("race", race(texts, plan.budget), keep=not args.quick)
    if args.only == "race":
        return 0
    articles = list(islice(cut_articles(args.bulk), plan.articles))
    grammar = load_grammar()
    gc.collect()
    gc.freeze()  # as the command line does: what is loaded is not looked through again
    if args.profile:
        profile(articles, grammar, args.profile)
        return 0
    parts = [
        time_articles(articles, grammar, plan),
        time_commands(plan),
        time_lengths(articles, grammar, plan),
        time_layers(articles, grammar, plan),
        time_names(args.bulk, grammar, plan),
    ]
    show("measured", "\n".join(parts), keep=not args.quick)
    return 0


def cut_articles(bulk: Path) -> Iterator[Article]:
    """Give texts of 5,000 code points: articles of the file, one in 61, joined and cut."""
    held = ""
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 61):
            row = json.loads(line)
            held += f"{row['text']}\n"
            if len(held) >= LENGTH:
                yield Article(row["id"], held[:LENGTH], published="2017-01-23")
                held = held[LENGTH:]


def time_articles(articles: list[Article], grammar: Grammar, plan: Plan) -> str:
    """Milliseconds an article, from text to JSON, once every text has been read before."""
    cold = [seconds(lambda a=a: encode(report(a, grammar))) for a in articles]
    best = [
        min(seconds(lambda a=a: report(a, grammar)) for _ in range(plan.rounds)) for a in articles
    ]
    warm = [
        median(seconds(lambda a=a: encode(report(a, grammar))) for _ in range(plan.rounds))
        for a in articles
    ]
    tracemalloc.start()
    encode(report(articles[0], grammar))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    rows = [
        ("an article, text to JSON, warm", ms(median(warm)), f"{MOST_MS}"),
        ("nine articles in ten stay under", ms(quantiles(warm, n=10)[-1]), "–"),
        ("the slowest", ms(max(warm)), "–"),
        ("the report alone, best of each", ms(median(best)), "–"),
        ("read for the first time", ms(median(cold)), "–"),
        ("memory above what is loaded", f"{peak / 2**20:.1f} MB", "–"),
    ]
    title = f"### An article\n\n{len(articles)} articles of 5,000 code points; milliseconds.\n"
    return "\n".join([title, table(("what", "measured", "at most"), rows)])


def time_commands(plan: Plan) -> str:
    """Seconds from the call of a command to its end."""
    riwaya = Path(sys.executable).with_name("riwaya")
    sample = ROOT / "examples"
    text = min(sample.rglob("*.txt"), key=lambda path: path.name, default=None)
    calls = {"riwaya --help": ["--help"], "riwaya --version": ["--version"]}
    if text is not None:
        calls["riwaya read, one example article"] = ["read", str(text), "--format", "json"]
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(plan.commands):
        for name, arguments in calls.items():
            taken[name].append(waited([str(riwaya), *arguments]))
    rows = [
        (f"`{name}`", f"{median(times):.2f}", f"{MOST_HELP}" if "help" in name else "–")
        for name, times in taken.items()
    ]
    title = "### The command line\n\nSeconds, a new process each time.\n"
    return "\n".join([title, table(("call", "measured", "at most"), rows)])


def time_lengths(articles: list[Article], grammar: Grammar, plan: Plan) -> str:
    """Microseconds a character of a text, of ten and of a hundred times the text."""
    texts = [article.text for article in islice(cycle(articles), SIZES[-1])]
    longs = [
        [Article("long", "\n".join(texts[at : at + size])) for at in range(0, len(texts), size)]
        for size in SIZES
    ]
    characters = sum(map(len, texts))
    report(longs[-1][0], grammar)  # every word has been met before
    steps: dict[str, list[list[float]]] = {}
    for _ in range(plan.lengths):
        for column, cut in enumerate(longs):
            taken: Counter[str] = Counter()
            for article in cut:
                taken.update(dict(step_times(article, grammar)))
            for name, whole in taken.items():
                columns = steps.setdefault(name, [[] for _ in SIZES])
                columns[column].append(1e6 * whole / characters)
    rows = []
    for name, columns in steps.items():
        each = [median(column) for column in columns]
        rows.append((name, *(f"{value:.2f}" for value in each), f"{each[-1] / each[0]:.2f}"))
    title = (
        "### Long texts\n\nThe same hundred articles as a hundred texts, as ten and as one: microseconds a"
        " character. The last column is the one long text against the hundred; 1.00 is linear.\n"
    )
    return "\n".join([title, table(("step", "5,000", "50,000", "500,000", "100× : 1×"), rows)])


def cycle(articles: list[Article]) -> Iterator[Article]:
    """Give the articles over and over."""
    while True:
        yield from articles


def step_times(article: Article, grammar: Grammar) -> Iterator[tuple[str, float]]:
    """Time the steps of one reading: words, times, figures, all rules over them, the whole."""
    made: list[Lattice] = []

    def words() -> None:
        made.append(grammar.lattice(parse(article, find_blocks(article, grammar))))

    def times() -> None:
        laid = lay(made[0], grammar, "figures")
        resolve_times(laid_times(laid), laid.text, article.published, "")

    def figures() -> None:
        laid = lay(made[0], grammar, "names")
        resolve_figures(find_figures(laid, grammar), article.text, "")

    def finders() -> None:
        made.append(lay(made[0], grammar))
        find_attributions(made[1], grammar)

    def rules() -> None:
        for file in grammar.files:
            matcher = grammar.matcher(file.name)
            for sentence in made[1].text.sentences:
                for _ in matcher.scan(made[1], sentence.first, sentence.last):
                    pass

    yield "blocks, sentences, words", seconds(words)
    yield "times, from words to values", seconds(times)
    yield "figures and times, from words to values", seconds(figures)
    yield "all finders, layer on layer", seconds(finders)
    yield "the whole rule set, matching alone", seconds(rules)
    yield "the whole report", seconds(lambda: report(article, grammar))


def time_layers(articles: list[Article], grammar: Grammar, plan: Plan) -> str:
    """Words a second of single layers, each over the layers below it."""
    taken: dict[str, list[float]] = {name: [] for name in TIMED}
    words = 0
    for article in articles:
        bare = grammar.lattice(parse(article, find_blocks(article, grammar)))
        words += sum(token.kind != "punct" for token in bare.text.tokens)
        for name, find in TIMED.items():
            laid = lay(bare, grammar, name)
            times = [
                seconds(lambda f=find, x=laid: tuple(f(x, grammar))) for _ in range(plan.rounds)
            ]
            taken[name].append(median(times))
    rows = [(name, f"{words / sum(times):,.0f}") for name, times in taken.items()]
    title = f"### Layers\n\nWords a second over {words:,} words, the layers below already laid.\n"
    return "\n".join([title, table(("layer", "words a second"), rows)])


def time_names(bulk: Path, grammar: Grammar, plan: Plan) -> str:
    """Words a second from text to names and titles, while words are new and when they were met.

    Other articles than those of the other parts, so that their words are new.
    """
    asked = Question(kinds=("actor", "role"))
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, 7, None, 101)]
    articles = [Article("a", text) for text in texts[: plan.named]]
    words = sum(len(text.split()) for text in texts[: plan.named])
    rows = [
        (
            "words new or met" if first else "words met before",
            f"{words / seconds(lambda: [find_all(a, grammar, asked) for a in articles]):,.0f}",
        )
        for first in (True, False)
    ]
    title = (
        f"### Names and titles\n\nWords a second over {words:,} words of {len(articles)} articles, as"
        " `riwaya find --kind actor,role` reads them.\n"
    )
    return "\n".join([title, table(("", "words a second"), rows)])


def profile(articles: list[Article], grammar: Grammar, path: Path) -> None:
    """Write the functions in which the time of articles goes, the most first."""
    for article in articles:
        report(article, grammar)
    profiler = cProfile.Profile()
    profiler.enable()
    for article in articles:
        encode(report(article, grammar))
    profiler.disable()
    with path.open("w", encoding="utf-8") as stream:
        stats = pstats.Stats(profiler, stream=stream).strip_dirs()
        stats.sort_stats("tottime").print_stats(25)
        stats.sort_stats("cumulative").print_stats(40)
    print(f"written: {path}")


def seconds(work: Callable[[], object]) -> float:
    """How long the processor is at a piece of work, once."""
    start = process_time()
    work()
    return process_time() - start


def waited(command: list[str]) -> float:
    """How long one waits for a command, which must succeed; its output is not shown."""
    start = perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return perf_counter() - start


def ms(taken: float) -> str:
    """Seconds, told as milliseconds.

    >>> ms(0.0421)
    '42.1'
    """
    return f"{1000 * taken:.1f}"


def show(part: str, measured: str, *, keep: bool) -> None:
    """Print a part and put it between its marks in docs/benchmarks.md; the prose around it stays."""
    where = (
        f"Commit {commit()}; Python {platform.python_version()}, {platform.machine()}, one core."
    )
    measured = f"{where}\n\n{measured}"
    print(measured)
    if keep:
        begin, end = BEGIN.format(part), END.format(part)
        before, _, rest = PAGE.read_text("utf-8").partition(begin)
        _, _, after = rest.partition(end)
        PAGE.write_text(f"{before}{begin}\n\n{measured}\n{end}{after}", "utf-8")
        print(f"written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
