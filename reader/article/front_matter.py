"""YAML front matter: what a Markdown file says of itself before it begins.

Invariant: reading it never fails. What is no valid front matter is handed back to be shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.article.clean import one_line
from reader.article.model import Metadata

_KEY = re.compile(r"^[\"']?[\w-]+[\"']?[ \t]*:(?:\s|$)", re.MULTILINE)

# Nobody writes more about a file than this; a parser of YAML need not be trusted with a book.
_LONGEST = 20_000

# The keys of Obsidian's clipper, Pandoc, Jekyll and Hugo, the likeliest first.
_AUTHOR = ("author", "authors", "by", "byline", "creator")
_SOURCE = ("source", "url", "link", "canonical", "canonical_url", "publisher", "site")
_PUBLISHED = ("published", "date", "publish_date", "pubdate", "created")


class FrontMatter(NamedTuple):
    """What front matter says; an empty string where it says nothing."""

    title: str
    metadata: Metadata


def split(text: str) -> tuple[str, str]:
    """The YAML between the first line, ``---``, and the next such line; and the text after it.

    The first is empty if the text does not begin with front matter.
    """
    opening, _, rest = text.partition("\n")
    if opening.rstrip() != "---":
        return "", text
    end = re.search(r"^(?:---|\.\.\.)[ \t]*$\n?", rest[:_LONGEST], re.MULTILINE)
    if not end or not _KEY.search(rest, 0, end.start()):
        return "", text
    return rest[: end.start()], rest[end.end() :]


def read(yaml: str) -> FrontMatter | None:
    """What the YAML says, or None if it is broken or no mapping."""
    # Imported here because most articles have no front matter and this takes a tenth of a second.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        # "base" makes strings of everything: a date stays as the file writes it, and nothing in
        # the file can make an object of another kind.
        data = YAML(typ="base", pure=True).load(yaml)
    except (YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    by_key = {str(key).strip().lower(): value for key, value in data.items()}
    metadata = Metadata(
        author=_first(by_key, _AUTHOR),
        source=_first(by_key, _SOURCE),
        published=_first(by_key, _PUBLISHED),
    )
    return FrontMatter(_first(by_key, ("title", "headline")), metadata)


def _first(data: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((words for key in keys if (words := _words(data.get(key)))), "")


def _words(value: object) -> str:
    """A string on one line; several of them, as authors often are, with commas between."""
    if isinstance(value, str):
        return "" if value in {"null", "Null", "NULL", "~"} else one_line(value)
    if isinstance(value, list):
        return ", ".join(word for item in value[:50] if (word := _words_of_item(item)))
    return ""


def _words_of_item(item: object) -> str:
    """An author may be written as a name or, for Pandoc, as a mapping with one."""
    if isinstance(item, dict):
        item = item.get("name")
    return one_line(item) if isinstance(item, str) else ""
