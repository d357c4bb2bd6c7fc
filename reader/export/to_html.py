"""An Outline as a fragment of HTML for the clipboard.

Invariant: the article's words are escaped, and stand in the fragment verbatim; there is no style
sheet, no script and no address that anything would be fetched from.
"""

from __future__ import annotations

from html import escape

from reader.export.summary import NOTHING_FOUND, TITLES, Item, Part, items, source_words
from reader.outline.model import EntryKey, Outline


def to_html(outline: Outline, part: Part = None) -> str:
    """The whole outline, one section or one entry."""
    source = ", ".join(source_words(outline.article) or ["untitled article"])
    footer = f"<p>— <cite>{_text(source)}</cite></p>\n"
    if isinstance(part, EntryKey):
        ((_, (item,)),) = items(outline, part)
        return f"<div>{_item(item)}</div>\n{footer}"
    pieces = []
    for section, found in items(outline, part):
        pieces.append(f"<h2>{_text(TITLES[section])}</h2>\n")
        entries = "".join(f"<li>{_item(item)}</li>\n" for item in found)
        pieces.append(f"<ul>\n{entries}</ul>\n" if found else f"<p>{NOTHING_FOUND[section]}</p>\n")
    return "".join(pieces) + footer


def _item(item: Item) -> str:
    lead = f"<strong>{_text(item.lead)}</strong>" if item.lead else ""
    action = f": {_text(item.action)}" if item.action else ""
    head = " — ".join(words for words in (lead + action, _text(", ".join(item.details))) if words)
    return head + "".join(f"<blockquote>{_text(quote)}</blockquote>" for quote in item.quotes)


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
