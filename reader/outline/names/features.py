"""What speaks for a name being an actor, a place, or neither: named features, each 0 to 1 or so.

A feature's name is fit to be shown as a reason. All features of a name are also given crossed
with its sort, since "after in" means one thing of a country and another of a person.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from reader.article.model import Article, Span
from reader.outline.encoder import Impression, PieceLabel
from reader.outline.names.facts import facts, neighbours
from reader.outline.names.folding import fold
from reader.outline.names.gazetteer import countries, nationalities, places
from reader.outline.names.impressions import impressions
from reader.outline.names.mention import Mention, NameSort
from reader.outline.names.name import Name
from reader.outline.words import word_list

Features = Mapping[str, float]


def features(
    article: Article, doc: Doc, names: Sequence[Name], impression: Impression | None = None
) -> list[Features]:
    """The features of every name, in the order of ``names``.

    ``impression`` is what the encoder makes of the article.
    """
    longer = _longer_mentions(names)
    beside = neighbours(doc, [mention for name in names for mention in name.mentions])
    most = max((len(name.mentions) for name in names), default=1)
    found: list[Features] = []
    for name in names:
        own = dict(_of_mentions(doc, name, longer))
        own |= dict(_of_words(doc, name))
        own |= dict(_of_position(article, doc, name, most))
        own |= dict(_of_neighbours(doc, name, beside, impression))
        if impression is not None:
            own |= dict(impressions(impression, name.spans(doc)))
        crossed = {f"{name.sort}: {fact}": value for fact, value in own.items()}
        found.append({**own, **crossed, f"sort {name.sort}": 1.0})
    return found


def _longer_mentions(names: Sequence[Name]) -> dict[int, list[Mention]]:
    """For every token, the mentions of more than one word that hold it."""
    holding: dict[int, list[Mention]] = {}
    for name in names:
        for mention in name.mentions:
            if mention.end - mention.start > 1:
                for position in range(mention.start, mention.end):
                    holding.setdefault(position, []).append(mention)
    return holding


def _of_mentions(
    doc: Doc, name: Name, longer: dict[int, list[Mention]]
) -> Iterator[tuple[str, float]]:
    """For every fact of its mentions, the share of them it holds of, and that it holds of any."""
    counts: Counter[str] = Counter()
    for mention in name.mentions:
        held = facts(doc, mention)
        if any(other.covers(mention) for other in longer.get(mention.start, ())):
            held = frozenset({"inside another name", *(f"inside: {fact}" for fact in held)})
        counts.update(held)
    for fact, count in counts.items():
        yield f"share {fact}", count / len(name.mentions)
        yield f"any {fact}", 1.0
    yield "mentions", math.log2(len(name.mentions))


def _of_words(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """What the words themselves tell: known places, head nouns, shape."""
    words = [fold(form) for form in name.forms]
    if any(form in countries() for form in words):
        yield "country", 1.0
    if any(form in nationalities() for form in words):
        yield "nationality", 1.0
    if any(form in places() for form in words):
        yield "known place", 1.0
    longest = max(name.mentions, key=lambda mention: (mention.end - mention.start, -mention.start))
    tokens = longest.of(doc)
    head = tokens.root if name.sort in {NameSort.GROUP, NameSort.INDIVIDUAL} else tokens[-1]
    for noun in ("organisation", "place", "group", "person"):
        if head.lower_ in word_list(f"{noun}_nouns"):
            yield f"{noun} noun", 1.0
    if head.lower_ in word_list("role_nouns"):
        yield "role noun", 1.0
    if name.sort not in {NameSort.PERSON, NameSort.PEOPLE}:
        yield f"head {head.lower_}", 1.0
    yield f"{min(len(tokens), 5)} words", 1.0
    yield from _of_shape(name)


def _of_neighbours(
    doc: Doc,
    name: Name,
    beside: Mapping[Mention, Sequence[Mention]],
    impression: Impression | None,
) -> Iterator[tuple[str, float]]:
    """What stands in one list with it: names of places keep to places."""
    others = [other for mention in name.mentions for other in beside.get(mention, ())]
    if not others:
        return
    yield "listed", 1.0
    words = [fold(other.of(doc).text) for other in others]
    known = sum(word in countries() or word in places() for word in words)
    yield "listed with known places", known / len(others)
    for sort in (NameSort.PERSON, NameSort.PLACE, NameSort.ORGANISATION):
        yield f"listed with {sort}", sum(other.sort is sort for other in others) / len(others)
    if impression is not None:
        spans = [Span(other.of(doc).start_char, other.of(doc).end_char) for other in others]
        for label, column in (("actors", PieceLabel.ACTOR), ("places", PieceLabel.PLACE)):
            means = [impression.mean(span, column) for span in spans]
            yield f"listed with what reads as {label}", sum(means) / len(means)


def _of_shape(name: Name) -> Iterator[tuple[str, float]]:
    fullest = name.forms[0]
    if fullest.isupper() and len(fullest) <= 6:
        yield "capitals only", 1.0
    if fullest == fullest.lower():
        yield "no capital", 1.0
    if any(letter.isdigit() for letter in fullest):
        yield "digit", 1.0
    if len(name.forms) > 1:
        yield "several forms", 1.0
    if any(form.isupper() and 1 < len(form) < 7 for form in name.forms[1:]):
        yield "has an acronym", 1.0


def _of_position(article: Article, doc: Doc, name: Name, most: int) -> Iterator[tuple[str, float]]:
    """Where in the article it is named, and how often beside the others."""
    first = name.mentions[0].of(doc).start_char
    last = name.mentions[-1].of(doc).start_char
    length = max(1, len(article.text))
    yield "first mention late", first / length
    yield "spread", (last - first) / length
    yield "beside the most frequent", len(name.mentions) / most
    lead = article.blocks[0].span.end if article.blocks else 0
    lead = max(lead, *(block.span.end for block in article.blocks[:3] if len(block.span) > 80), 0)
    if first < lead:
        yield "in the lead", 1.0
    if article.title and any(form in article.title for form in name.forms):
        yield "in the title", 1.0
