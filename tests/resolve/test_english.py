"""The English frame line: nothing but record, tables and glossary; every hedge kept."""

import re
from dataclasses import replace

import pytest

from riwaya.arabic.language import Arabic
from riwaya.arabic.lexicon import Lexicon
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay_text
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Link, Statement
from riwaya.model.text import Text
from riwaya.model.when import Time
from riwaya.resolve.english.content import content_in_english
from riwaya.resolve.english.frame import UNREAD, add_frames, frame_line
from riwaya.resolve.english.names import name_in_english
from riwaya.resolve.english.scene import build_scene

CERTAINTIES = {
    "indicated": "indicat",
    "probable": "likely|probable",
    "believed": "belie",
    "apparent": "apparent",
    "possible": "possible",
    "speculative": "speculation",
    "denied": "denied",
    "withheld": "did not disclose|withholding|declined",
    "norm": "provides|rule",
}


def lexicon() -> Lexicon:
    language = load_grammar().language
    assert isinstance(language, Arabic)
    return language.lexicon


def laid(words: str) -> Text:
    return lay_text(words, load_grammar(), before="quotes").text


def told(words: str) -> str:
    scene = build_scene((), (), (), laid(words), lexicon())
    return content_in_english(Span(0, len(words)), scene).line


def said(words: str, content: str, **fields: object) -> Statement:
    """A statement whose cue is the first word and whose speaker is actor a1."""
    start = words.index(content)
    cue = Span(0, words.index(" "))
    made = Statement(
        id="s1",
        speaker="a1",
        source=Span(cue.end + 1, cue.end + 2),
        channel=(),
        medium=None,
        mode="indirect",
        act="assert",
        certainty="stated",
        modality="actual",
        polarity="+",
        cue=cue,
        content=Span(start, start + len(content)),
        evidence=(Span(0, len(words)),),
        confidence=0.9,
        by="said-that",
        because="",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def line(words: str, content: str, **fields: object) -> str:
    actor = Actor("a1", "نهى المرجاوي", "person", (), "Nuha al-Marjawi", "romanised")
    return frame_line(said(words, content, **fields), [actor], (), (), laid(words), lexicon())


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("قرار إرسال مساعدات غذائية", "decision to send food aid"),
        ("الحكومة قررت إرسال مضخات إلى القرى", "government · decided to send pumps to villages"),
        ("افتتاح جسر جديد", "opening of new bridge"),
        ("سكان المدينة القديمة", "residents of old city"),
        ("مدير الشركة الجديد", "director of company · new"),  # of which of the two, nobody can say
        ("شق الطرق ورفع الجسور", "opening up of roads, raising · bridges"),
        ("لتدعيم السدود الترابية", "to reinforce earthen dams"),
        ("هدنة بعد القتال", "truce after fighting"),
        ("القوات الفرنسية", "forces of France"),
        ("لم ترسل الحكومة مساعدات", "did not send · government · aid"),
        ("لن تغلق الوزارة الطريق", "will not close · ministry · road"),
        ("لا يوجد اتفاق", "there is no agreement"),
        ("عدم توقيع الاتفاق", "no signing of agreement"),
        ("المعبر مغلق", "crossing · closed"),
        ("ربما يرسل مساعدات", "perhaps sending · aid"),
        ("قد ترسل الوزارة مضخات", "may send · ministry · pumps"),
        ("قد أرسلت الوزارة مضخات", "sent · ministry · pumps"),
        ("إذا انهار السد", "if collapsed · dam"),
        ("يجب أن يوفد فرقا", "must send · teams"),
        ("على أن يوفد فرقا", "to send teams"),
        ("سيرسلون أسلحة", "will send · weapons"),
        ("هجوم أو حادث", "attack or accident"),
        ("الفستق الحلبي", ""),
    ],
)
def test_what_grammar_joins_is_joined_and_nothing_else(words: str, english: str) -> None:
    assert told(words) == english


def test_a_pronoun_is_not_taken_for_an_ending() -> None:
    assert told("بدوره") == ""  # "in his turn", not "in session"
    assert told("الدورة") == "session"


def test_hamza_tells_words_apart() -> None:
    assert told("أعداد الجرحى") == "numbers of persons wounded"
    assert told("إعداد الخطة") == "preparation of plan"


def test_who_act_place_and_relay_stand_in_order() -> None:
    words = "قالت نهى المرجاوي إن الجسر مغلق"
    actors = [
        Actor("a1", "نهى المرجاوي", "person", (), "Nuha al-Marjawi", "romanised"),
        Actor("a2", "بلسونة", "place", (), "Balsuna", "table"),
        Actor("a3", "وكالة إسطرلاب", "outlet", (), "Istarlab agency", "romanised"),
    ]
    statement = said(words, "الجسر مغلق", said_at="a2", channel=(Link("a3", 0, 4),), said_on="t1")
    day = Time("t1", 0, 0, "", "date", "2031-06-02", "2031-06-02", None, None, None, None, "", "")
    assert frame_line(statement, actors, [day], (), laid(words), lexicon()) == (
        "Nuha al-Marjawi · said in Balsuna · via Istarlab agency · 2 June 2031 · bridge · closed"
    )


def test_figures_come_with_shape_and_unit() -> None:
    words = "قال إن نحو 70 قاربا غرقت"
    figure = Figure(
        "f1", 7, 18, "نحو 70 قاربا", 70, 70, 70, "about", "نحو", "قارب", "other", "counted"
    )
    statement = said(words, "نحو 70 قاربا غرقت")
    actor = Actor("a1", "سامي النجار", "person", (), "Sami al-Najjar", "romanised")
    line = frame_line(statement, [actor], (), [figure], laid(words), lexicon())
    assert line == "Sami al-Najjar · said · about 70 boats · sank"


@pytest.mark.parametrize("certainty", CERTAINTIES)
@pytest.mark.parametrize("act", ["assert", "announce", "estimate", "believe", "deny", "decline"])
def test_no_hedge_is_dropped(certainty: str, act: str) -> None:
    found = line("قالت إن السد امتلأ", "السد امتلأ", certainty=certainty, act=act)
    assert re.search(CERTAINTIES[certainty], found), found


def test_a_hedge_without_gloss_is_named_by_its_certainty() -> None:
    words = "قالت إن السد بالكاد امتلأ"
    at = words.index("بالكاد")
    found = line(words, "السد بالكاد امتلأ", hedges=(Span(at, at + 6),), certainty="possible")
    assert "possibl" in found


def test_negation_of_the_record_is_never_lost() -> None:
    assert " not " in line("قالت إن السد امتلأ", "السد امتلأ", polarity="-")


@pytest.mark.parametrize("modality", ["decided", "planned", "conditional", "hypothetical"])
def test_modality_of_the_record_is_never_lost(modality: str) -> None:
    assert modality in line("قالت إن السد امتلأ", "السد امتلأ", modality=modality)


def test_declining_to_confirm_or_deny_is_said_so() -> None:
    words = "امتنعت الوزارة عن تأكيد أو نفي الأنباء"
    found = line(words, "تأكيد أو نفي الأنباء", act="decline", certainty="withheld")
    assert found.startswith("Nuha al-Marjawi · declined to confirm or deny")


def test_charged_words_belong_to_who_speaks() -> None:
    found = line("قالت إن العدو أرسل الشهداء", "العدو أرسل الشهداء")
    assert "“enemy”" in found
    assert "“martyrs”" in found
    assert found.endswith("words in quotation marks: Nuha al-Marjawi's own")


def test_charged_words_of_the_record_are_quoted_too() -> None:
    words = "قالت إن السد امتلأ"
    at = words.index("السد")
    assert "“dam”" in line(words, "السد امتلأ", loaded=(Span(at, at + 4),))


def test_a_charged_unit_is_quoted() -> None:
    words = "قالت إن 70 شهيدا سقطوا"
    figure = Figure("f1", 8, 16, "70 شهيدا", 70, 70, 70, "exact", None, "شهيد", "killed", "counted")
    actor = Actor("a1", "سامي النجار", "person", (), "Sami al-Najjar", "romanised")
    statement = said(words, "70 شهيدا سقطوا")
    found = frame_line(statement, [actor], (), [figure], laid(words), lexicon())
    assert "70 “martyrs” (killed)" in found
    assert "words in quotation marks" in found


def test_the_newspapers_gloss_is_left_out() -> None:
    words = "قالت إن الأمين (لقب رئيس الدولة) وافق"
    at = words.index("(")
    found = line(words, "الأمين (لقب رئيس الدولة) وافق", gloss=(Span(at, words.index(")") + 1),))
    assert "head" not in found
    assert "agreed" in found


def test_little_recognised_is_said() -> None:
    assert line("قالت إن الفستق الحلبي لذيذ", "الفستق الحلبي لذيذ").endswith(UNREAD)


def test_nobody_named_is_said() -> None:
    found = line("قيل إن السد امتلأ", "السد امتلأ", speaker=None, source=None)
    assert found.startswith("speaker not named · said")


def test_according_to_leads() -> None:
    assert line("وفقا لنهى إن السد انهار", "السد انهار").startswith(
        "according to Nuha al-Marjawi · dam"
    )


def test_a_source_that_the_glossary_knows_in_part_shows_the_gap() -> None:
    actor = Actor("a1", "مصادر محلية مطلعة", "described", (), "informed local sources", "glossary")
    assert name_in_english(actor, lexicon()) == "informed local sources"
    strange = Actor("a2", "مصادر فستقية", "described", ())
    assert name_in_english(strange, lexicon()) == "sources …"


def test_the_same_statement_gives_the_same_line() -> None:
    words = "قالت إن الحكومة قررت إرسال مضخات"
    statement = said(words, "الحكومة قررت إرسال مضخات")
    actor = Actor("a1", "سامي النجار", "person", (), "Sami al-Najjar", "romanised")
    lines = {
        add_frames([statement], [actor], (), (), laid(words), lexicon())[0].says_en
        for _ in range(3)
    }
    assert lines == {"Sami al-Najjar · said · government · decided to send pumps"}


def test_every_word_comes_from_somewhere() -> None:
    """What is not in the tables is not in the line: no letters but those of glosses and names."""
    found = told("الفستق قرر السباحة في الزعتر إرسال طيور مغردة إلى الجسر")
    known = {entry.get("en") for entries in lexicon().words.values() for entry in entries}
    words = {word for gloss in known if gloss for word in gloss.lower().split()}
    small = {"decided", "·", "to", "in", "of", "sending"}
    assert {w for w in found.lower().split() if w not in words | small} == set()
