"""No piece of work can stall a run, fill the machine, or stop the pieces after it."""

import ctypes
import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from riwaya.cli.crew import Caps, Crew, Lost

# A test runner has threads of its own; riwaya has none when it forks.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def double(number: int) -> int:
    return number * 2


def slow_when_even(number: int) -> int:
    if number % 2 == 0:
        time.sleep(0.05)
    return os.getpid()


def stall_at_three(number: int) -> int:
    while number == 3:
        pass
    return number


def stall_outside_python(number: int) -> int:
    if number == 3:
        # A loop in C that never gives the interpreter its turn.
        ctypes.PyDLL(None).sleep(60)
    return number


def fill_at_three(number: int) -> int:
    if number == 3:
        kept = []
        while True:
            kept.append(bytearray(1 << 24))
    return number


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three\nis odd")
    return number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def run(
    work: Callable[[int], int], caps: Caps, jobs: int, pieces: range = range(8)
) -> list[int | Lost]:
    with Crew(work, caps, jobs) as crew:
        results = list(crew.over(pieces))
    assert [piece for piece, _ in results] == list(pieces)
    return [result for _, result in results]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_pieces(jobs: int) -> None:
    assert run(double, Caps(), jobs, range(100)) == [n * 2 for n in range(100)]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("work", "why"),
    [
        (stall_at_three, "took longer than 0.3 s (--time-limit)"),
        (stall_outside_python, "took longer than 0.3 s (--time-limit)"),
        (fill_at_three, "needed more than 1024 MB (--memory-limit)"),
        (fail_at_three, "internal error: ValueError: three\nis odd"),
        (die_at_three, "was stopped by the system (SIGKILL)"),
    ],
)
def test_a_lost_piece_is_told_and_the_rest_go_on(
    work: Callable[[int], int], why: str, jobs: int
) -> None:
    started = time.monotonic()
    # Address space, which a test runner has already taken much of.
    caps = Caps(20, 1024) if "MB" in why else Caps(0.3, None)
    assert run(work, caps, jobs) == [0, 1, 2, Lost(why), 4, 5, 6, 7]
    assert time.monotonic() - started < 10


def test_one_worker_is_kept_for_all_pieces() -> None:
    assert len(set(run(slow_when_even, Caps(5, None), 1))) == 1
    assert len(set(run(slow_when_even, Caps(5, None), 2))) == 2


def test_no_more_workers_than_pieces() -> None:
    with Crew(double, Caps(), 5) as crew:
        assert [*crew.over([1])] == [(1, 2)]
        assert len(crew.workers) == 1


def test_one_worker_answers_before_it_is_asked_again() -> None:
    asked = []

    def pieces() -> Iterator[int]:
        for number in range(3):
            asked.append(number)
            yield number

    with Crew(double, Caps(), 1) as crew:
        results = crew.over(pieces())
        assert (next(results), asked) == ((0, 0), [0])
        assert (next(results), asked) == ((1, 2), [0, 1])


def test_no_process_stays_behind() -> None:
    with Crew(double, Caps(), 2) as crew:
        list(crew.over(range(10)))
        processes = [worker.process for worker in crew.workers]
        assert all(process.is_alive() for process in processes)
    assert not any(process.is_alive() for process in processes)


def test_what_is_slow_to_take_a_result_costs_nobody_his_time() -> None:
    """A pager may keep a result waiting for longer than an article may take."""
    with Crew(big, Caps(0.3, None), 2) as crew:
        found = []
        for _, result in crew.over(range(4)):
            time.sleep(0.4)
            found.append(result)
    assert found == [b"x" * 10_000_000] * 4


def big(_: int) -> bytes:
    return b"x" * 10_000_000
