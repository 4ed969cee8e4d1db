"""riwaya takes no side: with the names of two states exchanged, nothing else in a reading changes.

Names and demonyms are exchanged in the article and nowhere else; the reading, its names exchanged
back, must then be the same in every act, certainty, label, English line and summary. So it is in the
examples, whose states are invented, and in invented sentences about museums, weather and chess with
states that are not, since of these every reader has heard this and that.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from drawn import ARTICLES, EXAMPLES, PUBLISHED, grammar
from own_voice import article_of
from worded import both_ways, exchanged, plain, renamed, shape

from riwaya.extract.grammar import load_grammar
from riwaya.model.article import Article
from riwaya.report import report

TWIN = EXAMPLES / "01-treaty-anniversary.txt"
EXCHANGE = {
    "تلماري": "ريفاني",
    "ريفاني": "تلماري",
    "تلمار": "ريفانة",
    "ريفانة": "تلمار",
    "Talmari": "Rifani",
    "Rifani": "Talmari",
    "Talmar": "Rifana",
    "Rifana": "Talmar",
    "XA": "XB",
    "XB": "XA",
    # a capital speaks for its state
    "بلسونة": "الباسقة",
    "الباسقة": "بلسونة",
    "Balsuna": "Al-Basiqa",
    "Al-Basiqa": "Balsuna",
}


@pytest.fixture(scope="module")
def both_sides(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The words of the examples with each side's bodies named for the other too."""
    folder = tmp_path_factory.mktemp("words")
    for path in (EXAMPLES / "lexicon").glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        other = [exchanged(row, EXCHANGE) for row in rows] if path.stem == "outlets" else []
        (folder / path.name).write_text(
            "\n".join(dict.fromkeys([head, *rows, *other])) + "\n", "utf-8"
        )
    return folder


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_with_the_sides_exchanged_nothing_else_changes(path: Path, both_sides: Path) -> None:
    words = load_grammar(None, both_sides)
    article = article_of(path)
    other = dataclasses.replace(
        article,
        text=exchanged(article.text, EXCHANGE),
        title=article.title and exchanged(article.title, EXCHANGE),
        outlet=article.outlet and exchanged(article.outlet, EXCHANGE),
    )
    here = shape(report(article, words), article.text)
    there = shape(report(other, words), other.text)
    back = renamed(there, EXCHANGE)
    for part, found in plain(here).items():
        assert back[part] == found, part


def test_the_exchange_does_exchange() -> None:
    text = TWIN.read_text(encoding="utf-8")
    assert exchanged(exchanged(text, EXCHANGE), EXCHANGE) == text
    assert exchanged(text, EXCHANGE).count("ريفانة") == text.count("تلمار") - text.count("تلماري")
    assert exchanged("رئيس تلماري في ريفانة", EXCHANGE) == "رئيس ريفاني في تلمار"


# ------------------------------------------------------------- states of which everybody has heard
RUSSIA_UKRAINE = both_ways(
    {
        "روسيا": "أوكرانيا",
        "روسيا الاتحادية": "جمهورية أوكرانيا",
        "موسكو": "كييف",
        "روسي": "أوكراني",
        "روسية": "أوكرانية",
        "روسيان": "أوكرانيان",
        "روسيين": "أوكرانيين",
        "روسيات": "أوكرانيات",
        "Russian": "Ukrainian",
        "Russia": "Ukraine",
        "Moscow": "Kyiv",
        "RU": "UA",
    }
)
KOREAS = both_ways(
    {
        "كوريا الشمالية": "كوريا الجنوبية",
        "جمهورية كوريا الديمقراطية الشعبية": "جمهورية كوريا",
        "بيونغ يانغ": "سيول",
        "كوري شمالي": "كوري جنوبي",
        "الكوري الشمالي": "الكوري الجنوبي",
        "كورية شمالية": "كورية جنوبية",
        "الكورية الشمالية": "الكورية الجنوبية",
        "كوريان شماليان": "كوريان جنوبيان",
        "الكوريين الشماليين": "الكوريين الجنوبيين",
        "كوريات شماليات": "كوريات جنوبيات",
        "North Korea": "South Korea",
        "North Korean": "South Korean",
        "Pyongyang": "Seoul",
        "KP": "KR",
    }
) | {"سول": "بيونغ يانغ"}  # as the lists call it, however it is spelt
# a: the state, its official name, its capital, whom and what its demonym describes; b: the other's
SIDES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "Russia and Ukraine": (
        {
            "state": "روسيا",
            "official": "روسيا الاتحادية",
            "capital": "موسكو",
            "man": "روسي",
            "the_man": "الروسي",
            "woman": "روسية",
            "the_woman": "الروسية",
            "two": "روسيان",
            "the_men": "الروسيين",
            "women": "روسيات",
        },
        RUSSIA_UKRAINE,
    ),
    "the two Koreas": (
        {
            "state": "كوريا الشمالية",
            "official": "جمهورية كوريا الديمقراطية الشعبية",
            "capital": "بيونغ يانغ",
            "man": "كوري شمالي",
            "the_man": "الكوري الشمالي",
            "woman": "كورية شمالية",
            "the_woman": "الكورية الشمالية",
            "two": "كوريان شماليان",
            "the_men": "الكوريين الشماليين",
            "women": "كوريات شماليات",
        },
        KOREAS,
    ),
}
NEUTRAL = (
    "قالت {a[state]} إن المتحف سيعير {b[state]} أربعين لوحة. وأكدت {b[state]} أن اللوحات وصلت سليمة.",
    "أعلنت {a[official]} أن معرض الخزف سيفتح في {b[capital]} يوم الأحد. ورحبت {b[official]} بالمعرض.",
    "رجحت {a[capital]} أن يتأجل مهرجان الشطرنج، في حين نفت {b[capital]} أن يكون الموعد قد تغير.",
    "قال اتحاد الشطرنج {a[the_man]} إن 12 لاعبا سيشاركون. وأضاف أن نادي الشطرنج {b[the_man]} وافق على الجدول.",
    "وقالت هيئة الأرصاد {a[the_woman]} إن الثلج قد يصل إلى {b[state]} غدا. وامتنعت الهيئة {b[the_woman]} عن التعليق.",
    "ونقلت إذاعة النخيل عن خبير {a[man]} قوله إن العاصفة ضعفت. وقالت خبيرة {b[woman]}: «الجو صاف والبحر هادئ».",
    "فاز لاعبان {a[two]} بالكأس، بحسب الفريق {b[the_man]}. ووفقا للفريق {a[the_man]}، شاركت لاعبات {b[women]} أيضا.",
    "التقى وزير الثقافة {a[the_man]} سامي النجار نظيره {b[the_man]} في {a[capital]}. وقال النجار إن {b[state]} قدمت نحو 30 قطعة، مؤكدا أن {a[state]} سترد بمثلها.",
    "ويعتقد أحد الحكام {a[the_men]} أن المباراة بين {a[state]} و{b[state]} ربما تؤجل. ولم تعلق {b[capital]} على ذلك.",
    "{b[capital]}: القطعة النادرة ستعود إلى {a[capital]}\nقال متحدث باسم وزارة الثقافة {b[the_woman]} إن القطعة ستعود إلى {a[state]} في الربيع. وشكرت وزارة الثقافة {a[the_woman]} {b[state]}.",
)


# Read otherwise for one side than for the other, and why.
UNLIKE = (
    pytest.param(
        "قال اتحاد الشطرنج {a[the_man]} إن 12 لاعبا سيشاركون. وأضاف أن الاتحاد {b[the_man]} وافق على الجدول.",
        "Russia and Ukraine",
        id="a federation and the Federation",
        marks=pytest.mark.xfail(
            reason="«الاتحاد الروسي» is the official name of a state and listed as such; a federation of"
            " chess that is meant by it is taken for the state (lexicon/places.csv)"
        ),
    ),
    pytest.param(
        "التقى مدير المتحف {a[the_man]} سامي النجار نظيره {b[the_man]} في {a[capital]}. وقال النجار إن {b[state]} قدمت نحو 30 قطعة، مؤكدا أن {a[state]} سترد بمثلها.",
        "the two Koreas",
        id="a museum of one of two",
        marks=pytest.mark.xfail(
            reason="the learned tagger sees a body in a museum «الكوري الشمالي» and none in one «الكوري"
            " الجنوبي»: its features are the words themselves, whichever nation they are of"
        ),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        *(
            pytest.param(
                *(sentence, sides),
                id=f"{number}-{sides}",
            )
            for sides in SIDES
            for number, sentence in enumerate(NEUTRAL)
        ),
        *UNLIKE,
    ],
)
def test_states_of_the_news_are_read_alike(sentence: str, sides: str) -> None:
    one, names = SIDES[sides]
    other = {
        key: names[form] if form in names else exchanged(form, names) for key, form in one.items()
    }
    here, there = (_shape_of(sentence.format(a=a, b=b)) for a, b in ((one, other), (other, one)))
    assert here["statements"]
    back, want = (renamed(found, {"سيول": "سول"}) for found in (renamed(there, names), here))
    for part, found in want.items():
        assert back[part] == found, part


def _shape_of(text: str) -> dict[str, Any]:
    """The shape of a reading; spellings beside the name are not compared, one side has more."""
    found: dict[str, Any] = shape(
        report(Article("sides", text, published=PUBLISHED), grammar()), text
    )
    found["actors"] = [(*actor[:5], *actor[6:]) for actor in found["actors"]]
    return found


@pytest.mark.parametrize(
    ("capital", "state"),
    [
        ("موسكو", "روسيا"),
        ("كييف", "أوكرانيا"),
        ("بيونغ يانغ", "كوريا الشمالية"),
        ("بيونغيانغ", "كوريا الشمالية"),
        ("بيونج يانج", "كوريا الشمالية"),
        ("سيول", "كوريا الجنوبية"),
        ("سيؤول", "كوريا الجنوبية"),
        ("سول", "كوريا الجنوبية"),
        ("سئول", "كوريا الجنوبية"),
    ],
)
def test_a_capital_speaks_for_its_state_in_every_spelling(capital: str, state: str) -> None:
    text = f"رجحت {capital} أن يتأجل مهرجان الشطرنج."
    (statement,) = _shape_of(text)["statements"]
    assert statement["speaker"] == state


@pytest.mark.xfail(
    reason="after «في», «سول» is read as the region of Somalia that lexicon/places.csv has too"
)
def test_a_capital_is_a_place_in_its_shortest_spelling() -> None:
    actors = _shape_of("رجحت هيئة المتاحف أن يفتح المعرض في سول.")["actors"]
    assert "Seoul" in {name_en for _, _, name_en, *_ in actors}
