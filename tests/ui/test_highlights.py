from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.article.from_text import from_text
from reader.article.model import Span
from reader.outline.model import Actor, ActorKind, EntryKey, Outline, Section
from reader.ui.article_view import ArticleView
from reader.ui.theme import Role, Theme


def shown(view: ArticleView) -> list[tuple[str, QColor]]:
    """The words of every selection, and the colour behind them, the lowest first."""
    view.highlights.refresh()
    parts = view.extraSelections()
    return [(part.cursor.selectedText(), part.format.background().color()) for part in parts]


def test_every_passage_in_view_is_marked_by_its_words(view: ArticleView, outline: Outline) -> None:
    expected = sorted(outline.article.quote(link.span) for link in outline.links)
    assert sorted(words for words, _ in shown(view)) == expected


def test_names_are_painted_over_statements(view: ArticleView) -> None:
    words = [words for words, _ in shown(view)]
    assert words.index("Marsh paid Lumina Works") < words.index("Lumina Works")


def test_the_marked_passage_differs_from_its_siblings(
    view: ArticleView, outline: Outline, theme: Theme
) -> None:
    spans = outline.who[0].spans
    view.highlights.mark(EntryKey(Section.WHO, 0), spans[1])
    grounds = [ground for words, ground in shown(view) if words == "Marsh"]
    assert grounds.count(theme[Role.MARK]) == 1
    assert grounds.count(theme[Role.RELATED]) == len(spans) - 1


def test_what_is_out_of_view_costs_nothing(qtbot: QtBot, theme: Theme) -> None:
    article = from_text("Title\n\n" + "\n\n".join("Ann left." for _ in range(2000)))
    starts = range(article.text.index("Ann"), len(article.text), len("Ann left.\n\n"))
    spans = tuple(Span(start, start + 3) for start in starts)
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.show_article(article)
    view.show_outline(
        Outline(
            article, who=(Actor(name="Ann", names=("Ann",), kind=ActorKind.PERSON, spans=spans),)
        )
    )
    assert 0 < len(shown(view)) < 100


def test_the_document_is_left_alone(view: ArticleView) -> None:
    revision = view.document().revision()
    shown(view)
    assert view.document().revision() == revision


def test_scrolling_refreshes_after_a_moment(qtbot: QtBot, view: ArticleView) -> None:
    view.setExtraSelections([])
    view.highlights.request()
    assert not view.extraSelections()
    qtbot.waitUntil(lambda: bool(view.extraSelections()))
