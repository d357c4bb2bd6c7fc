"""Setting a long article in slices, so that its first screen is there at once.

A slice inserts for 2 ms and then lets the window paint and answer. The timer waits 1 ms between
two slices (none would starve painting), and the garbage collector rests meanwhile. Short articles
are set as a whole before they are shown.
"""

from __future__ import annotations

import gc
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.typesetting import Typesetter

LONG = 30_000
"""From how many code points an article is set in slices: about 5,000 words."""

_SLICE = 0.002
_PAUSE = 1


class Composition(QObject):
    """One typesetter at work."""

    advanced = Signal()
    """After every slice."""

    def __init__(self, typesetter: Typesetter, parent: QObject) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._advance)
        self.done = False

    def start(self) -> None:
        """Set the first slice now and the others when the window has time."""
        gc.disable()
        self._advance()
        if not self.done:
            self._timer.start()

    def finish(self) -> None:
        """Set whatever is left at once."""
        if not self.done:
            self._typesetter.insert_all()
            self._end()

    def abandon(self) -> None:
        """Leave it unfinished; another article takes its place."""
        self._end()

    def _advance(self) -> None:
        end = perf_counter() + _SLICE
        if not self._typesetter.insert_until(lambda: perf_counter() >= end):
            self._end()
        self.advanced.emit()

    def _end(self) -> None:
        self._timer.stop()
        self.done = True
        gc.enable()
