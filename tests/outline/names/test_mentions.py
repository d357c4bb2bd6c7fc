"""All mentions together."""

from __future__ import annotations

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.mentions import find_mentions


def test_named_and_unnamed_stand_in_the_order_of_the_text() -> None:
    doc = parse(from_text("Ann Bell told the police that residents of Lowmoor had left."))
    words = [mention.of(doc).text for mention in find_mentions(doc)]
    assert words == ["Ann Bell", "police", "residents", "Lowmoor"]


def test_an_empty_text_has_none() -> None:
    assert find_mentions(parse(from_text(""))) == ()
