"""Whatever is given, the answer is one clear line or a reading with a note; the rest is read."""

import json
from pathlib import Path

import jsonschema
from cli.conftest import Run

from riwaya.views.schema import make_schema

GOOD = "قال وزير المياه سامي النجار إن السد امتلأ أمس."
UNUSABLE = {
    "empty.txt": (b"", "is empty"),
    "binary.txt": (bytes(range(256)), "byte 0 (0x00): is binary, not text"),
    "latin.txt": ("سد".encode() + b"\xe9", "byte 4 (0xE9) is not UTF-8"),
    "long.txt": ("س".encode() * 25_000_000, "is longer than 2,000,000 characters (--max-chars)"),
    "notext.json": (b'{"title": "x"}', 'has no "text"'),
    "list.json": (b"[]", "is a list, not a JSON object with a text"),
    "broken.json": (b'{"text": ', "column 10: is not JSON (expecting value)"),
    "number.json": (b'{"text": 5}', '"text" is a number, not a string'),
    "date.json": (b'{"text": "x", "published": "soon"}', '"published" is not a date like'),
}
ODD = {
    "bidi.txt": (GOOD.replace("إن", "\u202eإن\u202c").encode(), "turns the direction"),
    "forms.txt": (GOOD.replace("قال", "ﻗﺎﻝ").encode(), "presentation form"),
    "nul.txt": (GOOD.replace(" إن", "\0 إن").encode(), "control character"),
    "half.json": (json.dumps({"text": GOOD + "\ud800"}).encode(), "half a character"),
    "english.txt": (b"The gates of the dam were opened at dawn.", "another language"),
    "mark.txt": (b"\xef\xbb\xbf" + GOOD.encode(), "byte order mark"),
}


def test_each_bad_input_is_one_line_and_the_rest_is_read(tmp_path: Path, riwaya: Run) -> None:
    for name, (data, _) in (UNUSABLE | ODD).items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    names = ["gone.txt", *UNUSABLE, "folder", *ODD, "good.txt"]
    done = riwaya("read", *names, "--format", "jsonl")
    assert done.returncode == 2
    said = done.stderr.decode().splitlines()
    wrong = {"gone.txt": "no such file", "folder": "is a folder, not a file"}
    wrong |= {name: why for name, (_, why) in UNUSABLE.items()}
    assert len(said) == len(wrong)
    for name, why in wrong.items():
        assert any(line.startswith(f"riwaya: {name}: {why}") for line in said), name
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reading["document"]["id"] for reading in readings] == [*ODD, "good.txt"]
    judge = jsonschema.Draft202012Validator(make_schema())
    for reading in readings:
        judge.validate(reading)
    for reading, (_, says) in zip(readings, ODD.values(), strict=False):
        assert any(says in note["says"] for note in reading["notes"]), says
    assert readings[-1]["notes"] == []


def test_a_bad_line_does_not_stop_the_lines_after_it(riwaya: Run) -> None:
    rows = [{"id": "a", "text": GOOD}, {"id": "b"}, {"id": "c", "text": GOOD}]
    done = riwaya("read", "-", "--format", "jsonl", given="\n".join(map(json.dumps, rows)).encode())
    assert done.returncode == 2
    assert done.stderr.decode() == 'riwaya: standard input:2: has no "text"\n'
    ids = [json.loads(line)["document"]["id"] for line in done.stdout.splitlines()]
    assert ids == ["a", "c"]


def test_what_no_encoding_holds_is_drawn_all_the_same(tmp_path: Path, riwaya: Run) -> None:
    names = ["half.json", "bidi.txt", "nul.txt"]
    for name in names:
        (tmp_path / name).write_bytes(ODD[name][0])
    for form, output in (("text", "drawn.txt"), ("json", "reading.json"), ("html", "pages/")):
        done = riwaya("read", *names, "--format", form, "--output", output)
        assert (done.returncode, done.stderr) == (0, b""), form
    written = [path for path in tmp_path.rglob("*") if path.suffix in {".html", ".json", ".txt"}]
    assert len(written) == 3 + 2 + 3
    for path in written:
        path.read_text(encoding="utf-8")


def test_nothing_usable_leaves_no_output(riwaya: Run) -> None:
    done = riwaya("read", "gone.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"riwaya: gone.txt: no such file\n"


def test_a_name_is_shown_on_one_line(riwaya: Run) -> None:
    done = riwaya("read", "a\n\x1b[31mb.txt")
    assert done.stderr == b"riwaya: a\\n\\x1b[31mb.txt: no such file\n"


def test_wrong_options_are_told(tmp_path: Path, riwaya: Run) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    for wrong, says in (
        (["--published", "yesterday"], "not a date like 2026-03-11"),
        (["--format", "xml"], "is not one of"),
        (["--rules", "gone"], "does not exist"),
        (["--jobs", "0"], "x>=1"),
        (["--format", "json", "--output", "."], "is a folder"),
        (["--no-such"], "No such option"),
    ):
        done = riwaya("read", "good.txt", *wrong)
        assert done.returncode == 2
        assert says in done.stderr.decode()
        assert done.stdout == b""


def test_a_wrong_rule_or_word_or_config_is_told_with_its_place(tmp_path: Path, riwaya: Run) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "times.toml").write_text('[[rule]]\nid = "x"\nsays = "X."\npattern = "@NO_SUCH"\n')
    done = riwaya("read", "good.txt", "--rules", "own")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("riwaya: own/times.toml:2: rule x has no example")
    (own / "words.csv").write_text("form,class\n")
    done = riwaya("read", "good.txt", "--lexicon", "own")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("riwaya: own/words.csv:1: lacks the columns")
    (tmp_path / "riwaya.toml").write_text("\nno_such = 1\n")
    done = riwaya("read", "good.txt")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("riwaya: riwaya.toml:2: no such key: no_such")
