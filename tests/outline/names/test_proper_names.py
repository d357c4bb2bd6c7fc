"""A run of capitals is cut into names and titles."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.mention import NameSort
from reader.outline.names.proper_names import proper_mentions


def found(text: str) -> dict[str, NameSort]:
    doc = parse(from_text(text))
    return {mention.of(doc).text: mention.sort for mention in proper_mentions(doc)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Ann Bell resigned.", "Ann Bell"),
        ("Acme CEO Carl Ruiz resigned.", "Carl Ruiz"),
        ("He met the President of France Jean Morel.", "Jean Morel"),
        ("The Prime Minister of the United Kingdom Ann Bell resigned.", "Ann Bell"),
    ],
)
def test_titles_are_left_out(text: str, name: str) -> None:
    assert found(text)[name] is NameSort.PERSON


def test_royal_titles_belong_to_the_name() -> None:
    assert "Queen Matilda" in found("The bridge was opened by Queen Matilda on Friday.")


def test_the_head_noun_tells_the_sort() -> None:
    sorts = found("The Lowmoor Party met at the Dunmore River near the Kelso Airport.")
    assert sorts["Lowmoor Party"] is NameSort.ORGANISATION
    assert sorts["Dunmore River"] is NameSort.PLACE


def test_a_place_at_the_start_of_a_longer_name_is_found_too() -> None:
    assert set(found("She sued in the Minnesota Supreme Court.")) == {
        "Minnesota Supreme Court",
        "Minnesota",
    }
