"""The golden readings: each example article as it is read, drawn under its text, reviewed as a diff."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from drawn import ARTICLES

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
RENEW = (
    "the reading of an example changed. Look at every line above: when each reads the article better,"
    " or as well, `make golden` renews the files, and the diff is reviewed with the change."
)


@pytest.fixture(scope="module")
def golden() -> ModuleType:
    """The tool that draws them."""
    spec = importlib.util.spec_from_file_location("golden_tool", ROOT / "tools" / "golden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", [f"{path.stem}.txt" for path in ARTICLES])
def test_an_example_reads_as_it_did(golden: ModuleType, name: str) -> None:
    differences = golden.compare(name)
    if differences:
        pytest.fail("\n".join([*differences, "", RENEW]), pytrace=False)


def test_every_example_has_its_golden_reading_and_no_other(golden: ModuleType) -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == set(golden.names())
    assert len(golden.names()) >= 6


def test_a_changed_reading_is_shown_as_a_diff(
    golden: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = golden.names()[0]
    was = (GOLDEN / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(was.replace("inferred", "given"), encoding="utf-8")
    monkeypatch.setattr(golden, "GOLDEN", tmp_path)
    shown = golden.compare(name)
    assert [line for line in shown if line.startswith("-published")]
    assert [line for line in shown if line.startswith("+published")]
    monkeypatch.setattr(sys, "argv", ["golden.py", "--check"])
    assert golden.main() == 1


def test_a_drawing_shows_no_more_than_the_article_and_the_record() -> None:
    """No machine's path, nothing a terminal would obey."""
    for path in GOLDEN.glob("*.txt"):
        drawn = path.read_text(encoding="utf-8")
        assert str(ROOT) not in drawn
        assert not {"\x1b", "\u202e", "\u2066"} & set(drawn)
        assert drawn.endswith("\n")
        assert "article    " in drawn.splitlines()[0]
