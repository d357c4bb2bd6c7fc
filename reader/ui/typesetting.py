"""An article becomes a document of Qt's, block by block, and the map of where its text stands.

The invariant: every block of the article is one text block of the document (a table row: one for
each cell), entered in the :class:`TextMap` as it is inserted. Nothing is fetched: no picture, no
style sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.article.model import Article, Block, BlockKind, Inline, Span
from reader.ui.links import TextMap, displayable
from reader.ui.text_styles import TextStyles
from reader.ui.theme import Theme


class Typesetter:
    """Puts one article into one empty document, a few blocks at a time or all at once."""

    def __init__(self, article: Article, document: QTextDocument, theme: Theme) -> None:
        self.map = TextMap(article.text)
        self._article = article
        self._styles = TextStyles(theme, document.defaultFont())
        self._inlines = _Inlines(article.inlines)
        self._cursor = QTextCursor(document)
        self._unused_block = True
        self._runs = _runs(article)
        document.setUndoRedoEnabled(False)
        if not _title_in_text(article):
            self._front(article.title, self._styles.heading(1), self._styles.heading_letters(1))
            self._byline()
            self._byline_due = False
        else:
            self._byline_due = True

    def _insert_next(self) -> bool:
        """Insert the next block or table. False when nothing is left to insert."""
        run = next(self._runs, None)
        if run is None:
            return False
        if run[0].kind is BlockKind.TABLE_ROW:
            self._table(run)
        else:
            self._block(run[0])
        if self._byline_due:
            self._byline()
            self._byline_due = False
        return True

    def insert_all(self) -> None:
        """Insert whatever is left, laying it out once."""
        self.insert_until(lambda: False)

    def insert_until(self, enough: Callable[[], bool]) -> bool:
        """Insert until ``enough()``, laying it out once. False when nothing is left to insert."""
        self._cursor.beginEditBlock()
        more = self._insert_next()
        while more and not enough():
            more = self._insert_next()
        self._cursor.endEditBlock()
        return more

    def _front(self, text: str, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """A line that is shown before the text but is no part of it."""
        if text:
            self._open(block, letters)
            self._cursor.insertText(displayable(text), letters)

    def _byline(self) -> None:
        """Who wrote the article, where and when it appeared, as the file says."""
        said = self._article.metadata
        parts = [part for part in (said.author, said.source, said.published) if part]
        letters = self._styles.quiet(QTextCharFormat(), small=True)
        self._front(" · ".join(parts), self._styles.paragraph(), letters)

    def _open(self, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """Begin a text block, using the empty one that a new document or a table leaves."""
        if self._unused_block:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(block, letters)
        self._unused_block = False

    def _block(self, block: Block) -> None:
        letters = self._styles.letters(block)
        self._open(self._styles.block(block), letters)
        if block.label:
            quiet = self._styles.quiet(letters)
            self._cursor.insertText(f"{displayable(block.label)}\t", quiet)
        self._text(block.span, self._cursor, letters)

    def _text(self, span: Span, cursor: QTextCursor, letters: QTextCharFormat) -> None:
        """The article's text at ``span`` with its styles, entered in the map."""
        self.map.add(span, cursor.position())
        for piece, inlines in self._inlines.cut(span):
            styled = QTextCharFormat(letters)
            for inline in inlines:
                self._styles.add(styled, inline)
            cursor.insertText(displayable(self._article.quote(piece)), styled)

    def _table(self, rows: list[Block]) -> None:
        if self._unused_block:
            self._cursor.setBlockFormat(self._styles.around_table())
        placed = [_columns(self._article, row) for row in rows]
        width = 1 + max((column for row in placed for column, _ in row), default=0)
        table = self._cursor.insertTable(len(rows), width, self._styles.table())
        for number, row in enumerate(placed):
            for column, cell in row:
                inside = table.cellAt(number, column).firstCursorPosition()
                self._text(cell, inside, QTextCharFormat())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(self._styles.around_table())
        self._unused_block = True


class _Inlines:
    """The inline styles of an article, for spans that come in the order of the text."""

    def __init__(self, inlines: tuple[Inline, ...]) -> None:
        self._inlines = sorted(inlines, key=lambda inline: inline.span)
        self._next = 0

    def cut(self, span: Span) -> Iterator[tuple[Span, list[Inline]]]:
        """``span`` in pieces, each with the styles that hold for the whole of it."""
        while self._next < len(self._inlines) and self._inlines[self._next].span.end <= span.start:
            self._next += 1
        inside: list[Inline] = []
        for inline in self._inlines[self._next :]:
            if inline.span.start >= span.end:
                break
            if inline.span.overlaps(span):
                inside.append(inline)
        edges = {span.start, span.end}
        for inline in inside:
            edges |= {max(inline.span.start, span.start), min(inline.span.end, span.end)}
        cuts = sorted(edges)
        for start, end in pairwise(cuts):
            piece = Span(start, end)
            yield piece, [inline for inline in inside if inline.span.covers(piece)]


def _runs(article: Article) -> Iterator[list[Block]]:
    """The blocks one by one, but rows that follow each other together, as a table."""
    for is_row, group in groupby(article.blocks, lambda block: block.kind is BlockKind.TABLE_ROW):
        if is_row:
            yield list(group)
        else:
            yield from ([block] for block in group)


def _columns(article: Article, row: Block) -> list[tuple[int, Span]]:
    """The cells of a row, each with its column: empty cells leave only their tab in the text."""
    start = row.span.start
    return [(article.text.count("\t", start, cell.start), cell) for cell in row.cells]


def _title_in_text(article: Article) -> bool:
    """Whether the title, if there is one, is a block of the article, as its first heading is."""
    title = article.title.strip()
    return any(article.quote(block.span).strip() == title for block in article.blocks)
