"""An article beside its outline, linked, with a splitter between them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter

from reader.article.model import Article
from reader.outline.model import Outline
from reader.ui.actions import Command
from reader.ui.article_view import ArticleView
from reader.ui.navigation import Navigation
from reader.ui.outline_pane import OutlinePane
from reader.ui.theme import Role, Theme

_USUAL_WIDTHS = (740, 440)

_BAR_STYLE = """
QScrollBar {{ background: {ground}; width: 12px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 2px; min-height: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: {ground}; }}
"""


class ReadingPage(QSplitter):
    """Both panes. The article is there first; its outline comes when it is built."""

    def __init__(self, theme: Theme, actions: Mapping[Command, QAction]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.outline: Outline | None = None
        self.article = ArticleView(theme)
        self.pane = OutlinePane(
            theme,
            actions[Command.COPY_OUTLINE],
            actions[Command.EXPORT],
            actions[Command.REBUILD],
        )
        self.pane.steps.set_actions(
            actions[Command.PREVIOUS_MENTION], actions[Command.NEXT_MENTION]
        )
        self.navigation = Navigation(self.article, self.pane.view)
        self.navigation.changed.connect(self._show_step)
        self.addWidget(self.article)
        self.addWidget(self.pane)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 5)
        self.setStretchFactor(1, 3)
        self.setHandleWidth(1)
        self.setSizes(list(_USUAL_WIDTHS))
        self.article.setMinimumWidth(240)
        self._style_bars(theme)

    def show_article(self, article: Article) -> None:
        """Show another article, whose outline is not known yet."""
        self.outline = None
        self.navigation.show_outline(None)
        self.article.show_article(article)
        self.article.setFocus()

    def show_outline(self, outline: Outline) -> None:
        """Show the outline of the article."""
        self.outline = outline
        self.navigation.show_outline(outline)

    def other_pane(self) -> None:
        """Go over from the article to the outline, or back."""
        (self.pane.view if self.article.hasFocus() else self.article).setFocus()

    def entries_at_caret(self) -> None:
        """Select the entry of the words at the caret, or offer several."""
        below = self.article.cursorRect().bottomLeft()
        where = self.article.viewport().mapToGlobal(below)
        self.navigation.follow(self.article.caret_hit(), where)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._style_bars(theme)
        self.article.set_theme(theme)
        self.pane.view.set_theme(theme)

    def _style_bars(self, theme: Theme) -> None:
        """Thin scroll bars: they stand beside what is read for an hour."""
        for view, ground in ((self.article, Role.PAPER), (self.pane.view, Role.SIDE)):
            view.verticalScrollBar().setStyleSheet(
                _BAR_STYLE.format(ground=theme[ground].name(), handle=theme[Role.HANDLE].name())
            )

    def _show_step(self) -> None:
        step = self.navigation.current
        number = step.mention + 1 if step is not None else 0
        self.pane.steps.show_step(number, self.navigation.total)
