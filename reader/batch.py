"""Prints the outlines of files, without a window.

Invariant: data goes to standard output alone, always in UTF-8; what is wrong with a file is told on
standard error and stops no other file. Qt is never imported, spaCy only once there is an article.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from reader.article.load import load, load_stream
from reader.article.model import Article
from reader.cli import Format, OutlineRequest, complain
from reader.errors import ReaderError, TargetIsSourceError, WriteFailedError
from reader.export.to_json import to_json
from reader.export.to_markdown import to_markdown
from reader.export.write import check_target, write_atomically
from reader.outline.model import Outline
from reader.worker import outline_of

_STANDARD_INPUT = "-"


def print_outlines(request: OutlineRequest) -> int:
    """Print what was asked for, or write it to a file.

    Returns:
        The exit code: 0, or that of the first file that failed.

    Raises:
        ReaderError: if the output cannot be written.
    """
    failures: list[ReaderError] = []
    outlines = _outlines(request.files, failures)
    pieces = _render(outlines, request.format, many=len(request.files) > 1)
    if request.output:
        _check_output(request.output, request)
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
    """Refuse before minutes of work what would be refused after them."""
    for name in request.files:
        if target.exists() and Path(name).exists() and target.samefile(name):
            raise TargetIsSourceError(target)
    check_target(target, overwrite=request.overwrite)


def _outlines(files: Iterable[str], failures: list[ReaderError]) -> Iterator[Outline]:
    """The outlines of those files that have one; what is wrong with the others is collected."""
    for name in files:
        try:
            outline = outline_of(_article(name))
        except ReaderError as error:
            complain(error)
            failures.append(error)
        else:
            yield outline


def _article(name: str) -> Article:
    if name == _STANDARD_INPUT:
        return load_stream(sys.stdin.buffer)
    return load(Path(name))


def _render(outlines: Iterable[Outline], form: Format, *, many: bool) -> Iterator[str]:
    """The outlines as text, piece by piece; several are a list in JSON."""
    opening, between, closing = _FRAMES[form] if many else ("", "", "")
    yield opening
    for number, outline in enumerate(outlines):
        yield (between if number else "") + _RENDERERS[form](outline)
    yield closing


def _markdown(outline: Outline) -> str:
    return to_markdown(outline, created=date.today())  # the day by the user's own calendar


def _json(outline: Outline) -> str:
    return json.dumps(to_json(outline), ensure_ascii=False, indent=2) + "\n"


def _json_line(outline: Outline) -> str:
    return json.dumps(to_json(outline), ensure_ascii=False) + "\n"


_RENDERERS: dict[Format, Callable[[Outline], str]] = {
    Format.MARKDOWN: _markdown,
    Format.JSON: _json,
    Format.JSONL: _json_line,
}

# What stands before, between and after several outlines.
_FRAMES = {
    Format.MARKDOWN: ("", "\n", ""),
    Format.JSON: ("[\n", ",\n", "]\n"),
    Format.JSONL: ("", "", ""),
}


def _print(pieces: Iterable[str]) -> None:
    """Write to standard output as the pieces come; whoever closes it wants no more."""
    if sys.stdout is None:
        raise WriteFailedError("standard output", "it is closed")
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python would write what is left when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise WriteFailedError("standard output", error.strerror) from error
