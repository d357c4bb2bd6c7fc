"""What the parse says of a verb and of a noun phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Token

from reader.outline.grammar import extent, negated, phrase, runs, subject

Read = Callable[..., Any]


def word(short: Any, text: str) -> Token:
    token: Token = next(token for token in short.doc if token.text == text)
    return token


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("The mayor left.", "left", "mayor"),
        ("The mayor rose, saying that it was late.", "saying", "mayor"),
        ("A report saying that it was late was read.", "saying", "report"),
        ("The mayor, who opposed the plan, left.", "opposed", "mayor"),
        ("The mayor opened the mill and praised the firm.", "praised", "mayor"),
    ],
)
def test_whose_doing_it_is(read: Read, text: str, verb: str, doer: str) -> None:
    assert str(subject(word(read(text), verb))) == doer


def test_negation_by_a_word_or_by_the_subject(read: Read) -> None:
    assert negated(word(read("He did not leave."), "leave"))
    assert negated(word(read("No worker should leave."), "leave"))
    assert not negated(word(read("He should leave."), "leave"))


def test_a_phrase_ends_before_its_first_clause(read: Read) -> None:
    short = read("A spokesman for the firm, who was angry, has left it.")
    assert [token.text for token in phrase(word(short, "spokesman"))] == [
        "A",
        "spokesman",
        "for",
        "the",
        "firm",
    ]


def test_runs_are_unbroken_and_bare_of_commas(read: Read) -> None:
    short = read("The mill, he said, will close.")
    tokens = [token for token in short.doc if token.text not in ("he", "said")]
    quotes = [short.article.quote(span) for span in runs(tokens)]
    assert quotes == ["The mill", "will close."]
    assert extent(tokens).start == 0
