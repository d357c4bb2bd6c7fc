"""The process that builds outlines for the window: ``python -m reader.worker``.

It speaks JSON lines on its standard streams and ends with its input:

    ← {"ready": true}                            once the language model is loaded
    → {"id": 1, "article": {"text": "...", ...}}  as ``reader.article.wire`` writes it
    ← {"id": 1, "progress": 0.4}                  now and then
    ← {"id": 1, "outline": {...}}                 as ``reader.export.to_json`` writes it
    ← {"id": 1, "error": "a sentence"}            instead, and the worker goes on

Invariant: nothing else is ever written to its standard output, whatever a library prints.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from reader.article import wire
from reader.article.model import Article
from reader.errors import NoLanguageError, OutlineFailedError, ReaderError
from reader.export.to_json import to_json
from reader.outline.model import Outline

Progress = Callable[[float], None]
Answer = Callable[[dict[str, Any]], None]

# Progress is told in steps of this size; more would only keep the window busy.
_STEP = 0.01


def load_language() -> None:
    """Load the language model, which takes seconds.

    Raises:
        NoLanguageError: if it cannot be loaded.
    """
    try:
        # Imported here so that a window and a command line that builds nothing never import spaCy.
        from reader.outline.language import pipeline  # noqa: PLC0415

        pipeline()
    except Exception as error:  # whatever an installation may lack
        raise NoLanguageError(_reason(error)) from error


def outline_of(article: Article, progress: Progress = lambda _: None) -> Outline:
    """The outline of ``article``.

    Raises:
        NoLanguageError: if the language model cannot be loaded.
        OutlineFailedError: if building it fails, in whatever way.
    """
    load_language()
    from reader.outline.build import build  # noqa: PLC0415  # it imports spaCy, see above

    try:
        return build(article, progress)
    except (BrokenPipeError, ReaderError):
        raise
    except Exception as error:  # one article must not stop the next
        if sys.flags.dev_mode:  # python -X dev
            traceback.print_exc()
        raise OutlineFailedError(article.name, _reason(error)) from error


def serve(requests: BinaryIO, answer: Answer) -> None:
    """Answer every line of ``requests`` until its end."""
    for line in requests:
        if not line.strip():
            continue
        number: object = None
        try:
            request = json.loads(line)
            number = request["id"]
            article = wire.from_data(request["article"])
            answer({"id": number, "outline": to_json(outline_of(article, _steps(number, answer)))})
        except ReaderError as error:
            if error.__cause__:  # for whoever looks into what the window logs
                traceback.print_exception(error.__cause__)
            answer({"id": number, "error": str(error)})
        except (ValueError, KeyError, TypeError) as error:
            answer({"id": number, "error": f"The request was not understood: {_reason(error)}."})


def _steps(number: object, answer: Answer) -> Progress:
    """What tells the window how far the outline is, in steps and never backwards."""
    told = 0.0

    def tell(share: float) -> None:
        nonlocal told
        if share >= told + _STEP:
            told = share
            answer({"id": number, "progress": round(share, 3)})

    return tell


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _own_output() -> BinaryIO:
    """The real standard output; what anybody else prints goes to standard error from now on."""
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return output


def main() -> int:
    """Serve the window that started this process."""
    with _own_output() as output:

        def answer(data: dict[str, Any]) -> None:
            output.write(json.dumps(data).encode("ascii") + b"\n")
            output.flush()

        try:
            load_language()
            answer({"ready": True})
            serve(sys.stdin.buffer, answer)
        except NoLanguageError as error:
            answer({"error": str(error)})
            return error.exit_code
        except (BrokenPipeError, KeyboardInterrupt):
            # The window is gone, or the user interrupts both.
            os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
