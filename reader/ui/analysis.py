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
        """``command`` replaces the worker's command line."""
        super().__init__(parent)
        self._command = command or [sys.executable, "-P", "-m", "reader.worker"]
        self._process: QProcess | None = None
        self._article: Article | None = None
        self._id = 0

    @property
    def busy(self) -> bool:
        """Whether an outline is being built."""
        return self._article is not None

    def warm_up(self) -> None:
        """Start the worker, so that it is ready when an article comes."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(lambda: self._break(_DIED))
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._command[0], self._command[1:])

    def analyse(self, article: Article) -> None:
        """Ask for the outline of ``article``, instead of whatever was asked for before."""
        from reader.article.wire import to_data  # noqa: PLC0415 - not needed for the first paint

        if self.busy:
            self.cancel()
        self._id += 1
        self._article = article
        self.warm_up()
        request = json.dumps({"id": self._id, "article": to_data(article)})
        if self._process is not None:
            self._process.write(f"{request}\n".encode())

    def cancel(self) -> None:
        """Stop building, and start a fresh worker for the next article."""
        self._article = None
        self._drop_process()
        self.warm_up()

    def close(self) -> None:
        """End the worker, for good."""
        self._article = None
        self._drop_process()

    def _drop_process(self) -> None:
        """Kill the worker; nothing that it still says is heard."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(_END_WITHIN_MS)
        process.deleteLater()

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                answer = json.loads(line)
            except ValueError:
                answer = None
            if isinstance(answer, dict):
                self._take(answer)
            else:
                self._break(_RUBBISH)

    def _take(self, answer: dict[str, Any]) -> None:
        """One answer; those that belong to a request of the past are passed over."""
        if answer.get("id") != self._id or self._article is None:
            return
        if "progress" in answer:
            self.progressed.emit(float(answer["progress"]))
        elif "outline" in answer:
            self._finish(self._article, answer["outline"])
        else:
            self._article = None
            self.failed.emit(str(answer.get("error") or _RUBBISH))

    def _finish(self, article: Article, data: dict[str, Any]) -> None:
        from reader.export.to_json import from_json  # noqa: PLC0415 - not needed for the first paint

        try:
            outline = from_json(data, article)
        except ReaderError:
            self._break(_RUBBISH)
            return
        self._article = None
        self.finished.emit(outline)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._break(_NOT_STARTED)

    def _break(self, sentence: str) -> None:
        """The worker is of no use any more. Nobody is told unless somebody waits for it."""
        waiting = self.busy
        self._article = None
        self._drop_process()
        if waiting:
            self.failed.emit(sentence)


def _environment() -> QProcessEnvironment:
    """The window's environment, in which the worker finds this very package."""
    environment = QProcessEnvironment.systemEnvironment()
    folders = [str(Path(reader.__file__).resolve().parent.parent), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(folder for folder in folders if folder))
    return environment
