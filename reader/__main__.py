"""The command ``standfirst`` and ``python -m reader``: the command line and the window, composed.

The only place that knows both; the window's library is imported only to open the window.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader import cli
from reader.errors import NoWindowError, ReaderError


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments, those of the process unless given, ask for; return the exit code."""
    try:
        request = cli.parse(sys.argv[1:] if argv is None else argv)
        if isinstance(request, cli.OutlineRequest):
            from reader.batch import print_outlines  # noqa: PLC0415  # the window needs it not

            return print_outlines(request)
        return _open_window(list(request.files))
    except ReaderError as error:
        cli.complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return cli.INTERRUPTED


def _open_window(files: list[Path]) -> int:
    try:
        from reader.ui.app import run  # noqa: PLC0415  # outlines are printed without Qt
    except ImportError as error:  # the system lacks a library that Qt needs
        raise NoWindowError(str(error)) from error
    return run(files)


if __name__ == "__main__":
    sys.exit(main())
