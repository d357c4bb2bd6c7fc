"""What can go wrong for a user, one class a cause, each with a message that is fit to be shown."""

from __future__ import annotations


class ReaderError(Exception):
    """Base of everything that the program tells its user went wrong; ``str()`` is the sentence."""

    exit_code = 70
    """What the command line ends with, by sysexits.h (EX_SOFTWARE here)."""
