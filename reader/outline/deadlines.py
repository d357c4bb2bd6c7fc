"""By when a commitment is to be kept: the words that say so, verbatim.

Every time phrase of the sentence is a candidate, and every clause that sets a term ("until the
talks end"). What belongs to the deed counts most; what dates the telling ("said on Monday") not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from reader.outline.encoder import Impression, PieceLabel
from reader.outline.grammar import extent, is_verb
from reader.outline.speech.reported_speech import reports
from reader.outline.times import time_phrases
from reader.outline.undertakings import Undertaking
from reader.outline.words import word_list

_TERMS = frozenset(("until", "till", "before", "after", "once", "when"))
_AHEAD = frozenset(
    ("by", "until", "till", "within", "before", "from", "starting", "in", "on", "at")
)

# From so much on a phrase counts as the deadline.
_ENOUGH = 1.0


def deadline(
    one: Undertaking, sentence: Span, action: Sequence[Token], impression: Impression | None = None
) -> str | None:
    """The words that say when the deed is to be done, or None."""
    inside = {token.i for token in action}
    best, chosen = _ENOUGH, None
    for phrase in (*_terms(sentence), *time_phrases(sentence)):
        worth = _worth(phrase, one, inside)
        span = extent(phrase)
        if impression is not None:
            worth += 3 * impression.mean(span, PieceLabel.DEADLINE)
        if worth > best:
            best, chosen = worth, span
    if chosen is None:
        return None
    first = sentence.start_char
    return sentence.text[chosen.start - first : chosen.end - first]


def _worth(phrase: Sequence[Token], one: Undertaking, inside: set[int]) -> float:
    """How much the grammar speaks for a phrase."""
    first = phrase[0]
    head = next(token for token in phrase if token.head.i not in {part.i for part in phrase}).head
    worth = 0.0
    if first.i in inside:
        worth += 2.0
    if head == one.deed:
        worth += 1.0
    elif head == one.cue and not reports(one.cue):
        worth += 0.6
    elif head.i not in inside and is_verb(head) and (reports(head) or head.tag_ == "VBD"):
        worth -= 2.0
    elif first.i == first.sent.start or first.i < one.cue.i:
        worth += 0.6
    if first.lower_ in _AHEAD:
        worth += 0.5
    if len(phrase) == 1 and first.lower_ in word_list("adverbs_of_time"):
        worth -= 0.8 if first.lower_ in ("now", "ever", "later", "earlier") else 0.1
    if first.lower_ == "since":
        worth -= 2.0
    return worth


def _terms(sentence: Span) -> Iterator[list[Token]]:
    """Clauses that set a term: "until the talks end", "once it is complete"."""
    for token in sentence:
        opening = [c for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i]
        if token.dep_ == "advcl" and opening and opening[0].lower_ in _TERMS:
            clause = [part for part in token.subtree if not part.is_space]
            while clause and clause[-1].is_punct:
                clause.pop()
            yield [part for part in clause if part.i >= opening[0].i]
