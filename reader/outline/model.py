"""What an outline is: entries in five sections, each knowing the passages that it rests on.

What belongs in which section is described in ``docs/outline.md``. Every
string of an entry is verbatim from the article, and so is every quotation of its spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.article.model import Article, Span


class Section(StrEnum):
    """The five sections, in the order in which they are shown."""

    WHO = "who"
    WHAT = "what"
    WHERE = "where"
    PRINCIPLES = "principles"
    COMMITMENTS = "commitments"


class ActorKind(StrEnum):
    """What sort of actor takes part in the story."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"


class Status(StrEnum):
    """How a commitment stands, by the article's own words."""

    OPEN = "open"
    CONDITIONAL = "conditional"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry has: the passages it rests on, at least one, in the order of the text."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Entry):
    """A person, organisation or group that takes part in the story; its spans are its mentions."""

    name: str
    """The fullest proper form that the article uses."""
    kind: ActorKind
    names: tuple[str, ...]
    """Every form by which the article names the actor; ``name`` is one of them."""
    role: str | None = None
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """A sentence of the article that reports something that happened."""

    text: str
    main: bool = False
    when: str | None = None
    """The words of the sentence that say when it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entry):
    """A place where something in the story happens; its spans are its mentions."""

    name: str
    names: tuple[str, ...]
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle(Entry):
    """What a party declares that it values or takes as a standing rule."""

    text: str
    holder: str | None = None
    """The actor's ``name`` under Who, or else the words that the article uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Entry):
    """A course of action that a party binds itself to."""

    text: str
    party: str | None = None
    """The actor's ``name`` under Who, or else the words that the article uses."""
    action: str
    deadline: str | None = None
    status: Status = Status.OPEN


class StatementKind(StrEnum):
    """In whose words the content of a statement stands."""

    DIRECT = "direct"
    """All of it is quoted."""
    INDIRECT = "indirect"
    MIXED = "mixed"
    """Reported speech with quoted words in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says, thinks or means to do, by the article."""

    spans: tuple[Span, ...]
    """The content, in the order of the text: several where the source breaks into it."""
    source: Span | None = None
    """The words that name the source, where the article has any."""
    speaker: str | None = None
    """The actor's ``name`` under Who, or else the words that the article uses."""
    cue: str = ""
    """The word that reports: "said", "promise", "according to"; empty where there is none."""
    kind: StatementKind = StatementKind.INDIRECT


class EntryKey(NamedTuple):
    """Where an entry stands in its outline."""

    section: Section
    number: int
    """Counted from 0 within the section."""


class Link(NamedTuple):
    """One passage of the article and the entry that rests on it."""

    span: Span
    key: EntryKey


@dataclass(frozen=True)
class Outline:
    """An article's outline, with the look-ups both ways."""

    article: Article
    who: tuple[Actor, ...] = ()
    what: tuple[Event, ...] = ()
    where: tuple[Place, ...] = ()
    principles: tuple[Principle, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Who says what: not a section, but what holders and parties rest on."""

    def section(self, section: Section) -> tuple[Entry, ...]:
        """The entries of one section, in the order in which they are shown."""
        entries: tuple[Entry, ...] = getattr(self, section.value)
        return entries

    def entry(self, key: EntryKey) -> Entry:
        """The entry at ``key``.

        Raises:
            IndexError: if the outline has no such entry.
        """
        return self.section(key.section)[key.number]

    def __iter__(self) -> Iterator[tuple[EntryKey, Entry]]:
        """Every entry with its key, section by section."""
        for section in Section:
            for number, entry in enumerate(self.section(section)):
                yield EntryKey(section, number), entry

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every passage that an entry rests on, in the order of the text."""
        return tuple(sorted(Link(span, key) for key, entry in self for span in entry.spans))

    def at(self, position: int) -> tuple[Link, ...]:
        """The links at a code point of the text, the shortest passage first."""
        found = [link for link in self.links if link.span.start <= position < link.span.end]
        return tuple(sorted(found, key=lambda link: (len(link.span), link)))
