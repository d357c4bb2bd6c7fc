"""Bytes become text.

The order is: byte order mark, strict UTF-8, then chardet. Invariant: text or a ``ReaderError``
comes out, whatever goes in; lines end with LF; no character is left out, one that cannot be
read becomes U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.errors import NotTextError, UnsupportedFormatError

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# The first bytes of formats that users try to open, in words that they know.
_FORMATS = (
    (re.compile(rb"%PDF-"), "a PDF document"),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), "an EPUB book"),
    (re.compile(rb"PK\x03\x04"), "a ZIP archive or an office document"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an office document"),
    (re.compile(rb"\{\\rtf"), "a Rich Text document"),
    (
        re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])", re.IGNORECASE),
        "a web page",
    ),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP", re.DOTALL), "a picture"),
    (re.compile(rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|\x28\xb5\x2f\xfd"), "a compressed file"),
)

# chardet looks at no more than this, from the first letter that is not ASCII.
_SAMPLE = 50_000

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


class Decoded(NamedTuple):
    """A text and the name of the encoding that it was stored in."""

    text: str
    encoding: str


def decode(data: bytes, name: str = "") -> Decoded:
    """The text that ``data`` holds; ``name`` is the file's, for messages.

    Raises:
        UnsupportedFormatError: if it is a known format other than text.
        NotTextError: if it is binary data.
    """
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "")
    )
    body = data[len(mark) :]
    _refuse_other_formats(body, name)
    if not encoding:
        encoding = _guess(body)
    if not encoding:
        raise NotTextError(name)
    text = body.decode(encoding, "replace")
    if len(_CONTROLS.findall(text)) > len(text) / 20:
        raise NotTextError(name)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _refuse_other_formats(data: bytes, name: str) -> None:
    for first_bytes, words in _FORMATS:
        if first_bytes.match(data):
            raise UnsupportedFormatError(name, words)


def _guess(data: bytes) -> str:
    """The encoding of ``data`` in Python's own name, or an empty string for binary data."""
    if b"\0" in data:
        found = _detect(data)
        return found if found.startswith("utf-") else ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if _damaged_utf8(data) else _detect(data[error.start :])
    return "utf-8"


def _damaged_utf8(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 but for a few bytes: hardly any other encoding looks like it."""
    text = data.decode("utf-8", "replace")
    unreadable = text.count("\N{REPLACEMENT CHARACTER}")
    readable = sum(not char.isascii() for char in text) - unreadable
    return readable > 5 * unreadable


def _detect(data: bytes) -> str:
    # Imported here because most files are UTF-8 and the window should show them at once.
    import chardet  # noqa: PLC0415

    # Code pages of DOS and the first Macs are left out: given the few letters that are not ASCII in
    # an English text, they are guessed far too often.
    found = chardet.detect(data[:_SAMPLE], encoding_era=chardet.EncodingEra.MODERN_WEB)["encoding"]
    return codecs.lookup(found).name if found else ""
