"""What the tables recognise in a stretch of the text, in its order.

Figures, times and names of the record come first, then the glossary; words without content are
passed over; a word that nothing knows breaks the line and is counted. Negations, conditions, limits
and hedges are kept even when what they bear on is not known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from riwaya.arabic.characters import fold
from riwaya.arabic.segment import cut_clitics
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.resolve.english.amounts import UNIT, figure_in_english, time_in_english
from riwaya.resolve.english.composing import Composer
from riwaya.resolve.english.names import UNNAMED, choose, name_in_english
from riwaya.resolve.english.origins import origin_at
from riwaya.resolve.english.scene import Scene
from riwaya.resolve.english.words import Gloss, gloss_at

_EMPTY = frozenset(
    ("THAT", "IN", "PREP", "REL", "DEM", "PRON", "PART", "BE", "CLAUSE", "SIDE", "NEG", "APPROX")
)
_PASSED = frozenset(("THAT", "BE"))
_TO = frozenset(("ان", "بان", "لان"))
_SMALL = frozenset(("negation", "condition", "limit", "hedge", "modal", "preposition"))
_THROUGH = frozenset(("علي", "على", "الي", "في", "عن", "ب"))
_CERTAIN = {
    "indicated": "indications",
    "probable": "probably",
    "believed": "believed",
    "apparent": "apparently",
    "possible": "possibly",
    "speculative": "by guess",
}
_MOST_PIECES = 24
_MOST_TOKENS = 500  # contents within contents are walked through again and again


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch in English, the share of its words recognised, and whether any is charged."""

    line: str
    share: float
    charged: bool


def content_in_english(
    span: Span,
    scene: Scene,
    hedges: Iterable[Span] = (),
    loaded: Iterable[Span] = (),
    gloss: Iterable[Span] = (),
) -> Told:
    """Say in English what is recognised in a stretch; ``gloss`` spans are another's, left out.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.resolve.english.scene import build_scene
    >>> words = "قرار إرسال مساعدات غذائية إلى القرى"
    >>> scene = build_scene((), (), (), lay_text(words, load_grammar()).text,
    ...                     load_grammar().language.lexicon)
    >>> content_in_english(Span(0, len(words)), scene).line
    'decision to send food aid to villages'
    """
    return _Telling(scene, tuple(hedges), tuple(loaded), tuple(gloss)).tell(span)


class _Telling:
    """One walk over the tokens of a stretch."""

    def __init__(
        self,
        scene: Scene,
        hedges: tuple[Span, ...],
        loaded: tuple[Span, ...],
        gloss: tuple[Span, ...],
    ) -> None:
        self.scene = scene
        self.hedges = hedges
        self.loaded = loaded
        self.skipped = gloss
        self.composer = Composer()
        self.known = 0
        self.unknown = 0

    def tell(self, span: Span) -> Told:
        tokens = self.scene.text.tokens
        index = bisect_left(self.scene.starts, span.start)
        if index and tokens[index - 1].end > span.start:
            index -= 1  # the stretch begins inside a word, after its attached letters
        for outside in self.hedges:
            if not span.covers(outside):
                self._hedge(outside, index)
        last = min(len(tokens), index + _MOST_TOKENS)
        while index < last and tokens[index].start < span.end:
            index = self._step(index, span)
        self.composer.flush()
        if index < len(tokens) and tokens[index].start < span.end:
            self.composer.add_other("…", "rest", index, index + 1)
        words = self.known + self.unknown
        return Told(self._cut(), self.known / words if words else 0.0, self.composer.charged)

    def _step(self, index: int, span: Span) -> int:
        token = self.scene.text.tokens[index]
        for other in self.skipped:
            if other.start <= token.start < other.end:
                return index + 1
        if token.kind == "punct":
            return index + 1
        if (after := self._find(index)) > index:
            self.known += 1
            return after
        words = self.scene.text.article.text
        found = gloss_at(self.scene.text.tokens, index, words, self.scene.lexicon)
        if found:
            gloss = choose(found, self.composer, index)
            if self.scene.text.tokens[gloss.last - 1].start < span.end and self._gloss(
                gloss, index
            ):
                return gloss.last
        return self._other(index)

    def _find(self, index: int) -> int:
        """Add the figure, time or name that begins in a token; return the token after it."""
        token = self.scene.text.tokens[index]
        scene = self.scene
        for start in range(token.start, min(token.start + 4, token.end)):
            if start not in scene.finds:
                continue
            text, part, end = self._found(start)
            if text is None:
                continue
            conjunction = self.scene.text.article.text[token.start : start][:1]
            last = max(bisect_left(self.scene.starts, end), index + 1)
            self.composer.add_other(
                text, part, index, last, conjunction if conjunction in "وف" else ""
            )
            return last
        return index

    def _found(self, start: int) -> tuple[str | None, str, int]:
        scene = self.scene
        figure = scene.figures_at.get(start)
        time = scene.times_at.get(start)
        if figure is not None and (time is None or figure.end >= time.end):
            return self._amount(figure)
        if time is not None:
            return time_in_english(time, led=True), "time", time.end
        name = scene.names_at.get(start)
        if name is not None and self._is_proper(name[1], start):
            told = name_in_english(name[1], scene.lexicon)
            return (None if told == UNNAMED else told), "name", name[0]
        return None, "", start

    def _amount(self, figure: Figure) -> tuple[str, str, int]:
        """Return a figure in English; a counted people may be named by more words than its unit."""
        scene = self.scene
        text, end = figure_in_english(figure, scene.lexicon), figure.end
        self.composer.charged |= "“" in text
        if UNIT in text:
            tokens = scene.text.tokens
            last = bisect_left(scene.starts, end) - 1
            origin = origin_at(tokens, last, scene.lexicon) if last >= 0 else None
            if origin is not None:
                text = text.replace(UNIT, f"people of {origin.place}")
                end = tokens[origin.last - 1].end
        return text, "amount", end

    def _is_proper(self, actor: Actor, start: int) -> bool:
        """Say whether an actor goes by a name; a body of common words goes by the glossary."""
        if actor.name_en_by == "table" or (actor.type == "person" and not actor.roles):
            return True
        if actor.type in {"described", "group"}:
            return False
        words, tokens = self.scene.text.article.text, self.scene.text.tokens
        index = bisect_left(self.scene.starts, start + 1) - 1
        glossed = gloss_at(tokens, index, words, self.scene.lexicon)
        return actor.type == "person" or not glossed

    def _gloss(self, gloss: Gloss, index: int) -> bool:
        """Add a word of the glossary; return False when it says nothing where it stands."""
        part = gloss.part
        tokens = self.scene.text.tokens
        if part in _SMALL:
            before = gloss.entry.get("before")
            if (
                part == "preposition"
                and tokens[index].folded in _THROUGH
                and self.composer.reach_over(index)
            ):
                return True
            if before == "imperfect" and not self._imperfect(gloss.last):
                return False
            if before == "name" and self._named_from(gloss.last) is None:
                return False
            self.composer.wait(gloss.singular, part, gloss.form.stem, index, gloss.last)
            return True
        self.known += 1
        span = Span(tokens[index].start, tokens[gloss.last - 1].end)
        if any(span.overlaps(charged) for charged in self.loaded) and not gloss.loaded:
            self.composer.charged = True
            self.composer.add_other(f"“{gloss.english()}”", part, index, gloss.last)
            return True
        self.composer.add_gloss(gloss, index)
        return True

    def _other(self, index: int) -> int:
        """Take a word that no find and no gloss explains."""
        token = self.scene.text.tokens[index]
        origin = origin_at(self.scene.text.tokens, index, self.scene.lexicon)
        if origin is not None:
            if not origin.put(self.composer, index):
                text = f"of {origin.place}"
                self.composer.add_other(text, "origin", index, origin.last, origin.conjunction)
            self.known += 1
            return origin.last
        span = Span(token.start, token.end)
        if any(span.overlaps(hedge) for hedge in self.hedges):
            self._hedge(span, index)
            return index + 1
        classes = {
            entry.cls
            for cut in cut_clitics(token.folded)
            for entry in self.scene.lexicon.lookup(cut.stem)
        }
        if classes & _EMPTY:
            reached = token.folded in _THROUGH and self.composer.reach_over(index)
            if not reached and classes & _PASSED:
                self.composer.pass_over(index, infinitive=token.folded in _TO)
        elif token.kind == "word":
            self.unknown += 1
        return index + 1

    def _hedge(self, span: Span, index: int) -> None:
        """Add a hedge of the record that the glossary does not word, by the certainty it leaves."""
        words = span.of(self.scene.text.article.text)
        certainty = next(
            (
                entry.get("certainty")
                for cut in cut_clitics(_folded(words))
                for entry in self.scene.lexicon.lookup(cut.stem)
                if entry.cls == "HEDGE"
            ),
            None,
        )
        self.composer.wait(
            _CERTAIN.get(certainty or "possible", "possibly"), "hedge", "", index, index + 1
        )

    def _imperfect(self, index: int) -> bool:
        tokens = self.scene.text.tokens
        if index >= len(tokens):
            return False
        folded = tokens[index].folded
        return tokens[index].kind == "word" and folded[0] in "يتن" and len(folded) > 3

    def _named_from(self, index: int) -> str | None:
        tokens = self.scene.text.tokens
        if index >= len(tokens):
            return None
        text, part, _end = self._found(tokens[index].start)
        return text if part == "name" else None

    def _cut(self) -> str:
        """Return the line, cut where it grows long, with what must not be lost from the rest."""
        pieces = self.composer.pieces
        if len(pieces) <= _MOST_PIECES:
            return self.composer.line()
        kept, rest = pieces[:_MOST_PIECES], pieces[_MOST_PIECES:]
        self.composer.pieces = kept
        line = self.composer.line() + " · …"
        small = dict.fromkeys(
            word for piece in rest for word in _WATCHED if word in f" {piece.text} "
        )
        return line + "".join(f" ·{word}…" for word in small)


def _folded(words: str) -> str:
    return fold(words.split(maxsplit=1)[0]) if words.split() else ""


_WATCHED: tuple[str, ...] = (
    " not ",
    " no ",
    " without ",
    " if ",
    " unless ",
    " except ",
    " only ",
    " but ",
)
_WATCHED += (" or ", " perhaps ", " possibly ", " probably ", " may ", " apparently ", " believed ")
