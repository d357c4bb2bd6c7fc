"""The links of the article that are in view, as extra selections, and no others.

Setting only what can be seen keeps long articles quick; the document itself is never changed. A
refresh waits for 25 ms without a new wish, so that scrolling is not held up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.article.model import Span
from reader.outline.model import EntryKey, Link, Outline, Section
from reader.ui.links import TextMap
from reader.ui.looks import marked_format, section_format
from reader.ui.theme import Role, Theme

_DELAY = 25

# Names are painted after statements, so that their line stands on the statement's tint.
_NAMES = frozenset({Section.WHO, Section.WHERE})


class Highlights(QObject):
    """Keeps the extra selections of one view in step with its outline, scroll place and mark."""

    def __init__(self, view: QTextEdit, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._map: TextMap | None = None
        self._outline: Outline | None = None
        self._current: EntryKey | None = None
        self._marked: Span | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.refresh)
        view.verticalScrollBar().valueChanged.connect(self.request)

    def request(self) -> None:
        """Refresh soon."""
        self._timer.start()

    def show_text(self, text_map: TextMap) -> None:
        """The view shows another document, where nothing is linked yet."""
        self._map = text_map
        self.show_outline(None)

    def show_outline(self, outline: Outline | None) -> None:
        """Link the passages of ``outline``; of None: of nothing."""
        self._outline = outline
        self.mark(None, None)

    def set_theme(self, theme: Theme, text_map: TextMap | None) -> None:
        """Paint with other colours, in the document that was set anew for them."""
        self._theme = theme
        self._map = text_map
        self.request()

    def mark(self, key: EntryKey | None, span: Span | None) -> None:
        """Mark ``span`` strongly and the other passages of the entry ``key`` faintly."""
        self._current, self._marked = key, span
        self.request()

    def refresh(self) -> None:
        """Set the selections of what is in view."""
        visible = self._visible()
        if visible is None or self._outline is None:
            self._view.setExtraSelections([])
            return
        links = [link for link in self._outline.links if link.span.overlaps(visible)]
        self._view.setExtraSelections(
            [self._selection(*part) for part in self._layers(links)],
        )

    def _visible(self) -> Span | None:
        """The part of the text that can be seen, with a line above and below."""
        if self._map is None:
            return None
        area = self._view.viewport().rect()
        top = self._view.cursorForPosition(area.topLeft()).position()
        bottom = self._view.cursorForPosition(area.bottomRight()).position()
        start, end = self._map.nearest(max(top - 200, 0)), self._map.nearest(bottom + 200)
        return Span(start, end) if start < end else None

    def _layers(self, links: Iterable[Link]) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """What to paint, the lowest first: statements, the current entry's, names."""
        looks = {section: section_format(section, self._theme) for section in Section}
        current = [link for link in links if link.key == self._current]
        others = [link for link in links if link.key != self._current]
        for link in others:
            if link.key.section not in _NAMES:
                yield from self._painted(link.span, looks[link.key.section])
        for link in current:
            role = Role.MARK if link.span == self._marked else Role.RELATED
            yield from self._painted(link.span, marked_format(link.key.section, self._theme, role))
        for link in others:
            if link.key.section in _NAMES:
                yield from self._painted(link.span, looks[link.key.section])

    def _painted(
        self, span: Span, look: QTextCharFormat
    ) -> Iterator[tuple[int, int, QTextCharFormat]]:
        if self._map is not None:
            for start, end in self._map.ranges(span):
                yield start, end, look

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, look
        return made
