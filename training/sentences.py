"""Trains the judges of sentences: principles, commitments and events.

Prints by cross-validation how well each judge finds what was marked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.outline.events import likeliest
from training.articles import MarkedArticle, sentences_of
from training.readings import MarkedReading
from training.regression import Example, best_threshold, fit, table_line, write_judge


@dataclass(frozen=True)
class Question:
    """What a judge is asked about a sentence."""

    name: str
    marked: Callable[[MarkedArticle], set[int]]
    """The numbers of the article's sentences for which the answer is yes."""
    strength: float
    lexical: bool
    """Whether single words count as signs: they tell values and promises, but no events."""


QUESTIONS = (
    Question("principles", lambda a: _numbers(a, "principles"), 0.1, lexical=True),
    Question("commitments", lambda a: _numbers(a, "commitments"), 0.1, lexical=True),
    Question("events", lambda a: _numbers(a, "what"), 0.03, lexical=False),
    Question("main_events", lambda a: _numbers(a, "what", main=True), 0.1, lexical=False),
)


def train(readings: Sequence[MarkedReading], folder: Path) -> None:
    """Print how well each judge does on articles it never saw, and write its weights."""
    for question in QUESTIONS:
        examples = examples_of(question, readings)
        fitted = fit(examples, question.strength)
        answers = np.array([example.answer for example in examples])
        threshold, figures = best_threshold(fitted.chances, answers)
        if question.name == "events":
            threshold, figures = best_event_threshold(fitted.chances, examples, readings)
        print(table_line(question.name, figures, len(fitted.weights)))
        write_judge(folder / f"{question.name}.json", fitted, threshold, figures)


def examples_of(question: Question, readings: Sequence[MarkedReading]) -> list[Example]:
    """Every sentence of the articles with the right answer."""
    found: list[Example] = []
    for number, one in enumerate(readings):
        marked = question.marked(one.marked)
        for signs, here in zip(one.reading.signs, one.numbers, strict=True):
            kept = {k: v for k, v in signs.items() if question.lexical or not k.startswith("'")}
            found.append(Example(kept, bool(here & marked), number))
    return found


def best_event_threshold(
    chances: NDArray[np.float64], examples: Sequence[Example], readings: Sequence[MarkedReading]
) -> tuple[float, dict[str, float]]:
    """The threshold by which an outline's events are best: listed by the reader, the main ones all.

    Precision is over what the reader listed, recall over what the reader called main.
    """
    main = np.array([example.answer for example in examples_of(QUESTIONS[-1], readings)])
    listed = np.array([example.answer for example in examples])
    articles = np.array([example.article for example in examples])
    best: tuple[float, float, dict[str, float]] = (0.0, 0.5, {})
    for threshold in np.round(np.arange(0.3, 0.9, 0.01), 2):
        chosen = np.zeros(len(chances), dtype=bool)
        for article in np.unique(articles):
            here = np.flatnonzero(articles == article)
            chosen[here[likeliest(chances[here].tolist(), float(threshold))]] = True
        precision = float((chosen & listed).sum() / chosen.sum())
        recall = float((chosen & main).sum() / main.sum())
        f1 = 2 * precision * recall / (precision + recall)
        figures = {"precision": precision, "recall of main": recall, "f1": f1}
        best = max(best, (f1, float(threshold), figures), key=lambda found: found[:2])
    return best[1], best[2]


def _numbers(article: MarkedArticle, section: str, *, main: bool = False) -> set[int]:
    entries = [entry for entry in article.marks[section] if not main or entry["main"]]
    return {number for entry in entries for number in sentences_of(entry)}
