"""What the reading floors must not meet, found in the code itself (law 6).

Ruff says the same of names it can follow (`banned-api` in pyproject.toml); this sees methods too.
"""

import ast
from collections.abc import Iterator

CALLS = {
    "open": "ingest opens files",
    "print": "cli prints",
    "input": "cli asks",
    "exec": "a rule is data, not code",
    "eval": "a rule is data, not code",
    "breakpoint": "left behind",
}
METHODS = {
    "now": "today enters only as article.published",
    "today": "today enters only as article.published",
    "utcnow": "today enters only as article.published",
    "environ": "settings enter as arguments",
    "getenv": "settings enter as arguments",
    "urandom": "a reading is the same every time",
    "read_text": "ingest reads files",
    "read_bytes": "ingest reads files",
    "write_text": "views return, cli writes",
    "write_bytes": "views return, cli writes",
    "open": "ingest opens files",
}
MODULES = {
    "time": "a reading has no clock",
    "random": "a reading is the same every time",
    "secrets": "a reading is the same every time",
    "uuid": "ids come from what they name",
    "tempfile": "a reading touches no disk",
    "shutil": "a reading touches no disk",
    "glob": "a reading touches no disk",
    "logging": "a reading returns notes",
}
# resources alone, below ingest, reads the package's own files.
READS_PACKAGE_FILES = {"read_text", "read_bytes", "open"}


def broken_bans(tree: ast.Module, room: str) -> Iterator[tuple[int, str]]:
    """Give the line and the reason of each thing a reading floor must not do."""
    allowed = READS_PACKAGE_FILES if room == "resources" else set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                yield node.lineno, f"{name}(): {CALLS[name]}"
            case ast.Call(func=ast.Name(id="hash")):
                yield node.lineno, "hash(): of text, it differs from one run to the next"
            case ast.Attribute(attr=name) if name in METHODS and name not in allowed:
                yield node.lineno, f".{name}: {METHODS[name]}"
            case ast.Import(names=names):
                for alias in names:
                    if (top := alias.name.partition(".")[0]) in MODULES:
                        yield node.lineno, f"import {top}: {MODULES[top]}"
            case ast.ImportFrom(module=str(name), level=0):
                if (top := name.partition(".")[0]) in MODULES:
                    yield node.lineno, f"import {top}: {MODULES[top]}"
