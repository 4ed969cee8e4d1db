"""How sure the source is: act, certainty, modality, polarity and hedges, drawn under the text."""

from __future__ import annotations

import pytest
from drawn import Case, cases, reading_of, row

ASSURED = """
# the cue's own act and certainty
وقال وزير المياه سامي النجار إن السد امتلأ.
  assert | stated | actual | + | ·
وأعلنت وزارة المياه أن السد امتلأ.
  announce | stated | actual | + | ·
وأكد وزير المياه سامي النجار أن السد آمن.
  confirm | stated | actual | + | ·
وأقر وزير المياه سامي النجار بأن الطريق مغلق.
  acknowledge | stated | actual | + | ·
ورجح الخبير سامي النجار أن يمتلئ السد.
  estimate | probable | actual | + | ·
واعتبر الخبير سامي النجار أن السد آمن.
  believe | stated | actual | + | ·
ويعتقد الخبير سامي النجار أن السد آمن.
  believe | believed | actual | + | ·
واتهم وزير المياه سامي النجار الشركة المنفذة بالتقصير في العمل.
  accuse | stated | actual | + | ·
ورحبت البلدية بعودة الصيادين إلى القرية.
  welcome | stated | actual | + | ·
وتعهد وزير المياه سامي النجار بفتح الطريق.
  promise | stated | planned | + | ·
وطالبت النقابة بزيادة الأجور.
  request | stated | hypothetical | + | ·
# data indicate
وأظهرت بيانات وزارة المياه أن المنسوب ارتفع.
  assert | indicated | actual | + | ·
# a denial is an act and a certainty; the polarity stays the content's own
نفى وزير المياه سامي النجار أن يكون السد قد امتلأ.
  deny | denied | actual | + | ·
ونفت وزارة المياه انهيار السد.
  deny | denied | actual | + | ·
# what is withheld, never a denial
وأحجمت وزارة المياه عن التعليق على الخبر.
  decline | withheld | actual | + | ·
وامتنعت وزارة المياه عن تأكيد أو نفي انهيار السد.
  decline | withheld | actual | + | ·
ولم تكشف وزارة المياه عن كلفة السد.
  decline | withheld | actual | + | ·
ولم تؤكد وزارة المياه أن السد امتلأ.
  decline | withheld | actual | + | ·
ولم يعلق وزير المياه على الخبر.
  decline | withheld | actual | + | ·
ورفضت وزارة المياه التعليق على الخبر.
  decline | withheld | actual | + | ·
ورفضت وزارة المياه الكشف عن كلفة السد.
  decline | withheld | actual | + | ·
ولم ترد وزارة المياه على أسئلة الصحيفة.
  decline | withheld | actual | + | ·
# not to rule out is to hold possible
ولا يستبعد الخبير سامي النجار أن يمتلئ السد.
  estimate | possible | possible | + | لا يستبعد
# a norm, and its condition
وتنص المادة التاسعة من الاتفاقية على أن يتقاسم الطرفان ماء النهر.
  norm | norm | actual | + | ·
وتنص الاتفاقية على أنه "إذا امتلأ السد وجب إبلاغ الطرف الآخر قبل فتحه".
  norm | norm | conditional | + | ·
وينص القانون على أنه "لا يجوز حفر بئر من دون إذن".
  norm | norm | actual | - | ·
# a hedge in the content weakens it
وقال وزير المياه سامي النجار إن السد ربما يمتلئ.
  assert | possible | possible | + | ربما
وقال وزير المياه سامي النجار إن السد قد يكون امتلأ.
  assert | possible | possible | + | قد
وقال وزير المياه سامي النجار إنه يبدو أن السد امتلأ.
  assert | apparent | actual | + | يبدو أن
وقال وزير المياه سامي النجار إن السد سيمتلئ على الأرجح.
  assert | probable | planned | + | على الأرجح
# the weaker wins: cue and hedge
ورجح الخبير سامي النجار أن السد قد يفيض.
  estimate | possible | possible | + | قد
# «قد» before a perfect is no hedge, nor is «كان»
وقال وزير المياه سامي النجار إن الشركة قد تجاوزت الموعد.
  assert | stated | actual | + | ·
وقال وزير المياه سامي النجار إن البلديات قد نجحت في فتح الطريق.
  assert | stated | actual | + | ·
وقال وزير المياه سامي النجار إن الحارس كان نائما.
  assert | stated | actual | + | ·
# the speaker's belief inside a quotation, not another's
وقال سامي النجار: "أعتقد أن السد امتلأ قبل الفجر".
  assert | believed | actual | + | أعتقد
وقال سامي النجار: "نعتقد أن السد امتلأ قبل الفجر".
  assert | believed | actual | + | نعتقد
# decided, planned
وقال وزير المياه سامي النجار إن الحكومة قررت فتح السد.
  assert | stated | decided | + | ·
وقال وزير المياه سامي النجار إن الحكومة ستفتح السد.
  assert | stated | planned | + | ·
# the content's polarity; «ما» that is no negation
وقال وزير المياه سامي النجار إن السد لن يمتلئ.
  assert | stated | actual | - | ·
وقال وزير المياه سامي النجار إن ما بين سبعة وعشرة عمال ما زالوا في السد.
  assert | stated | actual | + | ·
# a negated belief turns the content's polarity
ولا يعتقد الخبير سامي النجار أن السد آمن.
  believe | believed | actual | - | ·
"""

# still misread: the day one is read rightly, it moves to the table above
KNOWN_FAILURES = """
# a weak verb that a negation shortens is not conjugated yet
ولم ينف وزير المياه سامي النجار أن السد امتلأ.
  decline | withheld | actual | + | ·
"""


def drawn(text: str) -> tuple[str, ...]:
    return tuple(
        row(s.act, s.certainty, s.modality, s.polarity, " + ".join(h.of(text) for h in s.hedges))
        for s in reading_of(text).statements
    )


@pytest.mark.parametrize("case", cases(ASSURED))
def test_assurance(case: Case) -> None:
    assert drawn(case.text) == case.rows


@pytest.mark.xfail(strict=True, reason="a known failure")
@pytest.mark.parametrize("case", cases(KNOWN_FAILURES))
def test_known_failures(case: Case) -> None:
    assert drawn(case.text) == case.rows


def test_a_hedge_is_never_lost_for_a_stronger_cue() -> None:
    """Whatever the cue, the same content with a hedge is never surer than without."""
    scale = ("stated", "indicated", "probable", "believed", "apparent", "possible", "speculative")
    for cue in ("قال", "أكد", "أعلن", "رجح", "رأى", "يعتقد"):
        that = "إن" if cue == "قال" else "أن"
        plain, hedged = (
            reading_of(f"{cue} وزير المياه سامي النجار {that} {words}.").statements[0].certainty
            for words in ("السد سيفيض", "السد ربما يفيض")
        )
        assert scale.index(hedged) > scale.index(plain)
