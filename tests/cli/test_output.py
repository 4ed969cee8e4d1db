"""Results go whole to where they are wanted, or not at all."""

import io
import sys
from pathlib import Path

import click
import pytest

from riwaya.cli.output import FolderSink, PageSink, Sink, file_stem
from riwaya.errors import RiwayaError


class Terminal(io.TextIOWrapper):
    """Standard output, kept."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    @property
    def got(self) -> bytes:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


def test_results_are_set_apart_on_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = Terminal()
    monkeypatch.setattr(sys, "stdout", stdout)
    with Sink(None, between=b"--", after=b";") as sink:
        sink.write("a", b"1")
        sink.write("b", b"2")
    assert stdout.got == b"1;--2;"


def test_a_file_takes_its_place_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with Sink(path, after=b"\n") as sink:
        sink.write("a", b"1")
        assert path.read_text() == "old"
    assert path.read_bytes() == b"1\n"
    assert [each.name for each in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_file_is_left_as_it_was_when_the_run_is_broken_off(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")

    def broken_off() -> None:
        with Sink(path) as sink:
            sink.write("a", b"1")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_device_is_written_to_as_it_is() -> None:
    with Sink(Path("/dev/null")) as sink:
        sink.write("a", b"1")
    assert Path("/dev/null").is_char_device()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(RiwayaError, match="cannot be written"), Sink(tmp_path / "no" / "x"):
        pass
    (tmp_path / "file").write_text("")
    with pytest.raises(RiwayaError, match="cannot be written"), FolderSink(tmp_path / "file"):
        pass


def test_one_page_is_not_followed_by_another(tmp_path: Path) -> None:
    def two() -> None:
        with PageSink(tmp_path / "p.html") as sink:
            sink.write("a", b"1")
            sink.write("b", b"2")

    with pytest.raises(click.UsageError, match="folder"):
        two()
    assert list(tmp_path.iterdir()) == []


def test_pages_in_a_folder_are_named_by_their_articles(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pages"
    with FolderSink(folder) as sink:
        for name in ("in/a.txt", "b", "other/a.txt", "../../etc", "-", "سد النحاس"):
            sink.write(name, name.encode())
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert pages == {
        "a.html": "in/a.txt",
        "b.html": "b",
        "a-2.html": "other/a.txt",
        "etc.html": "../../etc",
        "article.html": "-",
        "سد_النحاس.html": "سد النحاس",
    }


@pytest.mark.parametrize(
    ("name", "stem"),
    [("..", "article"), ("a/b\\c:d", "c_d"), ("x" * 300, "x" * 100), (".hidden", "hidden")],
)
def test_no_name_leaves_its_folder(name: str, stem: str) -> None:
    assert file_stem(name) == stem
