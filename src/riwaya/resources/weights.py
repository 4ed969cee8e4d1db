"""Learned models that ship with riwaya: bytes of `models/*`, read when first asked for.

What each was made from, by which tool and under what licence stands in `SOURCES.toml`; how good it
is, in docs/models.md.
"""

from __future__ import annotations

import gzip
from importlib import resources

from riwaya.errors import ResourceError


def read_weights(name: str) -> bytes:
    """Return the bytes of a model file, unpacked when its name ends in ``.gz``.

    >>> len(read_weights("words.tsv.gz")) > 1_000_000
    True
    """
    file = resources.files("riwaya.resources").joinpath("models", name)
    if not file.is_file():
        raise ResourceError(f"models/{name}", 1, "is not there: build it with its tool")
    packed = file.read_bytes()
    return gzip.decompress(packed) if name.endswith(".gz") else packed


def read_table(name: str) -> dict[str, str]:
    """Return a model file of two lines, words and what is known of each, as a mapping.

    >>> read_table("words.tsv.gz")["في"][0]
    'a'
    """
    words, known, *_ = read_weights(name).decode("utf-8").split("\n")
    return dict(zip(words.split("\t"), known.split("\t"), strict=True))
