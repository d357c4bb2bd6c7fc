"""What the encoder makes of a name: whether it read its mentions as actors or places."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reader.article.model import Span
from reader.outline.encoder import Impression, PieceLabel

_LABELS = {
    "actor": (PieceLabel.ACTOR_BEGINS, PieceLabel.ACTOR),
    "place": (PieceLabel.PLACE_BEGINS, PieceLabel.PLACE),
}

_MAIN = {"main actor": PieceLabel.MAIN_ACTOR, "main place": PieceLabel.MAIN_PLACE}


@dataclass(frozen=True)
class Reading:
    """How the encoder reads one mention as one sort of thing; all 0 to 1."""

    whole: float
    """The mean over its pieces."""
    begins: float
    """That a name begins with it."""
    exact: float
    """That a name begins with it, goes through it and does not go on behind it."""


def impressions(impression: Impression, spans: Sequence[Span]) -> Iterator[tuple[str, float]]:
    """The features of a name that is mentioned at ``spans``."""
    for label, (begins, inside) in _LABELS.items():
        readings = [_reading(impression, span, begins, inside) for span in spans]
        for of in ("whole", "begins", "exact"):
            values = [getattr(reading, of) for reading in readings]
            yield f"read as {label}, {of}, mean", sum(values) / len(values)
            yield f"read as {label}, {of}, most", max(values)
        yield f"read as {label}, weighed", _logit(max(reading.exact for reading in readings))
        yield f"read as {label}, weighed mean", _logit(float(np.mean([r.whole for r in readings])))
    for label, column in _MAIN.items():
        values = [impression.mean(span, column) for span in spans]
        yield f"read as {label}, mean", sum(values) / len(values)
        yield f"read as {label}, most", max(values)
        yield f"read as {label}, weighed", _logit(max(values))
    yield "read as role", float(np.mean([impression.mean(s, PieceLabel.ROLE) for s in spans]))


def _reading(impression: Impression, span: Span, begins: PieceLabel, inside: PieceLabel) -> Reading:
    first, last = np.searchsorted(impression.starts, (span.start, span.end))
    if first == last:
        return Reading(0.0, 0.0, 0.0)
    rows = impression.pieces[first:last]
    whole, begun = float(rows[:, inside].mean()), float(rows[0, begins])
    on = 0.0
    if last < len(impression.pieces):
        behind = impression.pieces[last]
        on = float(behind[inside] * (1 - behind[begins]))
    exact = min(begun, float(rows[:, inside].min())) * (1 - on)
    return Reading(whole, begun, exact)


def _logit(probability: float) -> float:
    """The log odds, bounded and scaled to about -1 to 1."""
    bounded = min(max(probability, 0.01), 0.99)
    return math.log(bounded / (1 - bounded)) / 4.6
