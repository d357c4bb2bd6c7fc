from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.outline.model import EntryKey, Section
from reader.ui.outline_model import OutlineModel, RowKind
from reader.ui.outline_view import OutlineView
from reader.ui.reading_page import ReadingPage

MARSH = EntryKey(Section.WHO, 0)


def model_of(view: OutlineView) -> OutlineModel:
    model = view.model()
    assert isinstance(model, OutlineModel)
    return model


def test_a_click_asks_for_the_first_mention(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    spot = view.visualRect(model_of(view).index_of(MARSH)).center()
    with qtbot.waitSignal(view.asked_for) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [MARSH, 0]


def test_enter_asks_for_the_current_mention(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    view.expand(model_of(view).index_of(MARSH))
    view.choose(MARSH, 2)
    with qtbot.waitSignal(view.asked_for) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [MARSH, 2]


def test_moving_alone_asks_for_nothing(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    view.choose(MARSH, 0)
    with qtbot.assertNotEmitted(view.asked_for):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_row is not None
    assert view.current_row.key == EntryKey(Section.WHO, 1)


def test_enter_on_a_section_folds_it(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    who = model_of(view).section_indexes()[0]
    view.setCurrentIndex(who)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not view.isExpanded(who)


def test_folded_mentions_are_chosen_by_their_entry(page: ReadingPage) -> None:
    page.pane.view.choose(MARSH, 2)
    row = page.pane.view.current_row
    assert row is not None
    assert row.kind is RowKind.ENTRY


def test_every_section_has_a_copy_button(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    buttons = [button for button in view.findChildren(QToolButton) if button.text() == "Copy"]
    assert [button.accessibleName() for button in buttons][-1] == "Copy Commitments"
    with qtbot.waitSignal(view.copy_asked_for) as asked:
        buttons[0].click()
    assert asked.args == [Section.WHO]


def test_long_rows_wrap_when_it_gets_narrow(qtbot: QtBot, page: ReadingPage) -> None:
    view = page.pane.view
    index = model_of(view).index_of(EntryKey(Section.COMMITMENTS, 0))
    wide = view.visualRect(index).height()
    page.setSizes([900, 1])
    qtbot.waitUntil(lambda: view.visualRect(index).height() > wide)
