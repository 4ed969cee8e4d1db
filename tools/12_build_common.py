"""Build resources/lexicon/common.csv: ordinary words that do not begin or continue a person's name.

Reads the Parallel Universal Dependencies treebank (Arabic-PUD, CC BY-SA 3.0): every word form tagged
noun, adjective, verb or adverb there and never proper noun; the WikiNews segmentation gold (first
half): forms tagged verb or adjective; and the adjectives of CAMeL Morph (CC BY 4.0). What is kept of
each is the bare fact that a form is an ordinary word. Forms also listed as given names are left out
by the name list's own ``needs=title`` mark, not here.

    python tools/12_build_common.py [--data ../shared/data/language]
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEXICON = ROOT / "src/riwaya/resources/lexicon"
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.characters import fold  # noqa: E402

_BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYyFNKaui~o{`",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٱٰ",
        strict=True,
    )
)


def main() -> None:
    """Write the list and say how many forms each source gave."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data/language")
    data: Path = parser.parse_args().data
    sources = {
        "Arabic-PUD": set(_pud(data / "pud/ar_pud-ud-test.conllu")),
        "WikiNews": set(_wikinews(data / "wikinews_farasa/first_half.pos.ref")),
        "CAMeL Morph": set(_camel(data / "camel_morph/MSA-Adj-LEX.csv")),
    }
    closed = {
        fold(row["form"])
        for row in csv.DictReader((LEXICON / "function_words.csv").open(encoding="utf-8"))
    }
    kept: dict[str, str] = {}
    for source, forms in sources.items():
        for form in forms - closed:
            kept.setdefault(form, source)
        print(f"{source}: {len(forms)} forms", file=sys.stderr)
    with (LEXICON / "common.csv").open("w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(
            ["form", "class", "lemma", "features", "gloss", "in_bulk", "example", "source"]
        )
        for form in sorted(kept):
            writer.writerow([f"(ال){form}", "COMMON", "", "", "", "", "", kept[form]])
    print(f"{len(kept)} forms in all", file=sys.stderr)


def _pud(path: Path) -> Iterator[str]:
    tags: dict[str, Counter[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            tags.setdefault(fold(columns[1]), Counter())[columns[3]] += 1
    for form, seen in tags.items():
        if (
            seen["PROPN"] == 0
            and any(seen[t] for t in ("NOUN", "ADJ", "VERB", "ADV"))
            and len(form) > 2
        ):
            yield form.removeprefix("ال")


def _wikinews(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        parts, _, tags = line.partition("\t")
        stem = [
            p
            for p, t in zip(parts.split("+"), tags.split("+"), strict=False)
            if t in {"V", "ADJ", "NSUFF"}
        ]
        if {"V", "ADJ"} & set(tags.split("+")):
            form = fold("".join(stem))
            if len(form) > 2:
                yield form


def _camel(path: Path) -> Iterator[str]:
    for row in csv.DictReader(path.open(encoding="utf-8")):
        letters = row["FORM"].partition("_")[0]
        arabic = "".join(_BUCKWALTER.get(c, "") for c in letters)
        form = fold(arabic)
        if len(form) > 2:
            yield form


if __name__ == "__main__":
    main()
