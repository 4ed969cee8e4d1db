"""To whom something was said: an outlet, somebody by name or office, or an audience described."""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution, Tokens
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.frame import TELLING, Frame, bare, frame_of
from riwaya.resolve.media import medium_at
from riwaya.resolve.outlets import outlet_at
from riwaya.resolve.sources import Source
from riwaya.resolve.speakers import Voice

_WITH = frozenset(("مع", "الي", "لدي", "امام", "لقاء"))
_MET = ("لقائه", "لقائها", "لقاءه", "لقاءها", "استقباله", "استقبالها", "اجتماعه", "اجتماعها")
_WHILE = frozenset(("خلال", "اثناء", "لدي", "في"))
_TURNED = ("مخاطبا", "مخاطبه", "متوجها", "متوجهه")
_CALLING = frozenset(("دعا",))
_LONGEST = 6
_GIVEN_REACH = 4
_MARKED = 2
_DESCRIBED = frozenset(("group", "described"))
_TALKS = frozenset(("تحدث", "تحدثت", "تحدثوا"))
_PRESS = ("~@SOURCE_NOUN", "~@GROUP_NOUN", "~@GROUP_SOUND")
_SPOKEN = frozenset(("interview", "statement", "call", "document", "speech", "press_conference"))


def hearer_of(
    lattice: Lattice, own: Attribution, content: Tokens, source: Source | None, free: int = 0
) -> Source | None:
    """Return whom the text says something was said to, None where it does not tell.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وقال الوزير لصحيفة المرفأ إن السد آمن"
    >>> lattice = lay_text(words, load_grammar())
    >>> (own,) = find_attributions(lattice, load_grammar())
    >>> hearer_of(lattice, own, (5, 7), None).span.of(words)
    'صحيفة المرفأ'
    """
    frame = frame_of(lattice, own, content, source, free)
    if own.word is not None and own.word.lemma in TELLING:
        told = _object(lattice, frame)
        if told is not None and not (source is not None and told.span.overlaps(source.span)):
            return told
    if own.frame == "around":  # «وفقا لـ …» names who speaks
        outlets = (_outlet(lattice, frame, frame.after, at) for at in frame.after[1:])
        return next((outlet for outlet in outlets if outlet is not None), None)
    if own.word is not None and own.word.lemma in _CALLING:
        return None  # «دعا لـ …» is for somebody
    return _among(lattice, frame, frame.after) or _among(lattice, frame, frame.before)


def _object(lattice: Lattice, frame: Frame) -> Source | None:
    """Return the object of a verb of telling: whoever stands after the speaker, or after the verb."""
    source = frame.source
    if not frame.after or source is None:
        return None
    at = source.last if source.last in frame.after else frame.after[0]
    if source.last not in frame.after and source.first >= frame.after[0]:
        return None
    while at in frame.after and lattice.has(at, "@COMMA"):
        at += 1
    if at not in frame.after:
        return None
    if _attached(lattice, at, "ب"):
        return None
    return _name_at(lattice, at) or _phrase(lattice, frame, at)


def _among(lattice: Lattice, frame: Frame, tokens: tuple[int, ...]) -> Source | None:
    """Return the first outlet among the tokens that words were given to, else the first hearer."""
    for hearer in (_outlet, _given):
        for index in tokens:
            found = hearer(lattice, frame, tokens, index)
            if found is not None:
                return found
    return None


def _outlet(lattice: Lattice, frame: Frame, tokens: tuple[int, ...], index: int) -> Source | None:
    """Return the outlet that words were given to (لقناة …, في مقابلة مع صحيفة …)."""
    outlet = outlet_at(lattice, index, told=True) or _marked(lattice, index)
    if outlet is None or outlet.last - 1 > tokens[-1]:
        return None
    if frame.source is not None and outlet.span.overlaps(frame.source.span):
        return None
    if outlet.name is None and _within(lattice, index):
        return None
    before = index - 1
    while before >= tokens[0] and lattice.has(before, "@QUOTE", "@OPEN"):
        before -= 1
    word = lattice.text.tokens[before].folded if before >= tokens[0] else ""
    if (
        index in frame.relative
        and word not in _TALKS
        and not (word in {"ل", "الي"} and lattice.text.tokens[before - 1].folded in _TALKS)
    ):
        return None
    if _attached(lattice, index, "ل") or word in {"ل", "لـ"}:
        return outlet if before < index - 1 or not _owned(lattice, index) else None
    if _attached(lattice, index, "ب") or word in _WITH:
        return outlet if _talk_before(lattice, tokens, before) else None
    return None


def _within(lattice: Lattice, index: int) -> bool:
    """Say whether a word stands inside a longer name (وكالة … للأنباء)."""
    return any(
        end > index
        for at in range(max(0, index - _LONGEST), index)
        for end, _ in lattice.steps(at, "~@NAME")
    )


def _marked(lattice: Lattice, index: int) -> Source | None:
    """Return a newspaper whose name is a plain word, in brackets or marks after «ل» (لـ(الشراع))."""
    if index < _MARKED or not lattice.has(index, "@OUTLET_MAYBE", "@OUTLET"):
        return None
    led = lattice.text.tokens[index - _MARKED].folded == "ل"
    if not led or not lattice.has(index - 1, "@OPEN", "@QUOTE"):
        return None
    token = lattice.text.tokens[index]
    return Source(Span(token.start, token.end), index, index + 1, None)


def _owned(lattice: Lattice, index: int) -> bool:
    """Say whether «ل» joins an outlet to an office or paper of its own (المدير العام لوكالة …)."""
    before = lattice.text.tokens[index - 1].folded.removeprefix("ال")
    return before.startswith(
        ("رئيس", "مدير", "عام", "مراسل", "تابع", "مملوك", "رسمي", "تنفيذي", "تحرير", "اداري")
    )


def _attached(lattice: Lattice, index: int, letter: str) -> bool:
    key = f"{letter}+"
    return any(k.startswith(key) for k in lattice.words[index].keys) or any(
        k.startswith(key) for edge in lattice.over.get(index, ()) for k in edge.keys
    )


def _talk_before(lattice: Lattice, tokens: tuple[int, ...], before: int) -> bool:
    """Say whether a talk or letter stands shortly before (في مقابلة … مع, في رسالة إلى)."""
    return any(
        found[1].get("medium") in _SPOKEN
        for at in range(max(tokens[0], before - _GIVEN_REACH), before + 1)
        if (found := medium_at(lattice, at))
    )


def _given(lattice: Lattice, frame: Frame, tokens: tuple[int, ...], index: int) -> Source | None:
    """Return who is spoken to by name, office or as a group (للصحفيين, أمام البرلمان, مع نظيره)."""
    if index in frame.relative:
        return None
    word = bare(lattice, index)
    if any(True for key in ("ل+@NAME", "ل+@PLACE") for _ in lattice.steps(index, key)) or any(
        lattice.has(index, f"ل+{key[1:]}") for key in _PRESS
    ):
        return _attached_hearer(lattice, frame, tokens, index)
    if index + 1 not in tokens:
        return None
    if word in {"مع", "الي"} and _private(lattice, tokens, index):
        return _name_at(lattice, index + 1)
    if word == "امام" and _faced(lattice, frame, tokens, index):
        heard = _name_at(lattice, index + 1, described=True)
        return heard or (_phrase(lattice, frame, index + 1) if _press(lattice, index + 1) else None)
    if word.startswith(_TURNED):
        at = index + 2 if lattice.text.tokens[index + 1].folded == "الي" else index + 1
        return _name_at(lattice, at, described=True) or _phrase(lattice, frame, at)
    if word.startswith(_MET) and bare(lattice, index - 1) in _WHILE:
        return _name_at(lattice, index + 1)
    return None


def _faced(lattice: Lattice, frame: Frame, tokens: tuple[int, ...], index: int) -> bool:
    """Say whether «أمام» leads to who listened: after the cue, the speaker or an occasion, to no place."""
    if tokens is frame.before or any(True for _ in lattice.steps(index + 1, "@PLACE")):
        return False
    source = frame.source
    close = index == tokens[0] or (source is not None and source.last == index)
    return close or lattice.has(index - 1, "@COMMA") or _talk_before(lattice, tokens, index - 1)


def _press(lattice: Lattice, index: int) -> bool:
    """Say whether a word is of people who can hear (للصحفيين), and not of data."""
    if lattice.has(index, "~@GROUP_NOUN", "~@GROUP_SOUND"):
        return True
    entry = lattice.known(index, "~@SOURCE_NOUN")
    return isinstance(entry, Entry) and entry.get("type") == "group"


def _attached_hearer(
    lattice: Lattice, frame: Frame, tokens: tuple[int, ...], index: int
) -> Source | None:
    """Return who is written onto «ل», where that follows the cue, or who speaks by name."""
    source, press = frame.source, lattice.has(index, "ل+@SOURCE_NOUN") and _press(lattice, index)
    heard = _phrase(lattice, frame, index) if press else None  # «للصحفيين في …» is cut short
    heard = heard or _name_at(lattice, index, described=True)
    if heard is None or press or tokens is frame.before:
        return heard if press and tokens is not frame.before else None
    if index == frame.after[0] and (source is None or source.last != index):
        name = heard.name  # a name may begin with that letter: none without a title is read here
        led = lattice.text.tokens[index].folded == "لحسن"
        plain = led or (name is not None and name.is_named_person and not name.titles)
        return None if plain else heard
    if source is None:
        return None
    by_name = source.name is not None and source.name.is_named_person and source.last == index
    set_off = source.last == index - 1 and lattice.has(index - 1, "@COMMA")
    return heard if by_name or set_off else None


def _private(lattice: Lattice, tokens: tuple[int, ...], index: int) -> bool:
    """Say whether a call or a letter leads to whom it was made (في اتصال هاتفي مع, في رسالة إلى)."""
    for at in range(max(tokens[0], index - _GIVEN_REACH), index):
        found = medium_at(lattice, at)
        if found is not None and found[0] <= index:
            medium, lemma = found[1].get("medium"), found[1].lemma
            return medium == "call" or lemma in {"رسالة", "برقية", "مذكرة", "خطاب"}
    return False


def _name_at(lattice: Lattice, index: int, *, described: bool = False) -> Source | None:
    """Return the longest name that begins at a token, or the place that stands for its state."""
    best: Source | None = None
    for key in ("~@NAME", "~@PLACE"):
        for end, offer in lattice.steps(index, key):
            name = offer.value
            if not isinstance(name, Name) or (name.kind in _DESCRIBED and not described):
                continue
            if name.entry is not None and name.entry.get("type") == "data":
                continue
            if best is None or end > best.last:
                best = Source(name.span, index, end, name)
    return best


def _phrase(lattice: Lattice, frame: Frame, index: int) -> Source | None:
    """Return a definite noun or a group with its adjectives, for whom no finder knows a name."""
    tokens = lattice.text.tokens
    if index not in frame.after or not lattice.has(index, "~@DEF", *_PRESS):
        return None
    end = index + 1
    while end in frame.after and end - index < _MOST_WORDS and lattice.has(end, "@DEF"):
        end += 1
    return Source(Span(_start(lattice, index), tokens[end - 1].end), index, end, None)


_MOST_WORDS = 3


def _start(lattice: Lattice, index: int) -> int:
    """Return where a noun begins after what is written onto it (للصحفيين)."""
    token = lattice.text.tokens[index]
    keys = lattice.words[index].keys
    skipped = [
        offer.skipped for key, offer in keys.items() if key.startswith("ل+@") and offer.skipped
    ]
    if not skipped:
        return token.start
    surface = lattice.text.article.text[token.start : token.end]
    return token.start + surface_offset(surface, min(skipped))


def find_hearers(
    lattice: Lattice,
    found: Sequence[Attribution],
    contents: Sequence[Tokens | None],
    voices: Sequence[Voice],
    kept: Sequence[int],
) -> dict[int, Source]:
    """Return to whom each of the attributions kept was said, as far as the text tells.

    >>> find_hearers(None, (), (), (), ())
    {}
    """
    hearers: dict[int, Source] = {}
    free = 0
    for index in kept:
        content, voice = contents[index] or (0, 0), voices[index]
        source = voice.source if voice.how in {"named", "subject"} else None
        hearer = hearer_of(lattice, found[index], content, source, free)
        if hearer is not None:
            hearers[index] = hearer
        free = max(free, content[1])
    return hearers
