"""Build resources/lexicon/future.csv: the verbs that tell a reader that what follows lies ahead.

Arabic writes "will" as one letter, س, onto a verb of the present; but many words merely begin like
that (سياسة, ستار). A form is kept when what is left without the letter is itself a frequent word of
news, which holds for verbs and fails for the rest; a rare form must be the rarer for it. What slips
through is listed below.

    python tools/16_build_future.py [--bulk ../shared/data/news/bulk.jsonl.gz]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from bulk_counts import BULK, COLUMNS, LEXICON, Bulk

LEAST, FREQUENT = 2, 12
LEAST_WITHOUT = 15
SHARE, SHARE_OF_RARE = 0.4, 1.5  # of what stands without the letter to what stands with it
NO_VERBS = {"سيده", "سنيه", "ستوك", "ستور", "ستاره", "سنحت", "ستان", "سينس", "سيري"} | {
    "سيونغ",
    "سيلين",
    "ستوني",
    "سنابل",
    "سيروا",
    "ستوري",
    "سيطرا",
}


def main() -> None:
    """Write the list and say how many verbs it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bulk", type=Path, default=BULK)
    alone = Bulk(parser.parse_args().bulk).alone
    rows = sorted(future_verbs(alone))
    with (LEXICON / "future.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for form in rows:
            lemma, said = form[1:], f"{form} في الشهر المقبل"
            writer.writerow(
                (form, "FUTURE", lemma, "", "will, on a verb", alone[form], said, "counted in news")
            )
    print(f"{len(rows)} verbs of the future")


def future_verbs(alone: dict[str, int]) -> Iterator[str]:
    """Yield the folded words that are س and a verb."""
    for word, count in alone.items():
        if count >= LEAST and len(word) >= 4 and word[0] == "س" and word[1] in "يتن":
            without = alone.get(word[1:], 0)
            share = SHARE if count >= FREQUENT else SHARE_OF_RARE
            if without >= max(LEAST_WITHOUT, share * count) and word not in NO_VERBS:
                yield word


if __name__ == "__main__":
    main()
