"""Opening the window: the composition root of everything under ``reader.ui``.

The invariant: Qt is imported only after it is known that a window can be opened here.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from reader.ui.display import check_display


def run(paths: list[Path]) -> int:
    """Open a window on each of ``paths``, or an empty one, and stay until the last is closed.

    Returns:
        The exit code.

    Raises:
        NoWindowError: if no window can be opened on this machine.
    """
    check_display()
    # Not before the check.
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from reader.ui.windows import open_windows, prepare  # noqa: PLC0415

    application = QApplication(sys.argv[:1])
    # Qt waits in C++, where Python could not notice Ctrl+C in the terminal.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    windows = open_windows(prepare(application), paths)
    code = application.exec()
    if application.platformName() == "offscreen":
        # That platform crashes at the end if anything is left on its clipboard.
        application.clipboard().clear()
    for window in windows:
        window.deleteLater()
    return code
