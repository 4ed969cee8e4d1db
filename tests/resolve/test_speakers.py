"""Whose words are reported, sentence after sentence, drawn under the text: cue, speaker, how."""

from __future__ import annotations

import pytest
from drawn import Case, cases, grammar, row

from riwaya.extract.attributions import find_attributions
from riwaya.extract.layers import lay_text
from riwaya.extract.nesting import find_nesting
from riwaya.extract.scope import find_content
from riwaya.resolve.speakers import find_voices

VOICES = """
# a verb without a speaker goes on with the last one
قال وزير المياه سامي النجار إن السد امتلأ. وأضاف أن الطريق مغلق.
  قال | وزير المياه سامي النجار | named
  أضاف | وزير المياه سامي النجار | continues
قالت سعاد النجار إن السد امتلأ. وعاد الصيادون. وتابعت: "الطريق إلى القرية ما زال مغلقا".
  قالت | سعاد النجار | named
  تابعت | سعاد النجار | continues
# the last one that agrees in gender
قالت وزيرة المياه سعاد النجار إن السد امتلأ. وقال المهندس فارس القناديلي إن الطريق مغلق. وأضافت أن العمل مستمر.
  قالت | وزيرة المياه سعاد النجار | named
  قال | المهندس فارس القناديلي | named
  أضافت | وزيرة المياه سعاد النجار | continues
قال المهندس فارس القناديلي إن الطريق مغلق. وقالت وزيرة المياه سعاد النجار إن السد امتلأ. وأضاف أن العمل مستمر.
  قال | المهندس فارس القناديلي | named
  قالت | وزيرة المياه سعاد النجار | named
  أضاف | المهندس فارس القناديلي | continues
أعلنت وزارة المياه أن السد امتلأ. وقال المهندس فارس القناديلي إن الطريق مغلق. وأوضحت أن العمل مستمر.
  أعلنت | وزارة المياه | named
  قال | المهندس فارس القناديلي | named
  أوضحت | وزارة المياه | continues
# a participle takes the speaker of its own sentence, or its subject
وقال وزير المياه سامي النجار إن السد امتلأ، مضيفا أن الطريق مغلق.
  قال | وزير المياه سامي النجار | named
  مضيفا | وزير المياه سامي النجار | continues
وغادر وزير المياه سامي النجار القاعة مؤكدا أن السد آمن.
  مؤكدا | وزير المياه سامي النجار | subject
# the subject before the verb
وزير المياه سامي النجار أكد أن السد آمن.
  أكد | وزير المياه سامي النجار | subject
وكانت وزارة المياه قد أعلنت أن السد آمن.
  أعلنت | وزارة المياه | subject
رئيسة الهيئة، نعيمة الفناري، قالت إن العملية انتهت.
  قالت | رئيسة الهيئة، نعيمة الفناري | subject
لكن اتحاد عمال الموانئ قال إن العبارة أبحرت.
  قال | اتحاد عمال الموانئ | subject
أما الدفاع المدني فأعلن أن الطريق مفتوح.
  أعلن | الدفاع المدني | subject
# who is reported inside another's words does not go on after them
قالت سعاد النجار إن المهندس فارس القناديلي أكد أن السد آمن. وأضافت أن الطريق مغلق.
  قالت | سعاد النجار | named
  أكد | المهندس فارس القناديلي | subject
  أضافت | سعاد النجار | continues
# nor who is only cited with according to
قال وزير المياه سامي النجار إن السد امتلأ. والطريق مغلق بحسب حرس البلدية. وأضاف أن العمل مستمر.
  قال | وزير المياه سامي النجار | named
  بحسب | حرس البلدية | named
  أضاف | وزير المياه سامي النجار | continues
# an article speaks for its agreement
وتنص المادة التاسعة من الاتفاقية على أن يتقاسم الطرفان ماء النهر.
  تنص | الاتفاقية | named
وينص عقد الصيانة على فحص المضخة مرة كل سنتين.
  ينص | عقد الصيانة | named
# whom the sentence begins with, where its verb with «and» is the first that reports
قالت سعاد النجار إن السد امتلأ. ووصل وزير المياه سامي النجار إلى القرية، وقال إن الطريق مغلق.
  قالت | سعاد النجار | named
  قال | وزير المياه سامي النجار | subject
# «كان» with its subject, commas and «قد»
قالت سعاد النجار إن السد امتلأ. وكانت وزارة المياه، في بيان سابق، قد أعلنت أن الطريق مغلق.
  قالت | سعاد النجار | named
  أعلنت | وزارة المياه | subject
# a verb that only seems to speak inside another's words gives no voice to a participle
أعرب وزير المياه سامي النجار عن شكره للسكان، وقال إن بلدته تتطلع إلى أن يمتلئ السد، داعيا إلى الصبر.
  أعرب | وزير المياه سامي النجار | named
  قال | وزير المياه سامي النجار | continues
  تتطلع | · | nobody
  داعيا | وزير المياه سامي النجار | continues
# nobody: the impersonal passive, also where somebody spoke before
وذُكر أن خمسة قوارب غرقت.
  ذُكر | · | nobody
قال وزير المياه سامي النجار إن السد امتلأ. ويُعتقد أن قاربا غرق.
  قال | وزير المياه سامي النجار | named
  يُعتقد | · | nobody
# nobody was able to: the newspaper's own account
قال وزير المياه سامي النجار إن السد امتلأ. ولم يتسن التحقق من الخبر.
  قال | وزير المياه سامي النجار | named
  لم يتسن التحقق | · | nobody
# whoever is called upon or accused is not the speaker
وأعلنت وزارة المياه أن السد يفيض، ودعت السكان إلى مغادرة القرى.
  أعلنت | وزارة المياه | named
  دعت | وزارة المياه | continues
وقال وزير المياه سامي النجار إن السد امتلأ. واتهم الشركة المنفذة بالتقصير في العمل.
  قال | وزير المياه سامي النجار | named
  اتهم | وزير المياه سامي النجار | continues
# a relay whose speaker stands after «عن»
قالت سعاد النجار إن السد امتلأ. ونقلت عن وزيرة المياه قولها إن الطريق مغلق.
  قالت | سعاد النجار | named
  قولها | وزيرة المياه | named
"""


def drawn(text: str) -> tuple[str, ...]:
    lattice = lay_text(text, grammar())
    found = find_attributions(lattice, grammar())
    contents = [find_content(lattice, found, index) for index in range(len(found))]
    voices = find_voices(lattice, found, find_nesting(found, contents))
    return tuple(
        row(a.cue_span.of(text), v.source and v.source.span.of(text), v.how)
        for a, v in zip(found, voices, strict=True)
    )


@pytest.mark.parametrize("case", cases(VOICES))
def test_voices(case: Case) -> None:
    assert drawn(case.text) == case.rows


def test_how_a_speaker_is_known_is_told_truly() -> None:
    for case in cases(VOICES):
        for told in case.values[0].rows:
            _, source, how = told.split(" | ")
            assert (how == "nobody") == (source == "·")
