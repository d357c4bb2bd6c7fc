"""The sentences of an article's prose, with what surrounds them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]


def test_a_headline_is_no_sentence_but_the_paragraphs_are(read: Read) -> None:
    short = read("Mill closes\n\nThe mill closed. It was old.\n\nAll left.")
    places = [(sentence.block, sentence.place) for sentence in short.sentences]
    assert places == [(0, 0), (0, 1), (1, 0)]
    assert [sentence.order for sentence in short.sentences] == [1, 2, 3]


def test_spans_are_bare_of_white_space(read: Read) -> None:
    short = read("The mill closed.  It was old.\n\nAll left.")
    quotes = [short.article.quote(sentence.span) for sentence in short.sentences]
    assert quotes == [quote.strip() for quote in quotes]


def test_a_sentence_knows_who_speaks_in_it(read: Read) -> None:
    short = read('Ann Bell said: "We stay. It is ours." She left.', "Ann Bell")
    speakers = [s.statement.speaker if s.statement else None for s in short.sentences]
    assert speakers == ["Ann Bell", "Ann Bell", None]
