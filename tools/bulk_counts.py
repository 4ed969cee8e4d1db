"""Count words and forms in a large file of news articles (JSON Lines, gzipped).

The builders beside this file use it for the `in_bulk` column of the lexicon: how
often a form occurs in real Arabic news. Only numbers leave the corpus, never text.

Words are compared folded, as matching compares them. A form is counted as whole
words; its first word may carry an attached conjunction or preposition (wa, fa, bi,
li, ka), and `(ال)` before a form means with or without the article.
"""

from __future__ import annotations

import gzip
import itertools
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.characters import fold, fold_phrase  # noqa: E402  (the checkout need not be installed)

__all__ = ["BULK", "COLUMNS", "LEXICON", "ROOT", "Bulk"]
__all__ += ["fold", "fold_phrase", "spellings", "texts", "with_proclitics", "words"]

BULK = ROOT.parent / "shared/data/news/bulk.jsonl.gz"
LEXICON = ROOT / "src/riwaya/resources/lexicon"
COLUMNS = ("form", "class", "lemma", "features", "gloss", "in_bulk", "example", "source")

_WORD = re.compile(
    "[\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d6-\u06ed]+|[A-Za-z]+|[0-9\u0660-\u0669]+"
)
_ARTICLE = "(ال)"
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")


def words(text: str) -> list[str]:
    """Cut a text into folded words: runs of letters or of digits.

    >>> words("افتُتح الجسر، اليوم.")
    ['افتتح', 'الجسر', 'اليوم']
    """
    return [fold(word) for word in _WORD.findall(text)]


def texts(bulk: Path) -> Iterator[str]:
    """Give each article of the file as one string, its title first."""
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield f"{row.get('title') or ''}\n{row['text']}"


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


class Bulk:
    """The corpus as folded words, held in memory so that many questions cost one reading."""

    def __init__(self, path: Path = BULK) -> None:
        self.lines = [words(text) for text in texts(path)]
        self.alone = Counter(word for line in self.lines for word in line)

    def count(self, forms: Iterable[str]) -> Counter[str]:
        """Count how often each lexicon form occurs, particles attached or not."""
        heads: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for form in set(forms):
            for spelling in spellings(form):
                first, *rest = words(spelling) or [""]
                for head in with_proclitics(first):
                    heads.setdefault(head, {}).setdefault(tuple(rest), set()).add(form)
        lengths = {head: sorted({len(rest) for rest in tails}) for head, tails in heads.items()}
        seen: Counter[str] = Counter()
        for line in self.lines:
            for at, word in enumerate(line):
                tails = heads.get(word)
                if tails is None:
                    continue
                for length in lengths[word]:
                    seen.update(tails.get(tuple(line[at + 1 : at + 1 + length]), ()))
        return seen

    def after(self, heads: frozenset[str], forms: Iterable[str]) -> Counter[str]:
        """Count how often each single folded word stands right after one of the head words."""
        wanted = set(forms)
        seen: Counter[str] = Counter()
        for line in self.lines:
            for before, word in itertools.pairwise(line):
                if word in wanted and before in heads:
                    seen[word] += 1
        return seen
