"""How each section looks, in the article and in the outline alike: a colour and a shape.

Names get a thin line under them and no tint, so that a page full of names stays calm; statements
get a tint. Within each group the shape of the line differs, so that no look rests on colour alone.
"""

from __future__ import annotations

from PySide6.QtGui import QBrush, QTextCharFormat

from reader.outline.model import Section
from reader.ui.theme import Role, Theme

_Line = QTextCharFormat.UnderlineStyle

LINES = {
    Section.WHO: _Line.SingleUnderline,
    Section.WHAT: _Line.NoUnderline,
    Section.WHERE: _Line.DotLine,
    Section.PRINCIPLES: _Line.DashDotLine,
    Section.COMMITMENTS: _Line.DashUnderline,
}
"""The line under a section's passages."""


def section_format(section: Section, theme: Theme) -> QTextCharFormat:
    """The look of a section's passages."""
    colours = theme.sections[section]
    made = QTextCharFormat()
    if colours.tint.alpha():
        made.setBackground(QBrush(colours.tint))
    made.setUnderlineStyle(LINES[section])
    made.setUnderlineColor(colours.line)
    return made


def marked_format(section: Section, theme: Theme, role: Role) -> QTextCharFormat:
    """The look of a passage of the current entry; ``role`` is ``MARK`` or ``RELATED``."""
    made = section_format(section, theme)
    made.setBackground(QBrush(theme[role]))
    return made
