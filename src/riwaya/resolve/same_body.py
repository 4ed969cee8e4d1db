"""Which names are of one body: with or without its head word, its nationality, its quotation marks.

«حركة النهر» and «النهر», «البرلمان التلماري» and «البرلمان», «صحيفة "المرفأ"» and «المرفأ».
"""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.nationality import country_at
from riwaya.resolve.wording import tokens_of, written_alone


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: all its words, its head, what it is called without head and nationality.

    ``plain`` are its words without nationality, ``core`` without a head that a proper name follows;
    ``kind`` is that of an outlet's head word.
    """

    words: tuple[str, ...]
    head: str
    plain: tuple[str, ...]
    core: tuple[str, ...]
    country: str | None
    kind: str | None

    @property
    def points_back(self) -> bool:
        """Say whether it is one word with the article: «الوزارة», «الصحيفة»."""
        return len(self.words) == 1 and self.words[0].startswith("ال")


def body_name(lattice: Lattice, span: Span) -> BodyName:
    """Read a body's name.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "ذكرت صحيفة «المرفأ» الفرنسية"
    >>> name = body_name(lay_text(words, load_grammar()), Span(5, len(words)))
    >>> name.head, name.core, name.country
    ('صحيفه', ('المرفا',), 'FR')
    """
    first, last = tokens_of(lattice, span)
    tokens = lattice.text.tokens
    words: list[str] = []
    plain: list[str] = []
    quoted: list[str] = []
    country: str | None = None
    inside = False
    index = first
    while index < last:
        token = tokens[index]
        if token.kind == "punct":
            inside = inside != (token.folded in _QUOTES)
            index += 1
            continue
        nation, end = country_at(lattice, index, last, "@DEMONYM") if words else (None, index)
        end = max(end, index + 1)
        said = [_word(lattice, at, span) for at in range(index, end) if tokens[at].kind != "punct"]
        words += said
        if nation is not None:
            country = country or nation
        else:
            plain += said
        quoted += said if inside else []
        index = end
    if not words:
        return BodyName((), "", (), (), None, None)
    head = words[0].removeprefix("ال")
    proper = head in _NAMING or lattice.has(first, "~@OUTLET_HEAD")
    body = first + 1 < last and lattice.has(first + 1, "@ORG_HEAD")  # of a body: موقع الوزارة
    core = (quoted or plain[1:]) if proper and len(plain) > 1 and not body else plain
    entry = lattice.known(first, "~@OUTLET_HEAD")
    kind = entry.get("kind") if isinstance(entry, Entry) else None
    return BodyName(tuple(words), head, tuple(plain), tuple(core), country, kind)


def _word(lattice: Lattice, index: int, span: Span) -> str:
    token = lattice.text.tokens[index]
    own = Span(max(token.start, span.start), min(token.end, span.end))
    word = fold(written_alone(lattice.text.article.text, own))
    plural = len(word) > _SHORTEST_PLURAL and word.endswith("ون")
    return word[:-2] + "ين" if plural else word


_QUOTES = frozenset('"“”«»„‟')
_SHORTEST_PLURAL = 5
# heads that a proper name follows: without them it names the same body
_NAMING = frozenset(
    fold(word)
    for word in (
        "حركة",
        "حزب",
        "تنظيم",
        "جماعة",
        "ميليشيا",
        "مليشيا",
        "فصيل",
        "شركة",
        "مجموعة",
        "مؤسسة",
        "منظمة",
        "جمعية",
        "نادي",
        "تيار",
        "حلف",
        "مصرف",
    )
)
