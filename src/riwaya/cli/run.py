"""Articles through a crew, results to their place, errors told; then the exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from riwaya.cli.crew import Caps, Crew, Lost
from riwaya.cli.options import Effort, Said, processors
from riwaya.cli.output import Sink
from riwaya.cli.watch import Watch, is_shown
from riwaya.errors import InputError
from riwaya.ingest.inputs import read_rows
from riwaya.ingest.rows import Given, Row
from riwaya.ingest.streams import STANDARD_INPUT

_ONE_ARTICLE = {".txt", ".json"}


def run_over(
    inputs: Sequence[str],
    said: Said,
    work: Callable[[Row], bytes],
    effort: Effort,
    sink: Sink,
    refuse: Callable[[Row], str | None] = lambda _: None,
) -> int:
    """Work on every article of the inputs and return the exit status.

    ``refuse`` says what a verb finds wrong with a row, None when nothing. The status is 2 when an
    input could not be used, else 1 when an article was lost on the way, else 0.
    """
    given = Given(said.published, said.outlet, effort.max_chars)
    caps = Caps(effort.time_limit or None, effort.memory_limit or None)
    several = len(inputs) > 1 or not all(map(_is_one, inputs))
    shown = is_shown(wanted=not effort.no_progress, several=several, to_terminal=sink.is_terminal)
    total = len(inputs) if all(map(_is_one, inputs)) else None
    unusable = lost = 0

    def usable() -> Iterator[Row]:
        nonlocal unusable
        for row in read_rows(inputs, given):
            if isinstance(row, InputError):
                wrong = str(row)
            elif (why := refuse(row)) is not None:
                wrong = f"{row.where}: {why}"
            else:
                yield row
                continue
            unusable += 1
            watch.say(wrong)
            watch.tick()

    with (
        sink,
        Watch(shown=shown, total=total) as watch,
        Crew(work, caps, effort.jobs or processors()) as crew,
    ):
        for row, result in crew.over(usable()):
            if isinstance(result, Lost):
                lost += 1
                watch.say(f"{row.where}: {result.why}")
            else:
                sink.write(row.article.id, result)
            watch.tick()
    return 2 if unusable else 1 if lost else 0


def _is_one(name: str) -> bool:
    """Say whether an input surely holds one article."""
    return name != STANDARD_INPUT and PurePath(name).suffix.lower() in _ONE_ARTICLE
