"""The law of proof over the rules that ship: examples hold, and every rule is needed.

`riwaya prove` holds rules against their examples; here, besides, each rule is switched off: some
example of its must then be read otherwise. A rule whose every example another rule binds word for
word, and gives the same for, says nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from riwaya.cli.proving import failures, unasked
from riwaya.extract.grammar import LAID, load_grammar
from riwaya.extract.layers import lay_text
from riwaya.match.grammar import Grammar
from riwaya.match.proof import prove_file
from riwaya.match.rules import Example, Rule, RuleFile, read_rules
from riwaya.resources import load

FILES = {file.name: file for file in load_grammar().files}


@pytest.mark.parametrize("name", FILES)
def test_every_example_of_a_file_holds(name: str) -> None:
    grammar = load_grammar()
    broken = [
        f"{each.file}:{each.line}: rule {each.rule}: {each.says}"
        for each in prove_file(grammar, name, partial(lay_text, grammar=grammar, before=name))
    ]
    assert broken == []


def test_rules_and_words_are_written_in_their_one_form() -> None:
    files = (*load("rules", ".toml"), *load("lexicon", ".csv"))
    grammar = load_grammar()
    shape = Grammar(grammar.language, [])  # no rules: only the form of the files is held here
    assert list(failures(shape, files)) == []


def test_no_class_of_words_is_idle() -> None:
    assert unasked(load_grammar(), load("lexicon", ".csv")) == ()


@pytest.mark.parametrize("name", FILES)
def test_every_rule_says_something_of_its_own(name: str) -> None:
    assert list(redundant(FILES[name])) == []


@pytest.mark.parametrize("name", FILES)
def test_every_rule_says_what_it_finds_in_a_sentence(name: str) -> None:
    for rule in FILES[name].rules:
        assert rule.says[0].isupper(), rule.id
        assert rule.says.endswith((".", "…")), rule.id
        assert rule.id == rule.id.lower(), rule.id


def redundant(file: RuleFile) -> Iterator[str]:
    """Name each rule that could go unnoticed, with the rules that read its examples just so.

    A rule that lays what the learned tagger sees says nothing of its own, and takes nothing away.
    """
    ruled = tuple(rule for rule in file.rules if not rule.id.endswith("-tagged"))
    for number, rule in enumerate(ruled):
        rest = ruled[:number] + ruled[number + 1 :]
        grammar = without(replace(file, rules=rest))
        twins = [twin(grammar, file.name, rest, rule, example) for example in rule.examples]
        if all(twins):
            yield f"{file.name}: {rule.id}, by {', '.join(sorted({str(t) for t in twins}))}"


def without(changed: RuleFile) -> Grammar:
    """The grammar with one file of rules changed, over the same words."""
    grammar = load_grammar()
    files = [changed if file.name == changed.name else file for file in grammar.files]
    return Grammar(grammar.language, files, LAID)


def twin(
    grammar: Grammar, name: str, rules: tuple[Rule, ...], rule: Rule, example: Example
) -> str | None:
    """Name the rule that binds an example word for word as its own rule does, None if none does."""
    text = example.text
    lattice = lay_text(text, grammar, before=name)
    wanted = {slot: words for slot, words in example.slots.items() if slot != "span"}
    for sentence in lattice.text.sentences:
        for match in grammar.matcher(name).scan(lattice, sentence.first, sentence.last):
            bound = {slot: at.span.of(text) for slot, at in match.slots.items()}
            whole = example.slots.get("span") in (None, match.span.of(text))
            other = rules[match.rule]
            if whole and bound == wanted and other.gives == rule.gives:
                return other.id
    return None


def test_a_redundant_rule_is_seen() -> None:
    twice = (
        '[[rule]]\nid = "one"\nsays = "A."\npattern = "cue:قال"\n'
        'examples = [{ text = "قال الوزير", cue = "قال" }]\n'
        '[[rule]]\nid = "two"\nsays = "B."\npattern = "cue:(قال | قالت)"\n'
        'examples = [{ text = "قال المدير", cue = "قال" }]\n'
    )
    read = read_rules("attributions.toml", twice)
    assert [line.split(",")[0] for line in redundant(replace(read, name="attributions"))] == [
        "attributions: one",
        "attributions: two",
    ]
