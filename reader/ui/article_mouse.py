"""The mouse over the article: a hand over links, a tooltip that names the entry, a click.

A click is a press and a release at one spot with nothing selected; so dragging over a link
selects its words, as everywhere.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, SignalInstance
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.outline.model import Link, Outline
from reader.ui.outline_rows import tip


class Hit(NamedTuple):
    """What is at one spot of the article."""

    links: tuple[Link, ...]
    """The passages there, the shortest first."""
    href: str
    """The address that the words there lead to, or an empty string."""


class LinkedView(Protocol):
    """What the mouse needs of the view that it watches."""

    clicked: SignalInstance
    outline: Outline | None

    def hit_at(self, point: QPoint) -> Hit:
        """What is at ``point`` of the viewport."""

    def viewport(self) -> QWidget:
        """The widget that the words are painted on."""

    def textCursor(self) -> QTextCursor:
        """The caret and the selection."""


class ArticleMouse(QObject):
    """Watches the viewport of one view. It has to be its child, to live as long as it."""

    def __init__(self, view: LinkedView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._pressed = QPoint()
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Notice what the mouse does, and leave all but tooltips to the view itself."""
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseMove:
                self._hover(event)
            elif event.type() is QEvent.Type.MouseButtonPress:
                self._pressed = event.position().toPoint()
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._released(event)
        elif isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tip(event)
            return True
        return False

    def _hover(self, event: QMouseEvent) -> None:
        hit = self._view.hit_at(event.position().toPoint())
        linked = bool(hit.links or hit.href) and not event.buttons()
        shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)

    def _released(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        moved = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        selecting = self._view.textCursor().hasSelection()
        if event.button() is not Qt.MouseButton.LeftButton or moved or selecting:
            return
        hit = self._view.hit_at(point)
        if hit.links or hit.href:
            self._view.clicked.emit(hit, event.globalPosition().toPoint())

    def _tip(self, event: QHelpEvent) -> None:
        hit = self._view.hit_at(event.pos())
        outline = self._view.outline
        lines = [] if outline is None else [tip(outline, link.key) for link in hit.links]
        lines += [hit.href] if hit.href else []
        QToolTip.showText(event.globalPos(), "\n".join(dict.fromkeys(lines)), self._view.viewport())
