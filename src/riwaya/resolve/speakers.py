"""Who speaks: the source in the frame, the subject before it, or the speaker who goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution
from riwaya.extract.name import Name
from riwaya.match.lattice import Lattice
from riwaya.resolve.acting import can_follow
from riwaya.resolve.sources import Source, is_owned, source_in, with_issuer
from riwaya.resolve.subjects import source_before, subject_first

# Frames in which a bare noun after the verb may be what is said and not who says it.
_OBJECT_FRAMES = frozenset(("said-noun", "stressed-on", "warned-of", "spoke-about", "called-for"))

# How many speakers back a verb without one may reach.
_MEMORY = 12
# A subject stands near the verb that opens its sentence.
_SUBJECT_WITHIN = 5
_OF_ONE = frozenset(("called-for", "with-the-saying-of"))
_PARTICIPLES = ("saying", "pointing", "stressing", "warning", "calling", "speaking")

How = Literal["named", "subject", "continues", "nobody"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words an attribution reports, and how that is known."""

    source: Source | None
    how: How


@dataclass(frozen=True, slots=True)
class _Heard:
    """Somebody who spoke: the gender his verb showed, and whether a statement or report did it for him."""

    source: Source
    spoke: bool
    gender: str | None
    document: bool


def find_voices(
    lattice: Lattice, found: Sequence[Attribution], holders: Sequence[int | None]
) -> tuple[Voice, ...]:
    """Return the voice of each attribution, in order.

    ``holders`` are those of `find_nesting`: who is reported inside another's words does not go on
    speaking after them.

    A verb without a speaker goes on with the last one that agrees in gender and number; a participle
    takes the speaker of its own sentence.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "قال وزير المياه سامي النجار إن السد آمن. وأضاف أن الطريق مغلق."
    >>> lattice = lay_text(words, load_grammar())
    >>> found = find_attributions(lattice, load_grammar())
    >>> [v.how for v in find_voices(lattice, found, (None, None))]
    ['named', 'continues']
    """
    voices: list[Voice] = []
    recent: list[_Heard] = []
    for index, attribution in enumerate(found):
        voice = _voice(lattice, found, voices, index, recent, holders)
        voices.append(voice)
        spoke = voice.source is not None and (
            attribution.frame != "around" or _person(voice.source)
        )
        if spoke and holders[index] is None:
            recent.append(_heard(lattice, attribution, voice, recent))
    return tuple(voices)


def _person(source: Source) -> bool:
    """Say whether «according to» names a person, with whom a report goes on, and no paper or body."""
    return source.name is not None and source.name.is_named_person


def _heard(lattice: Lattice, own: Attribution, voice: Voice, recent: Sequence[_Heard]) -> _Heard:
    """Remember who spoke with the gender that a verb beside him shows, or one that went on with him."""
    assert voice.source is not None  # noqa: S101 - only who spoke is remembered
    gender = _gender(own)
    if voice.how == "continues":
        known = (h.gender for h in reversed(recent) if h.source.span == voice.source.span)
        gender = next(known, None) or gender
    first, last = own.region or own.cue
    document = any(lattice.has(index, "~@MEDIUM") for index in range(first, last))
    return _Heard(voice.source, own.by not in _OBJECT_FRAMES, gender, document)


def _gender(own: Attribution) -> str | None:
    """Return the gender that a verb, participle or pronoun shows of who speaks; None for none."""
    if own.word is None:
        return None
    return own.word.get("gender") or _OWNERS.get(own.word.get("owner") or "")


_OWNERS = {"3sm": "m", "3sf": "f"}


def _voice(
    lattice: Lattice,
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    index: int,
    recent: Sequence[_Heard],
    holders: Sequence[int | None],
) -> Voice:
    own = found[index]
    if own.word is not None and own.word.get("person") == "1":
        return _goes_on(lattice, own, recent)  # «نأمل أن»: the words of whoever speaks
    voice = None if _he_says(lattice, own) else _beside(lattice, own)
    if voice is not None:
        paper = voice.source is not None and voice.source.data and voice.how == "named"
        issuer = _issued(lattice, found, voices, index) if paper else None
        return voice if issuer is None else Voice(issuer, "continues")
    if own.by.startswith(_PARTICIPLES):
        voice = _same_sentence(lattice, found, voices, index, holders)
        if voice is not None:
            return voice
    if (source := _issued(lattice, found, voices, index)) is not None:
        return Voice(source, "continues")
    if _impersonal(lattice, own) or _unsigned(lattice, own):
        return Voice(None, "nobody")
    topic = _topic(lattice, found, index)
    return Voice(topic, "subject") if topic is not None else _goes_on(lattice, own, recent)


def _he_says(lattice: Lattice, own: Attribution) -> bool:
    """Say whether a pronoun before the verb is its subject (إلا أنه حذر السلطات، لكنها قالت)."""
    before = own.cue[0] - 1
    return before >= 0 and lattice.text.tokens[before].folded.lstrip("وف") in _PRONOUNS


_PRONOUNS = frozenset(
    head + owner for head in ("ان", "لكن", "لان", "بان") for owner in ("ه", "ها", "هم", "هما")
)


def _beside(lattice: Lattice, own: Attribution) -> Voice | None:
    """Return the voice that the words beside a cue tell: after it, before it, by its pronoun."""
    act = own.word.get("act") if own.word is not None else None
    meanwhile = own.by.startswith(_PARTICIPLES)
    source = subject_first(lattice, own)
    if source is not None and _agrees(lattice, own, source):
        return Voice(with_issuer(lattice, source, own.cue[0]), "subject")
    source = _law(lattice, own) or source_in(lattice, own.region, attached=own.frame == "around")
    if meanwhile:
        source = None  # «معتبرا بيع التمثال …»: what stands after a participle is no subject
    if source is not None and _spoken_to(lattice, own, source, act):
        source = None
    if source is not None and (
        act == "norm" or own.by not in _OBJECT_FRAMES or _known(lattice, source)
    ):
        return Voice(source, "named")
    source = None if meanwhile else source_before(lattice, own)
    if source is not None:
        return Voice(with_issuer(lattice, source, own.cue[0]), "subject")
    within = own.region is not None and lattice.has(own.region[0], "@PREPRON")
    if own.by == "in-his-words":
        source = _last_person(lattice, own)
    elif own.by == "his-saying-that" or within:  # قوله إن, «جاء فيه أن»
        source = _last_person(lattice, own) or _first_name(lattice, own)
    return None if source is None else Voice(source, "subject")


def _issued(
    lattice: Lattice, found: Sequence[Attribution], voices: Sequence[Voice], index: int
) -> Source | None:
    """Return who issued the statement or report that speaks on (وأوضح البيان أن …)."""
    region = found[index].region
    if (
        region is None
        or not lattice.has(region[0], "@MEDIUMONLY", "@REPORT_NOUN", "@SOURCE_NOUN")
        or not lattice.has(region[0], "@AL")
    ):
        return None
    noun, is_medium = lattice.text.tokens[region[0]].folded, lattice.has(region[0], "@MEDIUMONLY")
    for earlier in range(index - 1, max(-1, index - _MEMORY), -1):
        told, source = found[earlier].region, voices[earlier].source
        if source is None or told is None:
            continue
        same = any(_one_noun(lattice.text.tokens[i].folded, noun) for i in range(*told))
        paper = is_medium and any(lattice.has(i, "~@MEDIUMONLY") for i in range(*told))
        itself = source.data and source.first == told[0]
        if (same or paper) and not itself:
            return source
    return None


def _one_noun(indefinite: str, definite: str) -> bool:
    """Say whether a noun is meant again with the article (تقرير، التقرير)."""
    noun = definite.removeprefix("ال")
    return indefinite in {noun, "ب" + noun, "ل" + noun}


def _topic(lattice: Lattice, found: Sequence[Attribution], index: int) -> Source | None:
    """Return whom a sentence begins with, where this verb is the first that reports in it.

    «وصل الوزير إلى السد، وقال إن …», «سئل الحارس عن السد فقال إن …», «عقد المجلس اجتماعا أعلن بعده …».
    """
    own = found[index]
    first = lattice.text.sentences[own.sentence].first
    alone = index == 0 or found[index - 1].sentence != own.sentence
    if not alone or own.cue[0] == first:
        return None
    source = _first_name(lattice, own)
    return source if source is not None and _agrees(lattice, own, source) else None


def _spoken_to(lattice: Lattice, own: Attribution, source: Source, act: str | None) -> bool:
    """Say whether who stands after the verb is called upon or accused, and speaks not.

    «اتهم الشركة بالتقصير» names one party alone: an accusation must have its object. «ودعت السكان
    إلى …» does not agree with its noun.
    """
    if act == "accuse" and own.by in _OF_ONE and own.region is not None:
        return source.last == own.region[1] or not _agrees(lattice, own, source)
    called = act == "request" and own.by in {"pointed-to", "called-for"}
    his = source.name is None and is_owned(lattice, source.first)  # «وأمر قواته بالاستعداد»
    return called and (his or not _agrees(lattice, own, source))


# «لم يتسن التحقق», «لم يصدر أي تعليق»: nobody is named who could have
_NOBODYS = frozenset(("تسنى", "تعليق"))


def _same_sentence(
    lattice: Lattice,
    found: Sequence[Attribution],
    voices: Sequence[Voice],
    index: int,
    holders: Sequence[int | None],
) -> Voice | None:
    """Return the voice a participle takes from its sentence: who spoke there, else its subject.

    Who speaks in the sentence itself goes before who is reported inside another's words, and there
    whoever is only guessed does not count.
    """
    own = found[index]
    inner: Voice | None = None
    for earlier in range(index - 1, -1, -1):
        if found[earlier].sentence != own.sentence:
            break
        word = found[earlier].word
        declined = word is not None and word.get("act") == "decline"
        if voices[earlier].source is None or declined:
            continue
        if holders[earlier] is None:
            return Voice(voices[earlier].source, "continues")
        if inner is None and voices[earlier].how != "continues":
            inner = Voice(voices[earlier].source, "continues")
    if inner is not None:
        return inner
    source = _first_name(lattice, own) or _last_person(lattice, own)
    return None if source is None else Voice(source, "subject")


def _goes_on(lattice: Lattice, own: Attribution, recent: Sequence[_Heard]) -> Voice:
    """Return the last speaker that a verb without one can go on with; who spoke or is named counts.

    A verb of the other gender than the one he was named with is not his: then nobody is named, which
    is better than a wrong name.
    """
    last: _Heard | None = None
    shown = _gender(own)
    for one in islice(reversed(recent), _MEMORY):
        if not (one.spoke or _known(lattice, one.source)):
            continue
        group = one.source.name is not None and one.source.name.kind == "group"
        if one.gender and shown and not group:
            fits = one.gender == shown or (one.document and shown == "m")
        else:
            fits = _agrees(lattice, own, one.source)
        if fits:
            return Voice(one.source, "continues")
        last = last or one
    if last is None or (last.gender and shown and last.gender != shown):
        return Voice(None, "nobody")
    return Voice(last.source, "continues")


def _law(lattice: Lattice, own: Attribution) -> Source | None:
    """Return the agreement or law that an article of it speaks for (تنص المادة … من الاتفاقية)."""
    if own.word is None or own.word.get("act") != "norm" or own.region is None:
        return None
    for index in range(*own.region):
        if lattice.text.tokens[index].folded == "من":
            return source_in(lattice, (index + 1, own.region[1]))
    return None


def _unsigned(lattice: Lattice, own: Attribution) -> bool:
    """Say whether «according to» names a statement and not whose it is (بحسب بيان رسمي)."""
    if own.frame != "around" or own.region is None:
        return False
    first = own.region[0]
    return lattice.has(first, "~@MEDIUM") and not lattice.has(first, "~@DEF")


def _impersonal(lattice: Lattice, own: Attribution) -> bool:
    """Say whether a verb without a subject is passive (يُعتقد, ذُكر): nobody is named.

    Unmarked spelling leaves it open for forms that are also active; a third person imperfect without
    a subject is read as passive, a perfect goes on with the last speaker.
    """
    if own.by == "it-is-said":
        return True
    if own.by == "declined" and own.word is not None and own.word.lemma in _NOBODYS:
        return True
    first = own.cue[0]
    entry = lattice.known(first, "@IMPERSONAL")
    if entry is None:
        return False
    token = lattice.text.tokens[first]
    surface = lattice.text.article.text[token.start : token.end]
    only_passive = isinstance(entry, Entry) and entry.get("also") != "active"
    return only_passive or _DAMMA in surface[:4] or token.folded.lstrip("وف").startswith("ي")


_DAMMA = "\u064f"


def _known(lattice: Lattice, source: Source) -> bool:
    """Say whether a source is a name the finders know, or a word that can only be a name."""
    return source.name is not None or lattice.has(source.first, "@NAMEWORD", "@GIVEN")


def _last_person(lattice: Lattice, own: Attribution) -> Source | None:
    """Return the person named last before a verbal noun in its sentence: whose saying it is."""
    sentence = lattice.text.sentences[own.sentence]
    for index in range(own.cue[0] - 1, sentence.first - 1, -1):
        wrote = index > sentence.first and lattice.has(index - 1, "~@MEDIUM")  # «في تدوينة لفلان»
        for end, offer in lattice.steps(index, "~@PERSON" if wrote else "@PERSON"):
            led = index > sentence.first and lattice.has(index - 1, "@PREP", "@IN")
            if isinstance(offer.value, Name) and end <= own.cue[0] and not led:
                return Source(offer.value.span, index, end, offer.value)
    return None


def _first_name(lattice: Lattice, own: Attribution) -> Source | None:
    sentence = lattice.text.sentences[own.sentence]
    for index in range(sentence.first, min(own.cue[0], sentence.first + _SUBJECT_WITHIN)):
        if index > sentence.first and lattice.has(index - 1, "@PREP", "@IN"):
            continue
        if index > sentence.first and _given_to(lattice, index - 1):
            continue
        leads = index == sentence.first or lattice.has(index - 1, "@CUE", "@BE")
        for key in ("@PERSON", "@BODY", "@PLACE") if leads else ("@PERSON", "@BODY"):
            for _end, offer in lattice.steps(index, key):
                source = (
                    source_in(lattice, (index, own.cue[0])) if offer.value is not None else None
                )
                if source is not None and source.name is not None:
                    return source
    return None


def _given_to(lattice: Lattice, index: int) -> bool:
    """Say whether a mark before a name belongs to «لـ» (حديثه لـ"المرفأ"): it is spoken to."""
    return lattice.text.tokens[index].folded == "ل" or (
        lattice.has(index, "@QUOTE") and lattice.text.tokens[index - 1].folded == "ل"
    )


def _agrees(lattice: Lattice, own: Attribution, candidate: Source) -> bool:
    """Say whether a verb's form can go with a speaker, as far as both show gender."""
    if own.word is None:
        return True
    if candidate.name is not None and candidate.name.kind == "group":
        follows = can_follow(lattice, candidate.name, own.word, own.cue[0])
        if follows is not None:
            return follows
    if candidate.name is not None and candidate.name.kind in {"state", "capital", "place"}:
        return own.word.get("number") != "p"  # states are of either gender: قالت مصر، قال لبنان
    gender, number = own.word.get("gender"), own.word.get("number")
    head = lattice.text.tokens[candidate.first].folded
    feminine = head.endswith(("ه", "ات"))
    if number == "p":
        return candidate.name is None or candidate.name.kind in {"described", "group"}
    if candidate.name is not None and candidate.name.kind == "person" and not candidate.name.titles:
        return True
    return gender is None or (gender == "f") == feminine
