"""Who is named: kind, name and titles, drawn under the text. «·» is an office without a name."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar, row

from riwaya.extract.layers import lay_text
from riwaya.extract.names import find_names, find_places

NAMES = """
# persons: bare, with a title before, with a title in apposition, with two
وصلت سعاد النجار إلى السد.
  person | سعاد النجار | ·
أعلن وزير المياه سامي النجار افتتاح السد.
  person | سامي النجار | وزير المياه
وقال رئيس بلدية المدينة، فارس القناديلي، إن الجسر جاهز.
  person | فارس القناديلي | رئيس بلدية المدينة
وقالت المبعوثة الخاصة للرئاسة، وزيرة الأشغال السابقة، نهى المرجاوي، إن السد آمن.
  person | نهى المرجاوي | المبعوثة الخاصة للرئاسة + وزيرة الأشغال السابقة
وقال وزير الخارجية التلماري بدر الدين القناديلي إن السد آمن.
  person | بدر الدين القناديلي | وزير الخارجية التلماري
وأكد المتحدث باسم وزارة المياه، فارس القناديلي، أن السد آمن.
  person | فارس القناديلي | المتحدث باسم وزارة المياه
وغادر الوزير سهيل بن مازن الراجلي أمس.
  person | سهيل بن مازن الراجلي | الوزير
# offices alone
أعلن وزير المياه افتتاح السد.
  person | · | وزير المياه
وقال الرئيس التلماري إن السد آمن.
  person | · | الرئيس التلماري
# bodies
أعلنت وزارة المياه التلمارية افتتاح السد.
  organisation | وزارة المياه التلمارية | ·
وقالت الوزارة إن السد آمن.
  organisation | الوزارة | ·
وأكدت هيئة السدود أن البوابة مغلقة.
  organisation | هيئة السدود | ·
# outlets, with their head word, their marks, their listed name
ذكرت صحيفة "المرفأ" أن السد امتلأ.
  outlet | صحيفة "المرفأ" | ·
وقالت وكالة إسطرلاب إن الطريق مغلق.
  outlet | وكالة إسطرلاب | ·
ولم يتسن لإسطرلاب التحقق من الخبر.
  outlet | إسطرلاب | ·
وقال لإذاعة النخيل إن الطريق مغلق.
  outlet | إذاعة النخيل | ·
# sources described and not named
قالت مصادر محلية إن الطريق مغلق.
  described | مصادر محلية | ·
وقال مصدر في الدفاع المدني إن الطريق مغلق.
  described | مصدر في الدفاع المدني | ·
وأظهرت بيانات مكتب الإحصاء أن المنسوب ارتفع.
  described | بيانات مكتب الإحصاء | ·
وقال مسؤول خلنجي كبير إن الطريق مغلق.
  described | مسؤول خلنجي كبير | ·
# what only looks like a name
وقال في البيان الصحفي المشترك إن السد امتلأ.
"""

PLACES = """
وصل الوفد إلى تلمار أمس.
  state | تلمار
وزارت الوزيرة جمهورية ريفانة أمس.
  state | جمهورية ريفانة
وعقد الاجتماع في بلسونة.
  capital | بلسونة
وانقطع الماء عن وادي العنبر.
  place | وادي العنبر
وهطل المطر في ولاية الأعالي.
  place | ولاية الأعالي
# attached letters stay outside; a state also stands inside a title
ووصل الوفد من بلسونة وريفانة.
  capital | بلسونة
  state | ريفانة
وقال رئيس تلمار إن السد آمن.
  state | تلمار
"""


@pytest.mark.parametrize("case", cases(NAMES))
def test_names(case: Case) -> None:
    lattice = lay_text(case.text, grammar(), before="names")
    found = tuple(
        row(n.kind, n.name and n.name.of(case.text), " + ".join(t.of(case.text) for t in n.titles))
        for n in find_names(lattice, grammar())
    )
    assert found == case.rows


@pytest.mark.parametrize("case", cases(PLACES))
def test_places(case: Case) -> None:
    lattice = lay_text(case.text, grammar(), before="places")
    found = tuple(
        row(n.kind, n.name and n.name.of(case.text)) for n in find_places(lattice, grammar())
    )
    assert found == case.rows
