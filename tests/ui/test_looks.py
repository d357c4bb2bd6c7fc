from __future__ import annotations

from PySide6.QtCore import Qt

from reader.outline.model import Section
from reader.ui.looks import LINES, marked_format, section_format
from reader.ui.theme import Role, Theme


def test_every_section_has_a_shape_of_its_own() -> None:
    assert len({LINES[section] for section in Section}) == len(Section)


def test_every_look_shows(theme: Theme) -> None:
    for section in Section:
        look = section_format(section, theme)
        tinted = look.background().style() is not Qt.BrushStyle.NoBrush
        assert tinted or look.underlineStyle() is not look.UnderlineStyle.NoUnderline


def test_a_mark_keeps_the_shape(theme: Theme) -> None:
    look = marked_format(Section.WHERE, theme, Role.MARK)
    assert look.underlineStyle() is LINES[Section.WHERE]
    assert look.background().color() == theme[Role.MARK]
