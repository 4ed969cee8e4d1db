"""Elements of HTML in which text stays text, whatever is written in it.

Every string is escaped; only what `element` made is markup. Characters that HTML cannot hold, or
that would turn the order of the line, are not written: a small box names each by its code.
"""

from __future__ import annotations

import html
import re

from riwaya.views.labels import Label

# Controls, embeddings, overrides, isolates, lone surrogates and noncharacters. The marks that only
# help a line along (U+200E, U+200F, U+061C) and the joiners stay as they are.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


class Html(str):
    """A piece of finished markup: the one kind of string that is not escaped again."""

    __slots__ = ()


Child = str | None
Attribute = str | int | bool | None


def element(tag: str, *children: Child, **attributes: Attribute) -> Html:
    """An element with its children; a name like ``data_s`` is the attribute ``data-s``.

    A child or attribute that is None is left out; a trailing underscore keeps off Python's words.

    >>> element("p", "a < b", element("b", "جسر"), class_="x", title='"')
    '<p class="x" title="&quot;">a &lt; b<b>جسر</b></p>'
    """
    opened = "".join(_attribute(name, value) for name, value in attributes.items())
    return Html(f"<{tag}{opened}>{join(*children)}</{tag}>")


def join(*children: Child) -> Html:
    """Markup of several children one after another, each string among them escaped."""
    return Html("".join(c if isinstance(c, Html) else escape(c) for c in children if c))


def escape(text: str) -> Html:
    """Text as markup that shows it.

    >>> escape("<\u202ex")
    '&lt;<span class="ctl" data-u="202E"></span>x'
    """
    return Html(_UNSHOWN.sub(_box, html.escape(text)))


def isolated(text: str | None, **attributes: Attribute) -> Html:
    """A given text between others: its direction is its own, its language told by its letters.

    >>> isolated("جسر"), isolated("bridge")
    ('<bdi lang="ar">جسر</bdi>', '<bdi lang="en">bridge</bdi>')
    """
    return element("bdi", text, lang=language(text or ""), **attributes)


def language(text: str) -> str | None:
    """The language that the first letter tells: ``ar``, ``en``, or None without a letter."""
    arabic, latin = _ARABIC.search(text), _LATIN.search(text)
    if arabic and (not latin or arabic.start() < latin.start()):
        return "ar"
    return "en" if latin else None


def both(label: Label) -> Html:
    """A label in Arabic, and beside it, small, in English."""
    if not label.en or label.ar == label.en:
        return element("span", label.ar, class_="ar")
    return join(element("span", label.ar, class_="ar"), " ", english(label.en))


def english(text: str, tag: str = "span", class_: str = "en") -> Html:
    """English words, set left to right."""
    return element(tag, text, class_=class_, lang="en", dir="ltr")


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    return f' {name}="{_UNSHOWN.sub(chr(0xFFFD), html.escape(str(value)))}"'


def _box(found: re.Match[str]) -> str:
    return f'<span class="ctl" data-u="{ord(found.group()):04X}"></span>'
