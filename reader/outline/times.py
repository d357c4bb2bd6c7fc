"""Time phrases: the words that say when, from "by the end of March" to "soon".

A small grammar over the parse: a preposition over a noun of time or a date, a noun of time that
stands by itself ("next week"), an adverb of time, and a clause that sets a term ("until ...").
Words stay verbatim; nothing is reckoned.
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
    ("as", "early", "late", "later", "earlier", "only", "about", "possibly", "effective")
)
_CALENDAR_NOT = frozenset(("god", "internet"))
_NO_TERM = frozenset(("time", "moment", "second", "start", "half", "term", "period"))


def is_time(token: Token) -> bool:
    """Whether the word itself names a time: "Monday", "2012", "week", "15:00"."""
    word = token.lower_.strip(".")
    if word in word_list("calendar") - _CALENDAR_NOT and word not in ("may", "march"):
        return True
    if word in ("may", "march"):
        return token.tag_ == "NNP"
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
        if token.i in taken:
            continue
        phrase = _phrase(token)
        if phrase and inside.issuperset(part.i for part in phrase):
            taken.update(part.i for part in phrase)
            yield phrase


def _phrase(token: Token) -> list[Token]:
    """The time phrase that begins at the token or that the token leads, if there is one."""
    word = token.lower_
    if word in word_list("time_prepositions") and token.dep_ in (
        "prep",
        "acl",
        "advcl",
        "pcomp",
        "mark",
        "ROOT",
    ):
        return _after_preposition(token)
    if token.tag_[:2] == "RB" and word in word_list("adverbs_of_time"):
        return [] if is_time(token.head) and token.head.i > token.i else _bare(token)
    heads_time = is_time(token) and token.dep_ in (
        "npadvmod",
        "nsubj",
        "dobj",
        "appos",
        "tmod",
        "dep",
        "ROOT",
        "nmod",
    )
    if heads_time and (token.dep_ == "npadvmod" or _dated(token)):
        return _bare(token)
    return []


def _after_preposition(preposition: Token) -> list[Token]:
    """As in "within 30 days", "by the end of next week", "starting later this month"."""
    subtree = list(preposition.subtree)
    head = next(
        (c for c in preposition.children if c.dep_ in ("pobj", "pcomp", "npadvmod", "dobj")), None
    )
    if head is None:
        return []
    timely = is_time(head) or head.lower_ in ("end", "beginning", "middle", "course", "close")
    if not timely and preposition.lower_ not in (
        "during",
        "until",
        "till",
        "before",
        "after",
        "upon",
        "pending",
    ):
        return _nested(preposition)
    if lemma(head) in _NO_TERM and not any(
        c.dep_ in ("amod", "det", "prep") for c in head.children
    ):
        return []
    return _with_lead(preposition, _clean(subtree))


def _nested(preposition: Token) -> list[Token]:
    """As in "from as early as Thursday": a preposition over another."""
    for child in preposition.children:
        if child.dep_ == "prep" and child.lower_ in word_list("time_prepositions"):
            inner = _after_preposition(child)
            if inner:
                return _clean([preposition, *inner])
    return []


def _bare(token: Token) -> list[Token]:
    """A time without preposition, with what stands before it: "later this week"."""
    return _clean(
        [part for part in token.subtree if part.dep_ not in ("relcl", "punct") or part.text == ","]
    )


def _dated(token: Token) -> bool:
    """Whether a noun of time is a date by itself: "July 17", "Next year"."""
    return token.dep_ == "npadvmod" or (
        token.dep_ in ("ROOT", "dep") and token.lower_ in word_list("calendar")
    )


def _with_lead(preposition: Token, phrase: list[Token]) -> list[Token]:
    """The phrase with "early", "possibly", "as early as" and the like before it."""
    doc = preposition.doc
    first = phrase[0].i
    while first > preposition.sent.start and doc[first - 1].lower_ in _LEADS:
        first -= 1
    return [*doc[first : phrase[0].i], *phrase]


def _clean(tokens: list[Token]) -> list[Token]:
    """An unbroken run without white space and stray marks at its end."""
    tokens = sorted(tokens, key=lambda token: token.i)
    run = tokens[:1]
    for token in tokens[1:]:
        if token.i != run[-1].i + 1 or token.is_space:
            break
        run.append(token)
    while run and (run[-1].is_punct or run[-1].is_space):
        run.pop()
    return run
