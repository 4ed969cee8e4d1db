"""Whom a verb agrees with, as far as its letters show it."""

import pytest

from riwaya.arabic.agreement import agreement


@pytest.mark.parametrize(
    ("verb", "shown"),
    [
        ("اعلن", "3sm"),
        ("اعلنت", "3sf"),
        ("اعلنوا", "3pm"),
        ("اعلنتا", "3df"),
        ("يعلن", "3sm"),
        ("يعلنون", "3pm"),
        ("يعلنان", "3dm"),
        ("تعلن", "3s-"),  # "she announces", or a past verb of this form
        ("نعلن", "1p-"),
        ("نشر", "3sm"),
        ("نشرت", "3sf"),
        ("اثبت", "3sm"),
    ],
)
def test_what_letters_show(verb: str, shown: str) -> None:
    found = agreement(verb)
    assert f"{found.person or '-'}{found.number or '-'}{found.gender or '-'}" == shown


def test_the_future_leaves_no_doubt() -> None:
    assert agreement("تعلن", future=True).gender == "f"
    assert agreement("اعلن", future=True).person == 1
