"""English word forms for glosses: plurals, past tenses, -ing forms, by rule.

A gloss that departs from the rule carries its own form in the glossary (``many``, ``past``).
"""

from __future__ import annotations

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")
# Short verbs whose last letter doubles before an ending.
_DOUBLING = frozenset(
    (
        *(
            "ban",
            "begin",
            "cancel",
            "control",
            "cut",
            "deter",
            "expel",
            "hit",
            "let",
            "level",
            "plan",
        ),
        *("put", "rob", "run", "set", "ship", "shut", "sit", "stop", "travel", "win"),
    )
)


def plural(noun: str) -> str:
    """Return the plural of an English noun phrase, whose head is its first noun before "of".

    >>> plural("road"), plural("city"), plural("breach"), plural("head of government")
    ('roads', 'cities', 'breaches', 'heads of government')
    """
    head, of, rest = noun.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        head = head[:-1] + "ies"
    elif head.endswith(_SIBILANTS):
        head += "es"
    else:
        head += "s"
    return head + of + rest


def past(verb: str) -> str:
    """Return the regular past of an English verb; words after the first stay as they are.

    >>> past("open"), past("carry out"), past("stop"), past("agree")
    ('opened', 'carried out', 'stopped', 'agreed')
    """
    head, space, rest = verb.partition(" ")
    if head.endswith("e"):
        head += "d"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        head = head[:-1] + "ied"
    else:
        head = _doubled(head) + "ed"
    return head + space + rest


def gerund(verb: str) -> str:
    """Return the -ing form of an English verb.

    >>> gerund("send"), gerund("take part"), gerund("agree"), gerund("be injured"), gerund("die")
    ('sending', 'taking part', 'agreeing', 'being injured', 'dying')
    """
    head, space, rest = verb.partition(" ")
    if head.endswith("ie"):
        head = head[:-2] + "y"
    elif head.endswith("e") and not head.endswith(("ee", "ye", "oe")) and head != "be":
        head = head[:-1]
    return _doubled(head) + "ing" + space + rest


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLING else verb
