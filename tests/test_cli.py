from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.cli import Format, OutlineRequest, WindowRequest, complain, parse
from reader.errors import NoSuchFileError, UsageError


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], ()),
        (["a.md", "b.txt"], ("a.md", "b.txt")),
        (["./outline"], ("./outline",)),
        (["-"], ("-",)),
    ],
)
def test_files_open_in_the_window(arguments: list[str], files: tuple[str, ...]) -> None:
    assert parse(arguments) == WindowRequest(tuple(map(Path, files)))


def test_outlines_are_asked_for_by_a_command() -> None:
    assert parse(["outline", "a.md", "-"]) == OutlineRequest(("a.md", "-"))
    assert parse(["outline", "--format", "jsonl", "-o", "b", "--force", "a"]) == OutlineRequest(
        ("a",), Format.JSONL, Path("b"), overwrite=True
    )


@pytest.mark.parametrize(
    "arguments", [["outline"], ["outline", "-f", "pdf", "a"], ["--odd"], ["outline", "a", "-o"]]
)
def test_other_arguments_are_not_understood(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match="--help"):
        parse(arguments)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--version"], __version__), (["--help"], "outline"), (["outline", "-h"], "standard input")],
)
def test_help_and_version_go_to_standard_output(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 0
    assert words in capsys.readouterr().out


def test_complaints_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    complain(NoSuchFileError("a.md"))
    assert capsys.readouterr() == ("", "standfirst: There is no file “a.md”.\n")
