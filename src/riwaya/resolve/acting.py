"""Where a group acts: only there is it somebody of whom the article tells.

Groups without a name (المتظاهرون, الدول الكبرى) stand all over the news as those to whom something
is done, or of whom something is. One is an actor when somewhere it is the subject beside a verb, or
stands in the form that only subjects have (متظاهرون and not متظاهرين), or is named as who did it
(من قبل، على يد).
"""

from __future__ import annotations

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Entry
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.wording import sentence_of

_VERBS = ("@CUE", "@CUE_THAT", "@CUE_QUOTE", "@CUE_NOUN", "@BE")
_NOUNS = (
    "@DEF",
    "@PREP",
    "@IN",
    "@GROUP_NOUN",
    "@GROUP_SOUND",
    "@COUNTED",
    "@GIVEN",
    "@STATE",
    "@NEG",
)
_GROUPS = ("GROUP_NOUN", "GROUP_SOUND")
_NO_VERB = ("@PREP", "@IN", "@DEM", "@SOURCE_NOUN")  # «ناشطون مدنيون» are not civilians who act
_OPENERS = ("@PUNCT", "@THAT", "@CLAUSE", "@REL", "@QUOTE", "@COMMA")
_BETWEEN = frozenset(("قد", "لقد", "لم", "لن", "لا", "ما", "سوف"))
_DOER = frozenset(
    (fold(first), fold(second))
    for first, second in (("من", "قبل"), ("على", "يد"), ("على", "أيدي"), ("من", "جانب"))
)
_SHORTEST = 4


def acts(lattice: Lattice, group: Name) -> bool:
    """Say whether a group does something where it stands.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> def told(words):
    ...     lattice = lay_text(words, load_grammar())
    ...     return [acts(lattice, n) for n in laid_names(lattice) if n.kind == "group"]
    >>> told("أغلق المتظاهرون الطريق"), told("وقعت الدول الكبرى الميثاق")
    ([True], [True])
    >>> told("عرض الميثاق على الدول الكبرى"), told("قتل الحارس على أيدي مسلحين")
    ([False], [True])
    """
    head = _head(lattice, group)
    first, tokens = group.first, lattice.text.tokens
    before = _before(lattice, first)
    if before is not None and _done_by(lattice, before):
        return True
    if goes_on(lattice, group) or _led(lattice, group):
        return False
    if before is not None and lattice.has(before, *_NO_VERB):
        return False
    if first == head and _subject_form(lattice, head):
        return True
    if before is not None and _verb(lattice, before, opens=_opens(lattice, before)):
        return first != head or not _object_form(lattice, head)
    after = group.last
    while after < len(tokens) and tokens[after].folded in _BETWEEN:
        after += 1
    opens = before is None or lattice.has(before, *_OPENERS)
    return opens and after < len(tokens) and _verb(lattice, after, opens=False)


def is_body(lattice: Lattice, group: Name) -> bool:
    """Say whether a group is also a body: a listed one, or one by its head word (فصائل المعارضة).

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> lattice = lay_text("انسحبت فصائل المعارضة من التل أمام المتظاهرين", load_grammar())
    >>> [is_body(lattice, name) for name in laid_names(lattice)]
    [True, False]
    """
    head = _head(lattice, group)
    if any(True for _ in lattice.steps(head, "~@ORG")):
        return True
    return lattice.has(head, "~@ORG_HEAD") and group.last - head > 1


def can_follow(lattice: Lattice, group: Name, verb: Entry, cue: int) -> bool | None:
    """Say whether a verb at a token agrees with a group; None when the lists do not tell.

    A verb before its subject is singular (طالب السكان), one after it plural (السكان طالبوا); states
    and factions are feminine (الدول طالبت).

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> lattice = lay_text("رفض السكان المشروع", load_grammar())
    >>> said, told = Entry("CUE", "", (("number", "s"), ("gender", "m"))), laid_names(lattice)[0]
    >>> can_follow(lattice, told, said, 0), can_follow(lattice, told, said, 3)
    (True, False)
    """
    noun = _entry(lattice, _head(lattice, group))
    gender, number = verb.get("gender"), verb.get("number")
    if verb.get("person") == "1":  # «نأمل أن»: the words of whoever speaks
        return False
    if noun is None or gender is None:
        return None
    people = noun.get("gender") == "m" and noun.get("number") != "s"
    if people and cue > group.first:
        return number == "p"
    return number != "p" and gender == noun.get("gender")


def goes_on(lattice: Lattice, group: Name) -> bool:
    """Say whether a lone plural goes on with words that the rule does not take (أعضاء نادي …).

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> from riwaya.extract.names import laid_names
    >>> lattice = lay_text("غادر أعضاء نادي المرفأ وعاد أعضاء", load_grammar())
    >>> [goes_on(lattice, name) for name in laid_names(lattice) if name.kind == "group"]
    [True, False]
    """
    tokens, last = lattice.text.tokens, group.last
    head = _head(lattice, group)
    folded = tokens[head].folded
    alone = last - head == 1 and not lattice.has(head, "~@DEF") and folded[-2:] not in {"ون", "ين"}
    if not alone or last >= len(tokens) or tokens[last].folded[0] == "و":
        return False
    return not lattice.has(
        last, "@PUNCT", "@PREP", "@IN", "@CLAUSE", "@THAT", "@REL", "@NEG", "@BE"
    )


def _head(lattice: Lattice, group: Name) -> int:
    """Return the token of a group's noun, past «عشرات» or «عدد من»."""
    start = (group.name or group.span).start
    return next(i for i in range(group.first, group.last) if lattice.text.tokens[i].end > start)


def _before(lattice: Lattice, first: int) -> int | None:
    """Return the token before a group in its sentence, None at a sentence's beginning."""
    return None if first == sentence_of(lattice, first)[0] else first - 1


def _opens(lattice: Lattice, index: int) -> bool:
    """Say whether a token begins a clause, where a verb is expected."""
    before = _before(lattice, index)
    return before is None or lattice.has(before, *_OPENERS)


def _led(lattice: Lattice, group: Name) -> bool:
    """Say whether a preposition is written onto a group (للمتظاهرين)."""
    bare = any(True for cls in _GROUPS for _ in lattice.steps(group.first, f"@{cls}"))
    return group.first == _head(lattice, group) and not bare


def _entry(lattice: Lattice, head: int) -> Entry | None:
    """Return what the lists say of a group's noun, also of one with a preposition written onto it."""
    for cls in _GROUPS:
        for _, offer in lattice.steps(head, f"~@{cls}"):
            if isinstance(offer.value, Entry):
                return offer.value
    return None


def _done_by(lattice: Lattice, before: int) -> bool:
    """Say whether the words before name who did it: من قبل, على يد."""
    tokens = lattice.text.tokens
    return before > 0 and (tokens[before - 1].folded.lstrip("وف"), tokens[before].folded) in _DOER


def _subject_form(lattice: Lattice, head: int) -> bool:
    """Say whether a plural stands in the form of subjects alone (متظاهرون, مؤيدو المشروع)."""
    noun = _entry(lattice, head)
    return noun is not None and noun.get("case") == "nom"


def _object_form(lattice: Lattice, head: int) -> bool:
    """Say whether a plural or dual stands in the form that no subject of a verb before it has."""
    folded = lattice.text.tokens[head].folded
    return folded.endswith("ين") and not _subject_form(lattice, head)


def _verb(lattice: Lattice, index: int, *, opens: bool) -> bool:
    """Say whether a word is a verb: a listed one, or one by its shape and place."""
    if lattice.has(index, *_VERBS):
        return True
    gloss = lattice.known(index, "@GLOSS")
    if isinstance(gloss, Entry):
        return gloss.get("pos") == "verb"
    folded = lattice.text.tokens[index].folded
    joined = folded[0] in "وف" and len(folded) > _SHORTEST
    stem = folded[1:] if joined else folded
    if len(folded) < _SHORTEST or lattice.has(index, *_NOUNS):
        return False
    shaped = stem[0] == "ي" or stem[:2] in {"سي", "ست"} or stem.endswith("وا")
    past = folded.endswith("ت") and folded[-2] != "ا"
    return (
        shaped
        or past
        or (opens and lattice.has(index, "@WORD") and not lattice.has(index, "@COMMON"))
    )
