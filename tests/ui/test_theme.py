from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.outline.model import Section
from reader.ui.theme import Role, Scheme, Theme, ThemeSwitch, load_theme

GROUNDS = {
    Role.WINDOW: (Role.WINDOW_TEXT,),
    Role.BUTTON: (Role.WINDOW_TEXT,),
    Role.PAPER: (Role.TEXT, Role.MUTED, Role.LINK),
    Role.SIDE: (Role.TEXT, Role.MUTED),
    Role.CODE: (Role.TEXT, Role.LINK),
    Role.SELECTION: (Role.SELECTION_TEXT, Role.TEXT),
    Role.CURRENT: (Role.TEXT,),
    Role.MARK: (Role.TEXT,),
    Role.ALERT: (Role.ALERT_TEXT,),
}


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: QColor, b: QColor) -> float:
    """By WCAG 2."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(tint: QColor, ground: QColor) -> QColor:
    """A translucent colour as it looks on a ground."""
    share = tint.alphaF()
    return QColor.fromRgbF(
        share * tint.redF() + (1 - share) * ground.redF(),
        share * tint.greenF() + (1 - share) * ground.greenF(),
        share * tint.blueF() + (1 - share) * ground.blueF(),
    )


@pytest.fixture(params=Scheme)
def either(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_words_stand_out_from_every_ground(either: Theme) -> None:
    for ground, inks in GROUNDS.items():
        for ink in inks:
            assert contrast(either[ink], either[ground]) >= 4.5, (ink, ground)


def test_words_stand_out_from_every_tint_even_two(either: Theme) -> None:
    tints = [colours.tint for colours in either.sections.values()] + [either[Role.RELATED]]
    for first in tints:
        for second in tints:
            ground = over(second, over(first, either[Role.PAPER]))
            assert contrast(either[Role.TEXT], ground) >= 4.5


def test_lines_can_be_seen(either: Theme) -> None:
    for section in Section:
        line = either.sections[section].line
        assert contrast(line, either[Role.PAPER]) >= 3
        assert contrast(line, either[Role.SIDE]) >= 3


def test_no_two_sections_share_a_colour(either: Theme) -> None:
    assert len({colours.line.name() for colours in either.sections.values()}) == len(Section)


def test_the_palette_follows_the_scheme(qapp: QApplication) -> None:
    switch = ThemeSwitch(qapp)
    switch.follow(Qt.ColorScheme.Dark)
    assert qapp.palette().color(QPalette.ColorRole.Base) == load_theme(Scheme.DARK)[Role.PAPER]
    switch.follow(Qt.ColorScheme.Unknown)
    assert qapp.palette().color(QPalette.ColorRole.Base) == load_theme(Scheme.LIGHT)[Role.PAPER]


def test_a_change_is_announced(qapp: QApplication) -> None:
    switch, seen = ThemeSwitch(qapp), []
    switch.changed.connect(lambda theme: seen.append(theme.scheme))
    switch.follow(Qt.ColorScheme.Dark)
    switch.follow(Qt.ColorScheme.Light)
    assert seen == [Scheme.DARK, Scheme.LIGHT]
