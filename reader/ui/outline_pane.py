"""The right side of the window: the outline with its controls, or how its building stands.

Which of both is shown follows from :class:`PaneState` alone. The progress display appears only when
building takes longer than 300 ms, so that short articles do not flicker.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.outline_view import OutlineView
from reader.ui.theme import Theme

_PATIENCE_MS = 300


class PaneState(IntEnum):
    """What the pane shows; also the number of the page that shows it."""

    BLANK = 0
    BUILDING = 1
    STOPPED = 2
    READY = 3


class OutlinePane(QWidget):
    """Holds the tree, and the step "3 of 12" below it."""

    cancelled = Signal()

    def __init__(self, theme: Theme, copy: QAction, export: QAction, rebuild: QAction) -> None:
        super().__init__()
        self.view = OutlineView(theme)
        self.progress = QProgressBar()
        self.pages = QStackedWidget()
        for page in (QWidget(), self._building_page(), _stopped_page(rebuild), self.view):
            self.pages.addWidget(page)
        self.steps = _Steps()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(_header(copy, export))
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.steps)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.pages.setCurrentIndex(PaneState.BUILDING))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setMinimumWidth(220)

    @property
    def state(self) -> PaneState:
        """What is shown."""
        return PaneState(self.pages.currentIndex())

    def show_state(self, state: PaneState) -> None:
        """Show ``state``; ``BUILDING`` only when it lasts."""
        self._patience.stop()
        if state is PaneState.BUILDING:
            self.progress.setRange(0, 0)
            self.pages.setCurrentIndex(PaneState.BLANK)
            self._patience.start()
        else:
            self.pages.setCurrentIndex(state)
        self.steps.show_step(0, 0)

    def show_progress(self, share: float) -> None:
        """Building has come as far as ``share``, 0 to 1."""
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * share))

    def _building_page(self) -> QWidget:
        self.progress.setAccessibleName("Progress of the outline")
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        cancel = QPushButton("Cancel")
        cancel.setToolTip("Stop building the outline")
        cancel.setAccessibleName("Cancel building the outline")
        cancel.clicked.connect(self.cancelled)
        return _centred(QLabel("Building the outline…"), self.progress, cancel)


class _Steps(QWidget):
    """Says "3 of 12" between two buttons; hidden where there is nothing to step through."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setAccessibleName("Mention")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 8, 8)
        self._layout.addWidget(self.label, 1)
        self.hide()

    def set_actions(self, previous: QAction, following: QAction) -> None:
        """Give the buttons what they do."""
        for action, arrow, name in (
            (previous, Qt.ArrowType.UpArrow, "Previous mention"),
            (following, Qt.ArrowType.DownArrow, "Next mention"),
        ):
            button = _button_of(action, "", name)
            button.setArrowType(arrow)
            self._layout.addWidget(button)

    def show_step(self, number: int, total: int) -> None:
        """Say "``number`` of ``total``", unless there is only one."""
        self.label.setText(f"{number} of {total}" if total > 1 else "")
        self.setVisible(total > 1)


def _header(copy: QAction, export: QAction) -> QHBoxLayout:
    """The pane's title and what can be done with the whole outline."""
    title = QLabel("Outline")
    font = QFont(title.font())
    font.setBold(True)
    title.setFont(font)
    layout = QHBoxLayout()
    layout.setContentsMargins(12, 10, 8, 4)
    layout.addWidget(title, 1)
    layout.addWidget(_button_of(copy, "Copy All", "Copy the whole outline"))
    layout.addWidget(_button_of(export, "Export…", "Export the outline"))
    return layout


def _button_of(action: QAction, text: str, name: str) -> QToolButton:
    """A flat button that triggers ``action`` and is enabled with it."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(action.toolTip())
    button.setAutoRaise(True)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _stopped_page(rebuild: QAction) -> QWidget:
    button = QPushButton("Build the Outline")
    button.setToolTip(rebuild.toolTip())
    button.clicked.connect(rebuild.trigger)
    return _centred(QLabel("There is no outline of this article yet."), button)


def _centred(*widgets: QWidget) -> QWidget:
    """A page with ``widgets`` one below the other in its upper half."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(32, 0, 32, 0)
    layout.addStretch(2)
    for widget in widgets:
        if isinstance(widget, QLabel):
            widget.setWordWrap(True)
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(widget)
        layout.addSpacing(6)
    layout.addStretch(5)
    return page
