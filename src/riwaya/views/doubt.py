"""When a view says *check*: riwaya is not sure enough who speaks to be believed unseen."""

from __future__ import annotations

from riwaya.views.labels import Label

CHECK_BELOW = 0.7
CHECK = Label("راجع", "check")
WHY_CHECK = Label("رواية غير واثقة ممّن يتكلّم", "riwaya is not sure who speaks")


def needs_check(confidence: float) -> bool:
    """Say whether a person has to look at the words before this reading of them is used.

    >>> needs_check(0.65), needs_check(0.7)
    (True, False)
    """
    return confidence < CHECK_BELOW
