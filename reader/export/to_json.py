"""An Outline as plain JSON data and back; ``resources/outline.schema.json`` describes it.

Invariant: ``from_json(to_json(outline), outline.article) == outline``, and a span's ``start`` and
``end`` are code points of ``text``. Keys that are not known are passed over when reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from reader.article.model import Article, Span
from reader.errors import NotAnOutlineError
from reader.outline.model import (
    Actor,
    Commitment,
    Entry,
    Event,
    Outline,
    Place,
    Principle,
    Section,
    Statement,
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

_Record = TypeVar("_Record")


def to_json(outline: Outline) -> dict[str, Any]:
    """The whole outline, with the article's text, title and metadata."""
    article = outline.article
    return {
        "version": VERSION,
        "title": article.title,
        "metadata": _plain(article.metadata),
        "text": article.text,
        **{section.value: section_to_json(outline, section) for section in Section},
        "statements": _plain(outline.statements),
    }


def section_to_json(outline: Outline, section: Section) -> list[dict[str, Any]]:
    """The entries of one section."""
    return [_entry_data(section, entry) for entry in outline.section(section)]


def from_json(data: Mapping[str, Any], article: Article) -> Outline:
    """The outline of ``article`` that ``to_json`` made ``data`` of.

    Raises:
        NotAnOutlineError: if ``data`` is something else or rests on words that the article lacks.
    """
    try:
        sections: dict[str, Any] = {
            section.value: tuple(_entry(section, entry) for entry in data.get(section.value, ()))
            for section in Section
        }
        statements = tuple(_record(Statement, said) for said in data.get("statements", ()))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAnOutlineError(str(error)) from error
    outline = Outline(article, **sections, statements=statements)
    spans = [
        *(link.span for link in outline.links),
        *(s for said in statements for s in said.spans),
    ]
    if any(span.end > len(article.text) for span in spans):
        raise NotAnOutlineError("it belongs to another article")
    return outline


def _plain(value: object) -> Any:
    """A value of the model in the types of JSON."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def _entry_data(section: Section, entry: Entry) -> dict[str, Any]:
    data = _plain(entry)
    spans = data.pop("spans")
    return {**data, "mentions" if section in _MENTIONED else "spans": spans}


def _entry(section: Section, data: Mapping[str, Any]) -> Entry:
    spans = data["mentions" if section in _MENTIONED else "spans"]
    return _record(_ENTRIES[section], {**data, "spans": spans})


def _record(kind: Callable[..., _Record], data: Mapping[str, Any]) -> _Record:
    """A dataclass of the model from the keys that it knows."""
    return kind(
        **{
            name: _value(wanted, data[name])
            for name, wanted in _types(kind).items()
            if name in data
        }
    )


@cache
def _types(kind: Callable[..., object]) -> Mapping[str, Any]:
    """The fields of a dataclass with their types; to resolve them takes Python a while."""
    return get_type_hints(kind)


def _value(wanted: Any, value: Any) -> Any:
    """A value of JSON in the type that the model holds it in."""
    if value is None or wanted in {str, bool}:
        return value
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(value)
    if isinstance(value, list):
        return tuple(_value(get_args(wanted)[0], item) for item in value)
    if isinstance(value, Mapping):
        return Span(value["start"], value["end"])
    return value
