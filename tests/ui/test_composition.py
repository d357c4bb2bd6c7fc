from __future__ import annotations

import gc

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.article.from_text import from_text
from reader.article.model import Span
from reader.ui.article_view import ArticleView
from reader.ui.composition import LONG, Composition
from reader.ui.theme import Theme
from reader.ui.typesetting import Typesetter

LONG_TEXT = "Title\n\n" + "\n\n".join(f"Paragraph {n} has words." for n in range(LONG // 15))


def test_the_rest_follows_in_slices(qtbot: QtBot, theme: Theme) -> None:
    document = QTextDocument()
    composition = Composition(Typesetter(from_text(LONG_TEXT), document, theme), document)
    composition.start()
    assert not composition.done
    qtbot.waitUntil(lambda: composition.done)
    assert document.find(f"Paragraph {LONG // 15 - 1} ").position() > 0
    assert gc.isenabled()


def test_abandoning_stops(qtbot: QtBot, theme: Theme) -> None:
    document = QTextDocument()
    composition = Composition(Typesetter(from_text(LONG_TEXT), document, theme), document)
    composition.start()
    composition.abandon()
    count = document.blockCount()
    with qtbot.assertNotEmitted(composition.advanced, wait=20):
        assert gc.isenabled()
    assert document.blockCount() == count


def test_a_jump_ahead_sets_what_it_needs(qtbot: QtBot, theme: Theme) -> None:
    article = from_text(LONG_TEXT)
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.show_article(article)
    view.reveal(Span(len(article.text) - 10, len(article.text)))
    assert view.place().caret == len(article.text) - 10


def test_the_caret_waits_at_the_beginning(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.show_article(from_text(LONG_TEXT))
    qtbot.waitUntil(lambda: "Paragraph 1900" in view.toPlainText())
    assert view.textCursor().position() == 0
    assert view.verticalScrollBar().value() == 0
