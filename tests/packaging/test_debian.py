from __future__ import annotations

import os
from pathlib import Path

import debian
import pytest
from checkout import SetupError


def program(folder: Path, name: str, script: str) -> None:
    """Put an executable of a system that is not this one into ``folder``."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the only programs there are."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_nothing_is_done_if_nothing_is_missing(system: Path) -> None:
    assert not list(system.iterdir())
    debian.provide([])


def test_another_system_than_debian_is_given_the_names(system: Path) -> None:
    assert not list(system.iterdir())
    with pytest.raises(SetupError, match=r"your system calls.*\n +libgl1 libegl1$"):
        debian.provide(["libgl1", "libegl1"])


def test_a_user_without_rights_is_given_a_line_to_paste(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(system, "apt-get", "exit 0")
    program(system, "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError, match=r"\n +sudo apt-get install libgl1$"):
        debian.provide(["libgl1"])


def test_root_installs_without_asking(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(system, "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> {system}/log')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    debian.provide(["libgl1"])
    update, install = (system / "log").read_text(encoding="utf-8").splitlines()
    assert update == "noninteractive -q update"
    assert install == "noninteractive -q install -y --no-install-recommends libgl1"


def test_a_failure_shows_the_last_words_of_apt_get(
    system: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(system, "apt-get", "echo 'E: Could not get lock'; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SetupError, match=r"\n +sudo apt-get install libgl1$"):
        debian.provide(["libgl1"])
    assert "E: Could not get lock" in capsys.readouterr().err
