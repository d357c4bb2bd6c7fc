from __future__ import annotations

from reader.article.from_markdown import from_markdown
from reader.article.model import Span
from reader.export.summary import Numbering, items, source_words
from reader.outline.model import EntryKey, Outline, Section, Status


def test_every_section_is_told_in_order(outline: Outline) -> None:
    assert [section for section, _ in items(outline)] == list(Section)


def test_one_section_or_one_entry_can_be_told(outline: Outline) -> None:
    assert [s for s, _ in items(outline, Section.WHAT)] == [Section.WHAT]
    ((section, (item,)),) = items(outline, EntryKey(Section.COMMITMENTS, 1))
    assert (section, item.action, item.status) == (Section.COMMITMENTS, "a ferry", Status.PAST)


def test_an_actor_is_told_with_role_and_other_names(outline: Outline) -> None:
    ((_, (item,)),) = items(outline, Section.WHO)
    assert (item.lead, item.quotes) == ("Ilse Brandt", ())
    assert item.details == (
        "main actor", "person", "role: Mayor", "also named: Brandt", "paragraphs 1–2"
    )  # fmt: skip


def test_a_commitment_is_told_with_deadline_and_status(outline: Outline) -> None:
    ((_, (item, past)),) = items(outline, Section.COMMITMENTS)
    assert item.details == ("deadline: by May", "status: open", "paragraph 2")
    assert past.lead == "Party not named"


def test_quotes_are_verbatim(outline: Outline) -> None:
    for key, entry in outline:
        ((_, (item,)),) = items(outline, key)
        assert item.quotes in ((), tuple(outline.article.quote(span) for span in entry.spans))


def test_paragraphs_are_counted_without_headings() -> None:
    article = from_markdown("# T\n\na\n\nb\n\n## S\n\nc\n\nd\n\ne")
    spans = {word: Span(i, i + 1) for i, word in enumerate(article.text) if word.strip()}
    words = Numbering(article).words
    assert words([spans["T"]]) == "title"
    assert words([spans["c"]]) == "paragraph 3"
    assert words([spans[letter] for letter in "eabd"]) == "paragraphs 1–2, 4–5"


def test_the_source_is_told_as_far_as_it_is_known(outline: Outline) -> None:
    assert source_words(outline.article)[1:] == [
        "Ann Example", "https://varn.example/bridge", "2024-09-05"
    ]  # fmt: skip
    assert source_words(from_markdown("a", "a.md")) == ["a.md"]
