"""Every value that the contract names has a label in both languages, and no label judges."""

from typing import get_args

import pytest

from riwaya.model.actor import ActorType, RoleStatus
from riwaya.model.certainty import Certainty, Modality
from riwaya.model.quantity import FigureKind, Shape
from riwaya.model.statement import Act, Medium, Mode
from riwaya.model.text import BlockKind
from riwaya.model.when import Mod, TimeType
from riwaya.views import labels

PAIRS = [
    (labels.CERTAINTY, Certainty),
    (labels.MODALITY, Modality),
    (labels.ACT, Act),
    (labels.MODE, Mode),
    (labels.MEDIUM, Medium),
    (labels.SHAPE, Shape),
    (labels.FIGURE, FigureKind),
    (labels.TIME, TimeType),
    (labels.MOD, Mod),
    (labels.ACTOR, ActorType),
    (labels.ROLE, RoleStatus),
    (labels.BLOCK, BlockKind),
]
JUDGING = {"true", "false", "right", "wrong", "lie", "claims", "so-called", "صحيح", "كاذب", "مزعوم"}


@pytest.mark.parametrize(("told", "kind"), PAIRS, ids=[str(n) for n in range(len(PAIRS))])
def test_a_list_is_its_type(told: dict[str, labels.Label], kind: object) -> None:
    assert set(told) == set(get_args(kind))


def test_no_two_values_of_a_list_look_alike() -> None:
    for told, _ in PAIRS:
        assert len({label.ar for label in told.values()}) == len(told)
        assert len({label.en for label in told.values()}) == len(told)


def test_no_label_judges() -> None:
    words = {
        word.lower()
        for told, _ in PAIRS
        for label in told.values()
        for word in (*label.ar.split(), *label.en.split())
    }
    assert not words & JUDGING
