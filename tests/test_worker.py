from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from reader.article import wire
from reader.article.from_text import from_text
from reader.article.model import Article
from reader.errors import NoLanguageError, OutlineFailedError
from reader.export.to_json import from_json
from reader.outline.build import build
from reader.worker import load_language, outline_of

STORY = from_text(
    "The bridge\n\nMayor Ilse Brandt 🙂 promised on Monday to open the bridge by May."
)


class Worker:
    """A running worker, and the lines that it says."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def say(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, number: int, article: Article) -> None:
        self.say(json.dumps({"id": number, "article": wire.to_data(article)}))

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout
        heard: dict[str, Any] = json.loads(self.process.stdout.readline())
        return heard

    def hear_end(self) -> dict[str, Any]:
        """The next answer that is no progress."""
        while "progress" in (heard := self.hear()):
            assert 0 < heard["progress"] <= 1
        return heard


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with subprocess.Popen(
        [sys.executable, "-m", "reader.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        worker = Worker(process)
        assert worker.hear() == {"ready": True}
        yield worker
        assert process.stdin
        process.stdin.close()
        assert process.wait() == 0


def test_an_article_is_answered_with_its_outline(worker: Worker) -> None:
    worker.ask(1, STORY)
    answer = worker.hear_end()
    assert answer["id"] == 1
    assert from_json(answer["outline"], STORY) == build(STORY)


@pytest.mark.parametrize("line", ["{", '{"id": 2}', "[]", '{"id": 2, "article": {"text": 7}}'])
def test_what_is_not_understood_is_an_error_and_the_worker_goes_on(
    worker: Worker, line: str
) -> None:
    worker.say(line)
    assert worker.hear_end()["error"]
    worker.ask(3, Article("", ()))
    assert worker.hear_end()["outline"]["text"] == ""


def test_prints_of_libraries_stay_out_of_the_answers() -> None:
    code = (
        "import os, sys; from reader import worker; from reader.outline import build as module\n"
        "def build(article, progress):\n"
        "    print('stray'); os.write(1, b'stray'); raise KeyError('odd')\n"
        "module.build = build; sys.exit(worker.main())"
    )
    done = subprocess.run(  # our own command
        [sys.executable, "-c", code],
        input=b'{"id": 1, "article": {"text": "a"}}\n',
        capture_output=True,
        check=True,
    )
    ready, answer = map(json.loads, done.stdout.splitlines())
    assert ready == {"ready": True}
    assert "could not be built: KeyError: 'odd'" in answer["error"]
    assert done.stderr.count(b"stray") == 2
    assert b"Traceback" in done.stderr


def test_the_worker_ends_when_the_window_is_gone() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reader.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        worker = Worker(process)
        worker.hear()
        assert process.stdout
        process.stdout.close()
        worker.ask(1, STORY)
        assert process.wait() == 0


def test_a_failing_build_is_told_with_the_name_of_the_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.outline.build.build", failing)
    with pytest.raises(OutlineFailedError, match=r"“a\.txt” could not be built: ZeroDivisionError"):
        outline_of(from_text("a", "a.txt"))
    assert "Traceback" not in capsys.readouterr().err


def test_a_missing_language_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reader.outline.language", None)
    with pytest.raises(NoLanguageError, match="Installing Standfirst again"):
        load_language()
