"""Articles with their outlines marked by hand, as they lie in ``articles/``.

A mark names its sentence by the words that it begins with (or any of its first words), so that
a reader can check and mend the file; every such quotation stands in exactly one sentence.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from reader.article.load import load
from reader.article.model import Article, Span

ARTICLES = Path(__file__).parent / "articles"

# A sentence ends with a line, or with a full stop before a capital; not after "Mr." or an initial.
_SENTENCE_END = re.compile(
    r"\n+|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?][\"”’)]*\s+(?=[\"“(]?[A-Z])"
)

Mark: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class MarkedArticle:
    """An article, its sentences, and what a careful reader finds in it."""

    article: Article
    sentences: tuple[Span, ...]
    marks: dict[str, list[Mark]]

    def numbers(self, span: Span) -> set[int]:
        """The sentences that a span covers by half, or that hold half of it."""
        return {
            number
            for number, sentence in enumerate(self.sentences)
            if 2 * _shared(span, sentence) >= min(len(span), len(sentence))
        }

    def marked(self, mark: Mark) -> set[int]:
        """The sentences that a mark names.

        Raises:
            ValueError: if a quotation is not found in exactly one sentence.
        """
        return {self._sentence_of(quotation) for quotation in as_list(mark["s"])}

    def _sentence_of(self, quotation: str) -> int:
        found = [
            number
            for number, sentence in enumerate(self.sentences)
            if quotation in self.article.quote(sentence)
        ]
        if len(found) != 1:
            raise ValueError(f"{self.article.name}: in {len(found)} sentences: {quotation}")
        return found[0]


def as_list(value: str | list[str]) -> list[str]:
    """One accepted answer, or several."""
    return [value] if isinstance(value, str) else value


def marked_articles() -> list[MarkedArticle]:
    """All of them, by name."""
    return [_read(path) for path in sorted(ARTICLES.glob("*.json"))]


def _read(marks: Path) -> MarkedArticle:
    source = next(path for path in ARTICLES.glob(f"{marks.stem}.*") if path != marks)
    article = load(source)
    return MarkedArticle(
        article, _sentences(article.text), json.loads(marks.read_text(encoding="utf-8"))
    )


def _sentences(text: str) -> tuple[Span, ...]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    borders = [0, *ends, len(text)]
    found = []
    for start, end in pairwise(borders):
        words = text[start:end].strip()
        if words:
            begin = text.index(words, start)
            found.append(Span(begin, begin + len(words)))
    return tuple(found)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
