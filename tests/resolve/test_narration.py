"""The newspaper's own account: what nobody is made to say, and how sure it is."""

import pytest
from drawn import grammar

from riwaya.model.article import Article
from riwaya.model.statement import Statement
from riwaya.reading import read
from riwaya.report import report
from riwaya.views.html import page
from riwaya.views.table import to_rows
from riwaya.views.text import draw


def told(text: str) -> list[Statement]:
    """The narrator's statements of a text."""
    return [s for s in read(Article("a", text), grammar()).statements if s.narrated]


def words(text: str) -> list[str]:
    return [s.content.of(text) for s in told(text)]


def test_a_sentence_nobody_says_is_the_narrators() -> None:
    text = "قال الوزير إن السد امتلأ. وافتتحت البلدية جسرا جديدا أمس."
    (own,) = told(text)
    assert own.content.of(text) == "وافتتحت البلدية جسرا جديدا أمس"
    assert (own.mode, own.act, own.certainty) == ("narrator", "assert", "stated")
    assert (own.speaker, own.source, own.channel, own.cue) == (None, None, (), None)
    assert (own.evidence, own.by) == ((own.content,), "narration")
    assert 0.5 < own.confidence < 1
    assert own.says_en is None


def test_statements_stay_in_the_order_of_the_text() -> None:
    text = "افتتح الجسر الجديد أمس. وقال الوزير إن السد امتلأ. ووصل العمال إلى السوق."
    statements = read(Article("a", text), grammar()).statements
    assert [s.narrated for s in statements] == [True, False, True]
    assert len({s.id for s in statements}) == 3


@pytest.mark.parametrize(
    ("text", "certainty", "hedge", "polarity"),
    [
        ("يبدو أن العمال لم يتموا الرصيف الجديد.", "apparent", ["يبدو أن"], "+"),
        ("لا يبدو أن خلاف الصيادين والبلدية عابر.", "apparent", ["يبدو أن"], "-"),
        (
            "مع حلول موسم الأمطار في القرى، لا يبدو أن خلاف الصيادين كان عابرا.",
            "apparent",
            ["يبدو أن"],
            "-",
        ),
        ("لكن يبدو أن النهر هدأ، وعاد الصيادون إلى القوارب.", "apparent", ["يبدو أن"], "+"),
        ("قد يفيض النهر قبل نهاية الأسبوع.", "possible", ["قد"], "+"),
        ("وقد امتلأ السد قبل نهاية الأسبوع.", "stated", [], "+"),
        ("فقد تغير مجرى النهر قرب القرية القديمة.", "stated", [], "+"),
        ("ربما تأخر القطار بسبب الضباب الكثيف.", "possible", ["ربما"], "+"),
        ("من المرجح أن ترتفع أسعار السمك غدا.", "probable", ["من المرجح"], "+"),
        ("يعبر الجسر، الذي قد يغلق غدا، آلاف العمال.", "stated", [], "+"),
        ("لم ترسل البلدية مضخات إلى القرى.", "stated", [], "-"),
    ],
)
def test_the_narrators_hedges_weaken_his_account(
    text: str, certainty: str, hedge: list[str], polarity: str
) -> None:
    statements = [s for s in read(Article("a", text), grammar()).statements if s.mode == "narrator"]
    if not statements:  # «من المرجح أن» may be read as an estimate of nobody named
        statements = list(read(Article("a", text), grammar()).statements)
    (own,) = statements
    assert (own.certainty, own.polarity) == (certainty, polarity)
    if own.narrated:
        assert [span.of(text) for span in own.hedges] == hedge


def test_a_fronted_event_before_a_cue_is_taken_for_granted() -> None:
    text = "وإلى جانب مشاركة الصيادين القدامى في سباق القوارب، قال العمدة إن الميناء سيوسع."
    assert words(text) == ["وإلى جانب مشاركة الصيادين القدامى في سباق القوارب"]


def test_a_leading_clause_with_a_verb_is_the_narrators() -> None:
    text = "زار الوفد قلعة البلدة القديمة صباح أمس، وقال العمدة إن ترميمها سيبدأ."
    assert words(text) == ["زار الوفد قلعة البلدة القديمة صباح أمس"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال العمدة سامي النجار إن الميناء سيوسع.",
        "وفي وقت لاحق، قال العمدة إن الميناء سيوسع.",
        "وفي مؤتمر صحفي عقده في البلدة أمس، قال العمدة إن الميناء سيوسع.",
        "وأحجمت البلدية أشهرا عن تأكيد الخبر، إلى أن نشرت الصحيفة صور الجسر.",
        "هل يفيض النهر قبل نهاية الأسبوع؟",
        "افتتح السد.",
        "القاهرة: سامي النجار",
        "تابع الأخبار على:",
        "“امتلأ السد وغادر الحراس قبل الفجر”.",
        "وفقا لما جاء في سجل القرية.",
    ],
)
def test_what_is_no_account_of_the_narrators(text: str) -> None:
    assert told(text) == []


def test_a_running_quotation_is_not_the_narrators() -> None:
    text = (
        'قال العمدة: "امتلأ السد أمس. غادر الحراس قبل الفجر. والطريق مغلق." ونام الحارس عند الباب.'
    )
    assert words(text) in ([], ["ونام الحارس عند الباب"])
    assert all("غادر" not in each for each in words(text))


def test_only_is_no_according_to() -> None:
    text = "لم تفتح البلدية الجسر الجديد فحسب، بل رممت السوق القديمة أيضا."
    assert len(told(text)) == 1


def test_figures_of_an_account_are_its_own() -> None:
    text = "وغرق ثلاثة قوارب قرب الميناء القديم أمس."
    reading = read(Article("a", text), grammar())
    (own,) = reading.statements
    assert [f.statement for f in reading.figures if f.kind != "rank"] == [own.id]


def test_headlines_and_credits_are_no_account() -> None:
    text = (
        "افتتاح جسر جديد في مدينة الواحة\n\nافتتحت البلدية جسرا جديدا في المدينة أمس، وحضر العمال الحفل"
        " ثم تفرقوا.\n\nاقرأ أيضا\n"
    )
    assert [w.split()[0] for w in words(text)] == ["افتتحت"]


def test_the_summary_is_as_without_the_narrators_statements() -> None:
    text = (
        "قال الخبير سامي النجار إن السد ربما يفيض قبل الفجر. وأغلقت البلدية الجسر القديم والطريق المؤدي"
        " إلى السوق بعد أن بلغ ارتفاع الماء ثلاثة أمتار. ولم تعلق وزارة المياه على ذلك."
    )
    points = report(Article("a", text), grammar()).summary.points
    assert [p.clauses[0].statement is None for p in points].count(True) <= 1
    assert points[0].label.startswith("قال الخبير")
    assert all(p.label for p in points)


def test_the_views_draw_it_as_a_line_and_count_speakers_alone() -> None:
    text = "ويبدو أن البلدية تخاذلت عن إصلاح الجسر القديم. وقال العمدة سامي النجار إن السد امتلأ."
    reading = report(Article("a", text), grammar())
    lines = [line.strip() for line in draw(reading, text).splitlines()]
    assert "└ narrator · apparent · hedged «ويبدو أن» · charged «تخاذلت»" in lines
    assert any(line.startswith("└ says 1 ") or " says 1 " in line for line in lines)
    assert len(to_rows(reading, "statements", text)) == 1
    assert page(reading, text).count('class="card"') == 1
