"""In what form something was said: a statement, a press conference, an interview, a post, a call."""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.arabic.lexicon import Entry
from riwaya.match.lattice import Lattice
from riwaya.model.statement import Medium
from riwaya.resolve.frame import Frame, bare
from riwaya.resolve.outlets import outlet_at

_IN = frozenset(("في", "فى", "خلال", "اثناء", "ضمن", "عبر", "عقب", "من"))
_BY = frozenset(("بحسب", "حسب", "وفق", "وفقا", "طبقا", "بموجب", "نص"))
_ON = frozenset(("على", "عبر", "في", "خلال", "من", "بحسب", "حسب", "وفق"))
_UPON = frozenset(("على", "عبر", "خلال"))
_OWN_PAGE = frozenset(("حساب", "صفحة"))
# a talk is an interview where an outlet has it, or the word says so
_TALKS = frozenset(("حديث", "لقاء", "حوار"))
_OUTLETS_OWN = frozenset(("صحفي", "صحفيه", "صحافي", "صحافيه", "تلفزيوني", "تلفزيونيه", "اذاعي"))
_OUTLETS_OWN |= frozenset(("متلفز", "متلفزه", "خاص", "خاصه", "هاتفي", "هاتفيه", "اعلامي"))
_TALK_REACH = 5
_DATA = "بيانات"
_PLAIN = frozenset(("statement", "report", "document"))


def medium_of(lattice: Lattice, frame: Frame) -> Medium | None:
    """Return the form that a frame names, None where it names none.

    What speaks itself counts (قال البيان); a press conference or post tells more than that a
    statement was made there.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.resolve.frame import frame_of
    >>> words = "وقالت الوزارة في بيان إن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> (own,) = find_attributions(lattice, load_grammar())
    >>> medium_of(lattice, frame_of(lattice, own, (5, 7), None))
    'statement'
    """
    named = [*_named(lattice, frame, frame.after), *_named(lattice, frame, frame.before)]
    told = next((one for one in named if one not in _PLAIN), None)
    return told or next(iter(named), None) or _speaking(lattice, frame)


def _named(lattice: Lattice, frame: Frame, tokens: tuple[int, ...]) -> Iterator[Medium]:
    """Yield the forms that the tokens name after a preposition."""
    last = -1
    for index in tokens:
        if index < last or index in frame.relative:
            continue
        found = medium_at(lattice, index)
        if found is None:
            continue
        end, entry = found
        if _led(lattice, frame, index, entry) and (medium := _form(lattice, index, end, entry)):
            last = end
            yield medium


def medium_at(lattice: Lattice, index: int) -> tuple[int, Entry] | None:
    """Return the end and the entry of the longest word for a form that begins at a token.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> end, entry = medium_at(lay_text("في مؤتمر صحفي", load_grammar()), 1)
    >>> end, entry.get("medium")
    (3, 'press_conference')
    """
    found = [
        (end, offer.value)
        for end, offer in lattice.steps(index, "~@MEDIUM")
        if isinstance(offer.value, Entry) and offer.value.get("medium")
    ]
    return max(found, key=lambda one: one[0], default=None)


def _led(lattice: Lattice, frame: Frame, index: int, entry: Entry) -> bool:
    """Say whether a preposition leads to the word: what is spoken about is no form of the saying."""
    folded = lattice.text.tokens[index].folded
    before = bare(lattice, index - 1)
    post = entry.get("medium") == "post"
    if entry.lemma in _OWN_PAGE:
        return before in _UPON
    if before in (_ON if post else _IN) or before in _BY or before in {"ب", "ل"}:
        return True
    if not lattice.has(index, "@MEDIUM") and folded[0] in "بل" and entry.lemma[0] != folded[0]:
        return folded[0] == "ب" or (bool(frame.after) and index == frame.after[0])
    return bool(frame.after) and index == frame.after[0] and _according(lattice, index)


def _according(lattice: Lattice, index: int) -> bool:
    """Say whether «according to» or «جاء» ends just before a token."""
    return any(
        end == index
        for first in range(max(0, index - 2), index)
        for key in ("~@ACCORDING", "~@ACCORDING_CLAUSE")
        for end, _ in lattice.steps(first, key)
    )


def _form(lattice: Lattice, index: int, end: int, entry: Entry) -> Medium | None:
    medium: Medium = entry.get("medium")  # type: ignore[assignment]
    tokens = lattice.text.tokens
    if entry.lemma in _TALKS:
        near = range(end, min(len(tokens), end + _TALK_REACH))
        told = end - index > 1 or any(tokens[i].folded in _OUTLETS_OWN for i in near)
        given = any(outlet_at(lattice, i, told=True) is not None for i in near)
        return "interview" if told or given else None
    return medium


def _speaking(lattice: Lattice, frame: Frame) -> Medium | None:
    """Return the form of what speaks itself: a statement, letter or report that somebody issued."""
    source = frame.source
    first = source.first if source is not None else None
    if frame.after and (first is None or first > frame.after[0]):
        first = frame.after[0]
    found = medium_at(lattice, first) if first is not None else None
    if first is None or found is None or lattice.text.tokens[first].folded == _DATA:
        return None
    _end, entry = found
    if entry.get("medium") not in _PLAIN or entry.lemma == "تصريح":
        return None
    return entry.get("medium")  # type: ignore[return-value]
