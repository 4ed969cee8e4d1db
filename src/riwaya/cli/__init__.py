"""The command line: one file a verb. Here the verbs are listed, and errors become one clear line.

A verb's file is imported when the verb is called, so that ``riwaya --help`` costs click alone. What
verbs share: `options` (settings and the one config file in `settings`), `run` (articles through a
crew of worker processes, `crew`), `output` and `watch` (where results and messages go).

Exit status: 0 all was well; 1 an article was lost on the way, or a proof failed; 2 an input,
option, rule or config file was unusable; 130 stopped by the keyboard; 141 nobody reads the output
any more.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from riwaya import __version__
from riwaya.errors import RiwayaError

# In the order in which one comes to need them; each line is also the first of the verb's help.
VERBS = {
    "read": "Read articles: who said what, to whom, when, how surely.",
    "find": "Find times and figures in any text, or who says what.",
    "tokens": "Cut text into words, and words into their parts.",
    "explain": "Say which rule made an entry of a reading, and why.",
    "prove": "Hold every rule against its own examples.",
    "schema": "Print the JSON Schema of what a command prints.",
    "doctor": "Say what is installed, and what is done without.",
    "completion": "Print what makes a shell complete riwaya's commands.",
}
EXAMPLES = """\b
Examples:
  riwaya read report.txt
  riwaya read report.txt --format html --output report.html
  riwaya read reports.jsonl --format jsonl --output readings.jsonl
  riwaya find report.txt --kind time
"""


class Verbs(click.Group):
    """The verbs, each imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the verbs in the order of `VERBS`."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a verb's file and return its command, or None for no such verb."""
        if cmd_name not in VERBS:
            return None
        command = importlib.import_module(f"riwaya.cli.{cmd_name}").command
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="riwaya %(version)s")
def riwaya() -> None:
    """Read Arabic news reports into a record that can be checked, every entry with its evidence.

    It works offline and asks no clock: the date of a report is given, or proved from its text.
    """


def main() -> None:
    """Run the command line and leave with its exit status."""
    # The crew shares work out among processes; numpy's own threads would only get in their way.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Word lists are many objects and no garbage: looking for it so often costs a quarter of loading.
    gc.set_threshold(20_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; whatever goes wrong is told in one line."""
    try:
        status = _call(list(arguments))
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except RiwayaError as error:
        complain(str(error))
        return 2
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        # What is still buffered would fail again when the interpreter closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:
        if os.environ.get("RIWAYA_TRACEBACK"):
            raise
        complain(f"internal error: {type(error).__name__}: {error} (RIWAYA_TRACEBACK=1 says where)")
        return 1
    return status if isinstance(status, int) else 0


def _call(arguments: list[str]) -> object:
    """Call a verb; click's own `main` would answer the keyboard and a closed pipe its own way."""
    if asked := os.environ.get("_RIWAYA_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(riwaya, {}, "riwaya", "_RIWAYA_COMPLETE", asked)
    with riwaya.make_context("riwaya", arguments) as context:
        return riwaya.invoke(context)


def complain(line: str) -> None:
    """Write one line to standard error, in riwaya's name."""
    click.echo(as_line(line), err=True)


def as_line(message: str) -> str:
    r"""A message as one line, in riwaya's name.

    >>> as_line("no such rule:\n  visit")
    'riwaya: no such rule: visit'
    """
    return f"riwaya: {' '.join(message.split())}"
