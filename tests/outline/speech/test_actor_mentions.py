"""From places of the text to the actors who are named there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.outline.model import ActorKind

Read = Callable[..., Any]

TEXT = "Ann Bell runs Acme. Tom Reed left Acme. Bell stayed."


def test_a_word_of_a_mention_names_its_actor(read: Read) -> None:
    short = read(TEXT, "Ann Bell", "Tom Reed", bodies=("Acme",))
    named = [short.references.named(token) for token in short.doc]
    assert [actor.name if actor else None for actor in named[:4]] == [
        "Ann Bell",
        "Ann Bell",
        None,
        "Acme",
    ]


def test_actors_between_two_positions_in_order(read: Read) -> None:
    short = read(TEXT, "Ann Bell", "Tom Reed", bodies=("Acme",))
    second = short.sentences[1].span
    names = [actor.name for actor in short.references.between(second.start, second.end)]
    assert names == ["Tom Reed", "Acme"]


def test_the_latest_of_a_kind(read: Read) -> None:
    short = read(TEXT, "Ann Bell", "Tom Reed", bodies=("Acme",))
    last = short.references.latest(len(TEXT) - 14, ActorKind.PERSON)
    assert last is not None
    assert last.name == "Tom Reed"
    assert short.references.latest(0, ActorKind.PERSON) is None
