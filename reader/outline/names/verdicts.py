"""Which names of an article are actors, which are places, and which of either the story is about.

Four learned judges look at the features of every name; ``actors`` and ``places`` make entries of
those that they say yes to.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.model import Article
from reader.outline.encoder import Impression
from reader.outline.judge import Judge, judge
from reader.outline.names.features import Features, features
from reader.outline.names.name import Name, find_names


@dataclass(frozen=True)
class Verdict:
    """What the judges say of one name."""

    name: Name
    features: Features
    is_actor: bool
    is_place: bool
    actor_weight: float
    """How likely the story cannot be told without this actor, 0 to 1."""
    place_weight: float
    """How likely the main events happen in this place, 0 to 1."""


def judge_names(
    article: Article, doc: Doc, impression: Impression | None = None
) -> tuple[Verdict, ...]:
    """A verdict on every name of the article, by first mention.

    ``impression`` is what the encoder makes of the article.
    """
    names = find_names(doc)
    return tuple(
        Verdict(
            name,
            signs,
            judge("actors").says_yes(signs),
            judge("places").says_yes(signs),
            judge("main_actors").probability(signs),
            judge("main_places").probability(signs),
        )
        for name, signs in zip(names, features(article, doc, names, impression), strict=True)
    )


def leading(weights: list[float], by: Judge, least: int, most: int) -> set[int]:
    """The numbers of the main ones: all that the judge says yes to, within bounds."""
    order = sorted(range(len(weights)), key=lambda number: (-weights[number], number))
    yes = sum(weight >= by.threshold for weight in weights)
    return set(order[: min(max(yes, least), most)])
