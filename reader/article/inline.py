"""The inline tokens of a Markdown paragraph become its text and its styles.

Invariant: every character that a reader of the rendered page would see is in the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.token import Token

from reader.article import html_text
from reader.article.builder import Style
from reader.article.model import InlineKind

_OPENING = {
    "strong_open": InlineKind.STRONG,
    "em_open": InlineKind.EMPHASIS,
    "s_open": InlineKind.STRUCK,
    "link_open": InlineKind.LINK,
}
_CLOSING = {"strong_close", "em_close", "s_close", "link_close"}


def render(tokens: Iterable[Token]) -> tuple[str, list[Style]]:
    """The text of a paragraph and its styles, in positions of that text."""
    line = _Line()
    for token in tokens:
        line.add(token)
    return line.text, line.styles


class _Line:
    """The text so far, the finished styles, and those that wait for their end."""

    def __init__(self) -> None:
        self.text = ""
        self.styles: list[Style] = []
        self._open: list[Style] = []
        self._tags: list[tuple[str, Style]] = []

    def add(self, token: Token) -> None:
        """Take over one token."""
        if kind := _OPENING.get(token.type):
            self._open.append(self._begun(kind, str(token.attrs.get("href", ""))))
        elif token.type in _CLOSING:
            self._finish(self._open.pop())
        elif token.type == "code_inline":
            self._set(token.content, InlineKind.CODE)
        elif token.type == "footnote_ref":
            self._set(f"[{token.meta['id'] + 1}]", InlineKind.FOOTNOTE_MARK)
        elif token.type == "html_inline":
            self._add_html(token.content)
        elif token.type == "image":
            self.text += render(token.children or ())[0]
        elif token.type == "softbreak":
            self.text += " "
        elif token.type == "hardbreak":
            self.text += "\n"
        else:
            self.text += token.content

    def _begun(self, kind: InlineKind, href: str = "") -> Style:
        return Style(kind, len(self.text), len(self.text), href)

    def _finish(self, style: Style) -> None:
        style.end = len(self.text)
        self.styles.append(style)

    def _set(self, text: str, kind: InlineKind) -> None:
        style = self._begun(kind)
        self.text += text
        self._finish(style)

    def _add_html(self, tag: str) -> None:
        """A tag is left out, and sets what stands between it and its end; there may be none."""
        self.text += html_text.inline_text(tag)
        name = html_text.element(tag)
        if not tag.startswith("</"):
            if found := html_text.style(tag):
                self._tags.append((name, self._begun(*found)))
        elif name in {open_name for open_name, _ in self._tags}:
            while self._tags:
                open_name, style = self._tags.pop()
                if open_name == name:
                    self._finish(style)
                    break
