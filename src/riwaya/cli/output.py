"""Where results go: standard output, a file that is whole or not there, or a folder of pages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePath
from types import TracebackType
from typing import BinaryIO, Self

import click

from riwaya.errors import RiwayaError

_LONGEST_NAME = 100


class Sink:
    """Takes results one by one; use it in a ``with`` statement.

    Without a path it writes to standard output. ``between`` stands between two results, ``after``
    at the end of each.
    """

    def __init__(self, path: Path | None, *, between: bytes = b"", after: bytes = b"") -> None:
        self.path = path
        self.between = between
        self.after = after
        self.written = 0
        self.open = ExitStack()

    @property
    def is_terminal(self) -> bool:
        """Say whether results are shown on a terminal."""
        return self.path is None and sys.stdout.isatty()

    def __enter__(self) -> Self:
        self.stream = (
            sys.stdout.buffer if self.path is None else self.open.enter_context(_whole(self.path))
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.open.__exit__(kind, error, at)

    def write(self, name: str, result: bytes) -> None:  # noqa: ARG002 - pages are named, rows are not
        """Write one result; ``name`` is its article's id."""
        self.stream.write((self.between if self.written else b"") + result + self.after)
        self.stream.flush()  # who reads them one by one need not wait for the next
        self.written += 1


class PageSink(Sink):
    """Takes one page, which no second can follow."""

    def write(self, name: str, result: bytes) -> None:
        """Write the page; a second is a usage error that says what to do."""
        if self.written:
            raise click.UsageError("several articles make several pages: give --output a folder")
        super().write(name, result)


class FolderSink(Sink):
    """Takes pages, each into a file of its own in a folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.folder = path
        self.taken: set[str] = set()

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(self.folder, error) from None
        return self

    def write(self, name: str, result: bytes) -> None:
        """Write one page under the name of its article, made fit for a file."""
        stem, number = file_stem(name), 1
        while (fit := stem if number == 1 else f"{stem}-{number}").lower() in self.taken:
            number += 1
        self.taken.add(fit.lower())
        with _whole(self.folder / f"{fit}.html") as stream:
            stream.write(result)


def file_stem(name: str) -> str:
    """A file's name, without ending, for an article's id.

    >>> file_stem("reports/03-dam.txt"), file_stem("../.."), file_stem("سد 7?")
    ('03-dam', 'article', 'سد_7')
    """
    last = PurePath(name.replace("\\", "/")).name
    last = last.removesuffix(".txt").removesuffix(".json")
    return re.sub(r"[^\w.-]+", "_", last)[:_LONGEST_NAME].strip("._-") or "article"


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write, which takes its place only when all is written."""
    part = path.with_name(f".{path.name}.part")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe, as /dev/null
            with path.open("wb") as stream:
                yield stream
            return
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> RiwayaError:
    return RiwayaError(f"{path}: cannot be written ({(error.strerror or 'refused').lower()})")
