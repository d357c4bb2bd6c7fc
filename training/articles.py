"""Marked-up articles, as they are read for training.

A file holds a JSON list of articles, each with ``id``, ``text``, ``sentences`` (start and end
offsets in code points) and ``annotations``: the sections of an outline, marked by a reader, in
which ``s`` is the number of a sentence or a list of them.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.article.model import Span

Marks = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class MarkedArticle:
    """An article and what one careful reader marked in it."""

    id: str
    text: str
    sentences: tuple[Span, ...]
    marks: Marks


def read_articles(folder: Path, name: str = "train.json") -> list[MarkedArticle]:
    """The articles of ``folder/name`` with their first annotation, in the order of the file.

    Raises:
        OSError: if there is no such file.
    """
    return [
        MarkedArticle(
            article["id"],
            article["text"],
            tuple(Span(start, end) for start, end in article["sentences"]),
            article["annotations"]["a"],
        )
        for article in json.loads((folder / name).read_text(encoding="utf-8"))
    ]


def folds(articles: list[MarkedArticle], count: int) -> list[list[MarkedArticle]]:
    """The articles dealt into ``count`` parts, the same at every call."""
    order = list(range(len(articles)))
    random.Random(7).shuffle(order)  # noqa: S311 - a fixed deal, nothing secret
    return [[articles[i] for i in sorted(order[k::count])] for k in range(count)]


def sentences_of(entry: dict[str, Any]) -> list[int]:
    """The numbers of the sentences that a marked entry rests on."""
    numbers = entry["s"]
    return list(numbers) if isinstance(numbers, list) else [numbers]
