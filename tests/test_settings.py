from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.settings import Settings, read_settings, settings_path, write_settings


def test_what_is_kept_is_read(tmp_path: Path) -> None:
    settings = Settings(geometry="AAEC", panes=(700, 300), zoom=2, folder="/articles")
    write_settings(tmp_path / "s.json", settings)
    assert read_settings(tmp_path / "s.json") == settings


@pytest.mark.parametrize(
    "found",
    [
        None,
        [],
        {"zoom": "big"},
        {"zoom": 99},
        {"panes": [1]},
        {"panes": [0, 0]},
        {"panes": [-1, 5]},
        {"panes": ["a", "b"]},
        {"geometry": 5},
        {"geometry": "é"},
        {"folder": None},
        {"unknown": 1},
    ],
)
def test_what_cannot_be_used_is_its_default(tmp_path: Path, found: object) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    assert read_settings(path) == Settings()


def test_one_garbled_value_spares_the_others(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"zoom": 3, "panes": "wide"}', encoding="utf-8")
    assert read_settings(tmp_path / "s.json") == Settings(zoom=3)


def test_the_settings_are_the_users() -> None:
    assert settings_path().parts[-2:] == ("standfirst", "settings.json")
