from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.html_text import block_texts, element, inline_text, style
from reader.article.model import BlockKind, InlineKind


@pytest.mark.parametrize(
    ("tag", "name"), [("<b>", "b"), ("</TD >", "td"), ("<Ctrl>", ""), ("<3", "")]
)
def test_elements_are_told_from_what_only_looks_like_one(tag: str, name: str) -> None:
    assert element(tag) == name


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("<br/>", "\n"),
        ("<img src=x alt='the bridge'>", "the bridge"),
        ("<!-- c -->", ""),
        ("<b>", ""),
        ("<Ctrl>", "<Ctrl>"),
    ],
)
def test_what_is_seen_of_a_tag(tag: str, text: str) -> None:
    assert inline_text(tag) == text


def test_a_link_has_an_address() -> None:
    assert style('<a class="x" href="https://varn.example/?a&amp;b">') == (
        InlineKind.LINK,
        "https://varn.example/?a&b",
    )


def test_blocks_become_paragraphs() -> None:
    html = (
        "<h2>Varn</h2>The &amp; town<br>of<ul><li>one<li>two</ul>"
        "<script>x()</script><pre>a\n b</pre>"
    )
    assert block_texts(html) == [
        (BlockKind.HEADING, 2, "Varn"),
        (BlockKind.PARAGRAPH, 0, "The & town\nof"),
        (BlockKind.LIST_ITEM, 0, "one"),
        (BlockKind.LIST_ITEM, 0, "two"),
        (BlockKind.CODE, 0, "a\n b"),
    ]


@pytest.mark.parametrize("html", ["<script>the words", "<style>the words"])
def test_broken_markup_hides_nothing(html: str) -> None:
    assert "the words" in "".join(text for _, _, text in block_texts(html))


def test_a_conditional_of_old_browsers_is_a_comment() -> None:
    assert block_texts("<div><![if !IE]>the words<![endif]>") == [
        (BlockKind.PARAGRAPH, 0, "the words")
    ]


@given(st.text(st.sampled_from("<>/!-[]bdivscript \"'=&;#x")))
def test_no_markup_is_too_broken(html: str) -> None:
    block_texts(html)
    inline_text(html)
    style(html)
