from __future__ import annotations

import pytest

from reader.article.model import Article, Span
from reader.outline.model import (
    Actor,
    ActorKind,
    Commitment,
    EntryKey,
    Link,
    Outline,
    Section,
    Status,
)

TEXT = "Halloran said she will keep the boat. Halloran smiled."
MAYOR = Actor(
    name="Halloran",
    kind=ActorKind.PERSON,
    names=("Halloran",),
    spans=(Span(0, 8), Span(38, 46)),
)
PROMISE = Commitment(text=TEXT[:37], action="keep the boat", spans=(Span(0, 37),))
OUTLINE = Outline(Article(TEXT, ()), who=(MAYOR,), commitments=(PROMISE,))

WHO, PROMISED = EntryKey(Section.WHO, 0), EntryKey(Section.COMMITMENTS, 0)


def test_an_entry_is_found_by_its_key() -> None:
    assert OUTLINE.entry(WHO) is MAYOR
    assert OUTLINE.entry(PROMISED) is PROMISE


def test_there_is_no_entry_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        OUTLINE.entry(EntryKey(Section.WHO, 1))


def test_entries_come_section_by_section() -> None:
    assert list(OUTLINE) == [(WHO, MAYOR), (PROMISED, PROMISE)]


def test_links_come_in_the_order_of_the_text() -> None:
    assert OUTLINE.links == (
        Link(Span(0, 8), WHO),
        Link(Span(0, 37), PROMISED),
        Link(Span(38, 46), WHO),
    )


def test_the_shortest_passage_at_a_position_comes_first() -> None:
    assert [link.key for link in OUTLINE.at(3)] == [WHO, PROMISED]


def test_a_passage_ends_before_its_end() -> None:
    assert OUTLINE.at(37) == ()
    assert [link.key for link in OUTLINE.at(38)] == [WHO]


def test_a_commitment_is_open_unless_something_else_is_known() -> None:
    assert PROMISE.status is Status.OPEN
