from __future__ import annotations

import json
from pathlib import Path

import pytest
from floors import Floors


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Floors(tmp_path / "floors.json").raise_to({"who.f1": 0.8, "where.f1": 0.5}, slack=0.03)
    return tmp_path / "floors.json"


def test_a_floor_lies_a_little_under_what_was_reached(path: Path) -> None:
    assert Floors(path)["who.f1"] == 0.77


def test_raising_lowers_no_floor(path: Path) -> None:
    Floors(path).raise_to({"who.f1": 0.6, "where.f1": 0.6}, slack=0.03)
    assert (Floors(path)["who.f1"], Floors(path)["where.f1"]) == (0.77, 0.57)


def test_lowering_writes_down_why(path: Path) -> None:
    Floors(path).lower_to({"who.f1": 0.6, "where.f1": 0.6}, slack=0.03, reason="fewer added")
    (record,) = json.loads(path.read_text(encoding="utf-8"))["lowered"]
    assert record["reason"] == "fewer added"
    assert record["floors"] == {"who.f1": [0.77, 0.57]}


def test_floors_that_are_reached_are_not_lowered(path: Path) -> None:
    Floors(path).lower_to({"who.f1": 0.78, "where.f1": 0.6}, slack=0.03, reason="none")
    assert (Floors(path)["who.f1"], Floors(path)["where.f1"]) == (0.77, 0.47)
