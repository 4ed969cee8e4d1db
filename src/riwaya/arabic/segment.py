"""Letters written onto the next word: and, so, in, to, like, the.

Arabic writes و ف ب ل ك and the article onto the word that follows. A word alone does not show
whether its first letter is one of them (وزير is a minister, not "and …"), so every way of taking
them off is offered, and the word lists decide which stems exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class Cut:
    """One way of taking the attached letters off a folded word.

    ``skipped`` counts the folded letters before the stem; the article stays on the stem.
    """

    conjunction: str
    preposition: str
    stem: str
    skipped: int


@lru_cache(maxsize=1 << 16)
def cut_clitics(folded: str) -> tuple[Cut, ...]:
    """Return every way to take attached letters off a folded word, the whole word first.

    >>> [(c.conjunction, c.preposition, c.stem) for c in cut_clitics("وللوزير")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('', '', 'وللوزير'), ('و', '', 'للوزير'), ('و', 'ل', 'الوزير'), ('و', 'ل', 'لوزير')]
    """
    cuts = [Cut("", "", folded, 0), *_cut_preposition("", folded, 0)]
    for conjunction in _CONJUNCTIONS:
        if folded.startswith(conjunction) and len(folded) > 2:
            rest = folded[1:]
            cuts.append(Cut(conjunction, "", rest, 1))
            cuts.extend(_cut_preposition(conjunction, rest, 1))
    return tuple(cuts)


def _cut_preposition(conjunction: str, word: str, skipped: int) -> list[Cut]:
    if len(word) < 3 or word[0] not in _PREPOSITIONS:
        return []
    cuts = []
    if word.startswith("لل"):
        # للوزير hides the article's alef; the stem is shown from its lam on
        cuts.append(Cut(conjunction, "ل", "ال" + word[2:], skipped + 1))
    cuts.append(Cut(conjunction, word[0], word[1:], skipped + 1))
    return cuts
