"""The files that were opened last, as a menu that is filled when it opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.store.recent import RecentFiles


class RecentMenu(QMenu):
    """Offers the files that one list remembers."""

    chosen = Signal(object)
    """A ``Path``."""

    def __init__(self, recent: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__("Open &Recent", parent)
        self._recent = recent
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def enter_before(self, action: QAction) -> None:
        """Stand above ``action`` in its menu."""
        for menu in action.associatedObjects():
            if isinstance(menu, QMenu):
                menu.insertMenu(action, self)

    def fill(self) -> None:
        """Take in the list as it is now."""
        self.clear()
        paths = self._recent.paths
        for number, path in enumerate(paths, 1):
            action = self.addAction(f"&{number % 10} {path.name.replace('&', '&&')}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.chosen.emit(path))
        if not paths:
            self.addAction("Nothing has been opened yet").setEnabled(False)
        else:
            self.addSeparator()
            self.addAction("&Forget These Files").triggered.connect(self._recent.clear)
