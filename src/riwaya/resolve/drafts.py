"""Attributions paired with what they report and whose words it is, before actors are known.

Here it is decided what stands as a statement of its own: what is said inside another's words must
name its speaker, a verb of belief about oneself is a hedge, and «according to» adds a relay where
the clause is reported already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from riwaya.extract.attribution import Attribution, Tokens
from riwaya.extract.nesting import find_nesting
from riwaya.extract.scope import find_content
from riwaya.match.lattice import Lattice
from riwaya.resolve.hearers import find_hearers
from riwaya.resolve.jointly import speak_with
from riwaya.resolve.relays import Carriage, fellow_of, find_relays, outlets_according
from riwaya.resolve.sources import Source
from riwaya.resolve.speakers import Voice, find_voices

_FEW_WORDS = 2
_NEAR = 6  # frames back in a sentence
_OF_SUBJECT = "said-noun-of-the-subject"  # «الحكومة قررت فتح السد» inside another's words: a deed
_CLAUSES = frozenset(
    (
        "said-that",
        "said-quote",
        "said-colon",
        "relay-from",
        "relay-his-saying",
        "saying-that",
        "his-saying-that",
        "said-noun-of-the-subject",
    )
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution with its content and voice, before actors are known.

    ``relays`` are who carried it, nearest the speaker first; ``lasts`` tells that they carry what he
    goes on to say as well. ``own`` are the speaker's verbs about himself inside the content (أعتقد
    أن): they weaken it. ``hearer`` is whom it was said to, ``jointly`` who says it with the speaker.
    """

    attribution: Attribution
    content: Tokens
    voice: Voice
    relays: tuple[Source, ...] = ()
    lasts: bool = False
    own: tuple[Attribution, ...] = ()
    hearer: Source | None = None
    jointly: tuple[Source, ...] = ()


def draft_statements(lattice: Lattice, found: Sequence[Attribution]) -> tuple[Draft, ...]:
    """Pair attributions with contents and voices, and drop what is no statement of its own.

    >>> draft_statements(None, ())
    ()
    """
    contents = [find_content(lattice, found, index) for index in range(len(found))]
    holders = find_nesting(found, contents)
    voices = list(find_voices(lattice, found, holders))
    kept = [
        index
        for index, content in enumerate(contents)
        if content is not None
        and content[1] - content[0] >= _fewest(found[index])
        and _stands(found, voices, holders, index)
    ]
    carried = find_relays(lattice, found, voices, holders, kept)
    for index in [i for i in kept if found[i].frame == "around"]:
        fellow = fellow_of(contents, kept, index)
        if fellow is not None:
            kept.remove(index)
            if voices[fellow].source is None:  # «يقال إن …، على حد تعبير فلان»
                voices[fellow] = voices[index]
            outlets = outlets_according(lattice, found[index], voices[index].source)
            for other in _told_together(found, voices, kept, fellow, index):
                own_words = carried[other]
                more = tuple(o for o in outlets if o not in own_words.by)
                carried[other] = Carriage((*own_words.by, *more), own_words.lasts)
    own = _own(lattice, found, holders)
    hearers = find_hearers(lattice, found, contents, voices, kept)
    return tuple(
        Draft(
            found[i],
            contents[i] or (0, 0),
            voices[i],
            carried[i].by,
            carried[i].lasts,
            tuple(own.get(i, ())),
            hearers.get(i),
            _together(lattice, found[i], voices[i]),
        )
        for i in kept
    )


def _together(lattice: Lattice, own: Attribution, voice: Voice) -> tuple[Source, ...]:
    """Return who says it with the speaker, wherever he was named."""
    return () if voice.source is None else speak_with(lattice, own, voice.source)


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
    if voice.source is None or voice.how not in {"named", "subject"} or own.by not in _CLAUSES:
        return False
    owned = own.region is not None or (own.word is not None and own.word.get("person") is not None)
    if own.by == "his-saying-that" and not owned:
        return False  # «سببه الاقتناع بأن» inside a quotation: nobody's saying
    decided = own.by == _OF_SUBJECT and own.word is not None and own.word.get("act") == "announce"
    return (voice.source.name is not None or voice.source.data) and not decided


def _told_together(
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    kept: Sequence[int],
    fellow: int,
    index: int,
) -> list[int]:
    """Return a clause's frame and what the same speaker said before it in the sentence.

    «according to» at a sentence's end speaks for all of it.
    """
    said = voices[fellow].source
    at = bisect_left(kept, fellow)
    return [
        i
        for i in kept[max(0, at - _NEAR) : at + 1]
        if i == fellow
        or (
            found[i].sentence == found[index].sentence
            and i < fellow < index
            and said is not None
            and voices[i].source == said
        )
    ]


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
    """Return the words that name speakers, relays and hearers.

    >>> speakers_of(())
    ()
    """
    both = (source for d in drafts for source in (d.voice.source, *d.jointly, *d.relays, d.hearer))
    return tuple(source for source in both if source is not None)
