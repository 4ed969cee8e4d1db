"""Light tags: what a word's letters leave no doubt of stands above what is learned."""

from collections.abc import Sequence

import pytest

from riwaya.arabic.lexicon import build_lexicon
from riwaya.arabic.listed import ListedPhrases
from riwaya.arabic.segmenter import Segmenter, load_segmenter
from riwaya.arabic.tags import LightTag, tag_words
from riwaya.arabic.tokens import cut_tokens
from riwaya.arabic.vocabulary import load_vocabulary
from riwaya.arabic.windows import Judged, WindowModel, Word, load_windows
from riwaya.arabic.word_features import WordFeatures
from riwaya.resources import load


class Fixed(WindowModel):
    """A tagger that gives every word the same tag."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def judge(self, sentences: Sequence[Sequence[Word]]) -> list[Judged]:
        nothing = [("O",) * len(words) for words in sentences]
        return [Judged(none, none, (self.tag,) * len(none)) for none in nothing]


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return load_segmenter(build_lexicon((f.name, f.text) for f in load("lexicon", ".csv")))


def tags(text: str, model: WindowModel, segmenter: Segmenter) -> tuple[LightTag, ...]:
    (found,) = tag_words([tuple(cut_tokens(text))], text, model, segmenter)
    return found


@pytest.mark.parametrize(
    ("text", "judged", "tag"),
    [
        ("15", "proper", "number"),
        ("،", "noun", "mark"),
        ("Mars", "verb", "noun"),
        ("بلدية", "verb", "noun"),  # ة ends no verb
        ("بلدية", "adjective", "adjective"),
        ("سيفتتح", "proper", "verb"),  # س is cut off nothing else
        ("فستفتتح", "noun", "verb"),
        ("يفتتح", "noun", "noun"),  # without س the tagger alone decides
    ],
)
def test_letters_stand_above_the_tagger(
    segmenter: Segmenter, text: str, judged: str, tag: str
) -> None:
    assert [light.tag for light in tags(text, Fixed(judged), segmenter)] == [tag]


def test_only_verbs_agree(segmenter: Segmenter) -> None:
    for judged in ("noun", "proper", "adjective", "particle", "number", "mark"):
        assert tags("أعلنت", Fixed(judged), segmenter)[0].agrees is None
    assert tags("وأعلنت", Fixed("verb"), segmenter)[0].agrees is not None


def test_the_future_shows_whom_it_agrees_with(segmenter: Segmenter) -> None:
    (light,) = tags("وستعلن", Fixed("verb"), segmenter)
    assert light.agrees is not None
    assert (light.agrees.person, light.agrees.number, light.agrees.gender) == (3, "s", "f")


def test_the_tagger_that_ships(segmenter: Segmenter) -> None:
    lexicon = build_lexicon((f.name, f.text) for f in load("lexicon", ".csv"))
    words = WordFeatures(lexicon, load_vocabulary(), segmenter)
    found = tags(
        "وقال سامي النجار إن الجسر الجديد افتتح في 2031.",
        load_windows(words, ListedPhrases(lexicon)),
        segmenter,
    )
    assert " ".join(light.tag for light in found) == (
        "verb proper proper particle noun adjective verb particle number mark"
    )
