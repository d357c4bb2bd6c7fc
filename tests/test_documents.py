"""What the documents say to type, press and look at is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from reader.ui.actions import TABLE

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(page: Path) -> list[list[str]]:
    """The words of every command that a page tells its reader to run, without comments."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_linked_files_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)|(?:src|srcset)=\"([^\"]+)\"", text)
    for target in (first or second for first, second in targets):
        assert target.startswith("https://") or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_in_commands_are_there(page: Path) -> None:
    for word in (word for command in commands(page) for word in command):
        if word.startswith(("packaging/", "resources/", "tests/", "docs/")):
            assert (ROOT / word).exists(), word


def test_contributing_is_short() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) < 150


def test_every_shortcut_of_the_window_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    keys = {
        key
        for cell in re.findall(r"^\| ([^|]*) \|", text, re.MULTILINE)
        for key in cell.split(", ")
    }
    assert {spec.shortcuts[0] for spec in TABLE if spec.shortcuts} <= keys
