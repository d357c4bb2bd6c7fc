"""What the outline says in words: an entry's name, its details, a mention's context.

Plain strings, made in one place, so that rows, tooltips, menus and screen readers agree.
"""

from __future__ import annotations

from reader.article.model import Article, Span
from reader.export.summary import TITLES, Part
from reader.outline.model import (
    Actor,
    ActorKind,
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

_CONTEXT = 40
"""How many characters of a mention's surroundings are shown on each side."""


def headline(entry: Entry) -> str:
    """What an entry says first: a name, or a statement on one line."""
    match entry:
        case Actor() | Place():
            return entry.name
        case Event() | Principle() | Commitment():
            return " ".join(entry.text.split())
    raise TypeError(f"no such entry: {entry!r}")


def details(entry: Entry) -> str:
    """What is known of an entry besides, or an empty string."""
    match entry:
        case Actor():
            parts = [entry.role or _kind(entry.kind), _also(entry.name, entry.names)]
        case Place():
            parts = [_also(entry.name, entry.names)]
        case Event():
            parts = [entry.when or ""]
        case Principle():
            parts = [entry.holder or ""]
        case Commitment():
            parts = [entry.party or "", entry.deadline or "", _status(entry.status)]
        case _:
            parts = []
    return " · ".join(" ".join(part.split()) for part in parts if part)


def is_main(entry: Entry) -> bool:
    """Whether the story cannot be told without the entry."""
    return isinstance(entry, Actor | Event | Place) and entry.main


def tip(outline: Outline, key: EntryKey) -> str:
    """An entry named with its section, for tooltips and menus: "Who: Pavel Durov"."""
    return f"{TITLES[key.section]}: {shortened(headline(outline.entry(key)))}"


def shortened(words: str, most: int = 80) -> str:
    """``words``, cut at a word's end if there are more than ``most`` characters."""
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def spoken(entry: Entry) -> str:
    """An entry as a screen reader says it."""
    count = len(entry.spans)
    parts = [headline(entry), details(entry)]
    parts.append("main" if is_main(entry) else "")
    parts.append(f"{count} passages" if count > 1 else "")
    return ", ".join(part for part in parts if part)


def context(article: Article, span: Span) -> tuple[str, str, str]:
    """The words before a mention, the mention, and those after it, each on one line."""
    before = article.text[max(span.start - _CONTEXT, 0) : span.start]
    after = article.text[span.end : span.end + _CONTEXT]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    if len(before) == _CONTEXT:
        before = "…\u00a0" + before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] + "\u00a0…"
    return before, " ".join(article.quote(span).split()), after


def _kind(kind: ActorKind) -> str:
    return "" if kind is ActorKind.PERSON else kind.value


def _also(name: str, names: tuple[str, ...]) -> str:
    """The other names; those that are but a part of the full one go without saying."""
    others = [other for other in names if other not in name]
    return f"also {', '.join(others)}" if others else ""


def _status(status: Status) -> str:
    return "" if status is Status.OPEN else status.value


def part_name(outline: Outline, part: Part) -> str:
    """What a part of the outline is called in a message."""
    if part is None:
        return "the outline"
    if isinstance(part, Section):
        return f"the section “{TITLES[part]}”"
    return f"“{shortened(headline(outline.entry(part)), 50)}”"
