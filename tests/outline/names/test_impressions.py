"""What the encoder makes of names."""

from __future__ import annotations

import numpy as np
import pytest

from reader.article.model import Span
from reader.outline.encoder import Impression, PieceLabel
from reader.outline.names.impressions import impressions


@pytest.fixture
def impression() -> Impression:
    """Three pieces of five letters each; the first two read as one actor."""
    pieces = np.zeros((3, len(PieceLabel)), np.float32)
    pieces[0, [PieceLabel.ACTOR_BEGINS, PieceLabel.ACTOR]] = 0.9
    pieces[1, PieceLabel.ACTOR] = 0.8
    starts = np.array([0, 6, 12])
    empty = np.zeros((0, 4), np.float32)
    return Impression(starts, starts + 5, pieces, empty, np.zeros((0, 3), np.float32))


def test_the_whole_name_reads_as_an_actor(impression: Impression) -> None:
    found = dict(impressions(impression, [Span(0, 11)]))
    assert found["read as actor, exact, most"] == pytest.approx(0.8)
    assert found["read as place, whole, most"] == 0.0


def test_a_part_of_it_is_not_exact(impression: Impression) -> None:
    found = dict(impressions(impression, [Span(0, 5)]))
    assert found["read as actor, whole, most"] == pytest.approx(0.9)
    assert found["read as actor, exact, most"] < 0.3
