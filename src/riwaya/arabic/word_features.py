"""What a word shows by itself: its letters, how common it is, who lists it or what is left of it.

These are the features that the learned tagger (`windows`) weighs. Each depends on one word alone, so
that a word met again costs nothing; what stands beside it is the tagger's business. The first letter
of a feature tells its kind, for the ablations: w k n p s of letters, F of commonness, g of the lists of
the lexicon, m of the lists of the vocabulary; the next how the listed word was got: as it stands, c
by taking off what clitics may be, a without the article, q as the segmenter cuts it. The stems
themselves are no features: they were tried and gave nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.segment import cut_clitics
from riwaya.arabic.segmenter import Segmenter
from riwaya.arabic.vocabulary import Vocabulary
from riwaya.model.text import TokenKind

_WORLD = frozenset(
    (
        *("GIVEN", "SURNAME_PART", "STATE", "CAPITAL", "CITY", "REGION", "DEMONYM"),
        *("ORG", "ORG_HEAD", "OUTLET", "OUTLET_HEAD", "CLUB", "COMPANY"),
        *("TITLE_HEAD", "TITLE_MOD", "HONORIFIC", "COMMON"),
    )
)
_CLOSED = frozenset(
    ("PREP", "PART", "PRON", "REL", "THAT", "CLAUSE", "IN", "BE", "NEG", "DEM", "SIDE", "PREPRON")
)
_SIDES = frozenset(("STATE", "CAPITAL", "DEMONYM"))
_ENDINGS = ("ي", "يه", "يون", "يين", "يات", "يان", "يتان", "يتين")
_ARTICLE = "ال"
_KEPT = 1 << 18  # looked-up words remembered; a long run forgets all and starts again


class WordFeatures:
    """Features of words, over the word lists in use."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, segmenter: Segmenter) -> None:
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._segmenter = segmenter
        self._in_phrases = _phrase_words(lexicon)
        self._lists: dict[str, tuple[str, ...]] = {}
        self._sides: dict[str, tuple[str, ...]] = {}

    def of(self, folded: str, kind: TokenKind) -> Iterator[str]:
        r"""Yield the features of a word; some may come twice.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.segmenter import load_segmenter
        >>> lists = build_lexicon([("w", "form,class,lemma,features\nزمرد,CITY,,")])
        >>> words = WordFeatures(lists, Vocabulary({"زمرد": "3 g1"}), load_segmenter(lists))
        >>> [name for name in words.of("وزمرد", "word") if name[0] in "gm"]
        ['gc:CITY', 'mc:g1', 'gq:CITY', 'mq:g1']
        """
        if kind == "word" and (side := self._side(folded)):
            yield from side
            return
        yield f"w={folded}"
        yield f"k={kind}"
        if kind != "word":
            yield f"n={kind}{len(folded)}"
            return
        yield f"n={min(len(folded), 9)}"
        for count in range(1, min(5, len(folded))):
            yield f"p={folded[:count]}"
            yield f"s={folded[-count:]}"
        yield f"F={self._vocabulary.commonness(folded)}"
        yield from self._listed(folded, "")
        for cut in cut_clitics(folded)[1:]:
            if len(cut.stem) > 1:
                yield from self._listed(cut.stem, "c")
        if folded.startswith(_ARTICLE) and len(folded) > len(_ARTICLE) + 2:
            yield from self._listed(folded[len(_ARTICLE) :], "a")
        front, end = self._segmenter.choose(folded, folded)
        if front or end:
            yield from self._listed(folded[len(front) : len(folded) - len(end)], "q")

    def _side(self, folded: str) -> tuple[str, ...]:
        r"""Return what alone is told of a state, a capital or a nationality, () for other words.

        All are told alike, so that the tagger cannot read one side's news otherwise than another's:
        that it is one, what else the word may be, what is written before it, how an adjective ends.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.segmenter import load_segmenter
        >>> rows = "form,class,lemma,features\nزمرد,STATE,,\nعقيق,STATE,,"
        >>> lists = build_lexicon([("w", rows)])
        >>> words = WordFeatures(lists, Vocabulary({"زمرد": "3 g1"}), load_segmenter(lists))
        >>> list(words.of("وزمرد", "word")) == list(words.of("وعقيق", "word"))
        True
        """
        if folded not in self._sides:
            if len(self._sides) >= _KEPT:
                self._sides.clear()
            self._sides[folded] = self._as_side(folded)
        return self._sides[folded]

    def _as_side(self, folded: str) -> tuple[str, ...]:
        for cut in cut_clitics(folded):
            known = {entry.cls for entry in self._lexicon.lookup(cut.stem)}
            if known & _SIDES:
                classes = {_class(cls) for cls in known} - {""}
                ends = [f"e={end}" for end in _ENDINGS if cut.stem.endswith(end)]
                named = [f"g:{cls}" for cls in sorted(classes)]
                article = ["a=1"] if cut.stem.startswith(_ARTICLE) else []
                before = f"b={folded[: cut.skipped]}"
                return ("k=side", before, *named, *(ends if "DEMONYM" in classes else ()), *article)
        return ()

    def stem(self, folded: str, kind: TokenKind) -> str:
        r"""Return a word without what the segmenter cuts off it, "" for what has no meaning to weigh.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.segmenter import load_segmenter
        >>> from riwaya.arabic.vocabulary import load_vocabulary
        >>> lists = build_lexicon([])
        >>> WordFeatures(lists, load_vocabulary(), load_segmenter(lists)).stem("وبجسورها", "word")
        'جسور'
        """
        if kind != "word" or self._side(folded):
            return ""
        front, end = self._segmenter.choose(folded, folded)
        return folded[len(front) : len(folded) - len(end)]

    def _listed(self, word: str, how: str) -> Iterator[str]:
        """Yield the lists that hold a word; ``how`` says what was taken off to get it."""
        known = self._lists.get(word)
        if known is None:
            if len(self._lists) >= _KEPT:
                self._lists.clear()
            known = self._lists[word] = tuple(self._look_up(word))
        return (f"{name[0]}{how}{name[1:]}" for name in known)

    def _look_up(self, word: str) -> Iterator[str]:
        classes = {_class(entry.cls) for entry in self._lexicon.lookup(word)}
        yield from (f"g:{cls}" for cls in sorted(classes - {""}))
        yield from (f"g{place}" for place in sorted(self._in_phrases.get(word, ())))
        yield from (f"m:{mark}" for mark in self._vocabulary.marks(word))


def _phrase_words(lexicon: Lexicon) -> dict[str, set[str]]:
    """Say of each word of a listed phrase where it stands in phrases of which class."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in lexicon.phrases.values():
        for parts, entries in group:
            for cls in {_class(entry.cls) for entry in entries} & _WORLD:
                found[parts[0]].add(f"1:{cls}")
                for part in parts[1:]:
                    found[part].add(f"2:{cls}")
    return found


def _class(cls: str) -> str:
    """Return a class as the tagger knows it, "" when it does not matter here."""
    if cls.removesuffix("_MAYBE") in _WORLD:
        return cls
    if cls in _CLOSED:
        return "CLOSED"
    return "CUE" if cls.startswith("CUE") and not cls.startswith("CUED") else ""
