from __future__ import annotations

from reader.article.from_text import from_text
from reader.article.model import Article, Span
from reader.outline.model import EntryKey, Outline, Section
from reader.ui.outline_rows import context, details, part_name, shortened, tip


def test_a_commitment_names_party_deadline_and_status(outline: Outline) -> None:
    assert details(outline.commitments[0]) == "Tove Marsh · by June"
    assert details(outline.commitments[1]) == "Tove Marsh · past"


def test_names_that_are_part_of_the_full_one_are_not_repeated(outline: Outline) -> None:
    assert details(outline.who[0]) == "Mayor"
    assert details(outline.who[1]) == "organisation"


def test_a_tip_names_section_and_entry(outline: Outline) -> None:
    assert tip(outline, EntryKey(Section.WHO, 0)) == "Who: Tove Marsh"


def test_context_stays_within_its_line() -> None:
    article: Article = from_text("Title\n\nOne day Ann left.\n\nNobody knew.")
    start = article.text.index("Ann")
    assert context(article, Span(start, start + 3)) == ("One day ", "Ann", " left.")


def test_long_context_is_cut_between_words() -> None:
    article = from_text("Title\n\n" + "word " * 20 + "Ann" + " word" * 20)
    start = article.text.index("Ann")
    before, _, after = context(article, Span(start, start + 3))
    assert before.startswith("…\u00a0word")
    assert after.endswith("word\u00a0…")


def test_what_is_long_is_shortened_between_words() -> None:
    assert shortened("one two three", 9) == "one two …"
    assert shortened("one two", 9) == "one two"


def test_parts_have_names(outline: Outline) -> None:
    assert part_name(outline, None) == "the outline"
    assert part_name(outline, Section.WHO) == "the section “Who”"
    assert part_name(outline, EntryKey(Section.WHO, 1)) == "“Lumina Works”"
