"""The house as its tests see it: its rooms, its floors, its files."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from house.source import Source

MADE_BY_MAKE = {"build", "dist", "__pycache__"}  # left out by .gitignore, as dot folders are


@pytest.fixture(scope="session")
def package(root: Path) -> Path:
    return root / "src" / "riwaya"


@pytest.fixture(scope="session")
def sources(package: Path) -> list[Source]:
    return [Source.at(path, package) for path in sorted(package.rglob("*.py"))]


@pytest.fixture(scope="session")
def rooms(sources: list[Source]) -> set[str]:
    """The rooms that are built: modules, and folders with a module in them."""
    return {source.room for source in sources} - {""}


@pytest.fixture(scope="session")
def contracts(root: Path) -> dict[str, dict[str, Any]]:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["id"]: each for each in settings["tool"]["importlinter"]["contracts"]}


@pytest.fixture(scope="session")
def files(root: Path) -> list[Path]:
    """Every file of the project as a clone has it. Asks no git: a bare machine has none."""

    def kept(path: Path) -> bool:
        above = path.relative_to(root).parts[:-1]
        return not any(
            part in MADE_BY_MAKE or (part.startswith(".") and part != ".ci") for part in above
        )

    return [path for path in sorted(root.rglob("*")) if path.is_file() and kept(path)]
