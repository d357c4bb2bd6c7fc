"""The words that say when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.grammar import extent
from reader.outline.times import time_phrases

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("He will close it by the end of March.", "by the end of March"),
        ("He will close it next week.", "next week"),
        ("He will close it soon.", "soon"),
        ("He will close it within 30 days.", "within 30 days"),
        ("He will close it on Monday.", "on Monday"),
        ("He will close it in 2028.", "in 2028"),
        ("He will close it tomorrow.", "tomorrow"),
        ("He will close it later this week.", "later this week"),
        ("He may close it in the north.", None),
        ("The sun may shine in the mill.", None),
    ],
)
def test_time_phrases(read: Read, text: str, when: str | None) -> None:
    doc = read(text).doc
    found = [extent(phrase) for phrase in time_phrases(doc)]
    assert [doc.text[span.start : span.end] for span in found] == ([when] if when else [])
