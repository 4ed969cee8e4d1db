"""The engine against a slow reader of the same patterns, on texts and patterns made at random."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.language import Arabic
from riwaya.arabic.lexicon import build_lexicon
from riwaya.arabic.parse import parse
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice
from riwaya.match.pattern import Atom, Choice, Node, Repeat, Sequence, Slot
from riwaya.match.rules import Derived, Rule, RuleFile
from riwaya.model.article import Article
from riwaya.model.text import Block

WORDS = ("سد", "جسر", "نهر")

atoms = st.sampled_from(WORDS).map(Atom)


def _grow(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sequence),
        several.map(Choice),
        st.builds(
            lambda part, least, more: Repeat(part, least, least + more),
            parts,
            st.integers(0, 1),
            st.integers(1, 2),
        ),
    )


patterns = st.recursive(atoms, _grow, max_leaves=6)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)


def _ends(node: Node, words: tuple[str, ...], at: int) -> frozenset[int]:
    """Every index at which the pattern can end when it starts at ``at``."""
    match node:
        case Atom(key):
            return frozenset({at + 1} if at < len(words) and words[at] == key else ())
        case Slot(_, part):
            return _ends(part, words, at)
        case Choice(parts):
            return frozenset().union(*(_ends(part, words, at) for part in parts))
        case Sequence(parts):
            ends = frozenset({at})
            for part in parts:
                ends = frozenset().union(*(_ends(part, words, end) for end in ends))
            return ends
        case Repeat(part, least, most):
            ends = frozenset({at})
            reached = ends if least == 0 else frozenset()
            for count in range(1, most + 1):
                ends = frozenset().union(*(_ends(part, words, end) for end in ends))
                if count >= least:
                    reached |= ends
            return reached


def _slow_scan(nodes: list[Node], words: tuple[str, ...]) -> list[tuple[int, int, int]]:
    found = []
    at = 0
    while at < len(words):
        best = None
        for number, node in enumerate(nodes):
            longest = max((end for end in _ends(node, words, at) if end > at), default=None)
            if longest is not None and (best is None or longest > best[1]):
                best = (number, longest)
        if best is None:
            at += 1
        else:
            found.append((best[0], at, best[1]))
            at = best[1]
    return found


@cache
def _language() -> Arabic:
    return Arabic(build_lexicon([]))


def _grammar(nodes: list[Node], derived: tuple[Derived, ...] = ()) -> Grammar:
    rules = tuple(
        Rule(f"r{n}", "x", node, "", {}, (), (), (), None, "t", 1) for n, node in enumerate(nodes)
    )
    return Grammar(_language(), [RuleFile("t", derived, rules)])


def _lattice(grammar: Grammar, words: str) -> Lattice:
    text = parse(Article("a", words), [Block("paragraph", 0, len(words))])
    return grammar.lattice(text)


@given(st.lists(patterns, min_size=1, max_size=3), texts)
def test_leftmost_longest_then_file_order(nodes: list[Node], words: list[str]) -> None:
    grammar = _grammar(nodes)
    lattice = _lattice(grammar, " ".join(words))
    found = grammar.matcher("t").scan(lattice, 0, len(words))
    assert [(m.rule, m.first, m.last) for m in found] == _slow_scan(nodes, tuple(words))


def _find(pattern: str, words: str) -> list[dict[str, str]]:
    from riwaya.match.pattern import read_pattern

    grammar = _grammar([read_pattern(pattern)])
    lattice = _lattice(grammar, words)
    return [
        {"": m.span.of(words)} | {name: b.span.of(words) for name, b in m.slots.items()}
        for m in grammar.matcher("t").scan(lattice, 0, len(lattice.text.tokens))
    ]


def test_a_word_matches_with_an_attached_and_and_the_span_leaves_it_out() -> None:
    assert _find("what:سد", "وسد فسد سد") == [{"": "سد", "what": "سد"}] * 3


def test_a_tilde_allows_an_attached_preposition_and_a_plus_asks_for_one() -> None:
    assert _find("~سد", "بسد ولسد سد") == [{"": "سد"}] * 3
    assert _find("ب+سد", "بسد ولسد سد") == [{"": "سد"}]


def test_a_slot_named_span_leaves_context_out_of_the_match() -> None:
    assert _find("نهر span:سد", "نهر سد") == [{"": "سد"}]


def test_vowel_marks_count_in_offsets_and_not_in_matching() -> None:
    assert _find("سد", "وَسَدٌّ") == [{"": "سَدٌّ"}]


def test_a_match_never_reaches_past_the_last_token_given() -> None:
    grammar = _grammar([Sequence((Atom("سد"), Atom("نهر")))])
    lattice = _lattice(grammar, "سد نهر")
    assert list(grammar.matcher("t").scan(lattice, 0, 1)) == []
