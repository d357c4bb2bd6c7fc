from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu

from reader.outline.model import EntryKey, Section
from reader.ui.navigation import Step
from reader.ui.reading_page import ReadingPage
from reader.ui.theme import Scheme, load_theme


def test_the_caret_selects_its_entry(page: ReadingPage) -> None:
    page.article.setTextCursor(page.article.document().find("Lumina"))
    page.entries_at_caret()
    assert page.navigation.current == Step(EntryKey(Section.WHO, 1), 0)


def test_the_caret_offers_several(page: ReadingPage) -> None:
    cursor = page.article.document().find("Marsh paid")
    cursor.setPosition(cursor.selectionStart())
    page.article.setTextCursor(cursor)
    page.entries_at_caret()
    (menu,) = page.article.findChildren(QMenu)
    assert len(menu.actions()) == 2
    menu.close()


def test_one_key_moves_between_the_panes(page: ReadingPage) -> None:
    page.article.setFocus()
    page.other_pane()
    assert page.pane.view.hasFocus()
    page.other_pane()
    assert page.article.hasFocus()


def test_other_colours_keep_the_step(page: ReadingPage) -> None:
    step = Step(EntryKey(Section.WHO, 0), 1)
    page.navigation.go_to(step)
    page.set_theme(load_theme(Scheme.DARK))
    assert page.navigation.current == step
    assert page.pane.steps.label.text() == "2 of 4"


def test_the_outline_lies_on_a_ground_of_its_own(page: ReadingPage) -> None:
    assert page.pane.view.viewport().backgroundRole() is QPalette.ColorRole.AlternateBase
