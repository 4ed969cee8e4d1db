"""An article's finds by where they begin, so that many lines can be made from one look at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riwaya.arabic.lexicon import Lexicon
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.text import Text
from riwaya.model.when import Time


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's finds by where they begin, for as many lines as it has statements."""

    text: Text
    lexicon: Lexicon
    actors: Mapping[str, Actor]
    times: Mapping[str, Time]
    names_at: Mapping[int, tuple[int, Actor]]
    figures_at: Mapping[int, Figure]
    times_at: Mapping[int, Time]
    finds: frozenset[int]
    starts: tuple[int, ...]


def build_scene(
    actors: Sequence[Actor],
    times: Sequence[Time],
    figures: Sequence[Figure],
    text: Text,
    lexicon: Lexicon,
) -> Scene:
    """Index an article's finds by their beginnings.

    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.model.article import Article
    >>> build_scene((), (), (), parse(Article("a", ""), []), build_lexicon([])).starts
    ()
    """
    names: dict[int, tuple[int, Actor]] = {}
    for actor in actors:
        for mention in actor.mentions:
            if mention.in_ is None and mention.end > names.get(mention.start, (0, actor))[0]:
                names[mention.start] = mention.end, actor
    figures_at = {figure.start: figure for figure in figures if figure.in_ is None}
    times_at = {time.start: time for time in times if time.in_ is None}
    return Scene(
        text,
        lexicon,
        {actor.id: actor for actor in actors},
        {time.id: time for time in times},
        names,
        figures_at,
        times_at,
        frozenset((*names, *figures_at, *times_at)),
        tuple(token.start for token in text.tokens),
    )
