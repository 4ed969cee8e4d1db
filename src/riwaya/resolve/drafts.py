"""Attributions paired with what they report and whose words it is, before actors are known.

Here it is decided what stands as a statement of its own: what is said inside another's words must
name its speaker, a verb of belief about oneself is a hedge, and «according to» adds a relay where
the clause is reported already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from riwaya.extract.attributions import Attribution, Tokens
from riwaya.extract.name import Name
from riwaya.extract.nesting import find_nesting
from riwaya.extract.scope import find_content
from riwaya.match.lattice import Lattice
from riwaya.resolve.sources import Source, source_in
from riwaya.resolve.speakers import Voice, find_voices

_FEW_WORDS = 2
_MOST = 0.7
_NEAR = 6  # a clause is reported twice by frames that stand close together
_CLAUSES = frozenset(
    (
        "said-that",
        "said-quote",
        "said-colon",
        "relay-from",
        "relay-his-saying",
        "saying-that",
        "his-saying-that",
    )
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution with its content and voice, before actors are known.

    ``own`` are the speaker's verbs about himself inside the content (أعتقد أن): they weaken it.
    """

    attribution: Attribution
    content: Tokens
    voice: Voice
    relay: Source | None
    own: tuple[Attribution, ...] = ()


def draft_statements(lattice: Lattice, found: Sequence[Attribution]) -> tuple[Draft, ...]:
    """Pair attributions with contents and voices, and drop what is no statement of its own.

    >>> draft_statements(None, ())
    ()
    """
    contents = [find_content(lattice, found, index) for index in range(len(found))]
    holders = find_nesting(found, contents)
    voices = find_voices(lattice, found, holders)
    kept = [
        index
        for index, content in enumerate(contents)
        if content is not None
        and content[1] - content[0] >= _fewest(found[index])
        and _stands(found, voices, holders, index)
    ]
    relays = {
        index: source_in(lattice, found[index].channel) or _told_to(lattice, found[index])
        for index in kept
    }
    for index in [i for i in kept if found[i].frame == "around"]:
        fellow = _fellow(contents, kept, index)
        if fellow is not None:
            kept.remove(index)
            source = voices[index].source
            if relays[fellow] is None and source is not None and _outlet(source):
                relays[fellow] = source
    own = _own(lattice, found, holders)
    return tuple(
        Draft(found[i], contents[i] or (0, 0), voices[i], relays[i], tuple(own.get(i, ())))
        for i in kept
    )


def _fewest(own: Attribution) -> int:
    """Return how few words may be what was said: one, where it is an object or withheld."""
    return 1 if own.frame == "at-object" or own.negation is not None else _FEW_WORDS


def _stands(
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    holders: Sequence[int | None],
    index: int,
) -> bool:
    """Say whether an attribution is a statement: always outside another's words, inside when named."""
    own, voice = found[index], voices[index]
    if own.by == "in-his-words":
        return index == 0 or found[index - 1].sentence != own.sentence
    if holders[index] is None:
        return True
    named = voice.how in {"named", "subject"} and voice.source is not None
    return (
        named and voice.source is not None and voice.source.name is not None and own.by in _CLAUSES
    )


def _fellow(contents: Sequence[Tokens | None], kept: Sequence[int], index: int) -> int | None:
    """Return the attribution that already reports most of the clause "according to" speaks of."""
    own = contents[index]
    at = bisect_left(kept, index)
    for other in kept[max(0, at - _NEAR) : at + _NEAR]:
        content = contents[other]
        if other == index or content is None or own is None:
            continue
        shared = min(own[1], content[1]) - max(own[0], content[0])
        if shared >= _MOST * min(own[1] - own[0], content[1] - content[0]):
            return other
    return None


def _told_to(lattice: Lattice, own: Attribution) -> Source | None:
    """Return the outlet that a speaker's words were given to (في حديث لصحيفة …): it carried them."""
    if own.region is None or own.frame == "around":
        return None
    for index in range(own.region[0] + 1, own.region[1]):
        for end, offer in lattice.steps(index, "~@NAME"):
            name = offer.value
            if isinstance(name, Name) and name.kind == "outlet":
                return Source(name.span, index, end, name)
    return None


def _outlet(source: Source) -> bool:
    return source.name is not None and source.name.kind == "outlet"


def _own(
    lattice: Lattice, found: Sequence[Attribution], holders: Sequence[int | None]
) -> dict[int, list[Attribution]]:
    """Gather the speakers' verbs of belief about themselves (أعتقد أن), by the frame they stand in."""
    own: dict[int, list[Attribution]] = {}
    for verb, holder in zip(found, holders, strict=True):
        if holder is not None and _first_person(lattice, verb):
            own.setdefault(holder, []).append(verb)
    return own


def _first_person(lattice: Lattice, own: Attribution) -> bool:
    """Say whether a verb of belief is in the first person, by its written first letter.

    Folding makes أعتقد (I believe) and اعتقد (he believed) one form; the hamza tells them apart.
    """
    word = own.word
    if word is None or word.get("act") not in {"believe", "estimate"} or word.lemma.startswith("أ"):
        return False
    surface = own.cue_span.of(lattice.text.article.text)
    return surface.startswith(("أ", "آ")) or (surface.startswith("ن") and word.lemma[0] != "ن")


def speakers_of(drafts: Sequence[Draft]) -> tuple[Source, ...]:
    """Return the words that name speakers and relays.

    >>> speakers_of(())
    ()
    """
    both = (source for d in drafts for source in (d.voice.source, d.relay))
    return tuple(source for source in both if source is not None)
