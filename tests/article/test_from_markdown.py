from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.from_markdown import from_markdown
from reader.article.model import Article, BlockKind, InlineKind


def blocks(text: str) -> list[tuple[BlockKind, int, str, str]]:
    article = from_markdown(text)
    return [(b.kind, b.level, b.label, article.quote(b.span)) for b in article.blocks]


def test_headings_have_their_rank_and_the_highest_is_the_title() -> None:
    text = "### Varn\n\n# The *bridge*\n\nText\n\nSub\n---"
    assert from_markdown(text).title == "The bridge"
    assert [(kind, rank) for kind, rank, _, _ in blocks(text)] == [
        (BlockKind.HEADING, 3),
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
    ]


def test_lists_have_depth_and_labels() -> None:
    assert blocks("3. one\n   - two\n\n     more\n4) three") == [
        (BlockKind.LIST_ITEM, 0, "3.", "one"),
        (BlockKind.LIST_ITEM, 1, "•", "two"),
        (BlockKind.LIST_ITEM, 1, "", "more"),
        (BlockKind.LIST_ITEM, 0, "4)", "three"),
    ]


def test_quotations_and_code_are_blocks() -> None:
    assert blocks("> It opens.\n>> When?\n\n```py\n  a\n\nb\n```\n\n    c") == [
        (BlockKind.QUOTATION, 0, "", "It opens."),
        (BlockKind.QUOTATION, 1, "", "When?"),
        (BlockKind.CODE, 0, "", "  a\n\nb"),
        (BlockKind.CODE, 0, "", "c"),
    ]


def test_a_table_has_rows_of_cells_and_a_bold_head() -> None:
    article = from_markdown("| Town | Toll |\n|---|---:|\n| Varn | *none* |\n| | 2 |")
    assert article.text == "Town\tToll\nVarn\tnone\n\t2"
    assert [article.quote(cell) for row in article.blocks for cell in row.cells] == [
        "Town", "Toll", "Varn", "none", "2"
    ]  # fmt: skip
    assert [(i.kind, article.quote(i.span)) for i in article.inlines] == [
        (InlineKind.STRONG, "Town"),
        (InlineKind.STRONG, "Toll"),
        (InlineKind.EMPHASIS, "none"),
    ]


def test_footnotes_stand_at_the_end_even_if_nothing_refers_to_them() -> None:
    text = "[^z]: Unused.\n\n[^a]: Later.\n\n    More.\n\nIt opens.[^a] ^[By *May*.]"
    assert blocks(text) == [
        (BlockKind.PARAGRAPH, 0, "", "It opens.[1] [2]"),
        (BlockKind.FOOTNOTE, 0, "1", "Later."),
        (BlockKind.FOOTNOTE, 0, "", "More."),
        (BlockKind.FOOTNOTE, 0, "2", "By May."),
        (BlockKind.FOOTNOTE, 0, "z", "Unused."),
    ]


def test_front_matter_gives_title_and_metadata() -> None:
    article = from_markdown("---\ntitle: The bridge\nauthor: Ann\n---\n# Varn\n")
    assert (article.title, article.metadata.author, article.text) == ("The bridge", "Ann", "Varn")


def test_broken_front_matter_is_shown() -> None:
    assert blocks("---\ntitle: a: b\n---\nText") == [
        (BlockKind.CODE, 0, "", "title: a: b"),
        (BlockKind.PARAGRAPH, 0, "", "Text"),
    ]


def test_html_is_stripped_of_its_tags_alone() -> None:
    text = "<div>\n<h3>Varn</h3>\nThe <em>town</em>\n</div>\n\nPress <Esc> <!-- no -->now"
    assert [words for _, _, _, words in blocks(text)] == ["Varn", "The town", "Press <Esc> now"]


def test_characters_that_a_view_could_not_hold_are_kept_out_even_as_entities() -> None:
    assert from_markdown("a&#8232;b&#xFEFF;c&#xFDD0;d").text == "a\nb\u2060c\ufffdd"


def test_what_is_nested_too_deep_is_shown_as_it_is_written() -> None:
    assert "bottom" in from_markdown(">" * 300 + " bottom").text


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: A\n---\n", "[a]: https://varn.example"])
def test_a_file_without_text_has_no_blocks(text: str) -> None:
    assert from_markdown(text).blocks == ()


def check(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end
        assert article.text[end : block.span.start].strip() == ""
        end = block.span.end
    assert article.text[end:] == ""
    for inline in article.inlines:
        assert any(block.span.covers(inline.span) for block in article.blocks)


SIGNS = "*_`~[]()!<>#|-=+:\\\n\t &^\"'"
PIECES = [
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n```\n",
    "    ",
    "[^a]",
    "\n[^a]: ",
    "^[",
    "|---|",
    "</b>",
]
WORDS = ["<div>", "<!--", "&#0;", "town", "שלום", "e\u0301", "👩🏽‍🚀", "\u2028", "\u00a0"]
MARKUP = st.lists(st.sampled_from([*SIGNS, *PIECES, *WORDS]), max_size=60).map("".join)


@given(st.one_of(st.text(), MARKUP))
def test_any_text_becomes_blocks_in_order(text: str) -> None:
    check(from_markdown(text))


@given(MARKUP)
def test_no_word_is_left_out(markup: str) -> None:
    text = re.sub(r"[\[\]<>&`:]|^ *---", "", markup)
    assert from_markdown(text).text.count("town") == text.count("town")
