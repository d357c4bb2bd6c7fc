"""Which actor a phrase means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Ann Bell runs Acme. She likes it.", "She", "Ann Bell"),
        ("Ann Bell runs Acme. It pays well.", "It", "Acme"),
        ("Ann Bell left Acme. The company pays well.", "company", "Acme"),
        ("Ann Bell runs Acme. Bell is 40.", "Bell", "Ann Bell"),
    ],
)
def test_pronouns_and_descriptions(read: Read, text: str, word: str, meant: str) -> None:
    short = read(text, "Ann Bell", bodies=("Acme",))
    token = [token for token in short.doc if token.text == word][-1]
    assert short.references.actor(token).name == meant


def test_a_pronoun_before_any_name_means_nobody(read: Read) -> None:
    short = read("It rained. Ann Bell left.", "Ann Bell", bodies=("Acme",))
    assert short.references.actor(short.doc[0]) is None


def test_the_words_of_a_phrase_are_verbatim(read: Read) -> None:
    short = read("Residents of the old town, who were angry, have left it.")
    assert short.references.words(short.doc[0]) == "Residents of the old town"
