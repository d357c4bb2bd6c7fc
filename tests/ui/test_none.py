"""PySide6 6.12.0 loses a reference to ``None`` with every call that returns nothing.

After some thousand calls the process aborts. ``pyproject.toml`` therefore keeps to older versions;
this test tells when a newer one may be tried.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 5_000


def test_calls_that_return_nothing_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("")
    assert sys.getrefcount(None) > before - CALLS // 10
