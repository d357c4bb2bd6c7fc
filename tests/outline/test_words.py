"""Word lists are read as data."""

from __future__ import annotations

import pytest

from reader.outline.words import word_list


def test_entries_are_read_without_comments() -> None:
    verbs = word_list("saying")
    assert "say" in verbs
    assert not any("#" in verb or verb != verb.strip().lower() for verb in verbs)


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        word_list("no such list")
