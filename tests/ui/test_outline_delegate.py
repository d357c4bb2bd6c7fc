from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.article.from_text import from_text
from reader.article.model import Span
from reader.outline.model import EntryKey, Event, Outline, Section
from reader.ui.outline_model import OutlineModel
from reader.ui.outline_view import OutlineView
from reader.ui.theme import Theme


def height_of(qtbot: QtBot, theme: Theme, text: str) -> int:
    """How high an event's row is in a narrow pane."""
    view = OutlineView(theme)
    qtbot.addWidget(view)
    view.resize(260, 400)
    with qtbot.waitExposed(view):
        view.show()
    article = from_text(f"Title\n\n{text}")
    start = len(article.text) - len(text)
    view.show_outline(
        Outline(article, what=(Event(text=text, spans=(Span(start, len(article.text)),)),))
    )
    model = view.model()
    assert isinstance(model, OutlineModel)
    index = model.index_of(EntryKey(Section.WHAT, 0))
    option = QStyleOptionViewItem()
    option.font = view.font()
    return view.itemDelegate().sizeHint(option, index).height()


def test_long_statements_wrap(qtbot: QtBot, theme: Theme) -> None:
    short, long = height_of(qtbot, theme, "Rain."), height_of(qtbot, theme, "Rain fell. " * 16)
    assert long > 2 * short


def test_very_long_statements_end_after_some_lines(qtbot: QtBot, theme: Theme) -> None:
    long = height_of(qtbot, theme, "Rain fell 🏮 on it. " * 20)
    assert height_of(qtbot, theme, "Rain fell 🏮 on it. " * 200) == long


def colours_of(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    }


def test_titles_wear_the_colours_of_their_sections(
    qtbot: QtBot, theme: Theme, outline: Outline
) -> None:
    view = OutlineView(theme)
    qtbot.addWidget(view)
    view.resize(300, 900)
    view.show_outline(outline)
    seen = colours_of(view.grab().toImage())
    for section in (Section.WHO, Section.COMMITMENTS):
        assert theme.sections[section].line.name() in seen
