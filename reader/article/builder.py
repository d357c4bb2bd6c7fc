"""Puts an Article together block by block.

Invariant: blocks come out in order and disjoint, nothing but white space stands between two, and
every inline lies within its block, whatever a loader hands in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.article.clean import clean, one_line
from reader.article.model import Article, Block, BlockKind, Inline, InlineKind, Metadata, Span

# A row keeps its leading tabs, so that a view can tell which column a cell stands in.
_KEPT = {BlockKind.CODE: "\n", BlockKind.TABLE_ROW: "\n"}


@dataclass(slots=True)
class Style:
    """A styled stretch of a block's text, in positions of that text."""

    kind: InlineKind
    start: int
    end: int
    href: str = ""


@dataclass(slots=True)
class ArticleBuilder:
    """Collects blocks; ``article`` hands out the whole."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _inlines: list[Inline] = field(default_factory=list)

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        level: int = 0,
        label: str = "",
        styles: Iterable[Style] = (),
    ) -> bool:
        """Add a block, without the white space around it.

        Returns:
            Whether there was anything to add: a block of white space is left out.
        """
        text = clean(text)
        if not text.strip():
            return False
        body = text.strip(_KEPT.get(kind))
        before = len(text) - len(text.lstrip(_KEPT.get(kind)))
        start = self._begin(kind)
        self._parts.append(body)
        self._length += len(body)
        span = Span(start, start + len(body))
        self._blocks.append(Block(kind, span, level, label, self._cells(kind, span, body)))
        self._inlines.extend(_placed(styles, start - before, span))
        return True

    def article(
        self, *, title: str = "", metadata: Metadata | None = None, name: str = "", encoding: str
    ) -> Article:
        """The article of all blocks so far."""
        return Article(
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            inlines=tuple(self._inlines),
            title=one_line(title),
            metadata=metadata or Metadata(),
            name=name,
            encoding=encoding,
        )

    def _begin(self, kind: BlockKind) -> int:
        """Write what separates the next block from the last one, and return where it starts."""
        if self._blocks:
            rows = kind is self._blocks[-1].kind is BlockKind.TABLE_ROW
            self._parts.append("\n" if rows else "\n\n")
            self._length += len(self._parts[-1])
        return self._length

    @staticmethod
    def _cells(kind: BlockKind, span: Span, body: str) -> tuple[Span, ...]:
        if kind is not BlockKind.TABLE_ROW:
            return ()
        cells = []
        start = span.start
        for cell in body.split("\t"):
            if cell.strip():
                cells.append(Span(start, start + len(cell)))
            start += len(cell) + 1
        return tuple(cells)


def _placed(styles: Iterable[Style], shift: int, within: Span) -> Iterable[Inline]:
    """The styles as inlines of the article, cut to their block; those without text are left out."""
    for style in sorted(styles, key=lambda style: (style.start, -style.end)):
        start = max(style.start + shift, within.start)
        end = min(style.end + shift, within.end)
        if start < end:
            yield Inline(style.kind, Span(start, end), clean(style.href))
