"""Where the reported content begins and ends, drawn under the text: cue, content."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar, row

from riwaya.extract.attributions import find_attributions
from riwaya.extract.layers import lay_text
from riwaya.extract.scope import find_content

CONTENTS = """
# to the end of the sentence
وقال الوزير إن السد امتلأ. وعاد الصيادون.
  قال | السد امتلأ
# to the next frame that opens a clause
وقال الوزير إن السد امتلأ وأضاف أن الطريق مغلق.
  قال | السد امتلأ
  أضاف | الطريق مغلق
وقال الوزير إن السد امتلأ، مضيفا أن الطريق مغلق.
  قال | السد امتلأ
  مضيفا | الطريق مغلق
وقال الوزير إن السد امتلأ، بحسب ما نقلته صحيفة المرفأ.
  قال | السد امتلأ
  بحسب ما | السد امتلأ
# the word that joins the next clause belongs to neither
قالت الوزيرة إن السد امتلأ، فيما قال المهندس فارس القناديلي إن الطريق مغلق.
  قالت | السد امتلأ
  قال | الطريق مغلق
قالت الوزيرة إن السد امتلأ، في حين أكد المهندس فارس القناديلي أن الطريق مغلق.
  قالت | السد امتلأ
  أكد | الطريق مغلق
قالت الوزيرة إن السد امتلأ، بينما أكد المهندس فارس القناديلي أن الطريق مغلق.
  قالت | السد امتلأ
  أكد | الطريق مغلق
# not to a relative clause, nor to a frame within the content
وقال الوزير إن الشركة، التي تملك المضخة، تؤكد أن العمل مستمر.
  قال | الشركة، التي تملك المضخة، تؤكد أن العمل مستمر
  تؤكد | العمل مستمر
# a pronoun on the word for that is the content's subject
وقال الوزير إنه لن يعود إلى القرية.
  قال | إنه لن يعود إلى القرية
وأكد الوزير أن العمل مستمر.
  أكد | العمل مستمر
# a quotation, whatever stands between its marks, and no further
وقالت سعاد النجار: "السد امتلأ. الطريق مغلق. لن يفتح غدا". وغادرت القرية.
  قالت | السد امتلأ. الطريق مغلق. لن يفتح غدا
"السد امتلأ والطريق مغلق"، قالت سعاد النجار في القرية.
  قالت | السد امتلأ والطريق مغلق
وقالت سعاد النجار: "ناداني المهندس 'ابتعدي' فابتعدت عن السد".
  قالت | ناداني المهندس 'ابتعدي' فابتعدت عن السد
# a noun: with it
ونفت وزارة المياه صحة الأنباء عن انهيار السد.
  نفت | صحة الأنباء عن انهيار السد
ورحبت البلدية بعودة الصيادين إلى القرية.
  رحبت | بعودة الصيادين إلى القرية
# according to: before it, or after it when it leads
امتلأ السد ليل الأحد، وفقا لوزارة المياه.
  وفقا | امتلأ السد ليل الأحد
وفقا لوزارة المياه، امتلأ السد ليل الأحد.
  وفقا | امتلأ السد ليل الأحد
وبحسب وزير المياه سامي النجار، فإن السد امتلأ.
  بحسب | السد امتلأ
نقلا عن مصدر محلي، امتلأ السد.
  نقلا عن | امتلأ السد
# until (إلى أن) ends what was withheld
وامتنعت الوزارة عن تأكيد الخبر، إلى أن عاد الوزير.
  امتنعت | عن تأكيد الخبر
# his words: outside the content
وقال الحارس إن المصنع خال من العمال، على حد تعبيره.
  قال | المصنع خال من العمال
  على حد تعبيره | المصنع خال من العمال
# a refusal with its verbal noun, in the clause that leads the sentence
وفي ظل إحجام الوزارة عن الكشف عن الكلفة، امتلأ السد.
  إحجام | عن الكشف عن الكلفة
# a clause below the main one: what follows after the comma is no part of it
وفي وقت لم تكشف فيه الوزارة عن الكلفة، تشير تقديرات هيئة المياه إلى أن المنسوب ارتفع.
  تكشف | عن الكلفة
  تشير | المنسوب ارتفع
# empty
قال الوزير.
"""


def drawn(text: str) -> tuple[str, ...]:
    lattice = lay_text(text, grammar())
    found = find_attributions(lattice, grammar())
    rows = []
    for index, attribution in enumerate(found):
        content = find_content(lattice, found, index)
        told = None
        if content is not None:
            tokens = lattice.text.tokens
            told = text[tokens[content[0]].start : tokens[content[1] - 1].end]
        rows.append(row(attribution.cue_span.of(text), told))
    return tuple(rows)


@pytest.mark.parametrize("case", cases(CONTENTS))
def test_contents(case: Case) -> None:
    assert drawn(case.text) == case.rows


@pytest.mark.parametrize("case", cases(CONTENTS))
def test_no_content_holds_its_own_cue_or_runs_past_its_block(case: Case) -> None:
    lattice = lay_text(case.text, grammar())
    found = find_attributions(lattice, grammar())
    for index, attribution in enumerate(found):
        content = find_content(lattice, found, index)
        if content is not None:
            assert 0 <= content[0] < content[1] <= len(lattice.text.tokens)
            assert not content[0] <= attribution.cue[0] < content[1]
