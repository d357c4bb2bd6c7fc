"""Trains the judges of names: the weights of actors and places, and of the main ones.

    python -m training.names FOLDER

reads ``train.json`` in FOLDER, prints by cross-validation how well the judges find the actors and
places that were marked, and writes the weights under ``resources/models``. Everything is fixed:
the same articles give the same weights.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from spacy.tokens import Doc

from reader.article.from_text import from_text
from reader.article.model import Article
from reader.outline.encoder import Impression
from reader.outline.language import parse
from reader.outline.name_features import Features, features
from reader.outline.names import Name, find_names
from training.articles import MarkedArticle, read_articles

_MODELS = Path(__file__).parent.parent / "resources" / "models"
_RAREST = 6
_LEAST_WEIGHT = 0.005
_FOLDS = 5

# Figures this close differ by chance.
_NEARLY = 0.004


@dataclass(frozen=True)
class Example:
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
    Question("main_places", "where", True, 0.05),
)


def main() -> None:
    """Train every judge and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--impressions",
        type=Path,
        help="a pickle of what encoders that never saw an article make of it, by its id",
    )
    arguments = parser.parse_args()
    articles = read_articles(arguments.folder)
    seen: dict[str, Impression] = {}
    if arguments.impressions:
        seen = pickle.loads(arguments.impressions.read_bytes())  # noqa: S301 - the trainer's own
        articles = [article for article in articles if article.id in seen]
    parsed = [(article := from_text(marked.text), parse(article)) for marked in articles]
    train(articles, parsed, _MODELS, [seen.get(article.id) for article in articles])


def train(
    articles: Sequence[MarkedArticle],
    parsed: Sequence[tuple[Article, Doc]],
    folder: Path,
    impressions: Sequence[Impression | None],
) -> None:
    """Print how well each judge does on articles it never saw, and write its weights."""
    examples = [
        example
        for number, (marked, (article, doc), impression) in enumerate(
            zip(articles, parsed, impressions, strict=True)
        )
        for example in examples_of(number, marked, article, doc, impression)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    for question in QUESTIONS:
        asked = [example for example in examples if _is_asked(example, question)]
        marked_total = sum(
            entry["main"] or not question.main
            for article in articles
            for entry in article.marks[question.section]
        )
        _train_one(question, asked, marked_total, folder)


def examples_of(
    number: int,
    marked: MarkedArticle,
    article: Article,
    doc: Doc,
    impression: Impression | None,
) -> list[Example]:
    """The names of one article with what was marked of them."""
    names = find_names(doc)
    who, where = marked.marks["who"], marked.marks["where"]
    actors, places = matched(names, who), matched(names, where)
    return [
        Example(
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
        for name, signs, actor, place in zip(
            names, features(article, doc, names, impression), actors, places, strict=True
        )
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


def _is_asked(example: Example, question: Question) -> bool:
    """Main ones are sought among the actors or places; doublets teach nothing."""
    entry = example.actor if question.section == "who" else example.place
    return entry is not None if question.main else question.section not in example.again


def _train_one(
    question: Question, asked: Sequence[Example], marked_total: int, folder: Path
) -> None:
    matrix, columns = _matrix([example.features for example in asked])
    answers = np.array([_answer(example, question) for example in asked])
    groups = np.array([example.article for example in asked])
    chances = _held_out(question, matrix, answers, groups)
    threshold, precision, recall = _best_threshold(question, chances, answers, marked_total)
    f1 = 2 * precision * recall / (precision + recall)
    figures = {"precision": precision, "recall": recall, "f1": f1}
    print(f"{question.name:<12}" + "".join(f"{k:>10} {v:.3f}" for k, v in figures.items()))
    model = _model(question).fit(matrix, answers)
    weights = {
        name: round(float(weight), 3)
        for name, weight in zip(columns, model.coef_[0], strict=True)
        if abs(weight) >= _LEAST_WEIGHT
    }
    path = folder / f"{question.name}.json"
    _write(path, weights, float(model.intercept_[0]), threshold, figures)


def _answer(example: Example, question: Question) -> bool:
    if question.main:
        return example.main_actor if question.section == "who" else example.main_place
    return (example.actor if question.section == "who" else example.place) is not None


def _matrix(rows: Sequence[Features]) -> tuple[NDArray[np.float64], list[str]]:
    """The features as rows, with the name of each column; rare ones left out."""
    count = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer(sparse=False)
    matrix = vectorizer.fit_transform(
        [{k: v for k, v in row.items() if count[k] >= _RAREST} for row in rows]
    )
    return matrix, list(vectorizer.get_feature_names_out())


def _model(question: Question) -> LogisticRegression:
    return LogisticRegression(C=question.strength, max_iter=5000)


def _held_out(
    question: Question,
    matrix: NDArray[np.float64],
    answers: NDArray[np.bool_],
    groups: NDArray[np.int64],
) -> NDArray[np.float64]:
    """The probability of a yes for each name from a judge that never saw its article."""
    chances = np.zeros(len(answers))
    split = GroupKFold(_FOLDS, shuffle=True, random_state=0).split(matrix, answers, groups)
    for seen, unseen in split:
        model = _model(question).fit(matrix[seen], answers[seen])
        chances[unseen] = model.predict_proba(matrix[unseen])[:, 1]
    return chances


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


def _write(
    path: Path,
    weights: dict[str, float],
    intercept: float,
    threshold: float,
    figures: dict[str, float],
) -> None:
    """Keep the weights, with the figures and the versions that they were made with."""
    content = {
        "question": path.stem,
        "cross-validated": {name: round(figure, 3) for name, figure in figures.items()},
        "versions": {"scikit-learn": version("scikit-learn"), "spacy": version("spacy")},
        "intercept": round(intercept, 3),
        "threshold": threshold,
        "weights": weights,
    }
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
