"""Files and standard input become articles; what cannot be used is one line in its place."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from riwaya.errors import InputError
from riwaya.ingest.inputs import read_articles, read_rows
from riwaya.ingest.rows import Given
from riwaya.model.article import Article

TEXT = "امتلأ سدّ النحاس أمس.\r\nوقال مدير السد إن البوابات فُتحت.\n"
NONE = Given()


def read(path: Path | str, given: Given = NONE) -> list[Article | InputError]:
    return list(read_articles([str(path)], given))


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def why(found: list[Article | InputError]) -> str:
    (error,) = found
    assert isinstance(error, InputError), error
    assert "\n" not in str(error)
    return str(error)


def test_plain_text_is_read_character_for_character(tmp_path: Path) -> None:
    path = written(tmp_path, "report.txt", TEXT)
    (article,) = read(path, Given(published="2026-03-11", outlet="صحيفة المرفأ"))
    assert article == Article(str(path), TEXT, published="2026-03-11", outlet="صحيفة المرفأ")


def test_a_byte_order_mark_stays_and_is_counted(tmp_path: Path) -> None:
    (article,) = read(written(tmp_path, "report.txt", "\ufeff".encode() + TEXT.encode()))
    assert isinstance(article, Article)
    assert article.text == "\ufeff" + TEXT


def test_a_json_article_keeps_what_it_says_of_itself(tmp_path: Path) -> None:
    own = {
        "id": "n1",
        "text": TEXT,
        "title": "السد",
        "published": "2026-01-02",
        "url": "https://a.example/1",
        "more": 1,
    }
    path = written(tmp_path, "a.json", json.dumps(own, indent=2))
    (article,) = read(path, Given(published="2025-01-01", outlet="صحيفة المرفأ"))
    assert article == Article(
        "n1", TEXT, "السد", "2026-01-02", "صحيفة المرفأ", "https://a.example/1"
    )


def test_a_json_article_without_id_is_named_by_its_file(tmp_path: Path) -> None:
    for indent in (None, 2):
        path = written(tmp_path, "a.json", "\ufeff" + json.dumps({"text": TEXT}, indent=indent))
        (article,) = read(path)
        assert article == Article(str(path), TEXT)


def test_json_lines_are_read_one_by_one(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": TEXT}, {"text": "سد"}]
    lines = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path = written(tmp_path, "a.jsonl", lines)
    assert read(path) == [Article("a", TEXT), Article(f"{path}:3", "سد")]
    assert read(written(tmp_path, "same.json", lines))[0] == Article("a", TEXT)


def test_a_bad_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    lines = [
        b'{"id": "1", "text": "x"}',
        b'{"id": "2"}',
        b"not json",
        b"[1]",
        b'{"text": 5}',
        b'{"text": "\xff"}',
        b'{"text": " \\n "}',
        b'{"text": "x", "published": "yesterday"}',
        b'{"text": "x", "published": "2026-02-30"}',
        b'{"text": "x", "title": []}',
        b'{"text": "x", "id": {}}',
        b'{"text": "x", "kinds": "time"}',
        b'{"text": "x", "reference": "soon"}',
        b"[" * 50_000,
        b'{"text": ' + b"1" * 5000 + b"}",
        b'{"id": "9", "text": "y"}',
    ]
    path = written(tmp_path, "a.jsonl", b"\n".join(lines))
    found = read(path)
    said = [str(each).removeprefix(f"{path}:") for each in found[1:-1]]
    assert said == [
        '2: has no "text"',
        "3: column 1: is not JSON (expecting value)",
        "4: is a list, not a JSON object with a text",
        '5: "text" is a number, not a string',
        f"6: byte {len(b''.join(lines[:5])) + 5 + 10} (0xFF) is not UTF-8",
        '7: "text" is empty',
        "8: \"published\" is not a date like 2026-03-11: 'yesterday'",
        "9: \"published\" is not a date like 2026-03-11: '2026-02-30'",
        '10: "title" is a list, not a string',
        '11: "id" is an object, not a string',
        '12: "kinds" is not a list of strings',
        "13: \"reference\" is not a date like 2026-03-11: 'soon'",
        "14: is nested too deeply to be an article",
        "15: is not JSON that can be read (a number is too long)",
    ]
    assert [a.id for a in (found[0], found[-1]) if isinstance(a, Article)] == ["1", "9"]


def test_a_lone_surrogate_comes_through(tmp_path: Path) -> None:
    (article,) = read(written(tmp_path, "a.json", '{"text": "سد \\ud800 كبير"}'))
    assert isinstance(article, Article)
    assert article.text == "سد \ud800 كبير"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "is empty"),
        ("a.jsonl", b"", "is empty"),
        ("a.txt", b"\xef\xbb\xbf \n\t\n", "holds nothing but blanks"),
        ("a.txt", b"\x00\x01\x02\x03", "byte 0 (0x00): is binary, not text"),
        ("a.json", bytes(range(256)), "byte 0 (0x00): is binary, not text"),
        ("a.jsonl", bytes(range(256)) * 9, "byte 0 (0x00): is binary, not text"),
        ("a.txt", b"%PDF-1.7\n\xff", "is a PDF, not text in UTF-8"),
        ("a.txt", "سد".encode("utf-16"), "is UTF-16, not text in UTF-8"),
        ("a.txt", b"\x1f\x8b\x08", "is compressed with gzip, not text in UTF-8"),
        ("a.txt", b"<!DOCTYPE html><p>x", "is a page with markup; give the text of its article"),
        ("a.html", b"<p>x", "is a page with markup; give the text of its article"),
        ("a.txt", "سد".encode() + b"\xc7\xe1", "byte 4 (0xC7) is not UTF-8"),
        ("a.txt", b"\xed\xa0\x80 abc", "byte 0 (0xED) is not UTF-8"),
        ("a.json", b"nothing", "column 1: is not JSON (expecting value)"),
        ("a.json", b"null", "is null, not a JSON object with a text"),
        ("a.json", b'[\n{"text": "x"}\n]', "is a list, not a JSON object with a text"),
        ("a.json", b'{\n "text": "x",\n}', "line 3 column 1: is not JSON"),
        ("a.json", b'{\n "text": "\xff"}', "byte 12 (0xFF) is not UTF-8"),
    ],
)
def test_what_cannot_be_used_says_why(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = written(tmp_path, name, data)
    assert why(read(path)).startswith(f"{path}: {said}")


def test_a_stray_nul_is_left_in_a_good_text(tmp_path: Path) -> None:
    text = TEXT.replace("أمس", "أم\x00س") * 3
    (article,) = read(written(tmp_path, "a.txt", text))
    assert isinstance(article, Article)
    assert article.text == text


def test_what_the_system_refuses_says_why(tmp_path: Path) -> None:
    assert why(read(tmp_path / "gone.txt")) == f"{tmp_path}/gone.txt: no such file"
    assert why(read(tmp_path)) == f"{tmp_path}: is a folder, not a file"
    assert why(read(tmp_path / ("n" * 300))).endswith("is too long for a file's name")
    assert "\\n" in why(read(tmp_path / "two\nlines"))
    broken = tmp_path / "loop"
    broken.symlink_to(broken)
    assert why(read(broken)).endswith("is a link that leads to itself")


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a.txt", TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert why(read(path)).endswith("a.txt: may not be read by you")


class Failing(io.BytesIO):
    """A disk that fails."""

    def readline(self, *_: object) -> bytes:
        raise OSError(5, "Input/output error")


def test_a_read_that_fails_midway_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.open", lambda *_: Failing())
    assert why(read("a.txt")) == "a.txt: input/output error"


def test_one_bad_input_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = written(tmp_path, "good.txt", TEXT)
    names = [str(tmp_path / "gone"), str(good), str(tmp_path), str(good)]
    found = list(read_articles(names, NONE))
    assert [isinstance(each, InputError) for each in found] == [True, False, True, False]


def test_a_text_may_be_as_long_as_said_and_no_longer(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "سدود")
    assert isinstance(read(path, Given(most=4))[0], Article)
    assert why(read(path, Given(most=3))) == f"{path}: is longer than 3 characters (--max-chars)"
    path = written(tmp_path, "b.txt", "a" * 13)
    assert why(read(path, Given(most=3))) == f"{path}: is longer than 3 characters (--max-chars)"
    path = written(tmp_path, "a.json", '{"text": "\\u0633\\u062f\\u0648\\u062f"}')
    assert isinstance(read(path, Given(most=4))[0], Article)
    assert '"text" is longer than 3 characters' in why(read(path, Given(most=3)))


def test_a_line_of_fifty_megabytes_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": "1", "text": "x"}\n{"text": "')
        for _ in range(50):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n{"id": "3", "text": "\xff"}\n{"id": "4", "text": "x"}')
    one, two, three, four = read(path)
    assert isinstance(one, Article)
    assert isinstance(four, Article)
    assert f"{path}:2: is longer than 13,048,576 bytes" in str(two)
    assert str(three) == f"{path}:3: byte {25 + 10 + 50_000_000 + 3 + 21} (0xFF) is not UTF-8"
    plain = tmp_path / "a.txt"
    plain.write_bytes(b"a" * 50_000_000)
    assert "is longer than 2,000,000 characters (--max-chars)" in why(read(plain))


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_is_told_by_its_first_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, TEXT.encode())
    assert read("-") == [Article("-", TEXT)]
    stdin(monkeypatch, b'\n{"text": "x"}\n{"id": "b", "text": "y"}\n')
    assert read("-") == [Article("-:2", "x"), Article("b", "y")]
    stdin(monkeypatch, b'{\n  "text": "x"\n}')
    assert read("-") == [Article("-", "x")]
    stdin(monkeypatch, '[صورة] "سد"'.encode())
    assert read("-") == [Article("-", '[صورة] "سد"')]
    stdin(monkeypatch, b'[{"text": "x"}]')
    assert why(read("-")) == "standard input:1: is a list, not a JSON object with a text"
    stdin(monkeypatch, b"")
    assert why(read("-")) == "standard input: is empty"
    monkeypatch.setattr(sys, "stdin", None)
    assert why(read("-")) == "standard input: is closed"


def test_lines_are_read_no_sooner_than_they_are_asked_for() -> None:
    end, start = os.pipe()
    with os.fdopen(start, "wb", buffering=0) as give, os.fdopen(end, "rb") as take:
        give.write(b'{"id": "1", "text": "x"}\n')
        stream = read_articles([f"/dev/fd/{take.fileno()}"], NONE)
        first = next(stream)  # would wait for ever if it looked ahead
        assert first == Article("1", "x")


def test_a_row_tells_where_it_stood_and_what_is_asked(tmp_path: Path) -> None:
    row = {"id": "r", "text": "x", "reference": "2026-01-02T10:00", "kinds": ["time", "number"]}
    path = written(tmp_path, "a.jsonl", json.dumps(row))
    (found,) = read_rows([str(path)], NONE)
    assert not isinstance(found, InputError)
    assert (found.where, found.reference) == (f"{path}:1", "2026-01-02T10:00")
    assert found.kinds == ("time", "number")
