"""Names in Latin letters: by the shape of the syllable, and by the tables where they have a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.lexicon import Lexicon, build_lexicon
from riwaya.arabic.romanise import romanise
from riwaya.resources import load

SPELT = [
    ("القناديلي", "al-Qanadili"),
    ("المرجاوي", "al-Marjawi"),
    ("الدهشان", "al-Dahshan"),
    ("البيلساني", "al-Bilsani"),
    ("السنجري", "al-Sanjari"),
    ("الورداني", "al-Wardani"),
    ("الزنبقي", "al-Zanbaqi"),
    ("الشراعي", "al-Sharai"),
    ("المحابري", "al-Mahabiri"),
    ("المطارقي", "al-Matariqi"),
    ("الجراري", "al-Jarari"),
    ("النحاس", "al-Nahhas"),
    ("الحداد", "al-Haddad"),
    ("الخباز", "al-Khabbaz"),
    ("الصياد", "al-Sayyad"),
    ("السراج", "al-Sarraj"),
    ("القاسمي", "al-Qasimi"),
    ("الهاشمي", "al-Hashimi"),
    ("القاضي", "al-Qadi"),
    ("القحطاني", "al-Qahtani"),
    ("الزهراني", "al-Zahrani"),
    ("البغدادي", "al-Baghdadi"),
    ("المصري", "al-Masri"),
    ("خالد", "Khalid"),
    ("سالم", "Salim"),
    ("ناصر", "Nasir"),
    ("طارق", "Tariq"),
    ("فارس", "Faris"),
    ("ماجد", "Majid"),
    ("كريم", "Karim"),
    ("جميل", "Jamil"),
    ("سعيد", "Said"),
    ("منصور", "Mansur"),
    ("مسعود", "Masud"),
    ("مرزوق", "Marzuq"),
    ("حسن", "Hasan"),
    ("قمر", "Qamar"),
    ("بدر", "Badr"),
    ("فجر", "Fajr"),
    ("سهل", "Sahl"),
    ("سعد", "Saad"),
    ("جواد", "Jawad"),
    ("عواد", "Awad"),
    ("رياض", "Riyad"),
    ("زياد", "Ziyad"),
    ("ضياء", "Diya"),
    ("فؤاد", "Fuad"),
    ("إبراهيم", "Ibrahim"),
    ("إدريس", "Idris"),
    ("أحمد", "Ahmad"),
    ("يحيى", "Yahya"),
    ("مروى", "Marwa"),
    ("فاطمة", "Fatima"),
    ("عائدة", "Aida"),
    ("شادية", "Shadiya"),
    ("تلمار", "Talmar"),
    ("بلسونة", "Balsuna"),
    ("ريفانة", "Rifana"),
    ("مُنتهى", "Muntaha"),  # written vowel marks win
    ("حَدّاد", "Haddad"),
    ("سَمِيرة", "Samira"),
    ("عبد الكريم", "Abdulkarim"),
    ("عبد السلام", "Abdulsalam"),
    ("بدر الدين", "Badr al-Din"),
    ("ماري Dupont", "Mari Dupont"),
]
FROM_TABLES = [
    ("نهى المرجاوي", "Nuha al-Marjawi"),
    ("بدر الدين القناديلي", "Badr al-Din al-Qanadili"),
    ("عبد الله النحاس", "Abdullah al-Nahhas"),
    ("أبو بكر الحداد", "Abu Bakr al-Haddad"),
    ("سيف بن خالد", "Saif bin Khalid"),
    ("سليمان المطيري", "Suleiman al-Mutairi"),
    ("وائل النجار", "Wael al-Najjar"),
    ("رمزي أوغلو", "Ramzioglu"),
    ("بيسكاروف", "Biskarov"),
    ("غراندوفيتش", "Grandovich"),
    ("معروف", "Maruf"),  # ends like a foreign name and is none
    ("أم الجسور", "Umm al-Jasur"),
    ("مرسى العاج", "Marsa al-Aj"),
    ("وادي العنبر", "Wadi al-Anbar"),
    ("تل المرايا", "Tall al-Maraya"),
]
LETTERS = st.text(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء \u064e\u064f\u0650\u0651\u0652", max_size=24
)


@pytest.fixture(scope="module")
def tables() -> Lexicon:
    wanted = {"lexicon/romanised.csv", "lexicon/given_names.csv"}
    return build_lexicon((f.name, f.text) for f in load("lexicon", ".csv") if f.name in wanted)


@pytest.mark.parametrize(("name", "latin"), SPELT)
def test_a_name_is_spelt_by_its_syllables(name: str, latin: str) -> None:
    assert romanise(name) == latin


@pytest.mark.parametrize(("name", "latin"), FROM_TABLES)
def test_the_tables_have_the_first_word(tables: Lexicon, name: str, latin: str) -> None:
    assert romanise(name, tables) == latin


@given(LETTERS)
def test_nothing_arabic_is_left_and_the_same_name_gives_the_same_letters(name: str) -> None:
    latin = romanise(name)
    assert latin == romanise(name)
    assert not any("\u0600" <= char <= "\u06ff" for char in latin)


def test_a_long_word_costs_no_more_than_its_length() -> None:
    assert len(romanise("مرجاوي" * 5000)) < 100_000
