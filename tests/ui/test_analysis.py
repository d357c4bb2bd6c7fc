"""The real worker, and small stand-ins for one that is broken."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from reader.article.from_text import from_text
from reader.article.model import Article
from reader.ui.analysis import Analysis

PATIENCE = 60_000

ARTICLE = from_text("Lamps\n\nMayor Tove Marsh promised new lamps for Varrick by June.")


def broken(code: str) -> list[str]:
    """A worker that does ``code`` with every request."""
    return [
        sys.executable,
        "-c",
        f"import sys\nfor line in sys.stdin:\n {code}\n sys.stdout.flush()",
    ]


@pytest.fixture
def make() -> Iterator[Callable[[list[str] | None], Analysis]]:
    made: list[Analysis] = []

    def make_one(command: list[str] | None = None) -> Analysis:
        made.append(Analysis(command=command))
        return made[-1]

    yield make_one
    for analysis in made:
        analysis.close()


Make = Callable[..., Analysis]


def process_of(analysis: Analysis) -> QProcess:
    (process,) = analysis.findChildren(QProcess)
    return process


def test_an_outline_comes(qtbot: QtBot, make: Make) -> None:
    analysis = make()
    with qtbot.waitSignal(analysis.finished, timeout=PATIENCE) as told:
        analysis.analyse(ARTICLE)
    assert told.args[0].article is ARTICLE
    assert "Tove Marsh" in {actor.name for actor in told.args[0].who}


def test_a_kill_is_noticed_and_a_retry_works(qtbot: QtBot, make: Make) -> None:
    analysis = make()
    analysis.analyse(ARTICLE)
    with qtbot.waitSignal(analysis.failed) as told:
        process_of(analysis).kill()
    assert "ended unexpectedly" in told.args[0]
    assert not analysis.busy
    with qtbot.waitSignal(analysis.finished, timeout=PATIENCE):
        analysis.analyse(ARTICLE)


def test_progress_is_told(qtbot: QtBot, make: Make) -> None:
    analysis = make(broken("""print('{"id": 1, "progress": 0.5}')"""))
    with qtbot.waitSignal(analysis.progressed) as told:
        analysis.analyse(ARTICLE)
    assert told.args == [0.5]


@pytest.mark.parametrize("answer", ["rubbish", "[1]", '{"id": 1, "outline": {"who": [{}]}}'])
def test_rubbish_is_told(qtbot: QtBot, make: Make, answer: str) -> None:
    analysis = make(broken(f"print({answer!r})"))
    with qtbot.waitSignal(analysis.failed) as told:
        analysis.analyse(ARTICLE)
    assert "no sensible answer" in told.args[0]


def test_the_workers_own_sentence_is_told(qtbot: QtBot, make: Make) -> None:
    analysis = make(broken("""print('{"id": 1, "error": "No model."}')"""))
    with qtbot.waitSignal(analysis.failed) as told:
        analysis.analyse(ARTICLE)
    assert told.args == ["No model."]


def test_a_worker_that_cannot_start_is_told(qtbot: QtBot, make: Make) -> None:
    analysis = make(["/no/such/program"])
    with qtbot.waitSignal(analysis.failed) as told:
        analysis.analyse(ARTICLE)
    assert "could not be started" in told.args[0]


def test_what_was_asked_before_is_not_heard(qtbot: QtBot, make: Make) -> None:
    echo = "import json; print(json.dumps({'id': json.loads(line)['id'], 'error': line[:30]}))"
    analysis = make(broken(echo))
    heard: list[str] = []
    analysis.failed.connect(heard.append)
    other: Article = from_text("Other\n\nRain fell.")
    analysis.analyse(ARTICLE)
    with qtbot.waitSignal(analysis.failed):
        analysis.analyse(other)
    assert len(heard) == 1
    assert '"id": 2' in heard[0]


def test_cancelling_ends_the_worker_and_starts_another(qtbot: QtBot, make: Make) -> None:
    analysis = make(broken("pass"))
    analysis.analyse(ARTICLE)
    process = process_of(analysis)
    qtbot.waitUntil(lambda: process.processId() > 0)
    former = process.processId()
    with qtbot.assertNotEmitted(analysis.failed):
        analysis.cancel()
    assert not analysis.busy
    qtbot.waitUntil(lambda: process.processId() not in {0, former})


def test_a_death_that_nobody_waits_for_is_kept_quiet(qtbot: QtBot, make: Make) -> None:
    analysis = make(broken("pass"))
    analysis.warm_up()
    process = process_of(analysis)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running)
    with qtbot.assertNotEmitted(analysis.failed, wait=100):
        process.kill()
