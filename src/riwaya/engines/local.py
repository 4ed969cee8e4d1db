"""riwaya in this process: read a text, find its statements, its times, its figures.

These are the functions that ``import riwaya`` offers. The rules and words that ship are loaded at
the first call and kept.
"""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from riwaya.arabic.parse import parse
from riwaya.errors import InputError
from riwaya.extract.blocks import find_blocks
from riwaya.extract.figures import find_figures as find_figures_laid
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import above_figures, lay
from riwaya.extract.times import laid_times
from riwaya.ingest.rows import is_date
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.quantity import Figure
from riwaya.model.reading import Reading
from riwaya.model.when import Time
from riwaya.reading import read as read_article
from riwaya.report import report
from riwaya.resolve.figures import resolve_figures
from riwaya.resolve.times.dates import resolve_times
from riwaya.views import notebook
from riwaya.views.said import Said, tell
from riwaya.views.table import Kind
from riwaya.views.text import draw

if TYPE_CHECKING:
    from pandas import DataFrame

_MOST_KEPT = 100_000  # code points


class ShownReading(Reading):
    """A reading that draws itself in a notebook or when printed, and gives tables."""

    __slots__ = ("article_text",)
    article_text: str

    def _repr_html_(self) -> str:
        return notebook.repr_html(self, self.article_text)

    def __str__(self) -> str:
        """Draw the reading under its text."""
        return draw(self, self.article_text)

    def to_frame(self, kind: Kind = "statements") -> DataFrame:
        """Give one kind of entry as a pandas data frame; raises ImportError without pandas."""
        return notebook.to_frame(self, kind, self.article_text)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the text when the reading goes to another process."""
        return shown, (Reading(*_values(self)), self.article_text)


def shown(reading: Reading, text: str) -> ShownReading:
    """The same reading, able to draw itself with the text of its article."""
    made = ShownReading(*_values(reading))
    object.__setattr__(made, "article_text", text)
    return made


def read(
    text: str | Article,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    grammar: Grammar | None = None,
) -> ShownReading:
    """Read an article: who said what, when, how surely.

    ``published`` is the date of publication in ISO form; without it the date is proved from the
    text, if that can be done. Without ``grammar`` the rules and words that ship are used.

    >>> reading = read("قال وزير المياه سامي النجار إن السد امتلأ أمس.", published="2026-03-11")
    >>> reading.statements[0].certainty, reading.times[0].edtf
    ('stated', '2026-03-10')
    """
    if isinstance(text, Article):
        article = text
    else:
        _check(published)
        article = Article("text", text, title=title, published=published, outlet=outlet)
    return shown(report(article, grammar or load_grammar()), article.text)


def find_statements(
    text: str,
    *,
    published: str | None = None,
    grammar: Grammar | None = None,
    narrated: bool = False,
) -> tuple[Said, ...]:
    """Find who says what in a text, through whom and how surely, each told in words.

    ``published`` is the day that «أمس» is told from; without it the day is proved from the text, if
    that can be done. ``narrated`` adds what nobody is made to say: the newspaper's own account,
    whose ``cue`` is None. ``()`` where nobody is made to say anything.

    >>> text = "نقلت وكالة المرفأ عن وزير المياه سامي النجار قوله أمس إن السد قد يفيض."
    >>> [said] = find_statements(text, published="2026-03-11")
    >>> said.speaker, said.channel, said.cue, said.content
    ('سامي النجار', ('وكالة المرفأ',), 'قوله', 'السد قد يفيض')
    >>> said.certainty, said.hedges, said.said_on, said.statement.content.start
    ('possible', ('قد',), '2026-03-10', 57)

    Printed, each is one line; riwaya's own doubt is another thing than the source's, and where it is
    not sure who speaks, ``check`` is true and the line says so.

    >>> print(said)
    سامي النجار ← وكالة المرفأ · assert · possible · «السد قد يفيض»

    More in ``docs/statements.md``.
    """
    _check(published)
    article = Article("text", text, published=published)
    reading = read_article(article, grammar or load_grammar())
    return tuple(tell(reading, text, narrated=narrated))


def find_times(
    text: str, *, published: str | None = None, grammar: Grammar | None = None
) -> tuple[Time, ...]:
    """Find the times of a text and what they mean, told from the day ``published``.

    >>> [time.edtf for time in find_times("امتلأ السد أول من أمس", published="2026-03-11")]
    ['2026-03-09']
    """
    _check(published)
    lattice = _laid(text, grammar or load_grammar())
    return resolve_times(laid_times(lattice), lattice.text, published, text_hash(text))


def find_figures(text: str, *, grammar: Grammar | None = None) -> tuple[Figure, ...]:
    """Find the figures of a text: least, stated and most, the noun counted, the shape of the claim.

    Offsets are code points of the text, half-open; ``()`` where nothing claims an amount. Numbers in
    digits and words, both scripts, the dual:

    >>> [(f.point, f.unit) for f in find_figures("عبر الجسر 1600 زائر وسيارتان")]
    [(1600, 'زائر'), (2, 'سيارة')]

    What the words around a number make of it, and amounts that are no number:

    >>> [(f.low, f.point, f.high, f.shape) for f in find_figures("غرق أكثر من 20 قاربا")]
    [(20, None, None, 'at_least')]
    >>> [(f.low, f.high, f.shape) for f in find_figures("يتسع الجسر من 13 إلى 15 سيارة")]
    [(13, 15, 'between')]
    >>> [(f.low, f.high, f.shape) for f in find_figures("وصل آلاف الزوار")]
    [(2000, None, 'magnitude')]

    Money with its country, shares, and a rank with what narrows it:

    >>> [(f.point, f.unit, f.currency) for f in find_figures("كلف القارب 5 آلاف ريال قطري")]
    [(5000, 'ريال قطري', 'QAR')]
    >>> [(f.point, f.kind) for f in find_figures("امتلأ السد بنسبة 35 في المئة")]
    [(35, 'percent')]
    >>> text = "وصل الوفد في زيارة هي الثانية خلال شهر"
    >>> [(f.point, f.unit, f.scope and f.scope.of(text)) for f in find_figures(text)]
    [(2, 'زيارة', 'خلال شهر')]

    More in ``docs/figures.md``.
    """
    known = grammar or load_grammar()
    return resolve_figures(find_figures_laid(_laid(text, known), known), text, text_hash(text))


def _laid(text: str, grammar: Grammar) -> Lattice:
    """Lay times and figures over a text; one of common length is kept for the next call.

    For who asks for a text's times mostly asks for its figures next.
    """
    return (_lay if len(text) > _MOST_KEPT else _lay_and_keep)(text, grammar)


@lru_cache(maxsize=1)
def _lay_and_keep(text: str, grammar: Grammar) -> Lattice:
    return _lay(text, grammar)


def _lay(text: str, grammar: Grammar) -> Lattice:
    article = Article("text", text)
    words = grammar.lattice(parse(article, find_blocks(article, grammar)))
    return lay(words, grammar, above_figures(grammar))


def _check(published: str | None) -> None:
    if published is not None and not is_date(published):
        raise InputError("published", f"{published!r} is not a date like 2026-03-11")


def _values(reading: Reading) -> tuple[Any, ...]:
    return tuple(getattr(reading, field.name) for field in fields(Reading))
