from __future__ import annotations

import pytest

from riwaya.match.pattern import Atom, Choice, PatternError, Repeat, Sequence, Slot, read_pattern


def test_choice_binds_weaker_than_sequence_and_slots_take_one_part() -> None:
    assert read_pattern("a b | s:(c | @D)") == Choice(
        (Sequence((Atom("a"), Atom("b"))), Slot("s", Choice((Atom("c"), Atom("@D")))))
    )


def test_repeats_are_bounded() -> None:
    assert read_pattern("a+") == Repeat(Atom("a"), 1, 8)
    assert read_pattern("a{2,5}") == Repeat(Atom("a"), 2, 5)


@pytest.mark.parametrize(
    ("pattern", "at"),
    [("", 0), ("a (b", 2), ("a ) b", 2), ("*a", 0), ("a{3,2}", 1), ("a | ", 3), ("s:", 2)],
)
def test_what_is_wrong_is_said_with_its_column(pattern: str, at: int) -> None:
    with pytest.raises(PatternError) as error:
        read_pattern(pattern)
    assert error.value.at == at
