"""Plain text becomes an Article.

Invariant: the article's text has the same characters as the file's in the same order, white space
set aside. Bullets, ``>`` signs and leftovers of markup stay where they are.

How a file is cut into blocks:
- An empty line ends a paragraph, always.
- Where lines were wrapped at a width, as in mail, the lines of a paragraph are joined by a space.
- Otherwise every line is a paragraph of its own, as an editor without wrapping writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.article.builder import ArticleBuilder
from reader.article.clean import clean
from reader.article.model import Article, BlockKind

# Nobody wraps text wider than this or narrower than that.
_WIDEST, _NARROWEST = 120, 40

# A headline is no longer than this.
_LONGEST_TITLE = 120

_BULLET = re.compile(r"(?:[-*•‣◦–—+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))\s+\S")
_TIGHT_BULLET = re.compile(r"[*•‣◦]\w")
_QUOTED = re.compile(r"(?:>\s?)+")
_RULE = re.compile(r"([-=~*_#+])\1{2,}\s*$")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_TITLE_START = re.compile(r"[\"'“‘«(\[¿¡]*[^\W_]")
_FIELD = re.compile(r"\w+=")
_HYPHENATED = re.compile(r"\w[-‐]$")


def from_text(text: str, name: str = "", encoding: str = "utf-8") -> Article:
    """The article in a plain text; without blocks if there is nothing in it."""
    lines = [line.strip() for line in clean(text).split("\n")]
    width = _wrapping(lines)
    title, first = _title(lines, width)
    builder = ArticleBuilder()
    builder.add(BlockKind.HEADING, title, level=1)
    for paragraph in _paragraphs(lines[first:], width):
        builder.add(_kind(paragraph[0]), _joined(paragraph), level=_level(paragraph[0]))
    return builder.article(title=title, name=name, encoding=encoding)


def _kind(line: str) -> BlockKind:
    if _QUOTED.match(line):
        return BlockKind.QUOTATION
    if _is_bullet(line):
        return BlockKind.LIST_ITEM
    return BlockKind.PARAGRAPH


def _level(line: str) -> int:
    signs = _QUOTED.match(line)
    return signs.group().count(">") - 1 if signs else 0


def _is_bullet(line: str) -> bool:
    return bool(_BULLET.match(line) or _TIGHT_BULLET.match(line))


def _stands_alone(line: str) -> bool:
    """Whether a line neither goes on from the last one nor can be gone on with."""
    return not line or bool(_QUOTED.match(line) or _RULE.match(line))


def _wrapping(lines: list[str]) -> int:
    """The width that the lines were wrapped at, or 0 if they were not.

    A line was wrapped if the next one's first word had no room on it. Most lines that end within
    a sentence must be of that kind.
    """
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    breaks = [
        (line, following)
        for line, following in pairwise(lines)
        if not _stands_alone(line) and not _stands_alone(following) and not _is_bullet(following)
    ]
    wrapped = sum(_had_no_room(line, following, width) for line, following in breaks)
    within = sum(not _SENTENCE_END.search(line) for line, _ in breaks)
    return width if breaks and 2 * within >= len(breaks) <= 2 * wrapped else 0


def _had_no_room(line: str, following: str, width: int) -> bool:
    # People wrap by hand as well: a tenth of the width is forgiven.
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width * 0.9


def _title(lines: list[str], width: int) -> tuple[str, int]:
    """The title, or an empty string, and the number of the line that the rest begins with.

    A title is a short first line that does not end like a sentence. It stands by itself: before an
    empty line, or before a line that is plainly the beginning of the text.
    """
    first = next((number for number, line in enumerate(lines) if line), 0)
    line, rest = lines[first], lines[first + 1 :]
    if not any(rest) or not _looks_like_title(line):
        return "", first
    following = rest[0]
    if not following or _begins_text(line, following, width):
        return line, first + 1
    return "", first


def _looks_like_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and bool(_TITLE_START.match(line))
        and not (_SENTENCE_END.search(line) or _is_bullet(line) or _FIELD.match(line))
    )


def _begins_text(title: str, following: str, width: int) -> bool:
    if width:
        return not _had_no_room(title, following, width)
    if _RULE.match(following):
        return True
    return len(following) > max(_WIDEST, 2 * len(title)) or bool(_SENTENCE_END.search(following))


def _paragraphs(lines: Iterable[str], width: int) -> Iterator[list[str]]:
    """The lines of each paragraph."""
    current: list[str] = []
    for line in lines:
        if current and (not width or not _goes_on(current[-1], line, width)):
            yield current
            current = []
        if line:
            current.append(line)
    if current:
        yield current


def _goes_on(line: str, following: str, width: int) -> bool:
    if _stands_alone(line) or _stands_alone(following) or _is_bullet(following):
        return False
    return _had_no_room(line, following, width) or not _SENTENCE_END.search(line)


def _joined(lines: list[str]) -> str:
    """One line; a word that was divided at a hyphen is not torn apart by a space."""
    text = lines[0]
    for line in lines[1:]:
        text += line if _HYPHENATED.search(text) and line[0].islower() else " " + line
    return text
