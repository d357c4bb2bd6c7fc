from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from reader.store.recent import RecentFiles
from reader.ui.actions import Command, build_actions
from reader.ui.recent_menu import RecentMenu


def test_it_offers_what_was_opened(qtbot: QtBot, tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "r.json")
    recent.add(Path("/a/x & y.txt"))
    menu = RecentMenu(recent)
    menu.fill()
    assert menu.actions()[0].text() == "&1 x && y.txt"
    with qtbot.waitSignal(menu.chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == [Path("/a/x & y.txt")]


def test_the_files_can_be_forgotten(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "r.json")
    recent.add(Path("/a"))
    menu = RecentMenu(recent)
    menu.fill()
    menu.actions()[-1].trigger()
    assert not recent.paths


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    menu = RecentMenu(RecentFiles(tmp_path / "r.json"))
    menu.fill()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_it_stands_in_the_menu_of_another_action(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    sample = build_actions(window)[Command.SAMPLE]
    menu = RecentMenu(RecentFiles(tmp_path / "r.json"), window)
    menu.enter_before(sample)
    (file_menu,) = (each for each in sample.associatedObjects() if isinstance(each, QMenu))
    entries = file_menu.actions()
    assert entries[entries.index(sample) - 1] is menu.menuAction()
