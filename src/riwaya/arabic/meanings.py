"""What a word is about, as a vector: words used alike have vectors alike.

The vectors are those that a sentence encoder (multilingual-e5-small) gives to the word alone, folded
to fewer dimensions; `models/meanings.npz` is made by tools/39_build_meanings.py. The learned tagger
weighs them: a name it never met is near others of its kind.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riwaya.resources.weights import read_weights


@dataclass(frozen=True, slots=True)
class Meanings:
    """Rows of whole numbers, the size of a step in each column, and the row of each folded word."""

    rows: NDArray[Any]
    steps: NDArray[Any]
    row_of: Mapping[str, int]

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector for each folded word, all zeros for one that has none.

        >>> few = Meanings(np.array([[2, 1]], np.int8), np.array([0.5, 1.0]), {"سد": 0})
        >>> few.of(["سد", "زحلوق"]).tolist()
        [[1.0, 1.0], [0.0, 0.0]]
        """
        found = np.zeros((len(words), self.rows.shape[1]), np.float32)
        at = [
            (n, row) for n, word in enumerate(words) if (row := self.row_of.get(word)) is not None
        ]
        if at:
            places, rows = zip(*at, strict=True)
            found[list(places)] = self.rows[list(rows)] * self.steps
        return found


@lru_cache(maxsize=1)
def load_meanings() -> Meanings:
    """Return the vectors that ship, read once.

    >>> one, other, third = load_meanings().of(["طبيب", "مهندس", "بحر"])
    >>> bool(one @ other > one @ third)
    True
    """
    with np.load(io.BytesIO(read_weights("meanings.npz"))) as stored:
        words = bytes(stored["words"]).decode("utf-8").split("\n")
        return Meanings(stored["rows"], stored["steps"], {w: at for at, w in enumerate(words)})
