from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.outline.model import Outline
from reader.ui.exporting import Exporting, file_name


@pytest.fixture
def exporting(qtbot: QtBot) -> Exporting:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Exporting(parent)
    made.setProperty("parent kept", parent)
    return made


def titled(outline: Outline, title: str) -> Outline:
    return replace(outline, article=replace(outline.article, title=title))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The quay", "The quay - outline.md"),
        ("Who: a/b \\ c?\nd #1 [x]", "Who a b c d 1 x - outline.md"),
        ("...", "Article - outline.md"),
        ("Lamps 🏮", "Lamps 🏮 - outline.md"),
        ("word " * 50, "word " * 15 + "word - outline.md"),
    ],
)
def test_the_title_becomes_a_file_name(outline: Outline, title: str, name: str) -> None:
    assert file_name(titled(outline, title)) == name


def test_without_a_title_the_file_gives_the_name(outline: Outline) -> None:
    assert file_name(titled(outline, "")) == "lamps - outline.md"


def test_the_summary_is_written(
    qtbot: QtBot, exporting: Exporting, outline: Outline, tmp_path: Path
) -> None:
    with qtbot.waitSignal(exporting.written) as told:
        exporting.write(outline, None, tmp_path / "a.md")
    assert told.args == [tmp_path / "a.md"]
    assert "## Commitments" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_told(
    qtbot: QtBot, exporting: Exporting, outline: Outline, tmp_path: Path
) -> None:
    with qtbot.waitSignal(exporting.failed) as told:
        exporting.write(outline, None, tmp_path / "none" / "a.md")
    assert "there is no such folder" in told.args[0]


def test_the_article_is_never_replaced(
    qtbot: QtBot, exporting: Exporting, outline: Outline, tmp_path: Path
) -> None:
    source = tmp_path / "a.md"
    source.write_text("the article", encoding="utf-8")
    with qtbot.waitSignal(exporting.failed):
        exporting.write(outline, source, source)
    assert source.read_text(encoding="utf-8") == "the article"


def test_the_dialog_proposes_a_name_and_asks_before_overwriting(
    exporting: Exporting, outline: Outline, tmp_path: Path
) -> None:
    dialog = exporting.ask(outline, None, tmp_path)
    assert dialog.selectedFiles() == [str(tmp_path / "The lamps 🏮 of Varrick - outline.md")]
    assert not dialog.testOption(dialog.Option.DontConfirmOverwrite)
    dialog.reject()
