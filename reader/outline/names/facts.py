"""What can be said of one mention: its part in the sentence, and the words beside it.

A fact is a few plain words ("subject of saying", "after in"); together, over all mentions of a
name, they tell actors from places and both from the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from reader.outline.language import lemma
from reader.outline.names.mention import Mention
from reader.outline.names.proper_names import is_title
from reader.outline.words import word_list

_SUBJECTS = {"nsubj": "subject", "nsubjpass": "passive subject"}
_PARTS = {
    "dobj": "object",
    "dative": "object",
    "poss": "possessor",
    "appos": "apposition",
    "attr": "predicate",
    "compound": "modifier",
    "nmod": "modifier",
    "amod": "modifier",
    "npadvmod": "adverbial",
    "ROOT": "root",
}


def facts(doc: Doc, mention: Mention) -> frozenset[str]:
    """Everything that is true of the mention, each in a few words."""
    return frozenset((*_grammar(doc, mention), *_beside(doc, mention), *_labels(doc, mention)))


def neighbours(doc: Doc, mentions: Iterable[Mention]) -> dict[Mention, list[Mention]]:
    """For every mention in a list ("Leeds, York and Hull"), those right beside it."""
    order = sorted(mentions)
    beside: dict[Mention, list[Mention]] = {}
    for one, other in pairwise(order):
        between = doc[one.end : other.start]
        joined = 0 < len(between) <= 3 and one.end <= other.start
        if joined and all(word.lower_ in {",", "and", "or", "the", ";"} for word in between):
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
    return beside


def _labels(doc: Doc, mention: Mention) -> Iterator[str]:
    """What the pipeline's entities make of it."""
    tokens = mention.of(doc)
    label = tokens.root.ent_type_ or tokens[0].ent_type_ or "none"
    yield f"entity {label}"
    first, last = tokens[0], tokens[-1]
    ends = last.i + 1 >= len(doc) or doc[last.i + 1].ent_iob_ != "I"
    if label != "none" and first.ent_iob_ == "B" and ends:
        yield f"exactly {label}"


def _grammar(doc: Doc, mention: Mention) -> Iterator[str]:
    """Which part it has in its sentence; in a list, that of the list."""
    word = mention.of(doc).root
    if word.dep_ == "conj":
        yield "in a list"
    while word.dep_ == "conj" and word.head.i != word.i:
        word = word.head
    verb = word.head
    if word.dep_ in _SUBJECTS:
        yield _SUBJECTS[word.dep_]
        if lemma(verb) in word_list("saying"):
            yield "subject of saying"
        elif word.dep_ == "nsubj" and verb.tag_.startswith("V"):
            yield "subject of doing"
        if lemma(verb) == "be":
            yield "subject of being"
    elif word.dep_ == "pobj":
        yield f"after {verb.lower_}" if verb.lower_ in word_list("prepositions") else "after other"
        yield from _governed(verb)
    elif word.dep_ in _PARTS:
        yield _PARTS[word.dep_]
    else:
        yield "other part"


def _governed(preposition: Token) -> Iterator[str]:
    """What the preposition belongs to: a passive's agent, a role, a verb."""
    if preposition.dep_ == "agent":
        yield "agent"
    if preposition.lower_ == "to" and preposition.head.lower_ == "according":
        yield "according to"
    if preposition.head.lower_ in word_list("role_nouns"):
        yield "behind a role"
    elif preposition.head.tag_.startswith("V"):
        yield (
            f"{preposition.lower_} at a verb" if preposition.lower_ in {"in", "at"} else "at a verb"
        )


def _beside(doc: Doc, mention: Mention) -> Iterator[str]:
    """What stands right before and right behind it."""
    before = doc[mention.start - 1] if mention.start else None
    after = doc[mention.end] if mention.end < len(doc) else None
    if before is not None and not before.is_space:
        yield from _before(before)
    elif after is None or "\n" in after.text:
        yield "alone in its line"
    if after is not None:
        yield from _behind(doc, after)
    if doc[mention.start].i == doc[mention.start].sent.start:
        yield "begins the sentence"


def _before(before: Token) -> Iterator[str]:
    if before.lower_ == "the":
        yield "the before"
    elif before.lower_ in {"a", "an", "another", "one"}:
        yield "a before"
    elif before.tag_ == "PRP$":
        yield "his before"
    elif is_title(before):
        yield "title before"
        if before.text[0].isupper():
            yield "capital title before"
    elif before.text == "," and before.i and before.nbor(-1).text[0].isupper():
        yield "name, before"
    elif before.text in {"(", "[", "“", '"'}:
        yield "bracket before"
    elif before.lower_ in word_list("prepositions"):
        yield "preposition before"


def _behind(doc: Doc, after: Token) -> Iterator[str]:
    following = doc[after.i + 1] if after.i + 1 < len(doc) else None
    if after.tag_ == "POS" or after.text in {"'s", "’s"}:
        yield "possessive"
        if following is not None and is_title(following):
            yield "possessor of a role"
    elif is_title(after):
        yield "role behind"
    elif after.tag_ in {"NN", "NNS"}:
        yield "noun behind"
    elif after.tag_.startswith("V") or after.tag_ == "MD":
        yield "verb behind"
        if lemma(after) in word_list("saying"):
            yield "says behind"
    elif after.text == "," and following is not None:
        yield from _behind_comma(following)
    elif after.text == "(":
        yield "bracket behind"
    elif after.lower_ == "who":
        yield "who behind"


def _behind_comma(following: Token) -> Iterator[str]:
    if following.lower_ == "who":
        yield "who behind"
    elif following.tag_ == "CD":
        yield "number behind"
    elif following.tag_ in {"DT", "PRP$"} or is_title(following):
        yield "apposition behind"
    elif following.text[0].isupper():
        yield "comma and name behind"
    elif following.lower_ in {"which", "where"}:
        yield "which behind"
