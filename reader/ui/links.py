"""The one place that converts positions: code points of the article and positions of Qt.

Qt counts UTF-16 units, adds characters of its own between blocks and around tables, and shows
labels that are not in the article's text. So the two are matched block by block: a
:class:`TextMap` knows for every stretch of the text where it begins in the document, and counts
the characters that take two units. The invariant: what stands in the document at
``ranges(span)`` is :func:`displayable` of ``text`` at ``span``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from reader.article.model import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")

# Characters that Qt would break a block at, swallow or take for an object, and one of the same
# length that it leaves alone. A line break within a block is shown as one.
_STAND_INS = str.maketrans(
    {
        "\0": "\ufffd",
        "\n": "\u2028",
        "\r": " ",
        "\u2029": "\u2028",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufeff": "\u2060",
        "\ufffc": "\ufffd",
    }
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def displayable(text: str) -> str:
    """``text`` as it can be put into a document: as many code points, and as many UTF-16 units."""
    return _SURROGATE.sub("\ufffd", text.translate(_STAND_INS))


def units(text: str) -> int:
    """How many UTF-16 units ``text`` takes in a document or a layout of Qt's."""
    return len(text) + sum(1 for _ in _WIDE.finditer(text))


class Range(NamedTuple):
    """A half-open range of positions of a document, within one block of it."""

    start: int
    end: int


class _Stretch(NamedTuple):
    """A part of the text that stands in the document in one piece."""

    start: int
    end: int
    position: int


class TextMap:
    """Where the parts of one text stand in a document; filled while the document is."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [number + index for index, number in enumerate(self._wide)]
        self._stretches: list[_Stretch] = []
        self._starts: list[int] = []
        self._positions: list[int] = []

    def add(self, span: Span, position: int) -> None:
        """The text at ``span`` begins at ``position``. Both grow from call to call."""
        self._stretches.append(_Stretch(span.start, span.end, position))
        self._starts.append(span.start)
        self._positions.append(position)

    @property
    def end(self) -> int:
        """How far the text has been mapped, in code points."""
        return self._stretches[-1].end if self._stretches else 0

    def position(self, offset: int) -> int:
        """The position of the code point ``offset``; between two stretches, the first one's end."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self._positions[0] if self._positions else 0
        stretch = self._stretches[index]
        return self._within(stretch, min(offset, stretch.end))

    def offset(self, position: int) -> int | None:
        """The code point at ``position``, or None where the document shows what is no text.

        The end of a stretch counts as part of it: a caret can stand there.
        """
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return None
        stretch = self._stretches[index]
        unit = self._unit(stretch.start) + position - stretch.position
        offset = unit - bisect_left(self._wide_units, unit)
        return offset if offset <= stretch.end else None

    def nearest(self, position: int) -> int:
        """The code point at ``position`` or else the last one before it; 0 before the first."""
        offset = self.offset(position)
        if offset is not None:
            return offset
        index = bisect_right(self._positions, position) - 1
        return self._stretches[index].end if index >= 0 else 0

    def ranges(self, span: Span) -> list[Range]:
        """Where the text at ``span`` stands: one range for every stretch that it touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        found: list[Range] = []
        for stretch in self._stretches[first:]:
            if stretch.start >= span.end:
                break
            start, end = max(span.start, stretch.start), min(span.end, stretch.end)
            if start < end:
                found.append(Range(self._within(stretch, start), self._within(stretch, end)))
        return found

    def _within(self, stretch: _Stretch, offset: int) -> int:
        return stretch.position + self._unit(offset) - self._unit(stretch.start)

    def _unit(self, offset: int) -> int:
        """The UTF-16 unit of the whole text at which the code point ``offset`` begins."""
        return offset + bisect_left(self._wide, offset)
