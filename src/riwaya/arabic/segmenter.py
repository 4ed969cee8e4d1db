"""A word cut into its parts by what was learned from segmented news.

`Segmenter.cut` weighs each way to cut a word (see `cutting`) and takes the heaviest. The weights are
those of a log-linear model that ranks the cuts of a word (method: Berger, Della Pietra & Della
Pietra 1996); they stand in `models/segmenter.tsv.gz`, made by tools/40_train_segmenter.py. A word
is cut alike wherever it stands, so each is weighed once. Two rules stand above the weights: كأن, and
a listed name after what only clitics can be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.cutting import ENDS, Cutting, Evidence, cuttings
from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.vocabulary import load_vocabulary
from riwaya.model.text import Token
from riwaya.resources.weights import read_table

_TAGS = {"و": "conj", "ف": "conj", "ب": "prep", "ل": "prep", "ك": "prep", "س": "fut"}
_AS_IF = "كأن"
_KEPT = 1 << 17  # words remembered; a long run forgets all and starts again


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a word, at its place in the text.

    ``tag`` is ``conj``, ``prep``, ``fut``, ``stem`` or ``pron``; what is no word of Arabic is one
    part, tagged with the kind of its token.
    """

    start: int
    end: int
    tag: str


class Segmenter:
    """Cuts words; what it has once weighed it remembers."""

    def __init__(self, weights: Mapping[str, float], evidence: Evidence) -> None:
        self._weights = weights
        self._evidence = evidence
        self._known: dict[tuple[str, bool], Cutting] = {}

    def cut(self, token: Token, text: str) -> tuple[Part, ...]:
        """Return the parts of a token, one part when nothing is attached to it.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.tokens import cut_tokens
        >>> words = load_segmenter(build_lexicon([]))
        >>> text = "وزير وبجسورها للبوابات فسيفتتح كأنه"
        >>> [[text[p.start : p.end] for p in words.cut(t, text)] for t in cut_tokens(text)]
        [['وزير'], ['و', 'ب', 'جسور', 'ها'], ['ل', 'لبوابات'], ['ف', 'س', 'يفتتح'], ['ك', 'أن', 'ه']]
        """
        if token.kind != "word":
            return (Part(token.start, token.end, token.kind),)
        surface = text[token.start : token.end]
        front, end = self.choose(token.folded, surface)
        if not front and not end:
            return (Part(token.start, token.end, "stem"),)
        stem = len(token.folded) - len(end)
        cuts = [*range(1, len(front) + 1)] + ([stem] if end and stem > len(front) else [])
        places = [0, *(surface_offset(surface, at) for at in cuts), len(surface)]
        tags = [*(_TAGS[letter] for letter in front)]
        tags += ["stem"] if stem > len(front) else []
        tags += ["pron"] if end else []
        return tuple(
            Part(token.start + a, token.start + b, tag)
            for (a, b), tag in zip(pairwise(places), tags, strict=True)
        )

    def choose(self, folded: str, surface: str) -> Cutting:
        """Return what is attached before and after a word, ("", "") when nothing is.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> load_segmenter(build_lexicon([])).choose("وبجسورها", "وبجسورها")
        ('وب', 'ها')
        """
        if _AS_IF in surface and (cutting := _as_if(surface)):
            return cutting
        key = (folded, surface[-1:] == "ة")
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = self._heaviest(folded, closed=key[1])
        return found

    def _heaviest(self, folded: str, *, closed: bool) -> Cutting:
        offered = cuttings(folded, closed=closed)
        if len(offered) == 1:
            return offered[0]
        if front := self._evidence.before_name(folded):
            return front, ""
        weights, evidence = self._weights, self._evidence.of
        return max(
            offered, key=lambda cut: sum([weights.get(e, 0.0) for e in evidence(folded, cut)])
        )


def _as_if(surface: str) -> Cutting | None:
    """Cut كأن, "as if", and what is written onto it: without its hamza it is كان, "was"."""
    front = "و" if surface.startswith("وكأن") else ""
    end = surface[len(front) + len(_AS_IF) :]
    whole = surface.startswith(front + _AS_IF) and (not end or end in ENDS)
    return (front + "ك", end) if whole else None


def load_segmenter(lexicon: Lexicon) -> Segmenter:
    """Return the segmenter that ships, over the word lists in use.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> load_segmenter(build_lexicon([])).choose("للجسر", "للجسر")
    ('ل', '')
    """
    return Segmenter(_weights(), Evidence(lexicon, load_vocabulary()))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {name: int(weight) / 100 for name, weight in read_table("segmenter.tsv.gz").items()}
