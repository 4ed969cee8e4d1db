r"""A reading as JSON, and back: the contract ``riwaya.reading/1``, character for character.

The types are encoded as they are; only two things differ from them. A field whose name Python
reserves is written without its underscore (``in_`` is ``in``), and an absent ``in`` is left out, as
the contract has it. ``document.text`` is written when the reading holds it, which it does whenever
the canonical text is not the input itself.

JSON has no NaN and no infinity: such a number would be written ``null``. A lone surrogate, which no
UTF-8 can hold, is written as its JSON escape (``\ud800``) and read back as the same code point.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

import msgspec

from riwaya.model.reading import SCHEMA, Reading

T = TypeVar("T")

# The contract names the schema first; the dataclass, where it has a default, last.
_SCHEMA_FIRST = b'{"schema":"' + SCHEMA.encode() + b'",'
_SCHEMA_LAST = b',"schema":"' + SCHEMA.encode() + b'"}'
# Inside a JSON string a quotation mark stands behind a backslash, so an unescaped `"in_":` can only
# be a key: these replacements touch no text.
_RESERVED = ("from", "in")
_ABSENT = b',"in_":null'
_KEYWORD_KEY = re.compile(rb'(?<!\\)"(' + "|".join(_RESERVED).encode() + rb')"(\s*:)')


def encode(reading: Reading) -> bytes:
    """A reading as one line of JSON in UTF-8, without a newline at its end.

    >>> from riwaya.model.reading import Document, Made, Published
    >>> document = Document("a", "00", None, "جسر", None, "unknown", (), None,
    ...                     Published(None, "unknown"), ())
    >>> encode(Reading(document, Made("0", "00")))[:31].decode()
    '{"schema":"riwaya.reading/1","d'
    """
    line = encode_row(reading)
    return _SCHEMA_FIRST + line[1 : -len(_SCHEMA_LAST)] + b"}"


def encode_pretty(reading: Reading) -> bytes:
    """The same JSON for people: indented by two spaces, with a newline at its end."""
    return msgspec.json.format(encode(reading), indent=2) + b"\n"


def encode_row(row: object) -> bytes:
    """Any row of riwaya's own types (a reading, a row of ``find`` or ``tokens``) as a line of JSON.

    >>> from riwaya.model.span import Span
    >>> encode_row((Span(0, 4), Span(0, 4, "title"))).decode()
    '[{"start":0,"end":4},{"start":0,"end":4,"in":"title"}]'
    """
    try:
        line = msgspec.json.encode(row)
    except UnicodeEncodeError:
        line = _encode_surrogates(row)
    line = line.replace(_ABSENT, b"")
    for name in _RESERVED:
        line = line.replace(f'"{name}_":'.encode(), f'"{name}":'.encode())
    return line


def decode(data: bytes | str) -> Reading:
    """A reading from its JSON.

    What does not follow the contract raises ``msgspec.ValidationError``, and its message says
    where: ``Expected `int`, got `str` - at `$.times[0].start```.
    """
    return decode_row(data, Reading)


def decode_row(data: bytes | str, kind: type[T]) -> T:
    """A row of one of riwaya's own types from its JSON.

    >>> from riwaya.model.span import Span
    >>> decode_row(b'{"start": 0, "end": 4, "in": "title"}', Span)
    Span(start=0, end=4, in_='title')
    """
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    raw = _KEYWORD_KEY.sub(rb'"\1_"\2', raw)
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError as error:
        # What json reads and msgspec does not: a lone surrogate, an integer of more than 64 bits.
        try:
            built = json.loads(raw)
        except ValueError:
            raise error from None
        return msgspec.convert(built, kind)


def _encode_surrogates(row: object) -> bytes:
    """Encode what holds a lone surrogate: slower, same JSON otherwise."""
    built: Any = msgspec.to_builtins(row)
    if "NaN" in (text := _dumps(built)) or "Infinity" in text:
        built = json.loads(text, parse_constant=lambda _name: None)
        text = _dumps(built)
    return text.encode("utf-8", "backslashreplace")  # which writes \udXXX, JSON's own escape


def _dumps(built: object) -> str:
    return json.dumps(built, ensure_ascii=False, separators=(",", ":"))
