from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.ui.article_view import ArticleView

LEFT = Qt.MouseButton.LeftButton


def spot(view: ArticleView, words: str) -> QPoint:
    """A point within ``words`` where they stand first."""
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    return view.cursorRect(cursor).center()


def test_a_click_tells_what_is_there(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.clicked) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, "Lumina"))
    assert [link.key.number for link in told.args[0].links] == [1]


def test_a_click_beside_every_link_tells_nothing(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, "turned"))


def test_dragging_over_a_link_selects(qtbot: QtBot, view: ArticleView) -> None:
    start = spot(view, "Lumina")
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mousePress(view.viewport(), LEFT, pos=start)
        qtbot.mouseMove(view.viewport(), start + QPoint(40, 0))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(40, 0))


def test_a_link_has_a_hand(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.mouseMove(view.viewport(), spot(view, "Lumina"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view.viewport(), spot(view, "turned"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_tooltip_names_every_entry(view: ArticleView) -> None:
    point = spot(view, "Marsh paid")
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "Who: Tove Marsh\nCommitments: Marsh paid Lumina Works"


def test_a_tooltip_shows_where_a_link_leads(view: ArticleView) -> None:
    point = spot(view, "council")
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "https://varrick.example/council"
