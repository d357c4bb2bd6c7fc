"""Copying: an entry, a section or the outline, in every form that another program may want."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.export.summary import Part
from reader.outline.model import Outline
from reader.ui.outline_rows import part_name
from reader.ui.reading_page import ReadingPage


def mime_data(outline: Outline, part: Part) -> QMimeData:
    """Plain text, HTML and Markdown of one part of an outline; None is the whole."""
    # Not needed for the first paint.
    from reader.export.to_html import to_html  # noqa: PLC0415
    from reader.export.to_markdown import to_markdown  # noqa: PLC0415
    from reader.export.to_text import to_text  # noqa: PLC0415

    made = QMimeData()
    made.setText(to_text(outline, part))
    made.setHtml(to_html(outline, part))
    made.setData("text/markdown", to_markdown(outline, part).encode("utf-8", "replace"))
    return made


class Copying(QObject):
    """Copies what is chosen on one reading page."""

    copied = Signal(str)
    """What was copied, in words."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._page = page
        page.pane.view.copy_asked_for.connect(self.copy_part)

    def copy(self) -> None:
        """Copy the current row of the outline if the user is there, or else the selected words."""
        row = self._page.pane.view.current_row
        if self._page.pane.view.hasFocus() and row is not None:
            self.copy_part(row.key or row.section)
        elif self._page.article.textCursor().hasSelection():
            self._page.article.copy()

    def copy_section(self) -> None:
        """Copy the section of the current row."""
        row = self._page.pane.view.current_row
        if row is not None:
            self.copy_part(row.section)

    def copy_part(self, part: Part) -> None:
        """Copy a section, an entry or (None) the whole outline."""
        outline = self._page.outline
        if outline is not None:
            QGuiApplication.clipboard().setMimeData(mime_data(outline, part))
            self.copied.emit(part_name(outline, part))
