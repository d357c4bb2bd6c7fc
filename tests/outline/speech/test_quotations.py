"""Quotation marks open and close as a reader of print expects."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.speech.quotations import find_quotations


def quotations(text: str) -> list[str]:
    article = from_text(text)
    return [article.quote(found.span) for found in find_quotations(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and left.', ['"yes"']),
        ("He said “yes” and left.", ["“yes”"]),
        ("He said «yes» and left.", ["«yes»"]),
        ("He said ``yes'' and left.", ["``yes''"]),
        ('He said "yes” and left.', ['"yes”']),
        ("‘We leave,’ he said.", ["‘We leave,’"]),
        ("'We leave,' he said.", ["'We leave,'"]),
        ('"A." "B."', ['"A."', '"B."']),
        ('A board of 6\'2" by 5" fell.', []),
        ("It's the workers' right in the '90s.", []),
    ],
)
def test_marks_of_every_sort(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_a_quotation_within_a_quotation_is_nested() -> None:
    article = from_text("“She told me, ‘I will go,’ and went,” he said.")
    outer, inner = find_quotations(article)
    assert (outer.depth, inner.depth) == (0, 1)
    assert article.quote(inner.span) == "‘I will go,’"


def test_an_open_quotation_runs_to_the_end_of_its_paragraph_and_on_in_the_next() -> None:
    article = from_text("“We will stay. We like it.\n\n“And we will pay,” Bell said.")
    first, second = find_quotations(article)
    assert article.quote(first.span).endswith("We like it.")
    assert not first.closed
    assert second.continues


def test_an_open_quotation_does_not_swallow_a_paragraph_without_marks() -> None:
    assert quotations("“We will stay.\n\nThe vote is on Monday.") == ["“We will stay."]


def test_a_second_opening_mark_ends_a_quotation_that_was_left_open() -> None:
    assert quotations('"We stay. He nodded. "We pay," he said.') == [
        '"We stay. He nodded.',
        '"We pay,"',
    ]


def test_each_turn_of_a_transcript_is_a_quotation() -> None:
    text = (
        "Q: Is it old?\n\nA: It is. We will sell it.\n\nQ: When?\n\nUpdate on Monday: it was sold."
    )
    assert quotations(text) == ["Is it old?", "It is. We will sell it.", "When?"]


def test_one_label_makes_no_transcript() -> None:
    assert quotations("Update: the mill was sold.\n\nIt was old.") == []
