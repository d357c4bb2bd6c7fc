"""Who: the actors of an article."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.build import build
from reader.outline.model import Actor, ActorKind

STORY = """Mill’s Bell
Brightwater CEO Carla Bell was arrested in Lyon on Monday. Police questioned Bell for two days.
French authorities said that Bell had not answered their letters. President Morel was criticised.
“We will leave that country,” Bell said. When Norway demanded the keys, Brightwater refused.
Norway then banned the platform, and the Norwegian prime minister defended it."""

ARTICLE = from_text(STORY)


@pytest.fixture(scope="module")
def actors() -> dict[str, Actor]:
    return {actor.name: actor for actor in build(ARTICLE).who}


def test_a_person_goes_by_every_form_of_the_name(actors: dict[str, Actor]) -> None:
    assert set(actors["Carla Bell"].names) == {"Carla Bell", "Bell"}
    assert actors["Carla Bell"].kind is ActorKind.PERSON


def test_the_leading_person_is_main_and_has_a_role(actors: dict[str, Actor]) -> None:
    assert actors["Carla Bell"].main
    assert actors["Carla Bell"].role == "Brightwater CEO"


def test_authorities_and_a_country_that_acts_are_actors(actors: dict[str, Actor]) -> None:
    assert actors["French authorities"].kind is ActorKind.GROUP
    assert actors["Norway"].kind is ActorKind.ORGANISATION


def test_a_city_is_no_actor(actors: dict[str, Actor]) -> None:
    assert "Lyon" not in actors


def test_every_mention_is_one_of_the_names(actors: dict[str, Actor]) -> None:
    for actor in actors.values():
        assert {ARTICLE.quote(span) for span in actor.spans} <= set(actor.names)


def test_one_to_four_are_main(actors: dict[str, Actor]) -> None:
    assert 1 <= sum(actor.main for actor in actors.values()) <= 4


def test_a_text_without_names_has_no_actor() -> None:
    article = from_text("it rained.")
    assert build(article).who == ()
