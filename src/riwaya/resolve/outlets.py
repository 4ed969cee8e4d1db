"""Which words name an outlet: an agency, newspaper, channel or site that can carry what is said.

A platform on which anybody writes is a medium and no outlet.
"""

from __future__ import annotations

from riwaya.arabic.characters import surface_offset
from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Tokens
from riwaya.extract.name import Name
from riwaya.extract.quotes import Quotation
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.sources import Source

_PLATFORM = frozenset(("منصه", "التواصل", "اكس", "مدونه"))
_THE = ("ال", "لل")
_AROUND = 1500  # tokens in which a name is called an outlet
_LONGEST = 6  # tokens of a kind of outlet with its name in marks
_HEADS = frozenset(("وكالة", "صحيفة", "جريدة", "قناة", "إذاعة", "مجلة", "شبكة"))
_AIRED = frozenset(("agency", "channel", "site"))  # papers are called by plain words (اليوم, الشعب)


def outlet_at(lattice: Lattice, index: int, *, told: bool = False) -> Source | None:
    """Return the outlet that begins at a token, with whatever is written onto its first word.

    A newspaper's name that is also a plain word (الشروق) is read as one where words are ``told`` to
    it. «الصحيفة» alone stands for the newspaper named before.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قالت سعاد النجار لصحيفة المرفأ إن السد امتلأ"
    >>> outlet_at(lay_text(words, load_grammar()), 3).span.of(words)
    'صحيفة المرفأ'
    """
    best: tuple[int, Name] | None = None
    for end, offer in lattice.steps(index, "~@NAME"):
        name = offer.value
        if isinstance(name, Name) and name.kind == "outlet" and (best is None or end > best[0]):
            best = end, name
    if best is not None:
        end, name = best
        return None if _platform(lattice, index, end) else _closed(lattice, index, end, name)
    found = _alone(lattice, index) or _quoted(lattice, index)
    return found or (_spelt(lattice, index) or _listed(lattice, index) if told else None)


def outlets_in(lattice: Lattice, tokens: Tokens) -> tuple[Source, ...]:
    """Return the outlets named in a stretch, in the order of the text.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وكالة إسطرلاب عن صحيفة المرفأ"
    >>> [one.span.of(words) for one in outlets_in(lay_text(words, load_grammar()), (0, 5))]
    ['وكالة إسطرلاب', 'صحيفة المرفأ']
    """
    found: list[Source] = []
    index, last = tokens
    while index < last:
        source = outlet_at(lattice, index, told=True)
        if source is not None and source.last <= last:
            found.append(source)
        index = source.last if source is not None else index + 1
    return tuple(found)


def fellows_of(lattice: Lattice, source: Source, last: int) -> tuple[Source, ...]:
    """Return an outlet and those joined to it by «and» (رويترز وفرانس برس), up to a token.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "لوكالتي رويترز وفرانس برس"
    >>> lattice = lay_text(words, load_grammar())
    >>> [one.span.of(words) for one in fellows_of(lattice, outlet_at(lattice, 1), 4)]
    ['رويترز', 'فرانس برس']
    """
    found = [source]
    at = source.last
    while at < last and lattice.text.tokens[at].folded.startswith("و"):
        more = outlet_at(lattice, at, told=True)
        if more is None or more.last > last:
            break
        found.append(more)
        at = more.last
    return tuple(found)


def _platform(lattice: Lattice, first: int, last: int) -> bool:
    """Say whether words name a platform (منصة إكس, موقع التواصل): there anybody writes himself."""
    for index in range(first, last):
        entry = lattice.known(index, "~@MEDIUM")
        posted = isinstance(entry, Entry) and entry.get("medium") == "post"
        if posted or lattice.text.tokens[index].folded.lstrip("وبل") in _PLATFORM:
            return True
    return False


def _closed(lattice: Lattice, first: int, last: int, name: Name) -> Source:
    """Return an outlet without the mark after it that opens what was said (وكالة … "السد)."""
    marks = sum(lattice.has(i, "@QUOTE") for i in range(first, last))
    if marks % 2 and lattice.has(last - 1, "@QUOTE"):
        end = lattice.text.tokens[last - 2].end
        return Source(Span(name.span.start, end), first, last - 1, name)
    return Source(name.span, first, last, name)


def _quoted(lattice: Lattice, index: int) -> Source | None:
    """Return a kind of outlet with its name in quotation marks (وكالة "الشراع")."""
    if not lattice.has(index, "~@OUTLET_HEAD") or index + 1 >= len(lattice.text.tokens):
        return None
    for end, offer in lattice.steps(index + 1, "@QUOTED"):
        quotation = offer.value
        if isinstance(quotation, Quotation) and quotation.closed and end - index <= _LONGEST:
            led = _written_onto(lattice, index)
            token = lattice.text.tokens[index]
            start = token.start + surface_offset(lattice.text.article.text[token.start :], led)
            if not _platform(lattice, index, end):
                return Source(Span(start, lattice.text.tokens[end - 1].end), index, end, None)
    return None


def _written_onto(lattice: Lattice, index: int) -> int:
    """Return how many letters are written onto the head of an outlet's name."""
    offer = lattice.words[index].keys.get("~@OUTLET_HEAD")
    return offer.skipped if offer is not None else 0


def _spelt(lattice: Lattice, index: int) -> Source | None:
    """Return a name in Latin letters that the text calls an outlet elsewhere (شبكة …)."""
    token = lattice.text.tokens[index]
    if token.kind != "latin" or not _called_one(lattice, index):
        return None
    return Source(Span(token.start, token.end), index, index + 1, None)


def _called_one(lattice: Lattice, index: int) -> bool:
    """Say whether a name stands after a kind of outlet somewhere around."""
    tokens = lattice.text.tokens
    around = range(max(1, index - _AROUND), min(len(tokens), index + _AROUND))
    spelt = tokens[index].folded
    return any(tokens[i].folded == spelt and lattice.has(i - 1, "~@OUTLET_HEAD") for i in around)


def _alone(lattice: Lattice, index: int) -> Source | None:
    """Return «الصحيفة», «للوكالة»: the outlet that was named before."""
    token = lattice.text.tokens[index]
    head = lattice.known(index, "~@OUTLET_HEAD")
    if not isinstance(head, Entry) or head.lemma not in _HEADS or not lattice.has(index, "~@DEF"):
        return None
    led = token.folded.startswith("لل")
    if not token.folded.startswith(_THE):
        return None
    return Source(Span(token.start + led, token.end), index, index + 1, None)


def _listed(lattice: Lattice, index: int) -> Source | None:
    """Return an outlet by its listed name alone, where that is also a plain word (للجزيرة)."""
    best: tuple[int, int] | None = None
    for key in ("~@OUTLET", "~@OUTLET_MAYBE"):
        for end, offer in lattice.steps(index, key):
            entry = offer.value
            aired = isinstance(entry, Entry) and entry.get("kind") in _AIRED
            plain = key == "~@OUTLET_MAYBE" and (not aired or lattice.has(index, "~@COMMON"))
            if not plain and (best is None or end > best[0]):
                best = end, offer.skipped
    if best is None:
        return None
    end, skipped = best
    token = lattice.text.tokens[index]
    start = token.start + surface_offset(lattice.text.article.text[token.start :], skipped)
    return Source(Span(start, lattice.text.tokens[end - 1].end), index, end, None)
