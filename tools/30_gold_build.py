"""Turn annotated news into gold that holds no text, and back again.

`tests/gold/dev.jsonl` is the development set: one line an article, with offsets, values and
labels, the article's SHA-256 and no word of it. The articles stay where their owners' licences
keep them, in a folder of corpora beside the checkout (`recent.jsonl.gz`, `bulk.jsonl.gz`).

    python tools/30_gold_build.py rehydrate GOLD_DIR ARTICLES_DIR
    python tools/30_gold_build.py build DRAFTS_DIR [DRAFTS_DIR …] [--annotated actors statements]

`rehydrate` finds each article in its corpus, refuses it if its text has changed, and writes one
file of gold with its words put back and one file of the article: the two folders that the news
scorer reads. `build` goes the other way, from files of that same form; what `rehydrate` wrote,
`build` turns into the very line it came from. Drafts of annotators may leave out which corpus holds
them, and where not every layer was annotated (`--annotated`), the others stand empty.

How the sets were drawn: articles of 1,500 to 4,000 characters that are in no scored set, sorted by
id, shuffled with seed 11, and taken in that order if they report politics, conflict, diplomacy or
economy: 28 for development, of which twelve were an unseen set until its misses were looked at.
`unseen.jsonl` is drawn the same way with seed 29: nine of `recent`, five of `bulk` from five
outlets, annotated in two passes by one annotator who had not seen the rules. An article whose row
has no date, or the day it was collected, says so in `published_basis` (url, inferred, none).
Layers: dates, quantities, statements, and of the actors those who speak or relay. Events are not
annotated. `said.jsonl` (24 articles, for development) and `said_unseen.jsonl` (16, of which nobody
looks at the misses) hold statements and their actors alone, drawn from articles that are in no
other set; they also mark the words that say who speaks (`source_at`). Each article had one
annotator, who read it twice and had not seen the rules.

Offsets are Unicode code points of the row's `text`, half-open.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Turn = Callable[[str, Entry, str], Entry]

HERE = Path(__file__).resolve().parent.parent
UNNAMED = "غير محدد"  # the scorer's word for a speaker whom the text leaves out

# The entry's own span: its key in a gold file. Statements keep theirs as `content`.
OWN = {"actors": "surface", "dates": "surface", "quantities": "surface", "statements": "content"}
# Further spans: key in a gold file, key of its offset there, key in the line without text.
SPANS = {
    "actors": [
        ("canonical_ar", "canonical_start", "name_at"),
        ("role_ar", "role_start", "role_at"),
    ],
    "dates": [],
    "quantities": [("noun_ar", "noun_start", "noun_at")],
    "statements": [
        ("verb", "verb_start", "verb_at"),
        ("source", "source_start", "source_at"),
        ("speaker_canonical_ar", "speaker_start", "speaker_at"),
        ("channel_ar", "channel_start", "channel_at"),
        ("speaker_alt", "speaker_alt_start", "speaker_alt_at"),
        ("channel_alt", "channel_alt_start", "channel_alt_at"),
    ],
}
# What is ours, and may stand in the line as it is.
LABELS = {
    "actors": ("type",),
    "dates": ("value", "alt"),
    "quantities": ("value", "min", "max", "approx", "alt"),
    "statements": ("kind", "kind_alt", "certainty", "certainty_alt", "optional"),
}
ALLOWED = {
    "type": {"person", "state", "organisation", "outlet", "place", "group", "described"},
    "kind": {"direct", "indirect"},
    "certainty": {"asserted", "probable", "possible", "denied", "unknown"},
}
VALUE = re.compile(r"vague|[A-Z]+_REF|duration:P[0-9TYMWDHX.]+|[0-9.][0-9A-Z/.~:-]*")


class GoldError(Exception):
    """A line, a draft or a corpus that does not fit the others."""


def cut(text: str, span: list[int]) -> str:
    """The words of a span, after seeing that it is one: whole, inside the text, untrimmed.

    >>> cut("صرح متحدث للبلدية بأن السوق افتتح.", [4, 9])
    'متحدث'
    """
    match span:
        case [int(start), int(end)] if 0 <= start < end <= len(text):
            words = text[start:end]
        case _:
            raise GoldError(f"{span} is no span of a text of {len(text)} characters")
    if words != words.strip():
        raise GoldError(f"{span} begins or ends with a space")
    if any(unicodedata.combining(c) for c in (words[0], text[end : end + 1] or " ")):
        raise GoldError(f"{span} cuts a letter from its mark")
    return words


def name(text: str, span: list[int]) -> str:
    """The name at a span; an alif that the preposition lam swallowed is given back.

    A span that starts at the lam of the article, after the lam that means "for" or "to",
    is a name as it stands elsewhere.

    >>> name("صرح متحدث للبلدية بأن السوق افتتح.", [11, 17])
    'البلدية'
    """
    words, start = cut(text, span), span[0]
    return "ا" + words if words[0] == "ل" and text[max(0, start - 1) : start] == "ل" else words


def span_of(text: str, words: str, start: int | None) -> list[int]:
    """Where words stand: at `start` if that is known, else in the one place that holds them.

    >>> span_of("قال المحافظ إن الجسر آمن.", "المحافظ", None)
    [4, 11]
    """
    if start is None:
        start, places = text.find(words), text.count(words)
        if places != 1:
            raise GoldError(f"{words!r} stands {places} times in the text: give its offset")
    if text.startswith(words, start):
        return [start, start + len(words)]
    short = [start, start + len(words) - 1]
    if text.startswith(words[1:], start) and name(text, short) == words:
        return short
    raise GoldError(f"{words!r} does not stand at {start}")


def bare(layer: str, entry: Entry, text: str) -> Entry:
    """An entry without words: spans for what it quotes, and its labels."""
    own = span_of(text, entry[OWN[layer]], entry.get("start"))
    out: Entry = {"content": own} if layer == "statements" else {"start": own[0], "end": own[1]}
    for key, at, slot in SPANS[layer]:
        words, start = entry.get(key), entry.get(at)
        if isinstance(words, list):
            out[slot] = [span_of(text, w, s) for w, s in zip(words, start or [], strict=True)]
        elif words and words != UNNAMED:
            out[slot] = span_of(text, words, start)
        elif key in entry:
            out[slot] = None
    return out | {k: entry[k] for k in LABELS[layer] if k in entry}


def worded(layer: str, entry: Entry, text: str) -> Entry:
    """An entry with its words put back, in the form that the news scorer reads."""
    known = {"content", "start", "end", *LABELS[layer], *(slot for _, _, slot in SPANS[layer])}
    if strange := set(entry) - known:
        raise GoldError(f"unknown keys {sorted(strange)}")
    own = entry["content"] if layer == "statements" else [entry["start"], entry["end"]]
    out: Entry = {OWN[layer]: cut(text, own), "start": own[0]}
    for key, at, slot in SPANS[layer]:
        span = entry.get(slot)
        if span is None:
            if slot in entry:
                out[key] = UNNAMED if slot == "speaker_at" else None
        elif span and isinstance(span[0], list):
            out |= {key: [name(text, s) for s in span], at: [s[0] for s in span]}
        else:
            out |= {key: name(text, span), at: span[0]}
    check_labels(layer, entry)
    return out | {k: entry[k] for k in LABELS[layer] if k in entry}


def check_labels(layer: str, entry: Entry) -> None:
    """Refuse a label outside its list, a date that is no value, a quantity without one."""
    for key, allowed in ALLOWED.items():
        found = [entry[key]] if key in entry else []
        if strange := set(found + entry.get(key + "_alt", [])) - allowed:
            raise GoldError(f"{key} cannot be {sorted(strange)}")
    if layer == "dates":
        for value in [entry["value"], *entry.get("alt", [])]:
            if not VALUE.fullmatch(value):
                raise GoldError(f"{value!r} is no date, duration or reference")
    if layer == "quantities" and not {"value", "min", "max"} & set(entry):
        raise GoldError("a quantity has no value")


def check_layers(head: Entry, layers: Entry) -> None:
    """Refuse entries in a layer that is said not to be annotated."""
    annotated = head.get("annotated", list(OWN))
    if wrong := [layer for layer in OWN if layers[layer] and layer not in annotated]:
        raise GoldError(f"entries of {', '.join(wrong)}, which the line says was not annotated")


def each(layers: dict[str, list[Entry]], turn: Turn, text: str) -> dict[str, list[Entry]]:
    """Apply `turn` to every entry of the four layers, in the order of the text."""
    out: dict[str, list[Entry]] = {}
    for layer in OWN:
        out[layer] = []
        for number, entry in enumerate(layers[layer]):
            try:
                out[layer].append(turn(layer, entry, text))
            except (GoldError, KeyError, ValueError) as error:
                raise GoldError(f"{layer}[{number}]: {error}") from error
    return out


def rows_of(news: Path, wanted: dict[str, set[str]]) -> dict[str, Entry]:
    """The wanted rows of the corpora, by id; every one must be there, once."""
    rows: dict[str, Entry] = {}
    for corpus, ids in sorted(wanted.items()):
        with gzip.open(news / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows |= {row["id"]: row for row in map(json.loads, lines) if row["id"] in ids}
        if missing := ids - set(rows):
            raise GoldError(f"{corpus} lacks {', '.join(sorted(missing))}")
    return rows


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def corpora_of(documents: list[Entry]) -> dict[str, set[str]]:
    """Which ids to look for in which corpus."""
    wanted: dict[str, set[str]] = {}
    for document in documents:
        wanted.setdefault(document["corpus"], set()).add(document["id"])
    return wanted


def housed(drafts: list[Entry], news: Path) -> list[Entry]:
    """The drafts, those of annotators with the corpus that holds them, and whether a day is given."""
    homeless = {draft["id"] for draft in drafts if "corpus" not in draft}
    homes: dict[str, str] = {}
    for corpus in ("bulk", "recent") if homeless else ():
        with gzip.open(news / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            homes |= {row["id"]: corpus for row in map(json.loads, lines) if row["id"] in homeless}
    if missing := homeless - set(homes):
        raise GoldError(f"no corpus holds {', '.join(sorted(missing))}")
    return [
        {
            "corpus": homes.get(draft["id"]),
            "published_basis": "given" if draft["published"] else "none",
        }
        | draft
        for draft in drafts
    ]


def heading(entry: Entry) -> Entry:
    """What stands before the layers, in a draft as in a line."""
    head = {key: entry[key] for key in ("id", "corpus", "published", "published_basis")}
    return head | ({"annotated": entry["annotated"]} if "annotated" in entry else {})


def build(drafts: list[Path], annotated: list[str], gold: Path, news: Path) -> list[Entry]:
    """Write the gold without text from files of annotated articles; give its lines."""
    files = [path for folder in drafts for path in sorted(folder.glob("*.json"))]
    found = housed([json.loads(path.read_text("utf-8")) for path in files], news)
    rows = rows_of(news, corpora_of(found))
    lines = []
    for draft in sorted(found, key=lambda d: (d["corpus"] != "recent", d["id"])):
        text = rows[draft["id"]]["text"]
        head = heading(draft | ({"annotated": sorted(annotated)} if annotated else {}))
        if lines and lines[-1]["id"] == draft["id"]:
            raise GoldError(f"{draft['id']} was annotated twice")
        try:
            check_layers(head, draft)
            layers = each(draft, bare, text)
            each(layers, worded, text)
        except GoldError as error:
            raise GoldError(f"{draft['id']}: {error}") from error
        lines.append(head | {"text_sha256": digest(text), "layers": layers})
    gold.parent.mkdir(parents=True, exist_ok=True)
    gold.write_text("".join(json.dumps(line) + "\n" for line in lines), "ascii")
    return lines


def rehydrate(gold: Path, news: Path, gold_dir: Path, articles_dir: Path) -> list[Entry]:
    """Write the two folders that the news scorer reads; give the lines they came from."""
    if not (source := gold.read_text("utf-8")).isascii() or "\\u" in source:
        raise GoldError(f"{gold} holds letters of a text: offsets and labels only")
    lines = [json.loads(line) for line in source.splitlines()]
    rows = rows_of(news, corpora_of(lines))
    files: dict[Path, Entry] = {}
    for line in lines:
        row, file = rows[line["id"]], f"{line['id']}.json"
        if digest(row["text"]) != line["text_sha256"]:
            raise GoldError(f"{line['id']}: the corpus holds another text than the one annotated")
        try:
            layers = each(line["layers"], worded, row["text"])
        except GoldError as error:
            raise GoldError(f"{line['id']}: {error}") from error
        files[gold_dir / file] = heading(line) | layers | {"events": []}
        kept = {key: row[key] for key in ("outlet", "title", "text", "source_repo")}
        files[articles_dir / file] = {"id": line["id"], "published": line["published"]} | kept
    for folder in (gold_dir, articles_dir):
        folder.mkdir(parents=True, exist_ok=True)
        if strays := set(folder.glob("*.json")) - set(files):
            raise GoldError(f"{min(strays)} is not of this gold, and would be scored with it")
    for path, document in files.items():
        path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return lines


def main() -> int:
    """Read the command line, do the one or the other, and say how much there is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gold", type=Path, default=HERE / "tests" / "gold" / "dev.jsonl")
    parser.add_argument("--news", type=Path, default=HERE.parent / "shared" / "data" / "news")
    verbs = parser.add_subparsers(dest="verb", required=True)
    made = verbs.add_parser("build")
    made.add_argument("drafts", type=Path, nargs="+")
    made.add_argument("--annotated", choices=OWN, nargs="+", default=[], help="all, if not given")
    back = verbs.add_parser("rehydrate")
    back.add_argument("gold_dir", type=Path)
    back.add_argument("articles_dir", type=Path)
    args = parser.parse_args()
    try:
        if args.verb == "build":
            lines = build(args.drafts, args.annotated, args.gold, args.news)
        else:
            lines = rehydrate(args.gold, args.news, args.gold_dir, args.articles_dir)
    except (GoldError, OSError, KeyError, TypeError, ValueError) as error:
        print(f"gold: {error}", file=sys.stderr)
        return 2
    counts = {layer: sum(len(line["layers"][layer]) for line in lines) for layer in OWN}
    print(f"{len(lines)} articles:", ", ".join(f"{n} {layer}" for layer, n in counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
