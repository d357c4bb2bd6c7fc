"""What happened: four to eight sentences, the likeliest, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.outline.events import likeliest, when

Read = Callable[..., Any]


def test_all_that_reach_the_threshold_in_order() -> None:
    assert likeliest([0.9, 0.1, 0.8, 0.7, 0.6], 0.5) == [0, 2, 3, 4]


def test_never_fewer_than_four_unless_there_are_fewer() -> None:
    assert likeliest([0.1, 0.2, 0.3, 0.4, 0.45], 0.5) == [1, 2, 3, 4]
    assert likeliest([0.1, 0.2], 0.5) == [0, 1]
    assert likeliest([], 0.5) == []


def test_never_more_than_eight() -> None:
    assert likeliest([0.9] * 12, 0.5) == list(range(8))


def test_when_it_happened_is_verbatim(read: Read) -> None:
    short = read("The mill closed on Monday. It was old.")
    assert when(short.article, short.sentences[0]) == "on Monday"
    assert when(short.article, short.sentences[1]) is None


def test_what_dates_the_main_verb_comes_first_and_habits_date_nothing(read: Read) -> None:
    short = read("The mill that opened in 1901 closed on Monday. It is cleaned daily.")
    assert when(short.article, short.sentences[0]) == "on Monday"
    assert when(short.article, short.sentences[1]) is None
