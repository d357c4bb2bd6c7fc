"""Where a sentence binds somebody to a course of action: by which words, whom, to what.

The grammar casts a wide net (every "will" is in it); the judge of ``commitments`` decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from reader.outline.grammar import auxiliaries, is_verb, own_subject, subject
from reader.outline.language import lemma
from reader.outline.speech.reported_speech import owner, source_of
from reader.outline.words import word_list

_FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"))


class Form(StrEnum):
    """In which form somebody is bound."""

    VERB = "verb of promising"
    FUTURE = "future"
    NOUN = "noun of promising"
    READINESS = "readiness"
    OBJECT = "thing promised"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One course of action and whoever is bound to it."""

    form: Form
    cue: Token
    """The word that binds: "promised", "will", "plan"."""
    doer: Token | None
    """The head of the words for who is bound, as far as the clause tells."""
    deed: Token
    """The head of the words for what will be done."""


def find_undertakings(words: Iterable[Token]) -> tuple[Undertaking, ...]:
    """Every undertaking of a sentence; of two with one deed, that of the stronger cue."""
    tokens = list(words)
    inside = {token.i for token in tokens}
    found: dict[int, Undertaking] = {}
    for token in tokens:
        for undertaking in _at(token):
            if undertaking.deed.i in inside:
                found.setdefault(undertaking.deed.i, undertaking)
    order = list(Form)
    kept: list[Undertaking] = []
    for one in sorted(found.values(), key=lambda u: (order.index(u.form) != 0, u.cue.i)):
        within = any(other.deed.is_ancestor(one.deed) for other in kept)
        if not within or any(one.deed in further_deeds(other.deed) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.cue.i))


def undertakings_of(sentence: Span) -> tuple[Undertaking, ...]:
    """The undertakings of a sentence that is known to hold one: at least its main clause."""
    root = sentence.root
    return find_undertakings(sentence) or (Undertaking(Form.OBJECT, root, own_subject(root), root),)


def _at(token: Token) -> Iterator[Undertaking]:
    """The undertakings whose cue the token is."""
    if is_verb(token):
        yield from _verb(token)
    elif token.tag_[:1] == "N" and lemma(token) in word_list("undertaking_nouns"):
        yield from _noun(token)
    if token.lower_ in word_list("resolved") and token.dep_ != "amod":
        yield from _readiness(token)


def _verb(verb: Token) -> Iterator[Undertaking]:
    """As in "promised to share", "announced new rules", "will share", "is going to share"."""
    word = lemma(verb)
    if word in word_list("promising") | word_list("intending") | word_list("deciding"):
        yield from _promised(verb)
    if word in word_list("announcing"):
        yield from _announced(verb)
    if (future := _future(verb)) is not None:
        yield Undertaking(Form.FUTURE, future, subject(verb), verb)
    elif word == "go" or (word == "be" and verb.tag_ != "VB"):
        for child in verb.children:
            goes = child.dep_ == "xcomp" and any(part.tag_ == "TO" for part in child.children)
            if goes and is_verb(child) and own_subject(verb) is not None:
                yield Undertaking(Form.FUTURE, verb, subject(verb), child)


def _promised(verb: Token) -> Iterator[Undertaking]:
    """As in "promised to share", "agreed that it will", "committed to sharing"."""
    for child in verb.children:
        if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and _future(child) is not None):
            for deed in (child, *further_deeds(child)):
                yield Undertaking(Form.VERB, verb, source_of(verb), deed)
        elif child.dep_ == "prep" and child.lower_ in ("to", "on", "for", "against"):
            for deed in child.children:
                if deed.dep_ == "pcomp" or (deed.dep_ == "pobj" and lemma(verb) == "commit"):
                    yield Undertaking(Form.VERB, verb, source_of(verb), deed)


def further_deeds(deed: Token) -> list[Token]:
    """What is joined to a deed as one of its own: "to close it *and to sell* it"."""
    return [
        token
        for token in deed.conjuncts
        if token.i > deed.i and any(child.tag_ == "TO" for child in token.children)
    ]


def _announced(verb: Token) -> Iterator[Undertaking]:
    """As in "announced new measures"; "announced plans to ..." is the noun's."""
    for child in verb.children:
        if child.dep_ == "dobj" and lemma(child) not in word_list("undertaking_nouns"):
            yield Undertaking(Form.OBJECT, verb, source_of(verb), child)


def _noun(noun: Token) -> Iterator[Undertaking]:
    """As in "his promise to share", "plans for a plant", "the pledge that it will"."""
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp") and is_verb(child):
            yield Undertaking(Form.NOUN, noun, owner(noun), child)
        elif child.dep_ == "prep" and child.lower_ in ("to", "for", "of"):
            for deed in child.children:
                if deed.dep_ in ("pcomp", "pobj"):
                    yield Undertaking(Form.NOUN, noun, owner(noun), deed)


def _readiness(word: Token) -> Iterator[Undertaking]:
    """As in "we are ready to leave", "is committed to reform"."""
    doer = subject(word) if is_verb(word) else subject(word.head) if is_verb(word.head) else None
    for child in word.children:
        if child.dep_ == "xcomp":
            yield Undertaking(Form.READINESS, word, doer, child)
        elif child.dep_ == "prep" and child.lower_ == "to":
            for deed in child.children:
                if deed.dep_ in ("pcomp", "pobj"):
                    yield Undertaking(Form.READINESS, word, doer, deed)


def _future(verb: Token) -> Token | None:
    """The "will" or "would" of the verb."""
    return next((token for token in auxiliaries(verb) if token.lower_ in _FUTURE), None)
