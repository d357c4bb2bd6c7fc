"""Speakers who stand outside the sentence of what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell spoke to reporters. “We are leaving the old mill.”",
        "Ann Bell commented on it: “We are leaving the old mill.”",
        "Tom Reed left. Bell: “We are leaving the old mill.”",
        "“It was good,” said Ann Bell. It rained. “We are leaving the old mill.”",
        "“We are leaving the old mill.” Bell told reporters.",
    ],
)
def test_the_speaker_stands_before_or_after(read: Read, text: str) -> None:
    short = read(text, "Ann Bell", "Tom Reed")
    (statement,) = [s for s in short.statements if "mill" in short.article.quote(s.spans[-1])]
    assert statement.speaker == "Ann Bell"


def test_two_speakers_of_one_paragraph_are_kept_apart(read: Read) -> None:
    text = "“The mill is old,” said Ann Bell. “It is new to me,” said Tom Reed."
    short = read(text, "Ann Bell", "Tom Reed")
    assert [statement.speaker for statement in short.statements] == ["Ann Bell", "Tom Reed"]


def test_quoted_words_belong_to_the_verb_that_names(read: Read) -> None:
    short = read("Tom Reed left after Ann Bell called the mill “a ruin”.", "Ann Bell", "Tom Reed")
    assert short.said()[0] == "Ann Bell"


def test_nobody_is_found_where_nobody_speaks(read: Read) -> None:
    assert read("The film “We are leaving the mill” opened in Tarn.").statements == ()


def test_the_label_of_a_turn_names_its_speaker(read: Read) -> None:
    text = "Bell: We will sell it.\n\nReed: It is too late now.\n\nBell: We must try it."
    short = read(text, "Ann Bell", "Tom Reed")
    assert [s.speaker for s in short.statements] == ["Ann Bell", "Tom Reed", "Ann Bell"]
