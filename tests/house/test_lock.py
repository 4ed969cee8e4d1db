"""The locks name exact releases and the hashes of their files, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ["build.txt", "run.txt", "dev.txt", "peers.txt"]
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<release>[^\s;\\]+)")


def entries(text: str) -> list[str]:
    """Give each entry of a lock with its hashes on one line."""
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.startswith("#")]


def pins(text: str) -> dict[str, str]:
    """Give the release of each package; one given twice (by platform) keeps its last."""
    found = [PINNED.match(entry) for entry in entries(text)]
    return {match["name"]: match["release"] for match in found if match}


@pytest.fixture(scope="session")
def locks(root: Path) -> dict[str, str]:
    return {name: (root / "requirements" / name).read_text(encoding="utf-8") for name in LOCKS}


@pytest.mark.parametrize("name", LOCKS)
def test_every_entry_is_exact_and_hashed(locks: dict[str, str], name: str) -> None:
    assert entries(locks[name])
    for entry in entries(locks[name]):
        assert PINNED.match(entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("name", LOCKS)
def test_no_address(locks: dict[str, str], name: str) -> None:
    assert not re.search(
        r"https?:|file:|://|@|^\s*-|index-url|find-links",
        locks[name].replace("    --hash", ""),
        re.MULTILINE,
    )


def test_locks_agree(locks: dict[str, str]) -> None:
    everything = pins(locks["dev.txt"])
    for name in ("build.txt", "run.txt"):
        assert pins(locks[name]).items() <= everything.items()


def test_what_the_project_asks_for_is_locked(root: Path, locks: dict[str, str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        "run.txt": project["project"]["dependencies"],
        "build.txt": project["build-system"]["requires"],
        "dev.txt": [
            *(each for each in project["dependency-groups"]["dev"] if isinstance(each, str)),
            *project["project"]["optional-dependencies"]["pandas"],
        ],
    }
    for name, wanted in asked.items():
        names = {re.match(r"[a-z0-9-]+", each)[0] for each in wanted}  # type: ignore[index]
        assert names <= pins(locks[name]).keys()
