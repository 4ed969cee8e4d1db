"""Verbs of every kind are written as a grammar writes them."""

import pytest

from riwaya.arabic.characters import fold
from riwaya.arabic.conjugation import conjugate, jussives, masdars, participles

# perfect, imperfect | perfect: she, he and he, they (m.), they (f.), I, we | imperfect: he and he, they (m.), they (f.), I
PARADIGMS = """
قال يقول    | قالت قالا قالوا قلن قلت قلنا             | يقولان يقولون يقلن أقول
أشار يشير   | أشارت أشارا أشاروا أشرن أشرت أشرنا       | يشيران يشيرون يشرن أشير
استطاع يستطيع | استطاعت استطاعا استطاعوا استطعن استطعت استطعنا | يستطيعان يستطيعون يستطعن أستطيع
رأى يرى     | رأت رأيا رأوا رأين رأيت رأينا             | يريان يرون يرين أرى
نفى ينفي    | نفت نفيا نفوا نفين نفيت نفينا             | ينفيان ينفون ينفين أنفي
ادعى يدعي   | ادعت ادعيا ادعوا ادعين ادعيت ادعينا       | يدعيان يدعون يدعين أدعي
دعا يدعو    | دعت دعوا دعوا دعون دعوت دعونا             | يدعوان يدعون يدعون أدعو
عزا يعزو    | عزت عزوا عزوا عزون عزوت عزونا             | يعزوان يعزون يعزون أعزو
خشي يخشى    | خشيت خشيا خشوا خشين خشيت خشينا            | يخشيان يخشون يخشين أخشى
أكد يؤكد    | أكدت أكدا أكدوا أكدن أكدت أكدنا           | يؤكدان يؤكدون يؤكدن أؤكد
أقر يقر     | أقرت أقرا أقروا أقررن أقررت أقررنا        | يقران يقرون يقررن أقر
رد يرد      | ردت ردا ردوا رددن رددت رددنا              | يردان يردون يرددن أرد
احتج يحتج   | احتجت احتجا احتجوا احتججن احتججت احتججنا  | يحتجان يحتجون يحتججن أحتج
اتهم يتهم   | اتهمت اتهما اتهموا اتهمن اتهمت اتهمنا     | يتهمان يتهمون يتهمن أتهم
استند يستند | استندت استندا استندوا استندن استندت استندنا | يستندان يستندون يستندن أستند
أمل يأمل    | أملت أملا أملوا أملن أملت أملنا           | يأملان يأملون يأملن آمل
أعلن يعلن   | أعلنت أعلنا أعلنوا أعلن أعلنت أعلنا       | يعلنان يعلنون يعلن أعلن
لفت يلفت    | لفتت لفتا لفتوا لفتن لفت لفتنا            | يلفتان يلفتون يلفتن ألفت
سأل يسأل    | سألت سألا سألوا سألن سألت سألنا           | يسألان يسألون يسألن أسأل
"""
LINES = [line.split("|") for line in PARADIGMS.strip().splitlines()]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0].split()[0])
def test_a_paradigm(line: list[str]) -> None:
    forms = conjugate(*line[0].split())
    who = ("3sf", "3dm", "3pm", "3pf", "1s", "1p")
    perfect = {
        f"{f.person}{f.number}{f.gender or ''}": f.form for f in forms if f.tense == "perfect"
    }
    assert [perfect[w] for w in who] == line[1].split()
    present = {
        f"{f.person}{f.number}{f.gender or ''}": f.form for f in forms if f.tense == "imperfect"
    }
    assert [present[w] for w in ("3dm", "3pm", "3pf", "1s")] == line[2].split()


@pytest.mark.parametrize(
    ("verb", "written"),
    [
        ("نفى ينفي", "ينف تنف أنف ننف ينفيا تنفيا ينفوا"),
        ("رأى يرى", "ير تر أر نر يريا تريا يروا"),
        ("قال يقول", "يقل تقل أقل نقل يقولا تقولا يقولوا"),
        ("دعا يدعو", "يدع تدع أدع ندع يدعوا تدعوا يدعوا"),
        ("ذكر يذكر", "يذكرا تذكرا يذكروا"),
        ("جاء يجيء", "يجئ تجئ أجئ نجئ يجيئا تجيئا يجيئوا يجيءوا"),
    ],
)
def test_after_a_negation(verb: str, written: str) -> None:
    assert [f.form for f in jussives(*verb.split())] == written.split()


def test_a_final_hamza_takes_each_current_seat() -> None:
    they = [
        f.form for f in conjugate("قرأ", "يقرأ") if (f.person, f.number, f.gender) == (3, "p", "m")
    ]
    assert they[:4] == ["قرؤوا", "قرأوا", "يقرؤون", "يقرأون"]
    assert [f.form for f in conjugate("أنبأ", "ينبئ") if f.tense == "imperfect"][4:6] == [
        "ينبئون",
        "ينبئن",
    ]


def test_the_future_is_the_full_imperfect_with_sin() -> None:
    forms = conjugate("أعلن", "يعلن")
    full = [("س" + f.form, f.person, f.number, f.gender) for f in forms if f.tense == "imperfect"]
    assert [(f.form, f.person, f.number, f.gender) for f in forms if f.tense == "future"] == full


def test_agreement_tells_who_speaks() -> None:
    assert {(f.number, f.gender) for f in conjugate("أعلن", "يعلن") if f.form == "أعلنت"} == {
        ("s", "f"),
        ("s", None),
    }
    assert {(f.number, f.gender) for f in participles("مؤكد") if f.form == "مؤكدين"} == {
        ("d", "m"),
        ("p", "m"),
    }
    assert [(f.person, f.number, f.gender) for f in masdars("قول") if f.form == "قولها"] == [
        (3, "s", "f")
    ]


def test_spellings_fold_onto_the_forms() -> None:
    written = {fold(f.form) for f in (*conjugate("أكد", "يؤكد"), *participles("مؤكد"))}
    assert {fold(w) for w in ("اكد", "أكّدت", "مؤكداً", "مؤكده")} <= written


def test_an_empty_word_has_no_forms() -> None:
    assert conjugate("", "") == conjugate("قال", "") == jussives("", "") == ()
    assert participles("") == masdars("") == ()
