"""What ``riwaya find`` finds when asked for statements: who says what, told in words where it stands.

The reading is that of ``riwaya read``, for who speaks is decided over a whole text. The newspaper's
own account, which nobody is made to say, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from riwaya.match.grammar import Grammar
from riwaya.model.article import Article
from riwaya.reading import read
from riwaya.views.rows import Found
from riwaya.views.said import Said, tell


def find_statements(article: Article, grammar: Grammar, reference: str | None) -> Iterator[Found]:
    """Yield what somebody is made to say in a text, in its order; the place is that of the content.

    >>> from riwaya.extract.grammar import load_grammar
    >>> article = Article("a", "نفى وزير المياه سامي النجار أن يكون السد قد انهار")
    >>> [found] = find_statements(article, load_grammar(), None)
    >>> found.speaker, found.cue, found.surface, found.certainty
    ('سامي النجار', 'نفى', 'يكون السد قد انهار', 'denied')
    """
    read_then = replace(article, published=reference or article.published)
    for said in tell(read(read_then, grammar), article.text):
        if said.statement.content.in_ is None:
            yield _found(said)


def _found(said: Said) -> Found:
    content = said.statement.content
    return Found(
        content.start,
        content.end,
        "statement",
        said.content,
        said.statement.by,
        because=said.statement.because,
        speaker=said.speaker,
        channel=said.channel,
        cue=said.cue,
        act=said.act,
        certainty=said.certainty,
        mode=said.mode,
        confidence=said.confidence,
    )
