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
os.environ["QT_SCALE_FACTOR"] = "1.5"

# Qt reads the variables above when it is loaded.
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.assets import asset
from reader.outline.model import EntryKey, Section
from reader.settings import settings_path
from reader.store.recent import RecentFiles
from reader.ui.main_window import MainWindow
from reader.ui.navigation import Step
from reader.ui.theme import Scheme, ThemeSwitch
from reader.ui.windows import prepare

SIZE = (1180, 760)
PATIENCE_MS = 60_000
REPAINTED_MS = 200


def main() -> int:
    """Write one picture for each scheme into the folder that the command line names."""
    folder = Path(sys.argv[1])
    themes = prepare(QApplication([]))
    with tempfile.TemporaryDirectory() as own:
        # No traces of whoever takes the picture.
        os.environ.update(XDG_CONFIG_HOME=own, XDG_STATE_HOME=own, XDG_DATA_HOME=own)
        window = MainWindow(themes, settings_path(), RecentFiles(Path(own) / "recent.json"))
        window.resize(*SIZE)
        window.open(asset("sample.md"))
        built = outlined(window)
        if built:
            window.page.navigation.go_to(Step(EntryKey(Section.PRINCIPLES, 0), 0))
            for scheme in Scheme:
                take(window, themes, scheme, folder / f"window-{scheme}.png")
        else:
            print("The outline was not built; no picture was taken.", file=sys.stderr)
        window.close()
    return 0 if built else 1


def outlined(window: MainWindow) -> bool:
    """Show the window, and whether its worker built the outline within the time allowed."""
    loop = QEventLoop()
    window.outlining.built.connect(lambda: loop.exit(0))
    window.outlining.failed.connect(lambda: loop.exit(1))
    QTimer.singleShot(PATIENCE_MS, lambda: loop.exit(2))
    window.show()
    return loop.exec() == 0


def take(window: MainWindow, themes: ThemeSwitch, scheme: Scheme, path: Path) -> None:
    """Write a picture of the window in ``scheme``."""
    themes.use(scheme)
    loop = QEventLoop()
    # What is in view is marked a moment after it came into view.
    QTimer.singleShot(REPAINTED_MS, loop.quit)
    loop.exec()
    window.grab().save(str(path))


if __name__ == "__main__":
    sys.exit(main())
