"""Which groups without a name are actors, and which mentions are one group.

A group is an actor when it speaks or acts somewhere in the article, or is a body as well; then all
its mentions are.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from riwaya.arabic.characters import fold_phrase
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.acting import acts, goes_on, is_body
from riwaya.resolve.wording import written_alone

_AGREEING = ("ه", "ون", "ين")


def acting_groups(
    lattice: Lattice, names: Iterable[Name], heard: AbstractSet[Span]
) -> dict[Name, str]:
    """Return each mention of a group that speaks or acts, with the words that all of its share.

    Case does not matter (المتظاهرين are المتظاهرون), nor the article; a noun alone means the last
    group of that noun. ``heard`` are the spans that speak.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> lattice = lay_text("أغلق متظاهرون الجسر. وانتظر الحارس قرب المتظاهرين واللاجئين.", load_grammar())
    >>> list(acting_groups(lattice, laid_names(lattice), set()).values())
    ['متظاهرون', 'متظاهرون']
    """
    told: dict[Name, str] = {}
    last: dict[str, str] = {}  # the last group of each noun
    acting: set[str] = set()
    for name in names:
        if name.kind != "group" or goes_on(lattice, name):
            continue
        key = _key(lattice, name)
        noun, *more = key.split()
        key = key if more else last.get(noun, key)
        told[name] = last[noun] = key
        if name.span in heard or is_body(lattice, name) or acts(lattice, name):
            acting.add(key)
    return {name: key for name, key in told.items() if key in acting}


def _key(lattice: Lattice, name: Name) -> str:
    """Return the words of a group in the form of subjects, without articles."""
    words = fold_phrase(written_alone(lattice.text.article.text, name.name or name.span)).split()
    after = lattice.text.tokens[name.last : name.last + 1]
    if len(words) == 1 and all(w.startswith("ال") for w in (*words, *(t.folded for t in after))):
        words += [t.folded for t in after if t.folded.endswith(_AGREEING)]  # an unlisted adjective
    bare = (word.removeprefix("ال") for word in words)
    return " ".join(w.removesuffix("ين") + "ون" if w.endswith("ين") else w for w in bare)
