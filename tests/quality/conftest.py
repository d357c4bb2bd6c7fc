"""What the program reaches, measured once a session, and the floors it is held to.

``pytest tests/quality --raise-floors`` lifts the floors to just under what is reached;
``--lower-floors REASON`` lowers those that are not reached and writes the reason down.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from floors import Floors
from marked_article import marked_articles
from scoring import Tally

from reader.outline.build import build

ROOT = Path(__file__).resolve().parents[2]
EVALUATION = ROOT.parent / "shared" / "eval"
SECTIONS = ("who", "what", "where", "principles", "commitments")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("quality of outlines")
    group.addoption("--raise-floors", action="store_true", help="lift floors to what is reached")
    group.addoption("--lower-floors", metavar="REASON", help="lower floors that are not reached")


@pytest.fixture(scope="session")
def floors() -> Floors:
    return Floors()


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest, floors: Floors) -> Tally:
    """What is right and wrong in the outlines of the articles of this folder."""
    tally = Tally()
    for marked in marked_articles():
        tally.add(marked, build(marked.article))
    renew(floors, tally.figures(), 0.03, request.config)
    return tally


@pytest.fixture(scope="session")
def reached_on_news(request: pytest.FixtureRequest, floors: Floors) -> dict[str, float]:
    """The figures over marked news, where they lie beside the repository."""
    if not EVALUATION.is_dir():
        pytest.skip("no marked news beside the repository")
    outline = [sys.executable, "-m", "reader", "outline", "--format", "jsonl"]
    command = [sys.executable, str(EVALUATION / "score.py"), "--json", "--", *outline]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    scored = json.loads(done.stdout)["figures"]
    figures = {f"news.{section}": scored[section]["f1"] for section in SECTIONS}
    figures["news.overall"] = scored["overall"]
    renew(floors, figures, 0.02, request.config)
    return figures


def renew(
    floors: Floors, reached: Mapping[str, float], slack: float, config: pytest.Config
) -> None:
    # The options are unknown where pytest was not pointed at this folder.
    if config.getoption("--raise-floors", default=False):
        floors.raise_to(reached, slack)
    if reason := config.getoption("--lower-floors", default=None):
        floors.lower_to(reached, slack, reason)
