"""A minute of strings nobody would write; `make soak` reads a million of them."""

from __future__ import annotations

import random
from time import monotonic

import pytest
from fuzz.holds import check
from fuzz.strings import PUBLISHED, Strings, sentences_of

from riwaya.extract.grammar import load_grammar

_SECONDS = 30.0  # of each of the two series
_FIXED = 31
_LEAST = 1_000  # strings: fewer in that time would prove nothing


@pytest.mark.parametrize("seed", [_FIXED, None], ids=["the-same-every-time", "another-every-time"])
def test_no_string_breaks_what_is_found(seed: int | None) -> None:
    own = random.SystemRandom().randrange(1 << 32) if seed is None else seed
    print(f"seed {own}")  # noqa: T201 - shown where the test fails
    grammar = load_grammar()
    until = monotonic() + _SECONDS
    read = found = 0
    for text in Strings(grammar, sentences_of(grammar), own):
        published = PUBLISHED[read % len(PUBLISHED)]
        try:
            found += check(text, published, grammar)
        except Exception as error:
            error.add_note(f"seed {own}, string {read}, published {published}: {text!a}")
            raise
        read += 1
        if monotonic() > until:
            break
    print(f"{read} strings, {found} times and figures")  # noqa: T201
    assert read >= _LEAST
    assert found > read / 2, "the strings say next to nothing"
