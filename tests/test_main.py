from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.__main__ import main

COMMAND = [sys.executable, "-m", "reader"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("Käßner 🌉\n\nMayor Ilse Brandt opened it.\n", encoding="utf-8")
    return path


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # our own command
        [*COMMAND, *map(str, arguments)],
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def test_output_is_utf8_in_any_locale(story: Path) -> None:
    done = run("outline", story, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Käßner 🌉" in done.stdout.decode("utf-8")


def test_outlines_are_printed_without_qt(story: Path) -> None:
    code = (
        "import sys; from reader.__main__ import main; main(['outline', sys.argv[1]]);"
        "sys.exit(any(name.split('.')[0] in ('PySide6', 'shiboken6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, story], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"## Who" in done.stdout


def test_no_language_model_is_loaded_for_a_usage_error_or_a_missing_file() -> None:
    code = (
        "import sys; from reader.__main__ import main;"
        "main(['outline']); main(['outline', 'none']); sys.exit('spacy' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode
        == 0
    )


def test_what_went_wrong_is_a_sentence_and_an_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "none.txt"]) == 66
    assert main(["outline"]) == 64
    assert capsys.readouterr().err.splitlines()[0] == "standfirst: There is no file “none.txt”."


def test_a_closed_pipe_is_no_error(story: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # our own command
        [*COMMAND, "outline", story], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # our own command
            [*COMMAND, "outline", story], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 74
    assert done.stderr.startswith("standfirst: Writing “standard output” failed".encode())


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_an_interrupted_program_ends_with_130(story: Path) -> None:
    with subprocess.Popen(  # our own command
        [*COMMAND, "outline", *[story] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"---\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert (process.returncode, err) == (130, b"")


def test_a_missing_library_of_the_window_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "reader.ui.app", None)
    assert main([]) == 69
    assert "standfirst outline FILE" in capsys.readouterr().err
