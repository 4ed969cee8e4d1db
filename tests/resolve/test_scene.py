"""The scene of a statement: when, where, to whom and in what form it was said."""

from __future__ import annotations

import pytest
from drawn import Case, cases, reading_of, row

from riwaya.model.reading import Reading
from riwaya.model.statement import Statement

# time | place | audience | form, of each statement in turn; · for what the text does not tell
TOLD = """
# nothing is told
وقال وزير المياه سامي النجار إن السد امتلأ.
  · | · | · | ·
# the time after who speaks, and before
وقال وزير المياه سامي النجار أمس إن السد امتلأ.
  أمس | · | · | ·
وفي وقت لاحق، قال سامي النجار إن السد امتلأ.
  وقت لاحق | · | · | ·
ونقلت وكالة إسطرلاب اليوم السبت عن سامي النجار قوله إن السد امتلأ.
  اليوم السبت | · | · | ·
# a time of what was said, of who speaks or of what was spoken about is none
وقال سامي النجار إن السد امتلأ أمس.
  · | · | · | ·
وقال سامي النجار الذي وصل أمس إن السد امتلأ.
  · | · | · | ·
وقال سامي النجار في تعليقه على فيضان الأحد إن السد آمن.
  · | · | · | ·
# a participle shares the sentence's scene; the next sentence no time
وقالت وزارة المياه في بيان أمس إن السد امتلأ، مضيفة أن الطريق مغلق. وأشارت إلى أن العمل مستمر.
  أمس | · | · | statement
  أمس | · | · | statement
  · | · | · | statement
# forms, after the cue and before it
وقال سامي النجار في مؤتمر صحفي إن السد امتلأ.
  · | · | · | press_conference
وفي بيان نشر على موقعها، قالت وزارة المياه إن السد امتلأ.
  · | · | · | statement
وقال سامي النجار في كلمته إن السد امتلأ.
  · | · | · | speech
وقال سامي النجار عبر حسابه على تويتر إن السد امتلأ.
  · | · | · | post
وقال البيان إن السد امتلأ.
  · | · | · | statement
# another who speaks has another scene, and a form that is spoken about is none
وقالت وزارة المياه في بيان إن السد امتلأ. وقالت سعاد النجار إن الطريق مغلق.
  · | · | · | statement
  · | · | · | ·
وقال سامي النجار إن الوزارة نفت ذلك في بيان.
  · | · | · | ·
  · | · | · | ·
# a talk is an interview where an outlet has it
وقال سامي النجار في حديث لصحيفة المرفأ إن السد امتلأ.
  · | · | صحيفة المرفأ | interview
# audiences
وقال سامي النجار للصحفيين إن السد امتلأ.
  · | · | الصحفيين | ·
وقال سامي النجار في كلمة أمام البرلمان إن السد امتلأ.
  · | · | البرلمان | speech
وكان الوزير سامي النجار قد أبلغ البرلمان أمس أن السد امتلأ.
  أمس | · | البرلمان | ·
وقال سامي النجار في اتصال هاتفي مع سعاد الفناري إن السد امتلأ.
  · | · | سعاد الفناري | call
# an office of a newspaper is no audience
وقال سامي النجار المدير العام لصحيفة المرفأ إن العدد نفد.
  · | · | · | ·
# places: only of the saying
وقال سامي النجار في مرسى العاج إن السد امتلأ.
  · | مرسى العاج | · | ·
وقال سامي النجار للصحفيين في مرسى العاج إن السد امتلأ.
  · | مرسى العاج | الصحفيين | ·
وقال سامي النجار خلال زيارة إلى مرسى العاج إن السد امتلأ.
  · | مرسى العاج | · | ·
وقال سامي النجار إن السد في مرسى العاج امتلأ.
  · | · | · | ·
وقال مراسل الإذاعة في مرسى العاج إن السد امتلأ.
  · | · | · | ·
"""


@pytest.mark.parametrize("case", cases(TOLD), ids=str)
def test_scenes(case: Case) -> None:
    reading = reading_of(case.text)
    assert tuple(row(*_scene(reading, s)) for s in reading.statements if s.cue) == case.rows


def _scene(reading: Reading, statement: Statement) -> list[str]:
    times = {time.id: time.surface for time in reading.times}
    actors = {actor.id: actor.name for actor in reading.actors}
    named = [actors.get(key or "") for key in (statement.said_at, statement.to)]
    return [one or "·" for one in (times.get(statement.said_on or ""), *named, statement.medium)]


def test_a_place_of_saying_is_a_place_or_state() -> None:
    reading = reading_of("وقال سامي النجار في مرسى العاج إن السد امتلأ.")
    kinds = {actor.id: actor.type for actor in reading.actors}
    assert [kinds[s.said_at or ""] for s in reading.statements] == ["place"]


def test_a_statement_is_about_the_times_and_figures_inside_it() -> None:
    reading = reading_of("وقال سامي النجار أمس إن الطريق سيفتح غدا أمام 300 سيارة.")
    (statement,) = reading.statements
    said_on, spoken_of = reading.times
    assert statement.said_on == said_on.id
    assert set(statement.about) == {spoken_of.id, *(figure.id for figure in reading.figures)}
    assert len(reading.figures) == 1
