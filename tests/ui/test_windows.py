from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.windows import open_windows, prepare


def test_without_files_one_window_welcomes(qtbot: QtBot, qapp: QApplication) -> None:
    (window,) = open_windows(prepare(qapp), [])
    qtbot.addWidget(window)
    assert window.pages.currentWidget() is window.empty
    window.close()


def test_every_file_gets_a_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(f"Title {path.stem}\n\nRain fell.", encoding="utf-8")
    windows = open_windows(prepare(qapp), paths)
    assert [window.windowTitle() for window in windows] == [
        "Title a — Standfirst",
        "Title b — Standfirst",
    ]
    assert windows[0].pos() != windows[1].pos()
    for window in windows:
        qtbot.addWidget(window)
        window.close()
