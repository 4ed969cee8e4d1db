"""A name has a source only when it stands in an outside list or follows from one by a rule."""

import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

from sounds import sounds_like  # noqa: E402  (scripts of the project, beside its package)
from tracing import by_rule, key, skeleton, trace  # noqa: E402

KNOWN = {key("بستان"): "CLDR", key("وكالة أنباء المرسى"): "ArWikiCats", key("سالغورا"): "GeoNames"}


@pytest.mark.parametrize(
    ("form", "source"),
    [
        ("بستان", "CLDR"),
        ("جمهورية بستان", "CLDR+rule"),
        ("سالجورا", "GeoNames+rule"),
        ("سالقورة", "GeoNames+rule"),
        ("أنباء المرسى", "ArWikiCats+rule"),
        ("بستان نيوز", "CLDR+rule"),
        ("الريحان", None),
        ("صحيفة الريحان", None),
        ("سالغورانيا", None),
    ],
)
def test_a_name_is_traced_or_has_no_source(form: str, source: str | None) -> None:
    assert trace(form, KNOWN) == source


def test_a_name_written_by_ear_follows_from_its_latin() -> None:
    listed = {"The Saltmarsh Herald": "fundus"}
    assert trace("سولتمارش هيرالد", {}, listed) == "fundus+rule"
    assert trace("ذا سولتمارش هيرالد", {}, listed) == "fundus+rule"
    assert trace("سولتمارش تايمز", {}, listed) is None


@pytest.mark.parametrize(
    ("arabic", "name", "same"),
    [
        ("كي بي تي", "KPT", True),
        ("كي بي تي", "KBS", False),
        ("لوجاردان", "Le Jardin", True),
        ("المرسى", "Al-Marsa", True),
        ("المرسى", "Al-Mina", False),
        ("فورتسهايمر بلات", "Forzheimer Blatt", True),
    ],
)
def test_sounds(arabic: str, name: str, same: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert sounds_like(arabic, name) is same


def test_spellings_of_one_name_share_their_bones() -> None:
    assert skeleton("واغادورا") == skeleton("أوغادورة") == skeleton("واجادورا")
    assert skeleton("المرسى") != skeleton("المنارة")


def test_a_rule_is_marked_once() -> None:
    assert by_rule(by_rule("GeoNames")) == "GeoNames+rule"
