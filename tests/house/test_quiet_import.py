"""Importing riwaya does no work: a notebook or a worker pays only for what it uses."""

import json
import subprocess
import sys

# Each is slow to import, or needed by one room only.
HEAVY = {"babel", "click", "hijridate", "jsonschema", "msgspec", "numpy", "pandas", "rich"}

WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import riwaya
print(json.dumps({"modules": sorted(sys.modules), "opened": opened}))
"""


def watched() -> tuple[set[str], list[str]]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WATCH], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    seen = json.loads(done.stdout)  # one JSON document: the import itself printed nothing
    return set(seen["modules"]), seen["opened"]


def test_import_loads_nothing_heavy() -> None:
    modules, _ = watched()
    assert "riwaya" in modules
    assert not {name.partition(".")[0] for name in modules} & HEAVY


def test_import_opens_no_word_list_and_no_rule() -> None:
    modules, opened = watched()
    assert not [name for name in modules if name.startswith("riwaya.resources")]
    assert not [name for name in opened if name.endswith((".csv", ".toml", ".jsonl", ".json"))]
