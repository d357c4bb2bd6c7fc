from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.ui.actions import TABLE, Command, build_actions, connect_actions, tip_of


def test_every_command_stands_in_the_table_once() -> None:
    assert [spec.command for spec in TABLE] == sorted(
        Command, key=[spec.command for spec in TABLE].index
    )


def test_no_shortcut_is_given_twice() -> None:
    keys = Counter(QKeySequence(keys).toString() for spec in TABLE for keys in spec.shortcuts)
    assert "" not in keys
    assert set(keys.values()) == {1}


def test_no_letter_opens_two_entries_of_a_menu() -> None:
    letters = Counter((spec.menu, spec.text[spec.text.index("&") + 1].casefold()) for spec in TABLE)
    assert set(letters.values()) == {1}


def test_tips_name_the_keys() -> None:
    for spec in TABLE:
        if spec.shortcuts:
            assert QKeySequence(spec.shortcuts[0]).toString() in tip_of(spec)
    assert tip_of(TABLE[0]) == "Open an article (Ctrl+O)"


def test_an_action_does_what_it_was_given(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = build_actions(window)
    done: list[Command] = []
    connect_actions(actions, {command: partial(done.append, command) for command in Command})
    for action in actions.values():
        action.trigger()
    assert done == [spec.command for spec in TABLE]


def test_a_command_that_nobody_serves_is_an_error(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        connect_actions(build_actions(window), {})
