"""Small JSON files that the program keeps for itself: settings, recent files.

What is read is never trusted: a missing, cut off or foreign file reads as nothing, so that no
leftover can keep the window from opening. A file is replaced as a whole or not at all.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any


def read_json(path: Path) -> Any:
    """The value that the file holds, or None if there is none that can be read."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, value: Any) -> bool:
    """Replace the file by ``value``. Whether that worked: a full disk must not stop a reader."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    except OSError:
        return False
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, indent=1)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        return False
    return True
