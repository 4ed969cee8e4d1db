"""The frame line of a statement: who, what act and how surely, through whom, where, when, and what.

Every word comes from the record, the name tables or the glossary, or belongs to the template. A
field without a value leaves no trace, a hedge always does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riwaya.arabic.characters import fold
from riwaya.arabic.lexicon import Lexicon
from riwaya.arabic.segment import cut_clitics
from riwaya.model.actor import Actor
from riwaya.model.quantity import Figure
from riwaya.model.span import Span
from riwaya.model.statement import Statement
from riwaya.model.text import Text
from riwaya.model.when import Time
from riwaya.resolve.english.amounts import time_in_english
from riwaya.resolve.english.content import content_in_english
from riwaya.resolve.english.names import UNNAMED, name_in_english
from riwaya.resolve.english.scene import Scene, build_scene

SEPARATOR = " · "
NOBODY = "speaker not named"
UNREAD = "(content in Arabic)"
_LITTLE = 0.35
_ACTS = {
    "assert": "said",
    "announce": "announced",
    "confirm": "affirmed",
    "deny": "denied",
    "decline": "did not disclose",
    "acknowledge": "acknowledged",
    "estimate": "estimated",
    "believe": "believes",
    "accuse": "accused",
    "warn": "warned",
    "condemn": "condemned",
    "reject": "rejected",
    "welcome": "welcomed",
    "promise": "promised",
    "threaten": "threatened",
    "request": "requested",
    "ask": "asked",
    "thank": "thanked",
    "norm": "provides",
    "other": "said",
}
_CERTAINTIES = {
    "indicated": "as an indication",
    "probable": "as probable",
    "believed": "as a belief",
    "apparent": "as apparent",
    "possible": "as possible",
    "speculative": "as speculation",
    "denied": "as denied",
    "withheld": "withholding",
    "norm": "as a rule",
}
_BOTH = {
    ("estimate", "probable"): "considers likely",
    ("believe", "believed"): "believes",
    ("assert", "indicated"): "indicates",
    ("estimate", "indicated"): "indicates",
    ("deny", "denied"): "denied",
    ("decline", "withheld"): "did not disclose",
    ("norm", "norm"): "provides",
}
_MODALITIES = {
    "decided": ("decided", "decision"),
    "planned": ("planned", "will ", "plan"),
    "possible": ("possible", "possibl", "may ", "perhaps"),
    "conditional": ("conditional", "if ", "unless", "on condition", "as long as"),
    "hypothetical": ("hypothetical",),
}
_MEDIA = {
    "statement": "in a statement",
    "press_conference": "at a press conference",
    "interview": "in an interview",
    "post": "in a post",
    "call": "in a call",
    "document": "in a document",
    "speech": "in a speech",
    "report": "in a report",
}
_NEGATIVE = (" not ", " no ", " without ", " nor ", "cannot", "denied")
_CONFIRM_OR_DENY = frozenset(("تاكيد", "نفي"))


def frame_line(
    statement: Statement,
    actors: Sequence[Actor],
    times: Sequence[Time],
    figures: Sequence[Figure],
    text: Text,
    lexicon: Lexicon,
) -> str:
    """Say a statement's frame in one English line, its fields joined by " · ".

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "أعلن سامي النجار أن الحكومة قررت إرسال مضخات إلى القرى"
    >>> laid, lexicon = lay_text(words, load_grammar()), load_grammar().language.lexicon
    >>> speaker = Actor("a1", "سامي النجار", "person", (Span(5, 16),), "Sami al-Najjar", "romanised")
    >>> announced = Statement("s1", "a1", Span(5, 16), (), None, "indirect", "announce", "stated",
    ...     "decided", "+", Span(0, 4), Span(20, len(words)), (Span(0, len(words)),), 0.9, "", "")
    >>> frame_line(announced, [speaker], (), (), laid.text, lexicon)
    'Sami al-Najjar · announced · government · decided to send pumps to villages'
    """
    return _line(statement, build_scene(actors, times, figures, text, lexicon))


def add_frames(
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[Time],
    figures: Sequence[Figure],
    text: Text,
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Return the statements of one article, each that a word attributes with its English frame line.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.arabic.parse import parse
    >>> from riwaya.model.article import Article
    >>> add_frames((), (), (), (), parse(Article("a", ""), []), build_lexicon([]))
    ()
    """
    scene = build_scene(actors, times, figures, text, lexicon)
    return tuple(
        statement if statement.narrated else replace(statement, says_en=_line(statement, scene))
        for statement in statements
    )


def describe_span(span: Span, scene: Scene) -> str:
    """Say what is recognised in a stretch of the article's own account, "" when too little is.

    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> text = lay_text("انهيار جسر قديم", load_grammar()).text
    >>> describe_span(Span(0, 15), build_scene((), (), (), text, load_grammar().language.lexicon))
    'collapse of old bridge'
    """
    told = content_in_english(span, scene)
    return told.line if told.share > _LITTLE else ""


def _line(statement: Statement, scene: Scene) -> str:
    told = content_in_english(
        statement.content, scene, statement.hedges, statement.loaded, statement.gloss
    )
    speaker = _speaker(statement, scene)
    fields = _opening(statement, scene, speaker)
    fields += [f"via {_name(link.actor, scene)}" for link in statement.channel]
    if statement.said_on and (time := scene.times.get(statement.said_on)) is not None:
        fields.append(time_in_english(time) or "")
    fields += _weight(statement, told.line)
    fields.append(told.line)
    if told.charged:
        owner = speaker if _is_known(speaker) else "the speaker"
        fields.append(f"words in quotation marks: {owner}'s own")
    if told.share <= _LITTLE:
        fields.append(UNREAD)
    return SEPARATOR.join(field for field in fields if field)


def _speaker(statement: Statement, scene: Scene) -> str:
    if statement.speaker is not None:
        return " and ".join(_name(key, scene) for key in (statement.speaker, *statement.jointly))
    return "the article" if statement.mode == "narrator" else NOBODY


def _is_known(speaker: str) -> bool:
    return speaker not in {UNNAMED, NOBODY} and "…" not in speaker


def _name(actor: str, scene: Scene) -> str:
    found = scene.actors.get(actor)
    return name_in_english(found, scene.lexicon) if found else NOBODY


def _opening(statement: Statement, scene: Scene, speaker: str) -> list[str]:
    """Say who, and the act with its certainty, addressee, place and medium."""
    cue = statement.cue.of(scene.text.article.text) if statement.cue else ""
    certainty = statement.certainty
    if _is_according(cue, scene.lexicon) and statement.act in {"assert", "other"}:
        act = [] if certainty == "stated" else [_CERTAINTIES[certainty]]
        return [" ".join([f"according to {speaker}", *act, *_setting(statement, scene)])]
    act = [_both(statement, scene)]
    return [speaker, " ".join([*act, *_setting(statement, scene)])]


def _both(statement: Statement, scene: Scene) -> str:
    """Say act and certainty together."""
    act, certainty = statement.act, statement.certainty
    if act == "decline" and _between_yes_and_no(statement, scene):
        return "declined to confirm or deny"
    if (act, certainty) in _BOTH:
        return _BOTH[act, certainty]
    said = _ACTS.get(act, "said")
    return said if certainty == "stated" else f"{said} {_CERTAINTIES[certainty]}"


def _between_yes_and_no(statement: Statement, scene: Scene) -> bool:
    """Say whether what was declined is to confirm or deny, by the words of the statement."""
    whole = Span(
        min(span.start for span in (statement.cue or statement.content, *statement.evidence)),
        statement.content.end,
    )
    words = {
        cut.stem
        for word in whole.of(scene.text.article.text).split()
        for cut in cut_clitics(fold(word))
    }
    return words >= _CONFIRM_OR_DENY


def _setting(statement: Statement, scene: Scene) -> list[str]:
    words = []
    if statement.to is not None:
        words.append(f"to {_name(statement.to, scene)}")
    if statement.said_at is not None:
        words.append(f"in {_name(statement.said_at, scene)}")
    if statement.medium is not None:
        words.append(_MEDIA[statement.medium])
    return words


def _weight(statement: Statement, line: str) -> list[str]:
    """Say negation and modality where the content's own words do not show them."""
    padded = f" {line} "
    words = []
    if statement.polarity == "-" and not any(word in padded for word in _NEGATIVE):
        words.append("not")
    shown = _MODALITIES.get(statement.modality)
    if shown and statement.certainty != shown[0] and not any(word in padded for word in shown):
        words.append(shown[0])
    return words


def _is_according(cue: str, lexicon: Lexicon) -> bool:
    head = fold(cue.split(maxsplit=1)[0]) if cue.split() else ""
    return any(
        entry.cls == "ACCORDING" or entry.get("en") == "according to"
        for cut in cut_clitics(head)
        for entry in lexicon.lookup(cut.stem)
    )
