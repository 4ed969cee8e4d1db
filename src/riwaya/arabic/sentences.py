"""Where sentences end.

A full stop, question or exclamation mark or ellipsis ends a sentence when white space or a closing
mark follows; a point inside a number or after a lone letter (أ. ف. ب) does not. A block's end always
does, and a run of words without an end is cut. Quotation marks do not hold sentences together: a
quotation may run over several.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from riwaya.model.text import Token

_ENDS = frozenset(".!?؟…۔")
_LONGEST = 400  # tokens: nobody writes longer, and what is read of a sentence is bounded by it
_CLOSES = frozenset("\"”»)]'’“")


def cut_sentences(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield, for the tokens of one block, the first and last (exclusive) token of each sentence.

    >>> from riwaya.arabic.tokens import cut_tokens
    >>> text = 'قالت الوكالة (أ. ب) إن السد امتلأ. "انتهى الخطر."'
    >>> tokens = tuple(cut_tokens(text))
    >>> [text[tokens[a].start:tokens[b - 1].end] for a, b in cut_sentences(text, tokens)]
    ['قالت الوكالة (أ. ب) إن السد امتلأ.', '"انتهى الخطر."']
    """
    first = 0
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if index - first >= _LONGEST:
            yield first, index
            first = index
            continue
        if token.folded not in _ENDS or not _really_ends(text, tokens, index - 1):
            continue
        while (
            index < len(tokens)
            and (tokens[index].folded in _CLOSES or tokens[index].folded in _ENDS)
            and tokens[index].start == tokens[index - 1].end
        ):
            index += 1
        yield first, index
        first = index
    if first < len(tokens):
        yield first, len(tokens)


def _really_ends(text: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.folded != ".":
        return True
    before = tokens[at - 1] if at else None
    lone = before is not None and before.kind in {"word", "latin"} and before.end == token.start
    if lone and before is not None and before.end - before.start == 1:
        # a lone letter and a point: an initial or an abbreviation, unless the block ends here
        return at == len(tokens) - 1
    after = text[token.end : token.end + 1]
    return not after or not after.isalnum() or "\u0600" <= after <= "\u06ff"
