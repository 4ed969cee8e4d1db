"""Who holds an office that a text names without a person: «الوزير», «الرئيس الفرنسي»."""

from __future__ import annotations

from functools import partial

from riwaya.arabic.characters import fold_phrase
from riwaya.match.lattice import Lattice
from riwaya.model.span import Span
from riwaya.resolve.actor_drafts import ActorDraft
from riwaya.resolve.offices import Office, office_of, same_office
from riwaya.resolve.persons import Persons
from riwaya.resolve.wording import tokens_of, written_alone

_SOON = 400  # code points: the report's next sentence or two
_NEAR = 8  # words in which a country stands before the name of its minister


def find_holder(lattice: Lattice, title: Span, persons: Persons) -> ActorDraft | None:
    """Return the person who holds an office, None when nobody of the text does.

    The very title goes before a longer one, then comes whose country stands beside his name, then who
    was named last before it. A spokesman of one body is none of another. An office without article or
    name of a place («وزير تلماري») is somebody new: whoever the text names with it soon after.

    >>> from riwaya.arabic.lexicon import build_lexicon
    >>> from riwaya.extract.grammar import load_grammar
    >>> from riwaya.extract.layers import lay_text
    >>> words = "وصل وزير المياه سامي النجار. وعاد الوزير. وغاب الرئيس."
    >>> lattice, persons = lay_text(words, load_grammar()), Persons(build_lexicon([]))
    >>> minister = ActorDraft("سامي النجار", "person", "titled-person", mentions={Span(16, 27)})
    >>> persons.hold(minister, office_of(lattice, Span(4, 15)))
    >>> find_holder(lattice, Span(34, 40), persons).name, find_holder(lattice, Span(46, 52), persons)
    ('سامي النجار', None)
    """
    words = fold_phrase(written_alone(lattice.text.article.text, title)).split()
    if _indefinite(lattice, title):
        return _named_next(lattice, title, persons)
    spokesman = words[1:2] == ["باسم"]
    office = office_of(lattice, title)
    held = {draft: far for draft, far in _held(office, persons).items() if not (spokesman and far)}
    if not held:
        return None
    least = min(held.values())
    first = [draft for draft, far in held.items() if far == least or office.bare]
    beside = [d for d in first if _beside(lattice, d, words[1:], title)] if len(first) > 1 else []
    return max(beside or first, key=partial(_named_before, start=title.start))


def _indefinite(lattice: Lattice, title: Span) -> bool:
    """Say whether nothing in a title tells which office it is: no article, no name."""
    first, last = tokens_of(lattice, title)
    told = ("~@DEF", "~@STATE", "~@CAPITAL", "~@PLACE", "~@ORG", "@AL")
    return not any(True for i in range(first, last) for key in told for _ in lattice.steps(i, key))


def _named_next(lattice: Lattice, title: Span, persons: Persons) -> ActorDraft | None:
    """Return whom the text names with an office soon after it told of somebody who has it."""
    office = office_of(lattice, title)
    soon = [
        (min(draft.mentions).start, draft)
        for draft, of in persons.offices(office.head)
        if of.of in {office.of, None} or office.of is None
    ]
    after = [(at, draft) for at, draft in soon if title.end < at <= title.end + _SOON]
    return min(after, key=lambda one: one[0])[1] if after else None


def _held(office: Office, persons: Persons) -> dict[ActorDraft, int]:
    """Return the persons with a title that may be this office, and how far the titles differ."""
    held: dict[ActorDraft, int] = {}
    for draft, of in persons.offices(office.head):
        if same_office(office, of):
            far = len(office.words ^ of.words) + (office.of != of.of)
            held[draft] = min(far, held.get(draft, far))
    return held


def _beside(lattice: Lattice, draft: ActorDraft, words: list[str], title: Span) -> bool:
    """Say whether words of a title stand shortly before who is introduced, as his country does."""
    first = min(draft.mentions)
    at, _ = tokens_of(lattice, first)
    near = lattice.text.tokens[max(0, at - _NEAR) : at]
    return first.start < title.start and any(token.folded in words for token in near)


def _named_before(draft: ActorDraft, start: int) -> int:
    """Return where somebody was named last before a place, or how far after it he is first named."""
    before = [mention.start for mention in draft.mentions if mention.start < start]
    return max(before) if before else -min(mention.start for mention in draft.mentions)
