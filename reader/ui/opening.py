"""Opening an article: by the dialog, by its path, by what is dropped on the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.article.load import load, load_stream
from reader.assets import asset
from reader.errors import ReaderError
from reader.store.recent import RecentFiles

STANDARD_INPUT = Path("-")

_FILTERS = (
    "Articles (*.txt *.text *.md *.markdown *.mdown *.mkd)",
    "All files (*)",
)


class Opening(QObject):
    """Reads articles for one window and remembers which."""

    opened = Signal(object, object)
    """The ``Article`` and its ``Path``, or None where it has none to return to."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, window: QWidget, recent: RecentFiles) -> None:
        super().__init__(window)
        self._window = window
        self._recent = recent

    def ask(self, folder: Path) -> QFileDialog:
        """Ask for a file, and open it when the user has chosen one."""
        dialog = QFileDialog(self._window, "Open an article", str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(list(_FILTERS))
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def open(self, path: Path) -> None:
        """Open the article at ``path``; "-" is standard input."""
        try:
            if path == STANDARD_INPUT:
                self.opened.emit(load_stream(sys.stdin.buffer), None)
                return
            article = load(path)
        except ReaderError as error:
            self._recent.remove(path)
            self.failed.emit(str(error))
        else:
            self._recent.add(path)
            self.opened.emit(article, path)

    def open_sample(self) -> None:
        """Open the article that comes with the program. It is not remembered as the user's."""
        self.opened.emit(load(asset("sample.md")), None)


def dropped_file(data: QMimeData) -> Path | None:
    """The file that is dragged, if it is one and on this machine."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
