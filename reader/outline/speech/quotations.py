"""Where quotation marks open and close: the passages that stand in somebody's own words.

In the transcript of an interview each turn is a quotation without marks, after its label.

A quotation never reaches over the end of its block. One that is left open runs to the end of the
block; when the next block begins with a quotation mark, the speech goes on there (the custom of
English print), and the second quotation says so by ``continues``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.article.model import Article, Block, BlockKind, Span

_MARK = re.compile(r"``|''|[\"“”„«»‘’']")
_OPENS_DOUBLE = frozenset(("“", "„", "«", "``"))
_CLOSES_DOUBLE = frozenset(("”", "»", "''"))
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
# A speaker's label at the beginning of a block: "Q:", "MS. BELL:", "Wikinews:".
_LABEL = re.compile(r"(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}:\s+(?=\S)")
_FEWEST_LABELS = 3

_BRACKETS = "([{—–-/"


class _Move(Enum):
    OPEN = auto()
    CLOSE = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage between quotation marks; its span takes the marks in."""

    span: Span
    depth: int = 0
    """How many quotations it stands within."""
    closed: bool = True
    continues: bool = False
    """Whether it carries on a quotation that the block before left open."""


@dataclass(slots=True)
class _Opening:
    start: int
    single: bool


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Every quotation of the article, in the order of its beginning, the outer before the inner."""
    found: list[Quotation] = []
    open_speech = False
    turns = _turns(article)
    for block in article.blocks:
        if (turn := turns.get(block.span.start)) is not None:
            found.append(turn)
            open_speech = False
            continue
        here = sorted(_in_block(article.text, block), key=lambda q: (q.span.start, -q.span.end))
        first = here[0] if here else None
        if open_speech and first and not article.text[block.span.start : first.span.start].strip():
            here[0] = replace(first, continues=True)
        outer = [quotation for quotation in here if quotation.depth == 0]
        open_speech = bool(outer) and not outer[-1].closed
        found += here
    return tuple(found)


def _turns(article: Article) -> dict[int, Quotation]:
    """What is said in each turn of a transcript, by where its block begins.

    One label makes no transcript: "Update:" begins a paragraph of many an article.
    """
    labels = {
        block.span: match
        for block in article.blocks
        if (match := _LABEL.match(article.text, block.span.start, block.span.end)) is not None
    }
    if len(labels) < _FEWEST_LABELS:
        return {}
    return {span.start: Quotation(Span(m.end(), span.end)) for span, m in labels.items()}


def _in_block(text: str, block: Block) -> Iterator[Quotation]:
    """The quotations of one block; a block quotation without marks is one as a whole."""
    if block.kind is BlockKind.CODE:
        return
    start, end = block.span.start, block.span.end
    stack: list[_Opening] = []
    count = 0
    for mark in _MARK.finditer(text, start, end):
        single = mark.group() in "‘’'"
        move = _single(text, mark, stack, end) if single else _double(text, mark, stack, start)
        if move is _Move.CLOSE:
            depth = _depth_of(stack, single)
            if depth is None:
                continue
            yield Quotation(Span(stack[depth].start, mark.end()), depth)
            del stack[depth:]
            count += 1
        elif move is _Move.OPEN:
            if (
                not single
                and mark.group() == '"'
                and (depth := _depth_of(stack, single)) is not None
            ):
                # A second opening mark: the first was never closed, and what it opened ends here.
                last = len(text[start : mark.start()].rstrip()) + start
                yield Quotation(Span(stack[depth].start, last), depth)
                del stack[depth:]
            stack.append(_Opening(mark.start(), single))
    left = [opening for opening in stack if not opening.single]
    if left and end - left[0].start > 1:
        yield Quotation(Span(left[0].start, end), closed=False)
    elif not count and block.kind is BlockKind.QUOTATION:
        yield Quotation(block.span)


def _depth_of(stack: list[_Opening], single: bool) -> int | None:
    """Which opening a closing mark answers: the innermost of its sort."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].single is single:
            return depth
    return None


def _double(text: str, mark: re.Match[str], stack: list[_Opening], start: int) -> _Move:
    """What a double mark does. A straight one tells by its neighbours, else by what is open."""
    if mark.group() in _OPENS_DOUBLE:
        return _Move.OPEN
    if mark.group() in _CLOSES_DOUBLE:
        return _Move.CLOSE
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1] or " "
    opens = (before.isspace() or before in _BRACKETS) and not after.isspace()
    if _depth_of(stack, single=False) is None:
        return (
            _Move.NONE
            if before.isdigit() or (after.isspace() and not before.isspace())
            else _Move.OPEN
        )
    return _Move.OPEN if opens and after.isalnum() else _Move.CLOSE


def _single(text: str, mark: re.Match[str], stack: list[_Opening], end: int) -> _Move:
    """What a single mark does; most are apostrophes and do nothing."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    if stack and stack[-1].single:
        ends = not before.isspace() and not after.isalnum() and mark.group() != "‘"
        plural = before in "sS" and after == " " and _closer(text, mark.end(), end)
        return _Move.CLOSE if ends and not plural else _Move.NONE
    begins = before.isspace() or before in _BRACKETS or before in '"“'
    begins = begins and after.isalnum() and not _ELIDED.match(text, mark.end())
    if begins and mark.group() != "’" and _closer(text, mark.end(), end):
        return _Move.OPEN
    return _Move.NONE


def _closer(text: str, start: int, end: int) -> bool:
    """Whether a single mark that can close stands ahead, before any other quotation ends."""
    for mark in re.finditer(r"[’'\"“”]", text[start:end]):
        if mark.group() in '"“”':
            return False
        before, after = (
            text[start + mark.start() - 1],
            text[start + mark.end() : start + mark.end() + 1],
        )
        if not before.isspace() and not after.isalnum():
            return True
    return False
