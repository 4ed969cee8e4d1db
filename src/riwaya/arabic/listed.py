"""Listed phrases as they stand in a sentence: which tokens begin, continue and end one.

Unlike the features of a word, these depend on its neighbours: مجلس is a council, مجلس الأمن a body
by name. Longest match first, left to right; one or two attached letters may stand before the first
word. `PLACES` numbers the answers for the tagger.
"""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.segment import cut_clitics

CLASSES = (
    *("ORG", "OUTLET", "CLUB", "COMPANY", "STATE", "CAPITAL", "CITY", "REGION"),
    *("TITLE_HEAD", "ORG_HEAD"),
)
PLACES = {
    (place, cls): number
    for number, (cls, place) in enumerate(((c, p) for c in CLASSES for p in "BIE"), start=1)
}
_KEPT = 1 << 17  # words remembered; a long run forgets all and starts again
Listed = tuple[int, int, int]  # token, and two numbers of PLACES, 0 for none


class ListedPhrases:
    """Finds the phrases of the lexicon; which may begin with a word is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._phrases = lexicon.phrases
        self._begin: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {}

    def find(self, words: Sequence[str]) -> list[Listed]:
        r"""Return, for each token of a listed phrase, where in a phrase of which class it stands.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> lists = build_lexicon([("w", "form,class,lemma,features\nاتحاد البنائين,ORG,,")])
        >>> ListedPhrases(lists).find("اجتماع لاتحاد البنائين امس".split())
        [(1, 1, 0), (2, 3, 0)]
        """
        found: list[Listed] = []
        at = 0
        begin = self._begin
        while at < len(words):
            offered = begin.get(words[at])
            if offered is None:
                if len(begin) >= _KEPT:
                    begin.clear()
                offered = begin[words[at]] = self._beginning(words[at])
            for rest, classes in offered:
                end = at + 1 + len(rest)
                if tuple(words[at + 1 : end]) == rest:
                    for token in range(at, end):
                        place = "B" if token == at else "E" if token == end - 1 else "I"
                        one, two = ([PLACES[place, cls] for cls in classes] + [0])[:2]
                        found.append((token, one, two))
                    at = end - 1
                    break
            at += 1
        return found

    def _beginning(self, word: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        offered = []
        for cut in cut_clitics(word):
            for parts, entries in self._phrases.get(cut.stem, ()):
                classes = {entry.cls.removesuffix("_MAYBE") for entry in entries}
                if kept := tuple(cls for cls in CLASSES if cls in classes):
                    offered.append((parts[1:], kept))
        return tuple(sorted(offered, key=lambda phrase: -len(phrase[0])))
