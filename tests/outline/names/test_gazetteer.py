"""What is known of places beforehand."""

from __future__ import annotations

from reader.outline.names.gazetteer import countries, nationalities, places


def test_every_name_of_a_country_leads_to_the_usual_one() -> None:
    assert {countries()[name] for name in ("uk", "britain", "united kingdom")} == {"united kingdom"}


def test_adjectives_lead_to_the_country() -> None:
    assert nationalities()["dutch"] == "netherlands"


def test_states_seas_and_large_cities_are_known() -> None:
    assert {"ohio", "baltic sea", "sao paulo", "nairobi"} <= places()
