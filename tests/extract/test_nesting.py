"""Which attributions stand inside another's content, drawn under the text: cue, held by, or «·»."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar, row

from riwaya.extract.attributions import find_attributions
from riwaya.extract.layers import lay_text
from riwaya.extract.nesting import find_nesting
from riwaya.extract.scope import find_content

NESTED = """
# a report within a report
وقال سامي النجار إن المهندس فارس القناديلي أكد أن الجسر آمن.
  قال | ·
  أكد | قال
# side by side: nothing is held
وقال سامي النجار إن الجسر آمن وأضاف أن الطريق مغلق.
  قال | ·
  أضاف | ·
# in a quotation, over its sentences, and not after it
وقالت سعاد النجار: "السد امتلأ. قال المهندس إن البوابة مغلقة". وأضافت أن الطريق مغلق.
  قالت | ·
  قال | قالت
  أضافت | ·
# what the speaker says of herself
وقالت سعاد النجار: "أعتقد أن السد امتلأ قبل الفجر".
  قالت | ·
  أعتقد | قالت
# the innermost holds
وقال سامي النجار إن سعاد النجار قالت إن فارس القناديلي أكد أن الجسر آمن.
  قال | ·
  قالت | قال
  أكد | قالت
# a frame around a clause holds nothing
وقال سامي النجار إن الجسر آمن، بحسب صحيفة المرفأ.
  قال | ·
  بحسب | ·
"""


@pytest.mark.parametrize("case", cases(NESTED))
def test_nesting(case: Case) -> None:
    lattice = lay_text(case.text, grammar())
    found = find_attributions(lattice, grammar())
    contents = [find_content(lattice, found, index) for index in range(len(found))]
    holders = find_nesting(found, contents)
    drawn = [
        row(a.cue_span.of(case.text), None if h is None else found[h].cue_span.of(case.text))
        for a, h in zip(found, holders, strict=True)
    ]
    assert tuple(drawn) == case.rows
    for held, holder in enumerate(holders):
        content = None if holder is None else contents[holder]
        assert holder != held
        assert content is None or content[0] <= found[held].cue[0] < content[1]
