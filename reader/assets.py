"""The only place that knows where ``resources/`` is.

A wheel carries it as ``reader/resources``; a checkout and an editable install have it beside
the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def asset(*parts: str) -> Path:
    """The path of a file or folder of ``resources/``: ``asset("themes", "light.toml")``.

    Raises:
        FileNotFoundError: if the installation lacks it.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks resources/{'/'.join(parts)}")
