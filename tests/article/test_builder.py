from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article.builder import ArticleBuilder, Style
from reader.article.model import BlockKind, InlineKind

STYLES = st.builds(Style, st.sampled_from(InlineKind), st.integers(0, 12), st.integers(0, 12))


def test_white_space_around_a_block_goes_and_its_styles_move_along() -> None:
    builder = ArticleBuilder()
    builder.add(BlockKind.PARAGRAPH, "First.")
    builder.add(BlockKind.PARAGRAPH, "  a bold word ", styles=[Style(InlineKind.STRONG, 4, 8)])
    article = builder.article(encoding="utf-8")
    assert article.text == "First.\n\na bold word"
    assert [article.quote(inline.span) for inline in article.inlines] == ["bold"]


def test_a_block_of_white_space_is_left_out() -> None:
    builder = ArticleBuilder()
    assert not builder.add(BlockKind.PARAGRAPH, " \u2028 ")
    assert builder.article(encoding="utf-8").blocks == ()


def test_rows_stand_in_lines_and_keep_their_columns() -> None:
    builder = ArticleBuilder()
    builder.add(BlockKind.TABLE_ROW, "Varn\t12")
    builder.add(BlockKind.TABLE_ROW, "\t7")
    article = builder.article(encoding="utf-8")
    assert article.text == "Varn\t12\n\t7"
    assert [[article.quote(c) for c in b.cells] for b in article.blocks] == [["Varn", "12"], ["7"]]


@given(st.lists(st.tuples(st.sampled_from(BlockKind), st.text(), st.lists(STYLES))))
def test_blocks_are_in_order_with_white_space_between(
    parts: list[tuple[BlockKind, str, list[Style]]],
) -> None:
    builder = ArticleBuilder()
    for kind, text, styles in parts:
        builder.add(kind, text, styles=styles)
    article = builder.article(encoding="utf-8")
    end = 0
    for block in article.blocks:
        assert block.span.start >= end
        assert article.text[end : block.span.start].strip() == ""
        assert article.quote(block.span).strip()
        assert all(block.span.covers(cell) for cell in block.cells)
        end = block.span.end
    assert end == len(article.text)
    for inline in article.inlines:
        assert sum(block.span.covers(inline.span) for block in article.blocks) == 1
