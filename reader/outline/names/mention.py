"""What a mention is: one place in the text where something is named, by the words of a name.

Positions are token indexes of the Doc, half-open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Span


class NameSort(StrEnum):
    """What the words of a mention look like by themselves."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PEOPLE = "people"
    """Members of a nation, party or faith: "Republicans"."""
    GROUP = "group"
    """A common noun for people who act together: "residents"."""
    INDIVIDUAL = "individual"
    """A common noun for one person: "gunman"."""
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name in the text, with articles, titles and possessive endings left out."""

    start: int
    end: int
    sort: NameSort

    def of(self, doc: Doc) -> Span:
        """The tokens of the mention."""
        return doc[self.start : self.end]

    def covers(self, other: Mention) -> bool:
        """Whether ``other`` lies within this mention and is shorter."""
        return self.start <= other.start and other.end <= self.end and self != other


def likeliest_sort(mentions: Iterable[Mention]) -> NameSort:
    """What mentions of one thing look like together; full names tell more than short ones."""
    sorts: Counter[NameSort] = Counter()
    for mention in mentions:
        known = mention.sort is not NameSort.OTHER
        sorts[mention.sort] += (2 * (mention.end - mention.start) - 1) if known else 1
    return sorts.most_common(1)[0][0]
