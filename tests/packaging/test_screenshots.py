from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checkout import ROOT
from PySide6.QtGui import QImage


def test_a_picture_is_taken_of_the_window_in_each_scheme(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "screenshots.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    light, dark = (QImage(str(tmp_path / f"window-{name}.png")) for name in ("light", "dark"))
    assert light.size() == dark.size()
    assert light.pixelColor(5, 300).lightness() > 200
    assert dark.pixelColor(5, 300).lightness() < 100
