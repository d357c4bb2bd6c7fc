"""Trains the judges of sentences: the weights of principles, commitments and events.

    python -m training.sentences FOLDER

reads ``train.json`` in FOLDER, prints by cross-validation how well each judge finds the sentences
that were marked, and writes the weights under ``resources/models``. Everything is fixed: the same
articles give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from reader.article.from_text import from_text
from reader.article.model import Article, Span
from reader.outline.build import read
from reader.outline.sentences import Sentence
from reader.outline.signs import Signs
from training.articles import MarkedArticle, read_articles, sentences_of

_MODELS = Path(__file__).parent.parent / "resources" / "models"

# A sign that fewer sentences show says more about them than about the question.
_RAREST = 3

# Weights below this change no verdict.
_LEAST_WEIGHT = 0.01

_FOLDS = 5


@dataclass(frozen=True)
class Question:
    """What a judge is asked about a sentence."""

    name: str
    marked: Callable[[MarkedArticle], set[int]]
    """The numbers of the article's sentences for which the answer is yes."""
    strength: float
    """How far the weights may go; the inverse of the penalty on them."""


QUESTIONS = (
    Question("principles", lambda a: _numbers(a, "principles"), 0.1),
    Question("commitments", lambda a: _numbers(a, "commitments"), 0.2),
    Question("events", lambda a: _numbers(a, "what"), 0.1),
    Question("main_events", lambda a: _numbers(a, "what", main=True), 0.1),
)


@dataclass(frozen=True)
class Example:
    """One sentence as the program sees it, with the marks that fall on it."""

    signs: Signs
    article: int
    marked: frozenset[int]
    """The numbers of the marked article's sentences that it stands for."""


def main() -> None:
    """Train every judge and write its weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    articles = read_articles(parser.parse_args().folder)
    examples = [
        example for number, article in enumerate(articles) for example in _examples(number, article)
    ]
    matrix, names = _matrix([example.signs for example in examples])
    print(f"{len(examples)} sentences of {len(articles)} articles, {len(names)} signs")
    for question in QUESTIONS:
        marked = [question.marked(article) for article in articles]
        answers = np.array([bool(e.marked & marked[e.article]) for e in examples])
        groups = np.array([example.article for example in examples])
        chances = _held_out(matrix, answers, groups, question.strength)
        threshold, precision, recall = _best_threshold(chances, answers)
        f1 = 2 * precision * recall / (precision + recall)
        figures = {"precision": precision, "recall": recall, "f1": f1}
        print(f"{question.name:<13}" + "".join(f"{k:>10} {v:.3f}" for k, v in figures.items()))
        model = _fit(question.strength).fit(matrix, answers)
        _write(question, model, names, threshold, figures)


def _numbers(article: MarkedArticle, section: str, *, main: bool = False) -> set[int]:
    entries = [entry for entry in article.marks[section] if not main or entry["main"]]
    return {number for entry in entries for number in sentences_of(entry)}


def _examples(number: int, marked: MarkedArticle) -> list[Example]:
    """The article's sentences as the program reads them."""
    article = from_text(marked.text)
    reading = read(article)
    numbers = aligned(marked, article, reading.sentences)
    return [
        Example(signs, number, frozenset(here))
        for signs, here in zip(reading.signs, numbers, strict=True)
    ]


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


def _matrix(signs: list[Signs]) -> tuple[NDArray[np.float64], list[str]]:
    """The signs as rows of a sparse matrix, with the name of each column."""
    count = Counter(name for of_sentence in signs for name in of_sentence)
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform(
        [{k: v for k, v in one.items() if count[k] >= _RAREST} for one in signs]
    )
    return matrix, list(vectorizer.get_feature_names_out())


def _fit(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=3000)


def _held_out(
    matrix: NDArray[np.float64],
    answers: NDArray[np.bool_],
    groups: NDArray[np.int64],
    strength: float,
) -> NDArray[np.float64]:
    """The probability of a yes for each sentence from a judge that never saw its article."""
    chances = np.zeros(len(answers))
    split = GroupKFold(_FOLDS, shuffle=True, random_state=0).split(matrix, answers, groups)
    for seen, unseen in split:
        model = _fit(strength).fit(matrix[seen], answers[seen])
        chances[unseen] = model.predict_proba(matrix[unseen])[:, 1]
    return chances


def _best_threshold(
    chances: NDArray[np.float64], answers: NDArray[np.bool_]
) -> tuple[float, float, float]:
    """The threshold of the best F1, with its precision and recall."""
    best = (0.0, 0.5, 0.0, 0.0)
    for threshold in np.round(np.arange(0.05, 0.95, 0.01), 2):
        yes = chances >= threshold
        hits = float((yes & answers).sum())
        precision, recall = hits / max(1, yes.sum()), hits / answers.sum()
        if hits:
            f1 = 2 * precision * recall / (precision + recall)
            best = max(best, (f1, float(threshold), precision, recall))
    return best[1:]


def _write(
    question: Question,
    model: LogisticRegression,
    names: list[str],
    threshold: float,
    figures: dict[str, float],
) -> None:
    """Keep the weights, with the figures and the versions that they were made with."""
    weights = {
        name: round(float(weight), 3)
        for name, weight in zip(names, model.coef_[0], strict=True)
        if abs(weight) >= _LEAST_WEIGHT
    }
    content = {
        "question": question.name,
        "cross-validated": {name: round(figure, 3) for name, figure in figures.items()},
        "versions": {"scikit-learn": version("scikit-learn"), "spacy": version("spacy")},
        "intercept": round(float(model.intercept_[0]), 3),
        "threshold": threshold,
        "weights": weights,
    }
    _MODELS.mkdir(parents=True, exist_ok=True)
    path = _MODELS / f"{question.name}.json"
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
