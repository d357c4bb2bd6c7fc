"""What can be said of one mention."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.facts import facts
from reader.outline.names.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Bell said that the mill would close.", "subject of saying"),
        ("Ann Bell closed the mill.", "subject of doing"),
        ("The mill was closed by Ann Bell.", "agent"),
        ("He was seen in Paris.", "after in"),
        ("He was seen in Paris, France.", "comma and name behind"),
        ("The director of Acme resigned.", "behind a role"),
        ("Acme's director resigned.", "possessor of a role"),
        ("Senator Bell resigned.", "capital title before"),
    ],
)
def test_a_fact_holds(text: str, fact: str) -> None:
    doc = parse(from_text(text))
    assert fact in set().union(*(facts(doc, mention) for mention in find_mentions(doc)))
