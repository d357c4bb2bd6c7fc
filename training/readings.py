"""Marked-up articles as the program reads them, with the marks that fall on each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.from_text import from_text
from reader.article.model import Article, Span
from reader.outline.build import Reading, read
from reader.outline.encoder import Impression
from reader.outline.language import parse
from reader.outline.sentences import Sentence
from training.articles import MarkedArticle


@dataclass(frozen=True)
class Parsed:
    """One marked article as the program parses it."""

    marked: MarkedArticle
    article: Article
    doc: Doc
    impression: Impression
    """By an encoder that never saw the article."""


@dataclass(frozen=True)
class MarkedReading:
    """One article, read by the program and by whoever marked it up."""

    marked: MarkedArticle
    article: Article
    reading: Reading
    numbers: list[set[int]]
    """For each sentence as read, the numbers of the marked sentences that it stands for."""


def parsed(
    articles: Sequence[MarkedArticle], impressions: Mapping[str, Impression]
) -> list[Parsed]:
    """The articles that there is an impression of, by their ids."""
    read = ((marked, from_text(marked.text)) for marked in articles if marked.id in impressions)
    return [
        Parsed(marked, article, parse(article), impressions[marked.id]) for marked, article in read
    ]


def read_marked(articles: Sequence[Parsed]) -> list[MarkedReading]:
    """The articles as read; the judges of names must have been trained before."""
    found: list[MarkedReading] = []
    for one in articles:
        reading = read(one.article, one.doc, one.impression)
        numbers = aligned(one.marked, one.article, reading.sentences)
        found.append(MarkedReading(one.marked, one.article, reading, numbers))
    return found


def aligned(
    marked: MarkedArticle, article: Article, sentences: Sequence[Sentence]
) -> list[set[int]]:
    """The marked sentences that each sentence of ``article`` stands for.

    The two texts differ in white space alone: what counts is the characters in common. One stands
    for the other when half of either lies in it.
    """
    theirs = [_inked(marked.text, span) for span in marked.sentences]
    ours = [_inked(article.text, sentence.span) for sentence in sentences]
    return [
        {
            number
            for number, (start, end) in enumerate(theirs)
            if 2 * (min(end, last) - max(start, first)) >= min(end - start, last - first) > 0
        }
        for first, last in ours
    ]


def _inked(text: str, span: Span) -> tuple[int, int]:
    """The span counted in characters that are no white space."""
    before = len("".join(text[: span.start].split()))
    return before, before + len("".join(text[span.start : span.end].split()))
