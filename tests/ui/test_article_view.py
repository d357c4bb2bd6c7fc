from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article.from_markdown import from_markdown
from reader.article.from_text import from_text
from reader.article.model import Article, Span
from reader.outline.model import Section
from reader.ui.article_view import ArticleView
from reader.ui.theme import Scheme, Theme, load_theme


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def select(view: ArticleView, words: str) -> None:
    view.setTextCursor(view.document().find(words))


def long_article(paragraphs: int = 120) -> Article:
    return from_text(
        "Title\n\n" + "\n\n".join(f"Paragraph {n}: 🏮 lamps." for n in range(paragraphs))
    )


def long_view(qtbot: QtBot, theme: Theme) -> ArticleView:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show_article(long_article())
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_it_begins_at_the_beginning(view: ArticleView) -> None:
    assert view.verticalScrollBar().value() == 0
    assert view.place().top == 0


def test_a_passage_is_hit_where_it_stands(view: ArticleView, article: Article) -> None:
    view.reveal(span_of(article, "Lumina Works made"))
    middle = view.cursorRect().center() + QPoint(12, 0)
    assert [link.key.section for link in view.hit_at(middle).links] == [Section.WHO]


def test_the_shortest_passage_comes_first(view: ArticleView, article: Article) -> None:
    view.reveal(span_of(article, "Marsh paid"))
    sections = [link.key.section for link in view.caret_hit().links]
    assert sections == [Section.WHO, Section.COMMITMENTS]


def test_beside_the_words_nothing_is_hit(view: ArticleView) -> None:
    assert view.hit_at(QPoint(view.viewport().width() - 2, 40)).links == ()


def test_an_address_is_hit(view: ArticleView) -> None:
    select(view, "council")
    assert view.caret_hit().href == "https://varrick.example/council"


def test_revealing_what_can_be_seen_does_not_scroll(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.verticalScrollBar().setValue(10)
    view.reveal(span_of(long_article(), "Paragraph 2"))
    assert view.verticalScrollBar().value() == 10


def test_revealing_scrolls_and_puts_the_caret_there(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    span = span_of(long_article(), "Paragraph 90")
    view.reveal(span)
    assert view.place().caret == span.start
    assert 0 < view.cursorRect().top() < view.viewport().height() / 2


def test_a_place_is_found_again(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.verticalScrollBar().setValue(777)
    place = view.place()
    view.verticalScrollBar().setValue(0)
    view.restore(place)
    assert view.verticalScrollBar().value() == 777


def test_no_selection_outlives_its_document(view: ArticleView, theme: Theme) -> None:
    view.highlights.refresh()
    old = view.extraSelections()
    view.set_theme(theme)
    assert old
    assert not [s for s in view.extraSelections() if s.cursor.document() is not view.document()]


def test_a_title_that_is_no_part_of_the_text_stays_in_view(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    body = "\n\n".join("It rained on the quay." for _ in range(80))
    view.show_article(from_markdown(f"---\ntitle: The quay\n---\n\n{body}"))
    with qtbot.waitExposed(view):
        view.show()
    view.resize(500, 400)
    assert view.verticalScrollBar().value() == 0


def test_zooming_keeps_the_place(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.verticalScrollBar().setValue(900)
    top, size = view.place().top, view.fontMetrics().height()
    view.set_zoom(4)
    assert view.fontMetrics().height() > size
    assert view.place().top == top


def test_narrowing_keeps_the_place(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.verticalScrollBar().setValue(900)
    top = view.place().top
    view.resize(260, 400)
    assert view.place().top == top


def test_other_colours_keep_the_place(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.verticalScrollBar().setValue(900)
    top = view.place().top
    view.set_theme(load_theme(Scheme.DARK))
    assert view.place().top == top


def test_the_column_is_no_wider_than_some_70_letters(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    view.resize(1600, 400)
    width = view.lineWrapColumnOrWidth()
    assert width < 900
    assert abs(view.viewport().x() - (1600 - width) / 2) < 20


def test_what_is_copied_is_verbatim(view: ArticleView, article: Article) -> None:
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == article.text


def test_the_space_bar_turns_pages(qtbot: QtBot, theme: Theme) -> None:
    view = long_view(qtbot, theme)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.verticalScrollBar().value() > 200
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() == 0


def test_there_is_a_caret_for_the_keyboard(view: ArticleView) -> None:
    flags = view.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not flags & Qt.TextInteractionFlag.TextEditable


def test_another_article_has_no_links(view: ArticleView) -> None:
    view.show_article(from_text("Marsh\n\nMarsh left."))
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert view.outline is None
    assert view.caret_hit().links == ()
