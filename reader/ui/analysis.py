"""Outlines from a process of its own: the client of ``python -m reader.worker``.

The window never imports what analyses texts and never waits for it. The invariant: every request
ends in exactly one of ``finished`` and ``failed``, unless it was cancelled or another one came
after it; and what a former request or a former process still says is not heard.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import reader
from reader.article.model import Article
from reader.errors import ReaderError

_READ_ON = "The article can still be read."
_DIED = f"The outline could not be built: the process that builds it ended unexpectedly. {_READ_ON}"
_NOT_STARTED = f"The outline could not be built: its process could not be started. {_READ_ON}"
_RUBBISH = f"The outline could not be built: its process gave no sensible answer. {_READ_ON}"

_END_WITHIN_MS = 2000


class Analysis(QObject):
    """One worker, started when first needed and kept for the next article."""

    progressed = Signal(float)
    """The share of the work that is done, 0 to 1."""
    finished = Signal(object)
    """The ``Outline`` that was asked for."""
    failed = Signal(str)
    """A sentence for the user; the same request can be made again."""

    def __init__(self, parent: QObject | None = None, command: list[str] | None = None) -> None:
        super().__init__(parent)
        self.command = command or [sys.executable, "-P", "-m", "reader.worker"]
        """The worker's command line."""
        self._article: Article | None = None
        self._id = 0
        self._doomed = False
        """Whether the worker that runs was killed by us, so that its end surprises nobody."""
        self._closed = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def busy(self) -> bool:
        """Whether an outline is being built."""
        return self._article is not None

    def warm_up(self) -> None:
        """Start the worker, so that it is ready when an article comes."""
        if not self._closed and self._process.state() is QProcess.ProcessState.NotRunning:
            self._process.setProcessEnvironment(_environment())
            self._process.start(self.command[0], self.command[1:])

    def analyse(self, article: Article) -> None:
        """Ask for the outline of ``article``, instead of whatever was asked for before."""
        if self._closed:
            return
        if self.busy:
            self.cancel()
        self._id += 1
        self._article = article
        self.warm_up()
        if not self._doomed:
            self._ask(article)

    def cancel(self) -> None:
        """Stop building, and start a fresh worker for the next article."""
        self._article = None
        self._kill()

    def close(self) -> None:
        """End the worker, for good."""
        self._closed = True
        self._article = None
        self._kill()
        self._process.waitForFinished(_END_WITHIN_MS)

    def _ask(self, article: Article) -> None:
        from reader.article.wire import to_data  # noqa: PLC0415 - not needed for the first paint

        request = json.dumps({"id": self._id, "article": to_data(article)})
        self._process.write(f"{request}\n".encode())

    def _kill(self) -> None:
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._doomed = True
            self._process.kill()

    def _read(self) -> None:
        while not self._doomed and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                answer = json.loads(line)
            except ValueError:
                answer = None
            if isinstance(answer, dict):
                self._take(answer)
            else:
                self._fail(_RUBBISH)
                self._kill()

    def _take(self, answer: dict[str, Any]) -> None:
        """One answer; those that belong to a request of the past are passed over."""
        if answer.get("id") != self._id or self._article is None:
            return
        if "progress" in answer:
            self.progressed.emit(float(answer["progress"]))
        elif "outline" in answer:
            self._finish(self._article, answer["outline"])
        else:
            self._fail(str(answer.get("error") or _RUBBISH))

    def _finish(self, article: Article, data: dict[str, Any]) -> None:
        from reader.export.to_json import from_json  # noqa: PLC0415 - not needed for the first paint

        try:
            outline = from_json(data, article)
        except ReaderError:
            self._fail(_RUBBISH)
            self._kill()
            return
        self._article = None
        self.finished.emit(outline)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail(_NOT_STARTED)

    def _on_end(self) -> None:
        """The worker has ended: by our will, and another takes its place; or by itself."""
        self._process.readAllStandardOutput()
        if not self._doomed:
            self._fail(_DIED)
            return
        self._doomed = False
        if not self._closed:
            self.warm_up()
            if self._article is not None:
                self._ask(self._article)

    def _fail(self, sentence: str) -> None:
        """Tell whoever waits; a worker that dies while nobody does is not worth a word."""
        waiting = self.busy
        self._article = None
        if waiting:
            self.failed.emit(sentence)


def _environment() -> QProcessEnvironment:
    """The window's environment, in which the worker finds this very package."""
    environment = QProcessEnvironment.systemEnvironment()
    folders = [str(Path(reader.__file__).resolve().parent.parent), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(folder for folder in folders if folder))
    return environment
