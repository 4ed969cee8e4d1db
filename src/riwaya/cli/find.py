"""``riwaya find``: texts in, what is asked for out, one row a line or drawn to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from riwaya.cli import VERBS, colour
from riwaya.cli.options import (
    Date,
    Effort,
    Knowledge,
    Said,
    inputs,
    knowledge,
    output,
    row_format,
    work,
)
from riwaya.cli.output import Sink
from riwaya.ingest.rows import Row

EXAMPLES = """\b
Examples:
  riwaya find report.txt --format text --reference 2026-03-11
  riwaya find report.txt --kind time --reference 2026-03-11
  echo 'عبر الجسر أمس نحو 1600 زائر' | riwaya find - --kind number
  riwaya find report.txt --kind statement --format text
  riwaya find report.txt --kind actor,role --format text
  riwaya find rows.jsonl --prefer future > found.jsonl

\b
A line of rows.jsonl: {"id": "1", "text": "…", "reference": "2026-03-11T08:00", "kinds": ["time"]}
"""


def _kinds(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    if value is None:
        return None
    kinds = tuple(kind.strip() for kind in value.split(",") if kind.strip())
    if wrong := _unknown(kinds):
        raise click.BadParameter(wrong)
    return kinds


def _unknown(kinds: tuple[str, ...]) -> str | None:
    """Say which kind there is not, or None when there are all."""
    from riwaya.cli.found import KINDS

    strange = [kind for kind in kinds if kind not in KINDS]
    return f"no such kind: {strange[0]}; there are {', '.join(KINDS)}" if strange else None


@click.command("find", short_help=VERBS["find"], epilog=EXAMPLES)
@inputs
@click.option(
    "--kind",
    "kinds",
    metavar="KIND,…",
    callback=_kinds,
    help="Only these: time, duration, number, ordinal, percent, money, distance, quantity, volume,"
    " temperature, ordinal_relative; also actor, role and statement.  [default: all but these three]",
)
@click.option(
    "--reference",
    type=Date(),
    metavar="DATE",
    help="Read times as spoken then: a date, or one with its hour.",
)
@click.option(
    "--prefer",
    type=click.Choice(["past", "future"]),
    default="past",
    show_default=True,
    help="Which way a date leans that does not say: news looks back.",
)
@row_format
@colour.option
@output
@knowledge
@work
def command(inputs: tuple[str, ...], knowledge: Knowledge, effort: Effort, **asked: Any) -> int:  # noqa: ANN401
    """Find times and figures in any text, or who says what.

    INPUT is as for riwaya read. Each text gives one line, {"id": …, "found": […]}, in the order of
    the input; offsets are code points of the text, the end exclusive. What a row asks for itself
    (reference, kinds) wins over the options. Asked for both, a name inside a title is told with the
    title; asked for actors alone, by itself. A statement stands where its content does, with its
    speaker, channel, cue, act, certainty, mode, and riwaya's confidence in having read who speaks.
    Without a reference a time told from today has no date: no clock is ever asked.
    """
    from riwaya.cli.found import USUAL, Question, find_all
    from riwaya.cli.run import run_over
    from riwaya.views.finds import draw_found
    from riwaya.views.json import encode_row

    grammar = knowledge.grammar()
    is_text = asked["form"] == "text"
    sink = Sink(asked["output"] and Path(asked["output"]), after=b"" if is_text else b"\n")
    color = colour.is_wanted(asked["color"], is_terminal=sink.is_terminal)

    def find(row: Row) -> bytes:
        question = Question(
            row.kinds or asked["kinds"] or USUAL,
            row.reference or asked["reference"] or row.article.published,
            asked["prefer"],
        )
        found = find_all(row.article, grammar, question)
        return colour.encode_lines(draw_found(found), color=color) if is_text else encode_row(found)

    said = Said(None, None)
    return run_over(inputs, said, find, effort, sink, refuse=lambda row: _unknown(row.kinds or ()))
