"""An actor's English name: whose word it is, and nothing where nothing honest can be said."""

import pytest

from riwaya.arabic.language import Arabic
from riwaya.arabic.lexicon import Lexicon
from riwaya.extract.grammar import load_grammar
from riwaya.model.actor import Actor, ActorType
from riwaya.model.article import Article
from riwaya.reading import read
from riwaya.resolve.names_en import NOTHING, Named, english_name

NAMES: list[tuple[ActorType, str, Named]] = [
    ("person", "نهى المرجاوي", ("Nuha al-Marjawi", "romanised")),
    ("person", "سامي بن خالد النجار", ("Sami bin Khalid al-Najjar", "romanised")),
    ("person", "لـ", NOTHING),
    ("place", "تل المرايا", ("Tall al-Maraya", "romanised")),
    ("place", "البيت القديم", ("old house", "glossary")),
    ("outlet", "وكالة إسطرلاب", ("Istarlab agency", "romanised")),
    ("outlet", "«إسطرلاب»", ("Istarlab", "romanised")),
    ("outlet", "صحيفة «المرايا»", ("al-Maraya newspaper", "romanised")),
    ("outlet", "صحيفة محلية", ("local newspaper", "glossary")),
    ("outlet", "وكالة رويترز", ("Reuters", "table")),
    ("outlet", "«رويترز»", ("Reuters", "table")),
    ("outlet", "موقع الوزارة", ("site of ministry", "glossary")),
    ("organisation", "وزارة المياه", ("ministry of water", "glossary")),
    ("organisation", "حركة إسطرلاب", ("Istarlab movement", "romanised")),
    ("organisation", "إسطرلاب", ("Istarlab", "romanised")),
    (
        "organisation",
        "لجنة الإسطرلاب",
        NOTHING,
    ),  # a common word that the glossary lacks, or a name?
    ("organisation", "القيادة الإسطرلابية", NOTHING),
    ("organisation", "منظمة الأمم المتحدة", ("United Nations", "table")),
    ("group", "سكان القرية", ("residents of village", "glossary")),
    ("described", "مصادر محلية مطلعة", ("informed local sources", "glossary")),
    ("described", "مصادر فستقية", NOTHING),
]


def lexicon() -> Lexicon:
    language = load_grammar().language
    assert isinstance(language, Arabic)
    return language.lexicon


def actors(words: str) -> tuple[Actor, ...]:
    return read(Article("a", words), load_grammar()).actors


@pytest.mark.parametrize(("kind", "name", "named"), NAMES, ids=[name for _, name, _ in NAMES])
def test_a_name_and_what_gives_it(kind: ActorType, name: str, named: Named) -> None:
    assert english_name(name, kind, lexicon()) == named


def test_a_table_has_the_last_word() -> None:
    assert english_name("بلسونة", "state", lexicon(), listed="Balsuna") == ("Balsuna", "table")


def test_an_office_alone_goes_by_the_glossary_or_not_at_all() -> None:
    words = lexicon()
    assert english_name("وزير المياه", "person", words, office=True) == (
        "minister of water",
        "glossary",
    )
    assert english_name("وزير الفستق", "person", words, office=True) == NOTHING


def test_charged_words_stay_between_marks() -> None:
    text, by = english_name("الجماعات الإرهابية", "group", lexicon())
    assert by == "glossary"
    assert text is not None
    assert "“" in text


def test_every_actor_of_a_reading_has_both_fields_or_neither() -> None:
    found = actors("قالت وزيرة المياه نهى المرجاوي لوكالة إسطرلاب إن مصادر فستقية زارت تلمار.")
    assert any(actor.name_en_by == "romanised" for actor in found)
    for actor in found:
        assert (actor.name_en is None) == (actor.name_en_by is None)


def test_the_frame_calls_a_speaker_as_the_record_does() -> None:
    reading = read(Article("a", "قالت نهى المرجاوي إن السد امتلأ."), load_grammar())
    speaker = next(actor for actor in reading.actors if actor.type == "person")
    (statement,) = reading.statements
    assert speaker.name_en is not None
    assert statement.says_en is not None
    assert statement.says_en.startswith(speaker.name_en)
