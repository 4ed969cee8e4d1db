"""Where a name or title that the tagger began really ends, by the words that go on with one.

The tagger sees seven words; names of public bodies and offices are longer: «وزارة المياه والزراعة
والري», «الهيئة العامة للطاقة», «جامعة الأمير سامي النجار للعلوم». Lists tell which words name a field of
public work, which things are named for a person, and which titles are whole by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from riwaya.arabic.lexicon import Entry, Lexicon

Span = tuple[int, int, str]  # first and last token (exclusive), and kind
_KIND = {"organisation": "ORG", "place": "LOC"}
_ATTACHED = ("", "و", "ب", "ل", "ف", "ول", "وب")
_HONORING = frozenset(("HONORIFIC", "TITLE", "TITLE_HEAD"))
_RANKS = frozenset(("military", "religious", "royal"))
_OFFICE = frozenset(("TITLE_HEAD",))
_COMMON = frozenset(("COMMON", "TITLE_HEAD"))
_GIVEN = frozenset(("GIVEN",))
_FORENAMES = frozenset(("GIVEN", "GIVEN_MAYBE"))
_GOD = "الله"
_NO_FORENAME = frozenset(("COMMON", "CUE", "CUED", "PREP", "IN", "TITLE_HEAD", "HONORIFIC"))
_CALLED = 2  # words of a name that begins with a calling, at least one more
_OTHERS = frozenset(("COMMON", "FIELD", "STATE", "CAPITAL"))
_PLACES = frozenset(("STATE", "CAPITAL", "CITY", "REGION"))
_MOST_HONORIFICS = 3
_MOST_PLACE_WORDS = 4
_KEPT = 1 << 16  # words remembered; a long run forgets all and starts again


class Completion:
    """Completes the names and titles of a sentence, over the word lists in use."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._heads: dict[str, str] = {}
        self._going_on: dict[str, tuple[tuple[str, ...], ...]] = {}

    def complete(
        self, words: Sequence[str], names: Sequence[Span], titles: Sequence[Span]
    ) -> tuple[list[Span], list[Span]]:
        r"""Return the names and titles of a sentence's folded words, completed.

        >>> from riwaya.arabic.lexicon import build_lexicon
        >>> rows = ["(ال)زراعة,FIELD,زراعة,", "(ال)جامعة,NAMED_FOR,جامعة,kind=organisation"]
        >>> lists = build_lexicon([("w", "form,class,lemma,features\n" + "\n".join(rows))])
        >>> words = "زارت وزاره المياه والزراعه جامعه سامي النجار".split()
        >>> Completion(lists).complete(words, [(1, 3, "ORG"), (5, 7, "PER")], [])[0]
        [(1, 4, 'ORG'), (4, 7, 'ORG')]
        """
        closed = ((name, self._closed(words, name)) for name in names)
        names = [new for old, new in closed if new == old or new[1] - new[0] > 1]
        titles = [self._closed(words, title) for title in titles]
        names = [part for name in names for part in self._apart(words, name)]
        names = list(self._of_god(words, [self._past_place(words, name) for name in names]))
        called = [name for name in names if self._calls(words, name)]
        names = [*(n for n in names if n not in called), *((a + 1, b, k) for a, b, k in called)]
        titles = [*titles, *((first, first + 1, "TITLE") for first, _, _ in called)]
        named = list(self._named_for(words, names))
        inside = {at for first, last, _ in named for at in range(first, last)}
        names = sorted([*(n for n in names if inside.isdisjoint(range(*n[:2]))), *named])
        names = list(self._gone_on(words, names, names))
        titles = [t for t in titles if t[0] not in inside]
        titles = sorted([*titles, *self._whole_titles(words, titles), *_letters(words, names)])
        titles = [part for title in titles for part in self._parted(words, title)]
        titles = list(self._gone_on(words, titles, names))
        return names, [self._held_at(words, title, names) for title in titles]

    def _apart(self, words: Sequence[str], name: Span) -> Iterator[Span]:
        """Yield the persons whom the tagger took for one («سامي وسعاد»), without a bare article.

        Foreign letters that are all small are no body's name.
        """
        first, last, kind = name
        begin = first
        for at in range(first + 1, last):
            joined = words[at].startswith("و") and not self._is(words[at], _GIVEN)
            if kind == "PER" and joined and self._is(words[at][1:], _GIVEN):
                yield begin, at, kind
                begin = at
        if words[last - 1] == "ال" and last - begin > 1:
            last -= 1
        latin = "".join(words[begin:last])
        if not (kind == "ORG" and latin.isascii() and latin.islower() and last - begin > 1):
            yield begin, last, kind

    def _past_place(self, words: Sequence[str], name: Span) -> Span:
        """Return a person's name without the place that ended the title before it: «عدن سامي النجار»."""
        first, last, kind = name
        while (
            kind == "PER"
            and last - first > 1
            and self._is(words[first], _PLACES)
            and not self._is(words[first], _FORENAMES)
            and self._is(words[first + 1], _FORENAMES)
        ):
            first += 1
        return first, last, kind

    def _of_god(self, words: Sequence[str], names: Sequence[Span]) -> Iterator[Span]:
        """Yield the names with a forename that ends in «الله» made whole: «رحمة الله النجار»."""
        held: Span | None = None
        for first, last, kind in names:
            if held is not None:
                if kind == "PER" and first == held[1]:
                    held = held[0], last, kind
                    continue
                yield held
                held = None
            begin = first
            if kind == "PER" and first > 1 and words[first - 1] == _GOD:
                other = words[first - 2]
                plain = not (_has_article(other) or self._is(other, _NO_FORENAME))
                begin = first - 2 if plain else first
            if kind == "PER" and words[last - 1] == _GOD:
                held = begin, last, kind
            else:
                yield begin, last, kind
        if held is not None:
            yield held

    def _calls(self, words: Sequence[str], name: Span) -> bool:
        """Say whether the first word of a person's name is what he is: «الصياد سامي النجار»."""
        first, last, kind = name
        return (
            kind == "PER"
            and last - first > _CALLED
            and words[first].startswith("ال")
            and self._is(words[first], _COMMON)
            and self._is(words[first + 1], _GIVEN)
        )

    def _closed(self, words: Sequence[str], span: Span) -> Span:
        """Return a name without the noun or state that the tagger took in after a closed construct.

        In «نفت وزارة المياه انهيار السد» what has the article ends the name: what a bare noun begins
        after it is something else. A head word that is left alone («الوزارة») is no name.
        """
        first, last, kind = span
        if kind != "PER":
            for at in range(first + (1 if kind == "ORG" else 2), last):
                other = self._is(words[at], _OTHERS) and not _has_article(words[at])
                if other and _has_article(words[at - 1]):
                    return first, at, kind
        return span

    def _named_for(self, words: Sequence[str], names: Sequence[Span]) -> Iterator[Span]:
        """Yield the things that carry a person's name, with the head and the honorific before it."""
        for first, last, kind in names:
            if kind != "PER":
                continue
            head = first - 1
            while first - head < _MOST_HONORIFICS and head > 0 and self._is(words[head], _HONORING):
                head -= 1
            if head >= 0 and (found := self._head(words[head])):
                yield head, last, found

    def _parted(self, words: Sequence[str], title: Span) -> Iterator[Span]:
        """Yield the titles that stand one after the other: «وزير المياه», «رئيس الوفد».

        A title begins where a word with the article ends the one before it, or with an and.
        """
        first, last, kind = title
        begin = first
        for at in range(first + 1, last):
            another = words[at].startswith("و") and self._is(words[at][1:], _OFFICE)
            if another or (_has_article(words[at - 1]) and self._opens(words[at])):
                yield begin, at, kind
                begin = at
        yield begin, last, kind

    def _held_at(self, words: Sequence[str], title: Span, names: Sequence[Span]) -> Span:
        """Return a title with the name that runs over its end, or the place where it is held.

        «مديرة السد في بيروت سعاد المرجان»: what leads from a title to a name by «in» or «of» is its.
        """
        first, last, kind = title
        for begin, end, name in names:
            if begin < last < end and name != "PER":
                return first, end, kind
            at = name != "PER" and last <= begin <= last + 1 < len(words) and last - first > 1
            if at and words[last].startswith("ب"):
                return first, end, kind
            near = name == "PER" and last < begin <= last + _MOST_PLACE_WORDS
            if near and _leads(words[last]) and self._is_place(words[last:begin]):
                return first, begin, kind
        return title

    def _is_place(self, words: Sequence[str]) -> bool:
        """Say whether words that lead on from a title may say where it is held, and nothing else."""
        plain = all(word.isalpha() and not self._opens(word) for word in words)
        return plain and (_has_article(words[-1]) or self._is(words[-1], _PLACES))

    def _opens(self, word: str) -> bool:
        """Say whether a word begins a title of its own: in construct, or as a rank or honorific."""
        return any(
            entry.cls in _HONORING
            and (
                not word.startswith("ال") or entry.cls == "HONORIFIC" or entry.get("rank") in _RANKS
            )
            for entry in self._lexicon.lookup(word)
        )

    def _is(self, word: str, classes: frozenset[str]) -> bool:
        """Say whether a word as it stands is of one of these classes."""
        return any(entry.cls in classes for entry in self._lexicon.lookup(word))

    def _head(self, word: str) -> str:
        """Return the kind of thing that a word, clitics aside, says is named for somebody."""
        kind = self._heads.get(word)
        if kind is None:
            if len(self._heads) >= _KEPT:
                self._heads.clear()
            kind = self._heads[word] = next(self._head_kinds(word), "")
        return kind

    def _head_kinds(self, word: str) -> Iterator[str]:
        for front in _ATTACHED:
            stem = word.removeprefix(front)
            if word.startswith(front) and not stem.startswith("ال"):
                for entry in self._lexicon.lookup(stem):
                    if entry.cls == "NAMED_FOR" and entry.get("kind") in _KIND:
                        yield _KIND[str(entry.get("kind"))]

    def _whole_titles(self, words: Sequence[str], titles: Sequence[Span]) -> Iterator[Span]:
        """Yield the listed titles that the tagger did not see."""
        taken = {at for first, last, _ in titles for at in range(first, last)}
        for at, word in enumerate(words):
            for parts in self._beginning(word, "TITLE", ("", "و", "ب", "ل", "ف", "ول")):
                end = at + len(parts)
                if tuple(words[at + 1 : end]) == parts[1:] and taken.isdisjoint(range(at, end)):
                    yield at, end, "TITLE"
                    taken.update(range(at, end))
                    break

    def _gone_on(
        self, words: Sequence[str], spans: Sequence[Span], names: Sequence[Span]
    ) -> Iterator[Span]:
        """Yield the spans, bodies and titles with the fields of work that they run on over."""
        begin = {first for first, _, _ in (*spans, *names)}
        for first, last, kind in spans:
            end = last
            if kind != "PER" and (whole := self._place(words, last - 1)) > 1:
                end += whole - 1  # مكة المكرمة, ended after its first word
            if kind in {"ORG", "TITLE"}:
                while end < len(words) and end not in begin and (more := self._field(words, end)):
                    end += more
            yield first, end, kind

    def _field(self, words: Sequence[str], at: int) -> int:
        """Return how many words from a token name a further field of work, 0 for none."""
        lengths = [
            len(parts)
            for parts in self._beginning(words[at], "FIELD", ("و", "ل", "ول"))
            if tuple(words[at + 1 : at + len(parts)]) == parts[1:]
        ]
        return max(lengths, default=0)

    def _place(self, words: Sequence[str], at: int) -> int:
        """Return how many words from a token are a place by a listed name, 0 for none."""
        lengths = [
            len(parts)
            for cls in _PLACES
            for parts in self._beginning(words[at], cls, _ATTACHED)
            if tuple(words[at + 1 : at + len(parts)]) == parts[1:]
        ]
        return max(lengths, default=0)

    def _beginning(self, word: str, cls: str, fronts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return the listed words and phrases of a class that a word with clitics may begin."""
        key = cls + word
        found = self._going_on.get(key)
        if found is None:
            if len(self._going_on) >= _KEPT:
                self._going_on.clear()
            found = self._going_on[key] = tuple(self._listed(word, cls, fronts))
        return found

    def _listed(self, word: str, cls: str, fronts: Sequence[str]) -> Iterator[tuple[str, ...]]:
        for front in fronts:
            if not word.startswith(front):
                continue
            stem = word[len(front) :]
            # للطاقة is ل and الطاقة, its alef not written
            whole = "ا" + stem if front.endswith("ل") and stem.startswith("ل") else stem
            if cls == "FIELD" and front == "و" and not whole.startswith("ال"):
                continue  # «وزراعة» opens something new, «والزراعة» goes on
            if any(_fits(entry, cls, front) for entry in self._lexicon.lookup(whole)):
                yield (whole,)
            for parts, entries in self._lexicon.phrases.get(whole, ()):
                if any(_fits(entry, cls, front) for entry in entries):
                    yield parts


def _letters(words: Sequence[str], names: Sequence[Span]) -> Iterator[Span]:
    """Yield the letters that stand for a title before a person's name: «د. سامي النجار»."""
    for first, _, kind in names:
        at = first - 1
        if kind == "PER" and at > 0 and words[at] in {".", "/"}:
            at -= 1
        if kind == "PER" and at >= 0 and words[at] in _LETTERS:
            yield at, at + 1, "TITLE"


_LETTERS = frozenset(("د", "م", "ا"))  # doctor, engineer, professor


def _has_article(word: str) -> bool:
    """Say whether a word has the article, clitics before it or not."""
    return word.startswith(("ال", "لل", "وال", "بال", "فال", "كال", "ولل"))


def _leads(word: str) -> bool:
    """Say whether a word leads on to where a title is held."""
    return word in _LEADING or word.startswith(("بال", "لل"))


_LEADING = frozenset(("في", "من", "لدي", "عن", "علي"))


def _fits(entry: Entry, cls: str, front: str) -> bool:
    """Say whether an entry is of a class and may be joined to a name by these clitics."""
    joined = entry.get("joined")
    return entry.cls == cls and (joined is None or joined == _JOINT.get(front[-1:]))


_JOINT = {"و": "and", "ل": "for"}
