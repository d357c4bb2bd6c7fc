from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.outline.model import EntryKey, Outline, Section
from reader.ui.actions import Command
from reader.ui.analysis import Analysis
from reader.ui.main_window import MainWindow
from reader.ui.navigation import Step
from reader.ui.outline_pane import PaneState

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lamps.md"
    path.write_text("# Lamps\n\nTove Marsh promised lamps. Marsh left.", encoding="utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, outline: Outline) -> MainWindow:
    """The window with the article and the outline of the other tests."""
    window.opening.opened.emit(outline.article, None)
    window.outlining.cancel()
    window.analysis.finished.emit(outline)
    return window


def test_it_begins_with_a_welcome(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.empty
    assert not window.commands[Command.EXPORT].isEnabled()


def test_an_article_is_shown_at_once_and_its_outline_follows(
    qtbot: QtBot, window: MainWindow, file: Path
) -> None:
    window.analysis.command = Analysis().command
    window.analysis.cancel()
    window.open(file)
    assert window.page.article.toPlainText().startswith("Lamps")
    assert window.page.outline is None
    assert window.windowTitle() == "Lamps — Standfirst"
    with qtbot.waitSignal(window.outlining.built, timeout=60_000):
        pass
    assert window.page.pane.state is PaneState.READY
    assert window.commands[Command.EXPORT].isEnabled()


def test_what_cannot_be_opened_is_said_in_the_window(window: MainWindow, tmp_path: Path) -> None:
    window.open(tmp_path / "gone.md")
    assert window.message.sentence.startswith("There is no file")
    assert window.pages.currentWidget() is window.empty


def test_a_file_can_be_dropped(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert window.page.article.toPlainText().startswith("Lamps")


def test_the_workers_death_is_said_and_a_retry_asks_again(reading: MainWindow) -> None:
    reading.analysis.failed.emit("It ended unexpectedly.")
    assert reading.message.sentence == "It ended unexpectedly."
    assert reading.page.pane.state is PaneState.STOPPED
    (retry,) = (b for b in reading.message.findChildren(QAbstractButton) if "Again" in b.text())
    retry.click()
    assert reading.analysis.busy


def test_keys_step_through_mentions(qtbot: QtBot, reading: MainWindow) -> None:
    marsh = EntryKey(Section.WHO, 0)
    reading.page.navigation.go_to(Step(marsh, 0))
    qtbot.keyClick(reading.page.article, Qt.Key.Key_F4)
    assert reading.page.navigation.current == Step(marsh, 1)
    qtbot.keyClick(reading.page.article, Qt.Key.Key_F4, SHIFT)
    assert reading.page.navigation.current == Step(marsh, 0)


def test_keys_return_from_a_jump(qtbot: QtBot, reading: MainWindow) -> None:
    assert not reading.commands[Command.BACK].isEnabled()
    reading.page.navigation.go_to(Step(EntryKey(Section.WHO, 0), 3))
    qtbot.keyClick(reading.page.article, Qt.Key.Key_Left, ALT)
    assert reading.page.navigation.current is None
    assert reading.commands[Command.FORWARD].isEnabled()


def test_a_key_selects_the_entry_at_the_caret(qtbot: QtBot, reading: MainWindow) -> None:
    reading.page.article.setTextCursor(reading.page.article.document().find("Lumina"))
    qtbot.keyClick(reading.page.article, Qt.Key.Key_Return, CTRL)
    assert reading.page.navigation.current == Step(EntryKey(Section.WHO, 1), 0)


def test_a_key_copies_where_the_user_is(qtbot: QtBot, reading: MainWindow) -> None:
    reading.page.pane.view.setFocus()
    reading.page.pane.view.choose(EntryKey(Section.WHO, 1), 0)
    qtbot.keyClick(reading.page.pane.view, Qt.Key.Key_C, CTRL)
    assert "Lumina Works" in QApplication.clipboard().text()
    assert reading.statusBar().currentMessage() == "Copied “Lumina Works”"


def test_an_export_is_confirmed_with_its_path(reading: MainWindow, tmp_path: Path) -> None:
    assert reading.page.outline is not None
    reading.exporting.write(reading.page.outline, None, tmp_path / "a.md")
    assert reading.statusBar().currentMessage() == f"Written to {tmp_path / 'a.md'}"


def test_every_control_has_a_name_and_a_way_to_reach_it(reading: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QTextEdit)
    controls = [
        each
        for each in reading.findChildren(QWidget)
        if isinstance(each, kinds)
        and not isinstance(each, QHeaderView)
        and not each.objectName().startswith("qt_")
    ]
    assert len(controls) > 10
    for control in controls:
        named = control.accessibleName() or (
            isinstance(control, QAbstractButton) and control.text()
        )
        assert named, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_the_window_fits_a_small_screen(reading: MainWindow) -> None:
    reading.resize(800, 600)
    assert (reading.width(), reading.height()) == (800, 600)
    assert min(reading.page.sizes()) >= 220
