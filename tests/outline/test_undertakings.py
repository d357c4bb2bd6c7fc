"""Which words bind whom to what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.outline.undertakings import Form, find_undertakings

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("Acme promised to close the mill.", Form.VERB, "promised: Acme, close"),
        ("Acme committed to closing the mill.", Form.VERB, "committed: Acme, closing"),
        ("They plan on closing the mill.", Form.VERB, "plan: They, closing"),
        ("Acme will close the mill.", Form.FUTURE, "will: Acme, close"),
        ("Acme is going to close the mill.", Form.FUTURE, "going: Acme, close"),
        ("Acme's plan to close the mill failed.", Form.NOUN, "plan: Acme, close"),
        ("Acme is ready to close the mill.", Form.READINESS, "ready: Acme, close"),
        ("Acme announced a new mill.", Form.OBJECT, "announced: Acme, mill"),
    ],
)
def test_forms(read: Read, text: str, form: Form, words: str) -> None:
    (one,) = find_undertakings(read(text).doc)
    assert (one.form, f"{one.cue}: {one.doer}, {one.deed}") == (form, words)


def test_the_past_binds_nobody(read: Read) -> None:
    assert find_undertakings(read("Acme closed the mill.").doc) == ()
