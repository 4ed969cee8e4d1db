"""What `riwaya read` prints: a reading with its summary."""

from __future__ import annotations

from dataclasses import replace

from riwaya.arabic.parse import parse
from riwaya.extract.grammar import words_of
from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.model.reading import Reading
from riwaya.model.text import Block
from riwaya.reading import read
from riwaya.summary.summarise import summarise


def report(article: Article, grammar: Grammar, points: int = 5) -> Reading:
    """Read an article and sum it up in at most so many points, in its own words.

    >>> from riwaya.extract.grammar import load_grammar
    >>> article = Article("a", "قال وزير المياه سامي النجار إن السد امتلأ وإن الطريق إليه مغلق.")
    >>> [(p.label, p.clauses[0].text) for p in report(article, load_grammar()).summary.points]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('قال وزير المياه سامي النجار',
      'قال وزير المياه سامي النجار إن السد امتلأ وإن الطريق إليه مغلق.')]
    """
    reading = read(article, grammar)
    blocks = [Block(b.kind, b.start, b.end, b.label) for b in reading.document.blocks]
    summary = summarise(reading, parse(article, blocks), words_of(grammar), points)
    return replace(reading, summary=summary)
