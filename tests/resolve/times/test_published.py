"""The day of publication, proved from a text alone; and proofs that must fail, loudly."""

from pathlib import Path

import pytest

from riwaya.arabic.parse import parse
from riwaya.extract.blocks import find_blocks
from riwaya.extract.grammar import load_grammar
from riwaya.extract.layers import lay
from riwaya.extract.times import laid_times
from riwaya.model.article import Article
from riwaya.model.reading import Published
from riwaya.resolve.times.published import prove_published


def proof(words: str, published: str | None = None, *, given: bool = True) -> Published:
    grammar = load_grammar()
    article = Article("a", words, published=published, given=given)
    laid = lay(grammar.lattice(parse(article, find_blocks(article, grammar))), grammar)
    found = prove_published(article, laid_times(laid), laid.text)
    for step in found.proof:
        assert step.evidence, step.says
        assert all(words[span.start : span.end] for span in step.evidence)
    return found


@pytest.fixture(scope="module")
def twin(root: Path) -> str:
    """The example article whose date can be proved: a treaty signed on 11 March 2025."""
    return (root / "examples/01-treaty-anniversary.txt").read_text(encoding="utf-8")


def with_signing(words: str, twinned: str, plain: str) -> str:
    return words.replace("11 مارس/آذار 2025", twinned).replace("11 مارس 2025", plain)


def test_what_was_given_stands(twin: str) -> None:
    assert proof(twin, "2026-03-12").value == "2026-03-12"
    assert proof(twin, "2026-03-12").basis == "given"
    assert proof(twin, "2026-03-12T08:00:00+03:00").at == "2026-03-12T08:00:00+03:00"
    assert proof(twin, "2026-03-12", given=False).basis == "metadata"


def test_the_signing_the_anniversary_and_two_weekdays_prove_the_day(twin: str) -> None:
    found = proof(twin)
    assert (found.value, found.basis) == ("2026-03-11", "inferred")
    assert len(found.proof) == 5
    said = " ".join(step.says for step in found.proof)
    for day in ("2025-03-11 (Tuesday)", "2026-03-11 (Wednesday)", "2026-03-09 (Monday)"):
        assert day in said


def test_another_signing_proves_another_day(twin: str) -> None:
    # 18 February 2026, a year later, is a Wednesday too
    moved = with_signing(twin, "18 فبراير/شباط 2025", "18 فبراير 2025")
    assert proof(moved).value == "2026-02-18"


def test_a_signing_whose_anniversary_is_another_weekday_proves_nothing(twin: str) -> None:
    found = proof(with_signing(twin, "12 مارس/آذار 2025", "12 مارس 2025"))
    assert (found.value, found.basis) == (None, "unknown")
    assert found.proof[-1].says.endswith("the proof fails")
    assert "2026-03-12 (Thursday) is no Wednesday" in found.proof[-1].says


@pytest.mark.parametrize(
    ("word", "other"),
    [("اليوم الأربعاء", "اليوم الخميس"), ("أول من أمس الاثنين", "أول من أمس الأحد")],
)
def test_one_wrong_weekday_breaks_the_proof_and_does_not_shift_it(
    twin: str, word: str, other: str
) -> None:
    assert word in twin
    found = proof(twin.replace(word, other))
    assert found.value is None
    assert other in found.proof[-1].says
    assert "the proof fails" in found.proof[-1].says


def test_two_days_for_one_event_prove_nothing(twin: str) -> None:
    found = proof(twin.replace("11 مارس/آذار 2025", "18 فبراير/شباط 2025"))
    assert found.value is None
    assert "more than one day" in found.proof[-1].says


def test_a_date_beside_yesterday_proves_the_day_after() -> None:
    found = proof("وصل الوفد أمس الجمعة 6 يونيو 2031 إلى المدينة.")
    assert (found.value, found.basis) == ("2031-06-07", "inferred")


def test_a_dateline_heads_the_article() -> None:
    words = "افتتاح الجسر\nالسبت 7 يونيو 2031\nافتتحت البلدية الجسر أمام الزوار أمس الجمعة."
    assert proof(words).value == "2031-06-07"
    assert proof("المدينة - 7 يونيو 2031 - افتتحت البلدية الجسر.").value == "2031-06-07"


def test_a_dateline_that_a_weekday_denies_proves_nothing() -> None:
    words = "افتتاح الجسر\nالسبت 7 يونيو 2031\nافتتحت البلدية الجسر أمام الزوار أمس الأحد."
    assert proof(words).value is None


def test_a_date_in_the_text_is_not_the_day_of_publication() -> None:
    found = proof("أعلنت البلدية أن الجسر الذي اكتمل بناؤه يوم الخميس 5 يونيو 2031 سيفتح.")
    assert (found.value, found.basis, found.candidates) == (None, "unknown", ())


def test_weekdays_alone_prove_no_date_but_can_contradict() -> None:
    agreeing = proof("قال الوزير اليوم الخميس إن الوفد وصل أول من أمس الثلاثاء.")
    assert agreeing.value is None
    assert agreeing.proof[0].says.endswith("the day of publication is a Thursday")
    clash = proof("قال الوزير اليوم الخميس إن الوفد وصل أمس الثلاثاء.")
    assert "cannot be" in clash.proof[-1].says


def test_a_day_without_its_year_gives_candidates() -> None:
    words = "قال الوزير اليوم الخميس 5 يونيو إن السد الذي بني عام 2029 امتلأ."
    found = proof(words)
    assert found.value is None
    assert "2031-06-05" in found.candidates


SEED = Path(__file__).resolve().parents[4] / "shared/data/seed/article.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")
def test_the_seed_proves_its_own_date_and_its_mutations_theirs() -> None:
    seed = SEED.read_text(encoding="utf-8")
    signing = [t for t in ("19 يونيو/حزيران 2024", "19 يونيو 2024") if t in seed]
    assert len(signing) == 2
    assert proof(seed).value == "2025-06-19"

    def moved(twinned: str, plain: str) -> Published:
        return proof(seed.replace(signing[0], twinned).replace(signing[1], plain))

    assert moved("13 مارس/آذار 2024", "13 مارس 2024").value == "2025-03-13"
    assert moved("12 مارس/آذار 2023", "12 مارس 2023").value is None
    assert proof(seed.replace("اليوم الخميس", "اليوم الجمعة")).value is None
