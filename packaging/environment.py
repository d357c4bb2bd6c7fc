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

import debian
from checkout import ROOT, SetupError, say, surroundings

VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_RECORD = VENV / "standfirst.json"
_LOG = VENV / "pip.log"

# Among the lines that pip prints, those that are worth waiting for.
_LARGE = re.compile(r"\s*Downloading (?P<name>[^-]+)-(?P<version>[^-]+).*\((?P<size>[\d.]+ MB)\)$")


def provide(*, tools: bool = False) -> Path:
    """The environment's Python, with Standfirst installed; with ``tools`` also what checks it.

    Raises:
        SetupError: if it cannot be made; it says what to do.
    """
    record = _read_record()
    version = _version()
    if record and (record.get("unfinished") or record.get("root") != str(ROOT)):
        version = ""
    if record.get("python", version) != version or not version:
        _make()
        record, version = {}, _version()
    tools = tools or record.get("tools") is True
    wanted = {"root": str(ROOT), "python": version, "from": _digest(), "tools": tools}
    if record == wanted:
        return PYTHON
    _RECORD.write_text(json.dumps({**wanted, "unfinished": True}), encoding="utf-8")
    _install(tools=tools)
    _RECORD.write_text(json.dumps(wanted), encoding="utf-8")
    return PYTHON


def _read_record() -> dict[str, object]:
    try:
        record = json.loads(_RECORD.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _version() -> str:
    """The version of the environment's Python, or "" if it does not run or has no pip."""
    try:
        done = subprocess.run(
            [PYTHON, "-c", "import pip, sys; print(sys.version)"],
            check=False,
            capture_output=True,
            text=True,
        )
    except OSError:
        return ""
    return done.stdout.strip()


def _digest() -> str:
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def _make() -> None:
    """Make the environment, empty, in place of whatever is there."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        debian.provide([package], "Python's virtual environments")
    say(f"Making a virtual environment in {VENV.name}.")
    # Not this very Python if it lives in the environment that is about to be cleared.
    python = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run(
        [python, "-m", "venv", "--clear", VENV], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SetupError(_explained(done.stdout + done.stderr, "make a virtual environment"))


def _install(*, tools: bool) -> None:
    """Install Standfirst as it lies here, so that changes to it need no installing again."""
    purpose = "Standfirst and its tools" if tools else "Standfirst"
    say(f"Installing {purpose}; the first time takes a minute or two.")
    requirements = ["--editable", str(ROOT), *(_tools() if tools else ())]
    pip = [str(PYTHON), "-m", "pip", "install", "--no-input", "--prefer-binary", "--log", str(_LOG)]
    with subprocess.Popen(
        [*pip, "--progress-bar=off", *requirements],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=surroundings({"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}),
    ) as process:
        lines = []
        for line in process.stdout or ():
            lines.append(line)
            if large := _LARGE.match(line):
                say(f"  Downloading {large['name']} {large['version']} ({large['size']}).")
    if process.returncode:
        raise SetupError(_explained("".join(lines), f"install {purpose}"))


def _tools() -> Iterator[str]:
    """The development group of pyproject.toml; the pip of Debian 12 cannot read it by itself."""
    # Not at the top: a Python that lacks it must get as far as saying that it is too old.
    import tomllib  # noqa: PLC0415

    with (ROOT / "pyproject.toml").open("rb") as file:
        yield from tomllib.load(file)["dependency-groups"]["dev"]


def _explained(output: str, task: str) -> str:
    """A sentence that says why Python or pip failed to do ``task``, and what to do."""
    if "No space left on device" in output:
        return f"The disk is full: it could not {task}. Make room (about 1.5 GB) and run it again."
    if re.search(r"NewConnectionError|NameResolutionError|Temporary failure|timed out", output):
        return f"PyPI cannot be reached to {task}. Check the network and run this command again."
    last = "\n".join([line for line in output.splitlines() if line.strip()][-15:])
    return f"{last}\nPython could not {task}; its last words stand above, all of them in {_LOG}."
