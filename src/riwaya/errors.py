"""What can go wrong, drawn as a tree.

```
RiwayaError
├── InputError      what was given cannot be read: a file, a URL, a row  (name, position)
└── ResourceError   a rule, word list or config of riwaya's or the user's is wrong  (path:line)
```

Reading never raises on text: what could not be read becomes a note of the reading. Only the command
line turns these into one clear line and an exit status.
"""

from __future__ import annotations


class RiwayaError(Exception):
    """Anything riwaya raises on purpose; its text is one line that a person can act on."""


class InputError(RiwayaError):
    """An input cannot be used: it says which one, where, and why.

    >>> str(InputError("notes.txt", "byte 17 is not UTF-8", at=17))
    'notes.txt: byte 17 is not UTF-8'
    """

    def __init__(self, name: str, why: str, *, at: int | None = None) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why
        self.at = at


class ResourceError(RiwayaError):
    """A rule file, word list or config file is wrong: it says which line, and what was expected.

    >>> str(ResourceError("words.csv", 3, "no class"))
    'words.csv:3: no class'
    """

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")
        self.path = path
        self.line = line
        self.why = why
