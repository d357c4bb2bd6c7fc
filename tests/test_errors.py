from __future__ import annotations

from pathlib import Path

import pytest

from reader import errors
from reader.errors import ReaderError, shown

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if issubclass(kind, ReaderError)])
def test_exit_codes_are_those_of_sysexits(kind: type[ReaderError]) -> None:
    assert 64 <= kind.exit_code <= 74
    assert kind.__doc__


def test_a_message_names_the_file_in_a_sentence() -> None:
    assert str(errors.NoSuchFileError(Path("a.txt"))) == "There is no file “a.txt”."


def test_names_cannot_command_the_terminal() -> None:
    assert shown("a\x1b[2J\nשלום\udcff") == "“a\\x1b[2J\\nשלום\\udcff”"
