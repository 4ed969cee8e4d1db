"""What is told on standard error while articles are worked on: errors, and a progress bar."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

from riwaya.cli import as_line, complain

if TYPE_CHECKING:
    from rich.progress import Progress

_BETWEEN = 0.1  # seconds from one drawing of the bar to the next


class Watch:
    """Counts what was done; draws a bar when ``shown``, of ``total`` articles if that is known."""

    def __init__(self, *, shown: bool, total: int | None = None) -> None:
        self.total = total
        self.bar: Progress | None = _bar() if shown else None
        self.drawn = 0.0
        self.done = 0

    def __enter__(self) -> Self:
        if self.bar is not None:
            self.bar.__enter__()
            self.task = self.bar.add_task("reading", total=self.total)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self.bar is not None:
            self.bar.__exit__(kind, error, at)

    def tick(self) -> None:
        """Count one more article."""
        self.done += 1
        if self.bar is not None and monotonic() - self.drawn > _BETWEEN:
            self.drawn = monotonic()
            self.bar.update(self.task, completed=self.done, refresh=True)

    def say(self, line: str) -> None:
        """Write one line of error, above the bar if there is one."""
        if self.bar is None:
            complain(line)
        else:
            self.bar.console.print(as_line(line), markup=False, highlight=False, soft_wrap=True)


def is_shown(*, wanted: bool, several: bool, to_terminal: bool) -> bool:
    """Say whether a bar helps: asked of several articles, on a terminal that shows nothing else."""
    return wanted and several and not to_terminal and sys.stderr.isatty()


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    # No thread draws it: workers are forks of this process.
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
