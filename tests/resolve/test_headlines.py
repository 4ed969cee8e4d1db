"""What says again what the body says: linked to the statement, and never a second one."""

from __future__ import annotations

from drawn import reading_of

from riwaya.model.reading import Reading

SAID = "وقال وزير المياه سامي النجار إن السد امتلأ قبل موعده هذا العام."
TOLD = "\nوعاد الصيادون إلى القرية أمس الأحد بعد انتهاء العاصفة."


def spoken(page: str) -> list[tuple[str, str]]:
    reading = reading_of(page)
    names = {actor.id: actor.name for actor in reading.actors}
    return [(names.get(s.speaker or "", "·"), s.content.of(page)) for s in reading.spoken]


def repeated(reading: Reading, kind: str, page: str) -> list[str]:
    (block,) = (b for b in reading.document.blocks if b.kind == kind)
    return [s.content.of(page) for s in reading.statements if s.id in block.repeats]


def test_a_headline_that_the_body_says_is_no_statement_of_its_own() -> None:
    page = f"النجار: السد امتلأ قبل موعده\n{SAID}{TOLD}"
    assert spoken(page) == [("سامي النجار", "السد امتلأ قبل موعده هذا العام")]
    assert repeated(reading_of(page), "headline", page) == ["السد امتلأ قبل موعده هذا العام"]


def test_a_denial_in_a_headline_is_the_bodys() -> None:
    page = f"وزارة المياه تنفي انهيار السد\nونفت وزارة المياه، أمس الأحد، انهيار السد.{TOLD}"
    assert spoken(page) == [("وزارة المياه", "انهيار السد")]
    assert repeated(reading_of(page), "headline", page) == ["انهيار السد"]


def test_a_headline_with_the_same_figures_of_the_same_speaker_repeats() -> None:
    page = (
        "النجار: تسريح 600 عامل في المرفأ"
        f"\nوقال وزير المياه سامي النجار إن المصنع سيستغني عن 600 عامل قبل الصيف.{TOLD}"
    )
    assert len(spoken(page)) == 1
    assert repeated(reading_of(page), "headline", page) == ["المصنع سيستغني عن 600 عامل قبل الصيف"]


def test_a_headline_that_nobody_says_in_the_body_is_a_statement_of_its_own() -> None:
    page = f"النجار: الطريق إلى القرية لن يفتح هذا العام\n{SAID}{TOLD}"
    assert spoken(page) == [
        ("سامي النجار", "الطريق إلى القرية لن يفتح هذا العام"),
        ("سامي النجار", "السد امتلأ قبل موعده هذا العام"),
    ]
    assert repeated(reading_of(page), "headline", page) == []


def test_a_headline_that_gives_anothers_words_to_somebody_stands_by_itself() -> None:
    page = (
        "القناديلي: الطريق إلى السد مغلق"
        "\nوقال المهندس سامي النجار إن الطريق إلى السد مغلق."
        "\nوقال المهندس فارس القناديلي إن القرية بخير."
    )
    assert ("فارس القناديلي", "الطريق إلى السد مغلق") in spoken(page)


def test_nobody_of_a_headline_goes_on_speaking_in_the_body() -> None:
    page = (
        "فارس القناديلي: الجسر الجديد مغلق حتى الصيف"
        f"\nوأضاف أن الطريق إلى القرية مفتوح.\n{SAID}{TOLD}"
    )
    assert [who for who, _ in spoken(page)] == ["فارس القناديلي", "·", "سامي النجار"]


def test_a_pull_quote_repeats_and_adds_no_statement() -> None:
    page = f"امتلأ السد أخيرا.\n{SAID}\nسامي النجار: السد امتلأ قبل موعده{TOLD}"
    assert spoken(page) == [("سامي النجار", "السد امتلأ قبل موعده هذا العام")]
    assert repeated(reading_of(page), "pull_quote", page) == ["السد امتلأ قبل موعده هذا العام"]


def test_a_summary_point_repeats_and_adds_no_statement() -> None:
    page = (
        "سد القرية بعد العاصفة\nاستمع إلى الملخص"
        f"\n- السد: السد امتلأ قبل موعده هذا العام.\n{SAID}{TOLD}"
    )
    assert len(spoken(page)) == 1
    assert repeated(reading_of(page), "summary_point", page) == ["السد امتلأ قبل موعده هذا العام"]


def test_a_related_headline_repeats_and_adds_no_statement() -> None:
    page = f"{SAID}\nاقرأ أيضا\nالنجار: السد امتلأ قبل موعده{TOLD}"
    kinds = [block.kind for block in reading_of(page).document.blocks]
    assert "related_headline" in kinds
    assert len(spoken(page)) == 1
    assert repeated(reading_of(page), "related_headline", page) == [
        "السد امتلأ قبل موعده هذا العام"
    ]


def test_an_unrelated_headline_of_another_article_is_not_read() -> None:
    page = f"{SAID}\nاقرأ أيضا\nالقناديلي: الجسر الجديد مغلق حتى الصيف{TOLD}"
    assert len(spoken(page)) == 1
    assert repeated(reading_of(page), "related_headline", page) == []


def test_a_heading_of_a_topic_repeats_nothing() -> None:
    page = f"سد القرية\n{SAID}\nوزير المياه النجار\nوعاد الصيادون إلى القرية أمس الأحد.{TOLD}"
    assert all(not block.repeats for block in reading_of(page).document.blocks)
