"""The options that several verbs share, and how the config file fills in what is not given.

Options that belong together reach a verb as one value: `packed` gathers them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from riwaya.cli.settings import NAME, as_options, load_settings
from riwaya.ingest.rows import MOST_CHARACTERS, is_date
from riwaya.ingest.streams import STANDARD_INPUT

if TYPE_CHECKING:
    from riwaya.match.grammar import Grammar

Verb = Callable[..., Any]
SECONDS, MEGABYTES = 60.0, 2048


@dataclass(frozen=True, slots=True)
class Said:
    """What the caller says of every article that does not say it itself."""

    published: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A user's own rules and words."""

    rules: Path | None
    lexicon: Path | None

    def grammar(self) -> Grammar:
        """Load the rules and words that ship, and the user's own after them."""
        from riwaya.extract.grammar import load_grammar

        return load_grammar(self.rules, self.lexicon)


@dataclass(frozen=True, slots=True)
class Effort:
    """How a verb works through its inputs; a limit of 0 is none."""

    jobs: int | None
    time_limit: float
    memory_limit: int
    max_chars: int
    no_progress: bool


class Date(click.ParamType):  # type: ignore[type-arg]  # generic in the newest click alone
    """An ISO date, or date and time."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the date as it was written; a usage error when it is none."""
        if not is_date(str(value)):
            why = f"{value!r} is not a date like 2026-03-11 or 2026-03-11T08:00+03:00"
            self.fail(why, param, ctx)
        return str(value)


def packed(name: str, kind: type, *options: Callable[[Verb], Verb]) -> Callable[[Verb], Verb]:
    """Give a verb several options, listed in its help in this order, as one argument ``name``.

    ``kind`` is a dataclass whose fields are named as the options are.
    """

    def on(verb: Verb) -> Verb:
        @wraps(verb)
        def called(**given: Any) -> object:  # noqa: ANN401 - whatever the options give
            gathered = {field.name: given.pop(field.name) for field in fields(kind)}
            return verb(**given, **{name: kind(**gathered)})

        whole: Verb = called
        for option in reversed(options):
            whole = option(whole)
        return whole

    return on


def _config(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    path = value or Path(NAME)
    if value is None and not path.is_file():
        return
    options = as_options(load_settings(path), path)
    if ctx.command.name != "read":
        options.pop("form", None)  # the forms are those of a reading
    ctx.default_map = options


def _inputs(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value:
        return value
    if sys.stdin is None or sys.stdin.isatty():
        raise click.MissingParameter(ctx=ctx, param=param)
    return (STANDARD_INPUT,)


inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, callback=_inputs)

_folder = click.Path(exists=True, file_okay=False, path_type=Path)
knowledge = packed(
    "knowledge",
    Knowledge,
    click.option(
        "--rules", type=_folder, metavar="DIR", help="Add the rules (*.toml) of a folder of yours."
    ),
    click.option(
        "--lexicon", type=_folder, metavar="DIR", help="Add the words (*.csv) of a folder of yours."
    ),
    click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        is_eager=True,
        expose_value=False,
        callback=_config,
        help=f"Take options from this file.  [default: {NAME} in this folder, if there is one]",
    ),
)

articles = packed(
    "said",
    Said,
    click.option(
        "--published",
        type=Date(),
        metavar="DATE",
        help="When articles appeared that do not say so themselves.",
    ),
    click.option("--outlet", metavar="NAME", help="Who published those that do not say so."),
)

work = packed(
    "effort",
    Effort,
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many to work on at a time.  [default: one for each processor]",
    ),
    click.option(
        "--time-limit",
        type=click.FloatRange(min=0),
        default=SECONDS,
        show_default=True,
        metavar="SECONDS",
        help="Give an article up after this long; 0 for never.",
    ),
    click.option(
        "--memory-limit",
        type=click.IntRange(min=0),
        default=MEGABYTES,
        show_default=True,
        metavar="MB",
        help="Give an article up that needs more memory; 0 for no limit.",
    ),
    click.option(
        "--max-chars",
        type=click.IntRange(min=1),
        default=MOST_CHARACTERS,
        show_default=True,
        metavar="N",
        help="Refuse a text longer than this.",
    ),
    click.option("--no-progress", is_flag=True, help="Show no progress bar."),
)

row_format = click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    default="jsonl",
    show_default=True,
    help="One row a line, or drawn to be read.",
)

output = click.option(
    "-o",
    "--output",
    type=click.Path(),  # as written: a slash at its end names a folder
    metavar="PATH",
    help="Write there instead of to standard output.",
)


def processors() -> int:
    """Say how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
