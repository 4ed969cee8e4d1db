"""No file holds what a reader cannot see, or what only one machine knows."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from house.source import Source

# Decoration inside a word. At the end of one it is spelling: the article before a numeral, «AH».
STRETCHED = re.compile("\u0640(?=[\u0621-\u064a])")
# They turn the order of a line around and are not seen: a name or a rule could read otherwise.
UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Written with their dots and slashes as classes, so that this file does not hold them itself.
MACHINE = re.compile(r"(?<![\w.])[/](?:work|root|home/\w+|Users/\w+)[/]")
HOST = re.compile(r"files[.]python[h]osted|pypi[.]org|registry[.]npmjs")
LONGEST = 400  # lines: a room that nears it usually holds two things


def lines(files: list[Path]) -> Iterator[tuple[str, str]]:
    """Give each line of each text file, with the place where it stands."""
    for path in files:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # not text: a font, a model, an example of bad input
        for number, line in enumerate(text.split("\n"), 1):
            yield f"{path}:{number}", line


def test_nothing_unseen(files: list[Path]) -> None:
    assert [place for place, line in lines(files) if UNSEEN.search(line)] == []


def test_no_machine_and_no_package_host(files: list[Path]) -> None:
    found = [place for place, line in lines(files) if MACHINE.search(line) or HOST.search(line)]
    assert found == []


def test_text_is_composed(files: list[Path]) -> None:
    loose = [place for place, line in lines(files) if not unicodedata.is_normalized("NFC", line)]
    assert loose == []


def test_no_stretched_word(package: Path, files: list[Path]) -> None:
    """Where a tatweel inside a word is the thing itself, its line says so."""
    inside = [path for path in files if path.is_relative_to(package)]
    found = [
        place
        for place, line in lines(inside)
        if STRETCHED.search(line) and "tatweel" not in line.lower()
    ]
    assert found == []


def test_one_room_one_job(sources: list[Source]) -> None:
    long = [s.line(n) for s in sources if (n := len(s.text.splitlines())) > LONGEST]
    assert long == []


def test_every_line_ends_as_it_should(files: list[Path]) -> None:
    """Words and rules are reviewed as diffs: one newline at the end, no carriage returns."""
    inside = [path for path in files if path.suffix in {".csv", ".toml", ".py", ".md"}]
    assert inside
    ragged = [
        str(path)
        for path in inside
        if (data := path.read_bytes()) and (not data.endswith(b"\n") or b"\r" in data)
    ]
    assert ragged == []
