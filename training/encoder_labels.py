"""What a careful reader marked, as labels of word pieces and sentences for the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article.model import Span
from reader.outline.encoder import PieceLabel, SentenceLabel
from reader.outline.pieces import Piece
from training.articles import MarkedArticle, sentences_of

NO_STATUS = -1
_STATUSES = ("open", "conditional", "past")
_SECTIONS = {"principles": SentenceLabel.PRINCIPLE, "commitments": SentenceLabel.COMMITMENT}


@dataclass(frozen=True)
class Labels:
    """The targets of one article; 1 where a label holds."""

    pieces: NDArray[np.float32]
    """Shape (pieces, len(PieceLabel))."""
    sentences: NDArray[np.float32]
    """Shape (sentences, len(SentenceLabel))."""
    statuses: NDArray[np.int64]
    """Shape (sentences,): 0 open, 1 conditional, 2 past, or NO_STATUS."""


def label(article: MarkedArticle, pieces: Sequence[Piece]) -> Labels:
    """The labels of an article that is cut into ``pieces``."""
    labels = Labels(
        np.zeros((len(pieces), len(PieceLabel)), np.float32),
        np.zeros((len(article.sentences), len(SentenceLabel)), np.float32),
        np.full(len(article.sentences), NO_STATUS, np.int64),
    )
    starts = [piece.start for piece in pieces]
    for span, columns in _marked_spans(article):
        first, last = np.searchsorted(starts, (span.start, span.end))
        labels.pieces[first:last, [column for column in columns if not _begins(column)]] = 1
        labels.pieces[first : first + (last > first), columns] = 1
    _label_sentences(article, labels)
    return labels


def _begins(column: PieceLabel) -> bool:
    return column in (PieceLabel.ACTOR_BEGINS, PieceLabel.PLACE_BEGINS)


def _marked_spans(article: MarkedArticle) -> Iterator[tuple[Span, list[PieceLabel]]]:
    """The names, roles, actions and deadlines that were marked, where they stand in the text."""
    who = {name: e for e in article.marks["who"] for name in (e["name"], *e["names"])}
    where = {name: e for e in article.marks["where"] for name in (e["name"], *e["names"])}
    for span, name in occurrences(article.text, {*who, *where}):
        columns = []
        if name in who:
            columns += [PieceLabel.ACTOR_BEGINS, PieceLabel.ACTOR]
            columns += [PieceLabel.MAIN_ACTOR] * who[name]["main"]
        if name in where:
            columns += [PieceLabel.PLACE_BEGINS, PieceLabel.PLACE]
            columns += [PieceLabel.MAIN_PLACE] * where[name]["main"]
        yield span, columns
    for actor in article.marks["who"]:
        for span, _ in occurrences(article.text, [actor["role"] or ""]):
            yield span, [PieceLabel.ROLE]
    for commitment in article.marks["commitments"]:
        for number in sentences_of(commitment):
            sentence = article.sentences[number]
            words = article.text[sentence.start : sentence.end]
            for key, column in (("action", PieceLabel.ACTION), ("deadline", PieceLabel.DEADLINE)):
                for span, _ in occurrences(words, [commitment[key] or ""]):
                    at = Span(sentence.start + span.start, sentence.start + span.end)
                    yield at, [column]


def _label_sentences(article: MarkedArticle, labels: Labels) -> None:
    for section, column in _SECTIONS.items():
        for entry in article.marks[section]:
            labels.sentences[sentences_of(entry), column] = 1
    for commitment in article.marks["commitments"]:
        status = _STATUSES.index(commitment["status"])
        labels.statuses[sentences_of(commitment)] = status
    for event in article.marks["what"]:
        labels.sentences[sentences_of(event), SentenceLabel.EVENT] = 1
        labels.sentences[sentences_of(event), SentenceLabel.MAIN_EVENT] = event["main"]


def occurrences(text: str, names: Iterable[str]) -> Iterator[tuple[Span, str]]:
    """Where any of ``names`` stands as whole words; of two that overlap, the longer one."""
    longest_first = sorted({name for name in names if name.strip()}, key=lambda n: (-len(n), n))
    if not longest_first:
        return
    by_words = {" ".join(name.split()): name for name in longest_first}
    patterns = (
        r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)" for name in longest_first
    )
    for match in re.finditer("|".join(patterns), text):
        yield Span(match.start(), match.end()), by_words[" ".join(match.group().split())]
