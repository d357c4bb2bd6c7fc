"""An Outline as plain JSON data and back; ``resources/outline.schema.json`` describes it.

Invariant: ``from_json(to_json(outline), outline.article) == outline``, and a span's ``start`` and
``end`` are code points of ``text``. Keys that are not known are passed over when reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any, get_type_hints

from reader.article.model import Article, Span
from reader.errors import NotAnOutlineError
from reader.outline.model import (
    Actor,
    Commitment,
    Entry,
    EntryKey,
    Event,
    Outline,
    Place,
    Principle,
    Section,
)

VERSION = 1
"""Counted up when a reader of the older form would misread the new one; new keys do not count."""

_ENTRIES: Mapping[Section, type[Entry]] = {
    Section.WHO: Actor,
    Section.WHAT: Event,
    Section.WHERE: Place,
    Section.PRINCIPLES: Principle,
    Section.COMMITMENTS: Commitment,
}

# The spans of an actor and a place are where it is mentioned.
_MENTIONED = {Section.WHO, Section.WHERE}


def to_json(outline: Outline) -> dict[str, Any]:
    """The whole outline, with the article's text, title and metadata."""
    article = outline.article
    return {
        "version": VERSION,
        "title": article.title,
        "metadata": asdict(article.metadata),
        "text": article.text,
        **{section.value: section_to_json(outline, section) for section in Section},
    }


def section_to_json(outline: Outline, section: Section) -> list[dict[str, Any]]:
    """The entries of one section."""
    return [_entry_data(section, entry) for entry in outline.section(section)]


def entry_to_json(outline: Outline, key: EntryKey) -> dict[str, Any]:
    """One entry."""
    return _entry_data(key.section, outline.entry(key))


def from_json(data: Mapping[str, Any], article: Article) -> Outline:
    """The outline of ``article`` that ``to_json`` made ``data`` of.

    Raises:
        NotAnOutlineError: if ``data`` is something else or rests on words that the article lacks.
    """
    try:
        sections = {
            section.value: tuple(_entry(section, entry) for entry in data.get(section.value, ()))
            for section in Section
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAnOutlineError(str(error)) from error
    outline = Outline(article, **sections)  # type: ignore[arg-type]  # the keys are the fields
    if any(span.end > len(article.text) for _, entry in outline for span in entry.spans):
        raise NotAnOutlineError("it belongs to another article")
    return outline


def _entry_data(section: Section, entry: Entry) -> dict[str, Any]:
    data = asdict(entry)
    spans = data.pop("spans")
    return {**data, "mentions" if section in _MENTIONED else "spans": spans}


def _entry(section: Section, data: Mapping[str, Any]) -> Entry:
    kind = _ENTRIES[section]
    types_of = get_type_hints(kind)
    known = {f.name: data[f.name] for f in fields(kind) if f.name in data and f.name != "spans"}
    spans = data["mentions" if section in _MENTIONED else "spans"]
    return kind(
        **{name: _value(types_of[name], value) for name, value in known.items()},
        spans=tuple(Span(span["start"], span["end"]) for span in spans),
    )


def _value(wanted: Any, value: object) -> object:
    """A value of JSON in the type that the model holds it in."""
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(str(value))
    return tuple(value) if isinstance(value, list) else value
