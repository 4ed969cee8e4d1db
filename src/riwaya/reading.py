"""The spine: one article in, one finished reading out. The whole journey stands on this screen."""

from __future__ import annotations

from riwaya import __version__
from riwaya.arabic.parse import parse
from riwaya.extract.attributions import find_attributions
from riwaya.extract.blocks import find_blocks
from riwaya.extract.layers import lay
from riwaya.extract.names import find_names, find_places
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.reading import Made, Published, Reading
from riwaya.resolve.actors import build_cast
from riwaya.resolve.document import describe
from riwaya.resolve.statements import build_statements, draft_statements
from riwaya.resources import digest


def read(article: Article, grammar: Grammar) -> Reading:
    """Read one article: who said what, through whom, when, how surely, with which figures.

    >>> from riwaya.extract.grammar import load_grammar
    >>> article = Article("a", "قال وزير المياه سامي النجار إن السد امتلأ.")
    >>> reading = read(article, load_grammar())
    >>> [(s.act, s.certainty, s.content.of(article.text)) for s in reading.statements]
    [('assert', 'stated', 'السد امتلأ')]
    """
    sha = text_hash(article.text)
    text = parse(article, find_blocks(article, grammar))
    words = lay(grammar.lattice(text), grammar)

    found = find_attributions(words, grammar)
    drafts = draft_statements(words, found)
    cast = build_cast(
        words,
        find_names(words, grammar),
        find_places(words, grammar),
        [s for d in drafts for s in (d.voice.source, d.relay) if s is not None],
        sha,
    )
    statements = build_statements(words, drafts, cast, (), (), sha)
    return Reading(
        document=describe(text, statements, sha, Published(article.published, 'given' if article.published else 'unknown')),
        made=Made(__version__, digest()),
        actors=cast.actors,
        statements=statements,
    )
