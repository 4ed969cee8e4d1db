"""Riwaya reads Arabic news reports and says who said what, when, and how surely.

Nothing is loaded until it is asked for: ``import riwaya`` costs nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

_OFFERED = {
    "Article": "riwaya.model.article",
    "Figure": "riwaya.model.quantity",
    "InputError": "riwaya.errors",
    "Reading": "riwaya.model.reading",
    "ResourceError": "riwaya.errors",
    "RiwayaError": "riwaya.errors",
    "Said": "riwaya.views.said",
    "Statement": "riwaya.model.statement",
    "Time": "riwaya.model.when",
    "find_figures": "riwaya.engines.local",
    "find_statements": "riwaya.engines.local",
    "find_times": "riwaya.engines.local",
    "load_grammar": "riwaya.extract.grammar",
    "read": "riwaya.engines.local",
}
__all__ = ["__version__", *_OFFERED]  # noqa: PLE0604 - the names above


def __getattr__(name: str) -> object:
    if name not in _OFFERED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_OFFERED[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_OFFERED})
