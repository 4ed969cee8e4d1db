"""The one config file: what it may say, and one clear line with its place when it is wrong."""

from pathlib import Path

import pytest

from riwaya.cli.settings import Limits, Settings, as_options, load_settings
from riwaya.errors import ResourceError

WHOLE = """\
outlet = "صحيفة المرفأ"
rules = "my-rules"
lexicon = "/words"
format = "jsonl"
color = "never"
jobs = 2

[limits]
seconds = 1.5
megabytes = 0
characters = 100
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "riwaya.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE)
    settings = load_settings(path)
    assert settings == Settings(
        "صحيفة المرفأ", "my-rules", "/words", "jsonl", "never", 2, Limits(1.5, 0, 100)
    )
    assert as_options(settings, path) == {
        "outlet": "صحيفة المرفأ",
        "rules": str(tmp_path / "my-rules"),
        "lexicon": "/words",
        "form": "jsonl",
        "color": "never",
        "jobs": 2,
        "time_limit": 1.5,
        "memory_limit": 0,
        "max_chars": 100,
    }


def test_every_key_may_be_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "# nothing yet\n")
    assert as_options(load_settings(path), path) == {}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("jobs = 2\npublished = '2026-03-11'\n", 2, "no such key: published; there are outlet,"),
        ("\n[limits]\nseconds = 1\nhours = 1\n", 4, "no such key: hours; there are seconds,"),
        ("[limits.more]\nx = 1\n", 1, "no such key: more"),
        ("jobs = 'two'\n", 1, "jobs: expected `int | null`, got `str`"),
        ("jobs = 2\nformat = 'xml'\n", 2, "format: invalid enum value 'xml'"),
        ("jobs = 0\n", 1, "jobs: expected `int` >= 1"),
        ("\n\nlimits = 3\n", 3, "limits: expected `object`, got `int`"),
        ("[limits]\nseconds = -1\n", 2, "seconds: expected `float` >= 0"),
        ("jobs = 2\nlexicon = \n", 2, "Invalid value"),
        (b"outlet = '\xff'\n", 1, "byte 10 is not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, text: str | bytes, line: int, says: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ResourceError) as told:
        load_settings(path)
    assert told.value.line == line
    assert told.value.why.startswith(says)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no such file"):
        load_settings(tmp_path / "riwaya.toml")


def test_the_page_on_configuration_names_every_key(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "configuration.md").read_text(encoding="utf-8")
    _, _, rest = page.partition("```toml\n")
    example, _, _ = rest.partition("```")
    options = as_options(load_settings(written(tmp_path, example)), tmp_path / "riwaya.toml")
    assert len(options) == 9
