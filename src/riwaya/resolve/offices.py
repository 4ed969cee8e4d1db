"""Which office a title is: its head, its state, its other words, and whether it is a former one.

«الزعيم الكوري الشمالي» and «زعيم كوريا الشمالية» are one office, «الرئيس الفرنسي» and «الرئيس الإيراني» two.
"""

from __future__ import annotations

from dataclasses import dataclass

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.match.lattice import Lattice
from riwaya.model.actor import RoleStatus
from riwaya.model.span import Span
from riwaya.resolve.nationality import country_at
from riwaya.resolve.wording import tokens_of, written_alone


@dataclass(frozen=True, slots=True)
class Office:
    """What a title says: its first word, the state it is of, its other words, its status."""

    head: str
    of: str | None
    words: frozenset[str]
    status: RoleStatus
    feminine: bool = False

    @property
    def bare(self) -> bool:
        """Say whether the title is one word: the minister, the president."""
        return not self.words and self.of is None


def office_of(lattice: Lattice, title: Span) -> Office:
    """Read the office in a title.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قال الرئيس الفرنسي السابق"
    >>> office = office_of(lay_text(words, load_grammar()), Span(4, len(words)))
    >>> office.head, office.of, sorted(office.words), office.status
    ('رئيس', 'FR', [], 'former')
    """
    tokens = lattice.text.tokens
    first, last = tokens_of(lattice, title)
    if first >= last:
        return Office("", None, frozenset(), "unstated")
    called = fold(written_alone(lattice.text.article.text, title).split()[0])
    head = bare_office(called)
    of: str | None = None
    words: list[str] = []
    index = first + 1
    while index < last:
        country, end = country_at(lattice, index, last, *_OF)
        if country is not None:
            of = of or country
            index = end
            continue
        folded = tokens[index].folded
        if tokens[index].kind == "word" and folded not in _SILENT and not _says(lattice, index):
            words.append(bare_office("ال" + folded[2:] if folded.startswith("لل") else folded))
        index += 1
    return Office(head, of, frozenset(words), status_of(lattice, title), called.endswith("ه"))


def status_of(lattice: Lattice, title: Span) -> RoleStatus:
    """Say whether a title is a former or present one by its own words or the word after it.

    «المنتخب» and «المكلف» are neither yet. A present modifier must agree with the head: «رئيس الحكومة
    الحالية» tells of the government.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("وصل وزير المياه آنذاك ووزير الري الحالي", load_grammar())
    >>> status_of(lattice, Span(4, 15)), status_of(lattice, Span(23, 38))
    ('former', 'current')
    """
    tokens = lattice.text.tokens
    first, last = tokens_of(lattice, title)
    feminine = first < last and tokens[first].folded.endswith("ه")
    said: RoleStatus = "unstated"
    for index in range(first, last):
        status = _says(lattice, index)
        if status == "former" or tokens[index].folded in _THEN:
            return "former"
        if status == "current" and tokens[index].folded.endswith("ه") == feminine:
            said = "current"
    if last < len(tokens) and tokens[last].folded in _THEN:
        return "former"
    return said


def same_office(one: Office, other: Office) -> bool:
    """Say whether two titles may be of one office: one head, no other state, no words that differ.

    The first is asked about, the second held. A former title is not the one who holds it now;
    «الرئيس» alone is no prime minister.

    >>> president = Office("رئيس", "FR", frozenset(), "unstated")
    >>> same_office(president, Office("رئيس", None, frozenset(), "unstated"))
    True
    >>> same_office(president, Office("رئيس", "IR", frozenset(), "unstated"))
    False
    """
    if one.head != other.head or (one.of and other.of and one.of != other.of):
        return False
    if one.status == "former" and other.status != "former":
        return False
    if (
        other.feminine and not one.feminine
    ):  # «الرئيس» is no «رئيسة», though «الوزيرة» may be «وزير»
        return False
    if bool(one.words & _GOVERNMENT) != bool(other.words & _GOVERNMENT) and one.head == _PRESIDENT:
        return False
    return one.words <= other.words or other.words <= one.words


def _says(lattice: Lattice, index: int) -> str | None:
    entry = lattice.known(index, "@TITLE_MOD")
    return entry.get("status") if isinstance(entry, Entry) else None


def bare_office(folded: str) -> str:
    """Return the first word of a title without the article and the feminine ending.

    >>> bare_office("الوزيره"), bare_office("وزير")
    ('وزير', 'وزير')
    """
    return folded.removeprefix("ال").rstrip("ه") or folded


_OF = ("~@DEMONYM", "~@STATE", "~@CAPITAL", "~@PLACE")  # what tells which state an office is of
_PRESIDENT = fold("رئيس")
_GOVERNMENT = frozenset(
    bare_office(fold(word)) for word in ("الوزراء", "وزراء", "الحكومة", "حكومة")
)
_SILENT = frozenset(
    fold(word) for word in ("في", "من", "لدى", "باسم", "مجلس", "وزارة", "شؤون", "دولة")
)
_THEN = frozenset(
    fold(word) for word in ("آنذاك", "حينها", "حينذاك", "وقتها", "وقتذاك", "آنئذ", "حينئذ", "سابقا")
)
