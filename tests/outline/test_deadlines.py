"""The words that say by when a deed is to be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.commitments import action
from reader.outline.deadlines import deadline
from reader.outline.undertakings import undertakings_of

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme promised to close the mill by the end of March.", "by the end of March"),
        ("Next year, Acme will close the mill.", "Next year"),
        ("Acme promised to share updates soon.", "soon"),
        ("Acme will wait until the talks have ended.", "until the talks have ended"),
        ("Acme said on Monday that it would close the mill in June.", "in June"),
        ("Acme said on Monday that it would close the mill.", None),
        ("Acme will bring it before the board.", None),
    ],
)
def test_deadline(read: Read, text: str, expected: str | None) -> None:
    short = read(text, bodies=("Acme",))
    words = short.sentences[0].words
    one = undertakings_of(words)[-1]
    assert deadline(one, words, action(one, short.references)) == expected
