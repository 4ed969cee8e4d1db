"""What the parts of a page are, line by line."""

from __future__ import annotations

import pytest

from riwaya.extract.blocks import find_blocks
from riwaya.extract.grammar import load_grammar
from riwaya.model.article import Article

PAGE = """\
headline         | سد جديد على النهر: ماء للقرى
control          | استمع إلى الملخص
summary_point    | - الافتتاح: فُتح السد أمام الزوار في يوليو، ويُعتقد أنه يكفي القرى كلها.
paragraph        | أعلنت وزارة المياه افتتاح السد الجديد، وقالت إن الماء يكفي القرى كلها لسنوات.
heading          | ماء وطريق
paragraph        | وقال المهندس سامي النجار إن الطريق إلى السد ما زال مغلقا بعد الأمطار.
pull_quote       | سامي النجار: الطريق إلى السد ما زال مغلقا
heading          | ماذا بعد؟
paragraph        | ولم تحدد الوزارة موعدا لفتح الطريق.
control          | اقرأ أيضا
related_headline | جسر جديد قرب القرية
byline           | بقلم: سعاد النجار
"""


def test_a_page_is_labelled_line_by_line() -> None:
    kinds, lines = zip(*(row.split("|") for row in PAGE.splitlines()), strict=True)
    text = "\n".join(line.strip() for line in lines)
    blocks = find_blocks(Article("a", text), load_grammar())
    assert [b.kind for b in blocks] == [kind.strip() for kind in kinds]
    assert [text[b.start : b.end] for b in blocks] == [line.strip() for line in lines]
    labels = [b.label.of(text) for b in blocks if b.label]
    assert labels == ["الافتتاح", "سامي النجار"]


def test_lines_broken_at_a_column_are_one_paragraph() -> None:
    wrapped = "أعلنت وزارة المياه\nافتتاح السد الجديد\nأمام الزوار اليوم.\n\nوقالت إن الماء\nيكفي القرى كلها\nلسنوات."
    blocks = find_blocks(Article("a", wrapped), load_grammar())
    assert [b.kind for b in blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n"])
def test_nothing_gives_no_blocks(text: str) -> None:
    assert find_blocks(Article("a", text), load_grammar()) == ()
