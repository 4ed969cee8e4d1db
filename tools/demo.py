"""Show what riwaya does with one article: who says what, all of it drawn, and as one page.

    python tools/demo.py [ARTICLE [PUBLISHED]]

Without an article it reads the example that is built as a feature of a newspaper is, on invented
events, with the words of its invented places.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RIWAYA = Path(sys.executable).with_name("riwaya")
EXAMPLE = ROOT / "examples" / "01-treaty-anniversary.txt"
PHRASES = ROOT / "examples" / "phrases.txt"
PAGE = ROOT / ".demo" / "riwaya.html"
STATEMENTS = """\
riwaya find {article} --kind statement --format text

Who says what, through whom, how surely, by which word; and what, as the article has it:
"""
GUIDE = """
riwaya read {article}

Below is the article, a block at a time; under each sentence what was read in it:
  says    who says it ← through whom it came, how it is said and how surely; then the very words:
          [cue …] attributes, [source …] says who, [via …] who passed it on, [content …] what is said,
          [hedge …] what makes it less sure; check where riwaya is not sure who speaks; and why
  time    what a time expression means, and why
  figure  how much, of what, how exactly
At the top stand the date of the article and how it is known, at the end a summary.
"""


def main() -> int:
    """Show who says what in the article, then all that was read, then the page."""
    named, published = [*sys.argv[1:], "", ""][:2]
    article = Path(named) if named else EXAMPLE
    words = [] if named else ["--lexicon", _short(ROOT / "examples" / "lexicon")]
    status = _statements(article, *words, *(["--reference", published] if published else []))
    if status:
        return status
    options = [*words, *(["--published", published] if published else [])]
    print(GUIDE.format(article=_short(article)), flush=True)
    status = _read(article, *options)
    if status:
        return status
    PAGE.parent.mkdir(exist_ok=True)
    status = _read(article, *options, "--format", "html", "--output", _short(PAGE))
    if status == 0 and not named:
        status = _phrases()
    if status == 0:
        _tell()
    return status


def _statements(article: Path, *options: str) -> int:
    """Show who says what, before all else."""
    print(STATEMENTS.format(article=_short(article)), flush=True)
    command = ["find", _short(article), *options, "--kind", "statement", "--format", "text"]
    return subprocess.run([RIWAYA, *command], check=False).returncode


def _phrases() -> int:
    """Show times and figures alone, with why each has its value."""
    command = ["find", _short(PHRASES), "--format", "text", "--reference", "2031-05-01"]
    print(f"\nTimes and figures alone:  riwaya {' '.join(command)}\n", flush=True)
    return subprocess.run([RIWAYA, *command], check=False).returncode


def _read(article: Path, *options: str) -> int:
    return subprocess.run([RIWAYA, "read", _short(article), *options], check=False).returncode


def _tell() -> None:
    """Say where the page is, how to open it, and what is done without."""
    print(f"\nThe same as one page, to be opened without a server: {_short(PAGE)}")
    browser = next(filter(None, map(shutil.which, ("xdg-open", "open", "firefox"))), None)
    if browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print(f"  open it:  {Path(browser).name} {_short(PAGE)}")
    else:
        print(
            f"  no browser here: copy the file to a machine that has one, or open {PAGE.as_uri()}"
        )
    if not shutil.which("espeak-ng"):
        print("  no voice here: ▶ speaks the summary with the browser's own Arabic voice, if any")
    print("Your own article:  make demo ARTICLE=report.txt PUBLISHED=2026-03-11")


def _short(path: Path) -> str:
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


if __name__ == "__main__":
    sys.exit(main())
