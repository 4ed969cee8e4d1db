"""``riwaya prove``: the law of proof, over the rules that ship and a user's own."""

from __future__ import annotations

import click

from riwaya.cli import VERBS
from riwaya.cli.options import Knowledge, knowledge

EXAMPLES = """\b
Examples:
  riwaya prove
  riwaya prove --rules my-rules --lexicon my-words
"""


@click.command("prove", short_help=VERBS["prove"], epilog=EXAMPLES)
@knowledge
def command(knowledge: Knowledge) -> int:
    """Hold every rule against its own examples.

    Each example must match by its rule and bind exactly the slots it names; no counter-example may
    match; a known failure must still fail. Word lists and rules must be written in their one form
    (composed letters, nothing unseen, no row twice). A class of words that nothing asks for is
    told, and is no failure. Failures are listed as file:line; the status is 1 when there are any.
    """
    from riwaya.cli.proving import failures, unasked
    from riwaya.resources import load

    grammar = knowledge.grammar()
    rules = load("rules", ".toml", knowledge.rules)
    lists = load("lexicon", ".csv", knowledge.lexicon)
    failed = list(failures(grammar, (*rules, *lists)))
    for line in failed:
        click.echo(line)
    if idle := unasked(grammar, lists):
        click.echo(f"no rule and no finder asks for the classes {', '.join(idle)}")
    proved = [rule for file in grammar.files for rule in file.rules]
    examples = sum(len(rule.examples) for rule in proved)
    counters = sum(len(rule.counter_examples) for rule in proved)
    known = sum(len(rule.known_failures) for rule in proved)
    outcome = f"{len(failed)} failed" if failed else "all hold"
    click.echo(
        f"{len(proved)} rules, {examples} examples, {counters} counter-examples,"
        f" {known} known failures, {len(rules) + len(lists)} files: {outcome}"
    )
    return 1 if failed else 0
