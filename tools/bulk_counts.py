"""Count words and forms in a large file of news articles (JSON Lines, gzipped).

The builders beside this file use it for the `in_bulk` column of the lexicon: how
often a form occurs in real Arabic news. Only numbers leave the corpus, never text.

Folding here is the coarse one that matching uses: marks and tatweel go, the alefs
become one, final ya and alef maqsura become one, ta marbuta becomes ha. A form is
counted as whole words; its first word may carry an attached conjunction or
preposition (wa, fa, bi, li, ka), and `(ال)` before a form means with or without
the article.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = str.maketrans("أإآٱىةیک", "اااايهيك")
_WORD = re.compile("[\u0621-\u064a\u0671-\u06d3]+|[A-Za-z]+|[0-9\u0660-\u0669]+")
_ARTICLE = "(ال)"
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")


def fold(text: str) -> str:
    """Fold Arabic spelling to the coarse form in which words are compared.

    >>> fold("أمريكى")
    'امريكي'
    """
    return _MARKS.sub("", text).translate(_LETTERS)


def words(text: str) -> list[str]:
    """Cut a text into folded words: runs of letters or of digits.

    >>> words("افتُتح الجسر، اليوم.")
    ['افتتح', 'الجسر', 'اليوم']
    """
    return _WORD.findall(fold(text))


def texts(bulk: Path) -> Iterator[str]:
    """Give each article of the file as one string, its title first."""
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield f"{row.get('title') or ''}\n{row['text']}"


def count_words(bulk: Path) -> Counter[str]:
    """Count every folded word of the corpus, clitics left on."""
    seen: Counter[str] = Counter()
    for text in texts(bulk):
        seen.update(words(text))
    return seen


def spellings(form: str) -> list[str]:
    """Write out a lexicon form: `(ال)` gives two spellings, any other form one.

    >>> spellings("(ال)سفير")
    ['سفير', 'السفير']
    """
    if form.startswith(_ARTICLE):
        bare = form.removeprefix(_ARTICLE)
        return [bare, "ال" + bare]
    return [form]


def with_proclitics(word: str) -> list[str]:
    """Give the folded word as it stands and with each attached particle.

    >>> with_proclitics("البحر")[-1]
    'فللبحر'
    """
    found = [word, *(particle + word for particle in _PROCLITICS)]
    if word.startswith("ال"):
        found += [particle + "ل" + word[1:] for particle in ("", "و", "ف")]
    return found


def count_forms(bulk: Path, forms: Iterable[str]) -> dict[str, int]:
    """Count how often each lexicon form occurs, particles attached or not."""
    heads: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for form in set(forms):
        for spelling in spellings(form):
            first, *rest = words(spelling) or [""]
            for head in with_proclitics(first):
                heads.setdefault(head, {}).setdefault(tuple(rest), []).append(form)
    lengths = {head: sorted({len(rest) for rest in tails}) for head, tails in heads.items()}
    seen: Counter[str] = Counter()
    for text in texts(bulk):
        line = words(text)
        for at, word in enumerate(line):
            tails = heads.get(word)
            if tails is None:
                continue
            for length in lengths[word]:
                seen.update(tails.get(tuple(line[at + 1 : at + 1 + length]), ()))
    return {form: seen[form] for form in forms}
