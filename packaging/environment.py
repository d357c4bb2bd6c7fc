"""The virtual environment of a checkout, ``.venv``, made and filled once.

A record in it says what it was filled from. As long as that still holds, nothing is done again;
an environment that no longer works, or whose filling was interrupted, is made anew.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from checkout import SetupError, say, surroundings

# Among the lines that pip prints, those about what takes a while.
_LARGE = re.compile(r"\s*Downloading (?P<name>[^-]+)-(?P<version>[^-]+).*\((?P<size>[\d.]+ MB)\)$")


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.programs = self.folder / ("Scripts" if sys.platform == "win32" else "bin")
        self.python = self.programs / ("python.exe" if sys.platform == "win32" else "python")
        self._record = self.folder / "standfirst.json"

    def missing_packages(self) -> list[str]:
        """The Debian packages without which the environment cannot be made."""
        if self._version() or importlib.util.find_spec("ensurepip"):
            return []
        return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]

    def provide(self, *, tools: bool = False) -> None:
        """See to it that Standfirst is installed; with ``tools`` also what checks it.

        Raises:
            SetupError: if that cannot be done; it says what to do.
        """
        done, version = self._read_record(), self._version()
        if not version or not _still_holds(done, self.root, version):
            self._make()
            done, version = {}, self._version()
        tools = tools or done.get("tools") is True
        wanted = {"root": str(self.root), "python": version, "from": self._digest(), "tools": tools}
        if done != wanted:
            self._write_record({**wanted, "unfinished": True})
            self._install(tools=tools)
            self._write_record(wanted)

    def _version(self) -> str:
        """The version of the environment's Python, or "" if it does not run or has no pip."""
        command = [str(self.python), "-c", "import pip, sys; print(sys.version)"]
        try:
            done = subprocess.run(command, check=False, capture_output=True, text=True)
        except OSError:
            return ""
        return done.stdout.strip()

    def _digest(self) -> str:
        return hashlib.sha256((self.root / "pyproject.toml").read_bytes()).hexdigest()

    def _read_record(self) -> dict[str, object]:
        try:
            record = json.loads(self._record.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return {}
        return record if isinstance(record, dict) else {}

    def _write_record(self, record: dict[str, object]) -> None:
        self._record.write_text(json.dumps(record), encoding="utf-8")

    def _make(self) -> None:
        """Make the environment, empty, in place of whatever is there."""
        say(f"Making a virtual environment in {self.folder.name}.")
        # Not this very Python if it lives in the environment that is about to be cleared.
        python = getattr(sys, "_base_executable", sys.executable)
        command = [python, "-m", "venv", "--clear", str(self.folder)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise SetupError(_explained(done.stdout + done.stderr, "make a virtual environment"))

    def _install(self, *, tools: bool) -> None:
        """Install Standfirst as it lies here, so that changes to it need no installing again."""
        purpose = "Standfirst and its tools" if tools else "Standfirst"
        say(f"Installing {purpose}; the first time takes a minute or two.")
        command = [str(self.python), "-m", "pip", "install", "--no-input", "--prefer-binary"]
        command += ["--progress-bar=off", "--retries=2", "--editable", str(self.root)]
        with subprocess.Popen(
            [*command, *(self._tools() if tools else ())],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # A user's own settings of pip may say otherwise, and would break an environment.
            env=surroundings({"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}),
        ) as process:
            output = ""
            for line in process.stdout or ():
                output += line
                large = _LARGE.match(line)
                if large:
                    say(f"  Downloading {large['name']} {large['version']} ({large['size']}).")
        if process.returncode:
            raise SetupError(_explained(output, f"install {purpose}"))

    def _tools(self) -> Iterator[str]:
        """The development group of pyproject.toml, which the pip of Debian 12 cannot read."""
        # Not at the top: a Python that lacks it must get as far as saying that it is too old.
        import tomllib  # noqa: PLC0415

        with (self.root / "pyproject.toml").open("rb") as file:
            yield from tomllib.load(file)["dependency-groups"]["dev"]


def _still_holds(record: dict[str, object], root: Path, version: str) -> bool:
    """Whether a working environment can be kept; one without a record was made by hand."""
    if record.get("unfinished"):
        return False
    return record.get("root", str(root)) == str(root) and record.get("python", version) == version


def _explained(output: str, task: str) -> str:
    """A sentence that says why Python or pip failed to do ``task``, and what to do."""
    if "No space left on device" in output:
        return f"The disk is full: cannot {task}. Make room (about 1.5 GB) and try again."
    if re.search(r"NewConnectionError|NameResolutionError|Temporary failure|timed out", output):
        return f"PyPI cannot be reached: cannot {task}. Check the network and try again."
    last = [line for line in output.splitlines() if line.strip()][-15:]
    return "\n".join([*last, f"Python could not {task}; its last words stand above."])
