"""What the tests of the window share: an article, its outline made by hand, a clean end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reader.article.from_markdown import from_markdown
from reader.article.model import Article, Span
from reader.outline.model import (
    Actor,
    ActorKind,
    Commitment,
    Outline,
    Place,
    Principle,
    Status,
)
from reader.store.recent import RecentFiles
from reader.ui.actions import build_actions
from reader.ui.article_view import ArticleView
from reader.ui.main_window import MainWindow
from reader.ui.outline_pane import PaneState
from reader.ui.reading_page import ReadingPage
from reader.ui.theme import Scheme, Theme, ThemeSwitch, load_theme

_TEXT = """\
# The lamps 🏮 of Varrick

Mayor Tove Marsh turned on the new lamps in Varrick on Monday. Marsh said:

> We do not sell our streets. I will publish every contract by June.

- Lumina Works made the lamps 🏮 in Varrick.
- Marsh paid Lumina Works on Tuesday.

| Street | Lamps |
| --- | --- |
| Quay | 12 |
|  | Marsh counted |

The [council](https://varrick.example/council) was silent.
"""


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard: the offscreen platform would crash at the end."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def article() -> Article:
    """Emoji before everything, a quotation, a list, a table with an empty cell, a link."""
    return from_markdown(_TEXT, name="lamps.md")


def _spans(article: Article, words: str) -> tuple[Span, ...]:
    """Every place where the article says ``words``."""
    found: list[Span] = []
    start = article.text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = article.text.find(words, start + 1)
    return tuple(found)


@pytest.fixture
def outline(article: Article) -> Outline:
    """One main actor with four mentions, statements that overlap names, and no events."""
    said = "We do not sell our streets."
    promise = "I will publish every contract by June."
    marsh = ("Tove Marsh", "Marsh")
    return Outline(
        article,
        who=(
            Actor(
                name="Tove Marsh",
                names=marsh,
                kind=ActorKind.PERSON,
                role="Mayor",
                main=True,
                spans=_spans(article, "Marsh"),
            ),
            Actor(
                name="Lumina Works",
                names=("Lumina Works",),
                kind=ActorKind.ORGANISATION,
                spans=_spans(article, "Lumina Works"),
            ),
        ),
        where=(Place(name="Varrick", names=("Varrick",), spans=_spans(article, "Varrick")),),
        principles=(Principle(text=said, holder="Tove Marsh", spans=_spans(article, said)),),
        commitments=(
            Commitment(
                text=promise,
                party="Tove Marsh",
                action="publish every contract",
                deadline="by June",
                status=Status.OPEN,
                spans=_spans(article, promise),
            ),
            Commitment(
                text="Marsh paid Lumina Works",
                party="Tove Marsh",
                action="paid Lumina Works",
                status=Status.PAST,
                spans=_spans(article, "Marsh paid Lumina Works"),
            ),
        ),
    )


@pytest.fixture
def theme() -> Theme:
    """The light theme."""
    return load_theme(Scheme.LIGHT)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, article: Article, outline: Outline) -> ArticleView:
    """The article on the screen, linked."""
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show_article(article)
    made.show_outline(outline)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, article: Article, outline: Outline) -> Iterator[ReadingPage]:
    """Both panes on the screen, low enough that the article has to scroll."""
    window = QMainWindow()
    made = ReadingPage(theme, build_actions(window))
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    window.resize(900, 300)
    with qtbot.waitExposed(window):
        window.show()
    made.show_article(article)
    made.pane.show_state(PaneState.READY)
    made.show_outline(outline)
    yield made
    window.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window with folders of its own, a worker that never answers, and no article."""
    made = MainWindow(ThemeSwitch(qapp), tmp_path / "s.json", RecentFiles(tmp_path / "r.json"))
    made.analysis.command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
