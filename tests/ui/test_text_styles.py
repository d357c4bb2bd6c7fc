from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QApplication

from reader.article.model import Block, BlockKind, Inline, InlineKind, Span
from reader.ui.text_styles import KIND_PROPERTY, TextStyles
from reader.ui.theme import Role, Theme


@pytest.fixture
def styles(theme: Theme, qapp: QApplication) -> TextStyles:
    return TextStyles(theme, qapp.font())


def set_as(styles: TextStyles, kind: InlineKind, href: str = "") -> QTextCharFormat:
    letters = QTextCharFormat()
    styles.add(letters, Inline(kind, Span(0, 1), href))
    return letters


@pytest.mark.parametrize("kind", [BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CODE])
def test_nested_blocks_are_set_in_by_their_depth(styles: TextStyles, kind: BlockKind) -> None:
    outer, inner = (styles.block(Block(kind, Span(0, 1), level)).leftMargin() for level in (0, 1))
    assert inner > outer >= 0


def test_a_block_knows_its_kind(styles: TextStyles) -> None:
    made = styles.block(Block(BlockKind.QUOTATION, Span(0, 1)))
    assert made.property(KIND_PROPERTY) == BlockKind.QUOTATION.value


def test_a_label_hangs_before_its_item(styles: TextStyles) -> None:
    made = styles.block(Block(BlockKind.LIST_ITEM, Span(0, 1), label="1."))
    assert made.textIndent() < 0 < made.leftMargin()


def test_headings_are_bold_and_of_their_rank(styles: TextStyles) -> None:
    heading = Block(BlockKind.HEADING, Span(0, 1), level=2)
    assert styles.block(heading).headingLevel() == 2
    assert styles.letters(heading).fontWeight() == QFont.Weight.Bold


def test_inline_styles_are_set(styles: TextStyles) -> None:
    assert set_as(styles, InlineKind.STRONG).fontWeight() == QFont.Weight.Bold
    assert set_as(styles, InlineKind.EMPHASIS).fontItalic()
    assert set_as(styles, InlineKind.STRUCK).fontStrikeOut()
    assert set_as(styles, InlineKind.CODE).fontFixedPitch()


def test_emphasis_within_emphasis_stands_upright(styles: TextStyles) -> None:
    letters = set_as(styles, InlineKind.EMPHASIS)
    styles.add(letters, Inline(InlineKind.EMPHASIS, Span(0, 1)))
    assert not letters.fontItalic()


def test_a_link_keeps_its_address_and_has_its_colour(styles: TextStyles, theme: Theme) -> None:
    letters = set_as(styles, InlineKind.LINK, "https://varrick.example/")
    assert letters.anchorHref() == "https://varrick.example/"
    assert letters.foreground().color() == theme[Role.LINK]
