"""Bytes into text, character for character, or the reason why they are no text.

Nothing is dropped or replaced. A byte order mark stays the first character of a plain text (offsets
count it, as they count it for anyone who opens the file as UTF-8); a carriage return stays too.
"""

from __future__ import annotations

from riwaya.errors import InputError

SAMPLE = 4096  # bytes that show what a file is
BOM = b"\xef\xbb\xbf"
_TOO_MANY = 0.05  # one stray NUL is worth a note; where every twentieth byte is one, it is no text
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r") + b"\x7f"
_OTHER_FORMS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"{\\rtf", "an RTF document"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<rss", b"<feed")


def check_form(name: str, head: bytes) -> None:
    """Refuse what is no text by its first bytes; raises InputError that says what it is instead.

    >>> check_form("report.pdf", b"%PDF-1.7")
    Traceback (most recent call last):
    riwaya.errors.InputError: report.pdf: is a PDF, not text in UTF-8
    >>> check_form("report.txt", "قال الوزير".encode())
    """
    for start, form in _OTHER_FORMS:
        if head.startswith(start):
            raise InputError(name, f"is {form}, not text in UTF-8", at=0)
    if head.removeprefix(BOM).lstrip()[:9].lower().startswith(_MARKUP):
        raise InputError(name, "is a page with markup; give the text of its article", at=0)


def check_controls(name: str, sample: bytes) -> None:
    """Refuse what holds too many control characters to be text; raises InputError with the first.

    >>> check_controls("tool.bin", bytes([0, 1, 2, 3]))
    Traceback (most recent call last):
    riwaya.errors.InputError: tool.bin: byte 0 (0x00): is binary, not text
    """
    sample = sample[:SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _TOO_MANY * len(sample):
        at, byte = next((i, byte) for i, byte in enumerate(sample) if byte in _CONTROLS)
        raise InputError(name, f"byte {at} (0x{byte:02X}): is binary, not text", at=at)


def decode(name: str, data: bytes, before: int = 0) -> str:
    """The text of bytes in UTF-8; raises InputError with the place of the first byte that is not.

    ``before`` counts the bytes of the input that came before these.

    >>> decode("report.txt", "سدّ".encode())
    'سدّ'
    >>> decode("report.txt", b"abc" + "سد".encode("windows-1256"))
    Traceback (most recent call last):
    riwaya.errors.InputError: report.txt: byte 3 (0xD3) is not UTF-8
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = before + error.start
        why = f"byte {at} (0x{data[error.start]:02X}) is not UTF-8"
        raise InputError(name, why, at=at) from None


def check_length(name: str, text: str, most: int, what: str = "") -> None:
    """Refuse a text longer than ``most`` code points; ``what`` names it when it is not the whole.

    >>> check_length("report.txt", "سدود", 3)
    Traceback (most recent call last):
    riwaya.errors.InputError: report.txt: is longer than 3 characters (--max-chars)
    """
    if len(text) > most:
        why = f"{what}is longer than {most:,} characters (--max-chars)"
        raise InputError(name, why, at=most)
