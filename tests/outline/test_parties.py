"""Whose a principle or a commitment is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.parties import candidates, party
from reader.outline.undertakings import undertakings_of

Read = Callable[..., Any]


def bound(short: Any, number: int = 0, before: str | None = None) -> str | None:
    sentence = short.sentences[number]
    doer = undertakings_of(sentence.words)[0].doer
    return party("parties", sentence, doer, short.references, before)


@pytest.mark.parametrize(
    "text",
    [
        "Acme will close the mill.",
        "Ann Bell left. Acme promised to close the mill.",
        "Acme lost money. It will close the mill.",
    ],
)
def test_whoever_does_it_is_bound(read: Read, text: str) -> None:
    short = read(text, "Ann Bell", bodies=("Acme",))
    assert bound(short, len(short.sentences) - 1) == "Acme"


def test_i_in_speech_binds_the_speaker(read: Read) -> None:
    short = read('"I will close the mill," Ann Bell said.', "Ann Bell")
    assert bound(short) == "Ann Bell"


def test_every_candidate_says_how_it_came_to_be_one(read: Read) -> None:
    short = read('"We will close the mill," Ann Bell said.', "Ann Bell", bodies=("Acme",))
    sentence = short.sentences[0]
    doer = undertakings_of(sentence.words)[0].doer
    (bell,) = [
        c for c in candidates(sentence, doer, short.references, None) if c.name == "Ann Bell"
    ]
    assert {"does it", "speaks", "speaks next to it", "is person"} <= set(bell.signs)


def test_a_bare_pronoun_names_nobody(read: Read) -> None:
    assert bound(read("We will close the mill.")) is None
