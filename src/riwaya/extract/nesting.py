"""Which attributions stand inside the content of another: a report within a report.

What a speaker reports of others (… إن الوزير أكد أن …) is a statement inside his own; what he says of
himself (أعتقد أن …) is no report but his hedge.
"""

from __future__ import annotations

from collections.abc import Sequence

from riwaya.extract.attributions import Attribution, Tokens


def find_nesting(
    found: Sequence[Attribution], contents: Sequence[Tokens | None]
) -> tuple[int | None, ...]:
    """Return for each attribution the index of the one whose content its cue stands in, or None.

    The innermost wins. A frame around a clause ("according to") holds nothing.

    >>> find_nesting((), ())
    ()
    """
    holders: list[int | None] = []
    for own in found:
        holder = None
        size = None
        for index, (other, content) in enumerate(zip(found, contents, strict=True)):
            if other is own or content is None or other.frame == "around":
                continue
            first, last = content
            if (
                first <= own.cue[0] < last
                and other.cue != own.cue
                and (size is None or last - first < size)
            ):
                holder, size = index, last - first
        holders.append(holder)
    return tuple(holders)
