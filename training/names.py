"""Trains the judges of names: actors and places, and which of them are main.

Prints by cross-validation how well each judge finds what was marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.outline.names.features import Features, features
from reader.outline.names.name import Name, find_names
from training.readings import Parsed
from training.regression import Example, fit, table_line, write_judge

# A feature that fewer names show says more about them than about the question.
_RAREST = 6

# Figures this close differ by chance.
_NEARLY = 0.004


@dataclass(frozen=True)
class Asked:
    """One name as the program finds it, and the marked entries that it was found to be."""

    article: int
    features: Features
    actor: int | None
    place: int | None
    main_actor: bool
    main_place: bool
    again: frozenset[str]
    """The sections in which it names an entry that another name stands for already."""


@dataclass(frozen=True)
class Question:
    """What a judge is asked about a name, and of which names."""

    name: str
    section: str
    main: bool
    strength: float
    """How far the weights may go; the inverse of the penalty on them."""


QUESTIONS = (
    Question("actors", "who", False, 0.1),
    Question("places", "where", False, 0.03),
    Question("main_actors", "who", True, 0.05),
    Question("main_places", "where", True, 0.03),
)


def train(articles: Sequence[Parsed], folder: Path) -> None:
    """Print how well each judge does on articles it never saw, and write its weights."""
    every = [one for number, article in enumerate(articles) for one in names_of(number, article)]
    for question in QUESTIONS:
        asked = [one for one in every if _is_asked(one, question)]
        marked_total = sum(
            entry["main"] or not question.main
            for article in articles
            for entry in article.marked.marks[question.section]
        )
        _train_one(question, asked, marked_total, folder)


def names_of(number: int, parsed: Parsed) -> list[Asked]:
    """The names of one article with what was marked of them."""
    names = find_names(parsed.doc)
    who, where = parsed.marked.marks["who"], parsed.marked.marks["where"]
    actors, places = matched(names, who), matched(names, where)
    described = features(parsed.article, parsed.doc, names, parsed.impression)
    return [
        Asked(
            number,
            signs,
            actor,
            place,
            actor is not None and who[actor]["main"],
            place is not None and where[place]["main"],
            frozenset(
                section
                for section, entry, entries in (("who", actor, who), ("where", place, where))
                if entry is None and any(_shared(name, other) for other in entries)
            ),
        )
        for name, signs, actor, place in zip(names, described, actors, places, strict=True)
    ]


def matched(names: Sequence[Name], entries: Sequence[dict[str, Any]]) -> list[int | None]:
    """For every name, the number of the marked entry that it names best; one name an entry."""
    scores = []
    for i, name in enumerate(names):
        for j, entry in enumerate(entries):
            if shared := _shared(name, entry):
                same = folded(name.forms[0]) == folded(entry["name"])
                scores.append((-same, -shared, i, j))
    best: list[int | None] = [None] * len(names)
    taken: set[int] = set()
    for _, _, i, j in sorted(scores):
        if best[i] is None and j not in taken:
            best[i] = j
            taken.add(j)
    return best


def _shared(name: Name, entry: dict[str, Any]) -> int:
    return len({folded(form) for form in name.forms} & {folded(form) for form in entry["names"]})


def folded(name: str) -> str:
    """A name reduced to what two spellings of it share, as whoever marked the articles would."""
    name = re.sub(r"'s?$", "", name.lower().replace("’", "'").strip())
    name = re.sub(r"^(the|a|an|mr|mrs|ms|dr|sir)\.? ", "", name)
    return " ".join(re.findall(r"\w+", name))


def _is_asked(example: Asked, question: Question) -> bool:
    """Main ones are sought among the actors or places; doublets teach nothing."""
    entry = example.actor if question.section == "who" else example.place
    return entry is not None if question.main else question.section not in example.again


def _train_one(question: Question, asked: Sequence[Asked], marked_total: int, folder: Path) -> None:
    fitted = fit(
        [Example(one.features, _answer(one, question), one.article) for one in asked],
        question.strength,
        rarest=_RAREST,
    )
    answers = np.array([_answer(one, question) for one in asked])
    threshold, precision, recall = _best_threshold(question, fitted.chances, answers, marked_total)
    f1 = 2 * precision * recall / (precision + recall)
    figures = {"precision": precision, "recall": recall, "f1": f1}
    print(table_line(question.name, figures, len(fitted.weights)))
    write_judge(folder / f"{question.name}.json", fitted, threshold, figures)


def _answer(example: Asked, question: Question) -> bool:
    if question.main:
        return example.main_actor if question.section == "who" else example.main_place
    return (example.actor if question.section == "who" else example.place) is not None


def _best_threshold(
    question: Question, chances: NDArray[np.float64], answers: NDArray[np.bool_], marked_total: int
) -> tuple[float, float, float]:
    """The threshold of the best F1 with its precision and recall, over all that was marked.

    Where several do nearly as well, their mean is taken: the best of them is best by chance. To
    miss a main actor or place is worse than to call one more main: there F2 is best.
    """
    weight = 4 if question.main else 1
    tried = []
    for threshold in np.round(np.arange(0.05, 0.95, 0.01), 2):
        precision, recall = _precision_and_recall(chances >= threshold, answers, marked_total)
        f = (1 + weight) * precision * recall / max(weight * precision + recall, 1e-9)
        tried.append((f, float(threshold)))
    good = [threshold for f, threshold in tried if f >= max(tried)[0] - _NEARLY]
    chosen = round(sum(good) / len(good), 2)
    return chosen, *_precision_and_recall(chances >= chosen, answers, marked_total)


def _precision_and_recall(
    yes: NDArray[np.bool_], answers: NDArray[np.bool_], marked_total: int
) -> tuple[float, float]:
    hits = float((yes & answers).sum())
    return hits / max(1.0, float(yes.sum())), hits / marked_total
