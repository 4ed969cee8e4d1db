"""What the README promises holds: the table of readings, the files it points to, its Python."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import riwaya

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
RIWAYA = Path(sys.executable).with_name("riwaya")


def _rows() -> list[tuple[str, str, str]]:
    table = README.split("<!-- readings", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [(a, b, c) for a, b, c in (line.strip("| ").split(" | ") for line in lines)]


ROWS = _rows()
WORKING = [row for row in ROWS if row[1] != "*not yet*"]


def test_every_reading_of_the_document_has_its_row() -> None:
    assert len(ROWS) == 10
    assert len(WORKING) >= 4


@pytest.mark.parametrize("row", WORKING, ids=[row[0][:20] for row in WORKING])
def test_a_working_row_prints_what_it_says(row: tuple[str, str, str]) -> None:
    _, command, shows = row
    program, *arguments = shlex.split(command.strip("`"))
    assert program == "riwaya"
    done = subprocess.run([RIWAYA, *arguments], capture_output=True, check=True, cwd=ROOT)
    printed = done.stdout.decode()
    promised = re.findall(r"`([^`]+)`", shows)
    assert promised
    compact = re.sub(r'(["\]}]): ', r"\1:", printed)
    missing = [words for words in promised if words not in printed and words not in compact]
    assert missing == []


def test_one_agency_relays_one_quotation_only() -> None:
    command = next(b for a, b, _ in WORKING if a.startswith("the reporting")).strip("`")
    done = subprocess.run(
        [RIWAYA, *shlex.split(command)[1:]], capture_output=True, check=True, cwd=ROOT
    )
    assert done.stdout.decode().count("← وكالة إسطرلاب") == 1


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_its_python_says_what_it_says() -> None:
    known = {"riwaya": riwaya}
    shown = 0
    for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        for line in code.splitlines():
            expression, _, value = line.partition("  # ")
            if value:
                assert repr(eval(expression, known)) == value  # noqa: S307 - our own README
                shown += 1
            else:
                exec(expression, known)  # noqa: S102 - our own README
    assert shown == 8
