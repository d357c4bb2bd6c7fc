from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.export.to_html import to_html
from reader.export.to_markdown import to_markdown
from reader.outline.model import EntryKey, Outline, Section
from reader.ui.copying import Copying, mime_data
from reader.ui.reading_page import ReadingPage

MARSH = EntryKey(Section.WHO, 0)


def test_three_forms_go_together(outline: Outline) -> None:
    for part in (None, Section.COMMITMENTS, MARSH):
        data = mime_data(outline, part)
        assert data.text()
        assert data.html() == to_html(outline, part)
        assert bytes(data.data("text/markdown").data()).decode() == to_markdown(outline, part)


def test_the_current_entry_is_copied(page: ReadingPage, outline: Outline) -> None:
    page.pane.view.setFocus()
    page.pane.view.choose(MARSH, 0)
    Copying(page).copy()
    assert QApplication.clipboard().text() == mime_data(outline, MARSH).text()


def test_on_a_section_all_of_it_is_copied(page: ReadingPage, outline: Outline) -> None:
    page.pane.view.setFocus()
    page.pane.view.setCurrentIndex(page.pane.view.model().index(2, 0))
    Copying(page).copy()
    assert QApplication.clipboard().text() == mime_data(outline, Section.WHERE).text()


def test_the_section_of_an_entry_is_copied(page: ReadingPage, outline: Outline) -> None:
    page.pane.view.choose(MARSH, 0)
    Copying(page).copy_section()
    assert QApplication.clipboard().text() == mime_data(outline, Section.WHO).text()


def test_in_the_article_the_selected_words_are_copied(page: ReadingPage) -> None:
    page.article.setFocus()
    page.article.setTextCursor(page.article.document().find("lamps 🏮"))
    Copying(page).copy()
    assert QApplication.clipboard().text().casefold() == "lamps 🏮"


def test_what_was_copied_is_told(qtbot: QtBot, page: ReadingPage) -> None:
    copying = Copying(page)
    with qtbot.waitSignal(copying.copied) as told:
        page.pane.view.copy_asked_for.emit(Section.PRINCIPLES)
    assert told.args == ["the section “Stated principles”"]
