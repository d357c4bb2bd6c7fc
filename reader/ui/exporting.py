"""Writing the summary to a file that the user names; nothing is overwritten unasked.

The dialog asks before an existing file is replaced. The article's own file is never replaced.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import ReaderError, TargetIsSourceError
from reader.outline.model import Outline

# What one of the usual file systems forbids, and what a shell or Obsidian's links stumble over.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#^\[\]]+')
_LONGEST = 80


def file_name(outline: Outline) -> str:
    """A name for the summary: the article's title, as far as file systems allow it."""
    title = outline.article.title or Path(outline.article.name).stem
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0]
    return f"{words.strip('. ') or 'Article'} - outline.md"


class Exporting(QObject):
    """Asks where to, and writes."""

    written = Signal(object)
    """The ``Path`` of the new file."""
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, outline: Outline, source: Path | None, folder: Path) -> QFileDialog:
        """Ask for a file name, and write the summary when the user has given one."""
        dialog = QFileDialog(self._window, "Export the outline as Markdown")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Markdown (*.md)")
        dialog.setDefaultSuffix("md")
        dialog.setDirectory(str(folder))
        dialog.selectFile(file_name(outline))
        dialog.fileSelected.connect(lambda name: self.write(outline, source, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, outline: Outline, source: Path | None, path: Path) -> None:
        """Write the summary to ``path``, replacing what is there: the user has agreed to it."""
        # Not needed for the first paint.
        from reader.export.to_markdown import to_markdown  # noqa: PLC0415
        from reader.export.write import write_atomically  # noqa: PLC0415

        try:
            if source is not None and path.exists() and path.samefile(source):
                raise TargetIsSourceError(path)
            summary = to_markdown(outline, created=date.today())
            write_atomically(path, summary, overwrite=True)
        except ReaderError as error:
            self.failed.emit(str(error))
        else:
            self.written.emit(path)
