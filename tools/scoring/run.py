"""Run the product and the scorer, each as its own process: what is scored is what a user gets."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scoring.sources import SCORER

Row = dict[str, Any]
RIWAYA = [sys.executable, "-m", "riwaya"]
ARTICLE_KEYS = ("id", "text", "title", "published", "outlet", "url")


class RunError(Exception):
    """The product or the scorer gave no result; the message is what it said."""


def has_command(verb: str) -> bool:
    """Say whether riwaya has a command of that name yet."""
    return find_spec(f"riwaya.cli.{verb}") is not None


def read_articles(folder: Path) -> list[Row]:
    """Read every article of a folder (`*.json`) with `riwaya read`; the readings, by file name."""
    rows = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    kept = [{key: row[key] for key in ARTICLE_KEYS if row.get(key) is not None} for row in rows]
    return riwaya(["read", "-", "--format", "jsonl", "--no-progress"], kept)


def riwaya(arguments: list[str], rows: Iterable[Row]) -> list[Row]:
    """Run a riwaya command over rows given on standard input; the rows it printed.

    What it says on standard error of single rows is passed on; no output at all is a failure.
    """
    done = subprocess.run(
        RIWAYA + arguments, input=lines(rows), capture_output=True, text=True, check=False
    )
    if done.stderr.strip():
        print(done.stderr.strip(), file=sys.stderr)
    if done.returncode not in (0, 1, 2) or not done.stdout.strip():
        raise RunError(f"riwaya {' '.join(arguments)}: {done.stderr.strip() or 'printed nothing'}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def judge(command: list[str | Path], work: Path) -> Row:
    """Run the scorer and give its result, as its `--json` writes it."""
    result = work / "result.json"
    done = subprocess.run(
        [sys.executable, SCORER, *command, "--json", result],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RunError(done.stderr.strip())
    found: Row = json.loads(result.read_text("utf-8"))
    return found


def inputs(verb: str, *arguments: str | Path) -> list[Row]:
    """The rows of a suite or corpus for the product to read, as the scorer prints them."""
    done = subprocess.run(
        [sys.executable, SCORER, verb, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RunError(done.stderr.strip())
    return [json.loads(line) for line in done.stdout.splitlines()]


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """Write rows as JSON Lines; give the path."""
    path.write_text(lines(rows), "utf-8")
    return path


def lines(rows: Iterable[Row]) -> str:
    r"""Rows as JSON Lines.

    >>> lines([{"id": 1}, {"id": 2}])
    '{"id": 1}\n{"id": 2}\n'
    """
    return "".join(json.dumps(row) + "\n" for row in rows)
