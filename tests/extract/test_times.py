"""Time expressions, drawn as: a sentence with a bar on both sides of each time in it.

What a time is decided to mean is tested in tests/resolve.
"""

import pytest

from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.extract.times import find_times, laid_times
from riwaya.match.proof import prove_file


def barred(words: str) -> str:
    """Draw a bar on both sides of each time of a text."""
    drawn, at = "", 0
    for timex in laid_times(lay_text(words, load_grammar())):
        drawn += f"{words[at : timex.span.start]}|{timex.span.of(words)}|"
        at = timex.span.end
    return drawn + words[at:]


@pytest.mark.parametrize(
    "drawn",
    [
        # twin names of one month are one expression, whatever joins them and whichever comes first
        "افتتح الجسر في |7 يونيو/حزيران 2031| أمام الزوار",
        "افتتح الجسر في |حزيران (يونيو) 2031| أمام الزوار",
        "افتتح الجسر في |26 آذار- مارس| أمام الزوار",
        "افتتح الجسر في |كانون الأول - ديسمبر| أمام الزوار",
        "افتتح الجسر في |7 يونيو حزيران الماضي| أمام الزوار",
        "افتتح الجسر في |غشت 2031| ثم أغلق في |كانون 2|",
        "وقعت الاتفاقية في |السابع والعشرين من أكتوبر/تشرين الأول الماضي| أمام الزوار",
        "وقعت الاتفاقية في |الـ13 من مارس 2031| أمام الزوار",
        "وقعت الاتفاقية |يوم الخميس، ١٢ أيار ٢٠٣١| أمام الزوار",
        "وقعت الاتفاقية في |07/06/2031| وفي |2031-06-07|",
        "يفتتح الجسر في |5 رمضان 1446هـ| أمام الزوار",
        # days told from today, with what stands beside them
        "قال الوزير |أمس الأحد| إن الجسر جاهز",
        "قال الوزير |أول من أمس الاثنين| إن الجسر جاهز",
        "وصل الوفد |أمس الأول|",
        "وصل الوفد |صباح اليوم (الثلاثاء)|",
        "وصل الوفد |في وقت سابق من اليوم|".replace("|في وقت", "في |وقت"),
        "وصل الوفد |الساعة التاسعة من صباح يوم الأربعاء الماضي|",
        "أغلق الجسر منذ |يوم الجمعة|",
        # periods, their parts and edges
        "افتتح الجسر |الأسبوع الماضي| ويغلق |العام المقبل|",
        "افتتح الجسر في |أواخر أكتوبر/تشرين الأول الماضي|",
        "ارتفع الإنتاج في |الأشهر الخمسة الأولى من العام الجاري|",
        "ارتفع الإنتاج في |النصف الأول من 2031|",
        "بني السد في |تسعينيات القرن الماضي|",
        "في عهد الإدارة الأولى (|2017 ـ 2031|)",
        "أغلق الجسر في |14 و15 مارس/آذار 2031|",
        "بني السد |بين عامي 2014 و2022|",
        # how long
        "أغلق الجسر بعد |نحو تسعة أشهر| من العمل",
        "أغلق الجسر مرتين في |أقل من عام| وثلاث مرات خلال |أقل من عامين|",
        "سباق القوارب هو الأول منذ |نحو أربعين عاما|",
        "ظل مغلقا على مدى |عقود طويلة|",
        "استغرق العمل |عامين ونصف العام|",
        "|عام| على افتتاح الجسر",
        # told from elsewhere
        "وفي |وقت لاحق| فتح الجسر، و|حينها| عبر الزوار",
        "لا حل |قريبا| ولا في |الأفق المنظور|",
        "مع حلول |الذكرى الأولى| لافتتاح الجسر، وعشية |هذه الذكرى|".replace(
            "وعشية |هذه", "و|عشية هذه"
        ),
        "يفتح السد |كل ثلاثاء| وينتج ألف طن |يوميا|",
    ],
)
def test_a_time_is_found_whole(drawn: str) -> None:
    assert barred(drawn.replace("|", "")) == drawn


@pytest.mark.parametrize(
    "words",
    [
        "تعهد أحد الطرفين بدعم الآخر",  # one of, not Sunday
        "كل واحد منهم حمل كيسا",
        "رئيس هيئة الأركان العامة والأمين العام ومدير الرأي العام",  # general, not the year
        "أغلق الجسر من قبل الحراس",  # by, not before
        "وفي وقت لم يعلن فيه أحد شيئا",  # while
        "وزير المياه السابق",  # former
        "سيقدم الدعم على الفور",
        "كما مارس الحارس عمله",  # the verb
        "آب الصيادون إلى الميناء",  # the verb
        "فاز الفريق للمرة الثانية وفي مباراة ثانية",  # second, not a second
        "أدى الزوار صلاة الجمعة في الجامع",
        "تحتفل المدينة باليوم العالمي للمياه",
        'كتبت "المرفأ اليوم" عن السد',
        "بلغ السعر في اليوم الثاني من المعرض ألفا",
        "ارتفع السعر إلى 1950 دينارا",
        "نقل 40 مايو كيسا".replace("مايو", "حمالا"),
        "رفع تقريرا على مدار الساعة",
        "فاز الميناء 3:1 على المرفأ",
    ],
)
def test_what_only_looks_like_a_time_is_none(words: str) -> None:
    assert barred(words) == words


def test_an_impossible_day_is_not_a_day() -> None:
    assert barred("في 40 يونيو 2031") == "في 40 |يونيو 2031|"


def test_a_sentence_that_looks_ahead_lends_its_direction() -> None:
    laid = lay_text("ومن المقرر أن يفتتح الجسر في 7 يونيو", load_grammar())
    (timex,) = laid_times(laid)
    assert timex.word("lean") == "future"
    cue = timex.slot("lean")
    assert cue is not None
    assert cue.of(laid.text.article.text) == "المقرر"


def test_a_date_knows_what_happened_on_it() -> None:
    laid = lay_text("الاتفاقية التي وقعتها البلدتان في 11 مارس 2031", load_grammar())
    (timex,) = laid_times(laid)
    assert "توقيع" in timex.word("occasions").split("|")


def test_what_is_laid_is_what_is_found() -> None:
    grammar = load_grammar()
    words = "وصل الوفد أمس الأحد وغادر في 7 يونيو"
    below = lay_text(words, grammar, "times")
    assert laid_times(lay_text(words, grammar)) == find_times(below, grammar)


@pytest.mark.parametrize("name", ["calendar", "dates", "alone", "times"])
def test_every_rule_holds_on_its_examples(name: str) -> None:
    grammar = load_grammar()
    failures = list(prove_file(grammar, name, lambda words: lay_text(words, grammar, name)))
    assert not failures, "\n".join(f"{f.file}:{f.line} {f.rule}: {f.says}" for f in failures)
