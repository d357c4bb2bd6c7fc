"""Actors without a name of their own."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.groups import common_mentions


def found(text: str) -> list[str]:
    doc = parse(from_text(text))
    return [mention.of(doc).text for mention in common_mentions(doc)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The police closed the road.", "police"),
        ("French authorities closed the road.", "French authorities"),
        ("Four officers were hurt.", "Four officers"),
        ("His lawyers appealed.", "lawyers"),
        ("Thousands of residents fled.", "Thousands of residents"),
        ("Many other scientists disagree.", "scientists"),
    ],
)
def test_a_group_is_its_noun_and_what_describes_it(text: str, group: str) -> None:
    assert group in found(text)


def test_a_noun_that_describes_another_is_no_group() -> None:
    assert "police" not in found("He drove past the police station.")
