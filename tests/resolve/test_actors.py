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
"""

BODIES = """
# the head of a body's name with the article means the last body of that head
أعلنت وزارة المياه أن السد امتلأ. وقالت الوزارة إن الطريق مغلق.
  organisation | وزارة المياه | · | · | 2
# a shorter name, when one body alone can be meant
وقالت وزارة المياه التلمارية إن السد امتلأ. وأكدت وزارة المياه أن الطريق مغلق. وأوضحت الوزارة أن العمل مستمر.
  organisation | وزارة المياه التلمارية | · | · | 3
وقالت وزارة المياه التلمارية إن السد امتلأ. وقالت وزارة المياه الخلنجية إنه آمن. وأكدت وزارة المياه أن الطريق مغلق.
  organisation | وزارة المياه التلمارية | · | · | 1
  organisation | وزارة المياه الخلنجية | · | · | 1
  organisation | وزارة المياه | · | · | 1
# sources without a name
وقالت مصادر محلية إن السد امتلأ. وقالت المصادر إن الطريق مغلق.
  described | مصادر محلية | · | · | 2
# an outlet by any of its names
وقالت وكالة إسطرلاب إن الطريق مغلق. وذكرت إسطرلاب أن السد امتلأ.
  outlet | وكالة إسطرلاب | · | · | 2
# a noun phrase that no finder knows, where it speaks
وأكد الطرفان أن السد آمن.
  described | الطرفان | · | · | 1
"""

STATES = """
وقالت تلمار إن المعبر مفتوح. وأعلنت جمهورية تلمار أن السد امتلأ.
  state | تلمار | XA
وأعلنت بلسونة أن السد امتلأ.
  place | بلسونة | XA
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
            " + ".join(r.title + (" (former)" if r.status == "former" else "") for r in a.roles),
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
