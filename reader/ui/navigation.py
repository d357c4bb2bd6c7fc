"""The links, both ways: from an entry to its passages, from a passage to its entries.

The invariant: the outline's current entry, the marked passage and "3 of 12" always agree, and a
pane scrolls only for what the user did in the other one, or asked for by a command.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from reader.outline.model import EntryKey, Link, Outline
from reader.ui.article_mouse import Hit
from reader.ui.article_view import ArticleView, Place
from reader.ui.history import History
from reader.ui.outline_rows import shortened, tip
from reader.ui.outline_view import OutlineView

_SCHEMES = frozenset({"http", "https", "mailto"})


class Step(NamedTuple):
    """One mention of one entry."""

    key: EntryKey
    mention: int


class _Stop(NamedTuple):
    place: Place
    step: Step | None


class Navigation(QObject):
    """Connects one article view and one outline view."""

    changed = Signal()
    """The current entry, the current mention or the history is another one."""

    def __init__(self, article: ArticleView, outline: OutlineView) -> None:
        super().__init__(article)
        self._article = article
        self._view = outline
        self._outline: Outline | None = None
        self.current: Step | None = None
        self.history: History[_Stop] = History()
        outline.asked_for.connect(lambda key, mention: self.go_to(Step(key, mention)))
        article.clicked.connect(self.follow)

    @property
    def total(self) -> int:
        """How many mentions the current entry has."""
        if self._outline is None or self.current is None:
            return 0
        return len(self._outline.entry(self.current.key).spans)

    def show_outline(self, outline: Outline | None) -> None:
        """Link the two views by ``outline``; None: another article is shown."""
        self._outline = outline
        self._article.show_outline(outline)
        self._view.show_outline(outline)
        self.current = None
        if outline is None:
            self.history.clear()
        self.changed.emit()

    def go_to(self, step: Step) -> None:
        """Show a mention in the article and mark it."""
        if self._outline is None:
            return
        self.history.leave(self._here())
        self._article.reveal(self._outline.entry(step.key).spans[step.mention])
        self._make_current(step)

    def step(self, by: int) -> None:
        """Go to the next mention but ``by`` of the current entry, round and round."""
        if self.current is None:
            row = self._view.current_row
            if row is not None and row.key is not None:
                self.go_to(Step(row.key, row.mention))
        else:
            key, mention = self.current
            self.go_to(Step(key, (mention + by) % self.total))
            self._view.choose(*self.current)

    def follow(self, hit: Hit, point: QPoint) -> None:
        """Select what was clicked in the article; where there are several things, offer each."""
        links = tuple({link.key: link for link in hit.links}.values())
        if len(links) == 1 and not hit.href:
            self.select(links[0])
        elif links:
            self._offer(links, hit.href, point)
        elif hit.href:
            open_address(hit.href)

    def select(self, link: Link) -> None:
        """Make the entry of a passage the current one, without moving the article."""
        if self._outline is not None:
            spans = self._outline.entry(link.key).spans
            self._make_current(Step(link.key, spans.index(link.span)))
            self._view.choose(link.key, spans.index(link.span))

    def back(self) -> None:
        """Return to where the last jump began."""
        self._return_to(self.history.back(self._here()))

    def forward(self) -> None:
        """Take back the last return."""
        self._return_to(self.history.forward(self._here()))

    def _here(self) -> _Stop:
        return _Stop(self._article.place(), self.current)

    def _return_to(self, stop: _Stop | None) -> None:
        if stop is None:
            return
        self._article.restore(stop.place)
        self._make_current(stop.step)
        if stop.step is not None:
            self._view.choose(*stop.step)

    def _make_current(self, step: Step | None) -> None:
        self.current = step
        if step is None or self._outline is None:
            self._article.highlights.mark(None, None)
        else:
            spans = self._outline.entry(step.key).spans
            self._article.highlights.mark(step.key, spans[step.mention])
        self.changed.emit()

    def _offer(self, links: tuple[Link, ...], href: str, point: QPoint) -> None:
        """A menu at the spot: every entry that rests on it, and the address that it leads to."""
        if self._outline is None:
            return
        menu = QMenu(self._article)
        menu.setAccessibleName("Entries that rest on this passage")
        for link in links:
            action = menu.addAction(tip(self._outline, link.key).replace("&", "&&"))
            action.triggered.connect(lambda _=False, link=link: self.select(link))
        if href:
            menu.addSeparator()
            action = menu.addAction(f"Open {shortened(href, 60)}".replace("&", "&&"))
            action.triggered.connect(lambda: open_address(href))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(point)


def open_address(href: str) -> bool:
    """Give an address to the system's browser or mail program; whether it was one to give away."""
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    return url.scheme().lower() in _SCHEMES and QDesktopServices.openUrl(url)
