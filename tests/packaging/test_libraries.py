from __future__ import annotations

import sys

import libraries
import pytest

from reader.ui import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone")


def test_a_library_that_is_there_can_be_loaded() -> None:
    assert libraries.can_be_loaded("libc.so.6")


def test_what_cannot_be_loaded_is_named_by_its_package() -> None:
    wanted = {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}
    assert libraries.missing_packages(wanted) == ["libnowhere9"]


def test_where_these_tests_run_qt_has_what_it_needs() -> None:
    assert libraries.missing_packages(libraries.QT) == []


def test_the_program_itself_looks_for_the_same() -> None:
    assert libraries.QT == display._ALWAYS
    assert libraries.X_WINDOW == display._FOR_X
