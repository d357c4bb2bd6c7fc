"""Where: the places of an article."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.build import build
from reader.outline.model import Place

STORY = """An explosion at a factory in Leeds, England, hurt five people on Friday. Officials of the
University of York said that the smoke reached Bradford. French experts flew in from Paris."""

ARTICLE = from_text(STORY)


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    return {place.name: place for place in build(ARTICLE).where}


def test_a_city_and_its_country_are_two_places(places: dict[str, Place]) -> None:
    assert {"Leeds", "England"} <= set(places)


def test_where_it_happened_is_main(places: dict[str, Place]) -> None:
    assert places["Leeds"].main
    assert not places["Paris"].main


def test_a_nationality_is_no_place(places: dict[str, Place]) -> None:
    assert not {"French", "France"} & set(places)


def test_every_mention_is_one_of_the_names(places: dict[str, Place]) -> None:
    for place in places.values():
        assert {ARTICLE.quote(span) for span in place.spans} <= set(place.names)
