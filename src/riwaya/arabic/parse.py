"""An article into a Text: blocks, sentences, tokens. Linear; offsets exact; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable

from riwaya.arabic.sentences import cut_sentences
from riwaya.arabic.tokens import cut_tokens
from riwaya.model.article import Article
from riwaya.model.text import Block, Sentence, Text, Token


def parse(article: Article, blocks: Iterable[Block]) -> Text:
    r"""Cut an article into sentences and tokens, block by block; no sentence crosses a block.

    >>> article = Article("a", "عنوان قصير\nأعلن الوزير الخبر. وقال إن السد امتلأ.")
    >>> text = parse(article, [Block("headline", 0, 10), Block("paragraph", 11, 50)])
    >>> [article.text[s.start:s.end] for s in text.sentences]
    ['عنوان قصير', 'أعلن الوزير الخبر.', 'وقال إن السد امتلأ.']
    """
    kept = tuple(blocks)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, block in enumerate(kept):
        first = len(tokens)
        own = block.tokens or tuple(cut_tokens(article.text, block.start, block.end))
        tokens.extend(own)
        for a, b in cut_sentences(article.text, own):
            sentences.append(Sentence(own[a].start, own[b - 1].end, first + a, first + b, number))
    return Text(article, kept, tuple(sentences), tuple(tokens))
