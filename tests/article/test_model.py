from __future__ import annotations

import pytest

from reader.article.model import Article, Block, BlockKind, Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_that_holds_nothing_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such span"):
        Span(start, end)


def test_spans_sort_by_their_place_in_the_text() -> None:
    assert sorted([Span(5, 6), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(5, 6)]


def test_a_span_covers_what_lies_within_it() -> None:
    assert Span(2, 8).covers(Span(2, 8))
    assert not Span(2, 8).covers(Span(2, 9))


def test_neighbours_do_not_overlap() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))


def test_a_quotation_counts_code_points() -> None:
    article = Article("🚢 leaves Skerra", (Block(BlockKind.PARAGRAPH, Span(0, 15)),))
    assert article.quote(Span(2, 8)) == "leaves"
    assert len(Span(2, 8)) == 6


def test_articles_with_the_same_text_have_the_same_digest() -> None:
    assert Article("Rain.", (), name="a").digest == Article("Rain.", (), name="b").digest
    assert Article("Rain.", ()).digest != Article("Sun.", ()).digest


def test_even_half_a_character_has_a_digest() -> None:
    assert len(Article("\ud83d", ()).digest) == 64
