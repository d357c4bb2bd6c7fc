"""The article, set for reading: a column of fixed width whose linked passages can be clicked.

The view knows the article, where its text stands, and which passages are links; what a click on
one leads to is decided elsewhere. It scrolls only when it is told to reveal something.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QTextEdit, QWidget

from reader.article.model import Article, BlockKind, Span
from reader.outline.model import Link, Outline
from reader.ui.article_mouse import ArticleMouse, Hit
from reader.ui.composition import LONG, Composition
from reader.ui.highlights import Highlights
from reader.ui.links import TextMap
from reader.ui.text_styles import INDENT, KIND_PROPERTY
from reader.ui.theme import Role, Theme
from reader.ui.typesetting import Typesetter

_SERIFS = (
    *("Charter", "Source Serif 4", "Source Serif Pro", "Iowan Old Style", "Noto Serif"),
    *("Georgia", "Cambria", "Liberation Serif", "DejaVu Serif", "serif"),
)
_LETTERS_A_LINE = 70
_LARGER = 1.3
_PADDING = 28


class Place(NamedTuple):
    """What a reader was looking at, however the text is set."""

    top: int
    """The code point at the top left of the view."""
    shift: int
    """How far below the top edge its line begins, in pixels; negative if it is cut."""
    caret: int


class ArticleView(QTextEdit):
    """Shows one article. Positions that go in and come out are code points of its text."""

    clicked = Signal(object, QPoint)
    """A ``Hit`` that was clicked, and where on the screen. Emitted by the view's mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._map = TextMap("")
        self.article: Article | None = None
        self.outline: Outline | None = None
        self._document: QTextDocument | None = None
        self._composition: Composition | None = None
        self._mouse = ArticleMouse(self, self)
        self.highlights = Highlights(self, theme)
        self.setAccessibleName("Article")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setMouseTracking(True)
        self.set_zoom(0)

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning, with nothing linked."""
        self.article, self.outline = article, None
        self._set()
        self.highlights.show_text(self._map)
        self.setAccessibleDescription(article.title)

    def show_outline(self, outline: Outline | None) -> None:
        """Make links of the passages of ``outline``."""
        self.outline = outline
        self.highlights.show_outline(outline)

    def set_theme(self, theme: Theme) -> None:
        """Set the article in other colours, without losing the reader's place."""
        self._theme = theme
        if self.article is None:
            self.highlights.set_theme(theme, None)
            return
        place = self.place()
        self._set()
        self.highlights.set_theme(theme, self._map)
        self.restore(place)

    def set_zoom(self, points: int) -> None:
        """Set the letters ``points`` larger than usual, without losing the reader's place."""
        place = self.place()
        font = QFont(QApplication.font())
        font.setFamilies(list(_SERIFS))
        font.setPointSizeF(max(QApplication.font().pointSizeF() * _LARGER + points, 5))
        self.setFont(font)
        self._fit_column()
        self.restore(place)

    def reveal(self, span: Span) -> None:
        """Put the caret before ``span``, and scroll to it unless it can be seen."""
        self._need(span.end)
        found = self._map.ranges(span)
        if not found:
            return
        start, end = self._cursor(found[0].start), self._cursor(found[-1].end)
        top, bottom = self.cursorRect(start).top(), self.cursorRect(end).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            spare = max(height - (bottom - top), 0)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - min(height // 3, spare // 2))
        self.setTextCursor(start)

    def place(self) -> Place:
        """What the reader is looking at."""
        # What is no part of the text (the title of a front matter) may stand at the top.
        top = self._map.nearest(self.cursorForPosition(QPoint(0, 0)).position())
        return Place(
            top,
            self.cursorRect(self._cursor(self._map.position(top))).top(),
            self._map.nearest(self.textCursor().position()),
        )

    def restore(self, place: Place) -> None:
        """Look at ``place`` again."""
        self._need(place.top)
        bar = self.verticalScrollBar()
        top = self.cursorRect(self._cursor(self._map.position(place.top))).top()
        bar.setValue(bar.value() + top - place.shift)
        kept = bar.value()
        self.setTextCursor(self._cursor(self._map.position(place.caret)))
        bar.setValue(kept)

    def hit_at(self, point: QPoint) -> Hit:
        """What is at ``point`` of the viewport."""
        scrolled = point + QPoint(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(scrolled.toPointF(), Qt.HitTestAccuracy.ExactHit)
        return Hit(self._links_at(position), self.anchorAt(point))

    def caret_hit(self) -> Hit:
        """What is at the caret, or just before it."""
        caret = self.textCursor()
        links = self._links_at(caret.position()) or self._links_at(caret.position() - 1)
        return Hit(links, caret.charFormat().anchorHref())

    def _links_at(self, position: int) -> tuple[Link, ...]:
        offset = self._map.offset(position) if position >= 0 else None
        return () if self.outline is None or offset is None else self.outline.at(offset)

    def _cursor(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return cursor

    def _set(self) -> None:
        """Set the article anew, in a document of its own."""
        if self.article is None:
            return
        if self._composition is not None:
            self._composition.abandon()
            self._composition.deleteLater()
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_PADDING)
        typesetter = Typesetter(self.article, document, self._theme)
        self._map = typesetter.map
        self._composition = Composition(typesetter, self)
        self._composition.advanced.connect(self.highlights.request)
        if len(self.article.text) < LONG:
            self._composition.finish()
        # Selections outlive their document here, and Qt crashes when it looks at them again.
        self.setExtraSelections([])
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self._fit_column()
        # Where a place is can be told only of what has been laid out.
        document.documentLayout().documentSize()
        if not self._composition.done:
            self._composition.start()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _need(self, offset: int) -> None:
        """See to it that the text is set as far as ``offset``."""
        if self._composition is not None and offset > self._map.end:
            self._composition.finish()

    def _fit_column(self) -> None:
        """Give lines their fixed width, less where the view is narrower, and centre them."""
        letters = QFontMetricsF(self.font()).horizontalAdvance("abcdefghijklmnopqrstuvwxyz ") / 27
        wanted = round(letters * _LETTERS_A_LINE) + 2 * _PADDING
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(min(wanted, room), 80)
        if width != self.lineWrapColumnOrWidth():
            place = self.place()
            self.setLineWrapColumnOrWidth(width)
            self.restore(place)
        self.setViewportMargins((room - width) // 2 if room > width else 0, 0, 0, 0)

    # What Qt calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column and the reader's place."""
        self._fit_column()
        super().resizeEvent(event)
        self.highlights.request()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside every quotation in view."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            area = layout.blockBoundingRect(block).translated(0, -scrolled)
            if area.top() > event.rect().bottom():
                break
            if block.blockFormat().property(KIND_PROPERTY) == BlockKind.QUOTATION.value:
                left = _PADDING + block.blockFormat().leftMargin() - INDENT / 2
                bar = QRectF(left, area.top(), 3, area.height())
                painter.fillRect(bar, self._theme[Role.BORDER])
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages by the space bar, as readers do."""
        if event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            actions = QAbstractSlider.SliderAction
            self.verticalScrollBar().triggerAction(
                actions.SliderPageStepSub if back else actions.SliderPageStepAdd
            )
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn beside the column too."""
        if event.type() is QEvent.Type.Wheel:
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the article's own words, where Qt would change some characters."""
        as_shown = super().createMimeDataFromSelection()
        cursor = self.textCursor()
        start = self._map.nearest(cursor.selectionStart())
        end = self._map.nearest(cursor.selectionEnd())
        if self.article is None or start >= end:
            return as_shown
        # Qt's own object would put its text in the place of ours when it is first asked.
        copied = QMimeData()
        copied.setHtml(as_shown.html())
        copied.setText(self.article.text[start:end])
        return copied
