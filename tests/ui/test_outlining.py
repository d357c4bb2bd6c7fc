from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Article
from reader.ui.analysis import Analysis
from reader.ui.outline_pane import PaneState
from reader.ui.outlining import Outlining
from reader.ui.reading_page import ReadingPage

SILENT = [sys.executable, "-c", "import sys; sys.stdin.read()"]


@pytest.fixture
def analysis() -> Iterator[Analysis]:
    made = Analysis(command=SILENT)
    yield made
    made.close()


@pytest.fixture
def outlining(analysis: Analysis, page: ReadingPage) -> Outlining:
    return Outlining(analysis, page.pane)


def test_nothing_is_asked_before_it_begins(
    outlining: Outlining, analysis: Analysis, article: Article
) -> None:
    outlining.request(article)
    assert not analysis.busy
    outlining.begin()
    assert analysis.busy


def test_cancelling_leaves_a_way_to_build(
    outlining: Outlining, analysis: Analysis, article: Article, page: ReadingPage
) -> None:
    outlining.begin()
    outlining.request(article)
    page.pane.cancelled.emit()
    assert (page.pane.state, analysis.busy) == (PaneState.STOPPED, False)
    outlining.again()
    assert analysis.busy


def test_a_failure_is_passed_on(
    qtbot: QtBot, outlining: Outlining, analysis: Analysis, article: Article, page: ReadingPage
) -> None:
    outlining.begin()
    outlining.request(article)
    with qtbot.waitSignal(outlining.failed) as told:
        analysis.failed.emit("It went wrong.")
    assert told.args == ["It went wrong."]
    assert page.pane.state is PaneState.STOPPED
