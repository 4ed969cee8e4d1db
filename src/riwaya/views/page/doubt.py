"""The mark on a page that says *check*: riwaya is not sure who speaks."""

from __future__ import annotations

from riwaya.model.statement import Statement
from riwaya.views.doubt import CHECK, WHY_CHECK, needs_check
from riwaya.views.page.markup import Html, both, element


def draw_check(statement: Statement) -> Html | None:
    """Draw the mark, with the reason for who rests on it or has it read out; None where none is due."""
    if not needs_check(statement.confidence):
        return None
    why = f"{WHY_CHECK.ar} · {WHY_CHECK.en}"
    return element("span", both(CHECK), class_="check", role="note", title=why, aria_label=why)
