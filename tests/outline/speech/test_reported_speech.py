"""Reports that the parse alone tells, in each of their forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.speech.reported_speech import find_reports

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("The mayor said the mill was old.", "said", "mayor", "the mill was old"),
        ("The mill, said the mayor, was old.", "said", "mayor", "The mill was old"),
        ("The mayor vowed to close the mill.", "vowed", "mayor", "to close the mill"),
        ("The mayor urged the firm to close it.", "urged", "mayor", "to close it"),
        ("The mayor's claim that it was old is wrong.", "claim", "mayor", "it was old"),
        ("The mayor is sure that it was old.", "sure", "mayor", "it was old"),
        ("According to the mayor, it was old.", "According", "mayor", "it was old"),
        ("The mayor asked whether it was old.", "asked", "mayor", "whether it was old"),
    ],
)
def test_forms(read: Read, text: str, cue: str, source: str, content: str) -> None:
    report = find_reports(read(text).doc)[0]
    words = " ".join(token.text for token in report.content if not token.is_punct)
    assert (report.cue.text, str(report.source), words) == (cue, source, content)


def test_who_is_asked_is_not_who_asks(read: Read) -> None:
    report = find_reports(read("Asked whether it was old, the mayor left.").doc)[0]
    assert report.source is None


def test_a_plain_sentence_reports_nothing(read: Read) -> None:
    assert find_reports(read("The mill closed on Monday.").doc) == ()
