"""Classes that a token has by its looks alone: a word, a number that can be a day, a quotation mark."""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.model.text import Token

_MARKS = {
    "QUOTE": '"”“„‟«»',
    "QUOTE_OPEN": "“„«",
    "QUOTE_CLOSE": "”»",
    "OPEN": "([{",
    "CLOSE": ")]}",
    "COLON": ":",
    "COMMA": "،,",
    "SEMICOLON": "؛;",
    "STOP": ".؟?!…",
    "DASH": "-–—−ـ",
    "SLASH": "/\\",
    "PERCENT": "%٪",
    "PLUS": "+",
}
_CLASSES_OF = {
    mark: tuple(cls for cls, marks in _MARKS.items() if mark in marks)
    for mark in "".join(_MARKS.values())
}
SHAPES = frozenset(
    (
        *("ANY", "WORD", "AL", "LED", "LATIN", "PUNCT"),
        *("NUM", "DAYNUM", "MONTHNUM", "HOURNUM", "MINUTENUM", "YEARNUM"),
    )
) | frozenset(_MARKS)
_LAST_DAY, _LAST_MONTH, _LAST_HOUR, _LAST_MINUTE = 31, 12, 24, 59
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
# Letters that mostly are not the word's own: and; in the, for the, to-, like the.
_LEADING = ("و", "بال", "لل", "با", "لا", "كال", "فال")
_LONGEST = 18  # digits; more than that counts nothing in the news


def shapes_of(token: Token) -> Iterator[tuple[str, object]]:
    """Yield the classes of a token's looks, with the value of a whole number.

    >>> from riwaya.arabic.tokens import cut_tokens
    >>> [dict(shapes_of(t)) for t in cut_tokens("١٢ «")]  # doctest: +NORMALIZE_WHITESPACE
    [{'ANY': None, 'NUM': 12, 'DAYNUM': 12, 'MONTHNUM': 12, 'HOURNUM': 12, 'MINUTENUM': 12},
     {'ANY': None, 'PUNCT': None, 'QUOTE': None, 'QUOTE_OPEN': None}]
    """
    yield "ANY", None
    if token.kind == "word":
        yield ("DASH" if not token.folded else "WORD"), None
        if token.folded.startswith("ال"):
            yield "AL", None
        elif token.folded.startswith(_LEADING):
            yield "LED", None
    elif token.kind == "latin":
        yield "LATIN", None
    elif token.kind == "punct":
        yield "PUNCT", None
        for cls in _CLASSES_OF.get(token.folded[0], ()):
            yield cls, None
    else:
        yield from _number_shapes(token.folded)


def _number_shapes(folded: str) -> Iterator[tuple[str, object]]:
    value = number_value(folded)
    yield "NUM", value
    if not isinstance(value, int) or not folded.isdigit() or len(folded) > len(str(_LAST_YEAR)):
        return
    if 1 <= value <= _LAST_DAY:
        yield "DAYNUM", value
    if 1 <= value <= _LAST_MONTH:
        yield "MONTHNUM", value
    if value <= _LAST_HOUR:
        yield "HOURNUM", value
    if value <= _LAST_MINUTE:
        yield "MINUTENUM", value
    if _FIRST_YEAR <= value <= _LAST_YEAR:
        yield "YEARNUM", value


def number_value(folded: str) -> int | float | None:
    """Read digits with decimal and thousands marks; None where the marks make no number.

    Three digits after a single comma are thousands (1,250); after a point they are a decimal part
    unless several points stand (1.250.000).

    >>> number_value("1,250"), number_value("4.2"), number_value("3٫5"), number_value("1.250.000")
    (1250, 4.2, 3.5, 1250000)
    >>> number_value("12.30.45") is None
    True
    """
    marks = [c for c in folded if not c.isdigit()]
    if not marks:
        return int(folded) if len(folded) <= _LONGEST else None
    groups = folded.replace("٬", ",").replace("٫", ".")
    head, *rest = groups.replace(".", ",").split(",")
    thousands = 0 < len(head) <= 3 and all(len(part) == 3 for part in rest)
    last = groups[max(groups.rfind("."), groups.rfind(","))]
    if len(rest) > 1:
        if thousands and len(set(groups) & {".", ","}) == 1:
            return int("".join((head, *rest)))
        if "." in groups and "," in groups and all(len(part) == 3 for part in rest[:-1]):
            return float("".join((head, *rest[:-1])) + "." + rest[-1])
        return None
    if thousands and last == "," and "٫" not in folded:
        return int(head + rest[0])
    return float(f"{head}.{rest[0]}")
