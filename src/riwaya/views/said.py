"""A statement told in words: every id a name, every span the words it stands for.

What a script or a notebook asks of a statement can be read off it without a look at anything else;
the record it was told from, with its offsets and rule, is at hand as ``statement``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riwaya.model.certainty import Certainty, Modality
from riwaya.model.reading import Reading
from riwaya.model.statement import Act, Medium, Mode, Statement
from riwaya.views.doubt import CHECK, needs_check
from riwaya.views.names import Names, names_of
from riwaya.views.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: who, through whom, by which word, what, how surely; and when, where, to whom.

    ``speaker`` is a name where the text gives one, else the words that describe the source, else
    None. ``channel`` holds the relays, nearest the speaker first. ``cue`` is the word that attributes,
    None in the newspaper's own account. ``certainty`` is what the source expressed, ``confidence``
    how sure riwaya is of its reading. ``said_on`` is a date in EDTF, None where the text does not
    tell it. ``statement`` is the record itself: offsets, evidence, rule.

    >>> from riwaya.engines.local import find_statements
    >>> [said] = find_statements("قال وزير المياه سامي النجار إن السد امتلأ.")
    >>> print(said)
    سامي النجار · assert · stated · «السد امتلأ»
    """

    speaker: str | None
    channel: tuple[str, ...]
    cue: str | None
    content: str
    act: Act
    certainty: Certainty
    mode: Mode
    modality: Modality
    medium: Medium | None
    said_on: str | None
    said_at: str | None
    to: str | None
    hedges: tuple[str, ...]
    confidence: float
    statement: Statement

    @property
    def check(self) -> bool:
        """Say whether a person has to look first: riwaya is not sure who speaks."""
        return needs_check(self.confidence)

    def __str__(self) -> str:
        """Tell it in one line: the chain, the act, the certainty, the words."""
        who = self.speaker or ("(narrator)" if self.cue is None else "(not named)")
        told = [" ← ".join((who, *self.channel)), self.act, self.certainty]
        told += [CHECK.en] if self.check else []
        return " · ".join((*told, f"«{' '.join(self.content.split())}»"))


def tell(reading: Reading, text: str | None = None, *, narrated: bool = False) -> Iterator[Said]:
    """Tell the statements of a reading in its order; the newspaper's own account when asked for.

    ``text`` is the article's canonical text, needed when the reading does not carry it.
    """
    words, names = words_of(reading, text), names_of(reading)
    for statement in reading.statements if narrated else reading.spoken:
        yield _told(statement, words, names)


def _told(s: Statement, words: Words, names: Names) -> Said:
    day = names.times.get(s.said_on) if s.said_on else None
    return Said(
        speaker=names.speaker(s, words),
        channel=tuple(names.actor(link.actor) or "" for link in s.channel),
        cue=words.of(s.cue) if s.cue else None,
        content=words.of(s.content),
        act=s.act,
        certainty=s.certainty,
        mode=s.mode,
        modality=s.modality,
        medium=s.medium,
        said_on=day.edtf if day else None,
        said_at=names.actor(s.said_at),
        to=names.actor(s.to),
        hedges=tuple(map(words.of, s.hedges)),
        confidence=s.confidence,
        statement=s,
    )
