"""The page stands alone, shows the article exactly as read, and nothing in an article can act."""

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views.made import article, statement, twin

import riwaya
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.reading import Clause, Note, PageBlock, Point, Published, Summary
from riwaya.model.span import Span
from riwaya.model.statement import Link
from riwaya.model.text import BlockKind
from riwaya.views.html import page
from riwaya.views.labels import BLOCK

HOSTILE = (
    "</p></style></script><script>alert(1)</script> \" onload=alert(2) x='\u202eطعم\u202c' "
    "<img src=x onerror=alert(3)> $script &lt;b&gt; javascript:alert(4)"
)
VOID = {"meta", "br", "hr", "img", "link", "input"}
LOADING = {"src", "srcset", "href", "action", "data", "poster", "background", "style", "formaction"}


@dataclass
class Node:
    """An element as a browser sees it."""

    tag: str
    attributes: dict[str, str | None]
    children: list["Node | str"] = field(default_factory=list)

    def every(self, tag: str | None = None, cls: str | None = None) -> list["Node"]:
        found = []
        for child in self.children:
            if isinstance(child, Node):
                fits = tag in {None, child.tag}
                if fits and (cls is None or cls in (child.attributes.get("class") or "").split()):
                    found.append(child)
                found += child.every(tag, cls)
        return found

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)


class Tree(HTMLParser):
    """Builds the tree and insists that every element is closed where it should be."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#", {})
        self.open = [self.root]
        self.feed(source)
        self.close()
        assert [node.tag for node in self.open] == ["#"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(source: str) -> Node:
    return Tree(source).root


@pytest.fixture(scope="module")
def source() -> str:
    return page(*twin())


@pytest.fixture(scope="module")
def shown(source: str) -> Node:
    return tree(source)


def article_of(node: Node) -> Node:
    [main] = node.every("main")
    return main


# ------------------------------------------------------------------ stands alone
def test_it_asks_for_nothing(source: str, shown: Node) -> None:
    assert not re.search(r"https?:|//\w|@import|url\(", source)
    for node in shown.every():
        assert node.tag not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            if name in LOADING:
                assert name == "href"
                assert (value or "").startswith("#"), value


def test_an_address_is_text_and_no_link() -> None:
    made = tree(page(article("خبر", url="https://news.example/1")))
    assert "https://news.example/1" in made.text
    assert not [a for a in made.every("a") if "example" in (a.attributes["href"] or "")]


def test_its_policy_lets_its_own_style_and_script_run_and_nothing_else(shown: Node) -> None:
    [policy] = [
        m.attributes["content"] or ""
        for m in shown.every("meta")
        if m.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for tag in ("style", "script"):
        [code] = shown.every(tag)
        digest = base64.b64encode(hashlib.sha256(code.text.encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
        assert not set(code.attributes) - {"class"}


def test_it_is_arabic_and_right_to_left(shown: Node) -> None:
    [html] = shown.every("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ar", "rtl")


def test_its_style_has_no_left_and_no_right(shown: Node) -> None:
    [style] = shown.every("style")
    physical = r"(?<![\w-])(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![\w-])(?:left|right|top|bottom|width|height)\s*:"
    assert re.findall(physical, style.text) == []


def test_no_colour_judges(shown: Node) -> None:
    """Every colour is grey, paper, or the one blue accent: red and green do not lead."""
    [style] = shown.every("style")
    for code in re.findall(r"#([0-9a-f]{6})(?:[0-9a-f]{2})?\b", style.text):
        red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
        grey = max(red, green, blue) - min(red, green, blue) <= 16
        assert grey or blue == max(red, green, blue), code


# --------------------------------------------------------------- the article
def test_the_article_stands_there_exactly_as_read(shown: Node) -> None:
    _, text = twin()
    lines = [node.text for node in article_of(shown).every(cls="words")]
    assert "\n".join(lines) == text.rstrip("\n")


def test_every_block_of_a_kind_says_so(shown: Node) -> None:
    reading, _ = twin()
    blocks = article_of(shown).every("div", "block")
    assert [(node.attributes["class"] or "").split()[1] for node in blocks] == [
        block.kind for block in reading.document.blocks
    ]
    [control] = article_of(shown).every(cls="control")
    assert "never read out" in control.text
    [first, second] = article_of(shown).every(cls="pull_quote")
    assert "repeats the body" in first.text
    assert [chip.text for chip in second.every(cls="chip")] == ["1", "2"]


@pytest.mark.parametrize("kind", sorted(BLOCK))
def test_a_block_of_any_kind_is_shown(kind: BlockKind) -> None:
    made = tree(page(article("خبر قصير", blocks=(PageBlock(kind, 0, 8),))))
    assert [node.text for node in article_of(made).every(cls="words")] == ["خبر قصير"]


def test_each_statement_is_marked_word_for_word(shown: Node) -> None:
    reading, text = twin()
    stretches = [n for n in article_of(shown).every("span") if n.attributes.get("data-s")]
    for number, each in enumerate(reading.statements, 1):
        said = "".join(
            node.text
            for node in stretches
            if str(number) in (node.attributes["data-s"] or "").split()
        )
        assert said == each.content.of(text)


def test_each_statement_has_its_number_its_card_and_a_way_between(shown: Node) -> None:
    reading, _ = twin()
    refs = article_of(shown).every("a", "ref")
    cards = {card.attributes["id"]: card for card in shown.every("details", "card")}
    assert len(cards) == len(reading.statements) == len(refs)
    assert all(not ref.text and ref.attributes["aria-label"] for ref in refs)
    assert {(ref.attributes["href"] or "")[1:] for ref in refs} == set(cards)
    ids = {node.attributes["id"] for node in shown.every() if "id" in node.attributes}
    for link in shown.every("a"):
        assert (link.attributes["href"] or "")[1:] in ids


def test_ids_are_given_once(shown: Node) -> None:
    ids = [node.attributes["id"] for node in shown.every() if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_a_card_shows_the_chain_both_confidences_and_why(shown: Node) -> None:
    [card] = [c for c in shown.every("details", "card") if c.attributes["id"] == "s3"]
    [chain] = card.every(cls="chain")
    assert [link.text for link in chain.every("bdi")] == [
        "نهى المرجاوي",
        "وكالة إسطرلاب",
        "بريد السواحل",
    ]
    facts = {
        row.every("dt")[0].text: row.every("dd")[0].text
        for row in card.every("div")
        if row.every("dt")
    }
    told = " ".join(f"{key} = {value}" for key, value in facts.items())
    assert "the source's certainty = مصرَّح به stated" in told
    assert "riwaya's confidence in its reading = 0.90" in told
    assert "the speaker stands with the cue" in told
    assert "by-hand-direct" in told
    assert card.every(cls="frame")


def test_hedges_glosses_and_charged_words_are_named() -> None:
    text = "قال مصدر إن الجسر (الجديد) قد ينهار غدراً"
    at = text.index

    def span(words: str) -> Span:
        return Span(at(words), at(words) + len(words))

    said = statement(
        span("قال"),
        Span(at("الجسر"), len(text)),
        hedges=(span("قد"),),
        gloss=(span("(الجديد)"),),
        loaded=(span("غدراً"),),
        polarity="-",
        medium="interview",
        act="deny",
        certainty="denied",
    )
    made = tree(page(article(text, statements=(said,))))
    [card] = made.every("details", "card")
    assert {"قد", "(الجديد)", "غدراً"} <= {q.text for q in card.every("q")}
    assert "negated" in card.text
    assert "interview" in card.text
    assert "speaker not named" in card.text
    for layer, words in (("hedge", "قد"), ("gloss", "(الجديد)"), ("loaded", "غدراً")):
        [mark] = [n for n in article_of(made).every() if f"data-{layer}" in n.attributes]
        assert mark.text == words
        assert "c-denied" in (mark.attributes["class"] or "")


# ---------------------------------------------------------------- the record
def test_every_panel_has_its_tab_and_its_entries(shown: Node) -> None:
    reading, _ = twin()
    panels = {s.attributes["id"]: s for s in shown.every("section", "panel")}
    assert [(a.attributes["href"] or "")[1:] for a in shown.every("a", "tab")] == list(panels)
    assert len(panels["times"].every("tr")) == len(reading.times) + 1
    assert len(panels["figures"].every("tr")) == len(reading.figures) + 1
    assert len(panels["actors"].every("li")) == len(reading.actors)
    assert len(panels["notes"].every("li")) == len(reading.notes)
    [proof] = panels["date"].every("ol", "proof")
    assert len(proof.every("li")) == len(reading.document.published.proof)
    assert "الأربعاء" in panels["date"].text
    assert "2026-03-11" in panels["date"].text


def test_a_time_that_clashes_says_with_what() -> None:
    text = "وصل الوفد أمس الاثنين."
    reading = riwaya.read(text, published="2031-05-01")
    own = tree(page(reading, text))
    assert "its own words disagree" in own.text
    assert "clashes with" not in own.text
    [time] = reading.times
    other = replace(time, id="t0", surface="اليوم", conflicts=(time.id,))
    both = tree(page(replace(reading, times=(time, other)), text))
    assert "clashes with «أمس الاثنين»" in both.text


def test_what_is_spoken_is_the_summary_alone(shown: Node) -> None:
    reading, _ = twin()
    said = [node for node in shown.every() if "data-say" in node.attributes]
    assert [" ".join(node.text.split()) for node in said] == [
        f"{point.label}: {point.text}" for point in reading.summary.points
    ]
    control = article_of(shown).every(cls="control")[0].every(cls="words")[0]
    assert "data-say" not in control.attributes
    assert all(control.text not in node.text for node in said)


def test_listening_is_offered_by_the_script_and_told_without_it(shown: Node) -> None:
    [listen] = [node for node in shown.every("button") if node.attributes.get("id") == "listen"]
    assert "hidden" in listen.attributes
    [status] = [node for node in shown.every() if node.attributes.get("role") == "status"]
    assert "scripts" in status.text
    [script] = shown.every("script")
    assert "no Arabic voice" in script.text
    assert "synthetic voice" in script.text.lower()


def test_a_reading_of_nothing_says_so() -> None:
    made = tree(page(article("")))
    assert "publication date unknown" in made.text
    assert made.text.count("nothing found") == 6
    assert not made.every("button")


# ------------------------------------------------------------------ tells a spelt name from a known one
def test_a_romanised_name_is_marked_and_says_so() -> None:
    whole = Span(0, 4)
    source = page(
        article(
            "تلمار",
            actors=(
                Actor("a1", "تلمار", "state", (whole,), "Talmar", "table"),
                Actor("a2", "نهى المرجاوي", "person", (whole,), "Nuha al-Marjawi", "romanised"),
            ),
        )
    )
    spelt = [
        node
        for node in tree(source).every("span")
        if "spelt" in (node.attributes.get("class") or "")
    ]
    assert [node.attributes["lang"] for node in spelt] == ["ar-Latn"]
    assert "romanised" in (spelt[0].attributes["title"] or "")
    assert 'title="اسم من الجداول · from the tables of names">Talmar<' in source


# ------------------------------------------------------------------ is inert
def everything(said: str) -> str:
    """Put one text wherever a reading can hold a text."""
    whole = Span(0, len(said))
    reading = article(
        said,
        id=said,
        title=said,
        outlet=said,
        url=said,
        published=Published(said, "given", candidates=(said,)),
        actors=(Actor("a1", said, "person", (whole,), name_en=said, aliases=(said, "x"), by=said),),
        statements=(
            statement(
                Span(0, 2), whole, speaker="a1", channel=(Link("a1", 0, 2),), by=said, because=said,
                says_en=said, gloss=(Span(1, 4),), to="a1", id=said,
            ),
        ),
        figures=(Figure("f", 0, 5, said, 1, 1, 1, "exact", said, said, "other", said),),
        summary=Summary((Point(said, said, (Clause(said, (whole,), statement=said),), said, said),)),
        notes=(Note(whole, said),),
    )  # fmt: skip
    return page(reading)


def test_nothing_written_in_an_article_can_act() -> None:
    source = everything(HOSTILE)
    made = tree(source)
    assert len(made.every("script")) == len(made.every("style")) == 1
    assert not made.every("img")
    for node in made.every():
        assert not [name for name in node.attributes if name.startswith("on")]
        for name in LOADING & set(node.attributes):
            assert (node.attributes[name] or "").startswith("#")
    [script] = made.every("script")
    assert "alert" not in script.text
    assert "$script" in article_of(made).text


def test_nothing_written_in_an_article_turns_its_line_around() -> None:
    source = everything(HOSTILE)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", source)
    boxes = {node.attributes["data-u"] for node in tree(source).every(cls="ctl")}
    assert boxes == {"202E", "202C"}


@given(st.text(st.characters(), min_size=1, max_size=12))
def test_any_text_makes_a_page_that_is_utf8(said: str) -> None:
    source = everything(said + "خبر")
    source.encode()
    tree(source)


def test_offsets_are_code_points_beyond_the_first_plane() -> None:
    text = "😀😀 قال الوزير إن السد امتلأ"
    at = text.index("السد")
    made = tree(page(article(text, statements=(statement(Span(3, 6), Span(at, len(text))),))))
    [said] = [n for n in article_of(made).every() if n.attributes.get("data-s")]
    assert said.text == "السد امتلأ"


def test_a_statement_of_the_title_is_marked_there() -> None:
    reading = article("خبر.", title="بلسونة: افتتاح الجسر")
    said = statement(Span(6, 7, "title"), Span(8, 20, "title"))
    made = tree(page(replace(reading, statements=(said,))))
    [headline] = article_of(made).every("h1")
    assert [n.text for n in headline.every() if n.attributes.get("data-s")] == ["افتتاح الجسر"]
