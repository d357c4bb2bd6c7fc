from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.empty_state import EmptyState


@pytest.fixture
def actions() -> tuple[QAction, QAction]:
    return QAction("Open"), QAction("Sample")


@pytest.fixture
def empty(qtbot: QtBot, actions: tuple[QAction, QAction]) -> EmptyState:
    made = EmptyState(*actions)
    qtbot.addWidget(made)
    return made


def test_it_offers_to_open_and_the_sample(
    qtbot: QtBot, empty: EmptyState, actions: tuple[QAction, QAction]
) -> None:
    for button, action in zip(empty.findChildren(QPushButton), actions, strict=True):
        with qtbot.waitSignal(action.triggered):
            button.click()


def test_it_offers_the_last_files(qtbot: QtBot, empty: EmptyState) -> None:
    empty.show_recent(tuple(Path(f"/a & b/{number}.txt") for number in range(9)))
    buttons = empty.findChildren(QToolButton)
    assert [button.text() for button in buttons] == [f"{number}.txt" for number in range(5)]
    with qtbot.waitSignal(empty.chosen) as told:
        buttons[1].click()
    assert told.args == [Path("/a & b/1.txt")]
