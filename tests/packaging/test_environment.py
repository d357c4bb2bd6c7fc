"""On a real environment and the real pip, with a project whose build needs no network."""

from __future__ import annotations

import subprocess

import pytest
from checkout import SetupError
from environment import Environment

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "pamphlet"
version = "1"
[dependency-groups]
dev = []
"""

BACKEND = """
from zipfile import ZipFile
WHEEL = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n"
METADATA = "Metadata-Version: 2.1\\nName: pamphlet\\nVersion: 1\\n"
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "pamphlet-1-py3-none-any.whl"
    with ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr("pamphlet.py", "")
        wheel.writestr("pamphlet-1.dist-info/METADATA", METADATA)
        wheel.writestr("pamphlet-1.dist-info/WHEEL", WHEEL)
        wheel.writestr("pamphlet-1.dist-info/RECORD", "")
    return name
"""

# Making an environment takes seconds, so the tests tell one story, in order, on one of them.


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    root = tmp_path_factory.mktemp("checkout")
    (root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (root / "backend.py").write_text(BACKEND, encoding="utf-8")
    return Environment(root)


def installed(environment: Environment) -> bool:
    command = [str(environment.python), "-c", "import pamphlet"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_it_is_made_and_filled(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.provide()
    assert installed(environment)
    assert capsys.readouterr().err.startswith("Making a virtual environment in .venv.\nInstalling")


def test_a_second_run_does_nothing(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.provide()
    assert capsys.readouterr().err == ""
    assert environment.missing_packages() == []


def test_the_tools_are_added_to_what_is_there(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.provide(tools=True)
    assert capsys.readouterr().err.startswith("Installing Standfirst and its tools")
    environment.provide()
    assert capsys.readouterr().err == ""


def test_a_changed_project_is_installed_again(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    with (environment.root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    environment.provide()
    assert capsys.readouterr().err.startswith("Installing")


def test_an_interrupted_or_broken_one_is_made_anew(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    (environment.root / "backend.py").write_text("raise SystemExit('no luck')", encoding="utf-8")
    with (environment.root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed again\n")
    with pytest.raises(SetupError, match=r"no luck[\s\S]*its last words stand above"):
        environment.provide()
    environment.python.unlink()
    (environment.root / "backend.py").write_text(BACKEND, encoding="utf-8")
    environment.provide()
    assert installed(environment)
    assert "Making a virtual environment" in capsys.readouterr().err
