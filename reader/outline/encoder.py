"""What a careful reader would probably have marked: a small trained network's impression.

The network reads the article and gives probabilities, word piece by word piece and sentence by
sentence. They are evidence, not a verdict: what enters the outline is decided by the modules of
the sections, which weigh them against the grammar. The network is all-MiniLM-L6-v2 (Apache-2.0),
trained further on marked-up news by ``training/encoder.py``. Its weights and activations are
quantised so that products of integers are exact; what is left to the processor's rounding is cut
off by rounding the probabilities, so that the same article gets the same outline everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reader.article.model import Span
from reader.assets import asset
from reader.outline.pieces import Piece, WordPieces

Floats = NDArray[np.float32]

# A window holds whole sentences up to so many pieces, after some of the text before them. Longer
# windows cost more (attention grows with the square) and gained nothing.
_WINDOW = 192
_CONTEXT = 64

# Decimals of a probability that are kept: beyond them processors disagree.
_DECIMALS = 3


class PieceLabel(IntEnum):
    """What a word piece is part of; the columns of ``Impression.pieces``."""

    ACTOR_BEGINS = 0
    ACTOR = 1
    MAIN_ACTOR = 2
    PLACE_BEGINS = 3
    PLACE = 4
    MAIN_PLACE = 5
    ROLE = 6
    ACTION = 7
    DEADLINE = 8


class SentenceLabel(IntEnum):
    """What a sentence carries; the columns of ``Impression.sentences``."""

    PRINCIPLE = 0
    COMMITMENT = 1
    EVENT = 2
    MAIN_EVENT = 3


@dataclass(frozen=True)
class Impression:
    """What the encoder makes of an article: probabilities, 0 to 1."""

    starts: NDArray[np.int64]
    """Where each word piece starts, in code points of the text; ascending. Shape (pieces,)."""
    ends: NDArray[np.int64]
    """Where each word piece ends, exclusive. Shape (pieces,)."""
    pieces: Floats
    """Shape (pieces, len(PieceLabel))."""
    sentences: Floats
    """Shape (sentences, len(SentenceLabel)); 0 for a sentence without any piece."""
    statuses: Floats
    """How a commitment there would stand: open, conditional, past. Shape (sentences, 3)."""

    def within(self, span: Span) -> Floats:
        """The rows of ``pieces`` that begin inside ``span``; none if it holds no piece."""
        first, last = np.searchsorted(self.starts, (span.start, span.end))
        return self.pieces[first:last]

    def mean(self, span: Span, label: PieceLabel) -> float:
        """The mean probability of a label over the pieces of ``span``; 0 if it holds none."""
        rows = self.within(span)
        return float(rows[:, label].mean()) if len(rows) else 0.0


class Sentence(NamedTuple):
    """A sentence, or a part of an over-long one, as a range of the window's rows."""

    number: int
    start: int
    end: int


class Window(NamedTuple):
    """Pieces ``first`` to ``last``, read at once; those before ``core`` are only read along."""

    first: int
    core: int
    last: int
    sentences: list[Sentence]


def windows(pieces: Sequence[Piece], sentences: Sequence[Span]) -> Iterator[Window]:
    """The text cut into windows of whole sentences; a sentence longer than a window is cut too."""
    parts = list(_parts(pieces, sentences))
    while parts:
        core = parts[0].start
        count = 1
        while count < len(parts) and parts[count].end - core <= _WINDOW:
            count += 1
        here, parts = parts[:count], parts[count:]
        first = max(0, core - _CONTEXT)
        yield Window(first, core, here[-1].end, here)


def _parts(pieces: Sequence[Piece], sentences: Sequence[Span]) -> Iterator[Sentence]:
    """Each sentence as a range of pieces, cut where it is longer than a window."""
    end = 0
    for number, sentence in enumerate(sentences):
        start = end
        while start < len(pieces) and pieces[start].end <= sentence.start:
            start += 1
        end = start
        while end < len(pieces) and pieces[end].start < sentence.end:
            end += 1
        for cut in range(start, end, _WINDOW):
            yield Sentence(number, cut, min(cut + _WINDOW, end))


def position_features(number: int, count: int, length: int) -> list[float]:
    """Where sentence ``number`` of ``count`` stands, and its length in pieces, for the network."""
    return [
        number / count,
        1 / (1 + number),
        float(number == 0),
        float(number == 1),
        min(count, 40) / 40,
        length / 50,
    ]


class Encoder:
    """The network and the vocabulary that it was trained with.

    Raises:
        FileNotFoundError: if a file is missing.
    """

    def __init__(self, network: Path, vocabulary: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            network, options, providers=["CPUExecutionProvider"]
        )
        words = vocabulary.read_text(encoding="utf-8").splitlines()
        numbers = {word: number for number, word in enumerate(words)}
        self._word_pieces = WordPieces(numbers)
        self._begin, self._end = numbers["[CLS]"], numbers["[SEP]"]

    def read(self, text: str, sentences: Sequence[Span]) -> Impression:
        """What the encoder makes of ``text``, whose sentences lie in order and do not overlap."""
        pieces = self._word_pieces.of(text)
        of_pieces = np.zeros((len(pieces), len(PieceLabel)), np.float32)
        of_sentences = np.zeros((len(sentences), len(SentenceLabel)), np.float32)
        of_statuses = np.zeros((len(sentences), 3), np.float32)
        for window in windows(pieces, sentences):
            marked, carried, status = self._run(pieces, window, len(sentences))
            of_pieces[window.core : window.last] = marked[window.core - window.first :]
            for row, (number, _, _) in enumerate(window.sentences):
                of_sentences[number] = np.maximum(of_sentences[number], carried[row])
                of_statuses[number] = status[row]
        return Impression(
            np.array([piece.start for piece in pieces], np.int64),
            np.array([piece.end for piece in pieces], np.int64),
            of_pieces.round(_DECIMALS),
            of_sentences.round(_DECIMALS),
            of_statuses.round(_DECIMALS),
        )

    def _run(
        self, pieces: Sequence[Piece], window: Window, count: int
    ) -> tuple[Floats, Floats, Floats]:
        """Probabilities for the window's pieces, its sentences and their statuses."""
        numbers = [piece.number for piece in pieces[window.first : window.last]]
        # The network sees a mark for the beginning and one for the end around the pieces.
        members = np.zeros((len(window.sentences), len(numbers) + 2), np.float32)
        for row, (_, start, end) in enumerate(window.sentences):
            members[row, start - window.first + 1 : end - window.first + 1] = 1
        position = [
            position_features(number, count, end - start) for number, start, end in window.sentences
        ]
        marked, carried, status = self._session.run(
            ["pieces", "sentences", "status"],
            {
                "ids": np.array([self._begin, *numbers, self._end], np.int64),
                "members": members,
                "position": np.array(position, np.float32),
            },
        )
        return marked[1:-1], carried, status


@cache
def encoder() -> Encoder:
    """The encoder that the program ships with, loaded once in a process."""
    return Encoder(asset("models", "encoder.onnx"), asset("models", "vocabulary.txt"))
