from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import front_matter
from reader.article.model import Metadata


def test_front_matter_stands_between_two_lines() -> None:
    assert front_matter.split("---\ntitle: A\n---\nText") == ("title: A\n", "Text")
    assert front_matter.split("---\ntitle: A\n...\nText") == ("title: A\n", "Text")


@pytest.mark.parametrize(
    "text", ["Text", "---\nText\n---\n", "---\ntitle: A\n", "--- a\nb: c\n---"]
)
def test_other_texts_have_none(text: str) -> None:
    assert front_matter.split(text) == ("", text)


def test_title_author_source_and_date_are_read() -> None:
    found = front_matter.read(
        "Title: 'A: b'\nauthor: Ann\nurl: https://varn.example\ndate: 2024-09-05"
    )
    assert found == ("A: b", Metadata("Ann", "https://varn.example", "2024-09-05"))


@pytest.mark.parametrize(
    "yaml", ["authors: [Ann, Bo]", "author:\n- name: Ann\n- Bo", "byline: Ann,\n  Bo"]
)
def test_several_authors_are_told_with_commas(yaml: str) -> None:
    found = front_matter.read(yaml)
    assert found
    assert found.metadata.author == "Ann, Bo"


def test_a_key_without_a_value_says_nothing() -> None:
    assert front_matter.read("title:\nauthor: null\ndate: ~") == ("", Metadata())


@pytest.mark.parametrize("yaml", ["title: a: b", "a: [", "- a", "a: 1\na: 2", "[" * 5000, "a: *b"])
def test_broken_front_matter_is_none(yaml: str) -> None:
    assert front_matter.read(yaml) is None


@given(st.text())
def test_reading_never_fails(yaml: str) -> None:
    found = front_matter.read(yaml)
    assert found is None or "\n" not in found.title
