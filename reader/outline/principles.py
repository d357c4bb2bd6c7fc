"""Stated principles: what a party declares that it values, or takes as a standing rule of conduct.

A value or motive, a rule, an ought about how people or states should act, a claim of right, a
refusal in principle, a precedent that shows the rule. Which sentences hold one is the judge's
verdict; whose it is, is whoever speaks in it, or whose position the reporter states.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.model import Article
from reader.outline.grammar import subject
from reader.outline.judge import judge
from reader.outline.model import Principle, StatementKind
from reader.outline.parties import party
from reader.outline.sentences import Sentence
from reader.outline.signs import Signs
from reader.outline.speech.references import References


def find_principles(
    article: Article, sentences: Sequence[Sentence], signs: Sequence[Signs], references: References
) -> tuple[Principle, ...]:
    """Every stated principle of the article, in the order of the text."""
    stated = [judge("principles").says_yes(of_sentence) for of_sentence in signs]
    bound = [judge("commitments").says_yes(of_sentence) for of_sentence in signs]
    found: list[Principle] = []
    for sentence in sentences:
        number = sentence.number
        if stated[number] or (bound[number] and _beside_a_principle(number, sentences, stated)):
            before = found[-1].holder if found else None
            holder = party("holders", sentence, subject(sentence.words.root), references, before)
            text = article.quote(sentence.span)
            found.append(Principle(spans=(sentence.span,), text=text, holder=holder))
    return tuple(found)


def _beside_a_principle(number: int, sentences: Sequence[Sentence], stated: Sequence[bool]) -> bool:
    """Whether the speaker states a principle in the next breath: what he does about it is his rule.

    As in "We cannot always agree on what is right. In those cases we are ready to leave."
    """
    speech = sentences[number].statement
    if speech is None or speech.kind is not StatementKind.DIRECT:
        return False
    near = (other for other in (number - 1, number + 1) if 0 <= other < len(sentences))
    return any(stated[other] and sentences[other].statement == speech for other in near)
