"""What riwaya offers by name is there, and says what it is."""

import inspect

import riwaya


def test_every_export_resolves_and_is_listed() -> None:
    assert len(set(riwaya.__all__)) == len(riwaya.__all__)
    missing = [name for name in riwaya.__all__ if not hasattr(riwaya, name)]
    assert missing == []
    assert set(riwaya.__all__) <= set(dir(riwaya))


def test_every_export_says_what_it_is() -> None:
    silent = [
        name
        for name in riwaya.__all__
        if not name.startswith("__") and not inspect.getdoc(getattr(riwaya, name))
    ]
    assert silent == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(riwaya, "no_such_name")
