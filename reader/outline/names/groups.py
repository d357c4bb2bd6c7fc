"""Actors and places without a name of their own: "Brazilian police", "the gunman", "the court".

A mention here is a common noun with what stands before it, articles left out, and with the
"of ..." behind a quantity ("thousands of residents").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.outline.names.mention import Mention, NameSort
from reader.outline.names.phrases import complement_end, is_noun, phrase_start
from reader.outline.words import word_list

_OF = frozenset({"of"})


def common_mentions(doc: Doc) -> Iterator[Mention]:
    """Every phrase whose head is a noun for people, a body of people or a place, in order."""
    for token in doc:
        sort = _sort(token)
        if sort is None or _is_modifier(token):
            continue
        start = phrase_start(token)
        if sort is NameSort.PLACE and not _has_name(doc, start, token.i):
            continue
        end = complement_end(token, _OF) if token.lower_ in word_list("quantities") else token.i + 1
        yield Mention(start, end, sort)


def _sort(token: Token) -> NameSort | None:
    """What a common noun stands for, or None when for nothing that acts or is a place."""
    if not is_noun(token):
        return None
    word = token.lower_
    if word in word_list("group_nouns"):
        return NameSort.GROUP
    if token.text[0].isupper() and not token.is_sent_start:
        return None
    if word in word_list("person_nouns"):
        return NameSort.INDIVIDUAL
    if word in word_list("place_nouns"):
        return NameSort.PLACE
    return NameSort.GROUP if word in word_list("organisation_nouns") else None


def _is_modifier(token: Token) -> bool:
    """Whether the noun only describes the noun after it ("police station")."""
    if token.dep_ not in {"compound", "nmod", "amod"} or token.head.i <= token.i:
        return False
    return token.head.i - token.i <= 4 and is_noun(token.head)


def _has_name(doc: Doc, start: int, head: int) -> bool:
    return any(token.text[0].isupper() for token in doc[start:head])
