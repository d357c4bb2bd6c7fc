"""How a commitment stands by the article: under a condition, past, or open.

Past is what was kept, broken or overtaken, or lies in the past of the story; a promise that is
recalled but still binds is open. A term that is a clause ("until the talks end") is a condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from reader.outline.grammar import auxiliaries, is_verb
from reader.outline.language import lemma
from reader.outline.model import Status
from reader.outline.sentences import Sentence
from reader.outline.undertakings import Undertaking
from reader.outline.words import word_list

_YEAR = re.compile(r"(?:19|20)\d\d$")
_GENERIC = frozenset(("anyone", "anybody", "whoever", "those", "everyone", "everybody"))


def status(one: Undertaking, sentence: Sentence) -> Status:
    """The standing of one undertaking of the sentence."""
    if _conditional(one, sentence):
        return Status.CONDITIONAL
    return Status.PAST if _past(one, sentence) else Status.OPEN


def _conditional(one: Undertaking, sentence: Sentence) -> bool:
    """Whether a condition stands in the sentence, not as the content of a question."""
    for token in sentence.words:
        if token.lower_ in word_list("conditions") and _opens_condition(token):
            return True
        if token.lower_ == "condition" and token.i > 0 and token.nbor(-1).lower_ in ("on", "the"):
            return True
    return any(token.lower_ in _GENERIC and _has_clause(token) for token in _subjects(one))


def _opens_condition(token: Token) -> bool:
    """Whether the word opens a clause that is not what somebody asks."""
    clause = token.head
    opens = token.dep_ in ("mark", "advmod") and is_verb(clause)
    under = clause.dep_ in ("advcl", "ROOT", "conj", "ccomp")
    return opens and under and lemma(clause.head) not in word_list("asking")


def _subjects(one: Undertaking) -> Iterator[Token]:
    if one.doer is not None:
        yield one.doer


def _has_clause(token: Token) -> bool:
    """Whether a relative clause says which: "anyone who tries"."""
    return any(child.dep_ == "relcl" for child in token.children)


def _past(one: Undertaking, sentence: Sentence) -> bool:
    """Whether the words set it in the past of the story."""
    cue = one.cue if is_verb(one.cue) else one.cue.head
    if any(token.lower_ == "had" for token in auxiliaries(cue)):
        return True
    if any(token.lower_ in word_list("recalling") for token in sentence.words):
        return True
    if cue.tag_ == "MD":
        return False
    then = any(
        token.tag_ == "CD" and _YEAR.match(token.text)
        for token in sentence.words
        if token.head.head in (cue, cue.head)
    )
    return then and cue.tag_ in ("VBD", "VBN")
