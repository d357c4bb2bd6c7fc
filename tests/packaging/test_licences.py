from __future__ import annotations

from importlib.metadata import distribution

import licences
import pytest
from checkout import ROOT

INSTALLED = licences.closure("standfirst")


def test_a_licence_is_read_however_it_is_stated() -> None:
    assert licences.licence(INSTALLED["platformdirs"]) == "MIT"
    assert licences.licence(INSTALLED["markdown-it-py"]) == "MIT License"
    assert licences.licence(INSTALLED["spacy"]) == "MIT"


def test_the_closure_reaches_what_is_not_asked_for_directly() -> None:
    assert "thinc" in INSTALLED


@pytest.mark.parametrize("name", sorted(licences.requirements(distribution("standfirst"))))
def test_what_standfirst_asks_for_is_on_the_page(name: str) -> None:
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert f"| {distribution(name).name} |" in page


@pytest.mark.parametrize("name", sorted(INSTALLED))
def test_every_licence_lets_standfirst_be_under_its_own(name: str) -> None:
    stated = licences.licence(INSTALLED[name])
    assert stated != "not stated"
    assert "GPL" not in stated or "LGPL" in stated
