"""Train resources/models/names.npz: who and where is named, and the light tag of each word.

Names are learned from ANERcorp in the CAMeL split, its *train* part (CC BY-SA 4.0); light tags from
Arabic-PUD (CC BY-SA 3.0) and the first half of the WikiNews reference of Farasa (free to copy and
distribute). The names of people in Wikidata (CC0), as arabic_name_romanizer carries them, stand in
for some of the names of the training text, so that the tagger learns where names stand and not
which they are. Nothing else is trained on. The model is under CC BY-SA 4.0, as its data is.

    pip install numpy jax optax arabic_name_romanizer==0.2.0
    python tools/41_train_names.py [--data ../shared/data/language] [--networks 2] [--out FILE]

`--without gm` trains without the features whose names begin with these letters, `--hold 450` keeps
the last sentences of the training text apart (for choosing what to do, before the last training),
`--hold-tags 0` a fifth of the tagged articles, to say how many of their words are tagged right.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "jax", "optax", "arabic_name_romanizer==0.2.0"]
# ///

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tagged_corpora import (
    LABELS,
    NOUN,
    ROOT,
    TAGS,
    TITLE_LABELS,
    Corpus,
    Sentence,
    marked,
    people,
    pud,
    wikinews,
)
from tagger_network import FORGET, FORGET_OTHER, Features, Weights, train

from riwaya.arabic.lexicon import build_lexicon
from riwaya.arabic.listed import ListedPhrases
from riwaya.arabic.meanings import load_meanings
from riwaya.arabic.segmenter import load_segmenter
from riwaya.arabic.vocabulary import load_vocabulary
from riwaya.arabic.windows import WindowModel
from riwaya.arabic.word_features import WordFeatures
from riwaya.resources import load

OUT = ROOT / "src/riwaya/resources/models/names.npz"
MARKS = ROOT / "tools/marks"
# taken from the score of "no name": recall is what a small training text costs most
READY = {"": 0.4, "titles_": 0.5}


def features(corpus: Corpus, words: WordFeatures, met: Counter[int], without: str) -> Features:
    """Number the features that at least two tokens of the training text have."""
    found = [
        ["<outside>"]
        if kind == "outside"
        else [n for n in dict.fromkeys(words.of(folded, kind)) if n[0] not in without]
        for folded, kind in corpus.numbers
    ]
    counts: Counter[str] = Counter({"<outside>": 2})
    for number, own in enumerate(found):
        for name in own:
            counts[name] += met[number]
    kept = {name: at for at, name in enumerate(sorted(n for n, c in counts.items() if c > 1), 1)}
    rows = [[kept[name] for name in own if name in kept] for own in found]
    table = np.zeros((len(rows), max(map(len, rows))), np.int32)
    for row, own in zip(table, rows, strict=True):
        row[: len(own)] = own
    forget = np.array([0, *(FORGET.get(n[0], FORGET_OTHER) for n in kept)], np.float32)
    forget[kept["<outside>"]] = 0
    meant = load_meanings().of([words.stem(*word) for word in corpus.numbers])
    return Features(("", *kept), table, forget, meant * ("e" not in without))


def write(out: Path, known: Features, networks: Sequence[Weights]) -> None:
    """Round the weights and write them: vectors in a byte a number, the rest in two."""
    vectors = np.concatenate([np.array(w["vectors"]) for w in networks], 1)
    steps = np.abs(vectors).max(0) / 127
    used = np.abs(vectors / steps).round().max(1) > 0
    used[[0, known.names.index("<outside>")]] = True
    stacked = {
        name: np.stack([np.array(w[name]) for w in networks]).astype(np.float16)
        for name in ("hidden", "hidden_bias", "listed", "tagging")
    }
    # the networks stand side by side in the vector of a word
    meant = np.concatenate([np.array(w["meant"]) for w in networks], 1)
    stacked["meant"] = (meant * known.meant.any()).astype(np.float16)  # unlearned is unasked
    for of, labels in (("", LABELS), ("titles_", TITLE_LABELS)):
        stacked.update(_chain(of, labels, networks))
    names_used = [name for name, use in zip(known.names, used, strict=True) if use]
    arrays = {
        "features": _bytes("\n".join(names_used)),
        "vectors": (vectors / steps).round().astype(np.int8)[used],
        "steps": steps.astype(np.float32),
        "labels": _bytes(" ".join(LABELS)),
        "titles": _bytes(" ".join(TITLE_LABELS)),
        "tags": _bytes(" ".join(TAGS)),
        **stacked,
    }
    with out.open("wb") as file:
        np.savez_compressed(file, **arrays)
    print(f"{len(names_used)} features, {out.stat().st_size} bytes", file=sys.stderr)


def _chain(of: str, labels: Sequence[str], networks: Sequence[Weights]) -> dict[str, np.ndarray]:
    """Return the weights of one chain of labels; what may not follow is far below all else."""

    def mean(name: str) -> np.ndarray:
        return np.mean([np.array(w[of + name]) for w in networks], 0)

    barred = np.array([[not _follows(a, b) for b in labels] for a in labels])
    bias = np.stack([np.array(w[of + "out_bias"]) for w in networks])
    bias[:, 0] -= READY[of]
    weights = {
        "out": np.stack([np.array(w[of + "out"]) for w in networks]),
        "out_bias": bias,
        "next": np.where(barred, -1e4, mean("next")),
        "start": np.where([not _follows("O", b) for b in labels], -1e4, mean("start")),
        "stop": np.where([not _follows(a, "O") for a in labels], -1e4, mean("stop")),
    }
    return {of + name: array.astype(np.float16) for name, array in weights.items()}


def _follows(before: str, after: str) -> bool:
    if before[0] in "BI":
        return after[0] in "IE" and before[2:] == after[2:]
    return after[0] not in "IE"


def _bytes(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), np.uint8)


def say_tags(path: Path, held: Sequence[Sentence], corpus: Corpus, words: WordFeatures) -> None:
    """Say how many words of held-out sentences have the right tag."""
    with np.load(path) as stored:
        weights = {name: stored[name] for name in stored.files}
        model = WindowModel(weights, words, load_meanings(), corpus.phrases)
    spelt = list(corpus.numbers)
    judged = model.judge([[spelt[word] for word in sentence.words] for sentence in held])
    counts: Counter[tuple[str, bool]] = Counter()
    for sentence, one in zip(held, judged, strict=True):
        for tag, found in zip(sentence.labels, one.tags, strict=True):
            right = found in {"noun", "proper"} if tag == NOUN else found == TAGS[tag]
            counts["noun of either sort" if tag == NOUN else TAGS[tag], right] += 1
    for tag in (*TAGS, "noun of either sort"):
        of = counts[tag, True] + counts[tag, False]
        print(f"tag {tag}: {counts[tag, True]} of {of}, {counts[tag, True] / max(1, of):.1%}")


def main() -> None:
    """Read, train each network, write the model."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data/language")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--networks", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", default="", help="first letters of features to leave out")
    parser.add_argument("--hold", type=int, default=0, help="sentences to keep apart")
    parser.add_argument("--hold-tags", type=int, help="a fold of the tagged articles to keep apart")
    parser.add_argument("--people", type=int, default=12000, help="names to put in, 0 for none")
    options = parser.parse_args()
    data: Path = options.data
    lexicon = build_lexicon((f.name, f.text) for f in load("lexicon", ".csv"))
    corpus = Corpus(ListedPhrases(build_lexicon([]) if "g" in options.without else lexicon))
    named = [one for file in sorted(MARKS.glob("*.tsv")) for one in marked(file, data, corpus)]
    np.random.default_rng(0).shuffle(named)  # so that what is held apart is of every text
    named = named[: len(named) - options.hold]
    folds = pud(data / "pud/ar_pud-ud-test.conllu", corpus)
    folds += wikinews(data / "wikinews_farasa/first_half.pos.ref", corpus)
    tagged = [sentence for fold, sentence in folds if fold != options.hold_tags]
    met = Counter(word for sentence in (*named, *tagged) for word in sentence.words)
    pool = people(corpus, lexicon, options.people)
    words = WordFeatures(lexicon, load_vocabulary(), load_segmenter(lexicon))
    known = features(corpus, words, met, options.without)
    print(f"{len(named)} + {len(tagged)} sentences, {len(known.names)} features", file=sys.stderr)
    networks = [
        train(named, tagged, pool, known, options.seed + number)
        for number in range(options.networks)
    ]
    write(options.out, known, networks)
    if options.hold_tags is not None:
        held = [sentence for fold, sentence in folds if fold == options.hold_tags]
        say_tags(options.out, held, corpus, words)


if __name__ == "__main__":
    main()
