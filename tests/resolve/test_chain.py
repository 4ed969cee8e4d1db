"""Through whom a statement came: speaker ← the nearest relay ← the next, drawn under the text."""

from __future__ import annotations

import pytest
from drawn import Case, cases, reading_of

CHAINS = """
# an agency or newspaper relays from a speaker
ونقلت وكالة إسطرلاب عن سعاد النجار قولها إن السد امتلأ.
  سعاد النجار ← وكالة إسطرلاب
ونقل التلفزيون الرسمي عن سعاد النجار قولها إن السد امتلأ.
  سعاد النجار ← التلفزيون الرسمي
وقالت وكالة إسطرلاب نقلا عن سعاد النجار إن السد امتلأ.
  سعاد النجار ← وكالة إسطرلاب
# in order: the newspaper had it from the official, the agency from the newspaper
ونقلت وكالة إسطرلاب عن صحيفة المرفأ قولها نقلا عن مسؤول محلي إن السد امتلأ.
  مسؤول محلي ← صحيفة المرفأ ← وكالة إسطرلاب
# a correspondent carries for his outlet
وأفاد مراسل قناة الشراع نقلا عن سعاد النجار أن السد امتلأ.
  سعاد النجار ← قناة الشراع
# to whom the words were given
وقالت سعاد النجار لوكالة إسطرلاب إن السد امتلأ.
  سعاد النجار ← وكالة إسطرلاب
وقالت سعاد النجار لـ«وكالة إسطرلاب»: «السد امتلأ والطريق إليه ما زال مغلقا».
  سعاد النجار ← وكالة إسطرلاب
وقالت سعاد النجار في حديث لصحيفة المرفأ إن السد امتلأ.
  سعاد النجار ← صحيفة المرفأ
وقالت سعاد النجار في مداخلة مع قناة الشراع إن السد امتلأ.
  سعاد النجار ← قناة الشراع
وقالت سعاد النجار عبر قناة الشراع إن السد امتلأ.
  سعاد النجار ← قناة الشراع
وقال المسؤول الذي تحدث لصحيفة المرفأ إن السد امتلأ.
  المسؤول ← صحيفة المرفأ
وفي مقال نشرته صحيفة المرفأ، قالت سعاد النجار إن السد امتلأ.
  سعاد النجار ← صحيفة المرفأ
# two at once
وقالت سعاد النجار لوكالتي رويترز وفرانس برس إن السد امتلأ.
  سعاد النجار ← رويترز ← فرانس برس
# «according to» beside another speaker
وقالت سعاد النجار إن السد امتلأ، حسب وكالة إسطرلاب.
  سعاد النجار ← وكالة إسطرلاب
وقالت سعاد النجار إن السد امتلأ، وفقا لما ذكرته وكالة إسطرلاب.
  سعاد النجار ← وكالة إسطرلاب
وقالت سعاد النجار إن السد امتلأ، بحسب ما نقلت عنها وكالة إسطرلاب.
  سعاد النجار ← وكالة إسطرلاب
وقالت سعاد النجار إن السد امتلأ، وفقا لتقرير صحيفة المرفأ.
  سعاد النجار ← صحيفة المرفأ
وقالت سعاد النجار -وفقا لوكالة إسطرلاب- إن السد امتلأ.
  سعاد النجار ← وكالة إسطرلاب
# at a sentence's end it speaks for all that was said in it
وقالت سعاد النجار إن السد امتلأ، مضيفة أن الطريق مغلق، وفقا لصحيفة المرفأ.
  سعاد النجار ← صحيفة المرفأ
  سعاد النجار ← صحيفة المرفأ
# who carried the paper that speaks
امتلأ السد حسب البيان الذي بثته وكالة إسطرلاب.
  · ← وكالة إسطرلاب
# an outlet that tells what somebody said carries it
وأفادت وكالة إسطرلاب بأن وزير المياه سامي النجار أكد أن السد آمن.
  وكالة إسطرلاب
  سامي النجار ← وكالة إسطرلاب
# an interview goes on with what the same speaker adds
وقالت سعاد النجار في مقابلة مع صحيفة المرفأ إن السد امتلأ. وأضافت أن الطريق مغلق. وتابعت أن العمل مستمر.
  سعاد النجار ← صحيفة المرفأ
  سعاد النجار ← صحيفة المرفأ
  سعاد النجار ← صحيفة المرفأ
ونقلت وكالة إسطرلاب عن مسؤول محلي أن السد امتلأ. وعاد الصيادون إلى القرية. وقال المسؤول إن الطريق مغلق.
  مسؤول محلي ← وكالة إسطرلاب
  مسؤول محلي ← وكالة إسطرلاب
# and ends where he speaks elsewhere, or another does
وقالت سعاد النجار لوكالة إسطرلاب إن السد امتلأ. وأضافت في بيان أن الطريق مغلق.
  سعاد النجار ← وكالة إسطرلاب
  سعاد النجار
وقالت سعاد النجار لوكالة إسطرلاب إن السد امتلأ. وقال سامي النجار إن الطريق مغلق.
  سعاد النجار ← وكالة إسطرلاب
  سامي النجار
# an agency carries one quotation and not the next
وقالت سعاد النجار في القرية إن السد امتلأ. ونقلت وكالة إسطرلاب عن سامي النجار قوله إن الطريق مغلق. وقالت سعاد النجار إن العمل مستمر.
  سعاد النجار
  سامي النجار ← وكالة إسطرلاب
  سعاد النجار
# «according to» carries its own clause alone
وقالت سعاد النجار إن السد امتلأ، بحسب صحيفة المرفأ. وأضافت أن الطريق مغلق.
  سعاد النجار ← صحيفة المرفأ
  سعاد النجار
# no relays: a platform is a medium, an employer no channel, an outlet its own speaker
وقالت سعاد النجار على حسابها في منصة إكس إن السد امتلأ.
  سعاد النجار
وكتبت سعاد النجار على صفحتها في فيسبوك أن السد امتلأ.
  سعاد النجار
وقال رئيس تحرير صحيفة المرفأ سامي النجار إن السد امتلأ.
  سامي النجار
وقالت صحيفة المرفأ إن السد امتلأ.
  صحيفة المرفأ
وقالت سعاد النجار إن السد امتلأ. ورحبت صحيفة المرفأ بعودة الصيادين.
  سعاد النجار
  صحيفة المرفأ
"""


def told(text: str) -> tuple[str, ...]:
    reading = reading_of(text)
    names = {actor.id: actor.name.strip("«»") for actor in reading.actors}
    return tuple(
        " ← ".join([names.get(s.speaker or "", "·"), *(names[link.actor] for link in s.channel)])
        for s in reading.spoken
    )


@pytest.mark.parametrize("case", cases(CHAINS))
def test_chains(case: Case) -> None:
    assert told(case.text) == case.rows


def test_each_link_stands_on_the_words_that_name_the_relay() -> None:
    for case in cases(CHAINS):
        text = case.values[0].text
        reading = reading_of(text)
        names = {actor.id: {actor.name, *actor.aliases} for actor in reading.actors}
        for statement in reading.spoken:
            for link in statement.channel:
                words = text[link.start : link.end]
                assert any(name in words or words in name for name in names[link.actor])


def test_a_relay_named_in_an_earlier_sentence_is_evidence_of_its_own() -> None:
    text = "وقالت سعاد النجار لوكالة إسطرلاب إن السد امتلأ. وأضافت أن الطريق مغلق."
    _, added = reading_of(text).spoken
    assert [span.of(text) for span in added.evidence] == [
        "وكالة إسطرلاب",
        "أضافت أن الطريق مغلق",
    ]
