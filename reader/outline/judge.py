"""A learned judge: a logistic regression over signs, its weights a file of numbers with names.

Because every weight has a name, a judge can say what spoke for its verdict. The weights are made
by ``training/``; nothing here learns.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.assets import asset


@dataclass(frozen=True)
class Judge:
    """What each sign is worth for one question, in logits."""

    intercept: float
    threshold: float
    """The probability from which on the answer is yes; chosen by cross-validation."""
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """How likely the answer is yes, 0 to 1."""
        logit = self.intercept + sum(
            value * self.weights.get(name, 0.0) for name, value in sorted(signs.items())
        )
        return 1 / (1 + math.exp(-max(-500.0, min(500.0, logit))))

    def says_yes(self, signs: Mapping[str, float]) -> bool:
        """Whether the probability reaches the threshold."""
        return self.probability(signs) >= self.threshold

    def reasons(self, signs: Mapping[str, float], most: int = 5) -> tuple[tuple[str, float], ...]:
        """The signs that spoke for a yes, with what each added, the strongest first."""
        added = ((name, value * self.weights.get(name, 0.0)) for name, value in signs.items())
        positive = [(name, worth) for name, worth in added if worth > 0]
        return tuple(sorted(positive, key=lambda sign: (-sign[1], sign[0]))[:most])


@cache
def judge(name: str) -> Judge:
    """The judge whose weights are ``resources/models/<name>.json``.

    Raises:
        FileNotFoundError: if there is none of that name.
    """
    model = json.loads(asset("models", f"{name}.json").read_text(encoding="utf-8"))
    return Judge(model["intercept"], model["threshold"], model["weights"])
