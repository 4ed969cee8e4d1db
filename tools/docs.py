"""Write the generated pages of docs/ again: the command line from its own help, the rules.

python tools/docs.py            writes docs/cli.md and docs/rules.md
python tools/docs.py --check    writes nothing; says which page is not current, status 1
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from riwaya.cli import VERBS, riwaya
from riwaya.match.rules import Example, Rule, read_rules
from riwaya.resources import load

DOCS = Path(__file__).resolve().parent.parent / "docs"
WIDTH = 92
MADE = "<!-- made by `make docs`; change the source, not this page -->"
STATUS = """\
| status | when |
|---|---|
| 0 | all was well |
| 1 | an article was lost on the way (it took too long or too much memory), or a proof failed |
| 2 | an input, option, rule, word list or config file was unusable; other inputs were still read |
| 130 | stopped by the keyboard |
| 141 | nobody reads the output any more |

Results go to standard output, everything else to standard error, one line each, beginning with
`riwaya:` and the name of the input. An article that was lost or unusable has no line in the output.
Options can be set once and for all in [one file](configuration.md).
"""


def cli_page() -> str:
    """Show the help of riwaya and of each verb as it is printed."""
    top = _context(riwaya, "riwaya", None)
    parts = [MADE, "# The command line", STATUS.rstrip(), _help("riwaya", riwaya, top)]
    for name in VERBS:
        verb = riwaya.get_command(top, name)
        if verb is None:
            raise LookupError(name)
        parts.append(_help(f"riwaya {name}", verb, _context(verb, name, top)))
    return "\n\n".join(parts) + "\n"


def _context(command: click.Command, name: str, above: click.Context | None) -> click.Context:
    return command.make_context(name, [], above, resilient_parsing=True, terminal_width=WIDTH)


def _help(title: str, command: click.Command, context: click.Context) -> str:
    shown = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n```text\n{shown}\n```"


def rules_page() -> str:
    """Show every rule that ships: what it says, its pattern, its examples."""
    parts = [MADE, "# The rules", "What each says, its pattern, and examples with what it binds."]
    for file in load("rules", ".toml"):
        rules = read_rules(file.name, file.text).rules
        parts.append(f"## {file.name} ({len(rules)})")
        parts += ["\n".join(_rule(rule)) for rule in rules]
    return "\n\n".join(parts) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield f"{rule.says}\n"
    yield f"```text\n{rule.source.strip()}\n```"
    yield from (_example(example) for example in rule.examples)
    yield from (f"- not: {text}" for text in rule.counter_examples)
    yield from (f"{_example(example)} (a known failure)" for example in rule.known_failures)


def _example(example: Example) -> str:
    bound = " · ".join(f"{slot} = {words}" for slot, words in example.slots.items())
    return f"- {example.text}" + (f"<br>{bound}" if bound else "")


def main() -> int:
    """Write the pages, or say which are not current."""
    pages = {"cli.md": cli_page(), "rules.md": rules_page()}
    stale = [
        name
        for name, page in pages.items()
        if not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != page
    ]
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"docs/{name} is not current: make docs")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(pages[name], encoding="utf-8")
        print(f"docs/{name} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
