"""How the kinds of blocks and inlines of an article look: margins, letters, lines.

Sizes are relative to the document's font, so that zooming needs no new document.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTableFormat,
)

from reader.article.model import Block, BlockKind, Inline, InlineKind
from reader.ui.theme import Role, Theme

INDENT = 28
"""Pixels by which a list item or a quotation is set in for each level."""

KIND_PROPERTY = QTextFormat.Property.UserProperty + 1
"""The property of a text block that says which ``BlockKind`` it shows."""

_GAP = 14
_HEADING_SIZES = {1: 2, 2: 1, 3: 0}
_LEADING = 1.58
"""The distance of two lines, as a multiple of the size of the letters."""

_MARGIN_OF_LABELS = 4


class TextStyles:
    """The formats of one theme, for documents whose own font is ``font``."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        # Qt counts line heights in multiples of what the font itself asks for, and fonts differ.
        self._natural = QFontMetricsF(font).lineSpacing() / QFontInfo(font).pixelSize()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self._fixed = [fixed, "monospace"]

    def block(self, block: Block) -> QTextBlockFormat:
        """How a block is set: margins, indents, ground."""
        if block.kind is BlockKind.HEADING:
            return self.heading(block.level or 1)
        made = self.paragraph()
        made.setProperty(KIND_PROPERTY, block.kind.value)
        if block.kind is BlockKind.QUOTATION:
            made.setLeftMargin(INDENT * (block.level + 1))
        elif block.kind is BlockKind.CODE:
            made.setLineHeight(130, _PROPORTIONAL)
            made.setBackground(QBrush(self._theme[Role.CODE]))
            made.setLeftMargin(INDENT * block.level)
        elif block.kind is BlockKind.LIST_ITEM:
            made.setBottomMargin(_GAP / 2)
            _hang(made, INDENT * (block.level + 1), block.label)
        elif block.kind is BlockKind.FOOTNOTE:
            made.setBottomMargin(_GAP / 2)
            _hang(made, INDENT, block.label)
        return made

    def paragraph(self) -> QTextBlockFormat:
        """A block without anything special."""
        made = QTextBlockFormat()
        made.setLineHeight(self._percent(_LEADING), _PROPORTIONAL)
        made.setBottomMargin(_GAP)
        return made

    def heading(self, level: int) -> QTextBlockFormat:
        """A heading of rank ``level``, nearer to what follows than to what precedes."""
        made = QTextBlockFormat()
        made.setLineHeight(self._percent(1.3), _PROPORTIONAL)
        made.setTopMargin(0 if level == 1 else 18)
        made.setBottomMargin(_GAP if level == 1 else 8)
        made.setHeadingLevel(level)
        return made

    def letters(self, block: Block) -> QTextCharFormat:
        """How the letters of a block are set."""
        if block.kind is BlockKind.HEADING:
            return self.heading_letters(block.level or 1)
        made = QTextCharFormat()
        if block.kind is BlockKind.CODE:
            self._as_code(made)
        elif block.kind is BlockKind.FOOTNOTE:
            _smaller(made)
        return made

    def heading_letters(self, level: int) -> QTextCharFormat:
        """Bold, and larger for the first ranks."""
        made = QTextCharFormat()
        made.setFontWeight(QFont.Weight.Bold)
        made.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_SIZES.get(level, 0))
        made.setFontItalic(level > 3)
        return made

    def quiet(self, letters: QTextCharFormat, *, small: bool = False) -> QTextCharFormat:
        """The same letters, for what is no part of the text: labels, the byline."""
        made = QTextCharFormat(letters)
        made.setForeground(QBrush(self._theme[Role.MUTED]))
        if small:
            _smaller(made)
        return made

    def add(self, letters: QTextCharFormat, inline: Inline) -> None:
        """Add one inline style to the letters of a piece of text."""
        match inline.kind:
            case InlineKind.STRONG:
                letters.setFontWeight(QFont.Weight.Bold)
            case InlineKind.EMPHASIS:
                letters.setFontItalic(not letters.fontItalic())
            case InlineKind.CODE:
                self._as_code(letters)
                letters.setBackground(QBrush(self._theme[Role.CODE]))
            case InlineKind.STRUCK:
                letters.setFontStrikeOut(True)
            case InlineKind.LINK:
                letters.setAnchor(True)
                letters.setAnchorHref(inline.href)
                letters.setForeground(QBrush(self._theme[Role.LINK]))
            case InlineKind.FOOTNOTE_MARK:
                letters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                letters.setForeground(QBrush(self._theme[Role.MUTED]))

    def table(self) -> QTextTableFormat:
        """A table with thin lines, as wide as its words need."""
        made = QTextTableFormat()
        made.setBorderCollapse(True)
        made.setBorder(1)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QBrush(self._theme[Role.BORDER]))
        made.setCellPadding(6)
        made.setCellSpacing(0)
        made.setTopMargin(6)
        made.setBottomMargin(_GAP)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return made

    def around_table(self) -> QTextBlockFormat:
        """The empty block that Qt needs before and after a table, as low as it can be."""
        made = QTextBlockFormat()
        made.setLineHeight(_GAP / 2, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _percent(self, leading: float) -> float:
        return 100 * leading / self._natural

    def _as_code(self, letters: QTextCharFormat) -> None:
        letters.setFontFamilies(self._fixed)
        letters.setFontFixedPitch(True)
        _smaller(letters)


_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def _smaller(letters: QTextCharFormat) -> None:
    letters.setProperty(QTextFormat.Property.FontSizeAdjustment, -1)


def _hang(made: QTextBlockFormat, indent: int, label: str) -> None:
    """Set the block in, and its label, which a tab follows, to the left of it."""
    made.setLeftMargin(indent)
    if label:
        hanging = INDENT - _MARGIN_OF_LABELS
        made.setTextIndent(-hanging)
        made.setTabPositions([QTextOption.Tab(hanging, QTextOption.TabType.LeftTab)])
