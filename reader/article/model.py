"""What an article is once it has been read: one plain text, and what stands where in it.

The invariant of the whole program: every position is a code point of ``Article.text``,
half-open. A loader fixes the text once; views, outlines and exports only refer to it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of ``Article.text``: ``text[start:end]``.

    Raises:
        ValueError: if the range is empty, backwards or begins before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no such span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block of the article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    CODE = "code"
    TABLE_ROW = "table row"
    FOOTNOTE = "footnote"


class InlineKind(StrEnum):
    """How a stretch of text within a block is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    STRUCK = "struck"
    LINK = "link"
    FOOTNOTE_MARK = "footnote mark"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit. Blocks lie in the order of the text and never overlap."""

    kind: BlockKind
    span: Span
    level: int = 0
    """A heading's rank from 1 to 6; the depth of nesting, from 0, of anything else."""
    label: str = ""
    """What stands before the block but not in the text: a bullet, "3.", a footnote's number."""
    cells: tuple[Span, ...] = ()
    """The cells of a table row that have any text, in order. Empty for every other kind."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A styled stretch of text that lies within one block."""

    kind: InlineKind
    span: Span
    href: str = ""
    """The address of a link, as the file writes it. Empty for every other kind."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself; an empty string where it says nothing."""

    author: str = ""
    source: str = ""
    """The address of the page that the article was first published at, or the outlet's name."""
    published: str = ""
    """The date as the file writes it."""


@dataclass(frozen=True)
class Article:
    """An article as it was read from a file."""

    text: str
    """The canonical text. Between two blocks stands nothing but white space."""
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    title: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    name: str = ""
    """The name of the file without its folder, or an empty string for standard input."""
    encoding: str = "utf-8"

    def quote(self, span: Span) -> str:
        """The words of the article at ``span``, verbatim."""
        return self.text[span.start : span.end]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the canonical text, in hexadecimal: the article's identity in the store."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
