"""Brings article, worker and outline pane together: asks, shows how it goes, and hands over.

Nothing is asked before :meth:`Outlining.begin`, so that the window is painted first.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.article.model import Article
from reader.outline.model import Outline
from reader.ui.analysis import Analysis
from reader.ui.outline_pane import OutlinePane, PaneState


class Outlining(QObject):
    """Sees to the outline of the window's article."""

    built = Signal(object)
    """The ``Outline``."""
    failed = Signal(str)
    """A sentence for the user; :meth:`again` may help."""

    def __init__(self, analysis: Analysis, pane: OutlinePane) -> None:
        super().__init__(pane)
        self._analysis = analysis
        self._pane = pane
        self._article: Article | None = None
        self._begun = False
        analysis.progressed.connect(pane.show_progress)
        analysis.finished.connect(self._finish)
        analysis.failed.connect(self._fail)
        pane.cancelled.connect(self.cancel)

    def begin(self) -> None:
        """The window can be seen: start the worker, and ask for what is wanted by now."""
        self._begun = True
        self._analysis.warm_up()
        if self._article is not None:
            self._analysis.analyse(self._article)

    def request(self, article: Article) -> None:
        """The window shows ``article``: get its outline."""
        self._article = article
        self._pane.show_state(PaneState.BUILDING)
        if self._begun:
            self._analysis.analyse(article)

    def again(self) -> None:
        """Ask for the same once more."""
        if self._article is not None:
            self.request(self._article)

    def cancel(self) -> None:
        """Do without an outline for now."""
        self._analysis.cancel()
        self._pane.show_state(PaneState.STOPPED)

    def _finish(self, outline: Outline) -> None:
        self._pane.show_state(PaneState.READY)
        self.built.emit(outline)

    def _fail(self, sentence: str) -> None:
        self._pane.show_state(PaneState.STOPPED)
        self.failed.emit(sentence)
