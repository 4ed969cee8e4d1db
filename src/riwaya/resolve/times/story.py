"""The times of a text in order, what those so far were decided to mean, and where each stands.

What is told from another time («حينها», "later", "the first since") asks here for the one it means.
How far back each may look is bounded, so that a long text costs no more per word than a short one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from riwaya.extract.timex import Timex
from riwaya.model.text import Text
from riwaya.resolve.times.meaning import Meaning, Speaking
from riwaya.resolve.times.stretch import Stretch
from riwaya.resolve.times.written import explicit_day

_FARTHEST = 40  # expressions to look back over
_SENTENCES_BACK = 2  # «حينها» means a time just told


@dataclass(frozen=True, slots=True)
class Story:
    """The expressions of a text, the text, the day of speaking, and the meanings decided so far.

    ``whole`` are the days that the text gives by day, month and year, with their numbers.
    """

    timexes: Sequence[Timex]
    text: Text
    speaking: Speaking
    meanings: Sequence[Meaning]
    starts: tuple[int, ...]
    whole: tuple[tuple[int, date], ...]

    def sentence(self, number: int) -> int:
        """Return the number of the sentence that an expression stands in."""
        return bisect_right(self.starts, self.timexes[number].first) - 1

    def beside(self, number: int) -> range:
        """Return the numbers of the expressions of its sentence, its own among them."""
        own = self.sentence(number)
        first = last = number
        while first > 0 and self.sentence(first - 1) == own:
            first -= 1
        while last + 1 < len(self.timexes) and self.sentence(last + 1) == own:
            last += 1
        return range(first, last + 1)

    def last_date(self) -> tuple[int, Meaning] | None:
        """Return the last date decided so far, with its number."""
        return next(self._back(), None)

    def near_date(self, number: int) -> tuple[int, Meaning] | None:
        """Return the last date so far, when it was told in this sentence or shortly before."""
        found = self.last_date()
        near = (
            found is not None and self.sentence(number) - self.sentence(found[0]) <= _SENTENCES_BACK
        )
        return found if near else None

    def last_news(self) -> tuple[int, Meaning] | None:
        """Return the last day told from today: the day that the report itself is about."""
        return next((x for x in self._back() if self.timexes[x[0]].form == "deictic"), None)

    def last_stretch(self) -> tuple[int, Meaning] | None:
        """Return the last stretch longer than a day; None when a bare length was told since."""
        for number in range(len(self.meanings) - 1, -1, -1):
            meaning = self.meanings[number]
            if meaning.type == "duration" and meaning.stretch is None:
                return None
            if meaning.stretch is not None and meaning.stretch.grain != "day":
                return number, meaning
        return None

    def day_of_hour(self, hour: str) -> tuple[int, Stretch] | None:
        """Return the day that an hour (T03:00) was told of before: the same hour told again."""
        for number, meaning in self._back():
            if meaning.stretch is not None and (meaning.when.timex or "").endswith(hour):
                return number, meaning.stretch
        return None

    def last_of_grain(self, grain: str) -> tuple[int, Meaning] | None:
        """Return the last date that is one day, one month, one quarter, as asked."""
        for number, meaning in self._back():
            if meaning.stretch is not None and meaning.stretch.grain == grain:
                return number, meaning
        return None

    def last_day(self, number: int, sentences: int = 0) -> tuple[int, Stretch] | None:
        """Return the last single day told in its sentence, or in so many before it."""
        for other, meaning in self._back():
            if self.sentence(number) - self.sentence(other) > sentences:
                return None
            if meaning.stretch is not None and meaning.stretch.grain == "day":
                return other, meaning.stretch
        return None

    def _back(self) -> Iterator[tuple[int, Meaning]]:
        """Yield the dates so far, the last first."""
        last = len(self.meanings)
        for number in range(last - 1, max(last - _FARTHEST, 0) - 1, -1):
            if self.meanings[number].stretch is not None and self.meanings[number].type == "date":
                yield number, self.meanings[number]


def tell(
    timexes: Sequence[Timex], text: Text, speaking: Speaking, meanings: Sequence[Meaning] = ()
) -> Story:
    """Return the story of a text; ``meanings`` may grow while it is read.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.times import laid_times
    >>> from riwaya.resolve.times.meaning import speaking_on
    >>> laid = lay_text("وصل أمس. وغادر اليوم", load_grammar())
    >>> story = tell(laid_times(laid), laid.text, speaking_on("2031-05-01"))
    >>> [story.sentence(n) for n in (0, 1)], list(story.beside(1))
    ([0, 1], [1])
    """
    whole = tuple((n, at) for n, t in enumerate(timexes) if (at := explicit_day(t)) is not None)
    starts = tuple(sentence.first for sentence in text.sentences)
    return Story(timexes, text, speaking, meanings, starts, whole)
