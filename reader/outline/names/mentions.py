"""All places in the text where an actor or a place may be named."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.outline.names.groups import common_mentions
from reader.outline.names.mention import Mention
from reader.outline.names.proper_names import proper_mentions


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Proper and common mentions in order, the longer first where two begin together.

    A noun with a capital is part of a proper name; it makes no common mention.
    """
    proper = list(proper_mentions(doc))
    named = {position for mention in proper for position in range(mention.start, mention.end)}
    found = {
        (mention.start, mention.end): mention
        for mention in common_mentions(doc)
        if mention.of(doc).root.i not in named
    }
    found |= {(mention.start, mention.end): mention for mention in proper}
    return tuple(sorted(found.values(), key=lambda mention: (mention.start, -mention.end)))
