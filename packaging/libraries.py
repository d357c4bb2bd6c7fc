"""The system libraries that Qt's own wheels expect to find on Linux.

They are looked for by the names that the loader uses, not by those of packages, so that it does
not matter how they came to be there.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping

# Each library with the Debian package that holds it. Newer releases call libglib2.0-0
# libglib2.0-0t64 and still answer to the old name.
QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# What a window under X takes on top of that; without libxcb-cursor0 Qt ends the process.
X_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """The packages of those ``libraries`` that cannot be loaded; none on systems but Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for name, package in libraries.items() if not can_be_loaded(name)]


def can_be_loaded(library: str) -> bool:
    """Whether the system's loader finds a library: ``can_be_loaded("libGL.so.1")``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
