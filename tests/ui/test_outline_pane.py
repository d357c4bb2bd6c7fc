from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.ui.outline_pane import OutlinePane, PaneState
from reader.ui.reading_page import ReadingPage


def button(pane: OutlinePane, name: str) -> QAbstractButton:
    kinds = pane.findChildren(QAbstractButton)
    (found,) = (each for each in kinds if name in (each.accessibleName(), each.text()))
    return found


def test_progress_shows_only_when_it_takes_a_while(qtbot: QtBot, page: ReadingPage) -> None:
    page.pane.show_state(PaneState.BUILDING)
    assert page.pane.state is PaneState.BLANK
    qtbot.waitUntil(lambda: page.pane.state is PaneState.BUILDING)


def test_quick_building_shows_no_progress(qtbot: QtBot, page: ReadingPage) -> None:
    page.pane.show_state(PaneState.BUILDING)
    page.pane.show_state(PaneState.READY)
    with qtbot.assertNotEmitted(page.pane.pages.currentChanged, wait=400):
        assert page.pane.state is PaneState.READY


def test_progress_is_unknown_until_it_is_told(page: ReadingPage) -> None:
    page.pane.show_state(PaneState.BUILDING)
    assert page.pane.progress.maximum() == 0
    page.pane.show_progress(0.4)
    assert page.pane.progress.value() == 40


def test_building_can_be_cancelled(qtbot: QtBot, page: ReadingPage) -> None:
    with qtbot.waitSignal(page.pane.cancelled):
        button(page.pane, "Cancel building the outline").click()


def test_steps_show_only_where_there_are_several(page: ReadingPage) -> None:
    page.pane.steps.show_step(3, 12)
    assert (page.pane.steps.label.text(), page.pane.steps.isHidden()) == ("3 of 12", False)
    page.pane.steps.show_step(1, 1)
    assert page.pane.steps.isHidden()


def test_buttons_follow_their_actions(page: ReadingPage) -> None:
    found = button(page.pane, "Copy the whole outline")
    assert found.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "Ctrl+Shift+C" in found.toolTip()
