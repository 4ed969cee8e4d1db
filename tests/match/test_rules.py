from __future__ import annotations

import pytest

from riwaya.errors import ResourceError
from riwaya.match.rules import read_rules

RULE = '[[rule]]\nid = "x"\nsays = "s"\npattern = "{}"\nexamples = [{}]\n'


@pytest.mark.parametrize(
    ("source", "line", "says"),
    [
        (RULE.format("a", ""), 2, "no example"),
        (RULE.format("(a", '{ text = "a" }'), 2, "never closed"),
        (RULE.format("a", '{ text = "a", slot = "a" }'), 2, "no slot"),
        (RULE.format("a", '{ text = "a" }') * 2, 2, "stands twice"),
        ('[[rule]]\nid = "x"\npattern = "a"\n', 2, "lacks"),
        ("\n\n[[rule]\nid = 1", 3, "Expected"),
    ],
)
def test_a_wrong_rule_is_refused_with_its_line(source: str, line: int, says: str) -> None:
    with pytest.raises(ResourceError, match=says) as error:
        read_rules("own.toml", source)
    assert error.value.line == line
