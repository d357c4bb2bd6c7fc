"""What can go wrong for a user, one class a cause, each with a message that is fit to be shown.

Invariant: ``str(error)`` is a sentence for the user, never a traceback or a library's own words,
and ``exit_code`` is what the command line ends with, by sysexits.h. The names of files are shown as
they are, except that what a terminal could take for a command is made visible.
"""

from __future__ import annotations

import os


def shown(name: str | os.PathLike[str]) -> str:
    """A file's name in quotation marks; unprintable characters become Python's escapes."""
    text = os.fspath(name)
    return "“" + "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text) + "”"


class ReaderError(Exception):
    """Base of everything that the program tells its user went wrong; ``str()`` is the sentence."""

    exit_code = 70
    """What the command line ends with, by sysexits.h (EX_SOFTWARE here)."""


class UsageError(ReaderError):
    """The command line was not understood."""

    exit_code = 64


class NoSuchFileError(ReaderError):
    """The article's file does not exist."""

    exit_code = 66

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"There is no file {shown(name)}.")


class IsFolderError(ReaderError):
    """A folder was given where an article is wanted."""

    exit_code = 66

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"{shown(name)} is a folder. Please choose an article in it.")


class NotReadableError(ReaderError):
    """The system forbids reading the file."""

    exit_code = 66

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"You are not allowed to read {shown(name)}.")


class ReadFailedError(ReaderError):
    """The disk, the network drive or the pipe failed while the file was read."""

    exit_code = 74

    def __init__(self, name: str | os.PathLike[str], reason: str | None) -> None:
        super().__init__(f"{shown(name)} could not be read: {reason or 'unknown reason'}.")


class NotTextError(ReaderError):
    """The file holds binary data."""

    exit_code = 65

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"{shown(name)} does not hold text.")


class UnsupportedFormatError(ReaderError):
    """The file is of a known format that cannot be opened."""

    exit_code = 65

    def __init__(self, name: str | os.PathLike[str], format_name: str) -> None:
        super().__init__(
            f"{shown(name)} is {format_name}. Only plain text and Markdown can be opened."
        )


class TooLargeError(ReaderError):
    """The file is larger than any article."""

    exit_code = 65

    def __init__(self, name: str | os.PathLike[str], limit: int) -> None:
        super().__init__(f"{shown(name)} is larger than {limit // 2**20} MB, too large to open.")


class NotAnOutlineError(ReaderError):
    """JSON data that should be an article or its outline is something else."""

    exit_code = 65

    def __init__(self, reason: str) -> None:
        super().__init__(f"This is not the JSON form of an outline: {reason}.")


class OutlineFailedError(ReaderError):
    """The outline of an article could not be built; a fault of the program."""

    exit_code = 70

    def __init__(self, name: str | os.PathLike[str], reason: str) -> None:
        article = shown(name) if os.fspath(name) else "this article"
        super().__init__(f"The outline of {article} could not be built: {reason}.")


class NoLanguageError(ReaderError):
    """The language model is missing or does not load."""

    exit_code = 69

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The English language model could not be loaded: {reason}. "
            "Installing Standfirst again should bring it back."
        )


class NoWindowError(ReaderError):
    """The window cannot be opened on this machine."""

    exit_code = 69

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The window could not be opened: {reason}. "
            "“standfirst outline FILE” prints outlines without it."
        )


class TargetExistsError(ReaderError):
    """There is a file already where one should be written."""

    exit_code = 73

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"{shown(name)} exists already and was left as it is.")


class TargetIsSourceError(ReaderError):
    """An outline should be written over the article it was made from."""

    exit_code = 73

    def __init__(self, name: str | os.PathLike[str]) -> None:
        super().__init__(f"{shown(name)} is the article itself and was left as it is.")


class NotWritableError(ReaderError):
    """The file cannot be created there: no such folder, no permission, no regular file."""

    exit_code = 73

    def __init__(self, name: str | os.PathLike[str], reason: str | None) -> None:
        super().__init__(f"{shown(name)} cannot be written: {reason or 'unknown reason'}.")


class WriteFailedError(ReaderError):
    """The disk is full or failed while the file was written; nothing was changed."""

    exit_code = 74

    def __init__(self, name: str | os.PathLike[str], reason: str | None) -> None:
        super().__init__(f"Writing {shown(name)} failed: {reason or 'unknown reason'}.")
