"""Everything public says what it is; what reads Arabic shows it on an example that runs."""

import ast
from collections.abc import Iterator

from house.source import Source

# Their functions are the method of the project: each shows one case that the tests run.
SHOWN = {"arabic", "extract", "match", "reading", "resolve"}
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(tree: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """Give each public function and class, and the public methods of such classes."""
    for node in tree.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def test_everything_public_has_a_docstring(sources: list[Source]) -> None:
    silent = [source.line(1) for source in sources if not ast.get_docstring(source.tree)]
    silent += [
        f"{source.line(node.lineno)} {node.name}"
        for source in sources
        for node in public(source.tree)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def test_a_first_line_is_one_sentence(sources: list[Source]) -> None:
    cut = [
        f"{source.line(node.lineno)} {node.name}"
        for source in sources
        for node in public(source.tree)
        if (doc := ast.get_docstring(node)) and doc.splitlines()[0][-1] not in ".:?؟"
    ]
    assert cut == []


def test_what_reads_arabic_is_shown_on_an_example(sources: list[Source]) -> None:
    unshown = [
        f"{source.line(node.lineno)} {node.name}"
        for source in sources
        if source.room in SHOWN
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        if ">>>" not in (ast.get_docstring(node) or "")
    ]
    assert unshown == []
