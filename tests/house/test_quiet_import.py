"""Importing riwaya does no work, and its help comes at once: one pays only for what one uses."""

import json
import resource
import subprocess
import sys
from pathlib import Path

# Each is slow to import, or needed by one room only.
HEAVY = {"babel", "click", "hijridate", "jsonschema", "msgspec", "numpy", "pandas", "rich"}
HELP_SECONDS = 0.3  # of processor time, so that a busy machine does not turn it red

WATCH = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import riwaya
print(json.dumps({"modules": sorted(sys.modules), "opened": opened}))
"""

HELP = """
import json, sys
from riwaya.cli import main
sys.argv = ["riwaya", "--help"]
try:
    main()
except SystemExit as end:
    print(json.dumps({"status": end.code, "modules": sorted(sys.modules)}), file=sys.stderr)
"""


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )


def heavy(modules: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules} & HEAVY


def test_import_loads_nothing_heavy() -> None:
    seen = json.loads(python(WATCH).stdout)  # one JSON document: the import itself printed nothing
    assert "riwaya" in seen["modules"]
    assert not heavy(seen["modules"])


def test_import_opens_no_word_list_and_no_rule() -> None:
    done = python(WATCH)
    seen = json.loads(done.stdout)
    assert done.stderr == ""
    assert not [name for name in seen["modules"] if name.startswith("riwaya.resources")]
    assert not [name for name in seen["opened"] if name.endswith((".csv", ".toml", ".jsonl"))]


def test_help_loads_click_and_nothing_else_heavy() -> None:
    done = python(HELP)
    assert "Usage: riwaya" in done.stdout
    seen = json.loads(done.stderr)
    assert not seen["status"]
    assert heavy(seen["modules"]) == {"click"}
    assert not [name for name in seen["modules"] if name.startswith("riwaya.resources")]


def test_help_comes_at_once() -> None:
    command = [Path(sys.executable).with_name("riwaya"), "--help"]
    spent = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) <= HELP_SECONDS
