"""Writes a file whole or not at all.

Invariant: whatever happens, the file holds either what it held or what it should hold, and no
existing file is replaced unless the caller says so.
"""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from reader.errors import NotWritableError, TargetExistsError, WriteFailedError


def check_target(path: Path, *, overwrite: bool = False) -> None:
    """See to it that ``path`` may be written, before the work that would be written there.

    Raises:
        TargetExistsError: if there is such a file and it may not be overwritten.
        NotWritableError: if it is no regular file, or there is no such folder.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise NotWritableError(path, "there is no such folder") from None
        return
    except (OSError, ValueError) as error:
        raise NotWritableError(path, getattr(error, "strerror", str(error))) from error
    if not stat.S_ISREG(mode):
        raise NotWritableError(path, "it is a folder" if path.is_dir() else "it is no regular file")
    if not overwrite:
        raise TargetExistsError(path)


def write_atomically(path: Path, text: str, overwrite: bool = False) -> None:
    """Write ``text`` to ``path`` in UTF-8; an existing file keeps its permissions.

    Raises:
        TargetExistsError: if there is such a file and ``overwrite`` is not set.
        NotWritableError: if the file cannot be created there.
        WriteFailedError: if writing fails; then nothing has changed.
    """
    check_target(path, overwrite=overwrite)
    target = Path(os.path.realpath(path))  # a link goes on pointing to the file
    draft = target.with_name(f".standfirst-{secrets.token_hex(8)}.tmp")
    try:
        _write_draft(draft, text, target)
        _put_in_place(draft, target, overwrite=overwrite)
    except FileExistsError:
        raise TargetExistsError(path) from None
    except PermissionError as error:
        raise NotWritableError(path, error.strerror) from error
    except OSError as error:
        raise WriteFailedError(path, error.strerror) from error
    finally:
        draft.unlink(missing_ok=True)


def _write_draft(draft: Path, text: str, target: Path) -> None:
    """Write everything to a new file beside the target, down to the disk."""
    with draft.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        draft.chmod(stat.S_IMODE(target.stat().st_mode))


def _put_in_place(draft: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        draft.replace(target)
        return
    try:
        target.hardlink_to(draft)  # unlike renaming, this never replaces a file
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, as on memory cards
        if target.exists():
            raise FileExistsError(target) from None
        draft.rename(target)
