"""Sets everything up and opens the bundled sample article: ``python3 packaging/start.py``.

Where there is no display, the outline of the sample is printed to the terminal instead.
"""

from __future__ import annotations

import os
import signal
import sys

import debian
import libraries
from checkout import ROOT, called, guarded, say
from environment import Environment

SAMPLE = ROOT / "resources" / "sample.md"

# What the program ends with where it is shut out of the display, and how Qt itself ends then.
NO_WINDOW = 69


def main() -> int:
    """Open the sample article and return the program's exit code."""
    needed = {**libraries.QT, **libraries.X_WINDOW} if has_display() else {}
    environment = Environment(ROOT)
    debian.provide([*environment.missing_packages(), *libraries.missing_packages(needed)])
    environment.provide()
    if has_display():
        say("Opening the sample article.")
        code = called([environment.python, "-m", "reader", SAMPLE])
        if code not in {NO_WINDOW, -signal.SIGABRT}:
            return code
        say("The display cannot be used, so here is the sample's outline instead.")
    else:
        say("There is no display, so here is the sample's outline instead of the window.")
    return called([environment.python, "-m", "reader", "outline", SAMPLE])


def has_display() -> bool:
    """Whether a window can be opened: elsewhere than on Linux always."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(guarded(main))
