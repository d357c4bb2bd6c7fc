"""Whose it is: the holder of a principle, the party to a commitment.

The grammar names candidates (whoever does it, whoever speaks, whom a spokesman speaks for, who is
named beside it), each with the signs of how it came to be one; a learned judge picks the likeliest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from reader.outline.grammar import subject
from reader.outline.judge import judge
from reader.outline.language import lemma
from reader.outline.model import Actor, ActorKind, Statement
from reader.outline.sentences import Sentence
from reader.outline.speech.attribution import speaker_name
from reader.outline.speech.references import References
from reader.outline.words import word_list

_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "it", "they"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whose it may be."""

    name: str
    signs: dict[str, float] = field(default_factory=dict)


def party(
    question: str,
    sentence: Sentence,
    doer: Token | None,
    references: References,
    before: str | None = None,
) -> str | None:
    """The likeliest candidate by the judge of ``question``, if any; a bare "we" names nobody."""
    verdict = judge(question)
    best = max(
        candidates(sentence, doer, references, before),
        key=lambda candidate: verdict.probability(candidate.signs),
        default=None,
    )
    return best.name if best is not None and best.name.lower() not in _PRONOUNS else None


def candidates(
    sentence: Sentence,
    doer: Token | None,
    references: References,
    before: str | None,
) -> list[Candidate]:
    """Everybody whose it may be, with what speaks for each.

    ``doer`` is the subject of what is to be done or held, ``before`` the party of the entry before.
    """
    found: dict[str, Candidate] = {}
    ways = (
        *_doing(sentence, doer, references),
        *_speaking(sentence, doer, references),
        *_named(sentence, references),
        *([(before, "of the entry before")] if before else []),
    )
    sort = _sort(doer, references)
    for name, way in ways:
        signs = found.setdefault(name, Candidate(name)).signs
        signs[way] = 1.0
        signs[f"{way}; doer: {sort}"] = 1.0
        speech = sentence.statement.kind.value if sentence.statement is not None else "no"
        signs[f"{way}; {speech} speech"] = 1.0
    for candidate in found.values():
        candidate.signs.update((sign, 1.0) for sign in _nature(candidate.name, references))
    return list(found.values())


def _doing(
    sentence: Sentence, doer: Token | None, references: References
) -> Iterator[tuple[str, str]]:
    """The subject, by name or reference; the owner of a thing that is the subject; an agent."""
    statement = _innermost(sentence, doer)
    if doer is not None:
        name = speaker_name(doer, references, statement)
        yield name, "does it"
        if references.named(doer) is not None:
            yield name, "does it, by name"
        for token in doer.subtree:
            owner = references.actor(token) if token.dep_ in ("poss", "compound", "pobj") else None
            if owner is not None and token != doer:
                yield owner.name, "owns what does it"
    main = subject(sentence.words.root)
    if main is not None and main != doer:
        yield speaker_name(main, references, None), "subject of the sentence"
    for token in sentence.words:
        if token.dep_ == "agent":
            for by in token.children:
                yield speaker_name(by, references, statement), "by whom"


def _speaking(
    sentence: Sentence, doer: Token | None, references: References
) -> Iterator[tuple[str, str]]:
    """The speakers of the statements around it, and the bodies that they speak for."""
    inner = _innermost(sentence, doer)
    for depth, statement in enumerate(sentence.statements):
        if statement.speaker is None:
            continue
        yield statement.speaker, "speaks" if depth == 0 else "speaks within it"
        if statement is inner:
            yield statement.speaker, "speaks next to it"
        body = _body(statement, sentence, references)
        if body is not None:
            speaker = references.by_name(statement.speaker)
            spokesman = speaker is None or speaks_for_others(speaker)
            yield body.name, "spoken for" if spokesman else "whose office-holder speaks"


def _named(sentence: Sentence, references: References) -> Iterator[tuple[str, str]]:
    """Who is named in the sentence, or was before, and who the story is about."""
    for place, actor in enumerate(references.between(sentence.span.start, sentence.span.end)):
        yield actor.name, "named first in the sentence" if place == 0 else "named in the sentence"
    for kind in (ActorKind.ORGANISATION, ActorKind.PERSON):
        latest = references.latest(sentence.span.start, kind)
        if latest is not None:
            yield latest.name, f"the last {kind.value} named before"
    for actor in references.main:
        yield actor.name, "a main actor"


def _nature(name: str, references: References) -> Iterator[str]:
    """What sort of candidate the name stands for."""
    actor = references.by_name(name)
    yield f"is {actor.kind.value if actor is not None else 'no actor'}"
    words = set(name.lower().split())
    if words & word_list("media"):
        yield "is a medium"
    if words & word_list("documents"):
        yield "is a document"
    if actor is not None:
        share = len(actor.spans) / max(len(other.spans) for other in references.all)
        yield "named most" if share == 1 else "named often" if share > 0.5 else "named seldom"
    if words <= _PRONOUNS:
        yield "is a pronoun"
    if actor is not None and speaks_for_others(actor):
        yield "speaks for others"


def speaks_for_others(actor: Actor) -> bool:
    """Whether the actor's role is to speak for a body."""
    role = (actor.role or "").lower().split()
    return any(word.strip(",.") in word_list("spokespeople") for word in role)


def _body(statement: Statement, sentence: Sentence, references: References) -> Actor | None:
    """The body that the speaker of a statement speaks for, by role or by standing beside it."""
    actor = references.by_name(statement.speaker)
    if actor is not None and actor.kind is ActorKind.ORGANISATION:
        return None
    role = (actor.role or "").lower() if actor is not None else ""
    if statement.source is not None:
        role += f" {references.quote(statement.source).lower()}"
    for body in references.all:
        of_role = any(_stem(name) in role for name in body.names)
        if body.kind is ActorKind.ORGANISATION and of_role:
            return body
    if actor is None or not speaks_for_others(actor):
        return None
    return references.latest(sentence.span.start, ActorKind.ORGANISATION)


def _stem(name: str) -> str:
    """What a country's name shares with its adjective: "Pakistani" is of "Pakistan"."""
    return name.lower()[: max(4, len(name) - 2)] if len(name) > 4 else name


def _innermost(sentence: Sentence, token: Token | None) -> Statement | None:
    """The innermost statement around a word, else the one around the sentence."""
    if token is not None:
        for statement in reversed(sentence.statements):
            if any(span.start <= token.idx < span.end for span in statement.spans):
                return statement
    return sentence.statement


def _sort(doer: Token | None, references: References) -> str:
    """What sort of subject the doer is."""
    if doer is None:
        return "none"
    if doer.lower_ in _PRONOUNS:
        return f"'{doer.lower_}'"
    if references.actor(doer) is not None:
        return "an actor" if doer.dep_ != "nsubjpass" else "an actor, passive"
    if doer.dep_ == "nsubjpass":
        return "passive"
    if lemma(doer) in word_list("documents"):
        return "a document"
    return "a plural" if doer.tag_ in ("NNS", "NNPS") else "a thing"
