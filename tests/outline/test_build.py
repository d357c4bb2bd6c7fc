"""An article becomes an outline: the sections work together."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.article.model import Article
from reader.outline.build import build
from reader.outline.model import Entry, Outline

TEXT = """Harbour firm pledges repairs

The harbour of Tarnow was closed on Monday after a crane fell into the water, police said. \
Two workers were taken to hospital.

Ilse Brandt, the head of Nordkai, which runs the harbour, visited the site on Tuesday. \
“No one should have to fear for their life at work,” she told reporters. “Every worker has the \
right to a safe place. We have never put money before people.”

Brandt promised to replace all cranes by the end of March and to share a report on the accident \
soon."""


@pytest.fixture(scope="module")
def outline() -> Outline:
    return build(from_text(TEXT))


def has(entries: tuple[Entry, ...], words: str, article: Article) -> bool:
    return any(words in article.quote(span) for entry in entries for span in entry.spans)


def test_the_events_are_there_and_the_headline_is_none(outline: Outline) -> None:
    assert has(outline.what, "was closed on Monday", outline.article)
    assert not has(outline.what, "Harbour firm pledges repairs", outline.article)
    assert 1 <= sum(event.main for event in outline.what) <= 3


def test_an_event_knows_when_it_happened(outline: Outline) -> None:
    assert outline.what[0].when == "on Monday"


def test_principles_have_the_speaker_as_their_holder(outline: Outline) -> None:
    assert has(outline.principles, "Every worker has the right", outline.article)
    assert {principle.holder for principle in outline.principles} == {"Ilse Brandt"}


def test_commitments_have_party_action_and_deadline(outline: Outline) -> None:
    first, second = outline.commitments
    assert (first.party, first.deadline) == ("Ilse Brandt", "by the end of March")
    assert first.action.startswith("replace all cranes")
    assert (second.party, second.deadline) == ("Ilse Brandt", "soon")


def test_every_string_is_verbatim(outline: Outline) -> None:
    for commitment in outline.commitments:
        assert commitment.action in TEXT
    for event in outline.what:
        assert event.text == outline.article.quote(event.spans[0])


def test_progress_ends_at_one() -> None:
    steps: list[float] = []
    build(from_text("It rained."), steps.append)
    assert steps == sorted(steps)
    assert steps[-1] == 1.0


@pytest.mark.parametrize(
    "text", ["", "word", "?!", "A\n\nB\n\nC", "“", '"' * 9, "\u00a0", "ALL CAPITALS HERE"]
)
def test_odd_texts_have_an_outline_too(text: str) -> None:
    assert isinstance(build(from_text(text)), Outline)
