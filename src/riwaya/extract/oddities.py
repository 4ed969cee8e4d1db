"""What is odd in a text: characters that are not seen or were lost, letters of another language.

The text is read all the same, as it stands; each kind of oddity is one note at its first place.
Where the thresholds come from: of 28,600 articles of Arabic news five hold fewer Arabic letters
than others, and in none is one letter in a hundred of those that Arabic does not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from riwaya.arabic.shapes import why_unread
from riwaya.model.article import Article
from riwaya.model.reading import Note
from riwaya.model.span import Span

_ODD = tuple(
    (re.compile(pattern), says)
    for pattern, says in (
        ("[\ud800-\udfff]", "half a character (a lone surrogate), which stands for nothing"),
        ("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", "a control character, which is not shown"),
        (
            "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
            "a mark that turns the direction of a line; what is shown may stand in another order",
        ),
        (
            "[\ufb50-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]",
            "a letter in a presentation form, read as the letter it stands for",
        ),
        ("\ufeff", "a byte order mark, which offsets count"),
        ("\ufffd", "a mark in place of a character that was lost before the text came here"),
        ("[\ue000-\uf8ff]", "a character of private use, which only its own font explains"),
    )
)
_EASTERN = "\u0660-\u0669\u06f0-\u06f9"
# A row longer than any amount, or of two scripts: no number is read from it.
_LONG_ROW = re.compile(f"[0-9{_EASTERN}]{{19,}}")
_TWO_SCRIPTS = re.compile(f"[0-9][{_EASTERN}]|[{_EASTERN}][0-9]")
_ANY_ODD = re.compile("|".join(odd.pattern for odd, _ in _ODD))
_ARABIC = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
# Letters of Persian, Urdu, Kurdish and Pashto that no spelling of Arabic shares with them.
_NEIGHBOURS = re.compile("[پچژگټډړښږڼٹڈڑںےێۆڕڵ]")
_FEWEST_ARABIC = 0.5
_MOST_NEIGHBOURS, _SEEN_BY_CHANCE = 0.015, 1


def find_oddities(article: Article) -> tuple[Note, ...]:
    r"""Return a note for each kind of odd character, and one when the language is not Arabic.

    >>> [(n.at.start, n.says[:32]) for n in find_oddities(Article("a", "امتلأ\x00 السد"))]
    [(5, 'a control character, which is no')]
    >>> [n.says for n in find_oddities(Article("a", "The dam is full, الوزير said."))]
    ['1 in 4 letters is Arabic: text in another language is not read']
    >>> find_oddities(Article("a", "امتلأ السد أمس."))
    ()
    """
    notes = [*_characters(article.text, None), *_digits(article.text, None)]
    if article.title is not None:
        notes += [*_characters(article.title, "title"), *_digits(article.title, "title")]
    return *notes, *_language(article.text)


def _characters(text: str, in_: Literal["title"] | None) -> Iterator[Note]:
    if not _ANY_ODD.search(text):
        return
    for odd, says in _ODD:
        first = odd.search(text)
        if first is not None:
            count = len(odd.findall(text))
            more = f" ({count:,} of them)" if count > 1 else ""
            point = f", U+{ord(first.group()):04X}"
            yield Note(Span(first.start(), first.end(), in_), f"{says}{point}{more}")


def _digits(text: str, in_: Literal["title"] | None) -> Iterator[Note]:
    for unread in (_LONG_ROW, _TWO_SCRIPTS):
        first = unread.search(text)
        if first is not None:
            yield Note(Span(first.start(), first.end(), in_), why_unread(first.group()))


def _language(text: str) -> Iterator[Note]:
    letters = sum(map(str.isalpha, text))
    arabic = len(_ARABIC.findall(text))
    if not letters:
        yield Note(None, "no letter: nothing to read")
    elif arabic < _FEWEST_ARABIC * letters:
        yield Note(None, f"{_share(arabic, letters)} Arabic: text in another language is not read")
    else:
        others = len(_NEIGHBOURS.findall(text))
        if others > _SEEN_BY_CHANCE and others >= _MOST_NEIGHBOURS * arabic:
            says = "many letters of Persian, Urdu or Kurdish: only Arabic is read right"
            yield Note(None, says)


def _share(part: int, whole: int) -> str:
    if part == 0:
        return "no letter is"
    return f"1 in {round(whole / part)} letters is"
