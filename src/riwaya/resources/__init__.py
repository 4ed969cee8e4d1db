"""Knowledge that ships with riwaya: word lists, rules, their sources. Read on demand, never at import.

`lexicon/*.csv` holds words, `rules/*.toml` rules, `SOURCES.toml` where each came from and under what
licence. A user's own folders are read after the package's and add to them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from riwaya.errors import ResourceError


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource file: its name (``lexicon/cues.csv``) and its text."""

    name: str
    text: str


def load(folder: str, suffix: str, own: Path | None = None) -> tuple[Resource, ...]:
    """Return the files of a folder by name, then those of a user's own folder.

    >>> any(r.name == "rules/times.toml" for r in load("rules", ".toml"))
    True
    """
    shipped = tuple(_read(f, f"{folder}/{f.name}") for f in _files(folder, suffix))
    if own is None:
        return shipped
    if not own.is_dir():
        raise ResourceError(str(own), 1, "is not a folder")
    return shipped + tuple(
        _read(path, str(path)) for path in sorted(own.iterdir()) if path.name.endswith(suffix)
    )


@lru_cache(maxsize=1)
def digest() -> str:
    """Return the hash of every rule, word list and model that ships, as 64 hex digits."""
    total = hashlib.sha256()
    for folder, suffix in (("lexicon", ".csv"), ("rules", ".toml"), ("models", "")):
        for file in _files(folder, suffix):
            total.update(file.name.encode())
            total.update(file.read_bytes())
    return total.hexdigest()


def _files(folder: str, suffix: str) -> Iterator[Traversable]:
    found = resources.files("riwaya.resources").joinpath(folder).iterdir()
    return iter(sorted((f for f in found if f.name.endswith(suffix)), key=lambda f: f.name))


def _read(file: Traversable | Path, name: str) -> Resource:
    try:
        return Resource(name, file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ResourceError(name, 1, f"byte {error.start} is not UTF-8") from error
