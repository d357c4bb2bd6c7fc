"""The wheel and the sdist, built for real and without a network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import hatchling.build
import pytest
from checkout import ROOT

from reader import __version__
from reader.assets import asset

RESOURCES = {path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()}


def output(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, *command], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def located(folder: Path) -> Path:
    """Where a Python that has nothing but what is installed in ``folder`` finds the sample."""
    code = (
        f"import site; site.addsitedir({str(folder)!r});"
        "from reader.assets import asset; print(asset('sample.md'))"
    )
    return Path(output("-S", "-P", "-c", code))


def installed(wheel: Path, target: Path) -> Path:
    output("-m", "pip", "install", "--no-deps", "--no-index", "-q", "--target", target, wheel)
    return target


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    output("-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    return built / f"standfirst-{__version__}-py3-none-any.whl"


@pytest.fixture(scope="module")
def sdist(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the sdist unpacks to."""
    folder = tmp_path_factory.mktemp("sdist")
    output("-m", "tarfile", "-e", built / f"standfirst-{__version__}.tar.gz", folder)
    return folder / f"standfirst-{__version__}"


def test_the_wheel_holds_every_resource_and_the_marker_of_types(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {f"reader/{path.as_posix()}" for path in RESOURCES} <= names
    assert "reader/py.typed" in names


def test_the_wheel_holds_nothing_else_than_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    stem = f"standfirst-{__version__}"
    assert tops == {"reader", f"{stem}.dist-info", f"{stem}.data"}


def test_the_sdist_holds_what_the_checks_need(sdist: Path) -> None:
    assert all((sdist / path).is_file() for path in RESOURCES)
    for name in ("pyproject.toml", "LICENSE", "README.md", "packaging/check.py", "tests"):
        assert (sdist / name).exists()


def test_resources_are_found_in_a_checkout() -> None:
    assert asset("sample.md") == ROOT / "resources" / "sample.md"


def test_resources_are_found_in_an_unpacked_sdist(sdist: Path) -> None:
    assert located(sdist) == sdist / "resources" / "sample.md"


def test_resources_are_found_in_an_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    target = installed(wheel, tmp_path)
    assert located(target) == target / "reader" / "resources" / "sample.md"


def test_resources_are_found_in_an_editable_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    wheel = hatchling.build.build_editable(os.fspath(tmp_path))
    target = installed(tmp_path / wheel, tmp_path / "site")
    assert located(target) == ROOT / "resources" / "sample.md"
