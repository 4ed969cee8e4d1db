"""How sure the source is, by its own words: the cue's certainty, weakened by every hedge in reach.

Negation turns a report into something else: "did not disclose" is withholding, "does not believe
that" a belief with the content's polarity turned. Denial is an act and a certainty of its own. Scale
and terms: FactBank (Saurí & Pustejovsky 2009), in the classes of the contract.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

from riwaya.arabic.lexicon import Entry
from riwaya.extract.attribution import Attribution, Tokens
from riwaya.match.lattice import Lattice
from riwaya.model.certainty import Certainty, Modality, weaker
from riwaya.model.span import Span
from riwaya.model.statement import Act

_REACH = 8
_LONGEST_HEDGE = 4
_CONTENT_START = 3
_TELLING = frozenset(("announce", "confirm", "deny", "acknowledge", "assert", "other"))


@dataclass(frozen=True, slots=True)
class Assurance:
    """What a statement claims to be: act, certainty, modality, polarity, and the hedges that decide."""

    act: Act
    certainty: Certainty
    modality: Modality
    polarity: Literal["+", "-"]
    hedges: tuple[Span, ...]


def assure(
    lattice: Lattice,
    attribution: Attribution,
    content: Tokens,
    own: Sequence[Attribution] = (),
) -> Assurance:
    """Decide act and certainty from the cue, its negation, and the hedges at the content's start.

    ``own`` are verbs of the speaker about himself in the content (أعتقد أن): the first one counts
    when it stands at the start.

    >>> from riwaya.extract.attributions import find_attributions
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> lattice = lay_text("ورجح الوزير أن السد لن يمتلئ", load_grammar())
    >>> found = find_attributions(lattice, load_grammar())[0]
    >>> assured = assure(lattice, found, (3, 6))
    >>> assured.certainty, assured.polarity
    ('probable', '-')
    """
    act, certainty = _cue(attribution.word)
    first, last = content
    certainty, hedges = _hedged(lattice, first, last, certainty)
    for verb in own:
        if verb.cue[0] < first + _REACH and verb.negation is None:
            hedges.append(verb.cue_span)
            certainty = weaker(certainty, _cue(verb.word)[1])
    word, negation = attribution.word, attribution.negation
    # «استبعد» and «من غير المرجح» are said of what is held unlikely
    turned = word is not None and (word.lemma == _RULE_OUT or word.get("polarity") == "-")
    if negation is not None:
        if turned:  # what is not ruled out is held possible
            act, certainty, turned = "estimate", "possible", False
            hedges.append(Span(negation.start, attribution.cue_span.end))
        elif word is not None and word.lemma == _CONCEAL:  # «لم يخف أن»
            act, certainty = "acknowledge", "stated"
        else:
            act, certainty = _negated(act, certainty)
            turned = act == "believe"
    withheld = attribution.frame == "at-cue"  # its negation is the refusal
    negative = not withheld and _negative(lattice, first, last)
    return Assurance(
        act,
        certainty,
        _ACTED.get(act) or _modality(lattice, first, last, certainty),
        "-" if negative != turned else "+",
        tuple(hedges),
    )


def assure_account(lattice: Lattice, account: Tokens) -> Assurance:
    """Decide how sure the newspaper is of its own account, by the hedges at its start.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> assured = assure_account(lay_text("لا يبدو أن السد امتلأ", load_grammar()), (0, 5))
    >>> assured.certainty, assured.polarity
    ('apparent', '-')
    """
    first, last = account
    near = lattice.text.tokens[first : min(last, first + _REACH)]
    main = next((n for n, token in enumerate(near) if token.folded in _WHICH), len(near))
    certainty, hedges = _hedged(lattice, first, first + main, "stated")
    act: Act = "believe" if certainty == "believed" else "assert"
    return Assurance(
        act,
        certainty,
        _modality(lattice, first, last, certainty),
        "-" if _negative(lattice, first, last) else "+",
        tuple(hedges),
    )


def _hedged(
    lattice: Lattice, first: int, last: int, certainty: Certainty
) -> tuple[Certainty, list[Span]]:
    """Weaken a certainty by every hedge at the start of a stretch, and return these."""
    hedges: list[Span] = []
    index = first
    while index < min(last, first + _REACH):
        end, entry = _hedge(lattice, index)
        if entry is not None:
            hedges.append(_span(lattice, index, end))
            certainty = weaker(certainty, cast("Certainty", entry.get("certainty") or "possible"))
        index = end
    for tail in range(max(index, last - _LONGEST_HEDGE), last):  # «… على الأرجح» ends a clause
        end, entry = _hedge(lattice, tail)
        if entry is not None and end == last:
            hedges.append(_span(lattice, tail, end))
            certainty = weaker(certainty, cast("Certainty", entry.get("certainty") or "possible"))
            break
    return certainty, hedges


def _negative(lattice: Lattice, first: int, last: int) -> bool:
    """Say whether a content begins with a negation, past a definite or named subject.

    After an indefinite noun a negation opens a relative clause (وقفة جار لا يسأل): it denies nothing.
    """
    for index in range(first, min(last, first + _CONTENT_START)):
        if lattice.has(index, "@NEG"):
            return True
        indefinite = lattice.has(index, "@COMMON", "@GLOSS") and not lattice.has(index, "@DEF")
        if indefinite and not lattice.has(index, "@GIVEN", "@STATE", "@TITLE_HEAD", "@ORG_HEAD"):
            return False
    return False


def _cue(word: Entry | None) -> tuple[Act, Certainty]:
    act = word.get("act") if word else None
    certainty = word.get("certainty") if word else None
    return (
        cast("Act", act if act in get_args(Act) else "assert"),
        cast("Certainty", certainty if certainty in get_args(Certainty) else "stated"),
    )


def _negated(act: Act, certainty: Certainty) -> tuple[Act, Certainty]:
    if act == "deny":
        return "decline", "withheld"
    if act in _TELLING and certainty == "stated":
        return "decline", "withheld"
    return act, certainty


def _hedge(lattice: Lattice, index: int) -> tuple[int, Entry | None]:
    """Return the longest hedge that begins at a token, and the token after it."""
    best: tuple[int, Entry | None] = index + 1, None
    token = lattice.text.tokens[index]
    began = lattice.text.article.text[token.start : token.end].endswith("بدأ")
    if began:
        return best  # بدأ (began) is no بدا (seemed)
    negated = index > 0 and lattice.has(index - 1, "@NEG")
    for end, offer in lattice.steps(index, "@HEDGE"):
        entry = offer.value
        if not isinstance(entry, Entry):
            continue
        if entry.get("needs") == "imperfect" and not _imperfect(lattice, end):
            continue
        so = lattice.text.tokens[index].folded == "فقد"  # «so it did»: تحول is no imperfect here
        if so and lattice.text.tokens[end].folded[0] != "ي":
            continue
        if negated and entry.get("certainty") != "apparent":
            continue  # what cannot be is no possibility; what does not seem so only seems
        if best[1] is None or end > best[0]:
            best = end, entry
    return best


def _imperfect(lattice: Lattice, index: int) -> bool:
    if index >= len(lattice.words):
        return False
    token = lattice.text.tokens[index]
    return token.kind == "word" and is_imperfect(token.folded)


def is_imperfect(folded: str) -> bool:
    """Say whether a verb after «قد» is imperfect, by its letters: then «قد» is may, else it is did.

    >>> [is_imperfect(word) for word in ("يفيض", "تكون", "امتلا", "تجاوزت", "نجحت", "تجاوزوا")]
    [True, True, False, False, False, False]
    """
    return folded[0] in "يتن" and len(folded) > _SHORTEST and not folded.endswith(("ت", "وا"))


_SHORTEST = 3
_WHICH = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين"))  # what follows is of one thing
_RULE_OUT = "استبعد"
_CONCEAL = "أخفى"
# What is asked for or promised is not told as a fact, whatever its words.
_ACTED: dict[Act, Modality] = {
    "request": "hypothetical",
    "promise": "planned",
    "threaten": "planned",
}


def _modality(lattice: Lattice, first: int, last: int, certainty: Certainty) -> Modality:
    if lattice.has(first, "@CONDITION") or any(True for _ in lattice.steps(first, "@CONDITION")):
        return "conditional"
    if certainty in {"possible", "speculative"}:
        return "possible"
    for index in range(first, min(last, first + _REACH)):
        folded = lattice.text.tokens[index].folded
        if folded in _DECIDED:
            return "decided"
        will = folded.startswith(("سي", "ست", "سن")) and len(folded) > _SHORTEST + 1
        will = will and lattice.has(index, "@NAMEWORD")
        if folded == "سوف" or will or _meant(lattice, index):
            return "planned"
    return "actual"


def _meant(lattice: Lattice, index: int) -> bool:
    """Say whether a word tells that something is intended, and not that it is not."""
    denied = index > 0 and lattice.has(index - 1, "@NEG")
    return lattice.text.tokens[index].folded in _PLANNED and not denied


_PLANNED = frozenset(
    ("يعتزم", "تعتزم", "يعتزمون", "ينوي", "تنوي", "ينوون", "يخطط", "تخطط", "يخططون", "يزمع", "تزمع")
)
_DECIDED = frozenset(("قرر", "قررت", "قرروا", "قررا", "تقرر", "اتخذ", "اتخذت"))


def _span(lattice: Lattice, first: int, last: int) -> Span:
    tokens = lattice.text.tokens
    return Span(tokens[first].start, tokens[last - 1].end)
