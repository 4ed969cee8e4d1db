"""``riwaya doctor``: what is installed, and what is done without."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter

import click

from riwaya import __version__
from riwaya.cli import VERBS
from riwaya.cli.options import Knowledge, knowledge, processors
from riwaya.cli.settings import NAME

EXAMPLES = """\b
Examples:
  riwaya doctor
  riwaya doctor --lexicon my-words
"""
_NEEDED = ("babel", "click", "hijridate", "msgspec", "rich")
_BROWSERS = ("xdg-open", "firefox", "chromium", "google-chrome", "open")


@click.command("doctor", short_help=VERBS["doctor"], epilog=EXAMPLES)
@knowledge
def command(knowledge: Knowledge) -> int:
    """Say what is installed, and what is done without.

    One line each: ok, or what is lacking and what it takes to have it. The status is 1 when
    something is lacking that riwaya cannot do without.
    """
    from riwaya.errors import RiwayaError

    good = True
    for name, found in (*_machine(), *_packages()):
        good &= found is not None
        _tell(name, found or "lacking: install riwaya again", ok=found is not None)
    try:
        for name, told in _knowledge(knowledge):
            _tell(name, told, ok=True)
    except RiwayaError as error:
        good = False
        _tell("rules", str(error), ok=False)
    for name, found, without in _optional():
        _tell(name, found or f"not there: {without}", ok=found is not None)
    return 0 if good else 1


def _tell(name: str, told: str, *, ok: bool) -> None:
    click.echo(f"{'ok  ' if ok else '--  '}{name:<12}{' '.join(told.split())}")


def _machine() -> Iterator[tuple[str, str | None]]:
    yield "riwaya", __version__
    yield "python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield "processors", str(processors())


def _packages() -> Iterator[tuple[str, str | None]]:
    for name in _NEEDED:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, None


def _knowledge(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Load rules and words as a reading does; raises ResourceError where one is wrong."""
    from riwaya.resources import digest, load

    started = perf_counter()
    grammar = knowledge.grammar()
    took = perf_counter() - started
    rules = sum(len(file.rules) for file in grammar.files)
    lists = load("lexicon", ".csv", knowledge.lexicon)
    own = knowledge.rules or knowledge.lexicon
    yield "rules", f"{rules} in {len(grammar.files)} files{', with your own' if own else ''}"
    yield (
        "words",
        f"{sum(file.text.count(chr(10)) - 1 for file in lists)} rows in {len(lists)} lists",
    )
    yield "loading", f"{took:.2f} s"
    yield "resources", digest()
    config = Path(NAME)
    yield "config", f"{config} in this folder" if config.is_file() else f"no {NAME} in this folder"


def _optional() -> Iterator[tuple[str, str | None, str]]:
    pandas = None if importlib.util.find_spec("pandas") is None else version("pandas")
    yield "pandas", pandas, "no to_frame() in notebooks (pip install 'riwaya[pandas]')"
    voice = shutil.which("espeak-ng")
    yield "voice", voice, "the page speaks with the browser's own Arabic voice, if it has one"
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    yield "browser", browser, "open pages on another machine: each is one file"
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    yield "terminal", sys.stdout.encoding if utf8 else None, "not in UTF-8: read with --output"
