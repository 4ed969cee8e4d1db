"""The order in which finders lay their finds over the words.

Numbers serve times, times serve figures, all serve names, and everything serves attributions. A rule
file's examples are proved over the layers below it, exactly as articles are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention

Layer = Callable[[Lattice, Grammar], Iterable[Mention]]
LAYERS: tuple[tuple[str, Layer], ...] = ()


def lay(lattice: Lattice, grammar: Grammar, before: str = "") -> Lattice:
    """Lay every layer below the rule file named ``before`` over the words; all, when it names none."""
    for name, layer in LAYERS:
        if name == before:
            break
        lattice = lattice.with_mentions(layer(lattice, grammar))
    return lattice
