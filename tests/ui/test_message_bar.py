from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.message_bar import MessageBar
from reader.ui.theme import Role, Scheme, Theme, load_theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> MessageBar:
    made = MessageBar(theme)
    qtbot.addWidget(made)
    return made


def buttons(bar: MessageBar) -> dict[str, QPushButton]:
    return {button.text(): button for button in bar.findChildren(QPushButton)}


def test_it_is_hidden_until_there_is_something_to_say(bar: MessageBar) -> None:
    assert bar.isHidden()
    bar.say("It went <b>wrong</b>.")
    assert bar.sentence == "It went <b>wrong</b>."
    bar.clear()
    assert bar.sentence == ""


def test_trying_again_is_offered_where_it_helps(bar: MessageBar) -> None:
    tries: list[int] = []
    bar.say("It went wrong.")
    assert buttons(bar)["Try &Again"].isHidden()
    bar.say("It went wrong.", lambda: tries.append(1))
    buttons(bar)["Try &Again"].click()
    assert (tries, bar.sentence) == ([1], "")


def test_it_can_be_dismissed(bar: MessageBar) -> None:
    bar.say("It went wrong.")
    buttons(bar)["&Dismiss"].click()
    assert bar.isHidden()


def test_it_takes_other_colours(bar: MessageBar) -> None:
    dark = load_theme(Scheme.DARK)
    bar.set_theme(dark)
    assert bar.palette().color(QPalette.ColorRole.Window) == dark[Role.ALERT]
