"""The rows that the small commands print: ``riwaya find`` and ``riwaya tokens``.

They follow the predictions form of the contract: offsets are code points of the row's own text, and
keys of ``find`` that do not apply are null; those that only statements have are absent elsewhere. A
word of ``tokens`` has the keys that apply alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec import UNSET, UnsetType

from riwaya.model.actor import ActorType
from riwaya.model.certainty import Certainty
from riwaya.model.statement import Act, Mode
from riwaya.model.when import Mod
from riwaya.model.word import WordTag

FoundKind = Literal[
    "time",
    "duration",
    "number",
    "ordinal",
    "percent",
    "money",
    "distance",
    "quantity",
    "volume",
    "temperature",
    "ordinal_relative",
    "actor",
    "role",
    "statement",
]


@dataclass(frozen=True, slots=True)
class Found:
    """A time, figure, name, title or statement found in a row's text, and the rule that found it.

    ``edtf``, ``timex``, ``mod``, ``earliest`` and ``latest`` belong to times; ``value``, ``low``,
    ``high``, ``unit``, ``approximator`` and ``scope`` to figures; ``type`` to actors. The unit of
    money is the currency's ISO code where the text tells its country, and ``name`` its Arabic name.
    The value of a relative rank is how far it is from what ``scope`` names, ``end`` or ``current``.
    A statement stands where its content does; ``speaker`` and ``channel`` are names, ``cue`` the word
    that attributes it, and they and what follows them belong to statements alone.

    >>> Found(0, 4, "number", "1600", by="digits", value=1600).edtf is None
    True
    """

    start: int
    end: int
    kind: FoundKind
    surface: str
    by: str
    edtf: str | None = None
    timex: str | None = None
    mod: Mod | None = None
    earliest: str | None = None
    latest: str | None = None
    because: str | None = None
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    approximator: str | None = None
    scope: str | None = None
    type: ActorType | None = None
    name: str | None = None
    speaker: str | UnsetType | None = UNSET
    channel: tuple[str, ...] | UnsetType = UNSET
    cue: str | UnsetType | None = UNSET
    act: Act | UnsetType = UNSET
    certainty: Certainty | UnsetType = UNSET
    mode: Mode | UnsetType = UNSET
    confidence: float | UnsetType = UNSET


@dataclass(frozen=True, slots=True)
class FindRow:
    """What ``riwaya find`` prints for one row: everything found, in the order of the text."""

    id: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class TokenPart:
    """A part of a word: an attached letter, the stem, an attached pronoun; and its tag."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class CutToken:
    """A word, number or mark, cut into its parts; what its stem is, and whom a verb agrees with.

    ``tag`` is absent when no tags were asked for; ``person``, ``number`` and ``gender`` are absent
    when the word is no verb, or when its letters do not show them.

    >>> CutToken(0, 4, (TokenPart(0, 4, "stem"),), "noun").person
    UNSET
    """

    start: int
    end: int
    parts: tuple[TokenPart, ...]
    tag: WordTag | UnsetType = UNSET
    person: Literal[1, 2, 3] | UnsetType = UNSET
    number: Literal["singular", "dual", "plural"] | UnsetType = UNSET
    gender: Literal["masculine", "feminine"] | UnsetType = UNSET


@dataclass(frozen=True, slots=True)
class TokensRow:
    """What ``riwaya tokens`` prints for one row."""

    id: str
    tokens: tuple[CutToken, ...]
