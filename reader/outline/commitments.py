"""Commitments: a party binds itself, or is reported to have, to a future course of action.

A promise, a plan that the party controls, a refusal that holds for the future, a threat, an offer.
Which sentences hold one is the judge's verdict; who is bound to what, by when, and how it
stands is read off the grammar of each undertaking in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.article.model import Article
from reader.outline.deadlines import deadline
from reader.outline.encoder import Impression
from reader.outline.grammar import extent, is_verb, own_subject
from reader.outline.judge import judge
from reader.outline.model import Commitment
from reader.outline.parties import party
from reader.outline.sentences import Sentence
from reader.outline.signs import Signs
from reader.outline.speech.references import References
from reader.outline.standing import status
from reader.outline.undertakings import Undertaking, further_deeds, undertakings_of


def find_commitments(
    article: Article,
    sentences: Sequence[Sentence],
    signs: Sequence[Signs],
    references: References,
    impression: Impression | None = None,
) -> tuple[Commitment, ...]:
    """Every commitment of the article, in the order of the text."""
    verdict = judge("commitments")
    found: list[Commitment] = []
    for sentence, of_sentence in zip(sentences, signs, strict=True):
        if verdict.says_yes(of_sentence):
            before = found[-1].party if found else None
            found += commitments_in(article, sentence, references, impression, before)
    return tuple(found)


def commitments_in(
    article: Article,
    sentence: Sentence,
    references: References,
    impression: Impression | None,
    before: str | None,
) -> list[Commitment]:
    """One entry for each undertaking of a sentence that holds one at least.

    ``before`` is the party of the commitment before it, which may be bound here as well.
    """
    found: list[Commitment] = []
    for one in undertakings_of(sentence.words):
        words = action(one, references)
        span = extent(words) if words else sentence.span
        found.append(
            Commitment(
                spans=(sentence.span,),
                text=article.quote(sentence.span),
                party=party("parties", sentence, one.doer, references, before),
                action=article.quote(span),
                deadline=deadline(one, sentence.words, words, impression),
                status=status(one, sentence),
            )
        )
    return found


def action(one: Undertaking, references: References) -> list[Token]:
    """What will be done: the words from the verb on, or with a subject that is not the party."""
    subject = own_subject(one.deed) if is_verb(one.deed) else None
    active = subject is not None and references.actor(subject) is not None
    dropped = {token.i for token in subject.subtree} if subject is not None and active else set()
    dropped |= {token.i for deed in further_deeds(one.deed) for token in deed.subtree}
    run = [
        token
        for token in one.deed.subtree
        if token.i not in dropped and token.i != one.cue.i and not token.is_space
    ]
    while run and (run[0].is_punct or run[0].tag_ in ("TO", "MD", "CC") or run[0].dep_ == "mark"):
        run.pop(0)
    while run and (run[-1].is_punct or run[-1].tag_ == "CC"):
        run.pop()
    return run
