from __future__ import annotations

import tomllib
from pathlib import Path

import check
import pytest
from checkout import ROOT, SetupError


def test_the_tests_come_last() -> None:
    assert list(check.CHECKS)[-1] == "tests"


def test_an_unknown_check_is_refused_with_the_names_of_those_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["check.py", "tipes"])
    with pytest.raises(SetupError, match=r"No such check: tipes\. There are format, lint, types"):
        check.main()


def test_every_checker_is_a_development_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tools = " ".join(project["dependency-groups"]["dev"])
    for name in ("ruff", "mypy", "import-linter", "pytest-cov"):
        assert name in tools


def test_continuous_integration_runs_the_same_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in script if line and not line.startswith("#")]
    assert len(commands) == 1
    assert Path(commands[0].split()[-1].strip('"')).name == "check.py"
