"""Write docs/cues.md: what the lexicon of cues holds, and what it knows of the words that report."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Literal

from cue_positions import FRAMES

from riwaya.arabic.conjugation import conjugate, masdars, participles, with_objects

__all__ = ["Known", "Measured", "interval", "page"]

Known = Literal["known", "no cue", "missing"]
_Z = 1.96

_HEAD = """\
# The words that report

<!-- made by tools/23_cue_coverage.py; change the lexicon or the tool, not this page -->

riwaya finds who said what by words that report: verbs (قال, أكدت), participles (مشيرا), verbal nouns
(قوله), impersonal forms (يُعتقد), nouns (مخاوف من أن) and nominal frames (وفق, بحسب). They stand in
`lexicon/cues.csv` and `lexicon/cue_nouns.csv`, each with its act, its certainty and the frames that it
licenses. This page says how many of the words that report in real news are among them.
"""

_HOW = """\
## How it was measured

Positions where Arabic may report are found by their shape, without asking the lexicon
(`tools/cue_positions.py`): before a word for *that*, before *that* with a preposition, before a colon
and a quotation mark, right after a closing mark, and in the nominal frames. A position is drawn at
random, so that frequent words weigh as much as they are frequent, and read in its context: which word
reports there, or that none does. What reports is told in `tools/23_cue_coverage.py`. Each position was
decided once, by whoever kept the lexicon, without a second opinion. Decisions stand in
`tests/gold/cues.jsonl` as article id, hash and offsets, without text.

A word counts as known when it carries a class of cue. Whether a frame is then found, and the right
speaker with it, is another question: [scores.md](scores.md).

The lexicon grew by what `first` missed, then by what `second` missed; only `blind`, read after that, is
a fair figure. Words were also taken out again after a look at what they found falsely in other
articles: a missed rare word costs less than a common noun taken for a verb. `recent` has long pieces
on history and culture that the bulk corpus hardly has.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A decision held against the lexicon: its set, corpus, frame, the word, and whether it is known.

    The word is empty where nobody reports.
    """

    set: str
    corpus: str
    frame: str
    word: str
    known: bool


def interval(right: int, of: int) -> tuple[float, float]:
    """Give the 95 % interval of a share (Wilson 1927), as shares.

    >>> [round(end, 3) for end in interval(95, 100)]
    [0.888, 0.978]
    """
    if not of:
        return 0.0, 1.0
    share = right / of
    middle = share + _Z**2 / (2 * of)
    spread = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
    return (middle - spread) / (1 + _Z**2 / of), (middle + spread) / (1 + _Z**2 / of)


def page(
    measured: list[Measured], types: list[tuple[str, int, Known]], lexicon: Path, date: str
) -> str:
    """Write the page."""
    parts = [_HEAD, _coverage(measured), _frames(measured), _uncovered(measured)]
    parts += [_types(types), _size(lexicon), _HOW]
    made = f"Measured {date} with `python tools/23_cue_coverage.py --date {date}`."
    return "\n".join([*parts, made]) + "\n"


def _line(name: str, decided: Iterable[Measured]) -> str:
    rows = list(decided)
    words = [row for row in rows if row.word]
    right = sum(row.known for row in words)
    low, high = interval(right, len(words))
    share = f"{right / len(words):.1%}" if words else "-"
    return f"| {name} | {len(rows)} | {len(words)} | {right} | {share} | {low:.1%} – {high:.1%} |"


def _table(first: str) -> str:
    columns = f"| {first} | positions read | report | known | coverage | 95 % interval |"
    return f"{columns}\n|---|---|---|---|---|---|"


def _coverage(measured: list[Measured]) -> str:
    lines = ["## Coverage\n", _table("set")]
    for name in dict.fromkeys(row.set for row in measured):
        of_set = [row for row in measured if row.set == name]
        lines.append(_line(f"**{name}**", of_set))
        lines += [
            _line(f"{name}, {corpus}", (row for row in of_set if row.corpus == corpus))
            for corpus in ("bulk", "recent")
        ]
    return "\n".join(lines) + "\n"


def _frames(measured: list[Measured]) -> str:
    lines = ["By frame, all sets together:\n", _table("frame")]
    lines += [_line(frame, (row for row in measured if row.frame == frame)) for frame in FRAMES]
    return "\n".join(lines) + "\n"


def _uncovered(measured: list[Measured]) -> str:
    lines = ["## Words that report and are not known\n"]
    for name in dict.fromkeys(row.set for row in measured):
        words = sorted({r.word for r in measured if r.set == name and r.word and not r.known})
        lines.append(f"- {name}: {'، '.join(words) or 'none'}")
    return "\n".join(lines) + "\n"


def _types(types: list[tuple[str, int, Known]]) -> str:
    counts = Counter(known for _, _, known in types)
    missing = "، ".join(f"{word} ({count})" for word, count, known in types if known == "missing")
    return (
        f"## The commonest words right before *that*\n\n"
        f"Of the {len(types)} commonest word types, folded, {counts['known']} are known,"
        f" {counts['no cue']} report nothing there (listed by hash in `tests/gold/cue_types.txt`),"
        f" {counts['missing']} report and are missing: {missing or 'none'}.\n"
    )


def _size(lexicon: Path) -> str:
    verbs = _rows(lexicon / "cues.csv")
    nouns = Counter(row["class"] for row in _rows(lexicon / "cue_nouns.csv"))
    forms: set[str] = set()
    for row in verbs:
        finite = conjugate(row["perfect"], row["imperfect"])
        told = [o for verb in finite for o in with_objects(verb)] if row["object"] else []
        written = {form.form for form in (*finite, *told)}
        written |= {form.form for form in participles(row["participle"])}
        written |= {form.form for form in masdars(row["masdar"])}
        forms |= written - set(row["except"].split("|"))
    listed = ", ".join(f"{count} {name}" for name, count in sorted(nouns.items()))
    return (
        f"## Size\n\n{len(verbs)} reporting verbs in {len(forms)} written forms, "
        f"and {sum(nouns.values())} nouns and phrases: {listed}.\n"
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
