"""One file of the package as its tests see it."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """Where a file stands in the package, in which room, and what is written in it."""

    path: Path
    room: str  # "" for riwaya/__init__.py
    text: str

    @classmethod
    def at(cls, path: Path, package: Path) -> "Source":
        inside = path.relative_to(package)
        room = "" if inside.as_posix() == "__init__.py" else inside.parts[0].removesuffix(".py")
        return cls(inside, room, path.read_text(encoding="utf-8"))

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def line(self, number: int) -> str:
        """Name a line the way a terminal makes it a link."""
        return f"src/riwaya/{self.path.as_posix()}:{number}"
