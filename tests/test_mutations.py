"""One thing in a text is changed: exactly what it decides changes in the reading, and nothing else.

The texts are the project's own examples and sentences invented here; the changes are made by
`mutated`, and readings are compared by words (`worded`), never by ids or offsets.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from drawn import ARTICLES, grammar, reading_of
from mutated import (
    MARKS,
    bare,
    between,
    neighbours,
    nests,
    quoted_with,
    stretched,
    swapped,
    vowelled,
)
from own_voice import article_of
from worded import both_ways, exchanged, plain, renamed, said, shape, without

from riwaya.model.certainty import weaker
from riwaya.reading import read
from riwaya.report import report
from riwaya.resources import load

WOMEN = frozenset(("نهى", "ليان", "جمانة", "سلمى", "ديمة", "نعيمة", "سعاد", "هدى"))
MEN = frozenset(("ماهر", "حاتم", "أنس", "خليل", "وائل", "سهيل", "لطفي", "الهادي", "شاكر", "طلال"))
SENTENCES = (
    "قال وزير المياه سامي النجار إن السد امتلأ. وأكد مدير الميناء رامي الحداد أن السفن عادت. وأضاف أن الطريق مفتوح.",
    "ورجحت مهندسة البلدية سعاد النجار أن تنتهي الأشغال في الخريف. وقالت رئيسة النقابة هدى الحداد إن العمال ينتظرون أجورهم.",
    "ونفى رئيس الاتحاد سامي النجار أن يكون السباق قد ألغي، مؤكدا أن الحكام وصلوا. وقال المدرب رامي الحداد: «الملعب جاهز والجمهور ينتظر».",
    "«الجسر آمن»، قالت المهندسة سعاد النجار لإذاعة النخيل. وأعلنت العمدة هدى الحداد أن السوق ستفتح.",
    "يرجح الخبير سامي النجار أن الجدار سيصمد. ويرى المهندس رامي الحداد أن الترميم ضروري. ووفقا للنجار، تكفي أربعون شاحنة لنقل الحجارة.",
    "أعلنت وزارة المياه الريفانية أن السد امتلأ. ونفت وزارة النقل الريفانية أن يكون الجسر مغلقا. وأوضحت وزارة المياه الريفانية أن العمل مستمر.",
)
BODIES = (
    ("وزارة المياه الريفانية", "وزارة النقل الريفانية"),
    ("جامعة الباسقة", "بلدية الباسقة"),
    ("وكالة إسطرلاب", "وكالة خلنج برس"),
)
ALL = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
SAID = pytest.mark.parametrize("text", SENTENCES, ids=lambda text: text.split(" ", 3)[2])
# What a changed cue or hedge may change besides itself: the words that tell of it.
TOLD = ("because", "says_en")


@cache
def rows(text: str) -> list[dict[str, Any]]:
    """The statements of a text of the invented sentences."""
    return said(reading_of(text), text)


@cache
def example(path: Path) -> tuple[str, list[dict[str, Any]]]:
    """An example's text and its statements."""
    article = article_of(path)
    return article.text, said(read(article, grammar()), article.text)


def read_as(path: Path, text: str) -> list[dict[str, Any]]:
    """The statements of an example with another text."""
    return said(read(dataclasses.replace(article_of(path), text=text), grammar()), text)


# ------------------------------------------------------------------ (1) two speakers change places
def pairs_of_speakers(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the persons who speak in an example, two by two, women and men apart."""
    reading = read(article_of(path), grammar())
    speaking = {s.speaker for s in reading.statements}
    names = [a.name for a in reading.actors if a.id in speaking and a.type == "person"]
    for given in (WOMEN, MEN):
        yield from neighbours([name for name in names if name.split()[0] in given])


def english(path: Path, one: str, other: str) -> dict[str, str]:
    """Their English names, whole and in part, each with the other's; the article «al-» left out."""
    named = {a.name: a.name_en or "" for a in read(article_of(path), grammar()).actors}
    ours, theirs = (named[name].replace("al-", "") for name in (one, other))
    first, last = ours.split()[0], ours.split()[-1]
    return {ours: theirs, first: theirs.split()[0], last: theirs.split()[-1]}


@ALL
def test_speakers_who_change_places_change_nothing_else(path: Path) -> None:
    article = article_of(path)
    here = shape(report(article, grammar()), article.text)
    for one, other in pairs_of_speakers(path):
        names = both_ways(swapped(one, other) | english(path, one, other))
        changed = dataclasses.replace(
            article,
            text=exchanged(article.text, names),
            title=article.title and exchanged(article.title, names),
        )
        there = shape(report(changed, grammar()), changed.text)
        for part in ("statements", "times", "figures", "summary", "blocks", "published"):
            back, want = (renamed(found[part], {"al-": ""}) for found in (there, here))
            assert renamed(back, names) == want, (one, other, part)


def test_some_example_has_two_speakers_to_exchange() -> None:
    assert sum(1 for path in ARTICLES for _ in pairs_of_speakers(path)) >= 8


@SAID
def test_names_that_change_places_in_a_sentence(text: str) -> None:
    persons = [("سامي النجار", "رامي الحداد"), ("سعاد النجار", "هدى الحداد")]
    pairs = [pair for pair in persons if all(name in text for name in pair)]
    for one, other in pairs or BODIES[:1]:
        names = both_ways({one: other} if one in BODIES[0] else swapped(one, other))
        there = rows(exchanged(text, names))
        here = plain(without(rows(text), "says_en"))
        assert renamed(without(there, "says_en"), names) == here
        assert here != plain(without(there, "says_en"))


@pytest.mark.parametrize(("one", "other"), BODIES)
def test_bodies_that_change_places(one: str, other: str) -> None:
    text = f"قالت {one} إن الشحنة وصلت. وأكدت {other} أن الفحص انتهى، مشيرة إلى أن النتائج سليمة."
    names = both_ways({one: other})
    there = rows(exchanged(text, names))
    assert renamed(without(there, "says_en"), names) == plain(without(rows(text), "says_en"))
    assert [row["speaker"] for row in there] == [other, one, one]


# --------------------------------------------------------------------- (2) another cue in its place
PERFECT = ("قال", "أكد", "أعلن", "أوضح", "زعم", "رجح", "نفى", "أفاد", "كشف", "توقع")
FEMININE = {**{verb: f"{verb}ت" for verb in PERFECT}, "نفى": "نفت"}
IMPERFECT = ("يقول", "يؤكد", "يزعم", "يرجح", "يعتقد", "يرى")
FRAMES = (PERFECT, tuple(FEMININE.values()), IMPERFECT)


@cache
def decided_by(cue: str) -> tuple[str, str]:
    """The act and certainty of a cue, as the lexicon has them."""
    (cues,) = (f for f in load("lexicon", ".csv") if f.name == "lexicon/cues.csv")
    masculine = {form: verb for verb, form in FEMININE.items()}.get(cue, cue)
    for row in csv.DictReader(io.StringIO(cues.text)):
        if masculine in {row["perfect"], row["imperfect"]}:
            return row["act"], row["certainty"]
    raise LookupError(cue)


def other_cues(text: str, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield a text with the cue of a statement exchanged, and the cue that stands there now.

    Only where the word for that follows: it is «إن» after «قال», else «أن».
    """
    cue, content = row["cue"], row["content"]
    frame = next((frame for frame in FRAMES if cue in frame), ())
    here = re.compile(
        rf"(?<![\u0621-\u064a])([وف]?)({cue})(?= )([^.\n]*? )[أإ]ن(?= {re.escape(content)})"
    )
    (*found,) = here.finditer(text)
    if len(found) != 1:
        return
    for other in frame:
        if other != cue:
            that = "إن" if other in {"قال", "قالت", "يقول"} else "أن"
            start, end = found[0].span()
            yield f"{text[:start]}{found[0][1]}{other}{found[0][3]}{that}{text[end:]}", other


def check_cue(before: list[Any], after: list[Any], at: int, other: str) -> None:
    """See that a statement has the act and certainty of its new cue, and that all else stays."""
    assert len(after) == len(before), other
    changed = ("act", "certainty", "cue", *TOLD)
    rest = [row for number, row in enumerate(after) if number != at]
    assert rest == [row for number, row in enumerate(before) if number != at], other
    assert without([after[at]], *changed) == without([before[at]], *changed), other
    assert (after[at]["act"], after[at]["certainty"]) == decided_by(other)
    assert after[at]["cue"] == other


_UNSURE = pytest.mark.xfail(
    reason="a body that the learned tagger alone finds («نقابة عمال المقالع») is found after some"
    " verbs and not after others, and then riwaya is less sure of the speaker"
)
TAGGED = [
    pytest.param(path, id=path.stem, marks=[_UNSURE] if path.stem[:2] in {"05", "08"} else [])
    for path in ARTICLES
]


@SAID
def test_another_cue_changes_act_and_certainty(text: str) -> None:
    before = rows(text)
    for at, row in enumerate(before):
        for changed, other in other_cues(text, row):
            check_cue(before, rows(changed), at, other)


@pytest.mark.parametrize("path", TAGGED)
def test_another_cue_in_an_example(path: Path) -> None:
    text, before = example(path)
    for at, row in enumerate(before):
        # where the cue decides: no hedge within, no data as the speaker
        if row["cue"] not in sum(FRAMES, ()) or row["hedges"]:
            continue
        if (row["act"], row["certainty"]) != decided_by(row["cue"]):
            continue
        for changed, other in other_cues(text, row):
            check_cue(before, read_as(path, changed), at, other)


def test_cues_were_exchanged() -> None:
    made = [
        other
        for text, found in [*((t, rows(t)) for t in SENTENCES), *map(example, ARTICLES)]
        for row in found
        if row["cue"] in sum(FRAMES, ())
        for _, other in other_cues(text, row)
    ]
    assert len(made) > 100
    assert {decided_by(other)[1] for other in made} >= {"stated", "probable", "denied"}


# ------------------------------------------------------------------------ (3) a hedge comes and goes
HEDGED = (  # before the hedge, the hedge, after it; what it expresses
    ("إن السد ", "قد ", "يفيض في الربيع", "possible"),
    ("إن السد ", "ربما ", "امتلأ", "possible"),
    ("إن السفن ", "على الأرجح ", "عادت", "probable"),
    ("إن السفن عادت", " على الأرجح", "", "probable"),
    ("إن السفن عادت", " على ما يبدو", "", "apparent"),
    ("إن الطريق ", "ربما ", "يفتح غدا", "possible"),
    ("إن ", "من المرجح أن ", "السوق ستفتح", "probable"),
)
AROUND = (
    "قال سامي النجار {}. وأكد رامي الحداد أن السوق مزدحمة.",
    "وقالت سعاد النجار {} قبل الظهر.",
)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("before", "hedge", "after", "certainty"), HEDGED)
def test_a_hedge_dropped_is_lost_and_nothing_else(
    around: str, before: str, hedge: str, after: str, certainty: str
) -> None:
    hedged = rows(around.format(before + hedge + after))
    surely = rows(around.format(before + after))
    (one, *others), (sure, *same) = hedged, surely
    assert others == same
    assert one["certainty"] == certainty
    assert sure["certainty"] == "stated"
    assert weaker("stated", one["certainty"]) == one["certainty"]
    assert [h.removesuffix(" أن") for h in one["hedges"]] == [hedge.strip().removesuffix(" أن")]
    assert sure["hedges"] == []
    changed = ("certainty", "hedges", "content", "modality", *TOLD)
    assert without([one], *changed) == without([sure], *changed)
    assert one["modality"] in {"possible", sure["modality"]}
    words = one["content"].replace(hedge.strip(), "").split()
    assert words == sure["content"].split()


def test_the_next_hedge_decides_when_the_weakest_is_dropped() -> None:
    around = "قال سامي النجار إن السد {}امتلأ{}. وأكد رامي الحداد أن السوق مزدحمة."
    both, second, first, none = (
        rows(around.format(one, other))[0] for one in ("ربما ", "") for other in (" على الأرجح", "")
    )
    assert both["hedges"] == ["ربما", "على الأرجح"]
    assert (both["certainty"], second["certainty"]) == ("possible", "possible")
    assert (first["hedges"], first["certainty"]) == (["على الأرجح"], "probable")
    assert (none["hedges"], none["certainty"]) == ([], "stated")


def test_a_cue_that_is_unsure_stays_so_when_the_hedge_goes() -> None:
    hedged, surely = (
        rows(f"رجح سامي النجار أن السد {hedge}يفيض في الربيع.")[0] for hedge in ("قد ", "")
    )
    assert (hedged["certainty"], hedged["hedges"]) == ("possible", ["قد"])
    assert (surely["certainty"], surely["hedges"]) == ("probable", [])


SHORT = 6  # words of a clause whose end is still near its verb
CLAUSES = frozenset(("said-that", "saying-that", "relay-his-saying", "his-saying-that"))


def test_a_hedge_at_the_end_of_a_longer_clause() -> None:
    (row,) = rows(
        "قال سامي النجار إن الصيادين الذين فقدوا أمس عادوا جميعا إلى مرفأ البلدة على الأرجح."
    )
    assert row["hedges"] == ["على الأرجح"]


@ALL
def test_a_hedge_added_weakens_one_statement(path: Path) -> None:
    text, before = example(path)
    scale = {"stated", "indicated", "probable"}
    for at, row in enumerate(before):
        end = text.find(f"{row['content']}.") + len(row["content"])
        if row["mode"] != "indirect" or row["certainty"] not in scale or row["hedges"]:
            continue
        if row["by"] not in CLAUSES:
            continue
        if text.count(row["content"]) != 1 or f"{row['content']}." not in text:
            continue
        inner = [r for r in before if r is not row and r["content"].endswith(row["content"][-20:])]
        if inner or len(row["content"].split()) > SHORT:  # it would not, or not alone, be hedged
            continue
        after = read_as(path, f"{text[:end]} على الأرجح{text[end:]}")
        assert len(after) == len(before)
        rest = [r for number, r in enumerate(after) if number != at]
        assert rest == [r for number, r in enumerate(before) if number != at], row["content"]
        changed = ("certainty", "hedges", "content", *TOLD)
        assert without([after[at]], *changed) == without([row], *changed)
        assert after[at]["hedges"] == ["على الأرجح"]
        assert after[at]["certainty"] == weaker(row["certainty"], "probable")


# ------------------------------------------------------------------------- (4) an agency moves along
RELAYED = (  # how the text says that it came through an agency
    "قال {} لوكالة إسطرلاب إن {}.",
    "قال {}، في تصريح لوكالة إسطرلاب، إن {}.",
    "قال {}، وفق ما نقلت عنه وكالة إسطرلاب، إن {}.",
    "قال {} إن {}، بحسب وكالة إسطرلاب.",
    "قال {} إن {}، وفق ما ذكرت وكالة إسطرلاب.",
)
PLAIN = "قال {} إن {}."
CHANNEL = ("channel", "medium", "to", *TOLD)


@pytest.mark.parametrize("relayed", RELAYED)
def test_a_moved_agency_relays_what_it_moved_to(relayed: str) -> None:
    one, other = ("سامي النجار", "السد امتلأ"), ("رامي الحداد", "السفن عادت إلى المرفأ")
    neither = rows(f"{PLAIN.format(*one)} {PLAIN.format(*other)}")
    first = rows(f"{relayed.format(*one)} {PLAIN.format(*other)}")
    second = rows(f"{PLAIN.format(*one)} {relayed.format(*other)}")
    assert [row["channel"] for row in neither] == [[], []]
    assert [row["channel"] for row in first] == [["وكالة إسطرلاب"], []]
    assert [row["channel"] for row in second] == [[], ["وكالة إسطرلاب"]]
    assert without(first, *CHANNEL) == without(second, *CHANNEL) == without(neither, *CHANNEL)
    assert first[1] == neither[1]
    assert second[0] == neither[0]
    # what the move brought along belongs to the agency alone
    assert [first[0][part] for part in CHANNEL[:3]] == [second[1][part] for part in CHANNEL[:3]]


@pytest.mark.parametrize(
    "aside",
    [
        "واحتفلت وكالة إسطرلاب بعيدها العاشر.",
        "ويعمل في وكالة إسطرلاب مئة صحفي.",
        "وتقع وكالة إسطرلاب في الشارع نفسه.",
    ],
)
def test_an_agency_in_a_sentence_of_its_own_relays_nothing(aside: str) -> None:
    one, other = (
        PLAIN.format("سامي النجار", "السد امتلأ"),
        PLAIN.format("رامي الحداد", "السفن عادت"),
    )
    bare_rows = rows(f"{one} {other}")
    for text in (f"{one} {aside} {other}", f"{aside} {one} {other}", f"{one} {other} {aside}"):
        assert without(rows(text), *TOLD) == without(bare_rows, *TOLD), text


# ----------------------------------------------------------- (5) a sentence of nobody's comes between
NOBODYS = ("وكان الجو صافيا.", "وامتلأت السوق بالباعة.")


def who(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Who says what, through whom."""
    return [(row["cue"], row["content"], row["speaker"], row["channel"]) for row in found]


@pytest.mark.parametrize("sentence", NOBODYS)
@SAID
def test_a_sentence_of_nobodys_changes_no_speaker(text: str, sentence: str) -> None:
    changed = list(between(text, sentence))
    assert changed
    for other in changed:
        assert who(rows(other)) == who(rows(text)), other


@ALL
def test_a_sentence_of_nobodys_in_an_example(path: Path) -> None:
    text, before = example(path)
    for changed in between(text, NOBODYS[0]):
        at = next(n for n, (a, b) in enumerate(zip(text, changed, strict=False)) if a != b)
        inside = [
            row
            for row in before
            for start in [text.find(row["content"])]
            if start < at < start + len(row["content"])
        ]
        if not inside:  # else it would stand in somebody's mouth
            assert who(read_as(path, changed)) == who(before), text[at - 40 : at]


# --------------------------------------------------------------- (6) other marks, (7) other spellings
def unmarked(found: object) -> Any:  # noqa: ANN401
    """A thing with every mark of quotation alike."""
    kinds = {mark: "'" for pair in MARKS.values() for mark in pair if mark != '"'}
    return renamed(found, kinds | {'\\"': "'"})


@pytest.mark.parametrize("kind", MARKS)
@ALL
def test_other_marks_of_quotation(path: Path, kind: str) -> None:
    text, before = example(path)
    if nests(text):
        text = re.sub("[«»“”]", "", text)  # marks within marks are no matter of kind
        before = read_as(path, text)
    changed = quoted_with(kind, text)
    assert unmarked(read_as(path, changed)) == unmarked(before)


@pytest.mark.parametrize("kind", MARKS)
@SAID
def test_other_marks_in_a_sentence(text: str, kind: str) -> None:
    assert unmarked(rows(quoted_with(kind, text))) == unmarked(rows(text))


@pytest.mark.parametrize("spelt", [stretched, vowelled])
@SAID
def test_marks_on_letters_change_no_reading(text: str, spelt: Any) -> None:  # noqa: ANN401
    changed = spelt(text)
    assert changed != text
    assert bare(changed) == text
    assert unadorned(rows(changed)) == unadorned(rows(text))


@pytest.mark.parametrize("spelt", [stretched, vowelled])
@ALL
def test_marks_on_letters_in_an_example(path: Path, spelt: Any) -> None:  # noqa: ANN401
    text, before = example(path)
    assert unadorned(read_as(path, spelt(text))) == unadorned(before)


def unadorned(found: list[dict[str, Any]]) -> Any:  # noqa: ANN401
    """Statements without the marks on their letters, and without riwaya's own words on them."""
    return [
        {key: bare(value) if isinstance(value, str) else value for key, value in row.items()}
        for row in renamed(
            without(found, *TOLD),
            dict.fromkeys("\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652", ""),
        )
    ]


# ------------------------------------------------------------------------ (8) paragraphs in any order
PARAGRAPHS = (
    "قال وزير المياه سامي النجار إن السد امتلأ، مضيفا أن الطريق مفتوح.",
    "ونفت رئيسة النقابة هدى الشراعي أن يكون الإضراب قد انتهى. وأوضحت أن العمال ينتظرون أجورهم.",
    "وأعلنت هيئة الموانئ الريفانية أن السفن عادت إلى المرفأ.",
    "«الملعب جاهز والجمهور ينتظر»، قال المدرب رامي الحداد لإذاعة النخيل.",
)


def test_paragraphs_that_name_their_speakers_may_stand_in_any_order() -> None:
    before = rows("\n".join(PARAGRAPHS))
    speakers = {"سامي النجار", "هدى الشراعي", "هيئة الموانئ الريفانية", "رامي الحداد"}
    assert {row["speaker"] for row in before} == speakers
    assert len(before) == 6
    for order in permutations(PARAGRAPHS):
        assert in_order(rows("\n".join(order))) == in_order(before), order


def in_order(found: list[dict[str, Any]]) -> list[str]:
    """Statements in an order of their own."""
    return sorted(map(str, without(found, "because")))
