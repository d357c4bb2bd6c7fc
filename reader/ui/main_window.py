"""The window: an article on the left, its outline on the right. Wiring only.

What the parts do stands in their own modules; here is written what leads to what.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.article.model import Article
from reader.outline.model import Outline
from reader.store.recent import RecentFiles
from reader.ui.actions import Command, build_actions, connect_actions
from reader.ui.analysis import Analysis
from reader.ui.copying import Copying
from reader.ui.empty_state import EmptyState
from reader.ui.exporting import Exporting
from reader.ui.message_bar import MessageBar
from reader.ui.opening import Opening, dropped_file
from reader.ui.outlining import Outlining
from reader.ui.reading_page import ReadingPage
from reader.ui.recent_menu import RecentMenu
from reader.ui.theme import Theme, ThemeSwitch
from reader.ui.window_state import WindowState

_SAID_FOR_MS = 8000

_NEED_OUTLINE = (
    Command.COPY_SECTION,
    Command.COPY_OUTLINE,
    Command.EXPORT,
    Command.NEXT_MENTION,
    Command.PREVIOUS_MENTION,
    Command.ENTRIES_HERE,
)


class MainWindow(QMainWindow):
    """Shows one article at a time."""

    def __init__(self, themes: ThemeSwitch, settings_file: Path, recent: RecentFiles) -> None:
        super().__init__()
        self._recent = recent
        self._path: Path | None = None
        self._painted = False
        self.commands = build_actions(self)
        self.message = MessageBar(themes.theme)
        self.page = ReadingPage(themes.theme, self.commands)
        self.empty = EmptyState(self.commands[Command.OPEN], self.commands[Command.SAMPLE])
        self.recent_menu = RecentMenu(recent, self)
        self.analysis = Analysis(self)
        self.outlining = Outlining(self.analysis, self.page.pane)
        self.opening = Opening(self, recent)
        self.exporting = Exporting(self)
        self.copying = Copying(self.page)
        self.state = WindowState(self, self.page, settings_file)
        self.pages = QStackedWidget()
        self.words = QLabel()
        self._lay_out()
        self._connect(themes)
        self.state.restore()
        self._refresh()

    def open(self, path: Path) -> None:
        """Open the article at ``path``, or say why that cannot be."""
        self.opening.open(path)

    def _show(self, article: Article, path: Path | None) -> None:
        self._path = path
        self.message.clear()
        self.pages.setCurrentWidget(self.page)
        self.page.show_article(article)
        self.setWindowTitle(f"{article.title or article.name or 'Article'} — Standfirst")
        count = len(article.text.split())
        self.words.setText(f"{count:,} {'word' if count == 1 else 'words'}")
        if path is not None:
            self.state.remember_folder(path)
        self.outlining.request(article)
        self._refresh()

    def _show_outline(self, outline: Outline) -> None:
        self.page.show_outline(outline)
        self._refresh()

    def _export(self) -> None:
        if self.page.outline is not None:
            self.exporting.ask(self.page.outline, self._path, self.state.folder)

    def _say(self, words: str) -> None:
        self.statusBar().showMessage(words, _SAID_FOR_MS)

    def _refresh(self) -> None:
        """Enable what can be done now."""
        history = self.page.navigation.history
        possible = dict.fromkeys(_NEED_OUTLINE, self.page.outline is not None)
        possible[Command.REBUILD] = self.page.article.article is not None
        possible[Command.BACK], possible[Command.FORWARD] = history.has_back, history.has_forward
        for command, enabled in possible.items():
            self.commands[command].setEnabled(enabled)

    # Setting up.

    def _slots(self) -> dict[Command, Callable[[], object]]:
        """What every command does."""
        return {
            Command.OPEN: lambda: self.opening.ask(self.state.folder),
            Command.SAMPLE: self.opening.open_sample,
            Command.EXPORT: self._export,
            Command.CLOSE: self.close,
            Command.QUIT: QApplication.closeAllWindows,
            Command.COPY: self.copying.copy,
            Command.COPY_SECTION: self.copying.copy_section,
            Command.COPY_OUTLINE: lambda: self.copying.copy_part(None),
            Command.REBUILD: self._rebuild,
            Command.ZOOM_IN: lambda: self.state.zoom_by(1),
            Command.ZOOM_OUT: lambda: self.state.zoom_by(-1),
            Command.ZOOM_RESET: lambda: self.state.zoom_by(0),
            Command.NEXT_PANE: self.page.other_pane,
            Command.NEXT_MENTION: lambda: self.page.navigation.step(1),
            Command.PREVIOUS_MENTION: lambda: self.page.navigation.step(-1),
            Command.ENTRIES_HERE: self.page.entries_at_caret,
            Command.BACK: self.page.navigation.back,
            Command.FORWARD: self.page.navigation.forward,
        }

    def _lay_out(self) -> None:
        self.setWindowTitle("Standfirst")
        self.setAcceptDrops(True)
        self.recent_menu.enter_before(self.commands[Command.SAMPLE])
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.page)
        self.empty.show_recent(self._recent.paths)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.pages)
        self.setCentralWidget(central)
        self.statusBar().addPermanentWidget(self.words)

    def _connect(self, themes: ThemeSwitch) -> None:
        connect_actions(self.commands, self._slots())
        themes.changed.connect(self._set_theme)
        self.empty.chosen.connect(self.open)
        self.recent_menu.chosen.connect(self.open)
        self.opening.opened.connect(self._show)
        self.opening.failed.connect(self.message.say)
        self.outlining.built.connect(self._show_outline)
        self.outlining.failed.connect(lambda sentence: self.message.say(sentence, self._rebuild))
        self.exporting.failed.connect(lambda sentence: self.message.say(sentence, self._export))
        self.exporting.written.connect(lambda path: self._say(f"Written to {path}"))
        self.copying.copied.connect(lambda what: self._say(f"Copied {what}"))
        self.page.navigation.changed.connect(self._refresh)

    def _rebuild(self) -> None:
        self.message.clear()
        self.outlining.again()

    def _set_theme(self, theme: Theme) -> None:
        self.message.set_theme(theme)
        self.page.set_theme(theme)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin what can wait when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.outlining.begin)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that a file can be dropped here."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep how the window is, and end its worker."""
        self.state.save()
        self.analysis.close()
        super().closeEvent(event)
