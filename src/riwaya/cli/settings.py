"""The one config file: ``riwaya.toml`` in the current folder, or what ``--config`` names.

It says what an option would say, and an option that is given wins. There is no key for a date of
publication: a date written once in a file would silently date whatever is read beside it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from riwaya.errors import ResourceError

NAME = "riwaya.toml"
_Amount = Annotated[int, msgspec.Meta(ge=0)]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take; 0 is no limit on seconds or megabytes."""

    seconds: Annotated[float, msgspec.Meta(ge=0)] | None = None
    megabytes: _Amount | None = None
    characters: Annotated[int, msgspec.Meta(ge=1)] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a config file may say; ``rules`` and ``lexicon`` are folders, relative to the file."""

    outlet: str | None = None
    rules: str | None = None
    lexicon: str | None = None
    format: Literal["text", "json", "jsonl", "html"] | None = None
    color: Literal["auto", "always", "never"] | None = None
    jobs: Annotated[int, msgspec.Meta(ge=1)] | None = None
    limits: Limits = Limits()


def load_settings(path: Path) -> Settings:
    """Read a config file; raises ResourceError with the line of what is wrong in it."""
    try:
        source = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ResourceError(str(path), 1, (error.strerror or "cannot be read").lower()) from None
    except UnicodeDecodeError as error:
        raise ResourceError(str(path), 1, f"byte {error.start} is not UTF-8") from None
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise ResourceError(str(path), int(place[1]) if place else 1, str(error)) from None
    _check_names(path, source, data, Settings)
    if isinstance(limits := data.get("limits"), dict):
        _check_names(path, source, limits, Limits)
    try:
        return msgspec.convert(data, Settings)
    except msgspec.ValidationError as error:
        said, _, at = str(error).partition(" - at `$.")
        key = at.rstrip("`").rpartition(".")[2]
        why = f"{key}: {said[0].lower()}{said[1:]}"
        raise ResourceError(str(path), _line_of(source, key), why) from None


def as_options(settings: Settings, path: Path) -> dict[str, Any]:
    """The settings under the names of the options they stand for; what is not set is left out."""
    beside = path.parent
    named: dict[str, Any] = {
        "outlet": settings.outlet,
        "rules": settings.rules and str(beside / settings.rules),
        "lexicon": settings.lexicon and str(beside / settings.lexicon),
        "form": settings.format,
        "color": settings.color,
        "jobs": settings.jobs,
        "time_limit": settings.limits.seconds,
        "memory_limit": settings.limits.megabytes,
        "max_chars": settings.limits.characters,
    }
    return {name: value for name, value in named.items() if value is not None}


def _check_names(path: Path, source: str, table: dict[str, Any], kind: type) -> None:
    known = [field.name for field in fields(kind)]
    for key in table:
        if key not in known:
            why = f"no such key: {key}; there are {', '.join(known)}"
            raise ResourceError(str(path), _line_of(source, key), why)


def _line_of(source: str, key: str) -> int:
    """Find the line where a key is set, or its table begins."""
    written = re.compile(rf"""\s*\[?\s*["']?{re.escape(key)}["']?\s*(?:\]|=|\.)""")
    lines = source.splitlines()
    return next((n for n, line in enumerate(lines, 1) if written.match(line)), 1)
