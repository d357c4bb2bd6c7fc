from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.from_markdown import from_markdown
from reader.article.wire import from_data, to_data
from reader.errors import NotAnOutlineError


@given(st.text())
def test_an_article_travels_as_json(text: str) -> None:
    article = from_markdown(f"---\ntitle: A\n---\n**a** [^1] {text}\n\n[^1]: b", "a.md")
    assert from_data(json.loads(json.dumps(to_data(article)))) == article


def test_the_text_is_enough() -> None:
    assert from_data({"text": "Varn"}).text == "Varn"


@pytest.mark.parametrize(
    "data",
    [{}, {"text": "a", "blocks": [{}]}, {"text": "a", "blocks": [1]}, {"text": "", "metadata": 1}],
)
def test_other_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(NotAnOutlineError, match="no article"):
        from_data(data)
