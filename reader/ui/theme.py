"""Colours by role, read from ``resources/themes``, and the switch between light and dark.

No other module names a colour. The scheme is the system's and is followed while the program runs.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.assets import asset
from reader.outline.model import Section


class Scheme(StrEnum):
    """The themes that there are; each is a file of that name."""

    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a colour is for."""

    WINDOW = "window"
    WINDOW_TEXT = "window_text"
    PAPER = "paper"
    SIDE = "side"
    TEXT = "text"
    MUTED = "muted"
    BORDER = "border"
    HANDLE = "handle"
    BUTTON = "button"
    LINK = "link"
    SELECTION = "selection"
    SELECTION_TEXT = "selection_text"
    CURRENT = "current"
    MARK = "mark"
    RELATED = "related"
    CODE = "code"
    ALERT = "alert"
    ALERT_TEXT = "alert_text"


@dataclass(frozen=True, slots=True)
class SectionColours:
    """How the passages of one section stand out."""

    line: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of one scheme."""

    scheme: Scheme
    roles: Mapping[Role, QColor]
    sections: Mapping[Section, SectionColours]

    def __getitem__(self, role: Role) -> QColor:
        return self.roles[role]


@cache
def load_theme(scheme: Scheme) -> Theme:
    """The theme as its file has it.

    Raises:
        KeyError: if the file lacks a role.
    """
    with asset("themes", f"{scheme}.toml").open("rb") as file:
        table = tomllib.load(file)
    return Theme(
        scheme,
        {role: QColor(table["roles"][role]) for role in Role},
        {
            section: SectionColours(
                QColor(table["sections"][section]["line"]),
                QColor(table["sections"][section]["tint"]),
            )
            for section in Section
        },
    )


def palette(theme: Theme) -> QPalette:
    """The theme as what Qt's own controls are painted with."""
    roles = QPalette.ColorRole
    made = QPalette(theme[Role.BUTTON], theme[Role.WINDOW])
    for role, colour in (
        (roles.WindowText, Role.WINDOW_TEXT),
        (roles.ButtonText, Role.WINDOW_TEXT),
        (roles.Base, Role.PAPER),
        (roles.AlternateBase, Role.SIDE),
        (roles.Text, Role.TEXT),
        (roles.PlaceholderText, Role.MUTED),
        (roles.Link, Role.LINK),
        (roles.LinkVisited, Role.LINK),
        (roles.Highlight, Role.SELECTION),
        (roles.HighlightedText, Role.SELECTION_TEXT),
        (roles.Accent, Role.LINK),
        (roles.ToolTipBase, Role.BUTTON),
        (roles.ToolTipText, Role.WINDOW_TEXT),
    ):
        made.setColor(role, theme[colour])
    for role in (roles.WindowText, roles.ButtonText, roles.Text):
        faded = QColor(theme[Role.MUTED])
        faded.setAlphaF(0.7)
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


class ThemeSwitch(QObject):
    """Gives the application the theme of the system's scheme, now and whenever that changes."""

    changed = Signal(object)
    """Carries the new ``Theme``, after the application's palette has been set."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        self.theme = load_theme(Scheme.LIGHT)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        self.follow(hints.colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the theme for a scheme of Qt's; an unknown one counts as light."""
        self.use(Scheme.DARK if scheme is Qt.ColorScheme.Dark else Scheme.LIGHT)

    def use(self, scheme: Scheme) -> None:
        """Take the theme called ``scheme``."""
        self.theme = load_theme(scheme)
        self._application.setPalette(palette(self.theme))
        self.changed.emit(self.theme)
