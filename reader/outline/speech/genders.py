"""Which of an article's people are "he" and which are "she", by the article's own words.

A title or role can tell ("Mr", "spokeswoman"). Else the article's pronouns vote: where one person
alone is named just before a "she", it is she.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from spacy.tokens import Doc

from reader.outline.model import Actor, ActorKind
from reader.outline.speech.actor_mentions import ActorMentions
from reader.outline.words import word_list


class Gender(StrEnum):
    """How an article speaks of somebody."""

    MALE = "he"
    FEMALE = "she"


_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
}


def gender_of_word(word: str) -> Gender | None:
    """What a pronoun, a title or a noun tells: "she", "Mrs", "spokeswoman"."""
    word = word.lower()
    if word in _PRONOUNS:
        return _PRONOUNS[word]
    if word in word_list("female") or word.endswith("woman"):
        return Gender.FEMALE
    if word in word_list("male") or word.endswith("man"):
        return Gender.MALE
    return None


def genders(doc: Doc, mentions: ActorMentions) -> dict[str, Gender]:
    """The gender of each person of whom the article tells, by the actor's name."""
    votes: Counter[tuple[str, Gender]] = Counter()
    before: list[Actor] = []
    for sentence in doc.sents:
        for token in sentence:
            gender = _PRONOUNS.get(token.lower_)
            if gender is None:
                continue
            here = _people(mentions.between(sentence.start_char, token.idx))
            nearest = here or before
            if len(nearest) == 1:
                votes[nearest[0].name, gender] += 2 if here else 1
        before = _people(mentions.between(sentence.start_char, sentence.end_char))
    known = {actor.name: told for actor in mentions.all if (told := _told(actor)) is not None}
    for name in {name for name, _ in votes} - set(known):
        men, women = votes[name, Gender.MALE], votes[name, Gender.FEMALE]
        if men != women:
            known[name] = Gender.MALE if men > women else Gender.FEMALE
    return known


def _people(actors: list[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.kind is ActorKind.PERSON]


def _told(actor: Actor) -> Gender | None:
    """What the words of a person's names and role tell."""
    if actor.kind is not ActorKind.PERSON:
        return None
    words = " ".join((*actor.names, actor.role or "")).split()
    return next((told for word in words if (told := gender_of_word(word)) is not None), None)
