from __future__ import annotations

from reader.article.model import Article
from reader.export.to_text import to_text
from reader.outline.model import EntryKey, Outline, Section


def test_an_entry_is_its_quote_who_said_it_and_the_source(outline: Outline) -> None:
    assert to_text(outline, EntryKey(Section.PRINCIPLES, 0)) == (
        "“No one should pay to cross a river”\n"
        "Ilse Brandt — paragraph 1\n"
        "— “Varn's bridge: #1 “story” 🌉”, Ann Example, https://varn.example/bridge, 2024-09-05\n"
    )


def test_a_section_has_its_title_and_entries(outline: Outline) -> None:
    text = to_text(outline, Section.COMMITMENTS)
    assert text.startswith(
        "Commitments\n\n“Brandt promised to open it by May.”\nIlse Brandt: open it"
    )
    assert "Party not named: a ferry — status: past" in text


def test_the_whole_says_where_nothing_was_found() -> None:
    text = to_text(Outline(Article("", ())))
    assert text.count("found in this article.") == 5
    assert text.endswith("— untitled article\n")
