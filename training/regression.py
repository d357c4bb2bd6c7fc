"""Fits a judge: a logistic regression over named signs, and the figures that it reaches.

Figures are by cross-validation over articles, so that a judge is never asked about an article it
has learned from. Nothing is random: the same examples give the same weights.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

# A sign that fewer examples show says more about them than about the question.
_RAREST = 3

# Weights below this change no verdict.
_LEAST_WEIGHT = 0.02

_FOLDS = 5


@dataclass(frozen=True)
class Example:
    """Something that a judge is asked about, with the right answer."""

    signs: Mapping[str, float]
    answer: bool
    article: int


@dataclass(frozen=True)
class Fitted:
    """A judge that has learned, and how well it does on what it never saw."""

    intercept: float
    weights: dict[str, float]
    chances: NDArray[np.float64]
    """For each example the probability by a judge that never saw its article."""


def fit(examples: Sequence[Example], strength: float, rarest: int = _RAREST) -> Fitted:
    """Learn from the examples.

    Args:
        examples: What was asked, and the right answers.
        strength: How far the weights may go: the inverse of the penalty on them.
        rarest: A sign must be shown by so many examples.
    """
    count = Counter(name for example in examples for name in example.signs)
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform(
        [{k: v for k, v in e.signs.items() if count[k] >= rarest} for e in examples]
    )
    answers = np.array([example.answer for example in examples])
    groups = np.array([example.article for example in examples])
    chances = np.zeros(len(examples))
    folds = GroupKFold(_FOLDS, shuffle=True, random_state=0)
    for seen, unseen in folds.split(matrix, answers, groups):
        model = _model(strength).fit(matrix[seen], answers[seen])
        chances[unseen] = model.predict_proba(matrix[unseen])[:, 1]
    model = _model(strength).fit(matrix, answers)
    names = vectorizer.get_feature_names_out()
    weights = {
        str(name): round(float(weight), 3)
        for name, weight in zip(names, model.coef_[0], strict=True)
        if abs(weight) >= _LEAST_WEIGHT
    }
    return Fitted(round(float(model.intercept_[0]), 3), weights, chances)


def _model(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=3000)


def best_threshold(
    chances: NDArray[np.float64], answers: NDArray[np.bool_]
) -> tuple[float, dict[str, float]]:
    """The threshold of the best F1, with the figures that it reaches."""
    best = (0.0, 0.5, 0.0, 0.0)
    for threshold in np.round(np.arange(0.05, 0.95, 0.01), 2):
        yes = chances >= threshold
        hits = float((yes & answers).sum())
        precision, recall = hits / max(1, yes.sum()), hits / max(1, answers.sum())
        if hits:
            f1 = 2 * precision * recall / (precision + recall)
            best = max(best, (f1, float(threshold), precision, recall))
    f1, threshold, precision, recall = best
    return threshold, {"precision": precision, "recall": recall, "f1": f1}


def write_judge(path: Path, fitted: Fitted, threshold: float, figures: Mapping[str, float]) -> None:
    """Keep the weights, with the figures and the versions that they were made with."""
    content = {
        "cross-validated": {name: round(figure, 3) for name, figure in figures.items()},
        "versions": {name: version(name) for name in ("scikit-learn", "spacy")},
        "intercept": fitted.intercept,
        "threshold": round(threshold, 3),
        "weights": fitted.weights,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def table_line(name: str, figures: Mapping[str, float], signs: int) -> str:
    """One line of the validation table."""
    cells: Iterable[str] = (f"{key} {figure:.3f}" for key, figure in figures.items())
    return f"{name:<14}{'  '.join(cells)}  ({signs} weights)"
