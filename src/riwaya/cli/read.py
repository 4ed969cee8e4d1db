"""``riwaya read``: articles in, readings out, in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from riwaya.cli import VERBS, colour
from riwaya.cli.options import (
    Effort,
    Knowledge,
    Said,
    articles,
    inputs,
    knowledge,
    output,
    packed,
    work,
)
from riwaya.cli.output import FolderSink, PageSink, Sink
from riwaya.ingest.rows import Row
from riwaya.model.article import Article
from riwaya.model.reading import Reading

Drawing = Callable[[Reading, Article], bytes]
EXAMPLES = """\b
Examples:
  riwaya read report.txt
  riwaya read report.txt --published 2026-03-11 --outlet 'صحيفة المرفأ' --format json
  riwaya read report.txt --format html --output report.html
  riwaya read *.txt --format html --output pages/
  riwaya read reports.jsonl --format jsonl --output readings.jsonl
  echo 'قال وزير المياه سامي النجار إن السد امتلأ أمس.' | riwaya read -

\b
A line of reports.jsonl: {"id": "1", "text": "…", "title": "…", "published": "2026-03-11"}
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """In which form readings are written, and where."""

    form: str
    output: str | None
    color: str


@click.command("read", short_help=VERBS["read"], epilog=EXAMPLES)
@inputs
@articles
@packed(
    "shown",
    Shown,
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "jsonl", "html"]),
        default="text",
        show_default=True,
        help="Drawn under the text; JSON; JSON, one reading a line; a page that stands alone.",
    ),
    output,
    colour.option,
)
@knowledge
@work
def command(
    inputs: tuple[str, ...], said: Said, shown: Shown, knowledge: Knowledge, effort: Effort
) -> int:
    """Read articles: who said what, to whom, when, how surely.

    INPUT is a file of plain text or of one JSON article, JSON Lines of articles, or - for standard
    input. An input that cannot be read is told on standard error and the others are still read; an
    article that takes too long or too much memory likewise, and it has no line in the output.

    What an article says of itself (its date, its outlet) wins over the options.
    """
    from riwaya.cli.run import run_over
    from riwaya.report import report

    sink = _sink(shown.form, shown.output, len(inputs))
    draw = _drawing(shown.form, color=colour.is_wanted(shown.color, is_terminal=sink.is_terminal))
    grammar = knowledge.grammar()

    def read(row: Row) -> bytes:
        return draw(report(row.article, grammar), row.article)

    return run_over(inputs, said, read, effort, sink)


def _sink(form: str, written: str | None, inputs: int) -> Sink:
    """Choose where results go, or say why they cannot."""
    path = None if written is None else Path(written)
    if path is not None and (path.is_dir() or str(written).endswith(os.sep)):
        if form != "html":
            raise click.UsageError(f"--output {path} is a folder: only pages (html) go into one")
        return FolderSink(path)
    if form == "html":
        if inputs > 1:
            raise click.UsageError("several articles make several pages: give --output a folder")
        return PageSink(path)
    return Sink(
        path, between=b"\n" if form == "text" else b"", after=b"\n" if form == "jsonl" else b""
    )


def _drawing(form: str, *, color: bool) -> Drawing:
    """Choose how a reading is written."""
    if form == "json":
        from riwaya.views.json import encode_pretty

        return lambda reading, _: encode_pretty(reading)
    if form == "jsonl":
        from riwaya.views.json import encode

        return lambda reading, _: encode(reading)
    if form == "html":
        from riwaya.views.html import page

        return lambda reading, article: colour.encode_shown(page(reading, article.text))
    from riwaya.views.text import draw_lines

    def drawn(reading: Reading, article: Article) -> bytes:
        return colour.encode_lines(draw_lines(reading, article.text), color=color)

    return drawn
