"""Runs of capitalised words."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.capitals import runs


def found(text: str) -> list[str]:
    doc = parse(from_text(text))
    return [doc[start:end].text for start, end in runs(doc)]


@pytest.mark.parametrize(
    "name",
    [
        "Ann Bell",
        "Omar al-Hakim",
        "Petra van der Molen",
        "Chen Li-wei",
        "Marks & Dunmore",
        "Washington, D.C.",
    ],
)
def test_a_name_is_one_run(name: str) -> None:
    assert name in found(f"On Monday the mill was sold to {name} for nothing.")


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    assert found("Workers left. However, nobody saw them go.") == []


def test_months_are_no_names() -> None:
    assert found("The mill closed in March, on a Monday.") == []


def test_a_list_of_names_is_several_runs() -> None:
    assert found("It was signed by Ann Bell and Carl Ruiz.") == ["Ann Bell", "Carl Ruiz"]


def test_what_hangs_on_a_name_by_a_hyphen_is_no_part_of_it() -> None:
    assert "Paris" in found("She joined a Paris-based group.")


def test_a_ministry_goes_on_with_what_it_is_for() -> None:
    text = "A letter went to the Ministry of Trade and Industry."
    assert found(text) == ["Ministry of Trade and Industry"]
