"""A small neural tagger: each word a vector, each token judged by the words on either side.

A word's vector is the squashed sum of its features' vectors and of what it means, worked out once; a
hidden layer joins the vectors of neighbouring words with what lists say of phrases; names are chosen as the
best whole sequence (a conditional random field, Lafferty et al. 2001), titles, in which names stand,
as another, light tags one by one. The shape is the window approach of Collobert et al. 2011. Several
networks, trained apart, vote by their sums. Weights stand in `models/names.npz`, made by
tools/41_train_names.py.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riwaya.arabic.listed import ListedPhrases
from riwaya.arabic.meanings import Meanings, load_meanings
from riwaya.arabic.word_features import WordFeatures
from riwaya.model.text import TokenKind
from riwaya.resources.weights import read_weights

Floats = NDArray[np.float32]
Word = tuple[str, TokenKind]
_BY_FAR = 6.0  # e to this power to one; at 4 no token of 33,000 was labelled otherwise
_KEPT = 1 << 16  # word vectors remembered; a long run forgets all and starts again


@dataclass(frozen=True, slots=True)
class Judged:
    """The names' label, the titles' label and the light tag of each token of a sentence."""

    labels: tuple[str, ...]
    titles: tuple[str, ...]
    tags: tuple[str, ...]


class _Chain:
    """Labels of which the likeliest whole sequence is chosen."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], labels: str, of: str) -> None:
        self._labels: tuple[str, ...] = tuple(bytes(weights[labels]).decode().split(" "))
        self._out, self._bias, self._start, self._next, self._stop = (
            weights[of + name].astype(np.float32)
            for name in ("out", "out_bias", "start", "next", "stop")
        )

    def choose(
        self, hidden: Sequence[Floats], starts: Sequence[int], lengths: Sequence[int]
    ) -> list[tuple[str, ...]]:
        """Return the labels of each sentence over the hidden layers of the networks.

        Where no label is likelier than none by far, none is taken at once; only the stretches between
        are weighed as sequences.
        """
        shares = [layer @ out for layer, out in zip(hidden, self._out, strict=True)]
        emitted = np.asarray(sum(shares)) / len(shares) + self._bias.mean(0)
        begins, ends = np.array(starts), np.add(starts, lengths)
        doubtful = emitted[:, 1:].max(1) > emitted[:, 0] - _BY_FAR
        edges = np.zeros(len(emitted) + 1, np.int8)  # what lies between sentences is no token
        np.add.at(edges, begins, 1)
        np.add.at(edges, ends, -1)
        doubtful &= edges.cumsum()[:-1] > 0
        turns = np.flatnonzero(np.diff(doubtful, prepend=False, append=False))
        stretches = turns.reshape(-1, 2)
        labels = [self._labels[0]] * len(emitted)
        for (first, last), best in zip(
            stretches.tolist(), self._decode(emitted, stretches, begins, ends), strict=True
        ):
            labels[first:last] = [self._labels[at] for at in best]
        return [tuple(labels[a:b]) for a, b in zip(starts, ends.tolist(), strict=True)]

    def _decode(
        self,
        emitted: Floats,
        stretches: NDArray[np.intp],
        begins_sentence: NDArray[np.intp],
        ends_sentence: NDArray[np.intp],
    ) -> list[list[int]]:
        """Find the likeliest labels of each stretch, all stretches a step at a time (Viterbi)."""
        if not len(stretches):
            return []
        order = np.argsort(stretches[:, 0] - stretches[:, 1], kind="stable")
        begins, ends = stretches[order].T
        long = ends - begins
        opens, closes = np.isin(begins, begins_sentence), np.isin(ends, ends_sentence)
        score = np.where(opens[:, None], self._start, self._next[0]) + emitted[begins]
        back: list[NDArray[np.intp]] = []
        for step in range(1, int(long[0])):
            running = int((long > step).sum())
            paths = score[:running, :, None] + self._next
            back.append(paths.argmax(1))
            score[:running] = paths.max(1) + emitted[begins[:running] + step]
        last = (score + np.where(closes[:, None], self._stop, self._next[:, 0])).argmax(1)
        chosen: list[list[int]] = [[] for _ in stretches]
        for place, at in enumerate(order.tolist()):
            label = int(last[place])
            path = [label]
            for step in range(int(long[place]) - 2, -1, -1):
                label = int(back[step][place, label])
                path.append(label)
            chosen[at] = path[::-1]
        return chosen


class WindowModel:
    """The weights, and the vectors of the words met so far."""

    def __init__(
        self,
        weights: Mapping[str, NDArray[Any]],
        words: WordFeatures,
        meanings: Meanings,
        phrases: ListedPhrases,
    ) -> None:
        self._words = words
        self._meanings = meanings
        self._phrases = phrases
        names = bytes(weights["features"]).decode("utf-8").split("\n")
        self._rows = {name: at for at, name in enumerate(names)}
        self._features, self._steps = weights["vectors"], weights["steps"]
        self._names, self._titles = (
            _Chain(weights, "labels", ""),
            _Chain(weights, "titles", "titles_"),
        )
        self.tags: tuple[str, ...] = tuple(bytes(weights["tags"]).decode().split(" "))
        self._hidden, self._hidden_bias, self._listed, self._tagging, self._meant = (
            weights[name].astype(np.float32)
            for name in ("hidden", "hidden_bias", "listed", "tagging", "meant")
        )
        self._networks, joined, self._width = self._hidden.shape
        self._size = self._features.shape[1] // self._networks
        self._reach = joined // self._size // 2
        self._known: dict[Word, int] = {}
        self._vectors = np.zeros((1024, self._features.shape[1]), np.float32)
        self._outside = np.tanh(self._features[self._rows["<outside>"]] * self._steps)

    def judge(self, sentences: Sequence[Sequence[Word]]) -> list[Judged]:
        """Return labels and tags for each sentence, in order."""
        if not any(sentences):
            return [Judged((), (), ()) for _ in sentences]
        hidden, starts = self._join(sentences)
        tagged = sum(hidden[network] @ self._tagging[network] for network in range(self._networks))
        tag_of = np.asarray(tagged).argmax(1)
        lengths = [len(words) for words in sentences]
        names = self._names.choose(hidden, starts, lengths)
        titles = self._titles.choose(hidden, starts, lengths)
        return [
            Judged(name, title, tuple(self.tags[at] for at in tag_of[start : start + length]))
            for name, title, start, length in zip(names, titles, starts, lengths, strict=True)
        ]

    def _join(self, sentences: Sequence[Sequence[Word]]) -> tuple[list[Floats], list[int]]:
        """Work out the hidden layer of every token, sentences laid out with room between them."""
        reach = self._reach
        starts: list[int] = []
        row = reach
        for words in sentences:
            starts.append(row)
            row += len(words) + reach
        flat = [word for words in sentences for word in words]
        vectors = np.empty((row, self._features.shape[1]), np.float32)
        vectors[:] = self._outside
        places = np.concatenate(
            [np.arange(s, s + len(w)) for s, w in zip(starts, sentences, strict=True)]
        )
        vectors[places] = self._vectors_of(flat)
        found = [
            (start + token, place)
            for start, words in zip(starts, sentences, strict=True)
            for token, *two in self._phrases.find([word for word, _ in words])
            for place in two
            if place
        ]
        tokens = np.array([token for token, _ in found], int)
        listed = np.array([place for _, place in found], int)
        joined = []
        for network in range(self._networks):
            own = vectors[:, network * self._size : (network + 1) * self._size]
            layer = np.zeros((row, self._width), np.float32) + self._hidden_bias[network]
            for offset in range(-reach, reach + 1):
                part = self._hidden[network][(offset + reach) * self._size :][: self._size]
                seen = own[max(0, offset) : row + min(0, offset)] @ part
                layer[max(0, -offset) : row + min(0, -offset)] += seen
            if found:
                np.add.at(layer, tokens, self._listed[network][listed])
            joined.append(np.maximum(layer, 0))
        return joined, starts

    def _vectors_of(self, words: Sequence[Word]) -> Floats:
        known = self._known
        if len(known) > _KEPT:
            known.clear()
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            first = len(known)
            known.update((word, first + at) for at, word in enumerate(new))
            while len(known) > len(self._vectors):
                self._vectors = np.concatenate((self._vectors, np.zeros_like(self._vectors)))
            rows: list[int] = []
            begins: list[int] = []
            get = self._rows.get
            for word in new:
                begins.append(len(rows))
                rows += {row for name in self._words.of(*word) if (row := get(name)) is not None}
                rows.append(0)  # every word has the first feature, so that no sum is empty
            own = np.add.reduceat(self._features[rows].astype(np.float32), begins, axis=0)
            meant = self._meanings.of([self._words.stem(*word) for word in new])
            self._vectors[first : first + len(new)] = np.tanh(
                own * self._steps + meant @ self._meant
            )
        return self._vectors[[known[word] for word in words]]


@lru_cache(maxsize=1)
def _shipped() -> dict[str, NDArray[Any]]:
    with np.load(io.BytesIO(read_weights("names.npz"))) as stored:
        return {name: stored[name] for name in stored.files}


def load_windows(words: WordFeatures, phrases: ListedPhrases) -> WindowModel:
    """Return the tagger that ships, over the word lists in use.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.arabic.segmenter import load_segmenter
    >>> from riwaya.arabic.vocabulary import load_vocabulary
    >>> lists = build_lexicon([])
    >>> words = WordFeatures(lists, load_vocabulary(), load_segmenter(lists))
    >>> model = load_windows(words, ListedPhrases(lists))
    >>> sentence = [(word, "word") for word in "وصل القطار الي بيروت".split()]
    >>> model.judge([sentence])[0].labels
    ('O', 'O', 'O', 'S-LOC')
    """
    return WindowModel(_shipped(), words, load_meanings(), phrases)
