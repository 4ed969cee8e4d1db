"""``riwaya tokens``: texts in, words and their parts out, one row a line."""

from __future__ import annotations

from pathlib import Path

import click

from riwaya.cli import VERBS
from riwaya.cli.options import Effort, Knowledge, Said, inputs, knowledge, output, work
from riwaya.cli.output import Sink
from riwaya.ingest.rows import Row

EXAMPLES = """\b
Examples:
  echo 'وبجسرها الجديد' | riwaya tokens -
  riwaya tokens rows.jsonl --output tokens.jsonl

\b
A line of rows.jsonl: {"id": "1", "text": "…"}
"""


@click.command("tokens", short_help=VERBS["tokens"], epilog=EXAMPLES)
@inputs
@output
@knowledge
@work
def command(
    inputs: tuple[str, ...], output: str | None, knowledge: Knowledge, effort: Effort
) -> int:
    """Cut text into words, and words into their parts.

    INPUT is as for riwaya read. Each text gives one line, {"id": …, "tokens": […]}, in the order of
    the input; each word has its parts: conj, prep, fut (letters written before the stem), stem,
    pron (a pronoun written after it). Numbers, Latin words and marks are one part each.
    """
    from riwaya.arabic.lexicon import build_lexicon
    from riwaya.arabic.segmenter import load_segmenter
    from riwaya.arabic.tokens import cut_tokens
    from riwaya.cli.run import run_over
    from riwaya.resources import load
    from riwaya.views.json import encode_row
    from riwaya.views.rows import CutToken, TokenPart, TokensRow

    lists = load("lexicon", ".csv", knowledge.lexicon)
    segmenter = load_segmenter(build_lexicon((file.name, file.text) for file in lists))

    def cut(row: Row) -> bytes:
        text = row.article.text
        tokens = tuple(
            CutToken(
                token.start,
                token.end,
                tuple(TokenPart(p.start, p.end, p.tag) for p in segmenter.cut(token, text)),
            )
            for token in cut_tokens(text)
        )
        return encode_row(TokensRow(row.article.id, tokens))

    return run_over(
        inputs,
        Said(None, None),
        cut,
        effort,
        Sink(None if output is None else Path(output), after=b"\n"),
    )
