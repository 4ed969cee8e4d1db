"""What `riwaya tokens` says of a row: sentences by line, tags when asked, weights only then."""

import json
import subprocess
import sys

import pytest
from msgspec import UNSET

from riwaya.cli.cut import Cutter, load_cutter
from riwaya.model.article import Article

LOADED = """
import json, sys
from riwaya.cli.cut import load_cutter
from riwaya.model.article import Article
cutter = load_cutter(parts_only=True)
assert cutter.cut(Article("a", "وبجسرها")).tokens
print(json.dumps([name for name in sys.modules if name in ("numpy", "riwaya.arabic.windows")]))
"""


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return load_cutter()


def test_weights_are_not_read_for_parts_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []


def test_every_word_has_a_tag_and_verbs_alone_agree(cutter: Cutter) -> None:
    text = "أعلنت وزيرة المياه سلمى النجار أمس أن البلدية ستفتتح 12 جسرا، وقالت: «سيعبرونه»."
    found = {text[t.start : t.end]: t for t in cutter.cut(Article("a", text)).tokens}
    for token in found.values():
        agrees = {token.person, token.number, token.gender} - {UNSET}
        assert token.tag is not UNSET
        assert token.tag == "verb" or not agrees
    shown = {word: found[word].tag for word in ("أعلنت", "ستفتتح", "12", "،", "النجار")}
    assert list(shown.values()) == ["verb", "verb", "number", "mark", "proper"]
    assert (found["سيعبرونه"].person, found["سيعبرونه"].number) == (3, "plural")


def test_what_is_open_is_unset(cutter: Cutter) -> None:
    (verb, *_) = cutter.cut(Article("a", "تعلن البلدية الخبر")).tokens
    assert (verb.tag, verb.person, verb.number, verb.gender) == ("verb", 3, "singular", UNSET)


def test_lines_are_read_apart(cutter: Cutter) -> None:
    lines = ["أعلنت البلدية افتتاح الجسر", "وصل الوفد أمس"]
    together = cutter.cut(Article("a", "\n".join(lines))).tokens
    apart = [token.tag for line in lines for token in cutter.cut(Article("a", line)).tokens]
    assert [token.tag for token in together] == apart


@pytest.mark.parametrize("text", ["", "\n\n", " . ", "\u200f", "x\ny"])
def test_any_text_is_cut(cutter: Cutter, text: str) -> None:
    row = cutter.cut(Article("a", text))
    assert all(text[t.start : t.end].strip() for t in row.tokens)
