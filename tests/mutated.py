"""Texts changed in one thing: what a reading of them must change in, and what it must not.

Each function makes the changed texts of one kind from texts that exist; nothing is drawn by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# Marks of quotation: how each kind opens and closes.
MARKS = {"straight": ('"', '"'), "curly": ("“", "”"), "angle": ("«", "»")}
_OPENING, _CLOSING = "«“", "»”"
_WORD = re.compile("[\u0621-\u064a]{4,}")
_JOINED = "بتثجحخسشصضطظعغفقكلمنهي"  # letters that join to the next
_SUN = "تثدذرزسشصضطظن"


def quoted_with(kind: str, text: str) -> str:
    """The same text with all its quotation marks of one kind.

    >>> quoted_with("angle", 'قال: "نعم" وقال: “لا”')
    'قال: «نعم» وقال: «لا»'
    """
    opening, closing = MARKS[kind]
    inside, out = False, []
    for letter in text:
        if letter == "\n":
            inside = False
        if letter in _OPENING or (letter == '"' and not inside):
            out.append(opening)
            inside = True
        elif letter in _CLOSING or letter == '"':
            out.append(closing)
            inside = False
        else:
            out.append(letter)
    return "".join(out)


def nests(text: str) -> bool:
    """Say whether a quotation of a text stands in another, or is left open at a line's end."""
    depth = 0
    for letter in text:
        if letter == '"':
            depth = 0 if depth else 1
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth -= 1
        elif letter == "\n" and depth:
            return True
        if depth not in {0, 1}:
            return True
    return False


def stretched(text: str) -> str:
    """A text with a tatweel in each longer word, between letters that join.

    >>> stretched("وصل الوزير")  # the tatweel is the thing itself
    'وصل الـوزير'
    """
    return _WORD.sub(lambda found: _stretch(found.group()), text)


def _stretch(word: str) -> str:
    for at in range(1, len(word) - 1):
        if word[at] in _JOINED:
            return f"{word[: at + 1]}\u0640{word[at + 1 :]}"
    return word


def vowelled(text: str) -> str:
    """A text with vowel marks that are right in any word: before an alif, on a sun letter.

    >>> vowelled("قال السائق")
    'قَال السَّائق'
    """
    sun = re.sub(
        rf"(?<![\u0621-\u064a])([وفبك]?ال)([{_SUN}])(?=[\u0621-\u064a])", "\\1\\2\u0651", text
    )
    alif = re.sub(
        "(?<=[\u0621-\u064a])([بتثجحخدذرزسشصضطظعغفقكلمنه])(\u0651?)ا(?=[\u0621-\u064a])",
        _fatha,
        sun,
    )
    return re.sub("(?<![\u0621-\u064a])([قكزنس])ا(?=[\u0621-\u064a])", "\\1\u064eا", alif)


def _fatha(found: re.Match[str]) -> str:
    return f"{found[1]}\u064e{found[2]}ا"


def bare(text: str) -> str:
    """A text without vowel marks and tatweel."""
    return re.sub("[\u0640\u064b-\u0652\u0670]", "", text)


def between(text: str, sentence: str) -> Iterator[str]:
    """The texts with a sentence put at each place where one sentence of a paragraph ends."""
    for end in re.finditer(r"(?<=[\u0621-\u064a»”\"]\.)(?= )", text):
        yield f"{text[: end.start()]} {sentence}{text[end.start() :]}"


def swapped(one: str, other: str) -> dict[str, str]:
    """What to exchange so that two persons' names, whole and in part, stand for each other.

    >>> swapped("نهى المرجاوي", "ليان الدهشان")["مرجاوي"]
    'دهشان'
    """
    ours, theirs = one.split(), other.split()
    pairs = {" ".join(ours): " ".join(theirs), ours[0]: theirs[0]}
    pairs[ours[-1].removeprefix("ال")] = theirs[-1].removeprefix("ال")
    return pairs


def neighbours(things: list[str]) -> Iterator[tuple[str, str]]:
    """Each thing with the next, and the last with the first."""
    yield from pairwise(things)
    if len(things) > 2:
        yield things[-1], things[0]
