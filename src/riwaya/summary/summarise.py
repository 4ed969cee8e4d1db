"""An extractive summary that keeps its sources."""

from __future__ import annotations

from riwaya.arabic.lexicon import Lexicon
from riwaya.model.reading import Reading, Summary
from riwaya.model.text import Text
from riwaya.resolve.english.scene import build_scene
from riwaya.summary.choose import choose
from riwaya.summary.phrase import phrase


def summarise(reading: Reading, text: Text, lexicon: Lexicon, limit: int = 5) -> Summary:
    """Sum a reading up in at most ``limit`` points; none where the article reports nothing.

    Each clause is a contiguous piece of the article and holds the words that say whose it is.
    Control labels, headlines, pull quotes and the page's own summary never enter.
    """
    chosen = choose(reading, text, limit)
    if not chosen:
        return Summary()
    scene = build_scene(reading.actors, reading.times, reading.figures, text, lexicon)
    return Summary(tuple(phrase(candidate, reading, scene) for candidate in chosen))
