"""Word lists as data: one entry a line under ``resources/words``, ``#`` begins a comment.

Entries are lower case; an entry may be several words with one space between them.
"""

from __future__ import annotations

from functools import cache

from reader.assets import asset


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``resources/words/<name>.txt``.

    Raises:
        FileNotFoundError: if there is no such list.
    """
    lines = asset("words", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition("#")[0].strip() for line in lines)
    return frozenset(entry for entry in entries if entry)
