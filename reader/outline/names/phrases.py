"""Noun phrases: where the phrase around a noun begins and how far it goes on.

The pipeline runs without coarse parts of speech, so all of this rests on fine tags and on the
parse. Positions are token indexes, half-open.
"""

from __future__ import annotations

from spacy.tokens import Token

from reader.outline.words import word_list

_BEFORE_THE_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss", "quantmod", "det"})
_NO_PART_OF_A_NAME = frozenset(
    {
        "DT",
        "PRP$",
        "PDT",
        "WDT",
        "WP$",
        "RB",
        "RBR",
        "JJS",
        "_SP",
        "''",
        "``",
        ",",
        "POS",
        ":",
        "IN",
    }
)


def is_noun(token: Token) -> bool:
    """Whether the tagger takes the word for a common or a proper noun."""
    return token.tag_ in {"NN", "NNS", "NNP", "NNPS"}


def phrase_start(noun: Token) -> int:
    """The first word that stands before ``noun`` in its phrase, articles and the like left out.

    "the two Brazilian police" begins at "two"; "his lawyer" at "lawyer"; "Hicks' lawyer" at
    "Hicks".
    """
    doc = noun.doc
    edges = [child.left_edge.i for child in noun.lefts if child.dep_ in _BEFORE_THE_NOUN]
    start = min(edges, default=noun.i)
    while start < noun.i and _is_no_part(doc[start]):
        start += 1
    return max(start, noun.sent.start)


def _is_no_part(token: Token) -> bool:
    return token.tag_ in _NO_PART_OF_A_NAME or token.lower_ in word_list("vague_modifiers")


def after_number(noun: Token, start: int) -> int:
    """Where the phrase begins without its number: "two men" at "men"."""
    doc = noun.doc
    end = start
    while end < noun.i and (doc[end].tag_ == "CD" or _is_no_part(doc[end])):
        end += 1
    return start if doc[end].tag_ == "HYPH" else end


def complement_end(noun: Token, prepositions: frozenset[str]) -> int:
    """Where the phrase ends with what follows by a preposition: "students of the college"."""
    for child in noun.rights:
        if child.i == noun.i + 1 and child.lower_ in prepositions:
            objects = [grandchild for grandchild in child.rights if grandchild.dep_ == "pobj"]
            if objects and objects[0].i - noun.i <= 8:
                return _with_of(objects[0])
    return noun.i + 1


def _with_of(noun: Token) -> int:
    """The end of a noun, and of the "of ..." behind it."""
    return complement_end(noun, frozenset({"of"}))
