"""Riwaya reads Arabic news reports and says who said what, when, and how surely."""

__all__ = ["__version__"]
__version__ = "0.1.0"
