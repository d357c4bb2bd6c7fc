"""What is known of places beforehand: countries with their other names, states, large cities.

Plain look-ups of folded names. They decide nothing: a name that stands here may still be a
person's, and most places stand nowhere here.
"""

from __future__ import annotations

from functools import cache

from reader.assets import asset
from reader.outline.names.folding import fold


@cache
def countries() -> dict[str, str]:
    """Every name of a country, folded, with the country's usual name, folded."""
    return {fold(name): fold(row[0]) for row in _rows("countries") for name in (row[0], *row[1])}


@cache
def nationalities() -> dict[str, str]:
    """Every adjective and name of a people, folded, with the country's usual name, folded."""
    return {fold(name): fold(row[0]) for row in _rows("countries") for name in row[2]}


@cache
def places() -> frozenset[str]:
    """The folded names of states, provinces, continents, oceans and large cities."""
    names = (
        name
        for table in ("regions", "provinces", "cities")
        for row in _rows(table)
        for name in row[0:1]
    )
    return frozenset(fold(name) for name in names)


def _rows(table: str) -> list[tuple[str, list[str], list[str]]]:
    """The rows of a table: a name, and two lists that may be empty."""
    text = asset("gazetteer", f"{table}.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, others, adjectives = [*line.split("\t"), "", ""][:3]
            rows.append((name, _listed(others), _listed(adjectives)))
    return rows


def _listed(cell: str) -> list[str]:
    return [name for name in cell.split(",") if name]
