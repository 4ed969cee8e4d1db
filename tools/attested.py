"""Say which names stand in the bulk corpus, in how many articles, and as names of what.

A name is attested when at least two articles have it right after a word that tells its kind («صحيفة
المرسى» makes المرسى the name of a newspaper) or after a longer name of the same thing («وكالة أنباء
البستان (وأب)»), or have it at all when it can hardly be anything else: it is of two words or more, or
no ordinary word. The rows of such names say `counted in bulk news`;
only names and numbers leave the corpus, never its text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulk_counts import LEXICON, spellings, with_proclitics, words
from lexicon_rows import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulk_counts import Bulk

__all__ = ["ATTESTED", "ENOUGH", "Attested", "heads_of"]

ATTESTED = "counted in bulk news"
ENOUGH = 2  # articles that must have a name


class Attested:
    """The articles that have each of some names, after a head word and at all."""

    def __init__(self, bulk: Bulk, names: Iterable[str], heads: Iterable[str]) -> None:
        self.articles: Counter[str] = Counter()
        self.headed: Counter[str] = Counter()
        self.ordinary = {words(row["form"])[0] for row in table(LEXICON / "common.csv")}
        before = {form for head in heads for form in with_proclitics(words(head)[-1])}
        starts: dict[str, dict[tuple[str, ...], list[str]]] = {}
        for name in set(names):
            first, *rest = words(name) or [""]
            for start in with_proclitics(first):
                starts.setdefault(start, {}).setdefault(tuple(rest), []).append(name)
        for line in bulk.lines:
            seen: set[str] = set()
            headed: set[str] = set()
            for at, word in enumerate(line):
                for tail, forms in starts.get(word, {}).items():
                    if tuple(line[at + 1 : at + 1 + len(tail)]) == tail:
                        seen.update(forms)
                        if at and line[at - 1] in before:
                            headed.update(f for f in forms if words(f)[0] == word)
            self.articles.update(seen)
            self.headed.update(headed)

    def holds(self, name: str, *, doubtful: bool = False) -> bool:
        """Say whether a name is attested; one that is also something else only after a head word."""
        if self.headed[name] >= ENOUGH:
            return True
        folded = words(name)
        if doubtful or (len(folded) == 1 and folded[0] in self.ordinary):
            return False
        return self.articles[name] >= ENOUGH


def heads_of(lists: Iterable[tuple[str, str]]) -> list[str]:
    """Give every spelling of the head words of some lists: ("outlets.csv", "OUTLET_HEAD").

    >>> "صحيفة" in heads_of([("outlets.csv", "OUTLET_HEAD")])
    True
    """
    return [
        spelling
        for name, cls in lists
        for row in table(LEXICON / name)
        if row["class"] == cls
        for spelling in spellings(row["form"])
    ]
