"""The command line: what its arguments ask for, and how it complains.

Invariant: messages go to standard error, and whatever the arguments are, a request or a
``UsageError`` comes out. ``reader.batch`` prints outlines, ``reader.ui`` opens the window; neither
is imported here, so that one need not wait for the other.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from reader import __version__
from reader.errors import ReaderError, UsageError

INTERRUPTED = 130
"""What a shell makes of a program that Ctrl+C ended."""


class Format(StrEnum):
    """What outlines are printed as."""

    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """Open the window on these files, if any."""

    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class OutlineRequest:
    """Print the outlines of these files; "-" is standard input."""

    files: tuple[str, ...]
    format: Format = Format.MARKDOWN
    output: Path | None = None
    overwrite: bool = False


class _Parser(argparse.ArgumentParser):
    """Says what was not understood by an exception, not by leaving with a code of its own."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. “{self.prog} --help” lists what can be asked for.")


def parse(argv: Sequence[str]) -> WindowRequest | OutlineRequest:
    """What the arguments ask for.

    Raises:
        UsageError: if they are not understood.
        SystemExit: after --help and --version.
    """
    if argv[:1] != ["outline"]:
        return WindowRequest(tuple(_window_parser().parse_args(argv).files))
    asked = _outline_parser().parse_args(argv[1:])
    return OutlineRequest(tuple(asked.files), Format(asked.format), asked.output, asked.force)


def _window_parser() -> _Parser:
    parser = _Parser(
        prog="standfirst",
        description="Show an article beside its outline: who, what, where, stated principles, "
        "commitments.",
        epilog="“standfirst outline FILE …” prints outlines instead; “standfirst outline --help” "
        "tells more. A file that is called “outline” opens as “./outline”.",
    )
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="an article to open")
    parser.add_argument("--version", action="version", version=f"Standfirst {__version__}")
    return parser


def _outline_parser() -> _Parser:
    parser = _Parser(
        prog="standfirst outline",
        description="Print the outlines of articles: plain text or Markdown, in English.",
        epilog="A file that cannot be read does not stop the others; it is named again at the end.",
    )
    add = parser.add_argument
    add("files", metavar="FILE", nargs="+", help="an article; “-” reads standard input")
    add(
        "-f",
        "--format",
        choices=[form.value for form in Format],
        default=Format.MARKDOWN,
        help="markdown (unless told otherwise), json, or jsonl: one outline a line",
    )
    add("-o", "--output", metavar="FILE", type=Path, help="write to this file, which must be new")
    add("--force", action="store_true", help="overwrite the file of -o")
    return parser


def complain(error: ReaderError) -> None:
    """Tell the user, on standard error, what went wrong."""
    print(f"standfirst: {error}", file=sys.stderr)  # noqa: T201  # this is the command line
