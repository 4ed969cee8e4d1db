"""The words that spans point at: the article's text and its title."""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.errors import InputError
from riwaya.model.ids import text_hash
from riwaya.model.reading import Reading
from riwaya.model.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    """The canonical text of an article and its title, as a reading's offsets count in them."""

    text: str
    title: str

    def of(self, span: Span | None) -> str:
        """The words of a span, in the title or in the text; nothing for no span.

        >>> Words("قال الوزير", "خبر").of(Span(4, 10))
        'الوزير'
        """
        if span is None:
            return ""
        return span.of(self.title if span.in_ == "title" else self.text)


def words_of(reading: Reading, text: str | None = None) -> Words:
    """The words of a reading's article: the text given, or the one the reading carries.

    A reading of plain text or JSON carries no text, since the reader of the article has it. Raises
    `InputError` when there is none, or when the one given is not the text that was read.

    >>> from riwaya.model.reading import Document, Made, Published
    >>> document = Document("a", text_hash("جسر"), None, None, None, "unknown", (), None,
    ...                     Published(None, "unknown"), ())
    >>> words_of(Reading(document, Made("0", "00")), "جسر").text
    'جسر'
    """
    document = reading.document
    found = document.text if text is None else text
    if found is None:
        raise InputError(document.id, "the reading carries no text: give its article with it")
    if text is not None and text_hash(text) != document.text_sha256:
        raise InputError(document.id, "this is not the text that was read")
    return Words(found, document.title or "")
