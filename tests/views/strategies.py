"""Readings of any shape that the types allow, for properties of the views."""

from typing import get_type_hints

from hypothesis import strategies as st

from riwaya.model.actor import Actor, Place, Role
from riwaya.model.quantity import Figure
from riwaya.model.reading import (
    Clause,
    Document,
    Made,
    Note,
    PageBlock,
    Point,
    ProofStep,
    Published,
    Reading,
    Summary,
)
from riwaya.model.span import Span
from riwaya.model.statement import Link, Statement
from riwaya.model.when import Time

# Any code point at all: surrogates, controls, quotation marks, markup.
texts = st.one_of(
    st.text(st.characters(), max_size=8),
    st.sampled_from(
        [',"in_":null', '"in_":', '{"in":1}', "from_", "\\", '"', "<script>", "\u202e"]
    ),
)
offsets = st.integers(0, 2**40)
numbers = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
_GIVEN = {
    str: texts,
    int: offsets,
    float: st.floats(0, 1),
    str | None: st.none() | texts,
    float | None: st.none() | st.floats(-180, 180),
    int | float | None: st.none() | numbers,
    tuple[str, ...]: st.lists(texts, max_size=2).map(tuple),
}
_EMPTY = {"events", "agreements", "contacts", "exchanges", "disclosures", "checks", "audit"}


def made_of(kind: type) -> st.SearchStrategy:
    """Build a type of the model from strategies for its fields."""
    fields = {
        name: _GIVEN.get(hint, st.from_type(hint))
        for name, hint in get_type_hints(kind).items()
        if not (kind is Reading and name in _EMPTY)
    }
    return st.builds(kind, **fields)


for _kind in (Span, Role, Place, Link, PageBlock, ProofStep, Published, Document, Made, Clause):
    st.register_type_strategy(_kind, made_of(_kind))
for _kind in (Point, Summary, Note, Actor, Time, Figure, Statement):
    st.register_type_strategy(_kind, made_of(_kind))

readings = made_of(Reading)
