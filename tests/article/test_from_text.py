from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.clean import clean
from reader.article.from_text import from_text
from reader.article.model import BlockKind

LONG = (
    "Mayor Ilse Brandt said on Monday that the bridge over the Wend would open again before the "
    "end of the year, and that nobody would pay for crossing it."
)
WRAPPED = """The bridge over the Wend will open again before the end of the
year, mayor Ilse Brandt said on Monday in the town hall of Varn.
Nobody will pay for crossing it.

The town had closed the bridge in March after an inspector found a
crack in one of its piers."""


def blocks(text: str) -> list[str]:
    article = from_text(text)
    return [article.quote(block.span) for block in article.blocks]


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in from_text(text).blocks]


def test_a_short_first_line_is_the_title() -> None:
    article = from_text(f"The bridge of Varn\n{LONG}\n{LONG}")
    assert article.title == "The bridge of Varn"
    assert article.blocks[0].kind is BlockKind.HEADING
    assert [block.kind for block in article.blocks[1:]] == [BlockKind.PARAGRAPH] * 2


@pytest.mark.parametrize(
    "text",
    [
        f"A bridge\n\n{LONG}",
        "A bridge\nIt is closed.",
        f"“A bridge”\n\n\n{LONG}",
        "A bridge\n========\nIt",
    ],
)
def test_a_title_stands_by_itself(text: str) -> None:
    assert from_text(text).title.strip("“”") == "A bridge"


@pytest.mark.parametrize(
    "text",
    [
        f"The bridge is closed.\n\n{LONG}",
        f"Who pays?\n{LONG}",
        f"{LONG}\n\n{LONG}",
        "- milk\n- bread",
        "milk\neggs\nbread",
        "A bridge",
        f"date=2011-06-08\n{LONG}",
        f"__NOTOC__\n{LONG}",
        WRAPPED,
    ],
)
def test_other_first_lines_are_no_title(text: str) -> None:
    assert from_text(text).title == ""


def test_lines_that_were_wrapped_are_joined() -> None:
    assert blocks(WRAPPED) == [part.replace("\n", " ") for part in WRAPPED.split("\n\n")]


def test_a_long_line_is_a_paragraph() -> None:
    assert blocks(f"{LONG}\n{LONG}\n\n{LONG}") == [LONG] * 3


def test_the_lines_of_a_poem_stay_lines() -> None:
    poem = "Under the bridge of Varn\nthe water goes\nas slow as a clerk,\nand as sure"
    assert blocks(poem) == poem.split("\n")


def test_a_word_divided_at_its_hyphen_is_not_torn_apart() -> None:
    text = WRAPPED.replace("year, mayor", "un-\nyear, mayor")
    assert "un- " not in from_text(WRAPPED.replace("of the\nyear", "of the un-\nyear")).text
    assert "un-year" in from_text(text.replace("of the\nun-\n", "of the un-\n")).text


def test_bullets_stay_in_the_text() -> None:
    assert blocks("- one\n* two\n• three\n1. four\n*five") == [
        "- one", "* two", "• three", "1. four", "*five"
    ]  # fmt: skip
    assert set(kinds("- one\n* two\n• three\n1. four\n*five")) == {BlockKind.LIST_ITEM}


def test_quoted_lines_of_a_mail_keep_their_signs() -> None:
    article = from_text("> Will it open?\n>> In March.\nYes.")
    assert article.text == "> Will it open?\n\n>> In March.\n\nYes."
    assert [(block.kind, block.level) for block in article.blocks] == [
        (BlockKind.QUOTATION, 0),
        (BlockKind.QUOTATION, 1),
        (BlockKind.PARAGRAPH, 0),
    ]


@pytest.mark.parametrize("text", ["", "\n\n \t\n", "\u2028"])
def test_a_text_of_white_space_has_no_blocks(text: str) -> None:
    assert from_text(text).blocks == ()


LINES = st.text(st.sampled_from("ab .\n\t-*>1=\u2028é😀\u0301ש\u200f—"), max_size=400)


@given(st.one_of(st.text(), LINES))
def test_the_ink_stays_and_only_white_space_parts_blocks(text: str) -> None:
    article = from_text(text)
    ink = "".join(clean(text).split())
    assert "".join(article.text.split()) == ink
    assert "".join("".join(article.quote(b.span).split()) for b in article.blocks) == ink


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=200))
def test_wrapped_words_come_out_in_one_paragraph(words: list[str]) -> None:
    text = textwrap.fill(
        "The bridge over the river Wend in the town of Varn is " + " ".join(words), 66
    )
    assert len(blocks(text)) == 1
