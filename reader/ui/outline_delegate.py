"""How the rows of the outline are painted: wrapped, with a clear order of what matters.

A section's title wears the look that its passages have in the article, so it is their legend. An
entry's name or statement is strong, what else is known of it quieter below, and what is wide is
wrapped, not cut, up to a few lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.outline.model import Section
from reader.ui.links import units
from reader.ui.looks import section_format
from reader.ui.outline_model import DataRole, RowKind
from reader.ui.theme import Role, Theme

Index = QModelIndex | QPersistentModelIndex

_MOST_LINES = 6
_SHORTEST = 8
_LINE_HEIGHT = 1.12
_PAD = 5
_SECTION_PAD = 10
_SECTION_LEFT = 12
_RIGHT = 10
_BADGE = 30
_BUTTON_ROOM = 70


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Some words of a row in one style, with stretches of it in other ones."""

    text: str
    font: QFont
    role: Role
    most_lines: int = _MOST_LINES
    formats: tuple[QTextLayout.FormatRange, ...] = ()


class OutlineDelegate(QStyledItemDelegate):
    """Paints and measures the rows of one tree."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    # What Qt calls.

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words need."""
        width = self._width(index)
        height = sum(_laid_out(part, width)[1] for part in self._paragraphs(option.font, index))
        return QSize(round(width), round(height) + _top(index) + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of a chosen row, a bar in the section's colour, the words."""
        painter.save()
        self._ground(painter, option, index)
        y = float(option.rect.top() + _top(index))
        for part in self._paragraphs(option.font, index):
            layout, height = _laid_out(part, self._width(index))
            painter.setPen(self.theme[Role.TEXT if _chosen(option) else part.role])
            layout.draw(painter, QPointF(option.rect.left() + _left(index), y), list(part.formats))
            y += height
        if index.data(DataRole.KIND) == RowKind.ENTRY:
            self._badge(painter, option, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QRectF(option.rect)
        whole.setLeft(0)
        whole.setRight(self._view.viewport().width())
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if _chosen(option):
            painter.fillRect(whole, self.theme[Role.SELECTION if focused else Role.CURRENT])
            line = self.theme.sections[Section(index.data(DataRole.SECTION))].line
            painter.fillRect(QRectF(0, whole.top(), 3, whole.height()), line)
        elif index.data(DataRole.KIND) == RowKind.SECTION and index.row() > 0:
            painter.fillRect(
                QRectF(12, whole.top(), whole.width() - 24, 1), self.theme[Role.BORDER]
            )

    def _badge(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """How many passages there are, at the right, where there are several."""
        count = index.data(DataRole.COUNT)
        if count < 2:
            return
        font = _smaller(option.font)
        painter.setFont(font)
        painter.setPen(self.theme[Role.MUTED])
        right = self._view.viewport().width() - _RIGHT
        area = QRectF(
            right - _BADGE,
            option.rect.top() + _PAD + 1,
            _BADGE,
            QFontMetricsF(option.font).height(),
        )
        painter.drawText(
            area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count)
        )

    def _width(self, index: Index) -> float:
        """How wide the words of a row may be: Qt does not say when it asks for the height."""
        depth = 0
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        left = self._view.indentation() * (depth + int(self._view.rootIsDecorated())) + _left(index)
        right = _RIGHT
        match RowKind(index.data(DataRole.KIND)):
            case RowKind.SECTION:
                right += _BUTTON_ROOM
            case RowKind.ENTRY if index.data(DataRole.COUNT) > 1:
                right += _BADGE
        return max(float(self._view.viewport().width() - left - right), 60.0)

    def _paragraphs(self, font: QFont, index: Index) -> Iterator[_Paragraph]:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        match RowKind(index.data(DataRole.KIND)):
            case RowKind.SECTION:
                yield self._title(font, index, text)
            case RowKind.NOTE:
                yield _Paragraph(text, font, Role.MUTED)
            case RowKind.ENTRY:
                strong = QFont(font)
                strong.setWeight(_weight(index))
                yield _Paragraph(text, strong, Role.TEXT)
                if known := index.data(DataRole.DETAILS):
                    yield _Paragraph(known, _smaller(font), Role.MUTED, 3)
            case RowKind.MENTION:
                yield self._mention(_smaller(font), index)

    def _title(self, font: QFont, index: Index, text: str) -> _Paragraph:
        """A section's title in the section's look, and how many entries it has."""
        title = QFont(font)
        title.setPointSizeF(font.pointSizeF() * 1.15)
        title.setWeight(QFont.Weight.Bold)
        look = section_format(Section(index.data(DataRole.SECTION)), self.theme)
        quiet = QTextCharFormat()
        quiet.setFont(_smaller(font))
        quiet.setForeground(self.theme[Role.MUTED])
        count = f"  {index.data(DataRole.COUNT) or ''}"
        formats = _format_range(0, len(text), look), _format_range(len(text), len(count), quiet)
        return _Paragraph(text + count, title, Role.TEXT, 1, formats)

    def _mention(self, font: QFont, index: Index) -> _Paragraph:
        """A mention amid its context, after its number."""
        before, words, after = index.data(DataRole.CONTEXT)
        number = f"{index.row() + 1}  "
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        bold.setForeground(self.theme[Role.TEXT])
        at = units(number + before)
        formats = (_format_range(at, units(words), bold),)
        return _Paragraph(number + before + words + after, font, Role.MUTED, 2, formats)


def _weight(index: Index) -> QFont.Weight:
    """Main entries are bold; names are stronger than statements, which are long."""
    if index.data(DataRole.MAIN):
        return QFont.Weight.Bold
    section = Section(index.data(DataRole.SECTION))
    named = section in (Section.WHO, Section.WHERE)
    return QFont.Weight.DemiBold if named else QFont.Weight.Normal


def _top(index: Index) -> int:
    return _SECTION_PAD if index.data(DataRole.KIND) == RowKind.SECTION else _PAD


def _chosen(option: QStyleOptionViewItem) -> bool:
    """Whether the row is the current one, so that it has a ground on which quiet words drown."""
    states = QStyle.StateFlag
    return bool(option.state & (states.State_HasFocus | states.State_Selected))


def _left(index: Index) -> int:
    """How far the words stand in from the tree's own indentation."""
    return _SECTION_LEFT if index.data(DataRole.KIND) == RowKind.SECTION else 0


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.92)
    return made


def _format_range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _laid_out(part: _Paragraph, width: float) -> tuple[QTextLayout, float]:
    """The words in lines of ``width``, and their height; what is too long ends in an ellipsis."""
    text = part.text
    while True:
        layout = QTextLayout(text, part.font)
        layout.setTextOption(_wrapping())
        shown, height = _break_lines(layout, part, width)
        if shown >= units(text) or len(text) < _SHORTEST:
            return layout, height
        # Shorter each time, also where a character takes two of the units that fit.
        text = text[: min(shown, len(text) - 1) - 2].rstrip(" …") + " …"


def _break_lines(layout: QTextLayout, part: _Paragraph, width: float) -> tuple[int, float]:
    """Break into as many lines as are allowed: the UTF-16 units that fit, and the height."""
    spacing, height, shown = QFontMetricsF(part.font).lineSpacing() * _LINE_HEIGHT, 0.0, 0
    layout.beginLayout()
    for _ in range(part.most_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += spacing
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return shown, height


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
