"""Names as the learned tagger finds them, and a second pass: a name found once is found everywhere.

Finds persons, places and bodies that no list holds and no rule frames. The tagger judges sentence by
sentence; a document says more: who is introduced by his full name is later named by his surname
alone, in sentences that give no other sign. The second pass looks for the names of the first
wherever the tagger saw none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from riwaya.arabic.characters import fold, surface_offset
from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.listed import ListedPhrases
from riwaya.arabic.segmenter import Segmenter, load_segmenter
from riwaya.arabic.vocabulary import Vocabulary, load_vocabulary
from riwaya.arabic.windows import WindowModel, load_windows
from riwaya.arabic.word_features import WordFeatures
from riwaya.extract.completion import Completion
from riwaya.extract.grammar import words_of
from riwaya.match.grammar import Grammar
from riwaya.match.lattice import Lattice, Mention
from riwaya.model.span import Span
from riwaya.model.text import Text, Token

NameKind = Literal["person", "place", "organisation", "title"]
_KINDS: dict[str, NameKind] = {
    "PER": "person",
    "LOC": "place",
    "ORG": "organisation",
    "TITLE": "title",
}
_CLASSES = {
    "person": "TAGGED_PERSON",
    "place": "TAGGED_PLACE",
    "organisation": "TAGGED_BODY",
    "title": "TAGGED_TITLE",
}
_ARTICLE = "ال"
_PREPOSITIONS = frozenset("بلك")
_ORDINARY = 7  # commonness from which a lone word is too ordinary to be taken for a name again
_SHORTEST = 3  # letters of a lone word
_SHARE = 0.3  # of the places of a lone word at which the tagger saw a place or body, at least
_KEPT = 1 << 16  # words remembered; a long run forgets all and starts again
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaggedName:
    """A name: its kind, its letters without what is attached before them, its tokens.

    ``by`` is ``tagger``, ``surname`` for the surname alone of who is named in full elsewhere, or
    ``again`` for another name that the second pass found.
    """

    kind: NameKind
    span: Span
    first: int
    last: int
    by: str


class NameTagger:
    """The learned tagger with the segmenter and the vocabulary that its second pass asks."""

    def __init__(
        self,
        model: WindowModel,
        completion: Completion,
        segmenter: Segmenter,
        vocabulary: Vocabulary,
    ) -> None:
        self._model = model
        self._completion = completion
        self._segmenter = segmenter
        self._vocabulary = vocabulary
        self._bare: dict[str, str] = {}

    def find(self, text: Text) -> tuple[TaggedName, ...]:
        """Find the names of a text and its titles, in its order; names do not overlap each other.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> from riwaya.arabic.parse import parse
        >>> from riwaya.model.article import Article
        >>> from riwaya.model.text import Block
        >>> words = "قال المهندس سامي النجار في بيروت إن الجسر جاهز. وأضاف النجار أنه آمن."
        >>> text = parse(Article("a", words), [Block("paragraph", 0, len(words))])
        >>> [(n.kind, n.span.of(words)) for n in load_name_tagger(build_lexicon([])).find(text)]
        [('title', 'المهندس'), ('person', 'سامي النجار'), ('place', 'بيروت'), ('person', 'النجار')]
        """
        return self.see(text)[0]

    def see(self, text: Text) -> tuple[tuple[TaggedName, ...], tuple[int, ...]]:
        """Find the names of a text and, seen in the same look, which tokens are verbs."""
        tokens = text.tokens
        judged = self._model.judge(
            [[(t.folded, t.kind) for t in tokens[s.first : s.last]] for s in text.sentences]
        )
        found: list[tuple[int, int, str]] = []
        titles: list[tuple[int, int, str, str]] = []
        verbs: list[int] = []
        for sentence, one in zip(text.sentences, judged, strict=True):
            at, words = sentence.first, [t.folded for t in tokens[sentence.first : sentence.last]]
            named, titled = self._completion.complete(
                words, tuple(spans_of(one.labels)), tuple(spans_of(one.titles))
            )
            found += [(at + first, at + last, kind) for first, last, kind in named]
            titles += [(at + first, at + last, kind, "tagger") for first, last, kind in titled]
            verbs += [at + place for place, tag in enumerate(one.tags) if tag == "verb"]
        again = _Again(self, tokens, found)
        ends = [(sentence.first, sentence.last) for sentence in text.sentences]
        names = [again.settled(*name) for name in again.found]
        names += [name for first, last in ends for name in again.look(first, last)]
        seen = tuple(
            TaggedName(_KINDS[kind], self._span(text, first, last), first, last, by)
            for first, last, kind, by in sorted(names + titles)
            if kind in _KINDS
        )
        return seen, tuple(at for at in verbs if _may_be_verb(text, tokens[at]))

    def bare(self, word: str) -> str:
        """Return a word without what is attached before it."""
        bare = self._bare.get(word)
        if bare is None:
            if len(self._bare) >= _KEPT:
                self._bare.clear()
            front, _ = self._segmenter.choose(word, word)
            bare = self._bare[word] = word[len(front) :]
        return bare

    def ordinary(self, word: str) -> bool:
        """Say whether a lone word is too ordinary or short to be taken for a name again."""
        return len(word) < _SHORTEST or self._vocabulary.commonness(word) >= _ORDINARY

    def _span(self, text: Text, first: int, last: int) -> Span:
        token = text.tokens[first]
        surface = text.article.text[token.start : token.end]
        front, _ = self._segmenter.choose(token.folded, surface)
        start = token.start + (surface_offset(surface, len(front)) if front else 0)
        return Span(start, text.tokens[last - 1].end)


def _may_be_verb(text: Text, token: Token) -> bool:
    """Say whether the letters leave it open that a token is a verb: no verb ends in ta marbuta."""
    return token.kind == "word" and text.article.text[token.end - 1] != "ة"


def spans_of(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first and last (exclusive) token and kind of each name that labels spell.

    >>> list(spans_of(("O", "B-PER", "E-PER", "S-LOC")))
    [(1, 3, 'PER'), (3, 4, 'LOC')]
    """
    first = 0
    for at, label in enumerate(labels):
        if label[0] in "BS":
            first = at
        if label[0] in "ES":
            yield first, at + 1, label[2:]


class _Again:
    """The names of a first pass, and where else in the document they stand."""

    def __init__(
        self, tagger: NameTagger, tokens: Sequence[Token], found: Sequence[tuple[int, int, str]]
    ) -> None:
        self._tagger = tagger
        self._words = [token.folded for token in tokens]
        self._bare = [tagger.bare(word) for word in self._words]
        found = [self._known(one, found) for one in found]
        self.found = found
        self._taken = {at for first, last, _ in found for at in range(first, last)}
        kinds: dict[Key, Counter[str]] = defaultdict(Counter)
        self._surnames: set[str] = set()
        for first, last, kind in found:
            kinds[(self._bare[first], *self._words[first + 1 : last])][kind] += 1
            if kind == "PER" and last - first > 1:
                self._surnames.add(self._words[last - 1])
        inside = {at for first, last, _ in found if last - first > 1 for at in range(first, last)}
        lone = {key[0] for key in kinds if len(key) == 1}
        seen = Counter(
            bare for at, bare in enumerate(self._bare) if bare in lone and at not in inside
        )
        self._begin: dict[str, list[tuple[Key, str]]] = defaultdict(list)
        for key, counted in sorted(kinds.items(), key=lambda item: -len(item[0])):
            kind = counted.most_common(1)[0][0]
            often = kind == "PER" or counted.total() >= _SHARE * seen[key[0]]
            if len(key) > 1 or (often and not tagger.ordinary(key[0])):
                self._begin[key[0]].append((key, kind))

    def _known(
        self, one: tuple[int, int, str], found: Sequence[tuple[int, int, str]]
    ) -> tuple[int, int, str]:
        """Return a name without what follows the surname of somebody named in full elsewhere.

        A name hardly begins with a word that has the article, unless it is a surname alone.
        """
        first, last, kind = one
        if kind == "PER" and last - first > 1 and self._bare[first].startswith(_ARTICLE):
            for begin, end, _ in found:
                if begin != first and end - begin > 1 and self._words[end - 1] == self._bare[first]:
                    return first, first + 1, kind
        return one

    def settled(self, first: int, last: int, kind: str) -> tuple[int, int, str, str]:
        """Return a name with its kind and how it is known: a lone word is who is named so in full."""
        if last - first == 1 and self._bare[first] in self._surnames:
            return first, last, "PER", "surname"
        return first, last, kind, "tagger"

    def look(self, first: int, last: int) -> Iterator[tuple[int, int, str, str]]:
        """Yield the names of the first pass that stand untagged between two tokens."""
        at = first
        while at < last:
            end, kind, by = self._at(at, last)
            if kind:
                yield at, end, kind, by
            at = end

    def _at(self, at: int, last: int) -> tuple[int, str, str]:
        """Return end and kind of the name at a token and how it is known; no kind when none is there."""
        if at in self._taken:
            return at + 1, "", ""
        word = self._words[at]
        bare = self._bare[at]
        for form in (word, bare) if word != bare else (word,):
            for key, kind in self._begin.get(form, ()):
                end = at + len(key)
                free = end <= last and self._taken.isdisjoint(range(at, end))
                if free and tuple(self._words[at + 1 : end]) == key[1:]:
                    return end, kind, "again"
            if form in self._surnames and not self._tagger.ordinary(form):
                return at + 1, "PER", "surname"
        return at + 1, "", ""


def lay_tagged(lattice: Lattice, grammar: Grammar) -> Iterator[Mention]:
    """Lay what the tagger finds over its words: TAGGED_PERSON, _PLACE, _BODY, _TITLE and _VERB.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> laid = lay_text("وصل سامي النجار إلى بيروت", load_grammar(), before="tagged")
    >>> [(m.cls, m.first, m.last) for m in lay_tagged(laid, load_grammar())]
    [('TAGGED_VERB', 0, 1), ('TAGGED_PERSON', 1, 3), ('TAGGED_PLACE', 4, 5)]
    """
    tokens, text = lattice.text.tokens, lattice.text.article.text
    names, verbs = _tagger_of(grammar).see(lattice.text)
    yield from (Mention(at, at + 1, "TAGGED_VERB") for at in verbs)
    for name in names:
        if _adjective(lattice, name):
            continue
        before = fold(text[tokens[name.first].start : name.span.start])
        preposition = before[-1:] if before[-1:] in _PREPOSITIONS else ""
        cls = _CLASSES[name.kind]
        yield Mention(name.first, name.last, cls, name, len(before), preposition)


def _adjective(lattice: Lattice, name: TaggedName) -> bool:
    """Say whether a lone word after a title with the article is its adjective (الرئيس التلماري)."""
    at, word = name.first, lattice.text.tokens[name.first].folded
    alone = name.last - at == 1 and name.by != "surname" and name.kind == "person"
    nisba = word.startswith("ال") and word.endswith(("ي", "يه"))
    return alone and nisba and at > 0 and lattice.has(at - 1, "@TITLE_HEAD")


@lru_cache(maxsize=4)
def _tagger_of(grammar: Grammar) -> NameTagger:
    return load_name_tagger(words_of(grammar))


def load_name_tagger(lexicon: Lexicon) -> NameTagger:
    """Return the tagger that ships, over these word lists; some 0.2 seconds the first time.

    >>> from riwaya.extract.grammar import load_grammar
    >>> load_name_tagger(words_of(load_grammar())).bare("ولبيروت")
    'بيروت'
    """
    segmenter, vocabulary = load_segmenter(lexicon), load_vocabulary()
    words = WordFeatures(lexicon, vocabulary, segmenter)
    model = load_windows(words, ListedPhrases(lexicon))
    return NameTagger(model, Completion(lexicon), segmenter, vocabulary)
