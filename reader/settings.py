"""What the user chose, kept between two sessions as JSON in the folder for configuration.

The invariant: any file, even rubbish, reads as valid settings; what cannot be used is its default.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from reader.json_file import read_json, write_json

ZOOM_RANGE = range(-4, 13)
"""The steps, in points, by which the article's letters may be smaller or larger than usual."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One user's choices."""

    geometry: str = ""
    """Where the window stood, as Qt packs it, in base64."""
    panes: tuple[int, ...] = ()
    """The widths of the article and of the outline in pixels."""
    zoom: int = 0
    """Points added to the size of the article's letters."""
    folder: str = ""
    """The folder that a file was last opened from or written to."""


def settings_path() -> Path:
    """Where the settings of this user are kept."""
    return platformdirs.user_config_path("standfirst", appauthor=False) / "settings.json"


def read_settings(path: Path) -> Settings:
    """The settings in the file at ``path``, defaults for whatever it lacks or garbles."""
    found = read_json(path)
    if not isinstance(found, dict):
        return Settings()
    geometry, zoom, folder = found.get("geometry"), found.get("zoom"), found.get("folder")
    return Settings(
        geometry=geometry if isinstance(geometry, str) and geometry.isascii() else "",
        panes=_widths(found.get("panes")),
        zoom=zoom if isinstance(zoom, int) and zoom in ZOOM_RANGE else 0,
        folder=folder if isinstance(folder, str) else "",
    )


def write_settings(path: Path, settings: Settings) -> bool:
    """Keep ``settings`` at ``path``; whether that worked."""
    return write_json(path, asdict(settings))


def _widths(value: object) -> tuple[int, ...]:
    """The widths of the two panes, if that is what ``value`` is and one of them can be seen."""
    if not isinstance(value, list) or len(value) != 2:
        return ()
    if not all(isinstance(width, int) and 0 <= width < 100_000 for width in value):
        return ()
    return tuple(value) if any(value) else ()
