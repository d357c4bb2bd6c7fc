"""How a commitment stands by the article's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.model import Status
from reader.outline.standing import status
from reader.outline.undertakings import undertakings_of

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme will close the mill.", Status.OPEN),
        ("Acme will close the mill if the council agrees.", Status.CONDITIONAL),
        ("Acme will not close the mill until the council agrees.", Status.CONDITIONAL),
        ("Anyone who enters the mill will be charged.", Status.CONDITIONAL),
        ("Asked if it was over, Acme said it will close the mill.", Status.OPEN),
        ("Acme had promised to close the mill.", Status.PAST),
        ("Acme previously promised to close the mill.", Status.PAST),
        ("In 1981 Acme agreed to close the mill.", Status.PAST),
    ],
)
def test_standing(read: Read, text: str, expected: Status) -> None:
    short = read(text, bodies=("Acme",))
    one = undertakings_of(short.sentences[0].words)[-1]
    assert status(one, short.sentences[0]) is expected
