"""How a word list or rule file must be written, so that a review sees what a machine reads.

Composed letters (NFC), nothing that cannot be seen, no stretched word, no blanks at the ends of
lines; a list as the CSV writer would write it, and no row twice.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator

from riwaya.resources import Resource

_UNSEEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_STRETCHED = re.compile("\u0640(?=[\u0621-\u064a])")
_EXCUSED = "tatweel"  # a line that is about it says so


def misshapen(file: Resource) -> Iterator[tuple[int, str]]:
    r"""Yield the line and the fault of whatever is not written as it must be.

    >>> list(misshapen(Resource("w.csv", "form,class\nسد ,DAM\n")))
    [(2, 'blanks at the end of a field')]
    """
    for number, line in enumerate(file.text.split("\n"), 1):
        if line != line.rstrip():
            yield number, "blanks or a carriage return at the end of the line"
        if not unicodedata.is_normalized("NFC", line):
            yield number, "letters that are not composed (NFC)"
        if found := _UNSEEN.search(line):
            yield number, f"a character that cannot be seen (U+{ord(found.group()):04X})"
        if _STRETCHED.search(line) and _EXCUSED not in line:
            yield number, "a stretched word (tatweel)"
    if not file.text.endswith("\n"):
        yield file.text.count("\n") + 1, "no newline at the end of the file"
    if file.name.endswith(".csv"):
        yield from _rows(file.text)


def _rows(text: str) -> Iterator[tuple[int, str]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    lines = text.split("\n")
    seen: set[tuple[str, ...]] = set()
    before = width = 0
    for row in reader:
        number = before + 1
        written = "\n".join(lines[before : reader.line_num])
        before = reader.line_num
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="").writerow(row)
        if any(field != field.strip() for field in row):
            yield number, "blanks at the end of a field"
        elif out.getvalue() != written:
            yield number, "quotation marks that are not needed, or lacking"
        width = width or len(row)
        if len(row) != width:
            yield number, f"{len(row)} fields, not {width}"
        if tuple(row) in seen:
            yield number, "the same row again"
        seen.add(tuple(row))
