"""Roles: the article's own words for who somebody is.

"Telegram CEO Pavel Durov", "Jim Langdon, lawyer for the campaign,", "the survivor, Robert
Decker,", "Ann Lee is the director of ...", "Julie Leroux of the Safety Board". A role is verbatim
and without its article.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.outline.names.mention import Mention, NameSort
from reader.outline.names.name import Name
from reader.outline.words import word_list

_COMMON = frozenset({NameSort.GROUP, NameSort.INDIVIDUAL})
_BEFORE_A_NAME = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH", "VBN", "VBG", "CD"})
_IN_A_ROLE = _BEFORE_A_NAME | {"DT", "CC", "PRP$", "FW", "AFX", "JJS", "RB"}
_LONGEST = 16


def role_of(doc: Doc, name: Name) -> str | None:
    """The words that say who the person or body is, or None.

    The first role in the text counts, unless it is a mere rank ("Professor") and a later one says
    more.
    """
    if name.sort in _COMMON:
        return None
    roles = [role for mention in name.mentions for role in _roles_at(doc, mention)]
    telling = [role for role in roles if not _is_rank(doc, role)]
    for start, end in (*telling, *roles):
        return doc[start:end].text
    return None


def _is_rank(doc: Doc, role: tuple[int, int]) -> bool:
    start, end = role
    return end - start == 1 and doc[start].lower_.rstrip(".") in word_list("ranks")


def _roles_at(doc: Doc, mention: Mention) -> Iterator[tuple[int, int]]:
    """The roles that stand beside one mention, the most telling first."""
    before = _directly_before(doc, mention)
    behind = _behind_comma(doc, mention)
    if behind and (before is None or before[1] - before[0] < 3):
        yield behind
    if before:
        yield before
    for find in (
        _before_comma,
        _bracketed,
        _said_to_be,
        _of_its_list,
        _directly_behind,
        _belonging,
    ):
        if found := find(doc, mention):
            yield found


def _says_who(token: Token) -> bool:
    """Whether the word is a noun for what a person or a body is."""
    word = token.lower_.rstrip(".")
    if word in word_list("honorifics"):
        return False
    singular = word.removesuffix("s")
    return any(
        form in word_list(words)
        for form in (word, singular)
        for words in ("role_nouns", "titles", "person_nouns", "body_nouns")
    )


def _directly_before(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "Telegram CEO" before "Pavel Durov"."""
    end = mention.start
    while end > 0 and doc[end - 1].lower_.rstrip(".") in word_list("honorifics"):
        end -= 1
    if end == 0:
        return None
    noun = doc[end - 1]
    described = mention.sort is NameSort.PERSON and noun.tag_ in {"NN", "NNS"}
    if _says_who(noun) or (described and noun.text.islower()):
        return _leftwards(doc, end)
    return _leftwards_with_of(doc, end) if _ends_a_title(doc, end) else None


def _ends_a_title(doc: Doc, end: int) -> bool:
    """Whether the name before ``end`` belongs to a title: "President of Georgia"."""
    start = end
    while start > 0 and (doc[start - 1].tag_.startswith("NNP") or doc[start - 1].tag_ == "DT"):
        start -= 1
    return 1 < start < end and doc[start - 1].lower_ in {"of", "to"} and _says_who(doc[start - 2])


def _leftwards(doc: Doc, end: int) -> tuple[int, int] | None:
    """The phrase that ends at ``end``, as far to the left as it reaches."""
    start = end
    while start > 0 and end - start < _LONGEST and _reaches(doc, start - 1):
        start -= 1
    while start < end and (doc[start].tag_ in {"POS", "HYPH", "CC", "IN", "DT", "RB"}):
        start += 1
    return (start, end) if start < end else None


def _reaches(doc: Doc, position: int) -> bool:
    token = doc[position]
    if token.is_space or token.lower_.rstrip(".") in word_list("honorifics"):
        return False
    if position + 1 < len(doc) and doc[position + 1].is_sent_start:
        return token.text.endswith(".") and _says_who(token)
    if token.tag_ in _BEFORE_A_NAME:
        return not (token.tag_ in {"VBG", "VBN"} and token.dep_ not in {"amod", "compound"})
    if token.lower_ in {"of", "for"}:
        return position > 0 and _says_who(doc[position - 1])
    if token.tag_ == "DT":
        return position > 0 and doc[position - 1].lower_ in {"of", "for"}
    return token.lower_ in {"and", "&"} and position > 0 and _says_who(doc[position - 1])


def _behind_comma(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "lawyer for the Coleman campaign" behind "Jim Langdon,"."""
    comma = mention.end
    if comma + 3 < len(doc) and doc[comma].text == "(" and doc[comma + 2].text == ")":
        comma += 3
    if comma + 1 >= len(doc) or doc[comma].text != ",":
        return None
    start = comma + 1
    if doc[start].text[0].isdigit() and start + 2 < len(doc) and doc[start + 1].text == ",":
        start += 2
    return _phrase_from(doc, start)


def _phrase_from(doc: Doc, start: int) -> tuple[int, int] | None:
    """The phrase about what somebody is that begins at ``start``, to its end."""
    described = start + 1 < len(doc) and doc[start].tag_ == "DT" and doc[start].head.dep_ == "appos"
    while start < len(doc) and doc[start].tag_ in {"DT", "RB"}:
        start += 1
    if start >= len(doc) or doc[start].tag_ in {"CC", "JJS"}:
        return None
    end = start
    named = described
    while end < len(doc) and end - start < _LONGEST and _goes_on(doc, end, named=named):
        named = named or _says_who(doc[end])
        end += 1
    while end > start and doc[end - 1].tag_ in {"IN", "CC", "DT", "HYPH"}:
        end -= 1
    if (
        end < len(doc)
        and end > start
        and doc[end].ent_type_ == "PERSON"
        and _says_who(doc[end - 1])
    ):
        return None
    return (start, end) if named and end > start else None


def _goes_on(doc: Doc, position: int, *, named: bool) -> bool:
    token = doc[position]
    if token.is_space or token.is_sent_start:
        return False
    if token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and not _is_owner(doc, position):
        return False
    if token.tag_ in _IN_A_ROLE:
        return True
    return named and token.lower_ in {"of", "for", "at", "in", "to", "from", "on", "with", "&"}


def _is_owner(doc: Doc, position: int) -> bool:
    """Whether the person named there is part of the role: "one of Franken's lawyers"."""
    end = position + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    after = doc[end].tag_ if end < len(doc) else ""
    return (
        after == "POS"
        or doc[position - 1].tag_ in {"IN", "TO", "CC"}
        or _is_title_within(doc, position)
    )


def _is_title_within(doc: Doc, position: int) -> bool:
    """Whether a title stands before the person and "of" or "to" before that."""
    before = doc[position - 1]
    return _says_who(before) and doc[position - 2].tag_ in {"IN", "TO", "NNP"}


def _before_comma(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "lone survivor" before ", Robert Decker"."""
    comma = mention.start - 1
    if comma < 1 or doc[comma].text != ",":
        return None
    head = doc[comma - 1]
    if not (_says_who(head) or mention.of(doc).root.dep_ == "appos"):
        return None
    found = _leftwards_with_of(doc, comma)
    return found if found and any(_says_who(word) for word in doc[found[0] : found[1]]) else None


def _leftwards_with_of(doc: Doc, end: int) -> tuple[int, int] | None:
    """Like ``_leftwards``, over every "of", "for", "at" and "the" within the phrase."""
    start = end
    while start > 0 and end - start < _LONGEST:
        token = doc[start - 1]
        if token.is_space or (start < end and doc[start].is_sent_start):
            break
        if token.tag_ not in _BEFORE_A_NAME and token.lower_ not in {
            *("of", "for", "at", "the", "and", "with", "in"),
        }:
            break
        start -= 1
    while start < end and doc[start].tag_ in {"POS", "HYPH", "CC", "IN", "DT"}:
        start += 1
    return (start, end) if start < end else None


def _bracketed(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "Vice-Chancellor" in "Gunnar Svedberg (Vice-Chancellor)"."""
    opens = mention.end
    while opens < len(doc) and doc[opens].text == ",":
        opens += 1
    if opens + 1 >= len(doc) or doc[opens].text != "(":
        return None
    return _phrase_from(doc, opens + 1)


def _said_to_be(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "director of ..." in "Ann Lee, who is the director of ..."."""
    position = mention.end
    while position < len(doc) and doc[position].lower_ in {",", "who"}:
        position += 1
    if position + 1 >= len(doc) or doc[position].lower_ not in {"is", "was", "are", "were"}:
        return None
    return _phrase_from(doc, position + 1)


def _belonging(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "of the Transportation Safety Board" behind "Julie Leroux"."""
    start = mention.end
    if start + 1 >= len(doc) or doc[start].lower_ not in {"of", "from"}:
        return None
    end = start + 1
    while end < len(doc) and (doc[end].tag_ == "DT" or doc[end].tag_.startswith("NNP")):
        end += 1
    if not mention.start <= doc[start].head.i < mention.end:
        return None
    person = doc[mention.end - 1].ent_type_ == "PERSON"
    return (start, end) if person and end > start + 1 and doc[end - 1].tag_ != "DT" else None


def _of_its_list(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "actors" for every name in "actors Ann Bell, Carl Ruiz and Jean Morel"."""
    word = mention.of(doc).root
    while word.dep_ == "conj" and word.head.i < word.i and word.i - word.head.i < 15:
        word = word.head
    if mention.start <= word.i < mention.end:
        return None
    first = word.i
    while first > 0 and doc[first - 1].tag_.startswith("NNP") and not _says_who(doc[first - 1]):
        first -= 1
    role = _leftwards(doc, first) if first and _is_plural(doc[first - 1]) else None
    return role if role and _says_who(doc[first - 1]) else None


def _is_plural(noun: Token) -> bool:
    return noun.lower_.rstrip(".").endswith("s")


def _directly_behind(doc: Doc, mention: Mention) -> tuple[int, int] | None:
    """The role "news agency" behind "AFP"."""
    end = mention.end
    while end < len(doc) and doc[end].tag_ in {"NN", "JJ"} and doc[end].text.islower():
        end += 1
    is_body = end > mention.end and doc[end - 1].lower_ in word_list("body_nouns")
    return (mention.end, end) if is_body else None
