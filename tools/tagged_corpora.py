"""The texts that the tagger of names learns from, as sentences of numbered words.

ANERcorp, Arabic-PUD and WikiNews with names and titles marked anew (`tools/marks`), the last two
also with light tags; Wikidata gives names of people to put in. For
tools/41_train_names.py.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.characters import fold  # noqa: E402  (the checkout need not be installed)
from riwaya.arabic.lexicon import Lexicon  # noqa: E402
from riwaya.arabic.listed import ListedPhrases  # noqa: E402
from riwaya.arabic.tokens import cut_tokens  # noqa: E402
from riwaya.arabic.vocabulary import load_vocabulary  # noqa: E402
from riwaya.model.text import Token  # noqa: E402

__all__ = ["FOLDS", "LABELS", "LONGEST", "NOUN", "ROOT", "TAGS", "TITLE_LABELS", "Corpus"]
__all__ += ["Sentence", "marked", "people", "pud", "wikinews"]

KINDS = ("PER", "LOC", "ORG")  # what else is named (MISC) is left to the rules
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BIES"))
TITLE_LABELS = ("O", *(f"{place}-TITLE" for place in "BIES"))
TAGS = ("noun", "proper", "adjective", "verb", "particle", "number", "mark")
NOUN = len(TAGS)  # a noun of WikiNews: common or proper, the reference does not say
_UPOS = {
    **dict.fromkeys(("NOUN", "ADV", "X", "SYM"), "noun"),
    **dict.fromkeys(("ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "INTJ"), "particle"),
    "PROPN": "proper",
    "ADJ": "adjective",
    "VERB": "verb",
    "AUX": "verb",
    "NUM": "number",
    "PUNCT": "mark",
}
_FARASA = {
    **dict.fromkeys(("PREP", "CONJ", "PART", "PRON", "FUT_PART", "ADV"), "particle"),
    "V": "verb",
    "ADJ": "adjective",
    "NUM": "number",
    "PUNC": "mark",
}
FOLDS = 5
ELSEWHERE = {"IR", "PK", "AF", "IN", "BD"}
LONGEST = 64  # tokens of a sentence; what is longer is cut


@dataclass(slots=True)
class Sentence:
    """Tokens as numbers of words, their labels (or tags), where titles stand, listed phrases."""

    words: list[int]
    labels: list[int]
    titles: list[int]
    listed: list[tuple[int, int]]


@dataclass(slots=True)
class Corpus:
    """The words of all sentences by number, and what finds phrases in them."""

    phrases: ListedPhrases
    numbers: dict[tuple[str, str], int] = field(default_factory=lambda: {("", "outside"): 0})

    def add(
        self, tokens: Sequence[Token], labels: Sequence[int], titles: Sequence[int] = ()
    ) -> Iterator[Sentence]:
        """Yield the sentence, in pieces when it is very long."""
        titles = titles or [0] * len(labels)
        places = [(0, 0)] * len(tokens)
        for token, one, two in self.phrases.find([t.folded for t in tokens]):
            places[token] = (one, two)
        words = [self.number(t.folded, t.kind) for t in tokens]
        for at in range(0, len(words), LONGEST):
            end = at + LONGEST
            yield Sentence(
                words[at:end], list(labels[at:end]), list(titles[at:end]), places[at:end]
            )

    def number(self, folded: str, kind: str) -> int:
        """Return the number of a word."""
        return self.numbers.setdefault((folded, kind), len(self.numbers))


def marked(marks: Path, data: Path, corpus: Corpus) -> list[Sentence]:
    """Read the sentences that a file of marks names, with its names and titles as B, I, E, S.

    A line is the number of a sentence of the text named in the file's first line, a hash of its
    words, and marks of kind, first and last code point (exclusive).
    """
    head, *lines = marks.read_text(encoding="utf-8").splitlines()
    texts = _TEXTS[head.removeprefix("# ")](data)
    found: list[Sentence] = []
    for line in lines:
        number, digest, *spans = line.split()
        text = texts[int(number)]
        if digest != hashlib.sha256(text.encode()).hexdigest()[:8]:
            raise SystemExit(f"{marks.name}: sentence {number} is not the one that was marked")
        tokens = tuple(cut_tokens(text))
        labels, titles = [0] * len(tokens), [0] * len(tokens)
        for span in spans:
            kind, start, end = _SPAN.fullmatch(span).groups()
            inside = [n for n, t in enumerate(tokens) if t.start < int(end) and t.end > int(start)]
            row, names = (titles, TITLE_LABELS) if kind == "TITLE" else (labels, LABELS)
            for n in inside:
                row[n] = names.index(f"{_place(n, inside[0], inside[-1])}-{kind}")
        found += corpus.add(tokens, labels, titles)
    return found


_SPAN = re.compile(r"([A-Z]+)(\d+)-(\d+)")


def _conll_texts(data: Path) -> list[str]:
    text = (data / "anercorp_camel/train.conll").read_text(encoding="utf-8")
    blocks = re.split(r"\n\s*\n", text.strip())
    return [" ".join(line.split()[0] for line in block.split("\n")) for block in blocks]


def _place(at: int, first: int, last: int) -> str:
    if first == last:
        return "S"
    return "B" if at == first else "E" if at == last else "I"


def pud(path: Path, corpus: Corpus) -> list[tuple[int, Sentence]]:
    """Read the treebank, each sentence with the fold of its article.

    A token has the tag of its last part that is no pronoun.
    """
    found: list[tuple[int, Sentence]] = []
    articles = -1
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        articles += block.startswith("# newdoc")
        text, tags = _pud_sentence(block)
        found += [(articles % FOLDS, sentence) for sentence in _tagged(text, tags, corpus)]
    return found


def _pud_sentence(block: str) -> tuple[str, list[tuple[int, str]]]:
    text = ""
    tags: list[tuple[int, str]] = []
    for cells in (line.split("\t") for line in block.split("\n") if line[:1].isdigit()):
        start = len(text)
        text += cells[1]
        if cells[3] != "PRON" or not start or text[start - 1] == " ":
            tags.append((start, _UPOS.get(cells[3], "noun")))
        text += "" if "SpaceAfter=No" in cells[9] else " "
    return text, tags


def wikinews(path: Path, corpus: Corpus) -> list[tuple[int, Sentence]]:
    """Read the reference of WikiNews in stretches that end with a full stop, with their folds."""
    found = [one for text, tags in _stretches(path) for one in _tagged(text, tags, corpus)]
    return [(at * FOLDS // len(found), sentence) for at, sentence in enumerate(found)]


def _stretches(path: Path) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    text = ""
    tags: list[tuple[int, str]] = []
    for cells in (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:]):
        if len(cells) < 2:
            continue
        parts = cells[1].split("+")
        stems = [part for part in parts if part not in {"DET", "NSUFF", "CASE", "PRON"}]
        stem = (stems or parts)[-1]
        tags.append((len(text), _FARASA.get(stem, "NOUN")))
        text += cells[0].replace("+", "").replace("لال", "لل") + " "
        if cells[0] in {".", "#"}:
            yield text, tags
            text, tags = "", []


_TEXTS: dict[str, Callable[[Path], list[str]]] = {
    "anercorp_camel/train.conll": _conll_texts,
    "pud/ar_pud-ud-test.conllu": lambda data: [
        _pud_sentence(block)[0]
        for block in (data / "pud/ar_pud-ud-test.conllu")
        .read_text(encoding="utf-8")
        .strip()
        .split("\n\n")
    ],
    "wikinews_farasa/first_half.pos.ref": lambda data: [
        text for text, _ in _stretches(data / "wikinews_farasa/first_half.pos.ref")
    ],
}


def _tagged(text: str, tags: Sequence[tuple[int, str]], corpus: Corpus) -> Iterator[Sentence]:
    tokens = tuple(cut_tokens(text))
    labels = []
    for token in tokens:
        inside = [tag for start, tag in tags if token.start <= start < token.end]
        tag = "mark" if token.kind == "punct" else inside[-1] if inside else "noun"
        labels.append(NOUN if tag == "NOUN" else TAGS.index(tag))
    return corpus.add(tokens, labels)


def people(corpus: Corpus, lexicon: Lexicon, limit: int) -> list[list[int]]:
    """Return the names of people in Wikidata as numbers of words."""
    path = resources.files("arabic_name_romanizer").joinpath("resources/names.sqlite3")
    rows = sqlite3.connect(str(path)).execute(
        "select distinct arabic_key, country from full_names where source = 'wikidata'"
    )
    full = sorted(
        {key for key, country in rows if country not in ELSEWHERE and len(key.split()) > 1}
    )
    rng = np.random.default_rng(1)
    names = [full[at].split()[:4] for at in rng.permutation(len(full))[:limit]]
    # foreign names are few among them: first names of the list with proper nouns of persons
    given = [e for e, row in lexicon.words.items() if any(r.cls == "GIVEN" for r in row)]
    later = [word for word, known in load_vocabulary().words.items() if " Cr" in known]
    for first, last in zip(
        rng.choice(sorted(given), limit // 2), rng.choice(sorted(later), limit // 2), strict=True
    ):
        names.append([str(first), str(last)])
    return [[corpus.number(fold(word), "word") for word in name] for name in names]
