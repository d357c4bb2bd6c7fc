"""Everything that can be done in the window, in one table: its name, shortcut, tip and menu.

What a command does is given by whoever builds the actions; so the table can be read, tested and
shown as a list of shortcuts without a window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


class Menu(StrEnum):
    """The menus, in order, with the letters that open them."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"


class Command(StrEnum):
    """What a user can ask for."""

    OPEN = "open"
    SAMPLE = "sample"
    EXPORT = "export"
    CLOSE = "close"
    QUIT = "quit"
    COPY = "copy"
    COPY_SECTION = "copy section"
    COPY_OUTLINE = "copy outline"
    REBUILD = "rebuild"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    ZOOM_RESET = "zoom reset"
    NEXT_PANE = "next pane"
    NEXT_MENTION = "next mention"
    PREVIOUS_MENTION = "previous mention"
    ENTRIES_HERE = "entries here"
    BACK = "back"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class Spec:
    """One row of the table."""

    command: Command
    menu: Menu
    text: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    """In Qt's portable form; the first one is shown."""
    ends_group: bool = False
    """Whether a line is drawn below it in its menu."""


_C = Command
_M = Menu

TABLE = (
    Spec(_C.OPEN, _M.FILE, "&Open…", "Open an article", ("Ctrl+O",)),
    Spec(_C.SAMPLE, _M.FILE, "Read the &Sample Article", "Open the article that comes along"),
    Spec(_C.EXPORT, _M.FILE, "&Export…", "Write the outline as Markdown", ("Ctrl+E",), True),
    Spec(_C.CLOSE, _M.FILE, "&Close Window", "Close this window", ("Ctrl+W",)),
    Spec(_C.QUIT, _M.FILE, "&Quit", "Close every window", ("Ctrl+Q",)),
    Spec(_C.COPY, _M.EDIT, "&Copy", "Copy the selected words or entry", ("Ctrl+C", "Ctrl+Ins")),
    Spec(_C.COPY_SECTION, _M.EDIT, "Copy &Section", "Copy the current section", ("Alt+Shift+C",)),
    Spec(_C.COPY_OUTLINE, _M.EDIT, "Copy &Outline", "Copy the whole outline", ("Ctrl+Shift+C",)),
    Spec(_C.ZOOM_IN, _M.VIEW, "&Larger Text", "Make the text larger", ("Ctrl++", "Ctrl+=")),
    Spec(_C.ZOOM_OUT, _M.VIEW, "&Smaller Text", "Make the text smaller", ("Ctrl+-",)),
    Spec(_C.ZOOM_RESET, _M.VIEW, "&Usual Text", "Give the text its usual size", ("Ctrl+0",), True),
    Spec(_C.NEXT_PANE, _M.VIEW, "Other &Pane", "Move between article and outline", ("F6",)),
    Spec(_C.REBUILD, _M.VIEW, "&Build the Outline Again", "Build the outline anew", ("F5",)),
    Spec(_C.BACK, _M.GO, "&Back", "Return from the last jump", ("Alt+Left", "Back")),
    Spec(_C.FORWARD, _M.GO, "&Forward", "Undo the last return", ("Alt+Right", "Forward"), True),
    Spec(_C.NEXT_MENTION, _M.GO, "&Next Mention", "Go to the entry’s next mention", ("F4",)),
    Spec(
        _C.PREVIOUS_MENTION,
        _M.GO,
        "&Previous Mention",
        "Go to the entry’s previous mention",
        ("Shift+F4",),
    ),
    Spec(
        _C.ENTRIES_HERE,
        _M.GO,
        "&Entries at the Caret",
        "Select the entry that rests on the words at the caret",
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
)


def tip_of(spec: Spec) -> str:
    """What a tooltip says: what happens, and by which keys."""
    if not spec.shortcuts:
        return spec.tip
    keys = QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{spec.tip} ({keys})"


def build_actions(window: QMainWindow) -> dict[Command, QAction]:
    """An action for every row of the table, entered in the window's menus."""
    menus = {menu: window.menuBar().addMenu(menu.value) for menu in Menu}
    made: dict[Command, QAction] = {}
    for spec in TABLE:
        action = QAction(spec.text, window)
        action.setObjectName(spec.command.value)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setToolTip(tip_of(spec))
        action.setStatusTip(spec.tip)
        _enter(menus[spec.menu], action, spec)
        made[spec.command] = action
    return made


def connect_actions(
    actions: Mapping[Command, QAction], slots: Mapping[Command, Callable[[], object]]
) -> None:
    """Let every action do what ``slots`` says.

    Raises:
        KeyError: if ``slots`` lacks a command.
    """
    for command, action in actions.items():
        action.triggered.connect(_without_state(slots[command]))


def _enter(menu: QMenu, action: QAction, spec: Spec) -> None:
    menu.setToolTipsVisible(True)
    menu.addAction(action)
    if spec.ends_group:
        menu.addSeparator()


def _without_state(slot: Callable[[], object]) -> Callable[[bool], None]:
    """``slot`` without the state of the action, which Qt hands over."""

    def call(_: bool) -> None:
        slot()

    return call
