"""The spine: one article in, one finished reading out. The whole journey stands on this screen."""

from __future__ import annotations

from riwaya import __version__
from riwaya.arabic.parse import parse
from riwaya.derive.checks import find_checks
from riwaya.extract.attributions import find_attributions
from riwaya.extract.blocks import find_blocks
from riwaya.extract.figures import find_figures
from riwaya.extract.grammar import words_of
from riwaya.extract.headlines import find_headlines
from riwaya.extract.layers import lay
from riwaya.extract.names import bodies_in_titles, laid_names
from riwaya.extract.oddities import find_oddities
from riwaya.extract.times import laid_times
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.ids import text_hash
from riwaya.model.reading import Made, Reading
from riwaya.resolve.actors import build_cast
from riwaya.resolve.document import describe
from riwaya.resolve.drafts import draft_statements, speakers_of
from riwaya.resolve.english.frame import add_frames
from riwaya.resolve.figures import resolve_figures
from riwaya.resolve.headlines import settle_headlines
from riwaya.resolve.loaded import mark_loaded
from riwaya.resolve.narration import narrate
from riwaya.resolve.statements import build_statements, claimed_by
from riwaya.resolve.times.dates import resolve_times
from riwaya.resolve.times.published import prove_published
from riwaya.resources import digest


def read(article: Article, grammar: Grammar) -> Reading:
    """Read one article: who said what, through whom, when, how surely, with which figures.

    Never raises on text; what could not be read is among the notes.

    >>> from riwaya.extract.grammar import load_grammar
    >>> article = Article("a", "قال وزير المياه سامي النجار إن السد امتلأ.")
    >>> reading = read(article, load_grammar())
    >>> [(s.act, s.certainty, s.content.of(article.text)) for s in reading.statements]
    [('assert', 'stated', 'السد امتلأ')]
    """
    sha = text_hash(article.text)
    text = parse(article, find_blocks(article, grammar))
    words = lay(grammar.lattice(text), grammar)  # numbers, times, figures, names over the words

    timexes = laid_times(words)
    published = prove_published(article, timexes, text)
    times = resolve_times(timexes, text, published.value, sha)

    drafts = draft_statements(words, find_attributions(words, grammar))
    heads = draft_statements(words, find_headlines(words, grammar))
    names = laid_names(words)
    named = (*names, *bodies_in_titles(words, names))
    cast = build_cast(words, named, speakers_of((*drafts, *heads)), sha, grammar)
    amounts = find_figures(words, grammar)
    figures = resolve_figures(amounts, article.text, sha)
    statements = build_statements(words, drafts, cast, times, figures, sha)
    headed = build_statements(words, heads, cast, times, figures, sha)
    headlines = settle_headlines(text, statements, headed, figures, cast.actors)
    statements = (*statements, *headlines.own)
    statements = mark_loaded(words, narrate(words, statements, times, figures, sha))
    statements = add_frames(statements, cast.actors, times, figures, text, words_of(grammar))

    return Reading(
        document=describe(text, statements, sha, published, headlines.repeats),
        made=Made(__version__, digest()),
        actors=cast.actors,
        times=times,
        figures=claimed_by(statements, figures),
        statements=statements,
        checks=find_checks(amounts, figures),
        notes=find_oddities(article),
    )
