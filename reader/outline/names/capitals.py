"""Proper names by their capitals: runs of capitalised words with what may join them.

A run never crosses a sentence or a line. It may still hold several names and titles ("US
Secretary John Kerry"); ``proper_names`` cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.outline.names.gazetteer import countries
from reader.outline.words import word_list

# Entity labels whose words may be part of somebody's or some place's name.
NAMING = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
_JOINED_WITHIN = frozenset({"ORG", "FAC", "LAW", "EVENT", "WORK_OF_ART", "LOC"})
_VERBS_AND_SMALL_WORDS = re.compile(r"CC|DT|EX|IN|MD|PDT|PRP\$?|RBR?|RBS|TO|UH|VB[DPZ]|W.*|LS")
_CAPITAL = re.compile(r"(?:[^\W\d_]{1,3}['’-])?[^\W\d_a-z]|[a-z]{1,2}[A-Z]|\d+[A-Z]")
_OPENING = frozenset({"“", '"', "``", "(", "-", "—", "*", ":", "‘"})


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that hold one or more proper names side by side, in order."""
    known = _capitalised_within_sentences(doc)
    start = 0
    while start < len(doc):
        if not _names(doc[start], known):
            start += 1
            continue
        end = start + 1
        while (more := _continued(doc, end, known)) > end:
            end = more
        yield start, end
        start = end


def begins_sentence(token: Token) -> bool:
    """Whether a capital says nothing here: the first word of a sentence, line or quotation."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    if before.is_space or before.text in {".", "!", "?"}:
        return True
    return before.text in _OPENING and (before.is_sent_start is True or before.tag_ != "-LRB-")


def is_capitalised(token: Token) -> bool:
    """Whether the word is written as names are: "Durov", "al-Assad", "eBay", "4RAR"."""
    found = _CAPITAL.match(token.text)
    return found is not None and any(letter.isupper() for letter in token.text)


def _names(token: Token, known: frozenset[str]) -> bool:
    """Whether the word is written as part of a name."""
    if not is_capitalised(token):
        return False
    within = token.ent_type_ in NAMING
    if token.lower_ in word_list("calendar") and not within:
        return False
    if _VERBS_AND_SMALL_WORDS.fullmatch(token.tag_):
        return within and token.tag_ != "DT" and (token.ent_iob_ == "I" or token.tag_ == "UH")
    if not begins_sentence(token) or token.text in known:
        return True
    return token.tag_ in {"NNP", "NNPS"} or within or token.lower_ in countries()


def _capitalised_within_sentences(doc: Doc) -> frozenset[str]:
    """The words that have a capital somewhere within a sentence, hence by their own right."""
    return frozenset(
        token.text
        for token in doc
        if token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper() and not begins_sentence(token)
    )


def _continued(doc: Doc, end: int, known: frozenset[str]) -> int:
    """Where a run that reaches ``end`` goes on to; ``end`` itself when it stops."""
    if end >= len(doc) or doc[end].is_sent_start:
        return end
    if _names(doc[end], known) or _follows_hyphen(doc, end):
        return end + 1
    following = end
    while following < len(doc) and following < end + 3 and _joins(doc, following, end):
        following += 1
        if following < len(doc) and _names(doc[following], known):
            return following + 1
    return end


def _follows_hyphen(doc: Doc, position: int) -> bool:
    """Whether the word or hyphen is the rest of a word that a capital began: "Che-hui"."""
    if doc[position - 1].whitespace_:
        return False
    hyphen = position if doc[position].text == "-" else position - 1
    if doc[hyphen].text != "-" or doc[hyphen].whitespace_ or hyphen + 1 >= len(doc):
        return False
    rest = doc[hyphen + 1]
    return rest.text.isalpha() and rest.lower_ not in word_list("compound_endings")


def _joins(doc: Doc, position: int, end: int) -> bool:
    """Whether the word at ``position`` may stand between two parts of a name."""
    token = doc[position]
    if token.is_space or token.is_sent_start:
        return False
    if not (token.is_alpha or token.tag_ == "POS"):
        return _mark_joins(doc, position)
    if token.lower_ in word_list("particles") and token.tag_ not in {"IN", "VBZ"}:
        return True
    heads = word_list("organisation_nouns") | word_list("place_nouns")
    before = doc[position - 1]
    if _one_entity(doc, end - 1, position):
        if token.lower_ == "and":
            return _has_head(doc, end, heads)
        plural = before.lower_ in word_list("group_nouns")
        return token.tag_ != "POS" or plural or not _stands_alone(doc, before)
    joints = {
        "of": before.lower_ in heads,
        "for": before.lower_ in word_list("ministry_nouns"),
        "and": _has_two_subjects(doc, position),
        "the": before.lower_ == "of" and position > end,
    }
    return joints.get(token.lower_, False)


def _mark_joins(doc: Doc, position: int) -> bool:
    """Whether a mark that is no letter may stand within a name: "&", "-", a nickname's quotes."""
    mark = doc[position]
    if mark.text in {"(", ")", ","}:
        return mark.text == "," and doc[position + 1 : position + 2].text in {"D.C.", "DC"}
    if mark.text in {'"', "“", "”"}:
        return _is_nickname(doc, position)
    if mark.text in {"-", "/", "–"}:
        return not (mark.whitespace_ or doc[position - 1].whitespace_)
    return mark.text == "&" or _one_entity(doc, position - 1, position)


def _stands_alone(doc: Doc, token: Token) -> bool:
    """Whether the word is also a name by itself, so that "...'s" after it ends that name."""
    return any(
        entity.text == token.text or entity.text.endswith(f" {token.text}")
        for entity in doc.ents
        if not entity.start <= token.i < entity.end
    )


def _is_nickname(doc: Doc, position: int) -> bool:
    """Whether the quotation mark is one of two around one word within a name."""
    marks = {'"', "“", "”"}
    for first in (position, position - 2):
        if first > 0 and first + 3 < len(doc) and doc[first + 2].text in marks:
            inner, following = doc[first + 1], doc[first + 3]
            names = (doc[first - 1], inner, following)
            return all(word.tag_ == "NNP" for word in names)
    return False


def _has_two_subjects(doc: Doc, position: int) -> bool:
    """Whether "and" joins what a body is for: "Ministry of Trade and Industry"."""
    if position < 3 or position + 1 >= len(doc):
        return False
    if doc[position - 1].ent_type_ in {"GPE", "PERSON"} or doc[position + 1].ent_iob_ == "B":
        return False
    is_body = doc[position - 3].lower_ in word_list("ministry_nouns")
    return is_body and doc[position - 2].lower_ in {"of", "for"}


def _has_head(doc: Doc, end: int, heads: frozenset[str]) -> bool:
    """Whether a head noun of a body stands around "and": "Freedom and Justice Party"."""
    start = stop = end
    while start > 0 and doc[start - 1].ent_iob_ == "I":
        start -= 1
    while stop < len(doc) and doc[stop].ent_iob_ == "I":
        stop += 1
    return any(word.lower_ in heads for word in doc[max(0, start - 1) : stop])


def _one_entity(doc: Doc, first: int, last: int) -> bool:
    """Whether the pipeline's entity at ``first`` goes on beyond ``last``."""
    if doc[first].ent_type_ not in _JOINED_WITHIN:
        return False
    inner = all(doc[i].ent_iob_ == "I" for i in range(first + 1, last + 1))
    return inner and last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I"
