"""A sentence at the top of the window on what went wrong, with a button where something helps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.theme import Role, Theme


class MessageBar(QFrame):
    """Hidden until there is something to say; stays until it is closed or settled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retry: Callable[[], object] | None = None
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._retry_button = QPushButton("Try &Again")
        self._retry_button.setToolTip("Try the same again (Alt+A)")
        self._retry_button.clicked.connect(self._try_again)
        self._close_button = QPushButton("&Dismiss")
        self._close_button.setToolTip("Hide this message (Alt+D)")
        self._close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._retry_button)
        layout.addWidget(self._close_button)
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, an empty string if nothing is."""
        return self._sentence.text() if not self.isHidden() else ""

    def say(self, sentence: str, retry: Callable[[], object] | None = None) -> None:
        """Say ``sentence``; offer to call ``retry``."""
        self._retry = retry
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._retry_button.setVisible(retry is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._sentence, QAccessible.Event.Alert))

    def clear(self) -> None:
        """The matter is settled."""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme[Role.ALERT])
        palette.setColor(QPalette.ColorRole.WindowText, theme[Role.ALERT_TEXT])
        self.setPalette(palette)

    def _try_again(self) -> None:
        self.clear()
        if self._retry is not None:
            self._retry()
