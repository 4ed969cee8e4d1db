"""Statements whole: who, through whom, in which mode and medium, the words, drawn under the text."""

from __future__ import annotations

import pytest
from drawn import Case, cases, reading_of, row

from riwaya.model.reading import Reading
from riwaya.model.statement import Statement

# speaker ← relay | mode | medium | content
TOLD = """
# indirect, direct, partly quoted
وقال وزير المياه سامي النجار إن السد امتلأ.
  سامي النجار | indirect | · | السد امتلأ
وقالت سعاد النجار: "السد امتلأ والطريق إليه ما زال مغلقا".
  سعاد النجار | direct | · | السد امتلأ والطريق إليه ما زال مغلقا
وقالت سعاد النجار إن السد "امتلأ قبل موعده" هذا العام.
  سعاد النجار | partial | · | السد "امتلأ قبل موعده" هذا العام
"السد امتلأ والطريق مغلق"، قالت سعاد النجار في القرية.
  سعاد النجار | direct | · | السد امتلأ والطريق مغلق
# a quotation over sentences is one statement
وقالت سعاد النجار: "السد امتلأ. الطريق مغلق. لن يفتح غدا".
  سعاد النجار | direct | · | السد امتلأ. الطريق مغلق. لن يفتح غدا
# a quotation within a quotation stays inside
وقالت سعاد النجار: "ناداني المهندس 'ابتعدي عن البوابة' فابتعدت عنها".
  سعاد النجار | direct | · | ناداني المهندس 'ابتعدي عن البوابة' فابتعدت عنها
# split by its cue's participle: two statements, one speaker
وقالت سعاد النجار إن السد امتلأ، مضيفة: "الطريق إليه ما زال مغلقا".
  سعاد النجار | indirect | · | السد امتلأ
  سعاد النجار | direct | · | الطريق إليه ما زال مغلقا
# relays: only what the text says
ونقلت وكالة إسطرلاب عن سعاد النجار قولها إن السد امتلأ.
  سعاد النجار ← وكالة إسطرلاب | indirect | · | السد امتلأ
ونقلت وكالة إسطرلاب عن مصدر محلي أن الطريق مغلق.
  مصدر محلي ← وكالة إسطرلاب | indirect | · | الطريق مغلق
ونسبت صحيفة المرفأ إلى مصدر محلي أن الطريق مغلق.
  مصدر محلي ← صحيفة المرفأ | indirect | · | الطريق مغلق
وقال وزير المياه سامي النجار في مقابلة مع صحيفة المرفأ إن السد امتلأ.
  سامي النجار ← صحيفة المرفأ | indirect | interview | السد امتلأ
وقالت وكالة إسطرلاب إن الطريق مغلق.
  وكالة إسطرلاب | indirect | · | الطريق مغلق
# media
وقال وزير المياه سامي النجار في بيان إن السد امتلأ.
  سامي النجار | indirect | statement | السد امتلأ
وقال وزير المياه سامي النجار في مؤتمر صحافي إن السد امتلأ.
  سامي النجار | indirect | press_conference | السد امتلأ
# according to, at the end and at the start; an outlet after another's words relays them
امتلأ السد ليل الأحد، وفقا لوزارة المياه.
  وزارة المياه | indirect | · | امتلأ السد ليل الأحد
وفقا لوزارة المياه، امتلأ السد ليل الأحد.
  وزارة المياه | indirect | · | امتلأ السد ليل الأحد
وقال وزير المياه سامي النجار إن السد امتلأ، بحسب صحيفة المرفأ.
  سامي النجار ← صحيفة المرفأ | indirect | · | السد امتلأ
نقلا عن مصدر محلي، امتلأ السد ليل الأحد.
  مصدر محلي | indirect | · | امتلأ السد ليل الأحد
# a report within a report: both, each with its speaker
وقال سامي النجار إن المهندس فارس القناديلي أكد أن الجسر آمن.
  سامي النجار | indirect | · | المهندس فارس القناديلي أكد أن الجسر آمن
  فارس القناديلي | indirect | · | الجسر آمن
# his belief is his hedge, and no statement of its own
وقال سامي النجار: "أعتقد أن السد امتلأ قبل الفجر".
  سامي النجار | direct | · | أعتقد أن السد امتلأ قبل الفجر
# «in his words» is no statement of its own where he has just spoken
وقال الحارس فارس القناديلي إن المصنع خال من العمال، على حد تعبيره.
  فارس القناديلي | indirect | · | المصنع خال من العمال
# a norm is a document's
وتنص المادة التاسعة من الاتفاقية على أن يتقاسم الطرفان ماء النهر.
  الاتفاقية | document | · | يتقاسم الطرفان ماء النهر
# what is withheld is the narrator's account
وأحجمت وزارة المياه عن التعليق على الخبر.
  وزارة المياه | narrator | · | عن التعليق على الخبر
ورفضت وزارة المياه الكشف عن كلفة السد.
  وزارة المياه | narrator | · | الكشف عن كلفة السد
# nobody named
وذُكر أن خمسة قوارب غرقت في المضيق.
  · | indirect | · | خمسة قوارب غرقت في المضيق
وقيل إن البئر قديمة جدا.
  · | indirect | · | البئر قديمة جدا
ونُقل عن أحد الناجين قوله إن العمال سمعوا الصخر.
  أحد الناجين | indirect | · | العمال سمعوا الصخر
# no statements
يذكر أن السد بني قبل نصف قرن.
افتتح السد أمس وعاد الصيادون إلى القرية.
هل تعتقد أن السد سيمتلئ هذا العام؟
"""


def told(reading: Reading, statement: Statement) -> str:
    names = {actor.id: actor.name for actor in reading.actors}
    chain = [names.get(statement.speaker or ""), *(names[link.actor] for link in statement.channel)]
    return " ← ".join(name or "·" for name in chain)


@pytest.mark.parametrize("case", cases(TOLD))
def test_statements(case: Case) -> None:
    reading = reading_of(case.text)
    drawn = tuple(
        row(told(reading, s), s.mode, s.medium, s.content.of(case.text)) for s in reading.spoken
    )
    assert drawn == case.rows


def test_the_newspapers_gloss_is_not_the_speakers() -> None:
    text = 'وقال سامي النجار: "وافق كبير الأمناء (رئيس البلدية) على فتح الطريق غدا".'
    (statement,) = reading_of(text).statements
    assert [gloss.of(text) for gloss in statement.gloss] == ["(رئيس البلدية)"]
    assert not any(span.overlaps(statement.gloss[0]) for span in statement.evidence)
    assert [span.of(text) for span in statement.evidence]


def test_a_parenthesis_of_indirect_speech_is_no_gloss() -> None:
    (statement,) = reading_of("وقال سامي النجار إن السد (الكبير) امتلأ أمس.").statements
    assert statement.gloss == ()


def test_a_statement_knows_its_day_and_its_figures() -> None:
    text = "وقال وزير المياه سامي النجار أمس الأربعاء إن 12 قاربا غرقت."
    reading = reading_of(text)
    (statement,), (figure,) = reading.statements, reading.figures
    days = {time.id: time.edtf for time in reading.times}
    assert days[statement.said_on or ""] == "2031-05-14"
    assert statement.about == (figure.id,)
    assert figure.statement == statement.id


def test_a_day_inside_the_content_is_not_the_day_of_speaking() -> None:
    (statement,) = reading_of("وقال وزير المياه سامي النجار إن السد امتلأ أمس.").statements
    assert statement.said_on is None


def test_the_evidence_covers_cue_source_relay_and_content() -> None:
    for case in cases(TOLD):
        for statement in reading_of(case.values[0].text).spoken:
            frame = [statement.cue or statement.content, statement.content]
            covered = [
                e for e in statement.evidence if not any(e.overlaps(g) for g in statement.gloss)
            ]
            assert covered
            assert all(any(e.covers(span) for e in covered) for span in frame)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("وقال وزير المياه سامي النجار إن السد امتلأ.", "stands with the cue"),
        ("وزير المياه سامي النجار أكد أن السد آمن.", "subject before the cue"),
        ("وذُكر أن خمسة قوارب غرقت.", "names no speaker"),
    ],
)
def test_it_says_why_this_speaker(text: str, because: str) -> None:
    (statement,) = reading_of(text).statements
    assert because in statement.because
