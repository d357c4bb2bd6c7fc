"""By which words a mention can be quoted: as it stands, without its number, with what follows.

"Four officers" is also called "officers"; "spokesman" where it goes on, "spokesman for the
ministry". All forms are verbatim.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from reader.outline.names.mention import Mention, NameSort
from reader.outline.names.phrases import after_number, complement_end
from reader.outline.words import word_list

_GOES_ON_BY = frozenset({"of", "from", "in", "at", "for", "to"})


def other_forms(doc: Doc, mention: Mention) -> Iterator[str]:
    """The words of ``mention`` with a little more or a little less around them."""
    if mention.sort in {NameSort.GROUP, NameSort.INDIVIDUAL}:
        yield from _of_common(doc, mention)
        return
    before = doc[mention.start - 1].lower_.rstrip(".") if mention.start else ""
    if mention.start > 2 and doc[mention.start - 2].text == "-":
        before = f"{doc[mention.start - 3].lower_}{before}"
    is_surname = mention.sort is NameSort.PERSON and mention.end - mention.start == 1
    directed = mention.sort is NameSort.PLACE and before in word_list("directions")
    if directed or (is_surname and before in word_list("titles")):
        start = mention.start - (3 if doc[mention.start - 2].text == "-" else 1)
        yield doc[start : mention.end].text


def _of_common(doc: Doc, mention: Mention) -> Iterator[str]:
    head = mention.of(doc).root
    capitals = (token.i for token in doc[mention.start + 1 : head.i] if token.text[0].isupper())
    if (named := next(capitals, None)) is not None and doc[mention.start].text.islower():
        yield doc[named : mention.end].text
    bare = after_number(head, mention.start)
    if bare != mention.start:
        yield doc[bare : mention.end].text
    end = complement_end(head, _GOES_ON_BY)
    if end > mention.end and any(token.text[0].isupper() for token in doc[mention.end : end]):
        yield doc[mention.start : end].text
        if bare != mention.start:
            yield doc[bare:end].text
