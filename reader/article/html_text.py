"""The text of a piece of HTML that stands in a Markdown file.

Invariant: what a reader of the rendered page would see is kept, tags and comments go, and what
looks like a tag but is none ("<Ctrl>", "<3") stays as it is written.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from reader.article.model import BlockKind, InlineKind

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)

_UNSEEN = {"script", "style", "template", "head", "title"}

_KINDS = {
    **{f"h{rank}": BlockKind.HEADING for rank in range(1, 7)},
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "pre": BlockKind.CODE,
}

_PARAGRAPH = re.compile(
    "address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|"
    "figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|"
    "tbody|td|tfoot|th|thead|tr|ul"
)

_INLINE = re.compile(
    "a|abbr|acronym|audio|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|font|i|iframe|img|"
    "input|ins|kbd|label|link|map|mark|meta|meter|object|output|picture|progress|q|rp|rt|ruby|s|"
    "samp|script|select|small|source|span|strike|strong|style|sub|sup|svg|template|textarea|time|"
    "tt|u|var|video|wbr"
)

_STYLES = {
    "b": InlineKind.STRONG,
    "strong": InlineKind.STRONG,
    "i": InlineKind.EMPHASIS,
    "em": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
    "code": InlineKind.CODE,
    "kbd": InlineKind.CODE,
    "samp": InlineKind.CODE,
    "tt": InlineKind.CODE,
    "s": InlineKind.STRUCK,
    "del": InlineKind.STRUCK,
    "strike": InlineKind.STRUCK,
    "a": InlineKind.LINK,
}


def element(tag: str) -> str:
    """The name of the HTML element that ``tag`` opens or closes, or "" if there is no such."""
    found = _TAG.match(tag)
    name = found.group(1).lower() if found else ""
    return name if _INLINE.fullmatch(name) or _PARAGRAPH.fullmatch(name) else ""


def style(tag: str) -> tuple[InlineKind, str] | None:
    """How the text between this tag and its end is set, and the address if it is a link."""
    kind = _STYLES.get(element(tag))
    if kind is None:
        return None
    return kind, _attribute(_HREF, tag) if kind is InlineKind.LINK else ""


def inline_text(tag: str) -> str:
    """What is seen of a tag or comment that stands within a line."""
    name = element(tag)
    if name == "br":
        return "\n"
    if name == "img":
        return _attribute(_ALT, tag)
    return "" if name or tag.startswith(("<!--", "<?", "<!")) else tag


def _attribute(pattern: re.Pattern[str], tag: str) -> str:
    found = pattern.search(tag)
    return unescape(next((value for value in found.groups() if value), "")) if found else ""


def block_texts(html: str) -> list[tuple[BlockKind, int, str]]:
    """The paragraphs of a piece of HTML: their kind, a heading's rank or 0, and their text."""
    parser = _Paragraphs()
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # older versions of the parser give up on "<![x["
        return [(BlockKind.CODE, 0, html)]
    return parser.found()


class _Paragraphs(HTMLParser):
    """Collects text, and begins a paragraph at every tag that does so in a browser."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[tuple[BlockKind, int, str]] = []
        self._text = ""
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._unseen = ""
        self._hidden = ""

    def found(self) -> list[tuple[BlockKind, int, str]]:
        """What was collected; a ``<script>`` that is never closed hides nothing."""
        # Some versions of the parser keep the end of an unclosed script to themselves.
        self._text += self._hidden + (self.rawdata if self._unseen else "")
        self._end()
        return self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            return
        if _PARAGRAPH.fullmatch(tag):
            self._end()
            self._kind = _KINDS.get(tag, BlockKind.PARAGRAPH)
            self._level = int(tag[1]) if self._kind is BlockKind.HEADING else 0
        elif tag in _UNSEEN:
            self._unseen = tag
        elif not element(f"<{tag}>"):
            self.handle_data(self.get_starttag_text() or "")
        else:
            self._text += {"br": "\n", "img": dict(attrs).get("alt") or ""}.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if self._unseen == tag:
                self._unseen = self._hidden = ""
        elif _PARAGRAPH.fullmatch(tag):
            self._end()
        elif not element(f"<{tag}>"):
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            self._hidden += data
        elif self._kind is BlockKind.CODE:
            self._text += data
        else:
            self._text += re.sub(r"\s+", " ", data)  # white space is one space in HTML

    def unknown_decl(self, data: str) -> None:
        """Show as little of "<![if x]>" as a browser does, to which it is a comment."""

    def _end(self) -> None:
        if self._text.strip():
            self._found.append((self._kind, self._level, self._text))
        self._text, self._kind, self._level = "", BlockKind.PARAGRAPH, 0
