from __future__ import annotations

from pathlib import Path

import pytest

from reader.store.recent import RecentFiles, recent_path


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path / "recent.json")


def test_the_latest_comes_first_and_once(recent: RecentFiles) -> None:
    for name in ("/a", "/b", "/a"):
        recent.add(Path(name))
    assert recent.paths == (Path("/a"), Path("/b"))


def test_only_the_last_ten_are_kept(recent: RecentFiles) -> None:
    for number in range(15):
        recent.add(Path(f"/{number}"))
    assert recent.paths == tuple(Path(f"/{number}") for number in range(14, 4, -1))


def test_a_relative_path_is_made_absolute(recent: RecentFiles) -> None:
    recent.add(Path("a.txt"))
    assert recent.paths == (Path.cwd() / "a.txt",)


def test_a_file_can_be_forgotten(recent: RecentFiles) -> None:
    recent.add(Path("/a"))
    recent.add(Path("/b"))
    recent.remove(Path("/b"))
    assert recent.paths == (Path("/a"),)
    recent.clear()
    assert not recent.paths


@pytest.mark.parametrize("rubbish", ["", "{}", "[1, null, []]", '"text"', '[""]'])
def test_rubbish_is_an_empty_list(tmp_path: Path, rubbish: str) -> None:
    (tmp_path / "r.json").write_text(rubbish, encoding="utf-8")
    assert RecentFiles(tmp_path / "r.json").paths == ()


def test_two_windows_share_the_list(tmp_path: Path) -> None:
    one, two = RecentFiles(tmp_path / "r.json"), RecentFiles(tmp_path / "r.json")
    one.add(Path("/a"))
    two.add(Path("/b"))
    assert one.paths == (Path("/b"), Path("/a"))


def test_the_list_is_the_users() -> None:
    assert recent_path().parts[-2:] == ("standfirst", "recent.json")
