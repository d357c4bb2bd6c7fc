"""Puts the program together: the application's looks, and a window for every article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.assets import asset
from reader.settings import settings_path
from reader.store.recent import RecentFiles, recent_path
from reader.ui.main_window import MainWindow
from reader.ui.theme import ThemeSwitch

_STEP = 28
"""Pixels by which a further window stands to the right of and below the last one."""


def prepare(application: QApplication) -> ThemeSwitch:
    """Give the application its name and its looks."""
    application.setApplicationName("standfirst")
    application.setDesktopFileName("standfirst")
    application.setWindowIcon(QIcon(str(asset("icons", "standfirst.svg"))))
    application.setStyle("Fusion")
    return ThemeSwitch(application)


def open_windows(themes: ThemeSwitch, paths: list[Path]) -> list[MainWindow]:
    """A window on each of ``paths``, or an empty one."""
    windows: list[MainWindow] = []
    for number, path in enumerate(paths or [None]):
        window = MainWindow(themes, settings_path(), RecentFiles(recent_path()))
        if path is not None:
            window.open(path)
        if number:
            window.move(windows[-1].pos().x() + _STEP, windows[-1].pos().y() + _STEP)
        window.show()
        windows.append(window)
    return windows
