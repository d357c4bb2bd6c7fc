"""Where a noun phrase begins and ends."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.phrases import after_number, complement_end, phrase_start


def noun(text: str, word: str) -> Token:
    return next(token for token in parse(from_text(text)) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("The two Brazilian officers left.", "officers", "two Brazilian officers"),
        ("His other lawyers left.", "lawyers", "lawyers"),
        ("Bell's lawyers left.", "lawyers", "Bell's lawyers"),
    ],
)
def test_articles_and_the_like_are_left_out(text: str, word: str, phrase: str) -> None:
    head = noun(text, word)
    assert head.doc[phrase_start(head) : head.i + 1].text == phrase


def test_a_number_can_be_left_out() -> None:
    head = noun("Four officers left.", "officers")
    assert after_number(head, phrase_start(head)) == head.i


def test_what_follows_by_a_preposition_belongs_to_it() -> None:
    head = noun("The students of the old college left.", "students")
    assert head.doc[head.i : complement_end(head, frozenset({"of"}))].text.endswith("college")
