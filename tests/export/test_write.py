from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.errors import NotWritableError, TargetExistsError, WriteFailedError
from reader.export.write import write_atomically


def test_a_new_file_is_written_in_utf8_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    write_atomically(path, "Käßner 🌉\n")
    assert path.read_bytes() == "Käßner 🌉\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExistsError, match="exists already"):
        write_atomically(path, "new")
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_overwriting_keeps_the_permissions(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.touch()
    path.chmod(0o640)
    write_atomically(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_overwriting_a_link_changes_the_file_that_it_points_to(tmp_path: Path) -> None:
    path, link = tmp_path / "note.md", tmp_path / "link.md"
    path.touch()
    link.symlink_to(path)
    write_atomically(link, "new", overwrite=True)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"


def test_a_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_atomically(tmp_path / "note.md", "new")
    assert (tmp_path / "note.md").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize("name", [".", "none/note.md", "file/note.md", "a\0b", "x" * 300])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritableError, match="cannot be written: "):
        write_atomically(tmp_path / name, "new", overwrite=True)


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(NotWritableError, match="no regular file"):
        write_atomically(Path(os.devnull), "new", overwrite=True)


def test_a_file_that_appears_meanwhile_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note.md"
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("theirs", encoding="utf-8"))
    with pytest.raises(TargetExistsError):
        write_atomically(path, "mine")
    assert path.read_text(encoding="utf-8") == "theirs"


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "note.md"
    path.write_text("mine", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailedError, match="No space left"):
        write_atomically(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    write_atomically(tmp_path / "note.md", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["note.md"]
