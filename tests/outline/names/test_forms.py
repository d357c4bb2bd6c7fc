"""Longer and shorter ways to quote a mention."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.forms import other_forms
from reader.outline.names.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Four officers were hurt.", "officers"),
        ("A spokesman for Acme resigned.", "spokesman for Acme"),
        ("She lives in downtown Toronto.", "downtown Toronto"),
    ],
)
def test_a_form_with_more_or_less_around_it(text: str, form: str) -> None:
    doc = parse(from_text(text))
    forms = [form for mention in find_mentions(doc) for form in other_forms(doc, mention)]
    assert form in forms
