from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

from reader.article.from_markdown import from_markdown
from reader.article.from_text import from_text
from reader.ui.theme import Theme
from reader.ui.typesetting import Typesetter

FRONT = """\
---
title: The quay
author: Ida Holm
date: 2025-04-03
---
"""


def set_text(text: str, theme: Theme) -> QTextDocument:
    document = QTextDocument()
    Typesetter(from_markdown(text), document, theme).insert_all()
    return document


def lines(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def block_of(document: QTextDocument, words: str) -> QTextBlock:
    return document.find(words).block()


def test_a_title_that_the_text_lacks_stands_first(theme: Theme) -> None:
    found = lines(set_text(FRONT + "Rain fell.", theme))
    assert found == ["The quay", "Ida Holm · 2025-04-03", "Rain fell."]


def test_a_title_in_the_text_is_not_repeated(theme: Theme) -> None:
    found = lines(set_text(FRONT + "# The quay\n\nRain fell.", theme))
    assert found == ["The quay", "Ida Holm · 2025-04-03", "Rain fell."]


def test_a_title_below_a_picture_is_not_repeated(theme: Theme) -> None:
    found = lines(set_text("![A badge](badge.png)\n\n# The quay\n\nRain fell.", theme))
    assert found == ["A badge", "The quay", "Rain fell."]


def test_headings_have_their_rank(theme: Theme) -> None:
    document = set_text("# One\n\n## Two\n\nText", theme)
    assert block_of(document, "One").blockFormat().headingLevel() == 1
    assert block_of(document, "Two").blockFormat().headingLevel() == 2


def test_list_items_have_labels_and_indents(theme: Theme) -> None:
    document = set_text("- one\n  - inner\n\n3. three\n", theme)
    assert {"•\tone", "•\tinner", "3.\tthree"} <= set(lines(document))
    outer, inner = block_of(document, "one"), block_of(document, "inner")
    assert outer.blockFormat().leftMargin() < inner.blockFormat().leftMargin()


def test_an_empty_cell_keeps_its_column(theme: Theme) -> None:
    document = set_text("| a | b |\n| --- | --- |\n|  | last |\n", theme)
    table = document.find("last").currentTable()
    assert table.cellAt(1, 0).firstCursorPosition().block().text() == ""
    assert table.cellAt(1, 1).firstCursorPosition().block().text() == "last"


def test_code_stays_one_block_with_its_lines(theme: Theme) -> None:
    assert "a\u2028  b" in lines(set_text("```\na\n  b\n```\n", theme))


def test_inline_styles_are_shown(theme: Theme) -> None:
    document = set_text("x **bold** *slant* ~~gone~~ [away](https://a.example)", theme)
    assert document.find("bold").charFormat().fontWeight() == 700
    assert document.find("slant").charFormat().fontItalic()
    assert document.find("gone").charFormat().fontStrikeOut()
    assert document.find("away").charFormat().anchorHref() == "https://a.example"


def test_an_image_is_its_words_alone(theme: Theme) -> None:
    document = set_text("![A pier](https://a.example/pier.png)", theme)
    assert lines(document) == ["A pier"]


def test_an_empty_article_is_an_empty_document(theme: Theme) -> None:
    document = QTextDocument()
    Typesetter(from_text(""), document, theme).insert_all()
    assert lines(document) == [""]
