"""The order in which finders lay their finds over the words.

Numbers serve times, times serve figures, all serve names, and everything serves attributions. A rule
file's examples are proved over the layers below it, exactly as articles are read.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from functools import lru_cache

from riwaya.arabic.parse import parse
from riwaya.extract.alone import lay_alone
from riwaya.extract.calendar import lay_calendar, lay_dates
from riwaya.extract.figures import lay_figures
from riwaya.extract.names import lay_names, lay_places
from riwaya.extract.numbers import lay_numbers
from riwaya.extract.quotes import lay_quotations
from riwaya.extract.times import lay_times
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.match.pattern import keys_of
from riwaya.model.article import Article
from riwaya.model.text import Block


def lay_tagged(lattice: Lattice, grammar: Grammar) -> Iterable[Mention]:
    """Lay the names and verbs of the learned tagger; its weights are met only here, by who asks for names.

    >>> from riwaya.extract.grammar import load_grammar
    >>> [m.cls for m in lay_tagged(lay_text("وصل الوفد إلى بيروت", load_grammar()), load_grammar())]
    ['TAGGED_VERB', 'TAGGED_PLACE']
    """
    from riwaya.extract.tagged_names import lay_tagged as lay_seen  # noqa: PLC0415 - as told above

    return lay_seen(lattice, grammar)


Layer = Callable[[Lattice, Grammar], Iterable[Mention]]
LAYERS: tuple[tuple[str, Layer], ...] = (
    ("quotes", lay_quotations),
    ("numbers", lay_numbers),
    ("calendar", lay_calendar),
    ("dates", lay_dates),
    ("alone", lay_alone),
    ("times", lay_times),
    ("figures", lay_figures),
    ("tagged", lay_tagged),
    ("names", lay_names),
    ("places", lay_places),
)


def lay(
    lattice: Lattice,
    grammar: Grammar,
    before: str = "",
    since: str = "",
    without: Container[str] = (),
) -> Lattice:
    """Lay every layer below the rule file named ``before`` over the words; all, when it names none.

    ``since`` names the first that is not laid yet, ``without`` those that nobody will ask for.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.match.lattice import Lattice
    >>> laid = lay_text("وصل سامي أمس", load_grammar(), before="times")
    >>> len(lay(laid, load_grammar(), before="tagged", since="times", without=["times"]).over)
    0
    """
    begun = not since
    for name, layer in LAYERS:
        if name == before:
            break
        begun = begun or name == since
        if not begun or name in without:
            continue
        lattice = lattice.with_mentions(layer(lattice, grammar))
    return lattice


@lru_cache(maxsize=4)
def above_figures(grammar: Grammar) -> str:
    """Name the first layer that neither times nor figures ask for; "" where a rule asks for all.

    >>> from riwaya.extract.grammar import load_grammar
    >>> above_figures(load_grammar())
    'tagged'
    """
    keys = (key for rule in grammar.rules("figure_kinds") for key in keys_of(rule.pattern))
    return "tagged" if _NAMES.isdisjoint(key.partition("@")[2] for key in keys) else ""


_NAMES = frozenset(("NAME", "PERSON", "BODY", "PLACE"))  # what the layers above figures lay


def lay_text(words: str, grammar: Grammar, before: str = "") -> Lattice:
    """Lay out a text as one paragraph: how a rule's examples are read.

    >>> from riwaya.extract.grammar import load_grammar
    >>> lay_text("امتلأ السد أمس", load_grammar()).text.sentences[0].end
    14
    """
    text = parse(Article("example", words), [Block("paragraph", 0, len(words))])
    return lay(grammar.lattice(text), grammar, before)
