"""Whether a window can be opened here, found out before Qt is loaded.

Without a display, or without a library that its X platform needs, Qt ends the process with a
message that helps few. The invariant: this module imports nothing of Qt's.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping

from reader.errors import NoWindowError

# What Qt loads on Linux, and the package of Debian and its kin that holds it.
_ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_FOR_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_X = "xcb"


def check_display(environment: Mapping[str, str] = os.environ) -> None:
    """See to it that a window can be opened.

    Raises:
        NoWindowError: with the reason, and the names of packages where some are missing.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = _platform(environment)
    if platform is None:
        raise NoWindowError("there is no display")
    needed = _ALWAYS | _FOR_X if platform == _X else _ALWAYS
    missing = [package for library, package in needed.items() if not _loads(library)]
    if missing:
        raise NoWindowError(_install(missing))
    if platform == _X and not _answers():
        raise NoWindowError(f"the display {environment.get('DISPLAY', '')} does not answer")


def _platform(environment: Mapping[str, str]) -> str | None:
    """The platform that Qt will take: the one asked for, Wayland's or X's; None without any."""
    asked = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked:
        return asked
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return _X if environment.get("DISPLAY") else None


def _install(packages: Iterable[str]) -> str:
    command = f"apt install {' '.join(packages)}"
    return f"the system lacks libraries that windows need. On Debian or Ubuntu, run: {command}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Whether the X server that the environment names lets us connect."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
