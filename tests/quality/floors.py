"""The figures below which the outlines must not fall, in ``floors.json``.

A floor rises when it is told to, and is lowered only with a reason, which stays on record.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = Path(__file__).parent / "floors.json"


@dataclass(frozen=True)
class Lowering:
    """Which floors were lowered, from what to what, when and why."""

    date: str
    reason: str
    floors: dict[str, tuple[float, float]]


class Floors:
    """The floors of one file."""

    def __init__(self, path: Path = FILE) -> None:
        kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self._path = path
        self._floors: dict[str, float] = kept.get("floors", {})
        self._lowerings = [Lowering(**entry) for entry in kept.get("lowered", [])]

    def __getitem__(self, name: str) -> float:
        return self._floors[name]

    def raise_to(self, reached: Mapping[str, float], slack: float) -> None:
        """Lift every floor that lies more than ``slack`` under what is reached."""
        for name, figure in reached.items():
            self._floors[name] = max(self._floors.get(name, 0.0), _under(figure, slack))
        self._save()

    def lower_to(self, reached: Mapping[str, float], slack: float, reason: str) -> None:
        """Lower the floors that are not reached, and no other, and write down why."""
        broken = {name: f for name, f in reached.items() if f < self._floors.get(name, 0.0)}
        lowered = {name: (self._floors[name], _under(f, slack)) for name, f in broken.items()}
        if lowered:
            today = dt.datetime.now(dt.UTC).date().isoformat()
            self._lowerings.append(Lowering(today, reason, lowered))
            self._floors |= {name: low for name, (_, low) in lowered.items()}
            self._save()

    def _save(self) -> None:
        kept = {"floors": self._floors, "lowered": [asdict(entry) for entry in self._lowerings]}
        self._path.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def _under(figure: float, slack: float) -> float:
    return max(0.0, math.floor(1000 * (figure - slack)) / 1000)
