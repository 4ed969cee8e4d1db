"""The command as a user calls it, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
COMMAND = Path(sys.executable).with_name("riwaya")


@pytest.fixture
def riwaya(tmp_path: Path) -> Run:
    """Call riwaya with arguments, from ``tmp_path``; ``given`` is its standard input."""

    def run(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        plain = {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            [COMMAND, *arguments],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env=plain,
            timeout=300,
            check=False,
        )

    return run
