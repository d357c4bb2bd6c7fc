"""Stated principles, as the specification defines them, with their holders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.principles import find_principles
from reader.outline.signs import signs_of

Read = Callable[..., Any]


def holders(short: Any) -> list[str | None]:
    signs = signs_of(short.article, short.sentences, short.references)
    found = find_principles(short.article, short.sentences, signs, short.references)
    return [principle.holder for principle in found]


@pytest.mark.parametrize(
    "text",
    [
        '"Every child has the right to go to school," Ann Bell said.',
        '"No one should be punished for their beliefs," said Ann Bell.',
        '"We believe in freedom of speech," Ann Bell told reporters.',
    ],
)
def test_values_rules_and_rights(read: Read, text: str) -> None:
    assert holders(read(text, "Ann Bell")) == ["Ann Bell"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed on Monday after a fire, police said.",
        '"The fire began in the roof at about 6 p.m.," Ann Bell said.',
        "Two workers were taken to hospital.",
    ],
)
def test_facts_are_no_principles(read: Read, text: str) -> None:
    assert holders(read(text, "Ann Bell")) == []


def test_what_a_speaker_does_about_a_principle_is_his_rule(read: Read) -> None:
    text = (
        '"Every child has the right to go to school," Ann Bell said. '
        '"We will never close this one. The roof is red."'
    )
    assert holders(read(text, "Ann Bell")) == ["Ann Bell", "Ann Bell"]
