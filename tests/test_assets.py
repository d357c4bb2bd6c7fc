from __future__ import annotations

import pytest

from reader.assets import asset


def test_a_resource_is_found_by_its_parts() -> None:
    assert asset("icons", "standfirst.svg").is_file()


def test_a_folder_is_found_like_a_file() -> None:
    assert asset("icons").is_dir()


def test_what_an_installation_lacks_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"lacks resources/themes/none\.toml"):
        asset("themes", "none.toml")
