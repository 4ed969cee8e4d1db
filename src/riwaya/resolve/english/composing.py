"""Pieces put side by side: what grammar joins is joined, all else stays apart.

Arabic shows by bare adjacency that one noun owns the next (opening of bridge), that an adjective
belongs to the noun before it, that a decision is one *to send*. Only these joints are made. Pieces
that merely follow each other stand apart (" · "): nothing is said of how they hang together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from riwaya.resolve.english.words import NOUNS, Gloss

APART, LISTED = " · ", ", "
_SAID_OF_VERBS = {"لم": "did not", "لن": "will not", "لا": "does not"}
_KEPT = frozenset(("negation", "condition", "limit", "hedge", "modal"))


@dataclass(slots=True)
class Piece:
    """A piece of the line: the text before its last noun and that noun's own, and how it ends.

    ``owns`` tells that what follows at once belongs to it, ``to`` that a verbal noun after it says
    what is decided or wanted, ``acts`` that it is a verb in the infinitive, whose object follows.
    """

    head: str
    tail: str
    part: str
    last: int
    joiner: str = APART
    owns: bool = False
    definite: bool = False
    feminine: bool | None = False
    to: bool = False
    acts: bool = False

    @property
    def text(self) -> str:
        """Return the whole piece."""
        return self.head + self.tail


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A small word that waits for what it bears on."""

    text: str
    part: str
    word: str
    first: int


@dataclass(slots=True)
class Composer:
    """Pieces in the order of the text, and the small words waiting for the next."""

    pieces: list[Piece] = field(default_factory=list)
    charged: bool = False
    _waiting: list[_Waiting] = field(default_factory=list)
    _reaches: int = -1
    _infinitive: bool = False

    def line(self) -> str:
        """Return the pieces as one line."""
        return "".join(
            (piece.joiner if at else "") + piece.text for at, piece in enumerate(self.pieces)
        )

    def wait(self, text: str, part: str, word: str, index: int, last: int) -> None:
        """Hold a negation, condition, hedge or preposition for the piece that follows at once."""
        if self._waiting and self._reaches != index:
            self.flush()
        self._waiting.append(_Waiting(text, part, word, index))
        self._reaches = last

    def pass_over(self, index: int, *, infinitive: bool = False) -> None:
        """Let "that" or "to be" stand between small words and their piece."""
        if self._waiting and self._reaches == index:
            if infinitive and self._waiting[-1].text == "to":
                self._waiting.pop()
            self._reaches = index + 1
        self._infinitive = infinitive

    def reach_over(self, index: int) -> bool:
        """Let a preposition stand between "agreed" and "to send"; say whether it did."""
        if self.pieces and self.pieces[-1].to and self.pieces[-1].last == index:
            self.pieces[-1].last = index + 1
            return True
        return False

    def flush(self) -> None:
        """Give what no piece followed a piece of its own; lone prepositions say nothing."""
        for waiting in self._waiting:
            if waiting.part in _KEPT:
                self.pieces.append(Piece("", f"{waiting.text} …", waiting.part, -1))
        self._waiting.clear()
        self._infinitive = False

    def add_gloss(self, gloss: Gloss, index: int) -> None:
        """Add a word of the glossary."""
        text, acts = self._worded(gloss, index)
        charged = gloss.loaded
        self.charged |= charged
        if charged:
            text = f"“{text}”"
        form = gloss.form
        noun = gloss.part in NOUNS
        piece = Piece(
            "",
            text,
            gloss.part,
            gloss.last,
            owns=acts or (noun and not self._closed(gloss, index)),
            definite=form.definite or form.owned,
            feminine=_gender(gloss),
            to=gloss.has("to"),
            acts=acts,
        )
        if gloss.part == "adjective" and self._attach(piece, gloss, index):
            return
        if gloss.part == "adjective" and not gloss.has("hedge") and not charged:
            before = self._before(index)
            if before is None and not (self._waiting and self._reaches == index):
                return  # an adjective by itself says nothing of anything
        if gloss.part == "masdar" and self._decided(gloss, index):
            return
        self._put(piece, index, gloss.conjunction, gloss.preposition)

    def add_other(self, text: str, part: str, first: int, last: int, conjunction: str = "") -> None:
        """Add a figure, a time or a name."""
        self._put(Piece("", text, part, last), first, conjunction, "")

    def add_origin(self, country: str, index: int, last: int, conjunction: str) -> bool:
        """Hang a country on the noun before it; say whether there was one."""
        before = self._before(index)
        if before is None or before.part not in NOUNS | {"amount"}:
            return False
        again = " of " in before.tail
        before.tail += (
            f" and {country}" if again and conjunction else f", {country}" if again else ""
        )
        before.tail += "" if again else f" of {country}"
        before.last, before.owns = last, False
        return True

    def follows_noun(self, index: int) -> bool:
        """Say whether a noun or figure ends just before a token."""
        before = self._before(index)
        return before is not None and before.part in NOUNS | {"amount"}

    def _before(self, index: int) -> Piece | None:
        """Return the piece that ends where this begins, with nothing waiting between."""
        if self.pieces and self.pieces[-1].last == index and not self._waiting:
            return self.pieces[-1]
        return None

    def _closed(self, gloss: Gloss, index: int) -> bool:
        """Say whether a noun cannot own what follows: it has the article, a pronoun, an ending.

        A word that may also be a verb (رفع, raised or raising) owns nothing unless a preposition or
        another noun before it makes it a noun.
        """
        form = gloss.form
        if form.definite or form.owned or form.accusative or form.strong:
            return True
        if gloss.entry.get("verb") != "maybe" or gloss.preposition:
            return False
        before = self._before(index)
        owned = before is not None and (before.owns or before.to)
        after = self._waiting and self._reaches == index and self._waiting[-1].part == "preposition"
        return not (owned or after)

    def _worded(self, gloss: Gloss, index: int) -> tuple[str, bool]:
        """Return a word's English after the small words before it; say if it is an infinitive."""
        reached = self._reaches == index
        if (
            gloss.part == "verb"
            and gloss.entry.get("tense") == "imperfect"
            and gloss.form.tense != "future"
        ):
            waiting = self._waiting[-1] if self._waiting and reached else None
            if waiting is not None and waiting.word in _SAID_OF_VERBS:
                self._waiting[-1] = _Waiting(
                    _SAID_OF_VERBS[waiting.word], "negation", "", waiting.first
                )
                return gloss.singular, False
            if waiting is not None and waiting.part == "modal":
                return gloss.singular, False
            if self._infinitive:
                return f"to {gloss.singular}", True
        purpose = gloss.preposition == "ل" and not gloss.form.definite and not gloss.has("event")
        if gloss.part == "masdar" and purpose:
            return f"to {gloss.entry.get('do')}", True
        if gloss.part in NOUNS and self._waiting and reached and self._waiting[-1].word == "لا":
            waiting = self._waiting[-1]
            self._waiting[-1] = _Waiting("no", "negation", "", waiting.first)
        return gloss.english(), False

    def _attach(self, piece: Piece, gloss: Gloss, index: int) -> bool:
        """Put an adjective before the noun it follows, when the two agree."""
        before = self._before(index)
        if before is None or gloss.conjunction or gloss.preposition:
            return False
        if before.part == "amount":
            before.tail += f" ({piece.tail})"
            before.last = gloss.last
            return True
        if before.part not in NOUNS or before.acts:
            return False
        if before.definite != gloss.form.definite:
            return False
        if before.head and before.feminine not in {piece.feminine, None}:
            return False  # it may belong to an earlier noun of the chain
        before.tail = f"{piece.tail} {before.tail}"
        before.last, before.owns = gloss.last, False
        return True

    def _decided(self, gloss: Gloss, index: int) -> bool:
        """Put a verbal noun after "decided" or "decision" as what is decided."""
        before = self._before(index)
        if before is None or not before.to or gloss.conjunction or not gloss.entry.get("do"):
            return False
        before.head = before.text + " to "
        before.tail = gloss.entry.get("do") or ""
        before.last, before.to, before.acts = gloss.last, False, True
        before.owns = not gloss.form.definite and not gloss.form.owned
        before.part = "masdar"
        return True

    def _put(self, piece: Piece, index: int, conjunction: str, preposition: str) -> None:
        if piece.part not in {"verb", "masdar"}:
            self._obliges()
        if self._waiting and self._reaches == index:
            before = self._waiting[0].first
            words = _before_piece(" ".join(waiting.text for waiting in self._waiting), piece)
            piece.head = f"{words} " if words else ""
            self._waiting.clear()
            joined = bool(self.pieces) and self.pieces[-1].last == before
            piece.joiner = " " if joined else APART
            self._infinitive = False
            self.pieces.append(piece)
            return
        self.flush()
        before_piece = self._before(index)
        if before_piece is not None and not preposition:
            if conjunction and _alike(before_piece.part, piece.part):
                piece.joiner = LISTED
            elif not conjunction and before_piece.owns and piece.part in NOUNS | {"name", "amount"}:
                glue = " " if before_piece.acts else " of "
                before_piece.head = before_piece.text + glue
                before_piece.tail, before_piece.last = piece.tail, piece.last
                before_piece.owns, before_piece.definite = piece.owns, piece.definite
                before_piece.feminine, before_piece.acts = piece.feminine, piece.acts
                before_piece.part = piece.part
                return
        elif before_piece is not None and piece.acts:
            piece.joiner = " "
        self.pieces.append(piece)

    def _obliges(self) -> None:
        """Let "must" stand alone before what is no action."""
        if self._waiting and self._waiting[-1].part == "modal":
            self.pieces.append(
                Piece("", " ".join(waiting.text for waiting in self._waiting), "modal", -1)
            )
            self._waiting.clear()


def _before_piece(words: str, piece: Piece) -> str:
    """Return the small words before a piece: a day takes "on", and no word comes twice."""
    if piece.part == "time" and words.endswith("in"):
        day = piece.tail[:1].isdigit() and piece.tail.count(" ") > 1
        return words[:-2] + ("on" if day else "in")
    last = words.rsplit(" ", 1)[-1]
    return words[: -len(last)].rstrip() if piece.tail.startswith(last + " ") else words


def _gender(gloss: Gloss) -> bool | None:
    """Say whether a word takes a feminine adjective; None where a plural may go either way."""
    form = gloss.form
    ends = form.stem.endswith(("ه", "ات"))
    if gloss.entry.get("number") or (gloss.entry.get("count") == "no" and not ends):
        return None
    return form.feminine or ends or (form.number == "plural" and not form.strong)


def _alike(one: str, other: str) -> bool:
    """Say whether two pieces can stand in one list."""
    named = NOUNS | {"name", "amount"}
    return one == other or (one in named and other in named)
