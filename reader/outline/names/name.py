"""Mentions of one and the same actor or place are brought together: "Durov" is Pavel Durov.

A ``Name`` is all that the article calls one thing by, with every mention of it. Mentions with
the same folded words are always one name; ``joining`` says which further forms are short for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.model import Span
from reader.outline.names.folding import fold
from reader.outline.names.forms import other_forms
from reader.outline.names.joining import joined
from reader.outline.names.mention import Mention, NameSort, likeliest_sort
from reader.outline.names.mentions import find_mentions


@dataclass(frozen=True, slots=True)
class Name:
    """One thing that the article names, with its mentions in the order of the text."""

    mentions: tuple[Mention, ...]
    forms: tuple[str, ...]
    """The different words by which it is called, verbatim, the fullest first."""
    sort: NameSort
    """What the mentions look like, taken together."""

    def spans(self, doc: Doc) -> tuple[Span, ...]:
        """Where the mentions stand in the article, in order."""
        words = (mention.of(doc) for mention in self.mentions)
        return tuple(Span(span.start_char, span.end_char) for span in words)

    def without(self, doc: Doc, sort: NameSort) -> Name:
        """The name without its mentions of one sort, if it has any other."""
        kept = [mention for mention in self.mentions if mention.sort is not sort]
        return name_of(doc, kept) if kept else self


def find_names(doc: Doc) -> tuple[Name, ...]:
    """Every name of the text, by first mention."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in find_mentions(doc):
        if words := fold(mention.of(doc).text):
            found[words].append(mention)
    fuller = joined(doc, found)
    clusters: dict[str, list[Mention]] = defaultdict(list)
    for words, mentions in found.items():
        clusters[fuller[words]].extend(mentions)
    names = (name_of(doc, sorted(mentions)) for mentions in clusters.values())
    return tuple(sorted(names, key=lambda name: name.mentions[0]))


def name_of(doc: Doc, mentions: Sequence[Mention]) -> Name:
    """The name that ``mentions``, in order and at least one, are of."""
    counts = Counter(mention.of(doc).text for mention in mentions)
    sort = likeliest_sort(mentions)
    common = sort in {NameSort.GROUP, NameSort.INDIVIDUAL}
    forms = sorted(
        counts,
        key=lambda form: (-counts[form] * common, -len(form.split()), -counts[form], -len(form)),
    )
    further = (form for mention in mentions for form in other_forms(doc, mention))
    forms += sorted(set(further) - set(forms))
    return Name(tuple(mentions), tuple(forms), sort)
