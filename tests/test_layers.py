"""Which module may import which, held by import-linter's contracts and by reading the sources."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "reader").rglob("*.py"))

# What could carry a byte over a network. The program promises that nothing does.
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets", "requests",
    "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "xmlrpc",
}  # fmt: skip


def imported_modules(source: Path) -> Iterator[str]:
    """Every module that a source imports anywhere, functions included, with its parents."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[: end + 1]) for end in range(len(parts)))


def loaded_by(module: str) -> set[str]:
    """The modules that a fresh Python has loaded after it imported ``module``."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True
    )
    return set(done.stdout.split())


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_the_package_loads_nothing_else() -> None:
    assert not {name for name in loaded_by("reader") if name.startswith("reader.")}


@pytest.mark.parametrize("module", ["reader.cli", "reader.worker", "reader.__main__"])
def test_the_command_line_loads_neither_qt_nor_spacy(module: str) -> None:
    assert not loaded_by(module) & {"PySide6", "shiboken6", "spacy", "thinc", "numpy"}


def test_the_window_does_not_load_spacy() -> None:
    assert not loaded_by("reader.ui.app") & {"spacy", "thinc", "numpy"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_could_reach_a_network(source: Path) -> None:
    assert not NETWORK.intersection(imported_modules(source))


def test_the_search_for_network_modules_finds_them(tmp_path: Path) -> None:
    source = tmp_path / "caller.py"
    source.write_text("def f():\n    from urllib import request\n", encoding="utf-8")
    assert NETWORK.intersection(imported_modules(source)) == {"urllib.request"}


def test_resources_are_data_alone() -> None:
    assert not list((ROOT / "resources").rglob("*.py"))
