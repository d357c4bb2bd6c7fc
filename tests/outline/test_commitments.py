"""Commitments, as the specification defines them: who is bound to what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.commitments import find_commitments
from reader.outline.signs import signs_of

Read = Callable[..., Any]


def commitments(short: Any) -> list[tuple[str | None, str]]:
    signs = signs_of(short.article, short.sentences, short.references)
    found = find_commitments(short.article, short.sentences, signs, short.references)
    return [(one.party, one.action) for one in found]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Acme promised to close the mill in May.", "close the mill in May"),
        ("Acme has pledged to donate the mill to the town.", "donate the mill to the town"),
        ("Acme announced that it will close the mill.", "close the mill"),
        ("Acme plans to appeal the decision.", "appeal the decision"),
        ("Acme vowed to fight the law.", "fight the law"),
    ],
)
def test_promises_and_plans(read: Read, text: str, action: str) -> None:
    assert commitments(read(text, bodies=("Acme",))) == [("Acme", action)]


def test_one_sentence_may_hold_several(read: Read) -> None:
    short = read("Acme promised to close the mill and to share a report soon.", bodies=("Acme",))
    assert [action for _, action in commitments(short)] == ["close the mill", "share a report soon"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed on Monday.",
        "Prices are expected to rise.",
        "The mill was built in 1901 and has 40 workers.",
    ],
)
def test_facts_and_forecasts_bind_nobody(read: Read, text: str) -> None:
    assert commitments(read(text)) == []
