"""``riwaya explain``: which rule made an entry of a reading, and why."""

from __future__ import annotations

import click

from riwaya.cli import VERBS
from riwaya.cli.options import Knowledge, Said, articles, knowledge
from riwaya.errors import InputError, RiwayaError

EXAMPLES = """\b
Examples:
  riwaya explain s1 report.txt              the first statement, as riwaya read numbers it
  riwaya explain t3f09a1b22c report.txt     an entry by its id
  riwaya read report.txt --format json | riwaya explain f2 -
"""


@click.command("explain", short_help=VERBS["explain"], epilog=EXAMPLES)
@click.argument("entry", metavar="ID")
@click.argument("source", metavar="INPUT", default="-")
@articles
@knowledge
def command(entry: str, source: str, said: Said, knowledge: Knowledge) -> int:
    """Say which rule made an entry of a reading, and why.

    ID is an entry's id, or its kind and number: s1 the first statement, t2 the second time, f a
    figure, a an actor. INPUT is an article, or the JSON of a reading; - is standard input. Shown
    are the words the entry stands on, the reason for its value, and the rule with its examples.
    """
    from riwaya.cli.entries import explain, find_entry, readings_of

    grammar = knowledge.grammar()
    for shown in readings_of(source, said, grammar):
        if isinstance(shown, InputError):
            raise shown
        found = find_entry(shown.reading, entry)
        if found is not None:
            click.echo("\n".join(explain(found, shown, grammar)))
            return 0
    raise RiwayaError(f"{source}: no entry {entry} is read in it")
