"""``riwaya schema``: the JSON Schema of what a command prints."""

from __future__ import annotations

import click

from riwaya.cli import VERBS

EXAMPLES = """\b
Examples:
  riwaya schema > reading.schema.json
  riwaya schema find
"""
NAMES = {"reading": "riwaya.reading/1", "find": "riwaya.find/1", "tokens": "riwaya.tokens/1"}


@click.command("schema", short_help=VERBS["schema"], epilog=EXAMPLES)
@click.argument("what", type=click.Choice(list(NAMES)), default="reading")
def command(what: str) -> None:
    """Print the JSON Schema of what a command prints.

    It is made from riwaya's own types; what riwaya read, find and tokens print validates against
    it.
    """
    from riwaya.views.schema import encode_schema

    click.echo(encode_schema(NAMES[what]), nl=False)
