"""The words of a text that can stand in a number, each as the reader of numerals wants it.

Start at `pieces`. Words come from the list of numerals, digits from `extract.digits`. Spoken forms
that are other words in print (متين is sturdy, نص a text, ميه water) count only where what stands
beside them vouches for them; the words that join numbers (فاصلة, على, بعد) only between two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from riwaya.arabic.lexicon import Entry
from riwaya.arabic.numerals import NumberWord, Role
from riwaya.extract.digits import Place, read_digits
from riwaya.match.lattice import Lattice, Offer

LISTED, SIGN = "~@NUMERAL", "@NUMBER_SIGN"
_MAYBE = "~@NUMERAL_MAYBE"
_TANWIN = "\u064b"
_PREPOSITIONS = ("ب", "ل", "ك")
# What is written onto digits: the letters before the article, and whether the article is there.
_ONTO_DIGITS = {
    **{
        and_ + p: (and_, p, False)
        for and_ in ("", "و", "ف")
        for p in ("", *_PREPOSITIONS)
        if and_ + p
    },
    **{and_ + p + "ال": (and_, p, True) for and_ in ("", "و", "ف") for p in ("", "ب", "ك")},
    **{and_ + "لل": (and_, "ل", True) for and_ in ("", "و", "ف")},
}
_FUNCTION = tuple(
    f"@{c}" for c in ("PREP", "IN", "PART", "DEM", "REL", "PRON", "THAT", "NEG", "BE")
)
_THINGS = ("@COUNTED", "@COUNTED_A", "@COUNTED_MANY", "@CURRENCY_SIGN", "@UNIT_ONE", "@UNIT_MANY")
_DEGREES = frozenset(("درجه", "%", "٪", "بالمئه", "بالمائه"))
_OPENING = frozenset(("سالب", "ناقص", "جزء", "جزءا", "اجزاء"))
_NEVER = frozenset(("punct", "latin"))
_YEAR = frozenset(("سنه", "عام", "لعام", "لسنه", "من"))
_MOST_SIGNS = 2
_LONGEST_BARE = 16  # tokens of a text that says a number and nothing else
_Onto = tuple[int, str, str, bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """A number word of the text: its tokens, and the letters before its stem."""

    word: NumberWord
    first: int
    last: int
    skipped: int
    preposition: str


def nothing_else(lattice: Lattice, first: int, last: int) -> bool:
    """Say whether a sentence is nothing but a number: every word of it can stand in one.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("خمسة قوارب", load_grammar(), before="numbers")
    >>> nothing_else(lattice, 0, 1), nothing_else(lattice, 0, 2)
    (True, False)
    """
    return all(
        lattice.text.tokens[index].kind in {"number", "punct"}
        or lattice.has(index, LISTED, _MAYBE, SIGN)
        or lattice.text.tokens[index].folded in _ONTO_DIGITS
        for index in range(first, last)
    )


def pieces(lattice: Lattice, first: int, last: int) -> Iterator[Piece]:
    """Yield the number words of a sentence; what is written onto digits belongs to them.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("عبر 15 ألف زائر", load_grammar(), before="numbers")
    >>> [(piece.word.role, piece.word.value) for piece in pieces(lattice, 0, 4)]
    [('digits', 15), ('scale', 1000)]
    """
    return _Sentence(lattice, first, last).pieces()


def noun_follows(lattice: Lattice, index: int, last: int) -> bool:
    """Say whether a word stands there that a number before it can count.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> noun_follows(lay_text("ألفا قارب", load_grammar(), before="numbers"), 1, 2)
    True
    """
    if index >= last or lattice.text.tokens[index].kind != "word":
        return False
    offer = lattice.words[index].keys.get(LISTED)
    if offer is not None:
        return not offer.skipped and cast("Entry", offer.value).get("role") == "scale"
    folded = lattice.text.tokens[index].folded
    return len(folded) > 1 and folded[0] != "و" and not lattice.has(index, *_FUNCTION)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The tokens ``first`` to ``last`` (exclusive) of a text."""

    lattice: Lattice
    first: int
    last: int

    def pieces(self) -> Iterator[Piece]:
        tokens, words = self.lattice.text.tokens, self.lattice.words
        before: _Onto | None = None
        signs: tuple[Piece, ...] = ()
        done = self.first
        place: Place | None = None
        alone: bool | None = None
        for index in range(self.first, self.last):
            token = tokens[index]
            if index < done or token.kind in _NEVER:
                continue
            piece: Piece | None = None
            if token.kind == "number":
                place = place or Place(self.lattice, self.first, self.last, self.bare())
                piece = self.digits(place, index, before)
            else:
                keys = words[index].keys
                offer = keys.get(LISTED)
                if offer is None and _MAYBE in keys:
                    if alone is None:
                        alone = nothing_else(self.lattice, self.first, self.last)
                    offer = self.maybe(index, alone=alone)
                if offer is not None:
                    apart = before is not None and before[:2] == (index - 1, "و")
                    piece = self.listed(index, offer)
                    piece = _joined_by_word(piece) if apart else piece
                elif SIGN in keys:
                    signs = self.signs(index, done, signs)
                elif token.folded in _ONTO_DIGITS and self.leads(index):
                    before = (index, *_ONTO_DIGITS[token.folded])
            if piece is not None:
                if signs and signs[-1].last == piece.first:
                    yield from signs
                signs, done = (), piece.last
                yield piece

    def bare(self) -> bool:
        """Say whether the text is nothing but this number: no word and no other line."""
        tokens = self.lattice.text.tokens
        return len(tokens) <= _LONGEST_BARE and all(t.kind in {"number", "punct"} for t in tokens)

    def folded(self, index: int) -> str:
        """Return the folded token at an index of the sentence, or ""."""
        return self.lattice.text.tokens[index].folded if self.first <= index < self.last else ""

    def has(self, index: int, *keys: str) -> bool:
        """Say whether the token at an index of the sentence offers any of the keys."""
        return self.first <= index < self.last and self.lattice.has(index, *keys)

    def entry(self, index: int) -> Entry | None:
        """Return what the list says of the numeral at an index of the sentence, or None."""
        if not self.has(index, LISTED):
            return None
        return cast("Entry", self.lattice.known(index, LISTED))

    def role(self, index: int) -> str:
        """Return the role of the numeral at an index of the sentence, or ""."""
        entry = self.entry(index)
        return (entry.get("role") or "") if entry is not None else ""

    def leads(self, index: int) -> bool:
        """Say whether letters are written onto the next token; "and" may stand apart."""
        tokens = self.lattice.text.tokens
        return index + 1 < self.last and (
            tokens[index + 1].start == tokens[index].end or tokens[index].folded == "و"
        )

    def signs(self, index: int, done: int, before: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Return the words that join numbers up to this one, () where it cannot be one here.

        They stand after a number (``done`` is the end of the last) or open one: سالب خمسة.
        """
        offer = self.lattice.words[index].keys[SIGN]
        if offer.skipped or not (index == done or before or self.folded(index) in _OPENING):
            return ()
        role = cast("Entry", offer.value).get("role") or ""
        sign = Piece(NumberWord(cast("Role", role), 0, 0), index, index + 1, 0, "")
        if before and before[-1].last == index:
            return (*before, sign) if len(before) < _MOST_SIGNS else ()
        follows = index == done and index > self.first
        opens = self.folded(index) in _OPENING and not self.has(index - 1, "@NUM", LISTED)
        return (sign,) if follows or opens else ()

    def digits(self, place: Place, index: int, before: _Onto | None) -> Piece | None:
        found = read_digits(place, index)
        if found is None:
            return None
        word = NumberWord("digits", found.value, found.value, written=found.written)
        if before is None or before[0] != index - 1 or found.first < index:
            return Piece(word, found.first, found.last, 0, "")
        at, and_, preposition, definite = before
        word = replace(word, joined=bool(and_), attached=bool(preposition), definite=definite)
        return Piece(word, at, found.last, len(and_) + len(preposition), preposition)

    def listed(self, index: int, offer: Offer) -> Piece:
        keys = self.lattice.words[index].keys
        cls = cast("Entry", offer.value).cls
        preposition = ""
        if offer.skipped and f"@{cls}" not in keys:
            preposition = next((p for p in _PREPOSITIONS if f"{p}+@{cls}" in keys), "")
        if index + 1 < self.last and self.and_eleven(index):
            return Piece(NumberWord("teen", 1, 1, joined=True), index, index + 1, 1, "")
        joined = offer.skipped > len(preposition)
        word = _word(cast("Entry", offer.value), joined, preposition)
        if word.form == "either":
            token = self.lattice.text.tokens[index]
            if _TANWIN in self.lattice.text.article.text[token.start : token.end]:
                word = replace(word, form="singular")
            else:
                word = replace(word, leads=noun_follows(self.lattice, index + 1, self.last))
        return Piece(word, index, index + 1, offer.skipped, preposition)

    def and_eleven(self, index: int) -> bool:
        """Say whether a token is the "and one-" of وأحد عشر, which folds like واحد, "one"."""
        return self.folded(index) == "واحد" and self.folded(index + 1) in {"عشر", "عشره"}

    def maybe(self, index: int, *, alone: bool) -> Offer | None:
        """Return the numeral that a word is where what stands beside it vouches for it."""
        keys = self.lattice.words[index].keys
        offer = keys.get(_MAYBE)
        if offer is None or not ("@NUMERAL_MAYBE" in keys or "ب+@NUMERAL_MAYBE" in keys):
            return None  # كمية is an amount, not "like a hundred"
        return offer if self.vouched(index, offer, alone=alone) else None

    def vouched(self, index: int, offer: Offer, *, alone: bool) -> bool:
        """Say whether a word that is mostly another one is a numeral here."""
        entry = cast("Entry", offer.value)
        role = entry.get("role") or ""
        if alone and role not in {"part", "parts", "teen"}:
            return True
        before, after = self.role(index - 1), self.role(index + 1)
        counts = self.has(index + 1, *_THINGS)
        match role:
            case "hundred" | "hundreds" | "scale":
                counted = before == "unit" and not offer.skipped
                return counts or counted or after == "scale" or self.spoken(index)
            case "part":
                whole = after in {"scale", "hundred"} or self.has(index + 1, _MAYBE)
                halved = bool(before) and offer.skipped == 1
                return whole or (halved and (alone or counts))
            case "unit":
                return after in {"hundred", "scale"} or self.has(index + 1, _MAYBE)
            case "ordinal":
                compound = after == "ten" or (after == "tens" and self.joined(index + 1))
                ranks = ("@AL",) if entry.get("definite") else ("@COUNTED_A", "@COUNTED")
                return compound or (not offer.skipped and self.has(index - 1, *ranks))
            case "zero":
                point = self.sign_role(index + 1) == "point" or self.sign_role(index - 1) == "point"
                month = self.folded(index - 1) == "شهر" or self.folded(index + 1) in _YEAR
                counted = (
                    self.measured(index + 1) or self.folded(index + 1) in _DEGREES
                ) and not month
                opens = index == self.first and not self.has(index + 1, "@YEARNUM")
                return point or counted or opens or self.sign_role(index - 1) == "minus"
            case "teen":
                return after == "ten"
            case _:
                return before == "unit"

    def measured(self, index: int) -> bool:
        """Say whether money, a measure or a time is named at an index: of people none are zero."""
        if self.has(index, "@CURRENCY_SIGN", "@UNIT_ONE"):
            return True
        entry = self.lattice.known(index, "@COUNTED") if self.has(index, "@COUNTED") else None
        if not isinstance(entry, Entry):
            return False
        return entry.get("is") == "measure" or entry.get("kind") in {"money", "duration"}

    def spoken(self, index: int) -> bool:
        """Say whether a numeral beside a word is spoken too, and doubtless."""
        beside = (self.entry(index - 1), self.entry(index + 1))
        return any(entry is not None and entry.get("dialect") for entry in beside)

    def joined(self, index: int) -> bool:
        offer = self.lattice.words[index].keys.get(LISTED)
        return offer is not None and offer.skipped > 0

    def sign_role(self, index: int) -> str:
        """Return how the word at an index joins numbers, or ""."""
        if not self.has(index, SIGN) or self.lattice.words[index].keys[SIGN].skipped:
            return ""
        return cast("Entry", self.lattice.known(index, SIGN)).get("role") or ""


def _joined_by_word(piece: Piece) -> Piece:
    """Join a number word to what stands before the "and" that is written apart (خمسة و عشرون)."""
    if piece.skipped:
        return piece
    return Piece(replace(piece.word, joined=True), piece.first - 1, piece.last, 1, "")


@lru_cache(maxsize=4096)
def _word(entry: Entry, joined: bool, preposition: str) -> NumberWord:  # noqa: FBT001
    """Return what the list says of a number word, as the reader of numerals wants it."""
    over, under = entry.get("over") or "1", entry.get("under")
    value = int(over) / int(under) if under else int(entry.get("value") or entry.get("low") or 0)
    return NumberWord(
        cast("Role", entry.get("role")),
        value,
        int(entry.get("high") or 0) or value,
        entry.get("form") or "",  # type: ignore[arg-type]
        joined=joined,
        attached=bool(preposition),
        definite=entry.get("definite") == "yes",
        per=preposition == "ب",
        spoken=entry.get("dialect") is not None,
        part=entry.get("part") == "yes",
    )
