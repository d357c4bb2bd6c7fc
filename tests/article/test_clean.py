from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.clean import clean, one_line


@given(st.text(st.characters(exclude_categories=())))
def test_the_length_stays_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize("char", ["\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_becomes_a_line_feed(char: str) -> None:
    assert clean(f"a{char}b") == "a\nb"


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x80", "\ud800", "\ufdd0", "\uffff", "\ufffc"])
def test_what_is_no_character_of_a_text_is_replaced(char: str) -> None:
    assert clean(f"a{char}b") == "a\ufffdb"


@pytest.mark.parametrize("char", ["\u00a0", "\u00ad", "\u200b", "\u200f", "\u0301", "😀", "\t"])
def test_what_a_view_can_hold_stays(char: str) -> None:
    assert clean(f"a{char}b") == f"a{char}b"


def test_a_byte_order_mark_within_the_text_becomes_the_joiner_that_it_was_meant_as() -> None:
    assert clean("a\ufeffb") == "a\u2060b"


def test_a_title_stands_on_one_line() -> None:
    assert one_line("  The bridge\n of\u2028Varn ") == "The bridge of Varn"
