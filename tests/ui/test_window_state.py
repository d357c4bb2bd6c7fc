from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import read_settings
from reader.store.recent import RecentFiles
from reader.ui.main_window import MainWindow
from reader.ui.theme import ThemeSwitch


def make(qtbot: QtBot, qapp: QApplication, folder: Path) -> MainWindow:
    window = MainWindow(ThemeSwitch(qapp), folder / "s.json", RecentFiles(folder / "r.json"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.pages.setCurrentWidget(window.page)
    return window


def test_the_next_window_is_like_the_last(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = make(qtbot, qapp, tmp_path)
    first.resize(790, 555)
    first.page.setSizes([500, 290])
    first.state.zoom_by(1)
    sizes = first.page.sizes()
    first.close()
    second = make(qtbot, qapp, tmp_path)
    assert (second.width(), second.height()) == (790, 555)
    assert second.page.sizes() == sizes
    assert second.page.article.font().pointSizeF() == first.page.article.font().pointSizeF()
    second.close()


def test_a_window_that_only_welcomed_keeps_the_widths(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "s.json").write_text('{"panes": [600, 400]}', encoding="utf-8")
    window = MainWindow(ThemeSwitch(qapp), tmp_path / "s.json", RecentFiles(tmp_path / "r.json"))
    qtbot.addWidget(window)
    window.close()
    assert read_settings(tmp_path / "s.json").panes == (600, 400)


def test_rubbish_is_no_hindrance(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"geometry": "AAAA", "zoom": 1e99}', encoding="utf-8")
    window = make(qtbot, qapp, tmp_path)
    assert window.width() > 600
    window.close()


def test_zooming_ends_somewhere(window: MainWindow) -> None:
    for _ in range(50):
        window.state.zoom_by(-1)
    smallest = window.page.article.font().pointSizeF()
    window.state.zoom_by(-1)
    assert window.page.article.font().pointSizeF() == smallest
    window.state.zoom_by(0)
    assert window.page.article.font().pointSizeF() > smallest


def test_dialogs_begin_where_the_last_file_lay(window: MainWindow, tmp_path: Path) -> None:
    assert window.state.folder == Path.home()
    window.state.remember_folder(tmp_path / "a.md")
    assert window.state.folder == tmp_path
