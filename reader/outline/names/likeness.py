"""When two folded forms mean the same although their words differ: "US" and "American"."""

from __future__ import annotations

from functools import cache

from reader.assets import asset
from reader.outline.names.gazetteer import countries, nationalities

_LONGEST_COUNTRY = 4

# Shorter words differ by one letter from too many others.
_LEAST_LENGTH = 5


def canonical(words: str) -> str:
    """``words`` with countries by their usual name and bodies by their usual noun.

    "us officials" and "american officials" become the same, so do "sudan s foreign ministry" and
    "sudanese foreign ministry". A country and its government are one actor.
    """
    parts: list[str] = []
    rest = [part for part in words.split() if part != "s"]
    while rest:
        for length in range(min(_LONGEST_COUNTRY, len(rest)), 0, -1):
            name = " ".join(rest[:length])
            if country := countries().get(name) or nationalities().get(name):
                parts.append(country)
                break
        else:
            length = 1
            parts.append(rest[0])
        rest = rest[length:]
    if len(parts) > 1:
        parts[-1] = _synonyms().get(parts[-1], parts[-1])
    if len(parts) == 2 and parts[1] == "government" and parts[0] in countries():
        return parts[0]
    return " ".join(parts)


@cache
def _synonyms() -> dict[str, str]:
    """Every noun of ``synonyms.txt`` with the one that stands for it."""
    lines = asset("words", "synonyms.txt").read_text(encoding="utf-8").splitlines()
    sets = (line.split() for line in lines if line and not line.startswith("#"))
    return {noun: nouns[0] for nouns in sets for noun in nouns}


def is_misspelling(word: str, other: str) -> bool:
    """Whether two names of some length differ by a letter or two, not in the first."""
    if word == other or min(len(word), len(other)) < _LEAST_LENGTH or word[0] != other[0]:
        return False
    allowed = 1 if min(len(word), len(other)) < _LEAST_LENGTH + 2 else 2
    return abs(len(word) - len(other)) <= allowed and _distance(word, other) <= allowed


def _distance(word: str, other: str) -> int:
    """How many letters must be added, left out or changed."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        diagonal, row[0] = row[0], i
        for j, another in enumerate(other, 1):
            changed = diagonal + (letter != another)
            diagonal = row[j]
            row[j] = min(changed, row[j] + 1, row[j - 1] + 1)
    return row[-1]
