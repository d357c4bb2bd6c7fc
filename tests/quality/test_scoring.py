from __future__ import annotations

import pytest
from marked_article import MarkedArticle, marked_articles
from scoring import FIGURES, Tally, alike, same_party

from reader.article.model import Span
from reader.outline.model import Actor, ActorKind, Outline, Principle


@pytest.fixture(scope="module")
def wire() -> MarkedArticle:
    return next(marked for marked in marked_articles() if marked.article.name == "wire.txt")


def score(marked: MarkedArticle, *who: Actor, said: str = "") -> dict[str, float]:
    """The figures of an outline with these actors and, as a principle of Venn's, these words."""
    principles = []
    if said:
        start = marked.article.text.index(said)
        span = Span(start, start + len(said))
        principles.append(Principle(spans=(span,), text=said, holder="Venn"))
    tally = Tally()
    tally.add(marked, Outline(marked.article, who=who, principles=tuple(principles)))
    return tally.figures()


def test_an_empty_outline_scores_nothing(wire: MarkedArticle) -> None:
    assert score(wire) == dict.fromkeys(FIGURES, 0.0)


def test_an_actor_is_found_by_any_of_its_names(wire: MarkedArticle) -> None:
    venn = Actor(spans=(Span(0, 1),), name="Venn", kind=ActorKind.PERSON, names=("Venn",))
    figures = score(wire, venn, venn)
    assert figures["who.precision"] == 0.5
    assert figures["who.recall"] == 1 / 8
    assert figures["who.role"] == 0.0


def test_half_a_sentence_stands_for_it(wire: MarkedArticle) -> None:
    figures = score(wire, said="we strike for the right of working people to be heard")
    assert figures["principles.precision"] == 1.0
    assert figures["principles.recall"] == 0.5
    assert figures["principles.holder"] == 1.0


def test_a_sentence_without_a_mark_is_wrongly_added(wire: MarkedArticle) -> None:
    assert score(wire, said="Retailers warned that fresh fruit could run")["principles.f1"] == 0.0


def test_phrases_are_alike_that_share_half_their_words() -> None:
    assert alike("by Friday", "Friday")
    assert not alike("by the end of the year", "by noon")
    assert not alike(None, "Friday")


def test_a_party_is_the_same_by_part_of_its_name() -> None:
    assert same_party("The Harbour Workers’ Union", "Union")
    assert not same_party("Harbour authority", "Harbour Workers' Union")
