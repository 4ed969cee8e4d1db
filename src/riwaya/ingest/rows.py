"""One JSON object into one article: which keys it may have, and what is wrong with it if not."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from riwaya.errors import InputError
from riwaya.ingest.decode import check_length
from riwaya.model.article import Article

MOST_CHARACTERS = 2_000_000
_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of every article: its date, its outlet; and how long one may be.

    What an article says of itself wins. ``most`` counts code points.
    """

    published: str | None = None
    outlet: str | None = None
    most: int = MOST_CHARACTERS


@dataclass(frozen=True, slots=True)
class Row:
    """An article and where it was found (``reports.jsonl:3``), with what is asked of it alone.

    ``reference`` is the moment its times are read at, ``kinds`` what is looked for; only
    ``riwaya find`` heeds them, and they win over its options.
    """

    where: str
    article: Article
    reference: str | None = None
    kinds: tuple[str, ...] | None = None


def read_row(where: str, written: str, given: Given, name: str | None = None) -> Row:
    """Read one JSON article, with ``name`` for its id when it has none of its own.

    Raises InputError that names the key that is wrong. Keys it does not know are left aside.

    >>> read_row("a.json", '{"id": 7, "text": "امتلأ السد."}', Given()).article.id
    '7'
    >>> read_row("a.json", '{"headline": "سد"}', Given())
    Traceback (most recent call last):
    riwaya.errors.InputError: a.json: has no "text"
    """
    found = parse_json(where, written)
    if not isinstance(found, dict):
        raise InputError(where, f"is {_kind(found)}, not a JSON object with a text")
    if "text" not in found:
        raise InputError(where, 'has no "text"')
    text = found["text"]
    if not isinstance(text, str):
        raise InputError(where, f'"text" is {_kind(text)}, not a string')
    if not text.strip():
        raise InputError(where, '"text" is empty')
    check_length(where, text, given.most, '"text" ')
    title = _string(where, found, "title")
    check_length(where, title or "", given.most, '"title" ')
    return Row(
        where,
        Article(
            id=_id(where, found) or name or where,
            text=text,
            title=title,
            published=_date(where, found, "published") or given.published,
            outlet=_string(where, found, "outlet") or given.outlet,
            url=_string(where, found, "url"),
        ),
        _date(where, found, "reference"),
        _kinds(where, found),
    )


def parse_json(where: str, written: str) -> Any:  # noqa: ANN401 - any JSON value may stand there
    """The value that a JSON text holds; raises InputError with the place of the first fault.

    >>> parse_json("a.json", '{"text": }')
    Traceback (most recent call last):
    riwaya.errors.InputError: a.json: column 10: is not JSON (expecting value)
    """
    try:
        return json.loads(written)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno} " if error.lineno > 1 else ""
        said = error.msg[0].lower() + error.msg[1:]
        why = f"{line}column {error.colno}: is not JSON ({said})"
        raise InputError(where, why, at=error.pos) from None
    except RecursionError:
        raise InputError(where, "is nested too deeply to be an article") from None
    except ValueError:  # a number of thousands of digits
        raise InputError(where, "is not JSON that can be read (a number is too long)") from None


def is_date(written: str) -> bool:
    """Say whether a text is an ISO date, or date and time, of the calendar.

    >>> is_date("2026-03-11"), is_date("2026-03-11T08:00:00+03:00"), is_date("2026-02-30")
    (True, True, False)
    """
    if not _DATE.fullmatch(written):
        return False
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return False
    return True


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")


def _string(where: str, found: dict[str, Any], key: str) -> str | None:
    value = found.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(where, f'"{key}" is {_kind(value)}, not a string')
    return value or None


def _id(where: str, found: dict[str, Any]) -> str | None:
    value = found.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(where, found, "id")


def _date(where: str, found: dict[str, Any], key: str) -> str | None:
    value = _string(where, found, key)
    if value is not None and not is_date(value):
        shown = value if len(value) <= 40 else value[:40] + "…"
        raise InputError(where, f'"{key}" is not a date like 2026-03-11: {shown!r}')
    return value


def _kinds(where: str, found: dict[str, Any]) -> tuple[str, ...] | None:
    value = found.get("kinds")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(kind, str) for kind in value):
        raise InputError(where, '"kinds" is not a list of strings')
    return tuple(value)
