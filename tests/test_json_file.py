from __future__ import annotations

from pathlib import Path

import pytest

from reader.json_file import read_json, write_json


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.json"
    assert write_json(path, {"a": [1, "é"]})
    assert read_json(path) == {"a": [1, "é"]}


@pytest.mark.parametrize("rubbish", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_rubbish_reads_as_nothing(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(rubbish)
    assert read_json(path) is None


def test_a_missing_file_reads_as_nothing(tmp_path: Path) -> None:
    assert read_json(tmp_path / "a.json") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert not write_json(tmp_path / "file" / "a.json", 1)


def test_nothing_else_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    assert not write_json(tmp_path / "a.json", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
