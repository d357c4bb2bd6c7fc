"""What is told of an entry, whatever format it is told in.

Invariant: ``Item.quotes`` are verbatim, ``article.text[span.start:span.end]`` of each span;
every other word of the article in an item is verbatim as well. The formats only set and escape it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from reader.article.model import Article, BlockKind, Span
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
    Status,
)

Part = Section | EntryKey | None
"""What of an outline is told: a section, an entry, or (None) the whole."""

TITLES = {
    Section.WHO: "Who",
    Section.WHAT: "What",
    Section.WHERE: "Where",
    Section.PRINCIPLES: "Stated principles",
    Section.COMMITMENTS: "Commitments",
}

NOTHING_FOUND = {
    Section.WHO: "No actors were found in this article.",
    Section.WHAT: "No events were found in this article.",
    Section.WHERE: "No places were found in this article.",
    Section.PRINCIPLES: "No stated principles were found in this article.",
    Section.COMMITMENTS: "No commitments were found in this article.",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry, in words."""

    lead: str = ""
    """Who or where it is about; empty for an event."""
    action: str = ""
    """What is promised; empty unless it is a commitment."""
    details: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    """The passages it rests on; an actor's and a place's, which are but its names, are left out."""
    status: Status | None = None


def items(outline: Outline, part: Part = None) -> Iterator[tuple[Section, list[Item]]]:
    """Each section of ``part`` with its items; of an entry, its section with that item alone."""
    numbering = Numbering(outline.article)
    if isinstance(part, EntryKey):
        yield part.section, [_item(outline.entry(part), outline.article, numbering)]
        return
    for section in Section if part is None else (part,):
        entries = outline.section(section)
        yield section, [_item(entry, outline.article, numbering) for entry in entries]


class Numbering:
    """Numbers an article's paragraphs from 1; headings are not counted."""

    def __init__(self, article: Article) -> None:
        self._starts = [block.span.start for block in article.blocks]
        self._counts = list(
            accumulate(int(block.kind is not BlockKind.HEADING) for block in article.blocks)
        )

    def words(self, spans: Iterable[Span]) -> str:
        """Where the spans stand: "paragraph 3", "paragraphs 1–4, 7", "title"."""
        numbers = sorted({self._number(span.start) for span in spans} - {0})
        if not numbers:
            return "title"
        ranges: list[list[int]] = []
        for number in numbers:
            if ranges and number == ranges[-1][-1] + 1:
                ranges[-1] = [ranges[-1][0], number]
            else:
                ranges.append([number])
        shown = ", ".join("–".join(map(str, ends)) for ends in ranges)
        return f"paragraph{'s' if len(numbers) > 1 else ''} {shown}"

    def _number(self, position: int) -> int:
        """A heading has the number of the paragraph before it, the title 0."""
        block = bisect_right(self._starts, position) - 1
        return self._counts[block] if block >= 0 else 0


def source_words(article: Article) -> list[str]:
    """What the article is called, by whom and where it was published, as far as is known."""
    title = f"“{article.title}”" if article.title else article.name
    data = article.metadata
    return [words for words in (title, data.author, data.source, data.published) if words]


def _item(entry: Entry, article: Article, numbering: Numbering) -> Item:
    where = numbering.words(entry.spans)
    quotes = tuple(article.quote(span) for span in entry.spans)
    match entry:
        case Actor():
            return Item(entry.name, details=(*_actor_details(entry), where))
        case Place():
            details = ("main place",) * entry.main + _other_names(entry.name, entry.names)
            return Item(entry.name, details=(*details, where))
        case Event():
            when = (f"when: {entry.when}",) if entry.when else ()
            details = (("main event",) if entry.main else ("event",)) + when
            return Item(details=(*details, where), quotes=quotes)
        case Principle():
            return Item(entry.holder or "Holder not named", details=(where,), quotes=quotes)
        case Commitment():
            return _commitment(entry, where, quotes)
    raise TypeError(f"no such entry: {entry!r}")


def _commitment(entry: Commitment, where: str, quotes: tuple[str, ...]) -> Item:
    deadline = (f"deadline: {entry.deadline}",) if entry.deadline else ()
    return Item(
        entry.party or "Party not named",
        action=entry.action,
        details=(*deadline, f"status: {entry.status}", where),
        quotes=quotes,
        status=entry.status,
    )


def _actor_details(actor: Actor) -> tuple[str, ...]:
    main = ("main actor",) if actor.main else ()
    role = (f"role: {actor.role}",) if actor.role else ()
    return (*main, actor.kind.value, *role, *_other_names(actor.name, actor.names))


def _other_names(name: str, names: Iterable[str]) -> tuple[str, ...]:
    others = [other for other in names if other != name]
    return (f"also named: {', '.join(others)}",) if others else ()
