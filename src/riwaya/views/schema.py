"""The JSON Schema of what riwaya prints, made from its own types (JSON Schema draft 2020-12).

Nothing is written here by hand but what a type cannot say: that offsets are not negative, that a
confidence lies between 0 and 1, and that every field is always printed, except ``in`` and those of
a type that may be ``UNSET``.
"""

from __future__ import annotations

import inspect
import json
from typing import Any

import msgspec

from riwaya.model.reading import SCHEMA, Reading
from riwaya.views.rows import FindRow, TokensRow

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# What `riwaya schema NAME` can name, and the type behind it.
SCHEMAS: dict[str, type] = {
    SCHEMA: Reading,
    "riwaya.find/1": FindRow,
    "riwaya.tokens/1": TokensRow,
}
_OPTIONAL = "in"


def make_schema(name: str = SCHEMA) -> dict[str, Any]:
    """The schema of a reading, or of a row of ``find`` or ``tokens``, as a JSON object.

    >>> make_schema()["$id"], sorted(make_schema("riwaya.tokens/1")["$defs"])
    ('riwaya.reading/1', ['CutToken', 'TokenPart', 'TokensRow'])
    """
    made = msgspec.json.schema(SCHEMAS[name])
    return {
        "$schema": DRAFT,
        "$id": name,
        "$ref": made["$ref"],
        "$defs": {key: _printed(value) for key, value in made["$defs"].items()},
    }


def encode_schema(name: str = SCHEMA) -> bytes:
    """The same schema as JSON text, indented, with a newline at its end."""
    return json.dumps(make_schema(name), ensure_ascii=False, indent=2).encode() + b"\n"


def _printed(shape: dict[str, Any]) -> dict[str, Any]:
    """Describe a type as `json.encode` prints it rather than as Python takes it."""
    properties = {
        key.removesuffix("_"): _property(key.removesuffix("_"), value)
        for key, value in shape["properties"].items()
    }
    return {
        "title": shape["title"],
        "description": _description(shape.get("description", "")),
        "type": "object",
        "properties": properties,
        "required": sorted(properties.keys() - {_OPTIONAL} - _left_out(shape)),
    }


def _left_out(shape: dict[str, Any]) -> set[str]:
    """Name the fields that are not printed while unset: not required, yet without a default."""
    free = shape["properties"].keys() - set(shape["required"])
    return {key for key in free if "default" not in shape["properties"][key]}


def _property(name: str, value: dict[str, Any]) -> dict[str, Any]:
    told = {key: part for key, part in value.items() if key != "default"}
    if name == _OPTIONAL:
        return {"const": "title"}  # absent, or this: never null
    if name in {"start", "end"}:
        told["minimum"] = 0
    if name == "confidence":
        told |= {"minimum": 0, "maximum": 1}
    return told


def _description(docstring: str) -> str:
    """Keep a docstring's words and leave its example to the documentation."""
    words, _, _ = inspect.cleandoc(docstring).partition(">>>")
    return " ".join(words.split())
