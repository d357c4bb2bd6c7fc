"""The articles that were opened last, the latest first, each once, kept as JSON.

The invariant: what is on disk and what :attr:`RecentFiles.paths` says are the same after every
change, as far as the disk allows.
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

from reader.json_file import read_json, write_json

_MOST = 10


def recent_path() -> Path:
    """Where the list of this user is kept."""
    return platformdirs.user_data_path("standfirst", appauthor=False) / "recent.json"


class RecentFiles:
    """The list at one path. Several windows may share the file: it is read anew for every use."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, the latest first."""
        found = read_json(self._path)
        names = found if isinstance(found, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str) and name)[:_MOST]

    def add(self, path: Path) -> None:
        """Put ``path`` first, made absolute."""
        path = path.absolute()
        self._write([path, *(other for other in self.paths if other != path)])

    def remove(self, path: Path) -> None:
        """Forget ``path``, which is gone or cannot be read."""
        self._write([other for other in self.paths if other != path.absolute()])

    def clear(self) -> None:
        """Forget every file."""
        self._write([])

    def _write(self, paths: list[Path]) -> None:
        write_json(self._path, [str(path) for path in paths[:_MOST]])
