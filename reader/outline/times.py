"""Time phrases: the words that say when, from "by the end of March" to "soon".

A small grammar over the parse: a preposition over a noun of time or a date, a noun of time that
stands by itself ("next week"), an adverb of time, and an event that sets a term ("before the
vote"). Words stay verbatim; nothing is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from reader.outline.language import lemma
from reader.outline.words import word_list

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?:[-–/]\d{2,4})?$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]m)?$")
_LEADS = frozenset(
    ("as", "early", "late", "later", "earlier", "only", "possibly", "effective", "immediately")
)
_NO_CALENDAR = frozenset(("god", "internet"))
_PARTS_OF_TIME = frozenset(("end", "beginning", "middle", "course", "close", "start"))

# These can stand before an event as well: "before the vote", "upon her return".
_BEFORE_EVENTS = frozenset(("after", "before", "during", "pending", "till", "until", "upon"))

# Nouns of time that say nothing by themselves: "at the time".
_VAGUE = frozenset(("time", "moment", "second", "start", "half", "term", "period"))

_CLAUSES = frozenset(("relcl", "advcl", "acl"))


def is_time(token: Token) -> bool:
    """Whether the word itself names a time: "Monday", "2012", "week", "15:00"."""
    word = token.lower_.strip(".")
    if word in ("may", "march"):
        return token.tag_ == "NNP"
    if word in word_list("calendar") - _NO_CALENDAR:
        return True
    if token.tag_[:1] == "N":
        # "days" and "times" count as dictionary forms of their own.
        known = {word, lemma(token), word.removesuffix("s")}
        return bool(known & word_list("time_nouns") or _YEAR.match(word))
    return token.tag_ == "CD" and bool(_YEAR.match(word) or _CLOCK.match(word))


def time_phrases(words: Iterable[Token]) -> Iterator[list[Token]]:
    """The time phrases among the words, each as its tokens, in order and without overlap."""
    tokens = list(words)
    inside = {token.i for token in tokens}
    taken: set[int] = set()
    for token in tokens:
        phrase = _phrase(token) if token.i not in taken else []
        if phrase and inside.issuperset(part.i for part in phrase):
            taken.update(part.i for part in phrase)
            yield phrase


def _phrase(token: Token) -> list[Token]:
    """The time phrase whose first or leading word the token is, if it is one."""
    word = token.lower_
    if word in word_list("time_prepositions") and token.dep_ not in ("prt", "mark"):
        return _after_preposition(token)
    if token.tag_[:2] == "RB" and word in word_list("adverbs_of_time"):
        leads = is_time(token.head) and token.head.i > token.i
        return [] if leads else _clean(_without_clauses(token))
    if is_time(token) and token.dep_ == "npadvmod":
        return _clean(_without_clauses(token))
    if word in ("today", "tomorrow", "tonight"):
        return [token]
    return _date(token)


def _date(token: Token) -> list[Token]:
    """As in "Saturday, September 3": what the pipeline takes for a date, where it names a day."""
    if token.ent_iob_ != "B" or token.ent_type_ != "DATE":
        return []
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    date = list(token.doc[token.i : end])
    return date if any(word.lower_ in word_list("calendar") for word in date) else []


def _after_preposition(preposition: Token) -> list[Token]:
    """As in "within 30 days", "by the end of next week", "starting later this month"."""
    heads = (c for c in preposition.children if c.dep_ in ("pobj", "pcomp", "npadvmod", "dobj"))
    head = next(heads, None)
    if head is None:
        return _nested(preposition)
    timely = is_time(head) or head.lower_ in _PARTS_OF_TIME or _measured(head)
    if not timely and (preposition.lower_ not in _BEFORE_EVENTS or not _is_event(head)):
        return _nested(preposition)
    said = any(child.dep_ in ("amod", "det", "prep", "compound") for child in head.children)
    if lemma(head) in _VAGUE and not said:
        return []
    return _with_lead(preposition, _clean(_without_clauses(preposition)))


def _is_event(head: Token) -> bool:
    """Not so in "before the board", "during which" and "after Smith"."""
    return head.lower_ not in word_list("no_events") and head.tag_ not in ("WDT", "PRP", "NNP")


def _measured(head: Token) -> bool:
    """As in "a couple of days": a number of times."""
    return head.lower_ in ("couple", "few", "matter", "number") and any(
        is_time(time) for of in head.children if of.lower_ == "of" for time in of.children
    )


def _nested(preposition: Token) -> list[Token]:
    """As in "from as early as Thursday": a preposition over another."""
    for child in preposition.children:
        if child.dep_ == "prep" and child.lower_ in word_list("time_prepositions"):
            inner = _after_preposition(child)
            if inner:
                return _clean([preposition, *inner])
    return []


def _with_lead(preposition: Token, phrase: list[Token]) -> list[Token]:
    """The phrase with "early", "possibly", "as early as" and the like before it."""
    doc = preposition.doc
    first = phrase[0].i
    while first > preposition.sent.start and doc[first - 1].lower_ in _LEADS:
        first -= 1
    return [*doc[first : phrase[0].i], *phrase]


def _without_clauses(token: Token) -> Iterator[Token]:
    """The words under a token, clauses left out."""
    yield token
    for child in token.children:
        if child.dep_ not in _CLAUSES:
            yield from _without_clauses(child)


def _clean(tokens: Iterable[Token]) -> list[Token]:
    """An unbroken run without white space and stray marks at its end."""
    ordered = sorted(tokens, key=lambda token: token.i)
    run = ordered[:1]
    for token in ordered[1:]:
        if token.i != run[-1].i + 1 or token.is_space:
            break
        run.append(token)
    while run and (run[-1].is_punct or run[-1].is_space):
        run.pop()
    return run
