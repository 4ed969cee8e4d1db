"""The inputs a person names: a path, or ``-`` for standard input. The disk is met here alone."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from riwaya.errors import InputError

STANDARD_INPUT = "-"
_WHY = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EISDIR: "is a folder, not a file",
    errno.EACCES: "may not be read by you",
    errno.EPERM: "may not be read by you",
    errno.ELOOP: "is a link that leads to itself",
    errno.ENAMETOOLONG: "is too long for a file's name",
}


def shown_name(name: str) -> str:
    r"""The name of an input as messages and ids give it: printable, on one line.

    >>> shown_name("-"), shown_name("a\nb")
    ('standard input', 'a\\nb')
    """
    if name == STANDARD_INPUT:
        return "standard input"
    whole = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in whole)


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open an input for reading bytes; raises InputError where the system refuses, even midway."""
    try:
        if name == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(shown_name(name), "is closed")
            yield sys.stdin.buffer
            return
        with open(name, "rb") as stream:  # noqa: PTH123 - a path from the command line, as given
            yield stream
    except OSError as error:
        why = _WHY.get(error.errno or 0) or (error.strerror or "cannot be read").lower()
        raise InputError(shown_name(name), why) from None
