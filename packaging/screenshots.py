"""Takes the pictures of the window for the README: ``packaging/screenshots.py FOLDER``.

The real window with the sample article and its real outline, light and dark, drawn without a
display, so that the pictures look the same wherever they are taken. A first principle is chosen,
to show how an entry and its passage belong together.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1.25"

# Qt reads the variables above when it is loaded.
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from reader.assets import asset
from reader.outline.model import EntryKey, Section
from reader.store.recent import RecentFiles
from reader.ui.main_window import MainWindow
from reader.ui.navigation import Step
from reader.ui.theme import Scheme, ThemeSwitch
from reader.ui.windows import prepare

SHOWN = Step(EntryKey(Section.PRINCIPLES, 0), 0)
SIZE = (1180, 760)
PATIENCE_MS = 60_000
REPAINTED_MS = 200
SMALLEST = 0
"""How Qt calls the strongest compression of a PNG, which loses nothing."""


def main() -> int:
    """Write one picture for each scheme into the folder that the command line names."""
    folder = Path(sys.argv[1])
    themes = prepare(QApplication([]))
    for scheme in Scheme:
        themes.use(scheme)
        if not take(themes, folder / f"window-{scheme}.png"):
            print("The outline was not built; no picture was taken.", file=sys.stderr)
            return 1
    return 0


def take(themes: ThemeSwitch, path: Path) -> bool:
    """Write a picture of the window to ``path``, and whether there was an outline to show."""
    with tempfile.TemporaryDirectory() as own:
        # No traces of whoever takes the picture.
        window = MainWindow(themes, Path(own) / "settings.json", RecentFiles(Path(own) / "recent"))
        window.resize(*SIZE)
        window.open(asset("sample.md"))
        built = outlined(window)
        if built:
            window.page.navigation.go_to(SHOWN)
            view = window.page.pane.view
            view.choose(*SHOWN)
            view.scrollTo(view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
            wait(REPAINTED_MS)
            window.grab().save(str(path), quality=SMALLEST)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return built


def outlined(window: MainWindow) -> bool:
    """Show the window, and whether its worker built the outline within the time allowed."""
    loop = QEventLoop()
    window.outlining.built.connect(lambda: loop.exit(0))
    window.outlining.failed.connect(lambda: loop.exit(1))
    QTimer.singleShot(PATIENCE_MS, lambda: loop.exit(2))
    window.show()
    return loop.exec() == 0


def wait(milliseconds: int) -> None:
    """Let the window work: what is in view is marked a moment after it came into view."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
