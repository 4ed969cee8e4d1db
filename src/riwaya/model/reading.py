"""What comes out: one finished reading of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from riwaya.model.actor import Actor
from riwaya.model.quantity import Check, Figure
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import BlockKind
from riwaya.model.when import Time

SCHEMA: Literal["riwaya.reading/1"] = "riwaya.reading/1"


@dataclass(frozen=True, slots=True)
class Made:
    """What made the reading: riwaya's version, and a hash of its rules, words and models."""

    version: str
    resources: str


@dataclass(frozen=True, slots=True)
class ProofStep:
    """One step of a proof, in words, with the sentences of the text it rests on."""

    says: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """When the article was published, and how that is known; never from a clock."""

    value: str | None
    basis: Literal["given", "metadata", "inferred", "unknown"]
    at: str | None = None
    candidates: tuple[str, ...] = ()
    proof: tuple[ProofStep, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of the page as the reading shows it; ``repeats`` names statements it says again."""

    kind: BlockKind
    start: int
    end: int
    label: Span | None = None
    repeats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The article itself: identity, publication, page blocks."""

    id: str
    text_sha256: str
    text: str | None
    title: str | None
    outlet: str | None
    outlet_basis: Literal["given", "metadata", "inferred", "unknown"]
    outlet_evidence: tuple[Span, ...]
    url: str | None
    published: Published
    blocks: tuple[PageBlock, ...]
    language: str = "ar"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a summary point and the words of the article it stands on."""

    text: str
    evidence: tuple[Span, ...]
    statement: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the summary: a label and clauses, each anchored."""

    label: str
    text: str
    clauses: tuple[Clause, ...]
    label_en: str | None = None
    text_en: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What the article reports, in points that keep their sources."""

    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something that could not be read, and why; ``at`` is None when it concerns the whole text."""

    at: Span | None
    says: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything riwaya read in one article; whoever holds one holds something finished.

    Layers that no finder fills yet are empty, as the contract says of what was not found.
    """

    document: Document
    made: Made
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Any, ...] = ()
    agreements: tuple[Any, ...] = ()
    contacts: tuple[Any, ...] = ()
    exchanges: tuple[Any, ...] = ()
    disclosures: tuple[Any, ...] = ()
    checks: tuple[Check, ...] = ()
    audit: tuple[Any, ...] = ()
    summary: Summary = Summary()
    notes: tuple[Note, ...] = ()
    schema: Literal["riwaya.reading/1"] = SCHEMA

    @property
    def spoken(self) -> tuple[Statement, ...]:
        """The statements that some word attributes, without the newspaper's own account."""
        return tuple(statement for statement in self.statements if not statement.narrated)
