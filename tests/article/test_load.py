from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from reader.article.load import LIMIT, is_markdown, load, load_stream
from reader.errors import (
    IsFolderError,
    NoSuchFileError,
    NotReadableError,
    ReadFailedError,
    TooLargeError,
)

HEADED = "# Varn\n\nThe **bridge** is closed."


@pytest.mark.parametrize(
    ("name", "text", "markdown"),
    [
        ("a.md", "plain", True),
        ("a.MARKDOWN", "plain", True),
        ("a.txt", HEADED, False),
        ("a.txt", "---\ntitle: A\n---\nText", True),
        ("", HEADED, True),
        ("README", HEADED, True),
        ("", "# select the tab\n\nand wait", False),
        ("", "The bridge is closed.\n", False),
    ],
)
def test_the_format_is_chosen_by_content_then_by_name(name: str, text: str, markdown: bool) -> None:
    assert is_markdown(text, name) is markdown


def test_a_file_is_an_article_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "varn.md"
    path.write_text(HEADED, encoding="utf-8")
    article = load(path)
    assert (article.name, article.title, article.text) == (
        "varn.md",
        "Varn",
        "Varn\n\nThe bridge is closed.",
    )


def test_standard_input_has_no_name() -> None:
    article = load_stream(io.BytesIO("Käßner".encode("cp1252")))
    assert (article.name, article.text, article.encoding) == ("", "Käßner", "cp1252")


def test_an_empty_file_is_an_article_without_blocks(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert (load(path).text, load(path).blocks) == ("", ())


@pytest.mark.parametrize("name", ["none.txt", "none/none.txt", "file/none.txt", "a\0b"])
def test_a_missing_file_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoSuchFileError, match="There is no file"):
        load(tmp_path / name)


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(IsFolderError, match="is a folder"):
        load(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_forbidden_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.touch(mode=0)
    with pytest.raises(NotReadableError, match="not allowed to read"):
        load(path)


def test_a_file_without_end_is_too_large() -> None:
    with pytest.raises(TooLargeError, match="larger than 64 MB"):
        load_stream(io.BytesIO(bytes(LIMIT + 1)))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read")
def test_a_failing_disk_is_told() -> None:
    with pytest.raises(ReadFailedError, match="could not be read"):
        load(Path("/proc/self/mem"))
