"""Classes that a token has by its looks alone: a word, a number that can be a day, a quotation mark."""

from __future__ import annotations

from collections.abc import Iterator

from riwaya.arabic.lexicon import Entry
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
_DOUBLE_PRIME = "′′"  # ″ as it is folded: news writes it for a closing quotation mark
SHAPES = frozenset(
    (
        *("ANY", "WORD", "AL", "LED", "BY_MASDAR", "MASDAR", "YA_ADJECTIVE", "LATIN", "PUNCT"),
        *("NUM", "DAYNUM", "LATEDAY", "MONTHNUM", "HOURNUM", "MINUTENUM", "YEARNUM", "YEARTWO"),
        *("POINTDATE", "POINTDAY", "ISOHOUR", "NOYEAR"),
    )
) | frozenset(_MARKS)
_LAST_DAY, _LAST_MONTH, _LAST_HOUR, _LAST_MINUTE = 31, 12, 24, 59
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_TURN = 50  # of two figures, those below are years of this century, the others of the last
# Letters that mostly are not the word's own: and; in the, for the, to-, like the.
_LEADING = ("و", "بال", "لل", "با", "لا", "كال", "فال")
_SHORTEST_MASDAR = 5  # letters
_LONGEST = 18  # digits; more than that counts nothing in the news
_GROUP = 3  # digits between two marks of thousands
_BLANKS = {ord(mark): " " for mark in ".,٫٬"}
_NO_MARKS: dict[int, str | None] = dict.fromkeys(_BLANKS)


def _by_masdar(folded: str) -> bool:
    """Say whether a word is «ب» and what looks like a verbal noun: بإفعال, بتفعيل, بمفاعلة."""
    return folded[:1] == "ب" and _masdar(folded[1:])


def _masdar(stem: str) -> bool:
    """Say whether a word looks like a verbal noun: إفعال, افتعال, تفعيل, مفاعلة."""
    if len(stem) < _SHORTEST_MASDAR:
        return False
    ends_as_noun = (stem[0], stem[-2]) in {("ا", "ا"), ("ت", "ي")}
    return ends_as_noun or (stem[0] == "م" and stem[2] == "ا" and stem[-1] == "ه")


def shapes_of(token: Token) -> Iterator[tuple[str, object]]:
    """Yield the classes of a token's looks, with the value of a whole number.

    >>> from riwaya.arabic.tokens import cut_tokens
    >>> [dict(shapes_of(t)) for t in cut_tokens("١٢ «")]  # doctest: +NORMALIZE_WHITESPACE
    [{'ANY': None, 'NUM': 12, 'DAYNUM': 12, 'MONTHNUM': 12, 'HOURNUM': 12, 'MINUTENUM': 12,
      'YEARTWO': 2012},
     {'ANY': None, 'PUNCT': None, 'QUOTE': None, 'QUOTE_OPEN': None}]
    """
    yield "ANY", None
    if token.kind == "word":
        yield ("DASH" if not token.folded else "WORD"), None
        if token.folded.startswith("ال"):
            yield "AL", None
        elif token.folded.startswith(_LEADING):
            yield "LED", None
        if _by_masdar(token.folded):
            yield "BY_MASDAR", None
        if token.folded.endswith("يه") and len(token.folded) > _SHORTEST_MASDAR - 1:
            yield "YA_ADJECTIVE", None
        if _masdar(token.folded):
            yield "MASDAR", None
    elif token.kind == "latin":
        yield "LATIN", None
        hour = token.folded[1:]
        if token.folded[0] in "tT" and len(hour) == len("10") and hour.isdigit():
            yield "ISOHOUR", int(hour)
    elif token.kind == "punct":
        yield "PUNCT", None
        mark = "”" if token.folded == _DOUBLE_PRIME else token.folded[0]
        for cls in _CLASSES_OF.get(mark, ()):
            yield cls, None
    else:
        yield from _number_shapes(token.folded)


def _number_shapes(folded: str) -> Iterator[tuple[str, object]]:
    value = number_value(folded)
    yield "NUM", value
    if folded.isdigit() and not folded.isascii():
        yield "NOYEAR", None  # digits of two scripts, which nobody can read
    if not isinstance(value, int) or not folded.isdigit():
        yield from _point_shapes(folded)
        return
    if value == 0 or len(folded) > len(str(_LAST_YEAR)):
        yield "NOYEAR", value
    if len(folded) > len(str(_LAST_YEAR)):
        return
    if 1 <= value <= _LAST_DAY:
        yield "DAYNUM", value
    if _LAST_MONTH < value <= _LAST_DAY:
        yield "LATEDAY", value
    if 1 <= value <= _LAST_MONTH:
        yield "MONTHNUM", value
    if value <= _LAST_HOUR:
        yield "HOURNUM", value
    if value <= _LAST_MINUTE:
        yield "MINUTENUM", value
    if _FIRST_YEAR <= value <= _LAST_YEAR:
        yield "YEARNUM", value
    if len(folded) == len("31"):
        yield "YEARTWO", value + (2000 if value < _TURN else 1900)


def _point_shapes(folded: str) -> Iterator[tuple[str, object]]:
    """Yield what figures with points between them can be besides a number: a date."""
    if folded.count(".") == len("..") and (written := _with_points(folded)) is not None:
        yield "POINTDATE", written
    if folded.count(".") == 1 and (short := _day_with_point(folded)) is not None:
        yield "POINTDAY", short


def _day_with_point(folded: str) -> Entry | None:
    """Read a day past any month and a month with a point between them (22.4, 4.22)."""
    parts = folded.split(".")
    if not all(part.isdigit() and len(part) <= len("31") for part in parts):
        return None
    month, day = sorted(map(int, parts))
    if not 1 <= month <= _LAST_MONTH < day <= _LAST_DAY:
        return None
    return Entry("POINTDAY", folded, (("day", str(day)), ("month", str(month))))


def _with_points(folded: str) -> Entry | None:
    """Read a date with points between its figures (19.6.2031), the day first or the year first."""
    parts = folded.split(".")
    day, month, year = parts if len(parts[-1]) == len("2031") else reversed(parts)
    plain = all(part.isdigit() and len(part) <= len("2031") for part in parts)
    if not plain or len(year) != len("2031"):
        return None
    if not 1 <= int(day) <= _LAST_DAY or not 1 <= int(month) <= _LAST_MONTH:
        return None
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    told = (("day", day), ("month", month), ("year", year))
    return Entry("POINTDATE", folded, tuple((key, str(int(figures))) for key, figures in told))


def number_value(folded: str) -> int | float | None:
    """Read digits with decimal and thousands marks; None where they make no number.

    Three digits after a single comma are thousands (1,250) unless a zero leads (0,250); after a
    point they are a decimal part unless several points stand (1.250.000). Where two kinds of mark
    stand, the last one is decimal.

    >>> number_value("1,250"), number_value("4.2"), number_value("3٫5"), number_value("1.250.000")
    (1250, 4.2, 3.5, 1250000)
    >>> number_value("1٬250٫5"), number_value("1.250,5")
    (1250.5, 1250.5)
    >>> number_value("12.30.45") is None
    True
    """
    if not folded.isascii() and not folded.translate(_NO_MARKS).isascii():
        return None  # digits of two scripts
    marks = [c for c in folded if not c.isdigit()]
    parts = folded.translate(_BLANKS).split(" ")
    if not marks:
        return _whole(parts)
    kinds = set(marks)
    if len(kinds) == 1 and (len(marks) > 1 or marks[0] not in ".٫"):
        if _grouped(parts) and marks[0] != "٫":
            return _whole(parts)
        return _decimal(parts) if len(marks) == 1 else None
    if len(marks) == 1:
        return _decimal(parts)
    decimal = len(set(marks[:-1])) == 1 and marks[-1] not in marks[:-1] and marks[-1] != "٬"
    return _decimal(["".join(parts[:-1]), parts[-1]]) if decimal and _grouped(parts[:-1]) else None


def why_unread(folded: str) -> str:
    """Say why digits make no number, for the note beside them.

    >>> why_unread("7" * 400)
    'a row of 400 digits: no amount is that long'
    >>> why_unread("12.30.45")
    'the marks between the digits make no number'
    """
    if not folded.translate(_NO_MARKS).isascii():
        return "digits of two scripts in one number"
    count = sum(map(str.isdigit, folded))
    if count > _LONGEST:
        return f"a row of {count:,} digits: no amount is that long"
    return "the marks between the digits make no number"


def _grouped(parts: list[str]) -> bool:
    """Say whether parts are groups of thousands: one to three digits, then three each."""
    head, *rest = parts
    return 0 < len(head) <= _GROUP and head[0] != "0" and all(len(p) == _GROUP for p in rest)


def _whole(parts: list[str]) -> int | None:
    digits = "".join(parts)
    return int(digits) if len(digits) <= _LONGEST else None


def _decimal(parts: list[str]) -> float | None:
    whole, rest = parts
    return float(f"{whole}.{rest}") if len(whole) <= _LONGEST else None
