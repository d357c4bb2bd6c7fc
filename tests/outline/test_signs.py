"""The signs of a sentence: what a judge can weigh and a reader understand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.outline.signs import signs_of

Read = Callable[..., Any]


def signs(short: Any, number: int = 0) -> set[str]:
    return set(signs_of(short.article, short.sentences, short.references)[number])


def test_a_promise_in_the_reporters_words(read: Read) -> None:
    found = signs(read("Acme promised to close the mill on Monday.", bodies=("Acme",)))
    assert "undertaking: verb of promising by an organisation" in found
    assert "a word of promising" in found


def test_a_rule_in_direct_speech(read: Read) -> None:
    found = signs(read('"No one should be forced to work," Ann Bell said.', "Ann Bell"))
    assert {"direct statement", "said by a person", "reported by 'said'"} <= found
    assert "a verb: with 'should', subject anybody or nobody" in found


def test_the_place_in_the_article(read: Read) -> None:
    short = read("The mill closed. It was old.\n\nAll have left.")
    assert {"sentence 1", "begins its paragraph", "paragraph 1"} <= signs(short, 0)
    assert {"last sentence", "begins a later paragraph"} <= signs(short, 2)


def test_every_sign_is_a_finite_number(read: Read) -> None:
    short = read("The mill closed. It was old, and 40 people left it!")
    for one in signs_of(short.article, short.sentences, short.references):
        assert all(0 <= value <= 1 for value in one.values())
