"""When two spellings are one name."""

from __future__ import annotations

import pytest

from reader.outline.names.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Hague", "Hague"),
        ("Bell's", "Bell"),
        ("Hicks’", "Hicks"),
        ("U.S.", "US"),
        ("São Paulo", "Sao Paulo"),
        ("Al-Hakim", "al Hakim"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_apart() -> None:
    assert fold("North Korea") != fold("South Korea")
