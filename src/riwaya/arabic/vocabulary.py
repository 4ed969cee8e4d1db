"""How common a word is, and whether lists of the world's names hold it.

The words and their bands stand in `models/words.tsv.gz`: the folded words in one line, in
the next for each its commonness (1 to 9, then a) and short marks, such as ``g2`` for a given name
that many bear. The marks mean nothing by themselves; the learned models weigh them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from riwaya.resources.weights import read_table


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words with what is known of each: ``5 g1 s2``."""

    words: Mapping[str, str]

    def commonness(self, folded: str) -> int:
        """Return 0 for a word so rare that it is not listed, up to 10 for the commonest.

        >>> words = Vocabulary({"في": "a", "ليث": "3 g1"})
        >>> words.commonness("في"), words.commonness("ليث"), words.commonness("زحلوق")
        (10, 3, 0)
        """
        known = self.words.get(folded)
        return int(known[0], 16) if known else 0

    def marks(self, folded: str) -> tuple[str, ...]:
        """Return the marks of the name lists that hold a word, () when none does.

        >>> Vocabulary({"ليث": "3 g1 s2"}).marks("ليث")
        ('g1', 's2')
        """
        known = self.words.get(folded)
        return tuple(known.split(" ")[1:]) if known and len(known) > 1 else ()


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """Return the vocabulary that ships, read once.

    >>> load_vocabulary().commonness("من") > load_vocabulary().commonness("سنديان")
    True
    """
    return Vocabulary(read_table("words.tsv.gz"))
