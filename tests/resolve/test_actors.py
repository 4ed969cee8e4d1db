"""Who is who: actors with their type, titles, other names and mentions, drawn under the text.

A row is: type, name, titles, other names, how often named. Places that only stand in the text are
left out where a table is about persons and bodies.
"""

from __future__ import annotations

import pytest
from drawn import Case, cases, reading_of, row

from riwaya.model.reading import Reading

PERSONS = """
# one name, one person; a title before, one in apposition, a former one
وقال وزير المياه سامي النجار إن السد امتلأ.
  person | سامي النجار | وزير المياه | · | 1
وقالت المبعوثة الخاصة للرئاسة، وزيرة الأشغال السابقة، نهى المرجاوي، إن السد آمن.
  person | نهى المرجاوي | المبعوثة الخاصة للرئاسة + وزيرة الأشغال السابقة (former) | · | 1
# what is written onto a title is no part of it
وفاز الفيلم للمخرج سامي النجار.
  person | سامي النجار | المخرج | · | 1
# a surname alone is whoever has it, when one has it
وقال وزير المياه سامي النجار إن السد امتلأ. وقال النجار إن الطريق مغلق. وعاد النجار إلى القرية.
  person | سامي النجار | وزير المياه | النجار | 3
وقال وزير المياه سامي النجار إن السد امتلأ. وقالت سعاد النجار إن الطريق مغلق. وقال النجار إن العمل مستمر.
  person | سامي النجار | وزير المياه | · | 1
  person | سعاد النجار | · | · | 1
  described | النجار | · | · | 1
# a shorter name, and a title that points back
وقال سهيل بن مازن الراجلي إن السد امتلأ. وقال سهيل الراجلي إن الطريق مغلق.
  person | سهيل بن مازن الراجلي | · | سهيل الراجلي | 2
وقال وزير المياه سامي النجار إن السد امتلأ. وقال الوزير إن الطريق مغلق.
  person | سامي النجار | وزير المياه | · | 2
قالت رئيسة البلدية سعاد النجار إن السد امتلأ. وأكدت رئيسة البلدية أن الطريق مغلق.
  person | سعاد النجار | رئيسة البلدية | · | 2
وقال محافظ البنك المركزي فراس الدراهمي إن التضخم تراجع. وأكد المحافظ أن السوق هادئة.
  organisation | البنك المركزي | · | · | 1
  person | فراس الدراهمي | محافظ البنك المركزي | · | 2
# «the official» is whoever spoke last, a minister or an official without a name
وقال وزير المياه سامي النجار إن السد امتلأ. وأوضح المسؤول أن الطريق مغلق.
  person | سامي النجار | وزير المياه | · | 2
وقال وزير المياه سامي النجار إن السد امتلأ. وقال مسؤول محلي إن الطريق مغلق. وأوضح المسؤول أن العمل مستمر.
  person | سامي النجار | وزير المياه | · | 1
  described | مسؤول محلي | · | · | 2
# an office that another person of the text does not hold
وقال وزير المياه سامي النجار إن السد امتلأ. وقال وزير المالية إن الكلفة زادت.
  person | سامي النجار | وزير المياه | · | 1
  person | وزير المالية | وزير المالية | · | 1
# «عبد الله» and «عبدالله» are one name, a hyphen is a space
وقال سهيل عبد الله إن السد امتلأ. وقال سهيل عبدالله إن الطريق مغلق.
  person | سهيل عبد الله | · | سهيل عبدالله | 2
# one foreign sound in two spellings, in the surname and in the full name
وقال وزير المياه كارلو تشيرنيغا إن السد امتلأ. وأضاف تشيرنيجا أن الطريق مغلق.
  person | كارلو تشيرنيغا | وزير المياه | تشيرنيجا | 2
وقال كارلو تشيرنيغا إن السد امتلأ. وقال كارلو تشيرنيكا إن الطريق مغلق.
  person | كارلو تشيرنيغا | · | كارلو تشيرنيكا | 2
# never two whose first names differ, however alike these look
وقال سليم النجار إن السد امتلأ. وقال سالم النجار إن الطريق مغلق.
  person | سليم النجار | · | · | 1
  person | سالم النجار | · | · | 1
# whom a text calls by the first name alone, when one has it
وقالت سعاد النجار إن السد امتلأ. وقالت سعاد إن الطريق مغلق.
  person | سعاد النجار | · | سعاد | 2
# one spokesman's «we» is nobody, and nobody more
وقال المتحدث باسم وزارة المياه سامي النجار إن موقفنا ثابت، وأضاف أن لدينا أدلة ونحن لا نخشى الريح.
  organisation | وزارة المياه | · | · | 1
  person | سامي النجار | المتحدث باسم وزارة المياه | · | 1
وقال سامي النجار: "نحن لا نخشى الريح ولدينا سد جديد".
  person | سامي النجار | · | · | 1
وقالت المتحدثة باسم البلدية سعاد النجار: "قررنا إغلاق الطريق وسنعلن غدا موعد افتتاحه".
  person | سعاد النجار | المتحدثة باسم البلدية | · | 1
# two presidents are two, and «the president» of a state is whoever was named with it
وقال الرئيس التلماري إن السد امتلأ. وأكد الرئيس الريفاني أن الطريق مغلق.
  person | الرئيس التلماري | الرئيس التلماري | · | 1
  person | الرئيس الريفاني | الرئيس الريفاني | · | 1
وقال وزير المياه التلماري سامي النجار إن السد امتلأ. وأكد الوزير التلماري أن الطريق مغلق.
  person | سامي النجار | وزير المياه التلماري | · | 2
# a state's name and its adjective make one office, whichever comes first, and another state's another
وقال زعيم تلمار سامي النجار إن السد امتلأ. وأكد الزعيم التلماري أن الطريق مغلق.
  person | سامي النجار | زعيم تلمار | · | 2
وقال الرئيس التلماري سامي النجار إن السد امتلأ. وأكد رئيس تلمار أن الطريق مغلق. وأكد رئيس ريفانة أن المعبر مفتوح.
  person | سامي النجار | الرئيس التلماري | · | 2
  person | رئيس ريفانة | رئيس ريفانة | · | 1
# a state of two words
وقال رئيس جزر القطرس سامي النجار إن السد امتلأ. وأكد الرئيس القطرسي أن الطريق مغلق.
  person | سامي النجار | رئيس جزر القطرس | · | 2
# «the president» is no prime minister, and one body's spokesman is not another's
وقال رئيس وزراء تلمار سامي النجار إن السد امتلأ. وأكد الرئيس أن الطريق مغلق.
  person | سامي النجار | رئيس وزراء تلمار | · | 1
  person | الرئيس | الرئيس | · | 1
وقال المتحدث باسم وزارة المياه سامي النجار إن السد امتلأ. وقال المتحدث باسم البلدية إن الطريق مغلق.
  organisation | وزارة المياه | · | · | 1
  person | سامي النجار | المتحدث باسم وزارة المياه | · | 1
  described | المتحدث باسم البلدية | · | · | 1
# a title once, wherever it stands again; once more where it has become a former one
وقال وزير المياه سامي النجار إن السد امتلأ. وقال وزير المياه سامي النجار إن الطريق مغلق.
  person | سامي النجار | وزير المياه | · | 2
وقال وزير المياه سامي النجار إن السد امتلأ. وقال وزير المياه آنذاك سامي النجار إن الطريق مغلق.
  person | سامي النجار | وزير المياه + وزير المياه (former) | · | 2
# a present one by its own word; elect is neither
وقال وزير الأشغال الحالي فارس القناديلي إن الطريق مغلق.
  person | فارس القناديلي | وزير الأشغال الحالي (current) | · | 1
وقال رئيس البلدية المنتخب فارس القناديلي إن الطريق مغلق.
  person | فارس القناديلي | رئيس البلدية المنتخب | · | 1
"""

BODIES = """
# the head of a body's name with the article means the last body of that head
أعلنت وزارة المياه أن السد امتلأ. وقالت الوزارة إن الطريق مغلق.
  organisation | وزارة المياه | · | · | 2
# a shorter name, when one body alone can be meant
وقالت وزارة المياه التلمارية إن السد امتلأ. وأكدت وزارة المياه أن الطريق مغلق. وأوضحت الوزارة أن العمل مستمر.
  organisation | وزارة المياه التلمارية | · | وزارة المياه | 3
وقالت وزارة المياه التلمارية إن السد امتلأ. وقالت وزارة المياه الخلنجية إنه آمن. وأكدت وزارة المياه أن الطريق مغلق.
  organisation | وزارة المياه التلمارية | · | · | 1
  organisation | وزارة المياه الخلنجية | · | · | 1
  organisation | وزارة المياه | · | · | 1
وأكدت الوزارة أن الطريق مغلق. وقالت وزارة المياه إن السد امتلأ.
  organisation | وزارة المياه | · | · | 2
# with and without the head word, with and without quotation marks
وقالت حركة الشراع إن السد امتلأ. وأكدت الشراع أن الطريق مغلق. وأوضحت الحركة أن العمل مستمر.
  organisation | حركة الشراع | · | · | 3
ذكرت صحيفة "المرفأ" أن السد امتلأ. ونقلت "المرفأ" عن مصدر أن الطريق مغلق. وأضافت الصحيفة أن العمل مستمر.
  outlet | صحيفة "المرفأ" | · | · | 3
# a party is no newspaper, though they share a name
وقال حزب الشراع إن السد امتلأ. وذكرت صحيفة "الشراع" أن الطريق مغلق.
  organisation | حزب الشراع | · | · | 1
  outlet | صحيفة "الشراع" | · | · | 1
# with and without nationality, when one nation has such a body
وأعلن مجلس الشيوخ أن السد امتلأ. وأكد مجلس الشيوخ التلماري أن الطريق مغلق.
  organisation | مجلس الشيوخ | · | مجلس الشيوخ التلماري | 2
# an abbreviation in brackets
وأعلن حلف جبال العنبر (ججع) أن السد امتلأ. وأكد ججع أن الطريق مغلق.
  organisation | حلف جبال العنبر | · | ججع | 3
# sources without a name
وقالت مصادر محلية إن السد امتلأ. وقالت المصادر إن الطريق مغلق.
  described | مصادر محلية | · | · | 2
# an outlet by any of its names
وقالت وكالة إسطرلاب إن الطريق مغلق. وذكرت إسطرلاب أن السد امتلأ.
  outlet | وكالة إسطرلاب | · | إسطرلاب | 2
# a noun phrase that no finder knows, where it speaks
وأكد الطرفان أن السد آمن.
  described | الطرفان | · | · | 1
"""

STATES = """
وقالت تلمار إن المعبر مفتوح. وأعلنت جمهورية تلمار أن السد امتلأ.
  state | تلمار | XA
# a capital is its state where it acts or speaks, and a place where something is
وأعلنت بلسونة أن السد امتلأ.
  state | تلمار | XA
وعقد الاجتماع في بلسونة.
  place | بلسونة | XA
ردت بلسونة على الرسالة.
  state | تلمار | XA
وصلت الحافلة إلى العاصمة بلسونة.
  place | بلسونة | XA
غادر القطار بلسونة.
  place | بلسونة | XA
نفت بلسونة إغلاق المعبر. وعقد الاجتماع في بلسونة. وقالت تلمار إن المعبر مفتوح.
  state | تلمار | XA
  place | بلسونة | XA
# «the kingdom» is the one kingdom of the text
وصل القطار من مملكة الخلنج أمس. وأكدت المملكة أن المعبر مفتوح.
  state | الخلنج | XC
وهطل المطر في ولاية الأعالي وفي وادي العنبر.
  place | ولاية الأعالي | XA
  place | وادي العنبر | XA
"""

_PLACES = {"state", "place"}


def drawn(reading: Reading, *, places: bool) -> tuple[str, ...]:
    return tuple(
        row(
            a.type,
            a.name,
            " + ".join(
                r.title + ("" if r.status == "unstated" else f" ({r.status})") for r in a.roles
            ),
            " + ".join(a.aliases),
            len(a.mentions),
        )
        for a in reading.actors
        if places or a.type not in _PLACES
    )


@pytest.mark.parametrize("case", cases(PERSONS))
def test_persons(case: Case) -> None:
    assert drawn(reading_of(case.text), places=False) == case.rows


@pytest.mark.parametrize("case", cases(BODIES))
def test_bodies_and_sources(case: Case) -> None:
    assert drawn(reading_of(case.text), places=False) == case.rows


@pytest.mark.parametrize("case", cases(STATES))
def test_places_and_their_states(case: Case) -> None:
    reading = reading_of(case.text)
    assert tuple(row(a.type, a.name, a.country) for a in reading.actors) == case.rows
