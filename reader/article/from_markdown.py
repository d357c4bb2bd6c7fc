"""Markdown becomes an Article: CommonMark with tables, strikethrough, footnotes and front matter.

Invariant: the markup goes, the words stay. Whatever a reader of the rendered page would see is in
the text, footnotes at its end, an image as its alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from reader.article import front_matter, html_text
from reader.article.builder import ArticleBuilder, Style
from reader.article.clean import clean
from reader.article.from_text import from_text
from reader.article.inline import render
from reader.article.model import Article, BlockKind, InlineKind, Metadata

# What is nested deeper is left out by the parser, and is no article.
_DEEPEST = 100

_BULLET = "•"

_CONTAINERS = {
    "bullet_list": BlockKind.LIST_ITEM,
    "ordered_list": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "footnote": BlockKind.FOOTNOTE,
}


def from_markdown(text: str, name: str = "", encoding: str = "utf-8") -> Article:
    """The article in a Markdown text; without blocks if there is nothing in it."""
    yaml, body = front_matter.split(clean(text))
    front = front_matter.read(yaml) if yaml else None
    parser = _parser()
    environment: dict[str, object] = {}
    tokens = parser.parse(body, environment)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return from_text(text, name, encoding)
    walker = _Walker()
    if yaml and front is None:
        walker.builder.add(BlockKind.CODE, yaml)
    story, notes = _footnotes_apart(tokens, environment)
    walker.walk(story)
    for label, note in notes:
        walker.walk_note(label, note)
    return walker.builder.article(
        title=(front.title if front else "") or walker.title,
        metadata=front.metadata if front else Metadata(),
        name=name,
        encoding=encoding,
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Moved to the end here: the plugin drops notes that nothing refers to.
    return parser.use(footnote_plugin, move_to_end=False)


def _footnotes_apart(
    tokens: Sequence[Token], environment: dict[str, object]
) -> tuple[list[Token], list[tuple[str, list[Token]]]]:
    """The tokens of the story, and each footnote's label and tokens in the order of the marks."""
    story: list[Token] = []
    defined: list[tuple[str, list[Token]]] = []
    depth = 0
    for token in tokens:
        if token.type == "footnote_reference_open":
            depth += 1
            defined.append((token.meta["label"], []))
        elif token.type == "footnote_reference_close":
            depth -= 1
        else:
            (defined[-1][1] if depth else story).append(token)
    marked: list[tuple[str, list[Token]]] = []
    for number, note in _marks(environment).items():
        if "tokens" in note:
            marked.append((str(number + 1), [_paragraph(note["tokens"])]))
        for definition in [known for known in defined if known[0] == note.get("label")]:
            marked.append((str(number + 1), definition[1]))
            defined.remove(definition)
    return story, marked + defined


def _marks(environment: dict[str, object]) -> dict[int, dict[str, object]]:
    footnotes = environment.get("footnotes")
    return footnotes["list"] if isinstance(footnotes, dict) else {}


def _paragraph(children: object) -> Token:
    return Token("inline", "", 0, children=children if isinstance(children, list) else [])


@dataclass(slots=True)
class _Container:
    """A list, a quotation or a footnote that is open, and the label its next block will bear."""

    kind: BlockKind
    label: str = ""
    ordered: bool = False


class _Walker:
    """Goes through the block tokens once and adds a block to the article for each leaf."""

    def __init__(self) -> None:
        self.builder = ArticleBuilder()
        self.title = ""
        self._rank = 0
        self._heading = 0
        self._open: list[_Container] = []
        self._row: list[tuple[str, list[Style]]] | None = None
        self._in_head = False

    def walk(self, tokens: Sequence[Token]) -> None:
        """Add the blocks of these tokens."""
        for token in tokens:
            name, _, end = token.type.rpartition("_")
            if token.type == "inline":
                self._add_inline(token)
            elif token.type in {"fence", "code_block"}:
                self.builder.add(BlockKind.CODE, token.content, level=len(self._open))
            elif token.type == "html_block":
                self._add_html(token.content)
            elif end == "open":
                self._enter(name, token)
            elif end == "close":
                self._leave(name)

    def walk_note(self, label: str, tokens: Sequence[Token]) -> None:
        """Add the blocks of a footnote."""
        self._open.append(_Container(BlockKind.FOOTNOTE, label))
        self.walk(tokens)
        self._open.pop()

    def _enter(self, name: str, token: Token) -> None:
        if name in _CONTAINERS:
            self._open.append(_Container(_CONTAINERS[name], ordered=name == "ordered_list"))
        elif name == "list_item":
            container = self._open[-1]
            container.label = token.info + token.markup if container.ordered else _BULLET
        elif name == "heading":
            self._heading = int(token.tag[1:])
        elif name == "thead":
            self._in_head = True
        elif name == "tr":
            self._row = []

    def _leave(self, name: str) -> None:
        if name in _CONTAINERS:
            self._open.pop()
        elif name == "heading":
            self._heading = 0
        elif name == "thead":
            self._in_head = False
        elif name == "tr":
            self._add_row()

    def _add_inline(self, token: Token) -> None:
        text, styles = render(token.children or ())
        if self._row is not None:
            self._row.append((text, styles))
        elif self._heading:
            self._add_heading(self._heading, text, styles)
        else:
            self._add(BlockKind.PARAGRAPH, text, styles)

    def _add_heading(self, rank: int, text: str, styles: Sequence[Style] = ()) -> None:
        """The first heading of the highest rank is the title, if the front matter has none."""
        added = self.builder.add(BlockKind.HEADING, text, level=rank, styles=styles)
        if added and (not self._rank or rank < self._rank):
            self._rank, self.title = rank, text

    def _add(self, kind: BlockKind, text: str, styles: Sequence[Style] = ()) -> None:
        """A paragraph is what the innermost container makes of it."""
        if not self._open:
            self.builder.add(kind, text, styles=styles)
            return
        inner = self._open[-1]
        kind = inner.kind if kind is BlockKind.PARAGRAPH else kind
        added = self.builder.add(
            kind, text, level=len(self._open) - 1, label=inner.label, styles=styles
        )
        if added:
            inner.label = ""  # the next paragraph of the same item has none

    def _add_row(self) -> None:
        cells: list[str] = []
        styles: list[Style] = []
        start = 0
        for cell, cell_styles in self._row or ():
            if self._in_head:
                styles.append(Style(InlineKind.STRONG, start, start + len(cell)))
            styles.extend(
                replace(style, start=style.start + start, end=style.end + start)
                for style in cell_styles
            )
            cells.append(re.sub(r"\s", " ", clean(cell)))
            start += len(cell) + 1
        self.builder.add(
            BlockKind.TABLE_ROW, "\t".join(cells), level=len(self._open), styles=styles
        )
        self._row = None

    def _add_html(self, html: str) -> None:
        for kind, rank, text in html_text.block_texts(html):
            if kind is BlockKind.HEADING:
                self._add_heading(rank, text)
            else:
                self._add(kind, text)
