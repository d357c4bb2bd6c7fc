"""What this project holds its sources to, beyond what ruff and mypy can check."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READER = sorted((ROOT / "reader").rglob("*.py"))
SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

SAYS_NOTHING = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def mirror(source: Path) -> Path:
    """The test file of a source: ``reader/x/y.py`` has ``tests/x/test_y.py``."""
    folder = source.relative_to(ROOT).parent
    tests = Path("tests", *(folder.parts[1:] if folder.parts[0] == "reader" else folder.parts))
    return ROOT / tests / f"test_{source.stem.strip('_')}.py"


def length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", READER + SCRIPTS + TESTS, ids=name)
def test_a_file_has_at_most_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", READER + SCRIPTS, ids=name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert path.stem not in SAYS_NOTHING


@pytest.mark.parametrize("path", READER + SCRIPTS, ids=name)
def test_functions_and_classes_are_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert length(node) <= 45, node.name
        elif isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
            assert length(node) <= 250, node.name
            assert len(methods) <= 20, node.name


@pytest.mark.parametrize("path", READER + SCRIPTS, ids=name)
def test_a_source_has_its_mirrored_test(path: Path) -> None:
    # Packages only say what they hold.
    if path.name != "__init__.py":
        assert mirror(path).is_file(), name(mirror(path))
