"""Mentions of one and the same actor or place are brought together: "Durov" is Pavel Durov.

A ``Name`` is all that the article calls one thing by, with every mention of it. Mentions with
the same folded words are always one name; ``joining`` says which further forms are short for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.article.model import Span
from reader.outline.folding import fold
from reader.outline.forms import other_forms
from reader.outline.joining import joined
from reader.outline.mention import Mention, NameSort
from reader.outline.mentions import find_mentions


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
    names = (_name(doc, sorted(mentions)) for mentions in clusters.values())
    return tuple(sorted(names, key=lambda name: name.mentions[0]))


def _name(doc: Doc, mentions: list[Mention]) -> Name:
    counts = Counter(mention.of(doc).text for mention in mentions)
    forms = sorted(counts, key=lambda form: (-len(form.split()), -counts[form], -len(form)))
    further = (form for mention in mentions for form in other_forms(doc, mention))
    forms += sorted(set(further) - set(forms))
    return Name(tuple(mentions), tuple(forms), likeliest_sort(mentions))


def likeliest_sort(mentions: Iterable[Mention]) -> NameSort:
    """What most mentions look like; full names tell more than short ones."""
    sorts: Counter[NameSort] = Counter()
    for mention in mentions:
        known = mention.sort is not NameSort.OTHER
        sorts[mention.sort] += (2 * (mention.end - mention.start) - 1) if known else 1
    return sorts.most_common(1)[0][0]
