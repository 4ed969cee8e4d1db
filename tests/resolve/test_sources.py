"""Which words name the speaker, drawn under the text."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar, row

from riwaya.extract.attributions import find_attributions
from riwaya.extract.layers import lay_text
from riwaya.resolve.sources import source_in
from riwaya.resolve.subjects import source_before

AFTER = """
# a name, with its titles before it or in apposition
وقالت سعاد النجار إن السد امتلأ.
  سعاد النجار
وقال وزير المياه سامي النجار إن السد امتلأ.
  وزير المياه سامي النجار
وقال المتحدث باسم وزارة المياه، فارس القناديلي، إن السد امتلأ.
  المتحدث باسم وزارة المياه، فارس القناديلي
وقال الخبير في شؤون المياه، سامي النجار، إن السد امتلأ.
  الخبير في شؤون المياه، سامي النجار
# past adverbs of time and turn, and not beyond the relative clause
وقال أمس الأحد وزير المياه سامي النجار إن السد امتلأ.
  وزير المياه سامي النجار
وقال أيضا وزير المياه سامي النجار إن السد امتلأ.
  وزير المياه سامي النجار
وقال وزير المياه سامي النجار، الذي زار السد أمس، إن الطريق مغلق.
  وزير المياه سامي النجار
# an office, a body, an outlet, a state or the capital that speaks for it
وقال الوزير إن السد امتلأ.
  الوزير
وأعلنت وزارة المياه أن السد امتلأ.
  وزارة المياه
وذكرت صحيفة المرفأ أن السد امتلأ.
  صحيفة المرفأ
وقالت ريفانة إنها لن تغلق المعبر.
  ريفانة
وأعلنت الباسقة أن المعبر مفتوح.
  الباسقة
# a source described, a group counted, a bare noun phrase
وقال مصدر مطلع طلب عدم كشف هويته إن السد امتلأ.
  مصدر مطلع
وقالت مصادر محلية إن الطريق مغلق.
  مصادر محلية
وقال ثلاثة مسؤولين إن السد امتلأ.
  ثلاثة مسؤولين
وأكد الطرفان أن السد آمن.
  الطرفان
وتقول جماعات للصيادين إن المصيد تراجع.
  جماعات للصيادين
# a name set in quotation marks
وقالت "شهاب" إن الطريق مغلق.
  شهاب
# a statement speaks for who issued it
وقال بيان لوزارة المياه إن السد امتلأ.
  وزارة المياه
وقال بيان صادر عن وزارة المياه إن السد امتلأ.
  وزارة المياه
وأظهرت بيانات وزارة المياه أن المنسوب ارتفع.
  وزارة المياه
# according to: a preposition may be written onto the name
امتلأ السد وفقا لوزارة المياه.
  وزارة المياه
امتلأ السد بحسب وزير المياه سامي النجار.
  وزير المياه سامي النجار
امتلأ السد وفقا لما ذكرته صحيفة المرفأ.
  صحيفة المرفأ
# an article speaks for the agreement
وتنص الاتفاقية على أن يتقاسم الطرفان ماء النهر.
  الاتفاقية
# nobody stands there
وقال إن السد امتلأ.
  ·
وقال في بيان إن السد امتلأ.
  ·
وقال أمس إن السد امتلأ.
  ·
"""

BEFORE = """
وزير المياه سامي النجار أكد أن السد آمن.
  وزير المياه سامي النجار
وكانت وزارة المياه قد أعلنت أن السد آمن.
  وزارة المياه
والوزارة أكدت أن السد آمن.
  الوزارة
لكن وزارة المياه أعلنت أن السد آمن.
  وزارة المياه
أما وزارة المياه فأعلنت أن السد آمن.
  وزارة المياه
# a verb with «and» begins anew
وغادر الوزير القاعة وأكد أن السد آمن.
  ·
# what stands before the clause, or after a preposition, is no subject
وفي وزارة المياه أكد أن السد آمن.
  ·
"""


@pytest.mark.parametrize("case", cases(AFTER))
def test_who_stands_after_the_cue(case: Case) -> None:
    lattice = lay_text(case.text, grammar())
    first = find_attributions(lattice, grammar())[0]
    source = source_in(lattice, first.region, attached=first.frame == "around")
    assert (row(source and source.span.of(case.text)),) == case.rows


@pytest.mark.parametrize("case", cases(BEFORE))
def test_who_stands_before_the_verb(case: Case) -> None:
    lattice = lay_text(case.text, grammar())
    (found,) = find_attributions(lattice, grammar())
    source = source_before(lattice, found)
    assert (row(source and source.span.of(case.text)),) == case.rows
