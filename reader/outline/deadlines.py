"""By when a commitment is to be kept: the words that say so, verbatim.

A term that a clause sets ("until the talks end", "once it is complete") counts before a date, and a
time that belongs to the action counts before one that stands elsewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from reader.outline.grammar import extent, is_verb
from reader.outline.times import time_phrases

_TERMS = frozenset(("until", "till", "before", "after", "once", "when", "while", "as"))


def deadline(action: Sequence[Token], sentence: Sequence[Token]) -> str | None:
    """The words that say when the action is to be done, or None."""
    if not action:
        return None
    text = action[0].doc.text
    for tokens in (*_terms(action), *time_phrases(action)):
        span = extent(list(tokens))
        return text[span.start : span.end]
    del sentence
    return None


def _terms(action: Sequence[Token]) -> Iterator[list[Token]]:
    """Clauses under the action that set a term."""
    inside = {token.i for token in action}
    for token in action:
        if token.dep_ != "advcl" or not is_verb(token):
            continue
        opening = [c for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i]
        if any(c.lower_ in _TERMS for c in opening):
            clause = [part for part in token.subtree if part.i in inside]
            yield [part for part in clause if not part.is_space]
