"""Each verb does what its help says, called as a user calls it."""

import json
import re
import signal
import subprocess
import time
from pathlib import Path

import jsonschema
import pytest
from cli.conftest import COMMAND, Run

from riwaya.cli import VERBS
from riwaya.cli import riwaya as group
from riwaya.cli.found import KINDS
from riwaya.views.schema import make_schema

TEXT = "قال وزير المياه سامي النجار إن السد امتلأ أمس بنحو 1600 طن."


def rows(*texts: str) -> bytes:
    lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts, 1)]
    return "\n".join(lines).encode()


def out(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    assert done.stderr.decode() == ""
    assert done.returncode == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


def judge(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(make_schema(name))


def test_the_list_of_verbs_says_what_each_verb_says() -> None:
    for name, says in VERBS.items():
        command = group.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert command.short_help == says
        assert (command.help or "").startswith(says)


@pytest.mark.parametrize("verb", VERBS)
def test_every_help_has_examples(verb: str, riwaya: Run) -> None:
    done = riwaya(verb, "--help")
    assert done.returncode == 0
    assert re.search(r"(Examples|Install it):\n +\w+", done.stdout.decode())


def test_version(riwaya: Run) -> None:
    assert re.fullmatch(rb"riwaya \d+\.\d+\.\d+\S*\n", riwaya("--version").stdout)
    assert riwaya("--no-such").returncode == 2


def test_readings_come_in_the_order_of_the_input(riwaya: Run) -> None:
    texts = [f"{TEXT} {'وأضاف أن البوابات فتحت. ' * (n % 7)}" for n in range(30)]
    done = riwaya("read", "-", "--format", "jsonl", "--jobs", "3", given=rows(*texts))
    assert [r["document"]["id"] for r in out(done)] == [str(n) for n in range(1, 31)]  # type: ignore[index]


def test_jobs_change_nothing(riwaya: Run) -> None:
    texts = rows(TEXT, "وصل الوفد أمس.", TEXT + " وأضاف أن البوابات فتحت.")
    one = riwaya("read", "-", "--format", "jsonl", "--jobs", "1", given=texts)
    three = riwaya("read", "-", "--format", "jsonl", "--jobs", "3", given=texts)
    assert one.stdout == three.stdout != b""


def test_one_reading_in_each_form(tmp_path: Path, riwaya: Run) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    pretty = riwaya("read", "a.txt", "--format", "json", "--published", "2026-03-11")
    reading = json.loads(pretty.stdout)
    judge("riwaya.reading/1").validate(reading)
    assert reading["document"]["published"]["value"] == "2026-03-11"
    assert pretty.stdout.count(b"\n") > 10
    line = riwaya("read", "a.txt", "--format", "jsonl", "--published", "2026-03-11")
    assert json.loads(line.stdout) == reading
    assert line.stdout.count(b"\n") == 1
    drawn = riwaya("read", "a.txt").stdout.decode()
    assert TEXT in drawn
    assert "\x1b[" not in drawn
    assert "\x1b[" in riwaya("read", "a.txt", "--color", "always").stdout.decode()
    assert b"<html" in riwaya("read", "a.txt", "--format", "html").stdout


def test_pages_of_several_articles_go_into_a_folder(tmp_path: Path, riwaya: Run) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert riwaya("read", "a.txt", "b.txt", "--format", "html").returncode == 2
    done = riwaya("read", "a.txt", "b.txt", "--format", "html", "--output", "pages/")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["a.html", "b.html"]
    two = riwaya("read", "-", "--format", "html", given=rows(TEXT, TEXT))
    assert two.returncode == 2
    assert b"give --output a folder" in two.stderr


def test_own_words_are_added(tmp_path: Path, riwaya: Run) -> None:
    (tmp_path / "a.txt").write_text("وصل الوفد إلى زمردان أمس.", encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "w.csv").write_text(
        "form,class,lemma,features\nزمردان,STATE,زمردان,country=XZ;en=Zumurrudan\n",
        encoding="utf-8",
    )
    named = riwaya("read", "a.txt", "--lexicon", "own", "--format", "json").stdout
    assert "Zumurrudan" in named.decode()
    (tmp_path / "riwaya.toml").write_text('lexicon = "own"\nformat = "json"\n')
    assert riwaya("read", "a.txt").stdout == named
    (tmp_path / "riwaya.toml").rename(tmp_path / "other.toml")
    assert riwaya("read", "a.txt", "--config", "other.toml").stdout == named
    assert riwaya("read", "a.txt", "--config", "other.toml", "--format", "text").stdout != named


def test_an_article_that_takes_too_long_is_lost_alone(riwaya: Run) -> None:
    long = TEXT * 15_000
    done = riwaya(
        "read", "-", "--format", "jsonl", "--time-limit", "1", given=rows(TEXT, long, TEXT)
    )
    assert done.returncode == 1
    assert done.stderr == b"riwaya: standard input:2: took longer than 1 s (--time-limit)\n"
    ids = [json.loads(line)["document"]["id"] for line in done.stdout.splitlines()]
    assert ids == ["1", "3"]


def test_an_article_that_needs_too_much_memory_is_lost_alone(riwaya: Run) -> None:
    long = TEXT * 30_000
    asked = ("tokens", "-", "--parts-only", "--memory-limit", "200")
    done = riwaya(*asked, given=rows(TEXT, long, TEXT))
    assert done.returncode == 1
    assert done.stderr == b"riwaya: standard input:2: needed more than 200 MB (--memory-limit)\n"
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "3"]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(rows(*[TEXT] * 50))
    with subprocess.Popen(
        [COMMAND, "tokens", "a.jsonl"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(30) == 141


def test_the_keyboard_stops_everything_quietly(tmp_path: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "tokens", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(rows(TEXT) + b"\n" + rows(TEXT * 20_000) + b"\n")
        running.stdin.flush()
        running.stdout.readline()
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        assert running.stderr.read() == b""
        assert running.wait(30) == 130


def test_find_gives_what_is_asked_for(riwaya: Run) -> None:
    asked = [
        {"id": "1", "text": TEXT},
        {"id": "2", "text": TEXT, "kinds": ["number"]},
        {"id": "3", "text": TEXT, "reference": "2031-05-01", "kinds": ["time"]},
        {"id": "4", "text": TEXT, "kinds": ["actor", "role"]},
    ]
    given = "\n".join(map(json.dumps, asked)).encode()
    found = out(riwaya("find", "-", "--reference", "2026-03-11", given=given))
    for row in found:
        judge("riwaya.find/1").validate(row)
    kinds = [[each["kind"] for each in row["found"]] for row in found]  # type: ignore[attr-defined]
    assert kinds[:3] == [["time", "quantity"], ["number"], ["time"]]
    assert {"actor", "role"} == set(kinds[3])
    days = [row["found"][0]["edtf"] for row in (found[0], found[2])]  # type: ignore[index]
    assert days == ["2026-03-10", "2031-04-30"]


def test_find_leans_as_it_is_told(riwaya: Run) -> None:
    text = rows("يفتتح الجسر في الخامس من فبراير")
    for prefer, year in (("past", "2026"), ("future", "2027")):
        (row,) = out(
            riwaya("find", "-", "--reference", "2026-03-11", "--prefer", prefer, given=text)
        )
        assert row["found"][0]["edtf"] == f"{year}-02-05"  # type: ignore[index]


def test_find_draws_what_it_finds_with_why(riwaya: Run) -> None:
    asked = ("find", "-", "--format", "text", "--reference", "2026-03-11")
    plain = riwaya(*asked, given=rows(TEXT)).stdout.decode()
    assert "time = 2026-03-10 · because the day before publication" in plain
    assert "\x1b" not in plain
    assert "\x1b[" in riwaya(*asked, "--color", "always", given=rows(TEXT)).stdout.decode()
    nothing = riwaya(*asked, given=rows("لا شيء هنا")).stdout.decode()
    assert "nothing found" in nothing


SAID = (
    "نقلت وكالة المرفأ عن وزير المياه سامي النجار قوله أمس إن السد قد يفيض. ويُعتقد أن الطريق مغلق."
)
OF_STATEMENTS = {"speaker", "channel", "cue", "act", "certainty", "mode", "confidence"}


def test_find_gives_statements_when_asked_and_keeps_its_form(riwaya: Run) -> None:
    asked = [
        {"id": "1", "text": SAID, "kinds": ["statement"]},
        {"id": "2", "text": SAID, "kinds": ["time", "statement", "actor"]},
        {"id": "3", "text": SAID},
    ]
    given = "\n".join(map(json.dumps, asked)).encode()
    rows_out = out(riwaya("find", "-", "--reference", "2026-03-11", given=given))
    for row in rows_out:
        judge("riwaya.find/1").validate(row)
    alone, among, without = (row["found"] for row in rows_out)  # type: ignore[attr-defined]
    said = alone[0]
    assert SAID[said["start"] : said["end"]] == said["surface"] == "السد قد يفيض"
    assert (said["speaker"], said["channel"]) == ("سامي النجار", ["وكالة المرفأ"])
    assert (said["cue"], said["act"], said["certainty"]) == ("قوله", "assert", "possible")
    assert 0 < said["confidence"] <= 1
    assert {each["kind"] for each in alone} == {"statement"}
    assert alone == [each for each in among if each["kind"] == "statement"]
    assert {each["kind"] for each in among} == {"time", "statement", "actor"}
    assert not any(OF_STATEMENTS & set(each) for each in (*among, *without) if each not in alone)


def test_find_draws_who_says_what(riwaya: Run) -> None:
    asked = ("find", "-", "--kind", "statement", "--format", "text")
    drawn = riwaya(*asked, given=rows(SAID)).stdout.decode()
    assert "  says سامي النجار ← وكالة المرفأ · assert · possible" in drawn
    assert "       «السد قد يفيض»\n" in drawn
    assert "  says (not named) · " in drawn
    assert "\x1b[" in riwaya(*asked, "--color", "always", given=rows(SAID)).stdout.decode()


def test_find_knows_no_other_kinds(riwaya: Run) -> None:
    done = riwaya("find", "-", "--kind", "tyme", given=rows(TEXT))
    assert done.returncode == 2
    assert b"no such kind: tyme" in done.stderr
    done = riwaya("find", "-", given=b'{"text": "x", "kinds": ["tyme"]}')
    assert done.returncode == 2
    assert done.stderr.startswith(b"riwaya: standard input:1: no such kind: tyme; there are")
    assert set(KINDS) >= {"time", "number", "actor"}


def test_tokens_are_cut_into_parts(riwaya: Run) -> None:
    (row,) = out(riwaya("tokens", "--parts-only", given=rows("وبجسرها 15")))
    judge("riwaya.tokens/1").validate(row)
    assert row["tokens"] == [
        {
            "start": 0,
            "end": 7,
            "parts": [
                {"start": 0, "end": 1, "tag": "conj"},
                {"start": 1, "end": 2, "tag": "prep"},
                {"start": 2, "end": 5, "tag": "stem"},
                {"start": 5, "end": 7, "tag": "pron"},
            ],
        },
        {"start": 8, "end": 10, "parts": [{"start": 8, "end": 10, "tag": "number"}]},
    ]


def test_tokens_say_what_a_word_is_and_whom_a_verb_agrees_with(riwaya: Run) -> None:
    (row,) = out(riwaya("tokens", given=rows("وأعلنت 12 بلدية")))
    judge("riwaya.tokens/1").validate(row)
    verb, number, noun = row["tokens"]  # type: ignore[misc]
    agrees = {"person": 3, "number": "singular", "gender": "feminine"}
    parts = [{"start": 0, "end": 1, "tag": "conj"}, {"start": 1, "end": 6, "tag": "stem"}]
    assert verb == {"start": 0, "end": 6, "parts": parts, "tag": "verb", **agrees}
    assert number["tag"] == "number"
    assert {"start", "end", "parts", "tag"} == set(noun)


def test_tokens_differ_by_their_tags_alone(riwaya: Run) -> None:
    (tagged,) = out(riwaya("tokens", given=rows(TEXT)))
    (bare,) = out(riwaya("tokens", "--parts-only", given=rows(TEXT)))
    told = ("tag", "person", "number", "gender")
    cut = [{k: v for k, v in t.items() if k not in told} for t in tagged["tokens"]]  # type: ignore[attr-defined]
    assert cut == bare["tokens"]


def test_tokens_are_drawn_in_columns(riwaya: Run) -> None:
    asked = ("tokens", "-", "--format", "text")
    plain = riwaya(*asked, given=rows("وأعلنت البلدية")).stdout.decode()
    assert "  verb     3sf  وأعلنت  = conj و + stem أعلنت\n" in plain
    assert "\x1b" not in plain
    coloured = riwaya(*asked, "--color", "always", given=rows(TEXT)).stdout.decode()
    assert "\x1b[36m" in coloured


@pytest.mark.parametrize("name", ["reading", "find", "tokens"])
def test_schema(name: str, riwaya: Run) -> None:
    schema = json.loads(riwaya("schema", name).stdout)
    assert schema == make_schema(f"riwaya.{name}/1")
    jsonschema.Draft202012Validator.check_schema(schema)


def test_prove_says_what_does_not_hold(tmp_path: Path, riwaya: Run) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "times.toml").write_text(
        '[[rule]]\nid = "flood"\nsays = "X."\npattern = "day:فيضان"\ngives = { form = "trap" }\n'
        'examples = [{ text = "جاء فيضان", day = "فيضان" }, { text = "جاء مطر" }]\n'
        'counter_examples = ["بعد فيضان"] \n',
        encoding="utf-8",
    )
    done = riwaya("prove", "--rules", "own")
    assert done.returncode == 1
    said = done.stdout.decode()
    assert "own/times.toml:7: blanks or a carriage return at the end of the line" in said
    assert "own/times.toml:2: rule flood: «جاء مطر»: no match by this rule" in said
    assert "own/times.toml:2: rule flood: counter-example «بعد فيضان» matches" in said
    assert "failed" in said.splitlines()[-1]


def test_explain_tells_the_rule_of_an_entry(tmp_path: Path, riwaya: Run) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    reading = riwaya("read", "a.txt", "--format", "json", "--published", "2026-03-11").stdout
    time_id = json.loads(reading)["times"][0]["id"]
    said = riwaya("explain", time_id, "a.txt", "--published", "2026-03-11").stdout.decode()
    for part in (time_id, "«أمس»", "2026-03-10", "because", "pattern", "example"):
        assert part in said
    assert riwaya("explain", "t1", "a.txt", "--published", "2026-03-11").stdout.decode() == said
    piped = riwaya("explain", "t1", "-", given=reading)
    assert time_id in piped.stdout.decode()
    assert "whose text the reading does not carry" in piped.stdout.decode()
    gone = riwaya("explain", "t99", "a.txt")
    assert gone.returncode == 2
    assert gone.stderr == b"riwaya: a.txt: no entry t99 is read in it\n"
    broken = riwaya("explain", "t1", "-", given=b'{"schema": "riwaya.reading/1", "x": 1}')
    assert broken.returncode == 2
    assert broken.stderr.startswith(b"riwaya: standard input: reading 1: ")


def test_doctor_says_what_is_there(riwaya: Run) -> None:
    done = riwaya("doctor")
    said = done.stdout.decode()
    assert done.returncode == 0
    for name in ("python", "msgspec", "rules", "words", "resources", "pandas", "voice", "browser"):
        assert re.search(rf"^(ok|--)  +{name} +\S", said, re.MULTILINE), name


def test_a_shell_is_told_what_can_follow(riwaya: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_RIWAYA_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "riwaya read --fo")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert riwaya().stdout == b"plain,--format\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str, riwaya: Run) -> None:
    done = riwaya("completion", shell)
    assert done.returncode == 0
    assert b"_RIWAYA_COMPLETE" in done.stdout


def test_the_generated_pages_are_current(root: Path) -> None:
    made = subprocess.run(
        [COMMAND.with_name("python"), root / "tools" / "docs.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.stdout == ""
    assert made.returncode == 0
