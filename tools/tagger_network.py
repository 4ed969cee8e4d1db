"""The network that tags: its shape, what it is trained on at a time, how far it is from right.

For tools/41_train_names.py, which writes what is trained here as riwaya reads it
(`riwaya.arabic.windows`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import optax
from tagged_corpora import LABELS, LONGEST, NOUN, TAGS, TITLE_LABELS, Sentence

from riwaya.arabic.listed import PLACES

__all__ = ["FORGET", "FORGET_OTHER", "Features", "Weights", "train"]

REACH = 3  # words to either side
SIZE, WIDTH = 64, 128  # of a word's vector, of the hidden layer
LENGTHS = (24, LONGEST)
ROOM = 1600  # tokens of a batch
PUT_IN = 0.4  # of the persons of a batch get another name
FORGET = {"w": 0.5}  # how often the word itself is hidden in training
FORGET_OTHER, FORGET_HIDDEN = 0.2, 0.5
RATE, EPOCHS = 0.003, 10


class Batches:
    """Sentences of like length together, in a new order each time."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        room: int,
        rng: np.random.Generator,
        lengths: tuple[int, ...] = LENGTHS,
    ) -> None:
        self._sentences = sentences
        self._room = room
        self._lengths = lengths
        self._rng = rng

    def __iter__(self) -> Iterator[tuple[np.ndarray, ...]]:
        order = self._rng.permutation(len(self._sentences))
        batches = []
        for low, high in zip((0, *self._lengths), self._lengths, strict=False):
            like = [n for n in order if low < len(self._sentences[n].words) <= high]
            size = self._room // high
            batches += [(high, like[at : at + size]) for at in range(0, len(like), size)]
        for at in self._rng.permutation(len(batches)):
            long, members = batches[at]
            yield self.pack([self._sentences[n] for n in members], long)

    def pack(self, sentences: Sequence[Sentence], long: int) -> tuple[np.ndarray, ...]:
        """Lay sentences out as rows: words, listed phrases, labels, titles, which tokens are there."""
        rows = self._room // long
        words = np.zeros((rows, long), np.int32)
        listed = np.zeros((rows, long, 2), np.int32)
        labels = np.zeros((rows, long), np.int32)
        titles = np.zeros((rows, long), np.int32)
        there = np.zeros((rows, long), np.float32)
        there[len(sentences) :, 0] = 1
        for row, sentence in enumerate(sentences):
            count = min(long, len(sentence.words))
            words[row, :count] = sentence.words[:count]
            listed[row, :count] = sentence.listed[:count]
            labels[row, :count] = sentence.labels[:count]
            titles[row, :count] = sentence.titles[:count]
            there[row, :count] = 1
        return words, listed, labels, titles, there


def renamed(
    sentences: Sequence[Sentence], pool: Sequence[Sequence[int]], rng: np.random.Generator
) -> list[Sentence]:
    """Give some of the persons named in sentences other names: a whole one, or a surname alone."""
    alone, begin, middle, end = (LABELS.index(f"{place}-PER") for place in "SBIE")
    changed = []
    for sentence in sentences:
        words, labels, titles, listed = [], [], [], []
        at = 0
        while at < len(sentence.words):
            label = sentence.labels[at]
            after = at + 1
            while (
                label == begin and sentence.labels[after - 1] != end and after < len(sentence.words)
            ):
                after += 1
            if pool and label in {alone, begin} and rng.random() < PUT_IN:
                name = pool[rng.integers(len(pool))]
                name = name[-1:] if label == alone else name
                words += name
                inner = [begin, *[middle] * (len(name) - 2), end]
                labels += inner if len(name) > 1 else [alone]
                titles += [0] * len(name)
                listed += [(0, 0)] * len(name)
            else:
                words += sentence.words[at:after]
                labels += sentence.labels[at:after]
                titles += sentence.titles[at:after]
                listed += sentence.listed[at:after]
            at = after
        rows = (row[: LENGTHS[-1]] for row in (words, labels, titles, listed))
        changed.append(Sentence(*rows))
    return changed


@dataclass(frozen=True, slots=True)
class Features:
    """Which features each word has, by number, 0 fills up; and the vector of what it means."""

    names: tuple[str, ...]
    of: np.ndarray
    forget: np.ndarray
    meant: np.ndarray


Weights = dict[str, jax.Array]
Packed = tuple[np.ndarray, ...]


def first_weights(known: Features, seed: int) -> Weights:
    """Draw the weights to begin with."""
    keys = jax.random.split(jax.random.PRNGKey(seed), 7)
    joined = SIZE * (2 * REACH + 1)

    def draw(key: jax.Array, shape: tuple[int, int], size: float) -> jax.Array:
        return jax.random.normal(key, shape) * size

    return {
        "vectors": draw(keys[0], (len(known.names), SIZE), 0.1).at[0].set(0),
        "meant": draw(keys[6], (known.meant.shape[1], SIZE), 0.1),
        "hidden": draw(keys[1], (joined, WIDTH), joined**-0.5),
        "hidden_bias": jnp.zeros(WIDTH),
        "listed": draw(keys[2], (len(PLACES) + 1, WIDTH), 0.1).at[0].set(0),
        "out": draw(keys[3], (WIDTH, len(LABELS)), 0.5 * WIDTH**-0.5),
        "out_bias": jnp.zeros(len(LABELS)),
        "tagging": draw(keys[4], (WIDTH, len(TAGS)), 0.5 * WIDTH**-0.5),
        "start": jnp.zeros(len(LABELS)),
        "next": jnp.zeros((len(LABELS), len(LABELS))),
        "stop": jnp.zeros(len(LABELS)),
        "titles_out": draw(keys[5], (WIDTH, len(TITLE_LABELS)), 0.5 * WIDTH**-0.5),
        "titles_out_bias": jnp.zeros(len(TITLE_LABELS)),
        "titles_start": jnp.zeros(len(TITLE_LABELS)),
        "titles_next": jnp.zeros((len(TITLE_LABELS), len(TITLE_LABELS))),
        "titles_stop": jnp.zeros(len(TITLE_LABELS)),
    }


Known = tuple[jax.Array, jax.Array, jax.Array]  # as Features has them


def hidden(w: Weights, known: Known, batch: tuple[jax.Array, ...], key: jax.Array) -> jax.Array:
    """Work out the hidden layer with some features and units forgotten."""
    words, listed = batch[:2]
    table, forget, meant = known
    one, two, three, four = jax.random.split(key, 4)
    own = table[words]
    kept = (own > 0) & (jax.random.uniform(one, own.shape) >= forget[own])
    summed = jnp.einsum("btfs,btf->bts", w["vectors"][own], kept.astype(jnp.float32))
    told = jax.random.uniform(four, words.shape) >= FORGET_OTHER
    vectors = jnp.tanh(summed + (meant[words] * told[..., None]) @ w["meant"])
    outside = jnp.tanh(w["vectors"][table[0, 0]])
    there = (words > 0)[..., None]
    vectors = jnp.where(there, vectors, outside)
    wide = jnp.pad(vectors, ((0, 0), (REACH, REACH), (0, 0)))
    long = words.shape[1]
    wide = wide.at[:, :REACH].set(outside).at[:, long + REACH :].set(outside)
    joined = jnp.concatenate([wide[:, at : at + long] for at in range(2 * REACH + 1)], -1)
    said = (listed > 0) & (jax.random.uniform(three, listed.shape) >= FORGET_OTHER)
    layer = joined @ w["hidden"] + w["hidden_bias"]
    layer = jax.nn.relu(layer + (w["listed"][listed] * said[..., None]).sum(2))
    kept = jax.random.uniform(two, layer.shape) >= FORGET_HIDDEN
    return layer * kept / (1 - FORGET_HIDDEN)


def chain_loss(
    w: Weights, layer: jax.Array, labels: jax.Array, there: jax.Array, of: str = ""
) -> jax.Array:
    """Say how unlikely the right labels are as a whole (conditional random field)."""
    emitted = layer @ w[of + "out"] + w[of + "out_bias"]
    rows, long = labels.shape
    own = (jnp.take_along_axis(emitted, labels[..., None], -1)[..., 0] * there).sum()
    steps = (w[of + "next"][labels[:, :-1], labels[:, 1:]] * there[:, 1:]).sum()
    last = jnp.take_along_axis(labels, there.sum(1).astype(int)[:, None] - 1, 1)[:, 0]
    right = own + steps + w[of + "start"][labels[:, 0]].sum() + w[of + "stop"][last].sum()

    def step(score: jax.Array, at: jax.Array) -> tuple[jax.Array, None]:
        paths = jax.nn.logsumexp(score[:, :, None] + w[of + "next"], 1) + emitted[:, at]
        return jnp.where(there[:, at, None] > 0, paths, score), None

    score, _ = jax.lax.scan(step, w[of + "start"] + emitted[:, 0], jnp.arange(1, long))
    return (jax.nn.logsumexp(score + w[of + "stop"], 1).sum() - right) / rows


def tags_loss(w: Weights, layer: jax.Array, tags: jax.Array, there: jax.Array) -> jax.Array:
    """Say how unlikely the right tags are; a noun of either sort is right as either."""
    shares = jax.nn.log_softmax(layer @ w["tagging"])
    either = jnp.logaddexp(shares[..., 0], shares[..., 1])
    own = jnp.take_along_axis(shares, jnp.minimum(tags, NOUN - 1)[..., None], -1)[..., 0]
    return -(jnp.where(tags == NOUN, either, own) * there).sum() / there.sum()


def train(
    named: Sequence[Sentence],
    tagged: Sequence[Sentence],
    pool: Sequence[Sequence[int]],
    known: Features,
    seed: int,
) -> Weights:
    """Train one network; its weights are the mean of those of the last two epochs."""
    rng = np.random.default_rng(seed)
    given = jnp.array(known.of), jnp.array(known.forget), jnp.array(known.meant)
    weights = first_weights(known, seed)
    steps = EPOCHS * sum(1 for _ in Batches(named, ROOM, rng))
    optimiser = optax.chain(
        optax.clip_by_global_norm(5.0),
        optax.adam(optax.cosine_decay_schedule(RATE, steps, 0.02), b2=0.99),
    )
    state = optimiser.init(weights)

    @jax.jit
    def update(
        w: Weights, state: optax.OptState, names_batch: Packed, tags_batch: Packed, key: jax.Array
    ) -> tuple[Weights, optax.OptState, jax.Array]:
        def loss(w: Weights) -> jax.Array:
            one, two = jax.random.split(key)
            first = hidden(w, given, names_batch, one)
            second = hidden(w, given, tags_batch, two)
            labels, titles, there = names_batch[2:]
            tags, _, tagged_there = tags_batch[2:]
            return (
                chain_loss(w, first, labels, there)
                + chain_loss(w, first, titles, there, "titles_")
                + 3 * tags_loss(w, second, tags, tagged_there)
            )

        value, slope = jax.value_and_grad(loss)(w)
        change, state = optimiser.update(slope, state, w)
        w = optax.apply_updates(w, change)
        for name in ("vectors", "listed"):
            w[name] = w[name].at[0].set(0)
        return w, state, value

    key = jax.random.PRNGKey(seed)
    kept: list[Weights] = []
    begun = time.monotonic()
    tag_batches = Batches(tagged, LENGTHS[-1] * 8, rng, LENGTHS[-1:])
    tags_now = iter(tag_batches)
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in Batches(renamed(named, pool, rng), ROOM, rng):
            tags_batch = next(tags_now, None)
            if tags_batch is None:
                tags_now = iter(tag_batches)
                tags_batch = next(tags_now)
            key, own = jax.random.split(key)
            weights, state, value = update(weights, state, batch, tags_batch, own)
            total += float(value)
        kept.append(weights)
        seconds = time.monotonic() - begun
        print(f"network {seed}, epoch {epoch + 1}: {total:.0f}, {seconds:.0f} s", file=sys.stderr)
    return jax.tree.map(lambda *two: sum(two) / len(two), *kept[-2:])
