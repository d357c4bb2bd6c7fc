"""Commitments: a party binds itself, or is reported to have, to a future course of action.

A promise, a plan that the party controls, a refusal that holds for the future, a threat, an offer.
Which sentences hold one is the judge's verdict; who is bound to what, by when, and how it
stands is read off the grammar of each undertaking in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from reader.article.model import Article
from reader.outline.attribution import speaker_name
from reader.outline.deadlines import deadline
from reader.outline.grammar import extent, is_verb, own_subject
from reader.outline.judge import judge
from reader.outline.model import Commitment, Status
from reader.outline.references import References
from reader.outline.sentences import Sentence
from reader.outline.signs import Signs
from reader.outline.undertakings import Form, Undertaking, find_undertakings

_CONDITIONS = frozenset(("if", "unless", "until", "till", "before", "provided", "should"))
_RECALLED = frozenset(("previously", "earlier", "originally", "initially", "once", "formerly"))


def find_commitments(
    article: Article, sentences: Sequence[Sentence], signs: Sequence[Signs], references: References
) -> tuple[Commitment, ...]:
    """Every commitment of the article, in the order of the text."""
    verdict = judge("commitments")
    return tuple(
        entry
        for sentence, of_sentence in zip(sentences, signs, strict=True)
        if verdict.says_yes(of_sentence)
        for entry in _entries(article, sentence, references)
    )


def _entries(article: Article, sentence: Sentence, references: References) -> Iterator[Commitment]:
    """One entry for each undertaking of the sentence; at least one."""
    root = sentence.words.root
    undertakings = find_undertakings(sentence.words)
    for one in undertakings or (Undertaking(Form.OBJECT, root, own_subject(root), root),):
        action = _action(one, references)
        words = action or list(sentence.words)
        span = extent(words)
        yield Commitment(
            spans=(sentence.span,),
            text=article.quote(sentence.span),
            party=_party(one, sentence, references),
            action=article.text[span.start : span.end],
            deadline=deadline(words, list(sentence.words)),
            status=status(one, sentence),
        )


def _action(one: Undertaking, references: References) -> list[Token]:
    """What will be done: the words from the verb on, or with a subject that is not the party."""
    subject = own_subject(one.deed) if is_verb(one.deed) else None
    active = subject is not None and references.actor(subject) is not None
    dropped = {token.i for token in subject.subtree} if subject is not None and active else set()
    words = [token for token in one.deed.subtree if token.i not in dropped]
    return _tidy(words, one.cue)


def _tidy(words: list[Token], cue: Token) -> list[Token]:
    """The unbroken run around the deed, without the cue and marks at the ends."""
    run = [word for word in words if word.i != cue.i and not word.is_space]
    while run and (run[0].is_punct or run[0].tag_ in ("TO", "MD", "CC") or run[0].dep_ == "mark"):
        run.pop(0)
    while run and run[-1].is_punct:
        run.pop()
    return run


def _party(one: Undertaking, sentence: Sentence, references: References) -> str | None:
    """Who is bound: the doer, if it is an actor, else the speaker, else the doer's words."""
    speaker = sentence.statement.speaker if sentence.statement is not None else None
    doer = one.doer
    if doer is None:
        return speaker
    if doer.lower_ in ("i", "we") and speaker:
        return speaker
    actor = references.actor(doer) or references.body_of(doer)
    if actor is not None:
        return actor.name
    if speaker is not None and (
        doer.dep_ == "nsubjpass" or doer.tag_ not in ("NNS", "NNPS", "NNP")
    ):
        return speaker
    return speaker_name(doer, references, sentence.statement)


def status(one: Undertaking, sentence: Sentence) -> Status:
    """How it stands by the article: recalled, under a condition, or open."""
    for token in sentence.words:
        if token.lower_ in _CONDITIONS and token.dep_ in ("mark", "prep", "advmod"):
            return Status.CONDITIONAL
    recalled = any(child.lower_ == "had" for child in one.cue.children)
    if recalled or any(child.lower_ in _RECALLED for child in one.cue.children):
        return Status.PAST
    return Status.OPEN
