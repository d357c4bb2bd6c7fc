"""An Outline as a Markdown note that opens unharmed in Obsidian, Pandoc and on GitHub.

Invariant: whatever stands in the article, the note parses as what it is: front matter by a YAML
serialiser, one heading a section, entries as list items, evidence as quotations, commitments as
task list items. The date comes from the caller, so the same outline gives the same note.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO

from reader.article.clean import one_line
from reader.article.model import Article
from reader.export.markdown_escape import escape, escape_lines
from reader.export.summary import NOTHING_FOUND, TITLES, Item, Part, items, source_words
from reader.outline.model import EntryKey, Outline, Status

_TAGS = ["article", "outline"]


def to_markdown(outline: Outline, part: Part = None, *, created: date | None = None) -> str:
    """The whole outline with front matter; one section or one entry with its source instead.

    ``created`` is the day of the export, for the front matter.
    """
    if part is None:
        blocks = [_front_matter(outline, created), *_sections(outline, None)]
    elif isinstance(part, EntryKey):
        ((_, (item,)),) = items(outline, part)
        blocks = [_list_item(item), _source(outline.article)]
    else:
        blocks = [*_sections(outline, part), _source(outline.article)]
    return "\n\n".join(blocks) + "\n"


def _sections(outline: Outline, part: Part) -> Iterator[str]:
    for section, found in items(outline, part):
        yield f"## {TITLES[section]}"
        if found:
            # A quotation within an item is a paragraph, and then every item is.
            loose = any(item.quotes for item in found)
            yield ("\n\n" if loose else "\n").join(map(_list_item, found))
        else:
            yield NOTHING_FOUND[section]


def _list_item(item: Item) -> str:
    lead = f"**{escape(item.lead)}**" if item.lead else ""
    action = f": {escape(item.action)}" if item.action else ""
    details = " · ".join(map(escape, item.details))
    head = " — ".join(words for words in (lead + action, details) if words)
    paragraphs = [_box(item.status) + head]
    paragraphs.extend("  " + _quotation(quote) for quote in item.quotes)
    return "- " + "\n\n".join(paragraphs)


def _box(status: Status | None) -> str:
    """What lies in the past is nothing to wait for any more, whether it was kept or broken."""
    if status is None:
        return ""
    return "[x] " if status is Status.PAST else "[ ] "


def _quotation(quote: str) -> str:
    return "\n  ".join("> " + line if line else ">" for line in escape_lines(quote).split("\n"))


def _source(article: Article) -> str:
    return "— " + ", ".join(map(escape, source_words(article) or ["untitled article"]))


def _front_matter(outline: Outline, created: date | None) -> str:
    # Imported here because the window exports rarely and starts often.
    from ruamel.yaml import YAML  # noqa: PLC0415

    article = outline.article
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 2**20  # Obsidian's properties are one line each
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None
    text = StringIO()
    yaml.dump(
        {
            "title": one_line(article.title or article.name) or None,
            "source": one_line(article.metadata.source) or None,
            "author": one_line(article.metadata.author) or None,
            "published": _date(one_line(article.metadata.published)),
            "created": created,
            "description": _description(outline),
            "tags": _TAGS,
        },
        text,
    )
    return f"---\n{text.getvalue()}---"


def _date(words: str) -> date | str | None:
    """A date where the file writes one that YAML knows, and otherwise its words."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return words or None


def _description(outline: Outline) -> str:
    """The news in one sentence, or what the note is."""
    for event in sorted(outline.what, key=lambda event: not event.main):
        return one_line(event.text)
    return "Who, what, where, stated principles and commitments of an article"
