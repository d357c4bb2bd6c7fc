"""An Article as plain JSON data and back: what the window sends to the worker.

Invariant: ``from_data(to_data(article)) == article``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from reader.article.model import Article, Block, BlockKind, Inline, InlineKind, Metadata, Span
from reader.errors import NotAnOutlineError


def to_data(article: Article) -> dict[str, Any]:
    """The article as dicts, lists, strings and numbers."""
    return asdict(article)


def from_data(data: Mapping[str, Any]) -> Article:
    """The article that ``to_data`` made ``data`` of; only ``text`` must be there.

    Raises:
        NotAnOutlineError: if ``data`` is something else.
    """
    try:
        return Article(
            text=data["text"],
            blocks=tuple(map(_block, data.get("blocks", ()))),
            inlines=tuple(map(_inline, data.get("inlines", ()))),
            title=data.get("title", ""),
            metadata=Metadata(**data.get("metadata", {})),
            name=data.get("name", ""),
            encoding=data.get("encoding", "utf-8"),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAnOutlineError(f"no article: {error}") from error


def _block(data: Mapping[str, Any]) -> Block:
    return Block(
        BlockKind(data["kind"]),
        Span(**data["span"]),
        data.get("level", 0),
        data.get("label", ""),
        tuple(Span(**cell) for cell in data.get("cells", ())),
    )


def _inline(data: Mapping[str, Any]) -> Inline:
    return Inline(InlineKind(data["kind"]), Span(**data["span"]), data.get("href", ""))
