"""The ways a word may be cut, and what speaks for each: the evidence that the segmenter weighs.

A cut is what is written before the stem (و ف ب ل ك س, in the orders that Arabic allows) and the
pronoun written after it. The evidence: how common the stem is beside the whole word, what lists say
of both, the letters on either side of the cut.
"""

from __future__ import annotations

from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.vocabulary import Vocabulary

Cutting = tuple[str, str]
_NONE, _NAME = ("0",), ("name",)
_SHORTEST_NAME = 4
_KEPT = 1 << 18  # looked-up stems remembered; a long run forgets all and starts again
FRONTS = ("و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس")
ENDS = ("هما", "ها", "هم", "هن", "ه", "كما", "كم", "نا", "ني", "ك", "ي")
_NAMES = frozenset(("GIVEN", "GIVEN_MAYBE", "STATE", "CAPITAL", "CITY", "CITY_MAYBE", "REGION"))
_NAMES |= frozenset(("OUTLET", "ORG", "ZONE_OF"))  # and cities that clocks are told by
_CLOSED = frozenset(
    ("PREP", "PART", "PRON", "REL", "THAT", "CLAUSE", "IN", "BE", "NEG", "DEM", "SIDE", "PREPRON")
)


def cuttings(folded: str, *, closed: bool = False) -> tuple[Cutting, ...]:
    """Return every way to cut a word, whole first; ``closed`` by ة, it bears no pronoun.

    >>> cuttings("وجسره")
    (('', ''), ('و', ''), ('', 'ه'), ('و', 'ه'))
    >>> cuttings("بوابه", closed=True)
    (('', ''), ('ب', ''))
    """
    ends = () if closed else tuple(e for e in ENDS if folded.endswith(e))
    fronts = tuple(front for front in FRONTS if folded.startswith(front))
    found = [("", "")]
    for end in ("", *ends):
        for front in ("", *fronts):
            stem = len(folded) - len(front) - len(end)
            # له and بها are a preposition and its pronoun: the one cut that leaves no stem
            if (front or end) and (stem > 0 or (stem == 0 and front and end)):
                found.append((front, end))
    return tuple(found)


class Evidence:
    """What lists and letters say of a cut, as names that the model has weights for."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._lexicon = lexicon
        self._common = vocabulary.commonness
        self._kinds: dict[str, tuple[str, ...]] = {}

    def of(self, folded: str, cutting: Cutting) -> list[str]:
        r"""Return the evidence for a cut.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> listed = build_lexicon([("w", "form,class,lemma,features\nجسر,W,,")])
        >>> found = Evidence(listed, Vocabulary({"جسر": "5"})).of("وجسر", ("و", ""))
        >>> [name for name in found if name.startswith(("F:", "L:"))]
        ['F:و:5', 'L:و:n']
        """
        front, end = cutting
        return self._of_stem(folded, front, end) if front or end else self._of_whole(folded)

    def before_name(self, folded: str) -> str:
        r"""Return what is attached before a listed name, "" when the word is listed or no name ends it.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> listed = build_lexicon([("w", "form,class,lemma,features\nمرجان,CITY,,")])
        >>> words = Evidence(listed, Vocabulary({"مرجان": "3"}))
        >>> words.before_name("ولمرجان"), words.before_name("مرجان")
        ('ول', '')
        """
        if self.kinds(folded):
            return ""
        for front in FRONTS:
            stem = folded.removeprefix(front)
            if len(stem) < _SHORTEST_NAME or len(stem) == len(folded) or "س" in front:
                continue
            if front.endswith("ل") and stem.startswith("ل"):
                stem = "ا" + stem  # للكويت hides the article's alef
            kinds = self.kinds(stem)
            sure = kinds == _NAME or ("name" in kinds and stem.startswith("ال"))
            if sure and self._common(stem) >= self._common(folded):
                return front
        return ""

    def _of_whole(self, folded: str) -> list[str]:
        return [
            "whole",
            f"F{self._common(folded)}",
            f"w={folded}",
            f"n{min(len(folded), 8)}",
            f"p2={folded[:2]}",
            f"p3={folded[:3]}",
            f"p4={folded[:4]}",
            f"s2={folded[-2:]}",
            f"s3={folded[-3:]}",
            *(f"L{kind}" for kind in self.kinds(folded)),
        ]

    def _of_stem(self, folded: str, front: str, end: str) -> list[str]:
        stem = folded[len(front) : len(folded) - len(end)]
        common, kinds = self._common(stem), self.kinds(stem)
        if end and stem.endswith("ت"):  # the ة of the word, written ت before its pronoun
            form = stem[:-1] + "ه"
            common, kinds = max(common, self._common(form)), kinds + self.kinds(form)
        if front.endswith("ل") and stem.startswith("ل"):  # للوزير hides the article's alef
            form = "ا" + stem
            common, kinds = max(common, self._common(form)), kinds + self.kinds(form)
        whole, whole_kinds = self._common(folded), self.kinds(folded)
        kinds = kinds or _NONE
        long = min(len(stem), 7)
        found = [f"c={front}|{end}", f"st={stem}", f"FF:{not front}{not end}:{common}:{whole}"]
        if front:
            found += (
                f"f={front}",
                f"F:{front}:{common}",
                f"D:{front}:{max(-4, min(6, common - whole))}",
                f"n:{front}:{long}",
                f"{front}>{stem[:1]}",
                f"{front}>{stem[:2]}",
                f"{front}>{stem[:3]}",
                *[f"L:{front}:{kind}" for kind in kinds],
                *[f"W:{front}:{kind}" for kind in whole_kinds],
            )
        if end:
            found += (
                f"e={end}",
                f"E:{end}:{common}",
                f"DE:{end}:{max(-4, min(6, common - whole))}",
                f"nE:{end}:{long}",
                f"{end}<{stem[-1:]}",
                f"{end}<{stem[-2:]}",
                f"{end}<{stem[-3:]}",
                "AL" if stem.startswith("ال") else "x",
                *[f"LE:{end}:{kind}" for kind in kinds],
                *[f"WE:{end}:{kind}" for kind in whole_kinds],
            )
        return found

    def kinds(self, folded: str) -> tuple[str, ...]:
        """Return in which kinds of lists a word stands: name, closed, verb, future, n (any other)."""
        known = self._kinds.get(folded)
        if known is None:
            if len(self._kinds) >= _KEPT:
                self._kinds.clear()
            kinds = {_kind(entry.cls) for entry in self._lexicon.lookup(folded)}
            known = self._kinds[folded] = tuple(sorted(kinds))
        return known


def _kind(cls: str) -> str:
    if cls in _NAMES:
        return "name"
    if cls in _CLOSED:
        return "closed"
    if cls.startswith("CUE"):
        return "verb"
    return "future" if cls == "FUTURE" else "n"
