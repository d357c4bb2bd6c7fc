"""A path or standard input becomes an Article.

The format is chosen by content, then by name:
1. What begins with YAML front matter (a mapping between two lines of ``---``) is Markdown.
2. ``.md``, ``.markdown`` and their like are Markdown; ``.txt`` and ``.text`` are plain text.
3. Anything else, standard input too, is Markdown if its lines show at least two different marks of
   it (a heading, a link, a fence, a table, bold text ...), and otherwise plain text.

Invariant: an Article or a ``ReaderError`` comes out. An empty file is an article without blocks.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import BinaryIO

from reader.article import front_matter
from reader.article.decode import decode
from reader.article.from_text import from_text
from reader.article.model import Article
from reader.errors import (
    IsFolderError,
    NoSuchFileError,
    NotReadableError,
    ReadFailedError,
    TooLargeError,
)

LIMIT = 64 * 2**20
"""The largest file that is opened, in bytes. The Bible has 4 MB."""

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt"}
_PLAIN = {".txt", ".text"}

_MARKS = tuple(
    re.compile(mark, re.MULTILINE)
    for mark in (
        r"^#{1,6} \S",
        r"^[^\n]*\S\n(?:={3,}|-{3,})[ \t]*$",
        r"^(?:```|~~~)",
        r"!?\[[^\]\n]+\]\([^)\s]+\)",
        r"^\[[^\]\n]+\]:[ \t]*\S",
        r"^\|?[ \t]*:?-{3,}:?[ \t]*\|",
        r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?!\w)",
        r"^> ",
    )
)

# Enough to see what a text is written in.
_SAMPLE = 50_000


def load(path: Path) -> Article:
    """The article in the file at ``path``.

    Raises:
        ReaderError: if there is no such file, or no article in it.
    """
    try:
        with path.open("rb") as stream:
            return load_stream(stream, path.name)
    except FileNotFoundError:
        raise NoSuchFileError(path) from None
    except (IsADirectoryError, NotADirectoryError):
        raise (IsFolderError(path) if path.is_dir() else NoSuchFileError(path)) from None
    except PermissionError:
        raise (IsFolderError(path) if path.is_dir() else NotReadableError(path)) from None
    except ValueError:  # a NUL in the name
        raise NoSuchFileError(path) from None
    except OSError as error:
        raise ReadFailedError(path, error.strerror) from error


def load_stream(stream: BinaryIO, name: str = "") -> Article:
    """The article in a stream of bytes; ``name`` is the file's, empty for standard input.

    Raises:
        ReaderError: if there is no article in it.
    """
    shown = name or "standard input"
    try:
        data = stream.read(LIMIT + 1)
    except OSError as error:
        raise ReadFailedError(shown, error.strerror) from error
    if len(data) > LIMIT:
        raise TooLargeError(shown, LIMIT)
    text, encoding = decode(data, shown)
    if not is_markdown(text, name):
        return from_text(text, name, encoding)
    # Imported here because the window should show a plain text at once.
    from reader.article.from_markdown import from_markdown  # noqa: PLC0415

    return from_markdown(text, name, encoding)


def is_markdown(text: str, name: str = "") -> bool:
    """Whether ``text`` from a file of that name is Markdown rather than plain text."""
    yaml, _ = front_matter.split(text)
    if yaml:
        return True
    suffix = PurePath(name).suffix.lower()
    if suffix in _MARKDOWN | _PLAIN:
        return suffix in _MARKDOWN
    sample = text[:_SAMPLE]
    return sum(bool(mark.search(sample)) for mark in _MARKS) >= 2
