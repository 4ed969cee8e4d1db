"""What is scored: each group of gold read, judged, and set beside answers that need no reading."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scoring import attribution, constants, misses, pairs, run, sources, verb_list

Row = dict[str, Any]
Figures = dict[str, float]
LAYERS = ("times", "figures", "statements", "events", "actors", "anchors")


@dataclass(slots=True)
class Scored:
    """One group: its figures by name, the tables' rows, and the misses by kind."""

    title: str
    says: str
    digest: str
    figures: Figures
    found: list[tuple[str, Row]] = field(default_factory=list)  # precision, recall, F1
    labels: list[tuple[str, Row]] = field(default_factory=list)  # right of all
    constant: dict[str, tuple[float, str]] = field(default_factory=dict)
    misses: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)
    attribution: attribution.Attribution | None = None


def score_news(work: Path) -> Scored:
    """The open news gold: real articles, annotated by hand."""
    says = "Real news articles with gold in five layers. Headline: recall and F1."
    return _articles("Open news", says, sources.news(), work)


def score_dev(work: Path) -> Scored:
    """Our own development set: rules may be written looking at its misses."""
    says = "Annotated for the project; rules are written looking at its misses."
    return _articles("Development set", says, sources.own("dev", work), work)


def score_unseen(_work: Path) -> Scored:
    """Our own second set, of which only totals leave: nobody writes a rule for an article of it."""
    says = "As above, but nobody looks at its misses: only totals are kept, so that they stay true."
    return _blind("Unseen set", says, "unseen", LAYERS)


def score_said(work: Path) -> Scored:
    """Our development set of statements alone, with the words that say who speaks."""
    says = "Statements alone, with the words of each source; rules are written looking at misses."
    return _articles("Said", says, sources.own("said", work), work, ("statements",))


def score_said_unseen(_work: Path) -> Scored:
    """A set of statements annotated blind, of which only totals leave."""
    says = "As above, annotated by others; nobody looks at its misses."
    return _blind("Said (unseen)", says, "said_unseen", ("statements",))


def _blind(title: str, says: str, name: str, layers: Sequence[str]) -> Scored:
    """Score a set and keep its totals: places and kinds of misses are thrown away."""
    with TemporaryDirectory() as folder:
        work = Path(folder)
        scored = _articles(title, says, sources.own(name, work), work, layers, misses_kept=False)
    scored.places = {}
    return scored


def score_seed(work: Path) -> Scored:
    """The seed article against the whole reading it must give: an acceptance test."""
    article, expected, temporal = sources.seed_files()
    readings = run.riwaya(["read", str(article), "--format", "jsonl"], [])

    def judged(rows: list[Row]) -> Row:
        path = run.write_rows(work / "seed.readings.jsonl", rows)
        return run.judge(["seed", path, expected, article, "--gold", temporal], work)

    result = judged(readings)
    sections = {name: (row["passed"], row["total"]) for name, row in result["sections"].items()}
    best: dict[str, tuple[float, str]] = {}
    for names, changed in constants.constant_readings(readings):
        given = judged(changed)["sections"]
        for label, section in SEED_LABELS.items():
            if label in names:
                passed, total = given[section]["passed"], given[section]["total"]
                best[section] = max(best.get(section, (0.0, "")), (passed / total, names[label]))
    judged(readings)
    accepted = seed_acceptance(result)
    kept = {"passed": result["passed"], "total": result["total"]} | accepted
    wanted = {name: (accepted[name], total) for name, total in ACCEPTANCE.items()}
    return Scored(
        title="The seed",
        says="One article and the whole reading it must give: an acceptance test, no accuracy.",
        digest=sources.digest_of([article, expected, temporal], sources.DATA),
        figures={name: float(value) for name, value in kept.items()},
        labels=[
            (name, {"right": passed, "total": total, "accuracy": passed / total})
            for name, (passed, total) in (wanted | sections).items()
        ],
        constant=best,
        misses={name: total - passed for name, (passed, total) in sections.items()},
    )


# What the seed must show, and of how many; told at `seed_acceptance`.
ACCEPTANCE = {"published": 1, "attributed": 17, "core_times": 17, "anchored": 1}
SEED_LABELS = {
    "statements.certainty": "statements.certainty",
    "statements.channel": "statements.channel",
}
SUITES = {  # the preference with which the product reads, and the scorer judges
    "duckling_ar": ("future", "either"),
    "recognizers_ar": ("future", "future"),
    "maha_ar": ("future", "either"),
    "dateparser_ar": ("past", "either"),
    "cldr_ar_calendar": ("past", "either"),
    "cldr_ar_islamic_months": ("past", "either"),
    "seed_gold": ("past", "either"),
    "seed_quantities": ("past", "either"),
    "seed_traps": ("past", "either"),
}
NAMES = {
    "ANERcorp, test": "anercorp_camel/test.conll",
    "AQMAR, dev": "aqmar/dev.conll",
    "CaraNER, open": "caraner/open.conll",
    "Wojood sample, test": "wojood_sample/test.conll",
}
EXCEPTIONS = Path(__file__).with_name("exceptions.toml")
SEGMENTED = "wikinews_farasa/first_half.pos.ref"


def seed_acceptance(result: Row) -> dict[str, int]:
    """What the seed must show, counted from what the scorer says failed.

    `published`: the day is right, inferred and proved; `attributed`: how many of the 17 attributed
    statements stand with the right speaker; `core_times`: how many of the 17 core time expressions
    are exact with the right value; `anchored`: no span outside the text, no entry without one.
    """
    article, expected, temporal = sources.seed_files()
    del article
    failed: dict[str, set[str]] = {}
    for line in result["failures"]:
        section, _, rest = line.partition(": ")
        failed.setdefault(section, set()).add(rest)
    statements = json.loads(expected.read_text("utf-8"))["statements"]
    attributed = {
        s["id"] for s in statements if s["speaker"] != "narrator" and s["certainty"] != "norm"
    }
    times = [json.loads(line) for line in temporal.read_text("utf-8").splitlines()]
    core = {row["id"] for row in times if row["tier"] == "core"}

    def first_words(section: str) -> set[str]:
        return {rest.split()[0] for rest in failed.get(section, ())}

    published = [r for r in failed.get("document", ()) if not r.startswith("proof uses")]
    return {
        "published": int(not published),
        "attributed": len(attributed - first_words("statements.found")),
        "core_times": len(core - first_words("times_gold.exact")),
        "anchored": int(not failed.get("anchors")),
    }


def score_suites(work: Path) -> list[tuple[str, Row]]:
    """Peers' suites of times and numbers, each with what finding nothing scores."""
    rows = []
    for name, (prefer, judged) in SUITES.items():
        suite = sources.DATA / "suites" / f"{name}.jsonl"
        wanted = run.inputs("inputs", suite)
        found = run.riwaya(["find", "-", "--prefer", prefer, "--format", "jsonl"], wanted)
        result = _suite(name, suite, found, judged, work)
        empty = [{"id": row["id"], "found": []} for row in wanted]
        nothing = _suite(name, suite, empty, judged, work)
        run.write_rows(work / f"{name}.found.jsonl", found)
        _keep(work, name, result)
        told = {"nothing": nothing["right"], "product_prefers": prefer}
        rows.append((name, result | told | {"exceptions": _exceptions(name, result)}))
    return rows


def _exceptions(name: str, result: Row) -> dict[str, list[str]]:
    """Give the rows of a suite that riwaya means not to follow, by reason; each must be a miss."""
    told: dict[str, list[str]] = tomllib.loads(EXCEPTIONS.read_text("utf-8")).get(name, {})
    missed = {line.split(" ", 1)[0] for line in result["misses"]}
    if held := sorted({row for rows in told.values() for row in rows} - missed):
        raise run.RunError(f"{EXCEPTIONS.name}: read rightly, so no exceptions: {', '.join(held)}")
    return told


def _suite(name: str, suite: Path, found: list[Row], prefer: str, work: Path) -> Row:
    path = run.write_rows(work / "predictions.jsonl", found)
    return run.judge(["suite", name, suite, path, "--prefer", prefer], work)


def score_tokens(work: Path) -> Row:
    """Clitics of a segmented news reference; beside, no word cut at all."""
    reference = sources.DATA / "language" / SEGMENTED
    wanted = run.inputs("inputs-tokens", reference)
    found = run.riwaya(["tokens", "-"], wanted)
    whole = [{"id": row["id"], "tokens": list(_whole(row["text"]))} for row in wanted]
    return _compared("tokens", reference, found, whole, work)


def _whole(text: str) -> list[Row]:
    at, tokens = 0, []
    for word in text.split(" "):
        span = {"start": at, "end": at + len(word)}
        tokens.append(span | {"parts": [span | {"tag": "X"}]})
        at += len(word) + 1
    return tokens


def score_names(work: Path) -> list[tuple[str, Row]]:
    """Names of plain corpora; one in which no actor at all is found is left out."""
    rows = []
    for title, file in NAMES.items():
        reference = sources.DATA / "language" / file
        wanted = run.inputs("inputs-conll", reference)
        found = run.riwaya(["find", "-", "--format", "jsonl"], wanted)
        if any(item["kind"] == "actor" for row in found for item in row["found"]):
            nothing = [{"id": row["id"], "found": []} for row in wanted]
            rows.append((title, _compared("ner", reference, found, nothing, work)))
    return rows


def _compared(
    command: str, reference: Path, found: list[Row], constant: list[Row], work: Path
) -> Row:
    path = run.write_rows(work / "predictions.jsonl", found)
    result = run.judge([command, reference, path], work)
    _keep(work, f"{command}.{reference.parent.name}", result)
    path = run.write_rows(work / "predictions.jsonl", constant)
    return result | {"constant": run.judge([command, reference, path], work)["scores"]}


def _articles(
    title: str,
    says: str,
    gold: sources.Gold,
    work: Path,
    layers: Sequence[str] = LAYERS,
    *,
    misses_kept: bool = True,
) -> Scored:
    readings = run.read_articles(gold.articles)

    def judged(rows: list[Row]) -> Row:
        path = run.write_rows(work / "readings.jsonl", rows)
        return run.judge(["news", path, gold.gold, gold.articles], work)

    result = judged(readings)
    name = title.split(maxsplit=1)[0].lower()
    run.write_rows(work / f"{name}.readings.jsonl", readings)
    _keep(work, name, result)
    closely = _attribution(readings, gold, judged, result, misses_kept=misses_kept)
    scored = Scored(
        title=title,
        says=f"{result['articles']} articles. {says}",
        digest=gold.digest,
        figures=figures_of(result, layers) | attribution.figures(closely),
        misses={
            kind: count
            for kind, count in misses.by_kind(result).most_common()
            if misses.layer_of(kind) in layers
        },
        places=misses.places(result, gold.gold),
        constant=_best_constants(readings, gold.articles, judged),
        attribution=closely,
    )
    for layer, rows in result["scores"].items():
        for key, row in rows.items() if layer in layers else ():
            if isinstance(row, dict):
                kept = scored.found if "f1" in row else scored.labels
                kept.append((f"{layer}.{key}", row))
    return scored


def _attribution(
    readings: list[Row],
    gold: sources.Gold,
    judged: Callable[[list[Row]], Row],
    result: Row,
    *,
    misses_kept: bool,
) -> attribution.Attribution:
    """Look closely at the statements, those of the list of verbs beside them."""
    texts = _texts(gold.articles)
    bar = [verb_list.listed(reading, texts[reading["document"]["id"]]) for reading in readings]
    scores = {"riwaya": result, "list of verbs": judged(bar)}
    ours, listed = (
        pairs.judge_statements(rows, gold.gold, gold.articles) for rows in (readings, bar)
    )
    for articles, scored in zip((ours, listed), scores.values(), strict=True):
        pairs.check(articles, scored["scores"]["statements"])
    return attribution.look_closely(
        ours,
        listed,
        {reader: told["scores"]["statements"] for reader, told in scores.items()},
        misses=misses_kept,
    )


def _texts(articles: Path) -> dict[str, str]:
    rows = [json.loads(path.read_text("utf-8")) for path in articles.glob("*.json")]
    return {row["id"]: row["text"] for row in rows}


def _best_constants(
    readings: list[Row], articles: Path, judged: Callable[[list[Row]], Row]
) -> dict[str, tuple[float, str]]:
    best: dict[str, tuple[float, str]] = {}

    def offer(names: dict[str, str], result: Row) -> None:
        figures = figures_of(result)
        for label, name in names.items():
            value = figures.get(f"{label}.f1", figures.get(f"{label}.accuracy"))
            if value is not None:
                best[label] = max(best.get(label, (-1.0, "")), (value, name))

    for names, changed in constants.constant_readings(readings):
        offer(names, judged(changed))
    texts = _texts(articles)
    blind = [constants.unread(r, texts[r["document"]["id"]]) for r in readings]
    offer(constants.UNREAD, judged(blind))
    return best


def figures_of(result: Row, layers: Sequence[str] = LAYERS) -> Figures:
    """The figures of a news result by name: `statements.detect.f1`, `statements.mode.accuracy`."""
    return {
        f"{layer}.{key}.{measure}": row[measure]
        for layer, rows in result["scores"].items()
        if layer in layers
        for key, row in rows.items()
        if isinstance(row, dict)
        for measure in ("recall", "f1", "accuracy")
        if row.get(measure) is not None
    }


def _keep(work: Path, name: str, result: Row) -> None:
    """Keep a result with its misses in words, outside the project, for who works on rules."""
    text = json.dumps(result, ensure_ascii=False, indent=1)
    (work / f"{name}.json").write_text(text + "\n", "utf-8")
