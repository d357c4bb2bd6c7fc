from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.article.builder import ArticleBuilder, Style
from reader.article.model import Article, BlockKind, InlineKind, Span
from reader.ui.links import TextMap, displayable, units
from reader.ui.theme import Scheme, load_theme
from reader.ui.typesetting import Typesetter

# Emoji with joiners, combining marks, Hebrew, Arabic, spaces and breaks of every sort.
ODD = "aB é́ \u00a0\u2028🏮👩‍👧🇳🇴שלום سلام\u200f\ufdd0\u2060\ud800\x00"

words = st.text(st.sampled_from(ODD) | st.characters(exclude_characters="\t"), max_size=12)
blocks = st.tuples(st.sampled_from(BlockKind), st.lists(words, min_size=1, max_size=3))


def article_of(parts: list[tuple[BlockKind, list[str]]]) -> Article:
    builder = ArticleBuilder()
    for kind, texts in parts:
        between = {BlockKind.TABLE_ROW: "\t", BlockKind.CODE: "\n"}.get(kind, " ")
        text = between.join(texts)
        strong = Style(InlineKind.STRONG, len(text) // 3, len(text))
        builder.add(kind, text, label="•" if kind is BlockKind.LIST_ITEM else "", styles=[strong])
    return builder.article(encoding="utf-8", title="A title")


def set_in(article: Article) -> tuple[QTextDocument, TextMap]:
    document = QTextDocument()
    typesetter = Typesetter(article, document, load_theme(Scheme.LIGHT))
    typesetter.insert_all()
    return document, typesetter.map


def shown(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def in_the_document(article: Article) -> list[Span]:
    """The spans that are shown: the cells of rows, and whole blocks."""
    return [span for block in article.blocks for span in block.cells or (block.span,)]


@given(st.lists(blocks, max_size=8), st.data())
def test_any_span_is_shown_by_its_own_words(
    parts: list[tuple[BlockKind, list[str]]], data: st.DataObject
) -> None:
    article = article_of(parts)
    document, text_map = set_in(article)
    size = len(article.text)
    a, b = sorted((data.draw(st.integers(0, size)), data.draw(st.integers(0, size))))
    expected = [
        displayable(article.text[max(a, part.start) : min(b, part.end)])
        for part in in_the_document(article)
        if max(a, part.start) < min(b, part.end)
    ]
    found = text_map.ranges(Span(a, b)) if a < b else []
    assert [shown(document, *part) for part in found] == expected


@given(st.lists(blocks, max_size=8))
def test_a_position_leads_back_to_its_code_point(parts: list[tuple[BlockKind, list[str]]]) -> None:
    article = article_of(parts)
    _, text_map = set_in(article)
    for part in in_the_document(article):
        for offset in range(part.start, part.end + 1):
            assert text_map.offset(text_map.position(offset)) == offset


@given(st.text())
def test_stand_ins_keep_every_length(text: str) -> None:
    assert len(displayable(text)) == len(text)
    assert len(displayable(text).encode("utf-16-le")) == 2 * units(text)


def test_labels_and_title_are_no_text() -> None:
    article = article_of([(BlockKind.LIST_ITEM, ["lamp"])])
    _, text_map = set_in(article)
    assert text_map.offset(0) is None
    assert text_map.offset(text_map.position(0) - 1) is None
    assert text_map.nearest(0) == 0


def test_the_middle_of_an_emoji_is_its_beginning() -> None:
    text_map = TextMap("a🏮b")
    text_map.add(Span(0, 3), 10)
    assert [text_map.offset(position) for position in (10, 11, 12, 13)] == [0, 1, 1, 2]


def test_an_empty_map_knows_nothing() -> None:
    text_map = TextMap("")
    assert (text_map.offset(3), text_map.position(3), text_map.end) == (None, 0, 0)
    assert text_map.ranges(Span(0, 3)) == []
