"""The whole program as a process of its own, as a user starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Opens the file, notes what is imported when the first paint is over and when the outline is
# there, leaves something on the clipboard, and closes the window.
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.ui import app, windows
from reader.ui.outlining import Outlining

notes = {}

def begin(outlining, usual=Outlining.begin):
    notes["painted"] = list(sys.modules)
    outlining.built.connect(finish)
    usual(outlining)

def finish(outline):
    notes["built"] = list(sys.modules)
    QApplication.clipboard().setText("left on the clipboard")
    QTimer.singleShot(0, QApplication.closeAllWindows)

Outlining.begin = begin
code = app.run([Path(name) for name in sys.argv[1:]])
print(json.dumps(notes))
sys.exit(code)
"""

LATER = {"ruamel", "markdown_it", "chardet", "reader.export.to_markdown"}


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    file: Path = tmp_path_factory.mktemp("articles") / "a.txt"
    file.write_text("Title\n\nMayor Tove Marsh left Varrick.", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return {moment: set(names) for moment, names in json.loads(ended.stdout).items()}


def test_the_first_paint_waits_for_nothing_that_it_does_not_need(
    imported: dict[str, set[str]],
) -> None:
    assert not LATER & imported["painted"]


def test_what_analyses_is_never_imported_by_the_window(imported: dict[str, set[str]]) -> None:
    for moment in ("painted", "built"):
        assert not {"spacy", "thinc", "numpy", "reader.outline.build"} & imported[moment]
