"""The floors that keep scores from falling: tests/floors.json.

A floor rises freely (`make score ARGS=--raise`); it falls only by a decision record. Beside the
floors stands the digest of the gold they were measured on: other gold is another measure.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from scoring.sources import ROOT

FLOORS = ROOT / "tests" / "floors.json"
Floors = dict[str, dict[str, float]]
# Only what is found has a floor: a label is judged among the found, and may rightly fall when more
# is found.
TRACKED = (
    "anchors.anchors_ok.accuracy",
    "times.value.f1",
    "figures.value.f1",
    "statements.detect.f1",
    "statements.with_speaker.f1",
    "actors.detect.recall",
    "spans.cue.overlapping.f1",
    "spans.source.overlapping.f1",
    "spans.content.overlapping.f1",
)
SEED_TRACKED = ("anchored", "published", "attributed", "core_times", "passed")


def read_floors(path: Path = FLOORS) -> tuple[Floors, dict[str, str]]:
    """The floors by group and figure, and the digests of the gold by group."""
    written = json.loads(path.read_text("utf-8"))
    return written["floors"], written["corpora"]


def write_floors(floors: Floors, corpora: dict[str, str], path: Path = FLOORS) -> None:
    """Write floors and digests, in order, one figure a line."""
    written = {"floors": floors, "corpora": corpora}
    path.write_text(json.dumps(written, indent=2, sort_keys=True) + "\n", "utf-8")


def fallen(floors: Floors, measured: Floors) -> list[str]:
    """Say which measured figures lie under their floor; a group that was not measured is left out.

    >>> fallen({"news": {"times.value.f1": 0.7, "x": 1}}, {"news": {"times.value.f1": 0.69}})
    ['news times.value.f1: 0.69, floor 0.7', 'news x: not measured, floor 1']
    """
    lines = []
    for group, figures in floors.items():
        for name, floor in figures.items():
            if group not in measured:
                continue
            value = measured[group].get(name)
            if value is None or value < floor:
                said = "not measured" if value is None else f"{value:g}"
                lines.append(f"{group} {name}: {said}, floor {floor:g}")
    return lines


def changed(corpora: dict[str, str], measured: dict[str, str]) -> list[str]:
    """Say which gold is not that of the floors.

    >>> changed({"news": "ab"}, {"news": "cd", "dev": "ef"})
    ['the gold of news is not that of its floors', 'the gold of dev is not that of its floors']
    """
    return [
        f"the gold of {group} is not that of its floors"
        for group, digest in measured.items()
        if corpora.get(group) != digest
    ]


def raised(floors: Floors, measured: Floors) -> Floors:
    """The floors, each lifted to what was measured (shares to three places, rounded down).

    >>> raised({"news": {"a": 0.7, "b": 0.9}}, {"news": {"a": 0.71289, "b": 0.8, "c": 2.0}})
    {'news': {'a': 0.712, 'b': 0.9, 'c': 2}}
    """
    lifted = {group: dict(figures) for group, figures in floors.items()}
    for group, figures in measured.items():
        kept = lifted.setdefault(group, {})
        for name, value in figures.items():
            kept[name] = max(kept.get(name, 0), _down(value))
    return lifted


def _down(value: float) -> float:
    return int(value) if value == int(value) else math.floor(value * 1000) / 1000
