"""Through whom a statement came, as its own sentence tells: who relayed it, to whom it was said.

A frame names relays in four ways: in its own slot (نقلت الوكالة عن …), as those to whom the words
were given (في حديث لصحيفة …), as those who carried the paper or post that speaks (بيان بثته وكالة …),
and by an «according to» beside another speaker. What stands in another sentence carries its own
words and not these.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution, Tokens
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.outlets import fellows_of, outlet_at, outlets_in
from riwaya.resolve.sources import Source, source_in
from riwaya.resolve.speakers import Voice

_NEAR = 5  # words between a medium or «according to» and the outlet it speaks of
_MOST = 0.7  # of a clause that two frames report
_FRAMES_NEAR = 6  # a clause is reported twice by frames that stand close together

# with these an outlet must have a talk or a text before it; «لصحيفة», «عبر قناة» need none
_WITH = frozenset(("مع", "الي", "لدي", "في", "ضمن"))
_ON = frozenset(("علي", "عبر"))
_TALKS = frozenset(("تحدث", "تحدثت", "تحدثوا", "كتب", "كتبت", "نشر", "نشرت", "ادلي", "ادلت"))
_NOT_TOLD = ("تابع", "مملوك", "رئيس", "مدير", "مراسل", "ناطق", "محرر", "كاتب")
_PAIRS = ("وكالتي", "صحيفتي", "قناتي", "شبكتي", "مجلتي", "جريدتي")
# a verb of carrying with what it carried written onto it (بثته, نقلتها, أوردها)
_CARRIED = tuple(
    verb + object_
    for verb in ("نقل", "بث", "نشر", "اورد", "اذاع", "عرض", "ذكر", "تناقل", "تداول", "احص", "وزع")
    for object_ in ("ته", "تها", "ه", "ها", "تهم", "هم")
)
_ANEW = ("وحسب", "وبحسب", "ووفق", "ونقلا")
_FROM_HIM = frozenset(("عنه", "عنها", "عنهم", "عنهما", "له", "لها"))


@dataclass(frozen=True, slots=True)
class Carriage:
    """Who carried a statement, nearest the speaker first.

    ``lasts`` tells that it was an occasion or a relay at length, which carries what he goes on to
    say; an «according to» carries its own clause alone.
    """

    by: tuple[Source, ...] = ()
    lasts: bool = False


_NOBODY = Carriage()


def find_relays(
    lattice: Lattice,
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    holders: Sequence[int | None],
    kept: Sequence[int],
) -> dict[int, Carriage]:
    """Return by whom each of the attributions kept was carried, as its frame tells.

    >>> find_relays(None, (), (), (), ())
    {}
    """
    return {
        index: _carriage(lattice, found, voices, holders, index) if kept else _NOBODY
        for index in kept
    }


def _carriage(
    lattice: Lattice,
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    holders: Sequence[int | None],
    index: int,
) -> Carriage:
    own, speaker = found[index], voices[index].source
    if own.channel is not None:
        return Carriage(_but(_of_channel(lattice, own.channel), speaker), lasts=True)
    told = _told_to(lattice, found, index, speaker)
    if told.by:
        return told
    holder = holders[index]
    if holder is not None:
        teller = voices[holder].source
        if teller is not None and is_outlet(lattice, teller):
            return Carriage(_but((teller,), speaker))
    return _NOBODY


def fellow_of(contents: Sequence[Tokens | None], kept: Sequence[int], index: int) -> int | None:
    """Return the attribution that already reports most of the clause «according to» speaks of.

    ``kept`` are in order.

    >>> fellow_of([(0, 8), (1, 8)], [0, 1], 1)
    0
    """
    own = contents[index]
    at = bisect_left(kept, index)
    for other in kept[max(0, at - _FRAMES_NEAR) : at + _FRAMES_NEAR]:
        content = contents[other]
        if other == index or content is None or own is None:
            continue
        shared = min(own[1], content[1]) - max(own[0], content[0])
        if shared >= _MOST * min(own[1] - own[0], content[1] - content[0]):
            return other
    return None


def outlets_according(
    lattice: Lattice, own: Attribution, speaker: Source | None
) -> tuple[Source, ...]:
    """Return the outlets that an «according to» names, itself or as those who carried a report.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "امتلأ السد وفقا لصحيفة المرفأ"
    >>> lattice = lay_text(words, load_grammar())
    >>> (own,) = find_attributions(lattice, load_grammar())
    >>> [one.span.of(words) for one in outlets_according(lattice, own, None)]
    ['صحيفة المرفأ']
    """
    last = lattice.text.sentences[own.sentence].last
    first = lattice.text.sentences[own.sentence].first
    if own.cue[0] > first and lattice.text.tokens[own.cue[0]].folded.startswith(_ANEW):
        return ()  # «…، وبحسب الموقع فإن …» begins a clause of its own
    outlets = outlets_in(lattice, (own.cue[1], _until_mark(lattice, own.cue[1], last)))
    if not outlets and speaker is not None:
        return _of_report(lattice, speaker)
    whole = speaker is None or speaker.data or is_outlet(lattice, speaker)
    return outlets if whole else _but(outlets, speaker)


def _of_report(lattice: Lattice, speaker: Source) -> tuple[Source, ...]:
    """Return the outlet whose report is spoken of as one name (تقرير صحيفة المرفأ)."""
    name, tokens = speaker.name, lattice.text.tokens
    data = name is not None and name.entry is not None and name.entry.get("type") == "data"
    for index in range(speaker.first + 1, speaker.last - 1) if data else ():
        if lattice.has(index, "@OUTLET_HEAD"):
            span = Span(tokens[index].start, tokens[speaker.last - 1].end)
            return (Source(span, index, speaker.last, None),)
    return ()


def is_outlet(lattice: Lattice, source: Source) -> bool:
    """Say whether a speaker is an outlet, or its correspondent.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("قالت وكالة إسطرلاب إن السد امتلأ", load_grammar())
    >>> is_outlet(lattice, source_in(lattice, (1, 3)))
    True
    """
    if source.name is not None and source.name.kind == "outlet":
        return True
    one = outlet_at(lattice, source.first)
    return one is not None and one.last == source.last


def _of_channel(lattice: Lattice, channel: Tokens) -> tuple[Source, ...]:
    """Return who relays, as a relay's own slot names them: «وكالة … عن صحيفة …» the nearest first.

    A correspondent carries for the outlet he works for.
    """
    tokens, last = lattice.text.tokens, channel[1]
    groups: list[tuple[Source, ...]] = []
    first = channel[0]
    for at in [i for i in range(first, last) if tokens[i].folded == "عن"] + [last]:
        outlets = outlets_in(lattice, (first, at))
        source = source_in(lattice, (first, at)) if first < at else None
        if outlets:
            groups.append(outlets)
        elif source is not None:
            groups.append((source,))
        first = at + 1
    return tuple(source for group in reversed(groups) for source in group)


def _told_to(
    lattice: Lattice, found: Sequence[Attribution], index: int, speaker: Source | None
) -> Carriage:
    """Return the outlets in a frame that its words were given to, or that carried what speaks."""
    own = found[index]
    first, last = _zone(lattice, found, index, speaker)
    at = first
    while at < last:
        outlet = outlet_at(lattice, at, told=True)
        if outlet is None or outlet.last > last or _his_own(lattice, speaker, at):
            at += 1
            continue
        before = _before(lattice, at)
        reported = own.frame != "around" and _according(lattice, first, before)
        if reported or _leads_to(lattice, own, first, at):
            outlets = _but(fellows_of(lattice, outlet, last), speaker)
            return Carriage(outlets, lasts=not reported and own.frame != "around")
        at += 1
    return _NOBODY


def _his_own(lattice: Lattice, speaker: Source | None, at: int) -> bool:
    """Say whether an outlet stands in a speaker's own description (رئيس تحرير صحيفة …).

    «مسؤولون للصحيفة» is read as one name: there it was said to the newspaper.
    """
    if speaker is None or not speaker.first <= at < speaker.last:
        return False
    return not (at == speaker.last - 1 and lattice.has(at, "ل+@OUTLET_HEAD"))


def _zone(
    lattice: Lattice, found: Sequence[Attribution], index: int, speaker: Source | None
) -> Tokens:
    """Return the tokens of a frame: from its clause's start to its content, or around its cue."""
    own = found[index]
    sentence = lattice.text.sentences[own.sentence]
    first = own.cue[0]
    for place in (own.region, (speaker.first, speaker.last) if speaker is not None else None):
        if place is not None and sentence.first <= place[0] < first:
            first = place[0]
    if index == 0 or found[index - 1].sentence != own.sentence:
        first = sentence.first if own.frame not in {"quote-before", "around"} else first
    if own.frame == "around":
        return own.cue[1], _until_mark(lattice, own.cue[1], sentence.last)
    last = own.begins
    if own.frame == "quote-before":
        last = own.region[1] if own.region is not None else own.cue[1]
    elif own.quotation is not None:
        last = own.quotation.first
    return first, min(last, sentence.last)


def _until_mark(lattice: Lattice, first: int, last: int) -> int:
    return next((i for i in range(first, last) if lattice.has(i, "@COMMA", "@STOP")), last)


def _leads_to(lattice: Lattice, own: Attribution, first: int, at: int) -> bool:
    """Say whether what stands before an outlet gives it the words, or the words to it."""
    tokens = lattice.text.tokens
    before = _before(lattice, at)
    word = tokens[before].folded if before >= first else ""
    if word.endswith(_PAIRS):  # «لوكالتي رويترز وفرانس برس»
        before, word = (before, word[0]) if word.startswith("ل") else (before - 1, "")
    if _carries(lattice, first, before):
        return True
    if own.frame == "around":
        return False
    if word.removeprefix("ال").startswith(_NOT_TOLD):
        return False
    attached = tokens[at].folded
    if word == "ل" or (before == at - 1 and _led(lattice, at, "ل")):
        return True
    if word.lstrip("و") in _ON:
        return True
    spoken = _spoken(lattice, own, first, before)
    by = word == "ب" or (attached.startswith("ب") and _led(lattice, at, "ب"))
    return (word.lstrip("و") in _WITH or by) and spoken


def _before(lattice: Lattice, at: int) -> int:
    """Return the token before a name, past an opening mark and the head of a list (لوكالتي «…»)."""
    before = at - 1
    while before >= 0 and lattice.has(before, "@QUOTE"):
        before -= 1
    return before


def _led(lattice: Lattice, at: int, letter: str) -> bool:
    """Say whether a preposition is written onto a word that begins an outlet, or heads a list."""
    return any(
        key.startswith(f"{letter}+") for edge in lattice.over.get(at, ()) for key in edge.keys
    ) or any(key.startswith(f"{letter}+") for key in lattice.words[at].keys)


def _carries(lattice: Lattice, first: int, before: int) -> bool:
    """Say whether a verb of carrying ends before an outlet (بثته, نقلت عنه)."""
    tokens = lattice.text.tokens
    if before < first:
        return False
    if tokens[before].folded in _CARRIED:
        return True
    return (
        tokens[before].folded in _FROM_HIM
        and before - 1 >= first
        and (
            lattice.has(before - 1, "@RELAY", "@RELAY_THAT")
            or tokens[before - 1].folded in _CARRIED
        )
    )


def _according(lattice: Lattice, first: int, before: int) -> bool:
    """Say whether «according to» or «relaying from» stands just before an outlet in a frame."""
    for index in range(max(first, before - _NEAR), before + 1):
        if any(
            end <= before + 1
            for key in ("~@ACCORDING", "~@ACCORDING_CLAUSE")
            for end, _ in lattice.steps(index, key)
        ) and not any(lattice.has(i, "@COMMA", "@THAT") for i in range(index, before + 1)):
            return True
    return False


def _spoken(lattice: Lattice, own: Attribution, first: int, before: int) -> bool:
    """Say whether a talk, a text or a verb of talking stands shortly before an outlet."""
    tokens = lattice.text.tokens
    if own.word is not None and own.word.lemma in {"كتب", "نشر", "تحدث"}:
        return True
    return any(
        tokens[i].folded.lstrip("و") in _TALKS or _talk(lattice, i)
        for i in range(max(first, before - _NEAR), before + 1)
    )


def _talk(lattice: Lattice, index: int) -> bool:
    entry = lattice.known(index, "~@MEDIUM")
    return isinstance(entry, Entry) and entry.get("medium") != "post"


def _but(outlets: tuple[Source, ...], speaker: Source | None) -> tuple[Source, ...]:
    """Return the outlets without whoever speaks: nobody relays himself."""
    if speaker is None:
        return outlets
    return tuple(o for o in outlets if not o.span.overlaps(speaker.span) or o.first > speaker.first)
