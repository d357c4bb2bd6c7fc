"""Roles are the article's own words for who somebody is."""

from __future__ import annotations

import pytest

from reader.article.from_text import from_text
from reader.outline.language import parse
from reader.outline.names.name import find_names
from reader.outline.names.roles import role_of


def role(text: str, name: str) -> str | None:
    doc = parse(from_text(text))
    return next(role_of(doc, found) for found in find_names(doc) if name in found.forms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme CEO Ann Bell resigned.", "Acme CEO"),
        ("Canadian prime minister Ann Bell resigned.", "Canadian prime minister"),
        ("The Prime Minister of France Ann Bell resigned.", "Prime Minister of France"),
        ("Ann Bell, a lawyer for the union, resigned.", "lawyer for the union"),
        ("Ann Bell, 42, director of the mill, resigned.", "director of the mill"),
        ("The lone survivor, Ann Bell, was found.", "lone survivor"),
        ("Ann Bell, who is the mayor of Kelso, resigned.", "mayor of Kelso"),
        ("Ann Bell (treasurer) resigned.", "treasurer"),
        ("Ann Bell of the Water Board resigned.", "of the Water Board"),
        ("Mrs. Ann Bell resigned.", None),
    ],
)
def test_the_words_beside_a_name(text: str, expected: str | None) -> None:
    assert role(text, "Ann Bell") == expected


def test_a_list_shares_its_role() -> None:
    assert role("It stars actors Ann Bell and Carl Ruiz.", "Carl Ruiz") == "actors"


def test_a_rank_gives_way_to_a_telling_role() -> None:
    text = "Professor Ann Bell spoke. Ann Bell, director of the mill, left."
    assert role(text, "Ann Bell") == "director of the mill"


def test_a_group_has_no_role() -> None:
    assert role("Police closed the road.", "Police") is None
