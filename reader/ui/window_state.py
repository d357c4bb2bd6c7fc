"""What a window takes over from the last session and leaves to the next one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from reader.settings import ZOOM_RANGE, read_settings, write_settings
from reader.ui.reading_page import ReadingPage

_USUAL_SIZE = (1180, 780)


class WindowState:
    """The settings as one window has them."""

    def __init__(self, window: QMainWindow, page: ReadingPage, path: Path) -> None:
        self._window = window
        self._page = page
        self._path = path
        self._settings = read_settings(path)

    def restore(self) -> None:
        """Make the window as it was last."""
        kept = QByteArray.fromBase64(self._settings.geometry.encode())
        if kept.isEmpty() or not self._window.restoreGeometry(kept):
            self._window.resize(*_USUAL_SIZE)
        if self._settings.panes:
            self._page.setSizes(list(self._settings.panes))
        self._page.article.set_zoom(self._settings.zoom)

    def save(self) -> None:
        """Keep how the window is now."""
        geometry = self._window.saveGeometry().toBase64().data()
        # A page that was never laid out has no widths to speak of.
        panes = tuple(self._page.sizes()) if self._page.isVisible() else self._settings.panes
        write_settings(
            self._path,
            replace(
                self._settings,
                geometry=bytes(geometry).decode("ascii"),
                panes=panes,
            ),
        )

    @property
    def folder(self) -> Path:
        """Where the next dialog begins."""
        last = Path(self._settings.folder)
        return last if self._settings.folder and last.is_dir() else Path.home()

    def remember_folder(self, path: Path) -> None:
        """Let the next dialog begin where the file at ``path`` lies."""
        self._settings = replace(self._settings, folder=str(path.absolute().parent))

    def zoom_by(self, points: int) -> None:
        """Make the article's letters larger or smaller; by 0: as large as usual."""
        wanted = self._settings.zoom + points if points else 0
        if wanted in ZOOM_RANGE:
            self._settings = replace(self._settings, zoom=wanted)
            self._page.article.set_zoom(wanted)
