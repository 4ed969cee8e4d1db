"""``riwaya tokens``: texts in, words, parts and light tags out, one row a line or drawn to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from riwaya.cli import VERBS, colour
from riwaya.cli.options import Effort, Knowledge, Said, inputs, knowledge, output, row_format, work
from riwaya.cli.output import Sink
from riwaya.ingest.rows import Row

EXAMPLES = """\b
Examples:
  echo 'وأعلنت البلدية افتتاح جسرها' | riwaya tokens - --format text
  riwaya tokens rows.jsonl --output tokens.jsonl
  riwaya tokens rows.jsonl --parts-only > parts.jsonl

\b
A line of rows.jsonl: {"id": "1", "text": "…"}
"""


@click.command("tokens", short_help=VERBS["tokens"], epilog=EXAMPLES)
@inputs
@click.option("--parts-only", is_flag=True, help="Leave the tags out: three times as fast.")
@row_format
@colour.option
@output
@knowledge
@work
def command(inputs: tuple[str, ...], knowledge: Knowledge, effort: Effort, **asked: Any) -> int:  # noqa: ANN401
    """Cut text into words, and words into their parts.

    INPUT is as for riwaya read. Each text gives one line, {"id": …, "tokens": […]}, in the order of
    the input; each word has its parts: conj, prep, fut (letters written before the stem), stem,
    pron (a pronoun written after it). Numbers, Latin words and marks are one part each.

    Each has a tag: noun, proper, adjective, verb, particle, number or mark; a verb also person,
    number and gender, each only where its letters show it. Tags are learned, and wrong for about
    one word in ten.
    """
    from riwaya.cli.cut import load_cutter
    from riwaya.cli.run import run_over
    from riwaya.views.json import encode_row
    from riwaya.views.tokens import draw_tokens

    cutter = load_cutter(knowledge.lexicon, parts_only=asked["parts_only"])
    is_text = asked["form"] == "text"
    sink = Sink(asked["output"] and Path(asked["output"]), after=b"" if is_text else b"\n")
    color = colour.is_wanted(asked["color"], is_terminal=sink.is_terminal)

    def cut(row: Row) -> bytes:
        made = cutter.cut(row.article)
        if not is_text:
            return encode_row(made)
        return colour.encode_lines(draw_tokens(made, row.article.text), color=color)

    return run_over(inputs, Said(None, None), cut, effort, sink)
