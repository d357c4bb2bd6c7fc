"""Where an article's actors are named: the look-ups from places of the text to actors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Token

from reader.outline.model import Actor, ActorKind


class ActorMentions:
    """The actors of one article by the places and the names at which they are mentioned."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.all = tuple(actors)
        """Every actor of the article."""
        self._spans = sorted(
            (span.start, span.end, number)
            for number, actor in enumerate(self.all)
            for span in actor.spans
        )
        self._starts = [start for start, _, _ in self._spans]

    @property
    def main(self) -> tuple[Actor, ...]:
        """The actors without whom the story cannot be told."""
        return tuple(actor for actor in self.all if actor.main)

    @property
    def interviewed(self) -> Actor | None:
        """Who answers in an interview, which labels answers "A:": the person named most."""
        people = [actor for actor in self.all if actor.kind is ActorKind.PERSON]
        return max(people, key=lambda actor: len(actor.spans), default=None)

    def named(self, token: Token) -> Actor | None:
        """The actor in whose mention the token lies."""
        place = bisect_right(self._starts, token.idx)
        for start, end, number in reversed(self._spans[max(0, place - 3) : place]):
            if start <= token.idx < end:
                return self.all[number]
        return None

    def by_name(self, name: str | None) -> Actor | None:
        """The actor whose entry has this name."""
        return next((actor for actor in self.all if actor.name == name), None)

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors named in a stretch of the text, in the order of their first mention there."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return list(dict.fromkeys(self.all[number] for _, _, number in self._spans[first:last]))

    def latest(self, position: int, kind: ActorKind) -> Actor | None:
        """The actor of a kind that was named last before a position of the text."""
        for _, _, number in reversed(self._spans[: bisect_left(self._starts, position)]):
            if self.all[number].kind is kind:
                return self.all[number]
        return None
