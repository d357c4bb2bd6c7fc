"""Trains the judges of whose it is: the holders of principles, the parties to commitments.

Prints how often the likeliest candidate is one that whoever marked the articles would accept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from reader.outline.grammar import subject
from reader.outline.parties import candidates
from reader.outline.sentences import Sentence
from reader.outline.undertakings import undertakings_of
from training.articles import MarkedArticle, sentences_of
from training.readings import MarkedReading
from training.regression import Example, fit, table_line, write_judge

_STRENGTH = 0.3


@dataclass(frozen=True)
class Case:
    """One choice among candidates: their examples, in the order of the candidates."""

    examples: list[Example]


def train(readings: Sequence[MarkedReading], folder: Path) -> None:
    """Print how well each judge does on articles it never saw, and write its weights."""
    for name, section, key in (
        ("holders", "principles", "holder"),
        ("parties", "commitments", "party"),
    ):
        cases = [
            case
            for number, one in enumerate(readings)
            for case in cases_of(number, one, section, key)
        ]
        fitted = fit([example for case in cases for example in case.examples], _STRENGTH)
        right = _right_choices(cases, fitted.chances)
        figures = {"accuracy": right / len(cases)}
        print(table_line(name, figures, len(fitted.weights)))
        write_judge(folder / f"{name}.json", fitted, 0.5, figures)


def cases_of(number: int, one: MarkedReading, section: str, key: str) -> Iterator[Case]:
    """Every choice that the marked entries of a section ask for."""
    marks: dict[int, list[dict[str, Any]]] = {}
    for entry in one.marked.marks[section]:
        for marked in sentences_of(entry):
            marks.setdefault(marked, []).append(entry)
    before: str | None = None
    for sentence, here in zip(one.reading.sentences, one.numbers, strict=True):
        entries = [entry for at in sorted(here) for entry in marks.get(at, [])]
        if not entries:
            continue
        accepted = [name for entry in entries for name in _names(one.marked, entry[key])]
        for doer in _doers(sentence, section):
            found = candidates(sentence, doer, one.reading.references, before)
            yield Case([Example(c.signs, same(c.name, accepted), number) for c in found])
        before = entries[0][key]


def _doers(sentence: Sentence, section: str) -> list[Token | None]:
    if section == "principles":
        return [subject(sentence.words.root)]
    return [one.doer for one in undertakings_of(sentence.words)]


def _names(article: MarkedArticle, party: str) -> list[str]:
    """The party's name and, where it is an actor, all that it goes by."""
    names = [party]
    for actor in article.marks["who"]:
        if _folded(party) in {_folded(name) for name in actor["names"]}:
            names += actor["names"]
    return names


def same(name: str, accepted: Iterable[str]) -> bool:
    """Whether the words of the name are among those of an accepted one, or the other way round."""
    words = set(_folded(name).split())
    others = (set(_folded(other).split()) for other in accepted)
    return any(words and other and (words <= other or other <= words) for other in others)


def _folded(name: str) -> str:
    """A name reduced to what two spellings of it share."""
    name = re.sub(r"'s?$", "", name.lower().replace("’", "'").strip())
    name = re.sub(r"^(the|a|an|mr|mrs|ms|dr|sir|president|senator|prime minister)\.? ", "", name)
    return " ".join(re.findall(r"\w+", name))


def _right_choices(cases: Sequence[Case], chances: NDArray[np.float64]) -> int:
    """How often the likeliest candidate is right."""
    right = at = 0
    for case in cases:
        here = chances[at : at + len(case.examples)]
        right += bool(case.examples) and case.examples[int(here.argmax())].answer
        at += len(case.examples)
    return right
