"""riwaya beside other readers, on the same articles, in one run: words a second, and how many times.

Each reader is a process of its own. They take turns, a few articles each, so that what else the
machine does touches all alike; a ratio compares the same articles. A reader that needs long gets as
many articles as its time allows; one that dies is started again, its deaths are counted and the
article it died of counts for nobody.
"""

from __future__ import annotations

import json
import os
import selectors
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scoring.page import table

ROOT = Path(__file__).resolve().parent.parent.parent
HOME = ROOT / "build" / "peers"
PYTHON = HOME / "bin" / "python"
CHRONO = HOME / "chrono"
HERE = Path(__file__).resolve().parent
WAIT = 120.0  # seconds for one article; who needs longer is taken for dead
TURN = 5  # articles
WARM = 3  # articles that a peer reads before it is timed


@dataclass(frozen=True, slots=True)
class Peer:
    """A reader: how it is called and started, its licence, what it finds, how fast riwaya must be."""

    name: str
    command: tuple[str, ...]
    licence: str
    finds: str
    at_least: float | None = None
    missing: str = ""


@dataclass(slots=True)
class Runner:
    """A running reader, and what it has done: seconds by article, finds, deaths."""

    peer: Peer
    seconds: dict[int, float] = field(default_factory=dict)
    found: dict[int, int] = field(default_factory=dict)
    deaths: int = 0
    release: str = ""
    _process: subprocess.Popen[str] | None = None

    def read(self, text: str) -> tuple[float, int] | None:
        """Give the processor's seconds and the finds of a text; None when the reader died of it."""
        process = self._process or self._start()
        try:
            print(json.dumps(text), file=process.stdin, flush=True)
            answer = self._answer(process)
        except BrokenPipeError:
            answer = None
        if answer is None:
            self.deaths += 1
            self.stop()
            return None
        return float(answer["seconds"]), int(answer["found"])

    def stop(self) -> None:
        """End the process; the next text starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(
            self.peer.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        hello = self._answer(self._process)
        if hello is None:
            raise ChildProcessError(f"{self.peer.name} does not start")
        self.release = str(hello["release"])
        return self._process

    def _answer(self, process: subprocess.Popen[str]) -> dict[str, Any] | None:
        """Read one line; None at the end, or when none comes for long."""
        out = process.stdout
        if out is None:
            return None
        with selectors.DefaultSelector() as waiting:
            waiting.register(out, selectors.EVENT_READ)
            if not waiting.select(WAIT):
                return None
        line = out.readline()
        answer: dict[str, Any] | None = json.loads(line) if line.endswith("\n") else None
        return answer


def peers() -> tuple[Peer, ...]:
    """All readers of the race, riwaya first; one that cannot run says why."""
    node = shutil.which("node")
    no_peers = "" if PYTHON.exists() else "not installed"
    no_chrono = "no node" if node is None else "" if CHRONO.exists() else "not installed"
    reader = str(HERE / "reader.py")

    def python(name: str) -> tuple[str, ...]:
        return (str(PYTHON), reader, name)

    both, times = "times, figures", "times"
    return (
        Peer("riwaya", (sys.executable, reader, "riwaya"), "Apache-2.0", both),
        Peer("Duckling", python("duckling"), "MIT, BSD-3", both, 2, no_peers),
        Peer("Duckling, line by line", python("duckling by line"), "MIT, BSD-3", both, 2, no_peers),
        Peer("Maha", python("maha"), "BSD-3", both, 50, no_peers),
        Peer("dateparser", python("dateparser"), "BSD-3", times, None, no_peers),
        Peer(
            "chrono-node",
            (str(node), str(HERE / "chrono.cjs"), str(CHRONO)),
            "MIT",
            times,
            None,
            no_chrono,
        ),
    )


def race(texts: Sequence[str], budget: float) -> str:
    """Let all read the texts by turns, each peer for at most so many seconds; give the table."""
    ours, *others = (Runner(peer) for peer in peers())
    cold = _read_all(ours, texts)
    runners = [runner for runner in others if not runner.peer.missing]
    for runner in runners:
        for text in texts[:WARM]:
            runner.read(text)
    for first in range(0, len(texts), TURN):
        turn = range(first, min(first + TURN, len(texts)))
        for runner in (ours, *runners):
            for number in turn:
                if runner is not ours and sum(runner.seconds.values()) > budget:
                    break
                answer = runner.read(texts[number])
                if answer is not None:
                    runner.seconds[number], runner.found[number] = answer
    for runner in (ours, *runners):
        runner.stop()
    words = [len(text.split()) for text in texts]
    rows = [_row(ours, ours, words), *(_row(runner, ours, words) for runner in others)]
    title = (
        f"### Beside other readers\n\n{len(texts)} articles of 5,000 code points, {sum(words):,} words"
        f" between spaces; all in one run, by turns of {TURN} articles, on one core. A peer reads"
        f" until {budget:.0f} seconds are used up. riwaya reading them for the first time:"
        f" {sum(words) / cold:,.0f} words a second.\n"
    )
    names = ("reader", "licence", "finds", "articles", "words a second", "riwaya: ×", "at least")
    return "\n".join([title, table((*names, "found", "deaths"), rows)])


def _read_all(runner: Runner, texts: Sequence[str]) -> float:
    """Let a reader read everything once; give the seconds."""
    return sum(answer[0] for text in texts if (answer := runner.read(text)) is not None)


def _row(runner: Runner, ours: Runner, words: Sequence[int]) -> tuple[str, ...]:
    peer = runner.peer
    if peer.missing:
        return (peer.name, peer.licence, peer.finds, f"not run: {peer.missing}", *("–",) * 5)
    read = runner.seconds.keys() & ours.seconds.keys()
    taken = sum(runner.seconds[n] for n in read)
    if not taken:
        return (peer.name, peer.licence, peer.finds, "0", *("–",) * 4, str(runner.deaths))
    ratio = taken / sum(ours.seconds[n] for n in read)
    least = "25,000 words" if runner is ours else f"{peer.at_least:g}" if peer.at_least else "–"
    return (
        f"{peer.name} {runner.release}",
        peer.licence,
        peer.finds,
        str(len(read)),
        f"{sum(words[n] for n in read) / taken:,.0f}",
        "–" if runner is ours else f"{ratio:.1f}",
        least,
        str(sum(runner.found[n] for n in read)),
        str(runner.deaths),
    )


def pin() -> None:
    """Keep this process and all it starts to one core."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
