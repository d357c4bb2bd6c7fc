"""The command line: what was asked for, and outlines printed without a window.

Invariant: data goes to standard output alone, always in UTF-8, messages to standard error; no
traceback is ever shown for what a user did; exit codes are those of sysexits.h. Nothing here
imports Qt, and spaCy is imported only once there is an article.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from reader import __version__
from reader.article.load import load, load_stream
from reader.article.model import Article
from reader.errors import ReaderError, TargetIsSourceError, UsageError, WriteFailedError
from reader.export.to_json import to_json
from reader.export.to_markdown import to_markdown
from reader.export.write import check_target, write_atomically
from reader.outline.model import Outline
from reader.worker import outline_of

INTERRUPTED = 130
"""What a shell makes of a program that Ctrl+C ended."""

STANDARD_INPUT = "-"


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
    """Print the outlines of these files."""

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
    return OutlineRequest(tuple(asked.files), asked.format, asked.output, asked.overwrite)


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
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="an article; “-” reads standard input"
    )
    parser.add_argument(
        "-f", "--format", type=Format, choices=list(Format), default=Format.MARKDOWN,
        help="markdown (as it is unless told otherwise), json, or jsonl: one outline a line",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write to this file, which must be new"
    )
    parser.add_argument(
        "--force", dest="overwrite", action="store_true", help="overwrite the file of -o"
    )
    return parser


def print_outlines(request: OutlineRequest) -> int:
    """Print what was asked for, or write it to a file, and return the exit code.

    Raises:
        ReaderError: if nothing could be done at all.
    """
    if request.output:
        _check_output(request.output, request)
    failures: list[ReaderError] = []
    outlines = _outlines(request.files, failures)
    pieces = _render(outlines, request.format, many=len(request.files) > 1)
    if request.output:
        text = "".join(pieces)
        if len(failures) < len(request.files):
            write_atomically(request.output, text, overwrite=request.overwrite)
    else:
        _print(pieces)
    if len(request.files) > 1:
        for error in failures:
            complain(error)
    return failures[0].exit_code if failures else 0


def _check_output(target: Path, request: OutlineRequest) -> None:
    for name in request.files:
        if target.exists() and Path(name).exists() and target.samefile(name):
            raise TargetIsSourceError(target)
    check_target(target, overwrite=request.overwrite)


def _outlines(files: Iterable[str], failures: list[ReaderError]) -> Iterator[Outline]:
    """The outlines of those files that have one; what is wrong with the others is collected."""
    for name in files:
        try:
            yield outline_of(_article(name))
        except ReaderError as error:
            complain(error)
            failures.append(error)


def _article(name: str) -> Article:
    if name == STANDARD_INPUT:
        return load_stream(sys.stdin.buffer)
    return load(Path(name))


def _render(outlines: Iterable[Outline], form: Format, *, many: bool) -> Iterator[str]:
    """The outlines as text, piece by piece; several are a list in JSON."""
    write = _RENDERERS[form]
    opening, between, closing = ("[\n", ",\n", "]\n") if form is Format.JSON and many else ("",) * 3
    if form is Format.MARKDOWN:
        between = "\n"
    yield opening
    for number, outline in enumerate(outlines):
        yield (between if number else "") + write(outline)
    yield closing


def _markdown(outline: Outline) -> str:
    return to_markdown(outline, created=date.today())  # the user's own calendar


def _json(outline: Outline) -> str:
    return json.dumps(to_json(outline), ensure_ascii=False, indent=2) + "\n"


def _json_line(outline: Outline) -> str:
    return json.dumps(to_json(outline), ensure_ascii=False) + "\n"


_RENDERERS: dict[Format, Callable[[Outline], str]] = {
    Format.MARKDOWN: _markdown,
    Format.JSON: _json,
    Format.JSONL: _json_line,
}


def _print(pieces: Iterable[str]) -> None:
    """Write to standard output as the pieces come; whoever closes it wants no more."""
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python would write what is left when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise WriteFailedError("standard output", error.strerror) from error


def complain(error: ReaderError) -> None:
    """Tell the user, on standard error, what went wrong."""
    print(f"standfirst: {error}", file=sys.stderr)  # noqa: T201  # this is the command line
