"""Where something was said: only a place that the text gives to the saying itself."""

from __future__ import annotations

from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.frame import Frame, bare
from riwaya.resolve.media import medium_at
from riwaya.resolve.sources import Source

_IN = frozenset(("في", "فى", "ب"))
_FROM = _IN | {"من"}
_TO = frozenset(("الي", "ل", "ب"))
_CAPITAL = frozenset(("بالعاصمه", "العاصمه", "مدينه", "بمدينه"))
_STAYING = ("زيارت", "زياره", "وصول", "جولت", "جوله")
_DURING = frozenset(("خلال", "اثناء", "في", "لدي", "ختام", "مستهل", "هامش", "ضمن"))
_AFTER = frozenset(("عقب", "بعد", "فور"))
_VISIT_REACH = 5
_ADJECTIVES = 2
_TALKS = frozenset(("press_conference", "speech"))


def venue_of(lattice: Lattice, frame: Frame) -> Source | None:
    """Return the place where something was said, None where the text does not tell.

    A place after somebody's office is his office's (مراسل الإذاعة في …); one that follows the name,
    the cue, a press conference or an audience is the saying's, and so is the goal of a visit during
    which it was said.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.resolve.frame import frame_of
    >>> words = "وقال للصحفيين في بيروت إن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> (own,) = find_attributions(lattice, load_grammar())
    >>> venue_of(lattice, frame_of(lattice, own, (6, 8), None)).span.of(words)
    'بيروت'
    """
    return (
        _visited(lattice, frame, frame.after)
        or _stood(lattice, frame)
        or _visited(lattice, frame, frame.before)
        or _opened(lattice, frame)
    )


def _place(lattice: Lattice, index: int) -> Source | None:
    """Return the state or city that begins at a token, past «العاصمة»."""
    if lattice.text.tokens[index].folded.lstrip("ول") in _CAPITAL:
        index += 1
    if index >= len(lattice.text.tokens):
        return None
    best: Source | None = None
    for end, offer in lattice.steps(index, "~@PLACE"):
        name = offer.value
        if isinstance(name, Name) and name.entry is not None and (not best or end > best.last):
            best = Source(name.span, index, end, name)
    if best is None or lattice.has(best.first, "@DEMONYM"):
        return None
    return best


def _led_place(lattice: Lattice, index: int, leads: frozenset[str]) -> Source | None:
    """Return the place that a preposition at a token, or written onto it, leads to."""
    tokens = lattice.text.tokens
    folded = bare(lattice, index)
    if folded in leads:
        return _place(lattice, index + 1) if index + 1 < len(tokens) else None
    if folded[:1] in leads & {"ب", "ل"}:
        joined = any(True for _ in lattice.steps(index, f"{folded[0]}+@PLACE"))
        if joined or folded in _CAPITAL:
            return _place(lattice, index)
    return None


def _stood(lattice: Lattice, frame: Frame) -> Source | None:
    """Return the place after the cue, a person's name, an audience or an occasion."""
    for index in frame.after:
        if index in frame.relative:
            continue
        place = _led_place(lattice, index, _IN)
        if place is not None and _ends(lattice, place, frame) and _of_saying(lattice, frame, index):
            return place
    return None


def _ends(lattice: Lattice, place: Source, frame: Frame) -> bool:
    """Say whether a place stands alone: the frame goes on with a mark or a new phrase after it."""
    if place.last not in frame.after:
        return True
    goes_on = lattice.has(
        place.last, "@THAT", "@COMMA", "@DASH", "@IN", "@PREP", "@COLON", "@TIME", "@QUOTE"
    )
    timed = any(True for _ in lattice.steps(place.last, "@TIME"))
    return goes_on or timed or (frame.source is not None and frame.source.first == place.last)


def _of_saying(lattice: Lattice, frame: Frame, index: int) -> bool:
    """Say whether what stands before a place can be at it while it speaks."""
    first = frame.after[0]
    if index == first and (frame.source is None or frame.source.last != index):
        return frame.source is not None or bare(lattice, index) in _IN  # «قال في …»
    source = frame.source
    if source is not None and source.last == index:
        name = source.name
        person = name is not None and name.kind == "person" and name.name is not None
        return (
            person
            and name is not None
            and name.name is not None
            and name.name.end == source.span.end
        )
    before = index - 1
    if lattice.has(before, "@COMMA", "@DASH"):
        return source is not None and source.last == before and _person(source)
    if any(
        end == index
        for at in range(max(first, index - 5), index)
        for end, _ in lattice.steps(at, "@TIME")
    ):
        return True
    if lattice.has(before, "ل+@SOURCE_NOUN") or bare(lattice, before - 1) == "امام":
        return True  # «للصحفيين في …»
    return _held(lattice, frame, index)


def _held(lattice: Lattice, frame: Frame, index: int) -> bool:
    """Say whether a place is that of a press conference or speech (في مؤتمر صحفي مع … في بيروت)."""
    for at in frame.after:
        found = medium_at(lattice, at) if at < index else None
        if found is None or found[1].get("medium") not in _TALKS:
            continue
        end, entry = found
        if index - end <= _ADJECTIVES:
            return True
        between = range(end, index)
        with_whom = entry.get("medium") == "press_conference" and any(
            bare(lattice, i) == "مع" for i in between
        )
        return (
            with_whom
            and not lattice.has(index - 1, "@DEMONYM")
            and not any(lattice.has(i, "@COMMA", "@DASH") for i in between)
        )
    return False


def _person(source: Source) -> bool:
    return source.name is not None and source.name.kind == "person"


def _visited(lattice: Lattice, frame: Frame, tokens: tuple[int, ...]) -> Source | None:
    """Return the goal of a visit or arrival during which it was said (خلال زيارته إلى …)."""
    for index in tokens:
        if index in frame.relative or not index:
            continue
        word = lattice.text.tokens[index].folded
        if not word.startswith(_STAYING):
            continue
        before = bare(lattice, index - 1)
        arrived = before in _AFTER and word.startswith("وصول")
        if before not in _DURING and not arrived:
            continue
        for at in range(index + 1, min(index + _VISIT_REACH, tokens[-1] + 1)):
            place = _led_place(lattice, at, _TO)
            if place is not None:
                return place
            if lattice.has(at, "@COMMA", "@STOP"):
                break
    return None


def _opened(lattice: Lattice, frame: Frame) -> Source | None:
    """Return the place that opens the sentence before somebody by name speaks (وفي …، قال فلان)."""
    if not frame.before:
        return None
    known = frame.source is not None and _person(frame.source)
    if not known and bare(lattice, frame.before[0]) != "من":
        return None
    place = _led_place(lattice, frame.before[0], _FROM)
    if place is None or place.last not in frame.before:
        return None
    rest = [i for i in frame.before if i >= place.last]
    return place if all(lattice.has(i, "@COMMA") for i in rest) else None
