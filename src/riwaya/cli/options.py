"""The options that several verbs share, and how the config file fills in what is not given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from riwaya.cli.settings import NAME, as_options, load_settings
from riwaya.ingest.rows import MOST_CHARACTERS, is_date
from riwaya.ingest.streams import STANDARD_INPUT

F = TypeVar("F", bound=Callable[..., Any])
SECONDS, MEGABYTES = 60.0, 2048


class Date(click.ParamType):
    """An ISO date, or date and time."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None  # noqa: ANN401
    ) -> str:
        """Return the date as it was written; a usage error when it is none."""
        if not is_date(str(value)):
            self.fail(f"{value!r} is not a date like 2026-03-11 or 2026-03-11T08:00+03:00", param, ctx)
        return str(value)


FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _config(ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    path = value or Path(NAME)
    if value is None and not path.is_file():
        return None
    options = as_options(load_settings(path), path)
    if ctx.command.name != "read":
        options.pop("form", None)  # the forms are those of a reading
    ctx.default_map = options
    return path


def _inputs(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value:
        return value
    if sys.stdin is None or sys.stdin.isatty():
        raise click.MissingParameter(ctx=ctx, param=param)
    return (STANDARD_INPUT,)


def _stack(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Put several options on a verb at once, listed in its help in this order."""

    def on(verb: F) -> F:
        for option in reversed(options):
            verb = option(verb)
        return verb

    return on


inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, callback=_inputs)

knowledge = _stack(
    click.option(
        "--rules", type=FOLDER, metavar="DIR", help="Add the rules (*.toml) of a folder of yours."
    ),
    click.option(
        "--lexicon", type=FOLDER, metavar="DIR", help="Add the words (*.csv) of a folder of yours."
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

articles = _stack(
    click.option(
        "--published",
        type=Date(),
        metavar="DATE",
        help="When articles appeared that do not say so themselves.",
    ),
    click.option("--outlet", metavar="NAME", help="Who published those that do not say so."),
)

work = _stack(
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

output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Write there instead of to standard output.",
)


def processors() -> int:
    """Say how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
