"""The article as the page shows it: exactly as read, its blocks named, everything found marked.

What the page adds (names of blocks, numbers of statements) is never inside the words: it is drawn
by the style sheet or stands beside them, so that the words copied are the article's alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from riwaya.model.reading import Reading
from riwaya.model.span import Span
from riwaya.views.labels import BLOCK, NOBODY, label
from riwaya.views.layout import Shown
from riwaya.views.names import Names
from riwaya.views.page.marks import Cut, Mark, Places, Stretch
from riwaya.views.page.markup import Html, both, element, escape, join
from riwaya.views.words import Words

_NAMED = {
    "control",
    "summary_point",
    "pull_quote",
    "related_headline",
    "caption",
    "byline",
    "flash",
    "correction",
}
_TAGS = {"headline": "h1", "heading": "h2"}


class Drawing:
    """What is needed to draw any stretch of the article: its words, its marks, the statements."""

    def __init__(self, reading: Reading, words: Words, names: Names, marks: Iterable[Mark]) -> None:
        split: dict[bool, list[Mark]] = {False: [], True: []}
        for mark in marks:
            split[mark.span.in_ == "title"].append(mark)
        self.words = words
        self._cuts = {
            True: Cut(split[True], len(words.title)),
            False: Cut(split[False], len(words.text)),
        }
        self._statements = reading.spoken
        self._ends: dict[Span, list[int]] = defaultdict(list)
        for number, statement in enumerate(reading.spoken, 1):
            end = statement.content.end
            self._ends[Span(end, end, statement.content.in_)].append(number)
        self._names = names

    def sentence(self, span: Span) -> Html:
        """Draw a sentence: its stretches, and after each statement's last word its number."""
        pieces: list[Html] = []
        for stretch in self._cuts[span.in_ == "title"].within(span.start, span.end):
            pieces.append(self._stretch(stretch, span))
            numbers = self._ends.get(Span(stretch.end, stretch.end, span.in_), ())
            pieces += [self._number(number) for number in numbers]
        return join(*pieces)

    def _stretch(self, stretch: Stretch, sentence: Span) -> Html:
        said = self.words.of(Span(stretch.start, stretch.end, sentence.in_))
        if not stretch.marks:
            return escape(said)
        by_layer: dict[str, list[str]] = defaultdict(list)
        for mark in stretch.marks:
            by_layer[f"data_{mark.layer}"].append(str(mark.key))
        attributes = {layer: " ".join(dict.fromkeys(keys)) for layer, keys in by_layer.items()}
        contents = [mark for mark in stretch.marks if mark.layer == "s"]
        if not contents:
            return element("span", said, **attributes)
        inner = min(contents, key=lambda mark: (mark.span.end - mark.span.start, -mark.key))
        certainty = self._statements[inner.key - 1].certainty
        return element("span", said, class_=f"said c-{certainty}", data_in=inner.key, **attributes)

    def _number(self, number: int) -> Html:
        who = self._names.speaker(self._statements[number - 1], self.words) or NOBODY.ar
        return element(
            "a",
            class_="ref",
            href=f"#s{number}",
            data_go=f"s {number}",
            data_number=number,
            aria_label=f"القول {number}: {who}",
        )


def draw_article(blocks: Sequence[Shown], places: Places, drawing: Drawing, names: Names) -> Html:
    """Draw every block of the article in the order of the page."""
    return join(*(_block(block, places, drawing, names) for block in blocks))


def _block(block: Shown, places: Places, drawing: Drawing, names: Names) -> Html:
    sentences = [
        element("span", drawing.sentence(span), class_="sentence", id=places.id(span))
        for span in block.sentences
    ]
    # A second h1 would be no headline of this page; related ones are paragraphs.
    words = element(_TAGS.get(block.kind, "p"), *sentences, class_="words")
    named = element("p", both(label(BLOCK, block.kind)), *_repeats(block, names), class_="kind")
    return element(
        "div",
        named if block.kind in _NAMED else None,
        words,
        class_=f"block {block.kind}",
    )


def _repeats(block: Shown, names: Names) -> list[Html]:
    numbers = [names.numbers[key] for key in block.repeats if key in names.numbers]
    return [
        join(
            " ", element("a", f"{number}", class_="chip", href=f"#s{number}", data_go=f"s {number}")
        )
        for number in numbers
    ]
