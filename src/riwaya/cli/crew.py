"""Work done in processes of its own, so that no piece of it can stall a run or fill the machine.

A worker is a fork of this process, made when it is first needed: it finds the grammar loaded. It is
stopped by the system itself when a piece takes too long (an alarm) or too much (a limit on its
memory), and the next piece gets a new one. Results come in the order of the pieces.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from types import TracebackType
from typing import Generic, Self, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_OUT_OF_MEMORY = 77  # the exit status by which a worker says so: it could not say more
_AHEAD = 4  # pieces taken for each worker before their turn to be given back


@dataclass(frozen=True, slots=True)
class Caps:
    """What one piece may take; None is no limit."""

    seconds: float | None = None
    megabytes: int | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A piece without a result, and why."""

    why: str


class Crew(Generic[Piece, Result]):
    """Workers that each do ``work`` on one piece at a time; use it in a ``with`` statement."""

    def __init__(self, work: Callable[[Piece], Result], caps: Caps, jobs: int) -> None:
        self.work = work
        self.caps = caps
        self.jobs = jobs
        self.workers: list[_Worker[Piece, Result]] = []

    def __enter__(self) -> Self:
        gc.freeze()  # what is loaded now stays shared: no collection in a fork touches it
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for worker in self.workers:
            worker.stop()
        gc.unfreeze()

    def over(self, pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Result | Lost]]:
        """Yield each piece with its result, in order; no more is taken ahead than can be worked on.

        With one worker, a piece is given back before the next is asked for.
        """
        rest, more = iter(pieces), True
        slots: deque[_Slot[Piece, Result]] = deque()
        while more or slots:
            while slots and slots[0].results:
                done = slots.popleft()
                yield done.piece, done.results[0]
            if more and len(slots) < _AHEAD * self.jobs and self._has_room():
                try:
                    slots.append(_Slot(next(rest)))
                except StopIteration:
                    more = False
                else:
                    self._idle().take(slots[-1])
            elif slots:
                self._collect()

    def _has_room(self) -> bool:
        return len(self.workers) < self.jobs or any(w.slot is None for w in self.workers)

    def _idle(self) -> _Worker[Piece, Result]:
        for worker in self.workers:
            if worker.slot is None:
                return worker
        self.workers.append(_Worker(self))
        return self.workers[-1]

    def _collect(self) -> None:
        """Wait until a worker is done with its piece, one way or another."""
        busy = {worker.line: worker for worker in self.workers if worker.slot is not None}
        for line in wait(list(busy)):
            worker = busy[line]  # type: ignore[index]  # only connections were waited for
            if not worker.collect():
                self.workers.remove(worker)


class _Slot(Generic[Piece, Result]):
    """A piece and, once it is there, its one result."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.results: list[Result | Lost] = []


class _Worker(Generic[Piece, Result]):
    """One process, and the line by which pieces go to it and results come back."""

    def __init__(self, crew: Crew[Piece, Result]) -> None:
        self.caps = crew.caps
        self.slot: _Slot[Piece, Result] | None = None
        self.line, far = multiprocessing.Pipe()
        # What a fork holds open of other workers' lines would keep these from seeing their end.
        near = [worker.line for worker in crew.workers] + [self.line]
        self.process = ForkProcess(
            target=_serve, args=(crew.work, crew.caps, far, near), daemon=True
        )
        # The keyboard stops us alone: a worker must not hear it before it knows to ignore it.
        heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self.process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, heard)
        far.close()

    def take(self, slot: _Slot[Piece, Result]) -> None:
        """Give the worker its next piece."""
        self.slot = slot
        with suppress(OSError):  # it has died: seen when its result is asked for
            self.line.send(slot.piece)

    def collect(self) -> bool:
        """Take the result of the piece; say whether the worker can go on."""
        slot, self.slot = self.slot, None
        if slot is None:
            return True
        try:
            slot.results.append(self.line.recv())
        except (EOFError, OSError):
            slot.results.append(Lost(self._end()))
            return False
        return True

    def _end(self) -> str:
        """Say why the process came to its end."""
        self.process.join()
        code = self.process.exitcode or 0
        if code == _OUT_OF_MEMORY:
            return f"needed more than {self.caps.megabytes} MB (--memory-limit)"
        if code == -signal.SIGALRM:
            return f"took longer than {self.caps.seconds:g} s (--time-limit)"
        if code < 0:
            return f"was stopped by the system ({signal.Signals(-code).name})"
        return f"its process ended with status {code}"

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.line.close()


def _serve(
    work: Callable[[Piece], Result], caps: Caps, line: Connection, inherited: list[Connection]
) -> None:
    """Do one piece after the other until no more come, then leave without any tidying up."""
    status = 1
    try:
        for other in inherited:
            other.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        sys.unraisablehook = lambda _: None  # generators cut off by a lack of memory
        if caps.megabytes:
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            with suppress(ValueError, OSError):  # not every system knows such a limit
                resource.setrlimit(resource.RLIMIT_AS, (caps.megabytes << 20, most))
        while True:
            piece = line.recv()
            signal.setitimer(signal.ITIMER_REAL, caps.seconds or 0)
            result = _tried(work, piece)
            signal.setitimer(signal.ITIMER_REAL, 0)  # who takes the result may be slow
            line.send(result)
    except MemoryError:
        status = _OUT_OF_MEMORY
    except (EOFError, OSError):
        status = 0
    finally:
        os._exit(status)


def _tried(work: Callable[[Piece], Result], piece: Piece) -> Result | Lost:
    try:
        return work(piece)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the run goes on
        return Lost(f"internal error: {type(error).__name__}: {error}")
