"""What every script here shares: where the checkout is, and how it speaks to whoever runs it.

Standard library only, and readable by Pythons that are too old to run Standfirst: the scripts
must be able to say that they are. Whatever stands in the way is said in a sentence that tells what
to do; nobody who runs a script here is shown a traceback.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)


class SetupError(Exception):
    """What stands in the way, in a sentence that says what to do."""


def say(sentence: str) -> None:
    """Tell the user what is being done. Standard output stays free for results."""
    print(sentence, file=sys.stderr, flush=True)


def called(command: Sequence[str | Path], **variables: str) -> int:
    """The exit code of a command that runs in the checkout with the terminal to itself."""
    return subprocess.run(command, cwd=ROOT, check=False, env=surroundings(variables)).returncode


def surroundings(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment for a command: the user's, with ``variables`` added."""
    return {**os.environ, **variables}


def guarded(job: Callable[[], int]) -> int:
    """The exit code of ``job``, or 1 and a sentence if it could not do its work."""
    try:
        require_python(sys.version_info[:2])
        return job()
    except SetupError as error:
        say(str(error))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            say("The disk is full. Make room (about 1.5 GB) and run this command again.")
        else:
            say(f"{error.strerror}: {error.filename}. Put that right and run this command again.")
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    return 1


def require_python(version: tuple[int, ...]) -> None:
    """Nothing, if this Python can run Standfirst.

    Raises:
        SetupError: if it is too old.
    """
    if version < OLDEST_PYTHON:
        found, needed = (".".join(map(str, number)) for number in (version, OLDEST_PYTHON))
        raise SetupError(
            f"Standfirst needs Python {needed} or newer and this is Python {found}. "
            f"Install a newer one and run this command with it, for instance as python{needed}."
        )
