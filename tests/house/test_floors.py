"""Floors lean only down, and the reading floors meet no disk, net, clock or chance."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from house.bans import broken_bans
from house.source import Source

# The rooms at the doors, the only ones that may meet what lies outside.
DOORS = {"__main__", "cli", "engines", "ingest", "speech", "store", "web"}
Contracts = dict[str, dict[str, Any]]


def floors(contracts: Contracts) -> list[str]:
    """Name every room of the layers, top first; a planned one stands in parentheses."""
    return [
        room
        for layer in contracts["floors"]["layers"]
        for room in re.findall(r"\(\w+\)|\w+", layer)
    ]


def test_no_floor_leans_up(root: Path) -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 kept, 0 broken" in done.stdout


def test_every_room_has_its_floor(contracts: Contracts, rooms: set[str]) -> None:
    named = floors(contracts)
    assert contracts["floors"]["exhaustive"] is True
    planned = {room.strip("()") for room in named if room.startswith("(")}
    assert not rooms & planned, "built: take the parentheses off in pyproject.toml"
    assert rooms == {room for room in named if not room.startswith("(")}


def test_every_room_below_ingest_is_kept_from_the_doors(
    contracts: Contracts, rooms: set[str]
) -> None:
    order = [room.strip("()") for room in floors(contracts)]
    below = set(order[order.index("store") + 1 :]) & rooms
    kept = {name.removeprefix("riwaya.") for name in contracts["no-doors-below"]["source_modules"]}
    assert kept == below, "name each room below ingest in pyproject.toml"


def test_reading_meets_no_disk_net_clock_or_chance(sources: list[Source]) -> None:
    broken = [
        f"{source.line(number)}: {why}"
        for source in sources
        if source.room not in DOORS
        for number, why in broken_bans(source.tree, source.room)
    ]
    assert broken == []


@pytest.mark.parametrize(
    "code",
    [
        "print('x')",
        "open('x')",
        "datetime.now()",
        "dt.date.today()",
        "from time import monotonic",
        "import os, random",
        "os.environ['X']",
        "Path('x').read_text()",
        "key = hash(text)",
    ],
)
def test_a_ban_is_seen(code: str) -> None:
    assert list(broken_bans(ast.parse(code), "extract"))


def test_resources_may_read_its_own_files() -> None:
    tree = ast.parse("files('riwaya.resources').joinpath(name).read_text('utf-8')")
    assert not list(broken_bans(tree, "resources"))
    assert list(broken_bans(tree, "arabic"))
