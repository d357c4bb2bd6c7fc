"""The outline as a tree that can be walked, chosen from and copied.

Moving through it only selects; Enter or a click asks to be taken to the passage. The tree scrolls
by itself only when :meth:`OutlineView.choose` is called for something done in the article.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)

from reader.export.summary import TITLES
from reader.outline.model import EntryKey, Outline, Section
from reader.ui.outline_delegate import OutlineDelegate
from reader.ui.outline_model import OutlineModel, Row, RowKind
from reader.ui.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OutlineView(QTreeView):
    """Shows one outline."""

    asked_for = Signal(object, int)
    """An ``EntryKey`` and the number of a mention that the user wants to see in the article."""
    copy_asked_for = Signal(object)
    """A ``Section`` whose copy button was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Outline")
        self._model = OutlineModel(self)
        self._delegate = OutlineDelegate(self, theme)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(24)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._ask)

    def show_outline(self, outline: Outline | None) -> None:
        """Show ``outline`` from its beginning, its sections unfolded; of None: nothing."""
        self._model.set_outline(outline)
        for index in self._model.section_indexes():
            self.expand(index)
            self._add_copy_button(index)

    def choose(self, key: EntryKey, mention: int) -> None:
        """Make an entry current, or its mention where mentions are unfolded, and show it."""
        index = self._model.index_of(key)
        if self.isExpanded(index):
            inner = self._model.index_of(key, mention)
            index = inner if inner.isValid() else index
        self.setCurrentIndex(index)

    @property
    def current_row(self) -> Row | None:
        """What the current row stands for."""
        return self._model.row_at(self.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def _add_copy_button(self, index: QModelIndex) -> None:
        """A section's own button, at the right of its row."""
        row = self._model.row_at(index)
        if row is None:
            return
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 6, 8, 0)
        layout.addStretch()
        layout.addWidget(self._copy_button(row.section))
        self.setIndexWidget(index, holder)

    def _copy_button(self, section: Section) -> QToolButton:
        button = QToolButton()
        button.setText("Copy")
        button.setAutoRaise(True)
        button.setAccessibleName(f"Copy {TITLES[section]}")
        button.setToolTip(f"Copy the section “{TITLES[section]}” (Ctrl+C on its row)")
        button.clicked.connect(lambda: self.copy_asked_for.emit(section))
        return button

    def _ask(self, index: QModelIndex) -> None:
        """Ask for what the row stands for, or fold a section."""
        row = self._model.row_at(index)
        if row is None or row.key is None:
            return
        self.asked_for.emit(row.key, row.mention)

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the same as a click."""
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        row = self.current_row
        if row is not None and row.kind is RowKind.SECTION:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        else:
            self._ask(self.currentIndex())

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the arrow of a row again: the ground that the delegate paints has covered it."""
        super().drawRow(painter, option, index)
        row = self.visualRect(index)
        self.drawBranches(painter, QRect(0, row.top(), row.left(), row.height()), index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew: their words wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
