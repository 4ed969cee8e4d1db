"""One place where the text attributes: a frame as it was found."""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.arabic.lexicon import Entry
from riwaya.extract.quotes import Quotation
from riwaya.model.span import Span

Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A frame as found: tokens (first, last exclusive) of cue, region, relay, and content's start.

    ``frame`` says where the content lies: ``after`` the frame, ``at-object``, ``at-cue``, in the
    ``quote``, in the quotation before (``quote-before``), or ``around``. ``clausal`` tells that the
    cue opens a clause of its own, so that the content of an earlier frame ends before it.
    """

    by: str
    frame: str
    sentence: int
    cue: Tokens
    cue_span: Span
    word: Entry | None
    region: Tokens | None
    channel: Tokens | None
    begins: int
    quotation: Quotation | None
    negation: Span | None
    clausal: bool
