"""Which attributions stand inside the content of another: a report within a report.

What a speaker reports of others (… إن الوزير أكد أن …) is a statement inside his own; what he says of
himself (أعتقد أن …) is no report but his hedge.
"""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.extract.attribution import Attribution, Tokens


def find_nesting(
    found: Sequence[Attribution], contents: Sequence[Tokens | None]
) -> tuple[int | None, ...]:
    """Return for each attribution the index of the one whose content its cue stands in, or None.

    The innermost wins. A frame around a clause ("according to") holds nothing.

    >>> find_nesting((), ())
    ()
    """
    opening = sorted(
        (content[0], content[1], index)
        for index, content in enumerate(contents)
        if content is not None and found[index].frame != "around"
    )
    holders: list[int | None] = [None] * len(found)
    active: list[tuple[int, int, int]] = []
    reached = 0
    for own in sorted(range(len(found)), key=lambda n: found[n].cue[0]):
        cue = found[own].cue[0]
        while reached < len(opening) and opening[reached][0] <= cue:
            active.append(opening[reached])
            reached += 1
        active = [content for content in active if cue < content[1]]
        around = [
            (last - first, index)
            for first, last, index in active
            if index != own and found[index].cue != found[own].cue
        ]
        holders[own] = min(around)[1] if around else None
    return tuple(holders)
