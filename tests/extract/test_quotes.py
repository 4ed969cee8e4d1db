"""Where quotations open and close: the words between the marks, drawn under the text."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.parse import parse
from riwaya.extract.blocks import find_blocks
from riwaya.extract.quotes import Quotation, find_quotations
from riwaya.model.article import Article
from riwaya.model.text import Text

QUOTATIONS = """
# the marks of Arabic pages
قال الحارس: "امتلأ السد" وغادر.
  امتلأ السد
قال الحارس: «امتلأ السد» وغادر.
  امتلأ السد
قال الحارس: “امتلأ السد” وغادر.
  امتلأ السد
قال الحارس: ”امتلأ السد“ وغادر.
  امتلأ السد
قال الحارس: „امتلأ السد” وغادر.
  امتلأ السد
# several in a line, and one over several sentences
"امتلأ السد"، قال الحارس، "والطريق مغلق".
  امتلأ السد
  والطريق مغلق
قال الحارس: "امتلأ السد. الطريق مغلق! لن يفتح؟" وغادر.
  امتلأ السد. الطريق مغلق! لن يفتح؟
# one within another: the outer one, whole
قال الحارس: «ناداني المهندس "ابتعد" فابتعدت» وغادر.
  ناداني المهندس "ابتعد" فابتعدت
قال الحارس: "ناداني المهندس «ابتعد» فابتعدت" وغادر.
  ناداني المهندس «ابتعد» فابتعدت
قال الحارس: "ناداني المهندس 'ابتعد' فابتعدت" وغادر.
  ناداني المهندس 'ابتعد' فابتعدت
# a mark that nothing closes, or that opens nothing
قال الحارس: "امتلأ السد والطريق مغلق
  امتلأ السد والطريق مغلق
قال الحارس: "
امتلأ السد.
امتلأ السد» وغادر الحارس.
# marks that are no quotation marks
طول القارب 12' وعرضه 5' على ما يقول الحارس.
"""


def parsed(text: str) -> Text:
    article = Article("a", text)
    return parse(article, find_blocks(article, grammar()))


def words(text: Text, quotation: Quotation) -> str:
    first, last = quotation.inside
    return text.article.text[text.tokens[first].start : text.tokens[last - 1].end]


@pytest.mark.parametrize("case", cases(QUOTATIONS))
def test_a_quotation_is_what_stands_between_its_marks(case: Case) -> None:
    text = parsed(case.text)
    assert tuple(words(text, q) for q in find_quotations(text)) == case.rows


def test_a_mark_left_open_does_not_turn_the_next_paragraph_inside_out() -> None:
    text = parsed('قال الحارس: "امتلأ السد.\nوقال المهندس: "الطريق مغلق".')
    found = find_quotations(text)
    assert [(words(text, q), q.closed) for q in found] == [
        ("امتلأ السد.", False),
        ("الطريق مغلق", True),
    ]


@given(st.lists(st.sampled_from(["سد", ".", '"', "«", "»", "“", "”", "\n"]), max_size=30))
def test_quotations_stand_apart_within_one_block(pieces: list[str]) -> None:
    text = parsed(" ".join(pieces))
    block_of = [s.block for s in text.sentences for _ in range(s.first, s.last)]
    reached = 0
    for quotation in find_quotations(text):
        assert reached <= quotation.first < quotation.last <= len(text.tokens)
        assert block_of[quotation.first] == block_of[quotation.last - 1]
        assert quotation.closed or quotation.last in (s.last for s in text.sentences)
        assert text.tokens[quotation.first].folded in '"«“”„'
        reached = quotation.last
