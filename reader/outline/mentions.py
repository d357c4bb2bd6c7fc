"""All places in the text where an actor or a place may be named."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.outline.groups import common_mentions
from reader.outline.mention import Mention
from reader.outline.proper_names import proper_mentions


def find_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Proper and common mentions in order, the longer first where two begin together."""
    found = {(mention.start, mention.end): mention for mention in common_mentions(doc)}
    found |= {(mention.start, mention.end): mention for mention in proper_mentions(doc)}
    return tuple(sorted(found.values(), key=lambda mention: (mention.start, -mention.end)))
