"""The stream of articles in the inputs that a person names, lazily and in order.

A file's ending tells what it is: ``.txt`` plain text, ``.json`` one JSON article, ``.jsonl`` or
``.ndjson`` one JSON article a line. Anything else, and standard input, is told by its first line: a
JSON object alone on it begins JSON Lines, an object that goes on below it is one JSON article, and
all else is plain text. No more of an input is held than one article may be long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from riwaya.errors import InputError
from riwaya.ingest.decode import BOM, check_controls, check_form, check_length, decode
from riwaya.ingest.rows import Given, Row, parse_json, read_row
from riwaya.ingest.streams import STANDARD_INPUT, opened, shown_name
from riwaya.model.article import Article

_LINES = {".jsonl", ".ndjson"}
_PAGES = {".html", ".htm", ".xhtml"}
_BYTES_A_CHARACTER = 4  # at most, in UTF-8
_BYTES_AN_ESCAPE = 6  # of a character in JSON: \\u0633
_BESIDES = 1 << 20  # bytes for the other keys of a JSON article
_OBJECTS = re.compile(rb'\s*(?:\[\s*)?\{\s*(?:"|\}|$)')


def read_articles(names: Iterable[str], given: Given) -> Iterator[Article | InputError]:
    """Yield each article of the inputs in order, or, in its place, why one cannot be read."""
    for row in read_rows(names, given):
        yield row if isinstance(row, InputError) else row.article


def read_rows(names: Iterable[str], given: Given) -> Iterator[Row | InputError]:
    """Yield each article with where it stands and what is asked of it, errors in their place."""
    for name in names:
        try:
            with opened(name) as stream:
                yield from _Input(name, stream, given).rows()
        except InputError as error:
            yield error


class _Input:
    """One input, being read."""

    def __init__(self, name: str, stream: BinaryIO, given: Given) -> None:
        self.where = shown_name(name)
        self.id = STANDARD_INPUT if name == STANDARD_INPUT else self.where
        self.ending = "" if name == STANDARD_INPUT else PurePath(name).suffix.lower()
        self.stream = stream
        self.given = given
        self.most_plain = given.most * _BYTES_A_CHARACTER
        self.most_json = given.most * _BYTES_AN_ESCAPE + _BESIDES

    def rows(self) -> Iterator[Row | InputError]:
        """Yield the articles of the input; raises InputError when it is none of the known forms."""
        head = self.first_line()
        check_form(self.where, head)
        if self.ending in _PAGES:
            raise InputError(self.where, "is a page with markup; give the text of its article")
        objects = _OBJECTS.match(head.removeprefix(BOM)) and self.ending != ".txt"
        if self.ending in _LINES or (objects and self.ending != ".json" and self.is_whole(head)):
            check_controls(self.where, head)
            yield from self.lines(head)
        elif objects or self.ending == ".json":
            check_controls(self.where, head)
            yield from self.json(head)
        else:
            yield self.plain(head)

    def first_line(self) -> bytes:
        """Read up to the end of the first line that is not blank."""
        head = b""
        while len(head) <= self.most_json:
            line = self.stream.readline(self.most_json + 1 - len(head))
            head += line
            if not line or line.removeprefix(BOM).strip():
                break
        if not head.removeprefix(BOM).strip():
            raise InputError(self.where, "is empty" if not head else "holds nothing but blanks")
        return head

    def plain(self, head: bytes) -> Row:
        """Read the whole input as one text."""
        limit = self.most_plain + 1
        data = head + self.stream.read(max(0, limit - len(head)))
        check_controls(self.where, data)
        if len(data) >= limit:  # cut short, perhaps within a character: not to be decoded
            why = f"is longer than {self.given.most:,} characters (--max-chars)"
            raise InputError(self.where, why)
        text = decode(self.where, data)
        check_length(self.where, text, self.given.most)
        given = self.given
        article = Article(id=self.id, text=text, published=given.published, outlet=given.outlet)
        return Row(self.where, article)

    def is_whole(self, line: bytes) -> bool:
        """Say whether a line holds a JSON value by itself, whatever else is wrong with it."""
        try:
            parse_json(self.where, line.removeprefix(BOM).decode("utf-8", "replace"))
        except InputError:
            return False
        return True

    def json(self, head: bytes) -> Iterator[Row | InputError]:
        """Read the whole input as one JSON article, or as one a line when its first is whole."""
        if self.is_whole(head):
            while (after := self.stream.readline(self.most_json + 1)) and not after.strip():
                head += after
            if after:
                yield from self.lines(head, after)
                return
            data = head
        else:
            data = head + self.stream.read(max(0, self.most_json + 1 - len(head)))
        if len(data) > self.most_json:
            raise InputError(self.where, self.too_many_bytes())
        text = decode(self.where, data.removeprefix(BOM), len(data) - len(data.removeprefix(BOM)))
        yield read_row(self.where, text, self.given, self.id)

    def lines(self, *ready: bytes) -> Iterator[Row | InputError]:
        """Read the input as one JSON article a line; ``ready`` were read from it before."""
        number = before = 0
        rest = iter(lambda: self.stream.readline(self.most_json + 1), b"")
        for line in chain(ready, rest):
            number += line.count(b"\n") + (not line.endswith(b"\n"))  # blank ones before the first
            bare = line if before else line.removeprefix(BOM)
            if bare.strip():
                yield self.line(number, before + len(line) - len(bare), bare)
            before += len(line)
            if len(line) > self.most_json and not line.endswith(b"\n"):
                before += self.skip_line()

    def line(self, number: int, before: int, line: bytes) -> Row | InputError:
        """Read one line; ``before`` counts the bytes of the input before it."""
        where = f"{self.where}:{number}"
        if len(line) > self.most_json:
            return InputError(where, self.too_many_bytes())
        try:
            return read_row(where, decode(where, line, before), self.given, f"{self.id}:{number}")
        except InputError as error:
            return error

    def skip_line(self) -> int:
        """Pass over the rest of a line that is too long, holding little of it at a time."""
        passed = 0
        while part := self.stream.readline(_BESIDES):
            passed += len(part)
            if part.endswith(b"\n"):
                break
        return passed

    def too_many_bytes(self) -> str:
        """Say why an article is too long to be read as JSON."""
        most = self.given.most
        return (
            f"is longer than {self.most_json:,} bytes, room for {most:,} characters (--max-chars)"
        )
