"""What was missed, by kind: counts, and where it stands, without a word of an article."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_KIND = re.compile(r"[a-z ]+[a-z]")
# The layer of the gold, and how the scorer words a miss of one of its entries.
_WORDED = {
    "time missed": ("dates", lambda e: f"time missed: {e['surface']!r}"),
    "time": ("dates", lambda e: f"time {e['surface']!r}: "),
    "figure missed": ("quantities", lambda e: f"figure missed: {e['surface']!r}"),
    "figure": ("quantities", lambda e: f"figure {e['surface']!r}: "),
    "statement missed": ("statements", lambda e: f": {e['content'][:60]!r}"),
    "speaker": ("statements", lambda e: f", of {e['content'][:50]!r}"),
    "certainty": ("statements", lambda e: f", of {e['content'][:50]!r}"),
}


def by_kind(result: Row) -> Counter[str]:
    """Count the misses of a news result by kind.

    >>> misses = ["time missed: 'x'", "speaker: gold 'x', read 'y', of 'z'", "time missed: 'w'"]
    >>> by_kind({"per_article": {"a": {"misses": misses}}})
    Counter({'time missed': 2, 'speaker': 1})
    """
    return Counter(
        kind_of(miss) for article in result["per_article"].values() for miss in article["misses"]
    )


def kind_of(miss: str) -> str:
    """The kind of a miss, as the scorer's line about it begins.

    >>> kind_of("certainty: gold denied, read stated, of 'x'")
    'certainty'
    """
    found = _KIND.match(miss)
    return found.group().strip() if found else "other"


def layer_of(kind: str) -> str:
    """The layer of a reading that a kind of miss belongs to.

    >>> layer_of("speaker"), layer_of("time missed"), layer_of("actor missed")
    ('statements', 'times', 'actors')
    """
    layer = {"statement": "statements", "speaker": "statements", "certainty": "statements"}
    first = kind.split(maxsplit=1)[0]
    return layer.get(first, f"{first}s")


def places(result: Row, gold: Path) -> dict[str, list[str]]:
    """Where misses stand, by kind: `open-03@120` is the entry of that article that starts there.

    Of entries of the same words in one article the first is named. Actors and events stand nowhere.
    """
    layers = {}
    for path in sorted(gold.glob("*.json")):
        layers[path.stem] = json.loads(path.read_text("utf-8"))
    by_id = {layer.get("id", stem): layer for stem, layer in layers.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for name, article in result["per_article"].items():
        entries = by_id.get(name) or layers[name.removeprefix("open-")]
        taken: set[tuple[str, int]] = set()
        for miss in article["misses"]:
            kind = kind_of(miss)
            if kind not in _WORDED:
                continue
            layer, worded = _WORDED[kind]
            for entry in entries[layer]:
                start = entry["start"]
                if (kind, start) not in taken and worded(entry) in miss:
                    taken.add((kind, start))
                    found[kind].append(f"{name}@{start}")
                    break
    return {kind: sorted(found[kind], key=_order) for kind in _WORDED if found[kind]}


def _order(place: str) -> tuple[str, int]:
    name, _, start = place.rpartition("@")
    return name, int(start)
