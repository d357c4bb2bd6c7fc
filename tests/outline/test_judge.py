"""A judge weighs signs and can say which of them spoke for its verdict."""

from __future__ import annotations

import pytest

from reader.outline.judge import Judge, judge


def test_signs_add_up() -> None:
    lenient = Judge(0.0, 0.6, {"promise": 2.0, "doubt": -3.0})
    assert lenient.probability({}) == pytest.approx(0.5)
    assert lenient.says_yes({"promise": 1.0})
    assert not lenient.says_yes({"promise": 1.0, "doubt": 1.0})


def test_reasons_are_what_spoke_for_it_the_strongest_first() -> None:
    weights = Judge(0.0, 0.5, {"a": 1.0, "b": 2.0, "c": -1.0})
    assert weights.reasons({"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.0}) == (("b", 2.0), ("a", 1.0))


@pytest.mark.parametrize("name", ["principles", "commitments", "events", "main_events"])
def test_the_judges_of_sentences_are_there(name: str) -> None:
    assert 0 < judge(name).threshold < 1
    assert judge(name).weights
