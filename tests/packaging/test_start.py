from __future__ import annotations

import sys

import pytest
import start

from reader.errors import NoWindowError


def test_the_sample_is_there() -> None:
    assert start.SAMPLE.read_text(encoding="utf-8").startswith("---\ntitle:")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone lacks displays")
@pytest.mark.parametrize(
    ("display", "wayland", "there"), [("", "", False), (":0", "", True), ("", "wayland-0", True)]
)
def test_a_display_is_one_of_x_or_wayland(
    monkeypatch: pytest.MonkeyPatch, display: str, wayland: str, there: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    assert start.has_display() is there


def test_the_program_says_by_its_exit_code_that_there_is_no_window() -> None:
    assert NoWindowError.exit_code == start.NO_WINDOW
