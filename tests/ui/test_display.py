from __future__ import annotations

import subprocess
import sys

import pytest

from reader.errors import NoWindowError
from reader.ui import display
from reader.ui.display import check_display

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Linux alone lacks them"
)


def test_without_a_display_it_says_so() -> None:
    with pytest.raises(NoWindowError, match="there is no display"):
        check_display({})


def test_a_display_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_FOR_X", {})
    monkeypatch.setenv("DISPLAY", ":9876")
    with pytest.raises(NoWindowError, match=":9876 does not answer"):
        check_display({"DISPLAY": ":9876"})


def test_missing_libraries_are_named_by_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_FOR_X", {"libnone-of-that.so.9": "libnone9"})
    with pytest.raises(NoWindowError, match="apt install libnone9"):
        check_display({"DISPLAY": ":0"})


def test_what_x_needs_is_not_asked_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_FOR_X", {"libnone-of-that.so.9": "libnone9"})
    check_display({"QT_QPA_PLATFORM": "offscreen"})
    check_display({"WAYLAND_DISPLAY": "wayland-0"})


def test_no_qt_is_imported_before_the_check() -> None:
    told = "import sys, reader.ui.app; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
