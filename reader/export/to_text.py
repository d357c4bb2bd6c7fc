"""An Outline as plain text for the clipboard: the quote, who said it, title and source.

Invariant: quotations stand verbatim between quotation marks.
"""

from __future__ import annotations

from reader.export.summary import NOTHING_FOUND, TITLES, Item, Part, items, source_words
from reader.outline.model import EntryKey, Outline


def to_text(outline: Outline, part: Part = None) -> str:
    """The whole outline, one section or one entry."""
    source = "— " + ", ".join(source_words(outline.article) or ["untitled article"])
    if isinstance(part, EntryKey):
        ((_, (item,)),) = items(outline, part)
        return f"{_item(item)}\n{source}\n"
    paragraphs = []
    for section, found in items(outline, part):
        paragraphs.append(TITLES[section])
        paragraphs.extend(map(_item, found))
        if not found:
            paragraphs.append(NOTHING_FOUND[section])
    return "\n\n".join([*paragraphs, source]) + "\n"


def _item(item: Item) -> str:
    lead = ": ".join(words for words in (item.lead, item.action) if words)
    head = " — ".join(words for words in (lead, ", ".join(item.details)) if words)
    return "\n".join([*(f"“{quote}”" for quote in item.quotes), head])
