from __future__ import annotations

import errno

import pytest
from checkout import SetupError, guarded, require_python


def test_an_old_python_is_told_which_one_to_use() -> None:
    with pytest.raises(SetupError, match=r"this is Python 3\.9.*as python3\.11"):
        require_python((3, 9))


def test_a_newer_python_will_do() -> None:
    require_python((3, 14))


def test_what_stands_in_the_way_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def job() -> int:
        raise SetupError("There is no network.")

    assert guarded(job) == 1
    assert capsys.readouterr().err == "There is no network.\n"


def test_a_full_disk_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def job() -> int:
        raise OSError(errno.ENOSPC, "No space left on device", "/somewhere")

    assert guarded(job) == 1
    assert capsys.readouterr().err.startswith("The disk is full.")


def test_a_file_that_may_not_be_written_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    def job() -> int:
        raise PermissionError(errno.EACCES, "Permission denied", "/somewhere")

    assert guarded(job) == 1
    assert "Permission denied: /somewhere." in capsys.readouterr().err


def test_an_interruption_ends_with_its_usual_code() -> None:
    def job() -> int:
        raise KeyboardInterrupt

    assert guarded(job) == 130


def test_the_exit_code_of_the_job_is_passed_on() -> None:
    assert guarded(lambda: 7) == 7
