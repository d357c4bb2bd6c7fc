from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.store.recent import RecentFiles
from reader.ui.opening import STANDARD_INPUT, Opening, dropped_file


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path / "recent.json")


@pytest.fixture
def opening(qtbot: QtBot, recent: RecentFiles) -> Opening:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Opening(parent, recent)
    made.setProperty("parent kept", parent)
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quay.txt"
    path.write_text("The quay\n\nRain fell.", encoding="utf-8")
    return path


def test_an_article_is_opened_and_remembered(
    qtbot: QtBot, opening: Opening, recent: RecentFiles, file: Path
) -> None:
    with qtbot.waitSignal(opening.opened) as told:
        opening.open(file)
    article, path = told.args
    assert (article.title, path) == ("The quay", file)
    assert recent.paths == (file,)


def test_what_cannot_be_opened_is_told_and_forgotten(
    qtbot: QtBot, opening: Opening, recent: RecentFiles, tmp_path: Path
) -> None:
    recent.add(tmp_path / "gone.txt")
    with qtbot.waitSignal(opening.failed) as told:
        opening.open(tmp_path / "gone.txt")
    assert told.args[0].startswith("There is no file")
    assert recent.paths == ()


def test_standard_input_can_be_read(
    qtbot: QtBot, opening: Opening, recent: RecentFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Title\n\nRain fell.")))
    with qtbot.waitSignal(opening.opened) as told:
        opening.open(STANDARD_INPUT)
    assert told.args[0].title == "Title"
    assert not recent.paths


def test_the_sample_is_not_remembered(qtbot: QtBot, opening: Opening, recent: RecentFiles) -> None:
    with qtbot.waitSignal(opening.opened) as told:
        opening.open_sample()
    assert told.args[1] is None
    assert not recent.paths


def test_the_dialog_opens_what_is_chosen(qtbot: QtBot, opening: Opening, file: Path) -> None:
    dialog = opening.ask(file.parent)
    with qtbot.waitSignal(opening.opened) as told:
        dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert told.args[1] == file


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["file:///a/b.txt"], Path("/a/b.txt")),
        (["https://a.example/b.txt"], None),
        (["file:///a", "file:///b"], None),
        ([], None),
    ],
)
def test_one_local_file_can_be_dropped(addresses: list[str], expected: Path | None) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    assert dropped_file(data) == expected
