"""How sure riwaya is of its own reading of who speaks: a number measured on annotated news."""

from __future__ import annotations

from riwaya.resolve.drafts import Draft


def confidence_of(draft: Draft) -> float:
    """Say how sure this reading is of its speaker, by how he was found (measured on annotated news).

    It is riwaya's own doubt and never mixed with ``certainty``, which is the source's.
    """
    how, source = draft.voice.how, draft.voice.source
    if source is None or how == "nobody":
        return 0.4
    name = source.name
    if how == "continues":
        return 0.65
    if name is None:
        return 0.85
    if name.kind == "person":
        return 0.9 if name.name is not None else 0.7
    return 0.65 if name.kind in {"described", "group"} else 0.9
