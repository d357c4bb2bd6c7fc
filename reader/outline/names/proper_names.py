"""Proper names: a run of capitalised words is cut where a title ends or another name begins.

"US Secretary John Kerry" holds a country, a title and a person; only names become mentions,
titles are left to ``roles``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.outline.names.capitals import NAMING, runs
from reader.outline.names.folding import fold
from reader.outline.names.gazetteer import countries, nationalities, places
from reader.outline.names.mention import Mention, NameSort
from reader.outline.words import word_list

_SORT_OF_LABEL = {
    "PERSON": NameSort.PERSON,
    "ORG": NameSort.ORGANISATION,
    "GPE": NameSort.PLACE,
    "LOC": NameSort.PLACE,
    "FAC": NameSort.PLACE,
    "NORP": NameSort.PEOPLE,
}

_JOINTS = frozenset({"of", "and", "for", "the", "&", "-", "/", ","})


def proper_mentions(doc: Doc) -> Iterator[Mention]:
    """Every proper name of the text, and the known places that longer names begin with."""
    for start, end in runs(doc):
        for piece in _cut(doc, start, end):
            first, last = _trimmed(doc, *piece)
            if first < last:
                yield Mention(first, last, _sort(doc, first, last))
                yield from _place_at_the_start(doc, first, last)


def is_title(token: Token) -> bool:
    """Whether the word is one that stands before a person's name."""
    word = token.lower_.rstrip(".")
    return word in word_list("titles") or word in word_list("role_nouns")


def _cut(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names that a run holds, without the titles between them."""
    first = start
    for position in range(start + 1, end):
        if _begins_another(doc, first, position, end):
            yield first, position
            first = position
    yield first, end


def _begins_another(doc: Doc, first: int, position: int, end: int) -> bool:
    """Whether a new name begins at ``position``, in a run that goes on to ``end``.

    The name before it began at ``first``.
    """
    token, before = doc[position], doc[position - 1]
    if {before.lower_, token.lower_} & _JOINTS or _is_name_title(before):
        return False
    if is_title(before) and token.ent_type_ != before.ent_type_:
        return end - position >= 2 or token.ent_type_ in {"PERSON", ""}
    if _is_role_within(doc, first, position, end) or _is_of_a_title(doc, first, position, end):
        return True
    begins = token.ent_type_ in NAMING and token.ent_iob_ == "B"
    if not before.ent_type_:
        return begins and token.ent_type_ == "PERSON" and position - first > 1
    if begins and "PERSON" in {token.ent_type_, before.ent_type_}:
        return token.ent_type_ == "PERSON" or end - position > 1 or _is_known(token)
    return _begins_beside(doc, position, end, labelled=begins)


def _begins_beside(doc: Doc, position: int, end: int, *, labelled: bool) -> bool:
    """Whether a name begins beside one that is no person's: "US | Navy", but "US Navy" stays."""
    bodies = word_list("organisation_nouns") | word_list("place_nouns")
    if doc[end - 1].lower_ in bodies:
        return False
    if labelled and doc[position].ent_type_ == doc[position - 1].ent_type_ == "NORP":
        return fold(doc[position - 1].text) in nationalities()
    unlabelled = end - position >= 2 and not any(word.ent_type_ for word in doc[position:end])
    return labelled or (unlabelled and doc[position - 1].ent_type_ == "GPE")


def _is_role_within(doc: Doc, first: int, position: int, end: int) -> bool:
    """Whether one entity holds a role and a name: "EU Special Representative | Ann Lee"."""
    if position - first < 2 or not 2 <= end - position <= 3:
        return False
    return doc[position - 1].lower_ in word_list("offices") and doc[end - 1].tag_ == "NNP"


def _is_name_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in word_list("name_titles")


def _is_of_a_title(doc: Doc, first: int, position: int, end: int) -> bool:
    """Whether a place ends here that belongs to a title: "President of Georgia | Ann Lee"."""
    if position - first > 2 or end - position < 2:
        return False
    before = first - 1 - (first > 1 and doc[first - 1].lower_ == "the")
    if before < 1 or doc[before].lower_ not in {"of", "to", "for"}:
        return False
    name = fold(doc[first:position].text)
    bodies = word_list("organisation_nouns") | word_list("place_nouns")
    is_place = name in countries() or name in places()
    return is_place and is_title(doc[before - 1]) and doc[position + 1].lower_ not in bodies


def _is_known(token: Token) -> bool:
    """Whether the word is a place's or a people's name by itself."""
    name = fold(token.text)
    return name in countries() or name in nationalities() or name in places()


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A name without leading titles, articles, and trailing titles and joints."""
    personal = any(token.ent_type_ == "PERSON" for token in doc[first:last])
    while first < last and _is_no_beginning(doc[first], last - first, personal=personal):
        first += 1
    while first < last and _is_no_end(doc, first, last - 1):
        last -= 1
    return first, last


def _is_no_beginning(token: Token, length: int, *, personal: bool) -> bool:
    """Whether a name of ``length`` words cannot begin here: with an article or with a title."""
    if token.tag_ == "DT" or not any(letter.isalnum() for letter in token.text):
        return True
    if _is_name_title(token):
        return length == 1
    if not is_title(token) or (token.ent_type_ == "ORG" and not personal):
        return False
    given = token.ent_type_ == "PERSON" and token.lower_.rstrip(".") not in word_list("titles")
    return not (given and length == 2)


def _is_no_end(doc: Doc, first: int, position: int) -> bool:
    """Whether a name cannot end here: with punctuation, or with a title of the name after it."""
    token = doc[position]
    if not any(letter.isalnum() for letter in token.text) or token.tag_ == "DT":
        return True
    if position <= first or not is_title(token):
        return False
    is_office = token.lower_ in word_list("offices") and doc[position - 1].tag_ == "NNP"
    return token.ent_type_ != doc[position - 1].ent_type_ or (is_office and position - first > 1)


def _place_at_the_start(doc: Doc, first: int, last: int) -> Iterator[Mention]:
    """The known place that a longer name begins with: "Minnesota" of its Supreme Court."""
    personal = any(token.ent_type_ == "PERSON" for token in doc[first:last])
    if personal or fold(doc[first:last].text) in places():
        return
    for length in range(min(3, last - first - 1), 0, -1):
        name = fold(doc[first : first + length].text)
        if name in countries() or name in places():
            yield Mention(first, first + length, NameSort.PLACE)
            return


def _sort(doc: Doc, first: int, last: int) -> NameSort:
    """What the name seems to be: by what is known, by its head noun, then by its entity."""
    name = fold(doc[first:last].text)
    if name in nationalities():
        return NameSort.PEOPLE
    if name in countries():
        return NameSort.PLACE
    labels = Counter(
        _SORT_OF_LABEL.get(token.ent_type_, NameSort.OTHER) for token in doc[first:last]
    )
    likeliest = labels.most_common(1)[0][0]
    if by_head := _sort_by_head(doc[last - 1], likeliest, last - first):
        return by_head
    if name in places() and likeliest is not NameSort.PERSON:
        return NameSort.PLACE
    if first and doc[first - 1].lower_.rstrip(".") in word_list("titles"):
        return NameSort.PERSON
    return likeliest


def _sort_by_head(head: Token, likeliest: NameSort, length: int) -> NameSort | None:
    """What a name of several words is by its last: "... Party", "... Airport"."""
    if length == 1:
        return None
    is_place = head.lower_ in word_list("place_nouns")
    if head.lower_ in word_list("organisation_nouns"):
        both = is_place and likeliest is NameSort.PLACE
        return NameSort.PLACE if both else NameSort.ORGANISATION
    return NameSort.PLACE if is_place else None
