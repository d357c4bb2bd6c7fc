"""Where the reader was before each jump, to go back and forth like in a browser.

The invariant: going back and then forward leads to where one was.
"""

from __future__ import annotations

from typing import Generic, TypeVar

_Stop = TypeVar("_Stop")

_MOST = 200


class History(Generic[_Stop]):
    """Two stacks of stops; what a stop is, the caller says."""

    def __init__(self) -> None:
        self._behind: list[_Stop] = []
        self._ahead: list[_Stop] = []

    def leave(self, stop: _Stop) -> None:
        """A jump begins at ``stop``; what lay ahead is forgotten."""
        self._behind = [*self._behind[-_MOST + 1 :], stop]
        self._ahead.clear()

    def back(self, here: _Stop) -> _Stop | None:
        """Where to return to from ``here``; None if there was no jump."""
        if not self._behind:
            return None
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: _Stop) -> _Stop | None:
        """Where ``back`` was called last; None if there is no such place."""
        if not self._ahead:
            return None
        self._behind.append(here)
        return self._ahead.pop()

    @property
    def has_back(self) -> bool:
        """Whether there is somewhere to return to."""
        return bool(self._behind)

    @property
    def has_forward(self) -> bool:
        """Whether there is somewhere to go forward to."""
        return bool(self._ahead)

    def clear(self) -> None:
        """Forget everything: another article is shown."""
        self._behind.clear()
        self._ahead.clear()
