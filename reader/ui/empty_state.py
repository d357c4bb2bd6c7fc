"""What the window shows before there is an article: how to get one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

_MOST_RECENT = 5


class EmptyState(QWidget):
    """A welcome: Open, the sample, the last files, and that a file can be dropped."""

    chosen = Signal(object)
    """The ``Path`` of a recent file."""

    def __init__(self, open_action: QAction, sample_action: QAction) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(3)
        layout.addWidget(_title())
        layout.addWidget(
            _hint(
                "Read an article beside its outline: who, what, where,\n"
                "which principles are stated, who commits to what."
            )
        )
        layout.addSpacing(14)
        layout.addWidget(_button("Open an Article…", open_action, default=True), 0, _MIDDLE)
        layout.addWidget(_button("Read the Sample Article", sample_action), 0, _MIDDLE)
        layout.addSpacing(6)
        layout.addWidget(_hint("or drop a file here: plain text or Markdown, in English"))
        layout.addSpacing(14)
        layout.addLayout(self._recent)
        layout.addStretch(4)

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """Offer the files that were opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if paths:
            self._recent.addWidget(_hint("Opened last:"))
        for path in paths[:_MOST_RECENT]:
            button = QToolButton()
            button.setAutoRaise(True)
            button.setText(path.name.replace("&", "&&"))
            button.setToolTip(str(path))
            button.setAccessibleName(f"Open {path.name} again")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, path=path: self.chosen.emit(path))
            self._recent.addWidget(button, 0, _MIDDLE)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def _title() -> QLabel:
    label = QLabel("Standfirst")
    font = QFont(label.font())
    font.setFamilies(["Charter", "Source Serif 4", "Noto Serif", "Georgia", "serif"])
    font.setPointSizeF(font.pointSizeF() * 2.6)
    label.setFont(font)
    label.setAlignment(_MIDDLE)
    return label


def _hint(words: str) -> QLabel:
    label = QLabel(words)
    label.setAlignment(_MIDDLE)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _button(text: str, action: QAction, *, default: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumSize(240, 36)
    button.setToolTip(action.toolTip())
    button.setAutoDefault(True)
    button.setDefault(default)
    button.clicked.connect(action.trigger)
    return button
