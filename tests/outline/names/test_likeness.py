"""Words that mean the same although they differ."""

from __future__ import annotations

import pytest

from reader.outline.names.likeness import canonical, is_misspelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("us officials", "american officials"),
        ("sudan s foreign ministry", "sudanese foreign ministry"),
        ("british government", "uk"),
        ("shin corp", "shin corporation"),
    ],
)
def test_the_same_body(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


def test_officials_are_not_their_country() -> None:
    assert canonical("norwegian officials") != canonical("norway")


@pytest.mark.parametrize("other", ["magwneya", "magwenia"])
def test_a_letter_or_two_may_be_wrong(other: str) -> None:
    assert is_misspelling(other, "magwenya")


def test_short_names_are_never_misspellings() -> None:
    assert not is_misspelling("bell", "ball")
