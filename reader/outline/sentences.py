"""The article's sentences, each with what surrounds it: its block, its neighbours, who speaks.

Every section but Who and Where is a choice among these sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from reader.article.model import Article, Block, BlockKind, Span
from reader.outline.model import Statement

_NO_PROSE = frozenset((BlockKind.HEADING, BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.FOOTNOTE))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of prose."""

    number: int
    """Counted from 0 over the whole article."""
    words: Words
    span: Span
    """Without white space at the ends."""
    block: int
    """The number of its block, headings left out."""
    place: int
    """Counted from 0 within its block."""
    order: int
    """Counted from 0 over all that the parser takes for sentences: its row among them."""
    statements: tuple[Statement, ...]
    """Those whose content it shares, the outermost first."""

    @property
    def statement(self) -> Statement | None:
        """The outermost statement that it is part of."""
        return self.statements[0] if self.statements else None


def sentences_of(
    article: Article, doc: Doc, statements: Sequence[Statement] = ()
) -> tuple[Sentence, ...]:
    """The sentences of the article's prose in order; headings, tables and code are none."""
    found: list[Sentence] = []
    starts = [block.span.start for block in article.blocks]
    block_number, last_block = -1, -1
    place = 0
    for order, (words, span) in enumerate(_trimmed(doc)):
        position = bisect_right(starts, span.start) - 1
        if position < 0 or not _is_prose(article, article.blocks[position]):
            continue
        if not any(token.is_alpha for token in words):
            continue
        if position != last_block:
            last_block, place = position, 0
            block_number += 1
        here = tuple(s for s in statements if any(span.overlaps(part) for part in s.spans))
        found.append(Sentence(len(found), words, span, block_number, place, order, here))
        place += 1
    return tuple(found)


def sentence_spans(doc: Doc) -> list[Span]:
    """All that the parser takes for sentences, headings too, bare of white space at their ends."""
    return [span for _, span in _trimmed(doc)]


def _trimmed(doc: Doc) -> Iterator[tuple[Words, Span]]:
    """The parser's sentences that are not all white space."""
    for words in doc.sents:
        text = words.text
        if bare := text.strip():
            start = words.start_char + len(text) - len(text.lstrip())
            yield words, Span(start, start + len(bare))


def _is_prose(article: Article, block: Block) -> bool:
    """Whether the block holds sentences; a first line that is the title holds none."""
    if block.kind in _NO_PROSE:
        return False
    return not (block is article.blocks[0] and article.quote(block.span).strip() == article.title)
