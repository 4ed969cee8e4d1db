"""Who said what, through whom, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from riwaya.model.certainty import Certainty, Modality
from riwaya.model.span import Span

Mode = Literal["direct", "indirect", "partial", "document", "narrator"]
Act = Literal[
    "assert",
    "announce",
    "confirm",
    "deny",
    "decline",
    "acknowledge",
    "estimate",
    "believe",
    "accuse",
    "warn",
    "condemn",
    "reject",
    "welcome",
    "promise",
    "threaten",
    "request",
    "ask",
    "thank",
    "norm",
    "other",
]
Medium = Literal[
    "statement", "press_conference", "interview", "post", "call", "document", "speech", "report"
]


@dataclass(frozen=True, slots=True)
class Link:
    """One relay of a chain of transmission: who passed it on, and the words that say so."""

    actor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A report of what somebody said, believed, denied or withheld.

    ``speaker`` is an actor's id, or None where the text names nobody; ``source`` the words that name
    the speaker; ``channel`` the relays, nearest the speaker first, only those the text states.
    ``certainty`` is what the source expressed; ``confidence`` how sure riwaya is of this reading.
    ``cue`` is None in the newspaper's own account, where no word attributes. ``jointly`` are the
    actors who say it together with the speaker; ``nested`` is the statement it is reported in.
    """

    id: str
    speaker: str | None
    source: Span | None
    channel: tuple[Link, ...]
    medium: Medium | None
    mode: Mode
    act: Act
    certainty: Certainty
    modality: Modality
    polarity: Literal["+", "-"]
    cue: Span | None
    content: Span
    evidence: tuple[Span, ...]
    confidence: float
    by: str
    because: str
    gloss: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()
    loaded: tuple[Span, ...] = ()
    said_on: str | None = None
    said_at: str | None = None
    to: str | None = None
    nested: str | None = None
    jointly: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    says_en: str | None = None

    @property
    def narrated(self) -> bool:
        """Say whether it is the newspaper's own account: no word makes anybody say it."""
        return self.cue is None
